//! The image that social media show for a story: its headline in large type, and its first chart.

use super::figure_drawing::scene;
use super::poster::{Poster, TextStyle};
use super::typesetting::{Breaking, truncate};
use chart::role::Role;
use chart::scene::text::BOLD;
use chart::scene::{Anchor, Scene, css_px};
use story::Story;
use story::document::{Figure, plain_text};
use story::wording::phrases;

/// The size that social media recommend, in px.
const SIZE: (f64, f64) = (1200.0, 630.0);
const MARGIN: f64 = 64.0;
const MAX_WIDTH: f64 = SIZE.0 - 2.0 * MARGIN;
/// Below the line with section and publisher.
const TOP: f64 = 118.0;
const BOTTOM: f64 = SIZE.1 - 48.0;
/// The gap between headline and chart.
const GAP: f64 = 36.0;
const SECTION: TextStyle =
    TextStyle { size: 26.0, leading: 36.0, bold: false, role: Role::Muted, breaking: Breaking::Filled };
const PUBLISHER: TextStyle = TextStyle { bold: true, role: Role::Ink, ..SECTION };
/// The scales of the chart. At a smaller scale, its text would be unreadable in small cards; at a larger scale, larger than
/// the headline.
const SCALES: [f64; 7] = [1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1];
/// The least scale of a chart across the whole card, where it has space for larger text.
const MIN_SCALE_ACROSS: f64 = 1.3;
/// The margin of charts on the left and on the right.
const CHART_MARGIN: f64 = 16.0;

/// A headline, and a chart below or beside it.
struct Layout {
    style: TextStyle,
    lines: Vec<String>,
    top: f64,
    chart: Option<Chart>,
}

struct Chart {
    scene: Scene,
    place: (f64, f64),
    scale: f64,
}

/// The card and its text alternative.
pub(super) fn compose(story: &Story) -> (Poster, String) {
    let headline = plain_text(&story.headline).replace('\n', " ");
    let figure = story.figures.iter().find(|figure| scene(story, figure, 640.0).is_some());
    let with_chart = figure
        .and_then(|figure| below(story, figure, &headline).or_else(|| beside(story, figure, &headline)));
    let layout = with_chart.unwrap_or_else(|| without_chart(&headline));

    let mut poster = Poster::new(SIZE.0, SIZE.1);
    poster.add_rectangle((0.0, 0.0), (SIZE.0, 12.0), Role::Certain);
    let half = |words: &str| truncate(words, SECTION.size * BOLD, MAX_WIDTH / 2.0 - 16.0);
    if let Some(section) = &story.about.section {
        poster.add_line(&half(section), Anchor::Start, (MARGIN, 56.0), SECTION);
    }
    poster.add_line(&half(&story.about.publisher), Anchor::End, (SIZE.0 - MARGIN, 56.0), PUBLISHER);
    poster.add_lines(&layout.lines, (MARGIN, layout.top), layout.style);
    if let Some(Chart { scene, place, scale }) = &layout.chart {
        poster.add_scene(scene, *place, *scale);
    }

    let mut label = headline;
    if let (Some(_), Some(figure)) = (layout.chart, figure) {
        // A headline with punctuation at its end needs no full stop.
        let stop = phrases(story.language).stop;
        let is_ended = label.ends_with(['?', '!', '？', '！', '.', '。']);
        label.push_str(if is_ended { stop.trim_start_matches(['.', '。']) } else { stop });
        label.push_str(&[&figure.title, &figure.takeaway].map(|text| plain_text(text)).join(stop));
    }
    (poster, label)
}

/// A chart across the card, below a headline of few lines.
fn below(story: &Story, figure: &Figure, headline: &str) -> Option<Layout> {
    let (style, lines) = largest(headline, 72.0, (MAX_WIDTH, 156.0))?;
    let top = TOP + style.leading * lines.len() as f64 + GAP;
    let chart = chart(story, figure, (MARGIN, top), (MAX_WIDTH, BOTTOM - top))
        .filter(|chart| chart.scale >= MIN_SCALE_ACROSS)?;
    Some(Layout { style, lines, top: TOP, chart: Some(chart) })
}

/// A chart in a column to the right of the headline.
fn beside(story: &Story, figure: &Figure, headline: &str) -> Option<Layout> {
    const COLUMN: f64 = 500.0;
    let (style, lines) = largest(headline, 54.0, (MAX_WIDTH - COLUMN - GAP, BOTTOM - TOP))?;
    let chart = chart(story, figure, (SIZE.0 - MARGIN - COLUMN, TOP), (COLUMN, BOTTOM - TOP))?;
    Some(Layout { style, lines, top: TOP, chart: Some(chart) })
}

/// Only the headline, vertically centred.
fn without_chart(headline: &str) -> Layout {
    let height = BOTTOM - TOP;
    let largest = largest(headline, 80.0, (MAX_WIDTH, height));
    let (style, lines) = largest.unwrap_or_else(|| smallest(headline, (MAX_WIDTH, height)));
    let top = TOP + (height - style.leading * lines.len() as f64).max(0.0) / 2.0;
    Layout { style, lines, top, chart: None }
}

/// The headline in the largest size that fits, at most `most` px; `None` if that is below 40 px.
fn largest(headline: &str, most: f64, (width, height): (f64, f64)) -> Option<(TextStyle, Vec<String>)> {
    const MIN_SIZE: f64 = 40.0;
    let sizes =
        std::iter::successors(Some(most), |size| Some(size - 2.0)).take_while(|size| *size >= MIN_SIZE);
    let mut settings = sizes.map(|size| set_headline(headline, size, width));
    settings.find(|(style, lines)| style.leading * lines.len() as f64 <= height)
}

/// A long headline, in a size in which all its lines fit.
fn smallest(headline: &str, (width, height): (f64, f64)) -> (TextStyle, Vec<String>) {
    let mut size = 40.0;
    loop {
        let (style, lines) = set_headline(headline, size, width);
        if style.leading * lines.len() as f64 <= height || size < 2.0 {
            return (style, lines);
        }
        size *= 0.9;
    }
}

fn set_headline(headline: &str, size: f64, width: f64) -> (TextStyle, Vec<String>) {
    let style =
        TextStyle { size, leading: size * 1.28, bold: true, role: Role::Ink, breaking: Breaking::Balanced };
    (style, style.lines(headline, width))
}

/// The figure at the largest scale that fits into a box; `None` if it does not fit at the least scale.
fn chart(
    story: &Story,
    figure: &Figure,
    (left, top): (f64, f64),
    (width, height): (f64, f64),
) -> Option<Chart> {
    SCALES.into_iter().find_map(|scale| {
        let scene = scene(story, figure, width / scale + 2.0 * CHART_MARGIN)?;
        let left_over = height - css_px(scene.height) * scale;
        // The chart is centred in the height.
        let place = (left - CHART_MARGIN * scale, top + left_over / 2.0);
        (left_over >= 0.0).then_some(Chart { scene, place, scale })
    })
}
