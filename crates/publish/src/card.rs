//! The card that social media show for a story: its headline on paper, large, and its first chart.

use super::poster::{Composition, Type};
use super::typesetting::{Breaking, fitted};
use chart::role::Role;
use chart::scene::text::BOLD;
use chart::scene::{Anchor, Scene, css_px};
use story::Story;
use story::document::{Figure, plain_text};
use story::wording::phrases;

/// The size that social media ask for, in px.
const SIZE: (f64, f64) = (1200.0, 630.0);
const MARGIN: f64 = 64.0;
const ROOM: f64 = SIZE.0 - 2.0 * MARGIN;
/// Below the line with section and publisher.
const TOP: f64 = 118.0;
const BOTTOM: f64 = SIZE.1 - 48.0;
/// Between headline and chart.
const AIR: f64 = 36.0;
const SECTION: Type =
    Type { size: 26.0, leading: 36.0, bold: false, role: Role::Muted, breaking: Breaking::Filled };
const PUBLISHER: Type = Type { bold: true, role: Role::Ink, ..SECTION };
/// How much a chart may be enlarged: less, and its letters can't be read where cards are small; more, and
/// they outdo the headline.
const SCALES: [f64; 7] = [1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1];
/// Across the card a chart has room for words, so they may well be larger.
const LEAST_ACROSS: f64 = 1.3;
/// The charts' own margin at their left and right.
const CHART_MARGIN: f64 = 16.0;

/// A headline in lines, and a chart below or beside it.
struct Layout {
    kind: Type,
    lines: Vec<String>,
    top: f64,
    chart: Option<Chart>,
}

struct Chart {
    scene: Scene,
    place: (f64, f64),
    scale: f64,
}

/// The card, and what it says to those who hear it.
pub(super) fn compose(story: &Story) -> (Composition, String) {
    let headline = plain_text(&story.headline).replace('\n', " ");
    let figure = story.figures.iter().find(|figure| scene(story, figure, 640.0).is_some());
    let with_chart = figure
        .and_then(|figure| below(story, figure, &headline).or_else(|| beside(story, figure, &headline)));
    let layout = with_chart.unwrap_or_else(|| alone(&headline));

    let mut sheet = Composition::new(SIZE.0, SIZE.1);
    sheet.rectangle((0.0, 0.0), (SIZE.0, 12.0), Role::Certain);
    let half = |words: &str| fitted(words, SECTION.size * BOLD, ROOM / 2.0 - 16.0);
    if let Some(section) = &story.about.section {
        sheet.line(&half(section), Anchor::Start, (MARGIN, 56.0), SECTION);
    }
    sheet.line(&half(&story.about.publisher), Anchor::End, (SIZE.0 - MARGIN, 56.0), PUBLISHER);
    sheet.set(&layout.lines, (MARGIN, layout.top), layout.kind);
    if let Some(Chart { scene, place, scale }) = &layout.chart {
        sheet.paste(scene, *place, *scale);
    }

    let mut label = headline;
    if let (Some(_), Some(figure)) = (layout.chart, figure) {
        // A headline that asks needs no full stop.
        let stop = phrases(story.language).stop;
        let asks = label.ends_with(['?', '!', '？', '！', '.', '。']);
        label.push_str(if asks { stop.trim_start_matches(['.', '。']) } else { stop });
        label.push_str(&[&figure.title, &figure.takeaway].map(|text| plain_text(text)).join(stop));
    }
    (sheet, label)
}

/// The chart across the card, below a headline of few lines.
fn below(story: &Story, figure: &Figure, headline: &str) -> Option<Layout> {
    let (kind, lines) = set(headline, 72.0, (ROOM, 156.0))?;
    let top = TOP + kind.leading * lines.len() as f64 + AIR;
    let chart = chart(story, figure, (MARGIN, top), (ROOM, BOTTOM - top))
        .filter(|chart| chart.scale >= LEAST_ACROSS)?;
    Some(Layout { kind, lines, top: TOP, chart: Some(chart) })
}

/// The chart in a column of its own, right of the headline.
fn beside(story: &Story, figure: &Figure, headline: &str) -> Option<Layout> {
    const COLUMN: f64 = 500.0;
    let (kind, lines) = set(headline, 54.0, (ROOM - COLUMN - AIR, BOTTOM - TOP))?;
    let chart = chart(story, figure, (SIZE.0 - MARGIN - COLUMN, TOP), (COLUMN, BOTTOM - TOP))?;
    Some(Layout { kind, lines, top: TOP, chart: Some(chart) })
}

/// The headline alone, in the middle of the height.
fn alone(headline: &str) -> Layout {
    let height = BOTTOM - TOP;
    let set = set(headline, 80.0, (ROOM, height));
    let (kind, lines) = set.unwrap_or_else(|| smallest(headline, (ROOM, height)));
    let top = TOP + (height - kind.leading * lines.len() as f64).max(0.0) / 2.0;
    Layout { kind, lines, top, chart: None }
}

/// The headline as large as fits into a room, at most at a size; nothing where it would not be large.
fn set(headline: &str, most: f64, (width, height): (f64, f64)) -> Option<(Type, Vec<String>)> {
    const LEAST: f64 = 40.0;
    let sizes = std::iter::successors(Some(most), |size| Some(size - 2.0)).take_while(|size| *size >= LEAST);
    let mut settings = sizes.map(|size| setting(headline, size, width));
    settings.find(|(kind, lines)| kind.leading * lines.len() as f64 <= height)
}

/// A headline of many lines, in letters small enough for all of them.
fn smallest(headline: &str, (width, height): (f64, f64)) -> (Type, Vec<String>) {
    let mut size = 40.0;
    loop {
        let (kind, lines) = setting(headline, size, width);
        if kind.leading * lines.len() as f64 <= height || size < 2.0 {
            return (kind, lines);
        }
        size *= 0.9;
    }
}

fn setting(headline: &str, size: f64, width: f64) -> (Type, Vec<String>) {
    let kind = Type { size, leading: size * 1.28, bold: true, role: Role::Ink, breaking: Breaking::Balanced };
    (kind, kind.lines(headline, width))
}

/// The figure laid out for a room, its letters as large as they can be there; nothing where they would be small.
fn chart(
    story: &Story,
    figure: &Figure,
    (left, top): (f64, f64),
    (width, height): (f64, f64),
) -> Option<Chart> {
    SCALES.into_iter().find_map(|scale| {
        let scene = scene(story, figure, width / scale + 2.0 * CHART_MARGIN)?;
        let left_over = height - css_px(scene.height) * scale;
        // What is left of the height stands above and below.
        let place = (left - CHART_MARGIN * scale, top + left_over / 2.0);
        (left_over >= 0.0).then_some(Chart { scene, place, scale })
    })
}

fn scene(story: &Story, figure: &Figure, width: f64) -> Option<Scene> {
    Some(figures::drawing(story, figure, width)?.scene)
}
