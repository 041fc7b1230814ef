//! The card that social media show for a story: its headline on paper, large, and its first chart.

use super::composition::{Composition, Type};
use super::typesetting::Breaking;
use crate::chart::role::Role;
use crate::chart::scene::text::{BOLD, fitted};
use crate::chart::scene::{Anchor, Scene, css_px};
use crate::chart::{Frame, draw};
use crate::story::Story;
use crate::story::document::{Figure, plain_text};
use crate::story::wording::phrases;

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
/// Letters of a chart are never smaller than at this scale, else it stands beside the headline or not at all.
const LEAST_SCALE: f64 = 1.1;
/// Nor larger than this: the headline is what is large.
const MOST_SCALE: f64 = 1.7;

/// A headline in lines, and a chart below or beside it.
struct Layout {
    kind: Type,
    lines: Vec<String>,
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
    let figure = story.figures.iter().find(|figure| scene(story, figure, 640).is_some());
    let layouts = figure.map(|figure| [below(story, figure, &headline), beside(story, figure, &headline)]);
    // The one with the larger letters in its chart.
    let scale = |layout: &Layout| layout.chart.as_ref().map_or(0.0, |chart| chart.scale);
    let best =
        layouts.into_iter().flatten().flatten().max_by(|one, other| scale(one).total_cmp(&scale(other)));
    let layout = best.unwrap_or_else(|| alone(&headline));

    let mut sheet = Composition::new(SIZE.0, SIZE.1);
    sheet.rectangle((0.0, 0.0), (SIZE.0, 12.0), Role::Certain);
    let half = |words: &str| fitted(words, SECTION.size * BOLD, ROOM / 2.0 - 16.0);
    if let Some(section) = &story.about.section {
        sheet.line(&half(section), Anchor::Start, (MARGIN, 56.0), SECTION);
    }
    sheet.line(&half(&story.about.publisher), Anchor::End, (SIZE.0 - MARGIN, 56.0), PUBLISHER);
    sheet.set(&layout.lines, (MARGIN, TOP), layout.kind);
    if let Some(Chart { scene, place, scale }) = &layout.chart {
        sheet.paste(scene, *place, *scale);
    }

    let stop = phrases(story.language).stop;
    let shown =
        layout.chart.and(figure).map(|figure| [&figure.title, &figure.takeaway].map(|text| plain_text(text)));
    let label = std::iter::once(headline).chain(shown.into_iter().flatten()).collect::<Vec<_>>().join(stop);
    (sheet, label)
}

/// The chart across the card, below a headline of few lines.
fn below(story: &Story, figure: &Figure, headline: &str) -> Option<Layout> {
    let (kind, lines) = set(headline, 72.0, (ROOM, 156.0));
    let top = TOP + kind.leading * lines.len() as f64 + AIR;
    let scene = scene(story, figure, 640)?;
    let scale = scale(&scene, (ROOM + 2.0 * CHART_MARGIN, BOTTOM - top))?;
    // What is left of the height stands between headline and chart and below.
    let left_over = (BOTTOM - top - css_px(scene.height) * scale).max(0.0);
    let place = (MARGIN - CHART_MARGIN * scale, top + left_over / 2.0);
    Some(Layout { kind, lines, chart: Some(Chart { scene, place, scale }) })
}

/// The chart in a column of its own, right of the headline.
fn beside(story: &Story, figure: &Figure, headline: &str) -> Option<Layout> {
    const COLUMN: f64 = 480.0;
    let (kind, lines) = set(headline, 64.0, (ROOM - COLUMN - AIR, BOTTOM - TOP));
    let fitting = [320, 400].into_iter().filter_map(|width| {
        let scene = scene(story, figure, width)?;
        let scale = scale(&scene, (COLUMN + CHART_MARGIN, BOTTOM - TOP))?;
        Some((scene, scale))
    });
    let (scene, scale) = fitting.max_by(|one, other| one.1.total_cmp(&other.1))?;
    let left = SIZE.0 - MARGIN + CHART_MARGIN * scale - css_px(scene.width) * scale;
    let place = (left, TOP + (BOTTOM - TOP - css_px(scene.height) * scale) / 2.0);
    Some(Layout { kind, lines, chart: Some(Chart { scene, place, scale }) })
}

/// The headline alone.
fn alone(headline: &str) -> Layout {
    let (kind, lines) = set(headline, 84.0, (ROOM, BOTTOM - TOP));
    Layout { kind, lines, chart: None }
}

/// The headline as large as fits into a room, at most at a size.
fn set(headline: &str, most: f64, (width, height): (f64, f64)) -> (Type, Vec<String>) {
    let mut size = most;
    loop {
        let kind =
            Type { size, leading: size * 1.28, bold: true, role: Role::Ink, breaking: Breaking::Balanced };
        let lines = kind.lines(headline, width);
        if kind.leading * lines.len() as f64 <= height || size < 2.0 {
            return (kind, lines);
        }
        size *= 0.95;
    }
}

/// The charts' own margin at their left and right.
const CHART_MARGIN: f64 = 16.0;

fn scene(story: &Story, figure: &Figure, width: u32) -> Option<Scene> {
    Some(draw(Frame { story, figure, width: width.into(), highlight: None })?.scene)
}

/// How much a scene may be enlarged in a room; nothing where its letters would be too small.
fn scale(scene: &Scene, (width, height): (f64, f64)) -> Option<f64> {
    let scale = (width / css_px(scene.width)).min(height / css_px(scene.height)).min(MOST_SCALE);
    (scale >= LEAST_SCALE).then_some(scale)
}
