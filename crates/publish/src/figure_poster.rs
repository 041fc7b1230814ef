//! A figure as a separate image: title, takeaway, chart, footnotes, legend and sources on one poster.

use super::figure_drawing::FigureDrawing;
use super::poster::{Poster, TextStyle};
use super::typesetting::Breaking;
use crate::figure_kind::{has_hatching, requested_note};
use chart::role::Role;
use chart::scene::text::width;
use chart::scene::{Anchor, css_px};
use story::Story;
use story::document::{Figure, plain_text};
use story::fact::{Fact, FactId};
use story::wording::attribution::credit;
use story::wording::phrases;

/// The chart's layout, and so the width of the poster, in CSS px.
const LAYOUT: u32 = 640;
const WIDTH: f64 = LAYOUT as f64;
/// The margin of the texts, which is the margin of the chart.
const MARGIN: f64 = 16.0;
const TOP: f64 = 20.0;
const TITLE: TextStyle =
    TextStyle { size: 24.0, leading: 33.0, bold: true, role: Role::Ink, breaking: Breaking::Balanced };
const TAKEAWAY: TextStyle =
    TextStyle { size: 17.0, leading: 26.0, bold: false, role: Role::Muted, breaking: Breaking::Filled };
const NOTE: TextStyle =
    TextStyle { size: 15.0, leading: 22.0, bold: false, role: Role::Muted, breaking: Breaking::Filled };
const SOURCE: TextStyle =
    TextStyle { size: 13.0, leading: 19.0, bold: false, role: Role::Muted, breaking: Breaking::Filled };

/// The poster and its text alternative; `None` for a figure that is not drawn.
pub(super) fn compose(
    story: &Story,
    figure: &Figure,
    figure_drawing: &FigureDrawing,
) -> Option<(Poster, String)> {
    let drawing = figure_drawing.layout(LAYOUT)?;
    let max_width = WIDTH - 2.0 * MARGIN;
    let mut poster = Poster::new(WIDTH, 0.0);
    let paragraph = |poster: &mut Poster, text: &str, top: f64, style: TextStyle| {
        poster.add_lines(&style.lines(text, max_width), (MARGIN, top), style)
    };
    let top = paragraph(&mut poster, &plain_text(&figure.title), TOP, TITLE);
    let top = paragraph(&mut poster, &plain_text(&figure.takeaway), top + 6.0, TAKEAWAY) + 14.0;
    poster.add_scene(&drawing.scene, (0.0, top), 1.0);
    let mut top = top + css_px(drawing.scene.height) + 14.0;
    for (index, id) in drawing.footnotes.iter().enumerate() {
        if let Some(fact) = story.facts.get(id) {
            let words = note(story, figure, (id, fact), index + 1);
            top = poster.add_lines(&NOTE.lines(&words, max_width), (MARGIN, top), NOTE) + 6.0;
        }
    }
    if has_hatching(story, figure) {
        top = legend(&mut poster, story, top) + 10.0;
    }
    let bottom = match source_line(story, figure) {
        Some(words) => {
            poster.add_rectangle((MARGIN, top), (max_width, 1.0), Role::Quiet);
            paragraph(&mut poster, &words, top + 10.0, SOURCE)
        }
        None => top,
    };
    poster.set_height((bottom + 18.0).ceil());
    // The image has no table beside it: its text alternative includes the summary.
    let parts = [figure_drawing.label.as_str(), &figure_drawing.summary];
    Some((poster, parts.join(phrases(story.language).stop)))
}

/// A footnote of the chart: ① 總人口：401萬至405萬人。由入群人數推得。
fn note(story: &Story, figure: &Figure, (id, fact): (&FactId, &Fact), number: usize) -> String {
    let words = phrases(story.language);
    // Unicode has circled numbers up to twenty.
    let circled =
        u32::try_from(number).ok().filter(|number| *number <= 20).and_then(|n| char::from_u32(0x245f + n));
    let number = circled.map_or_else(|| format!("({number})"), String::from);
    let origin = if fact.is_calculation() {
        format!("{}{}{}", words.bracket_open, words.our_calculation, words.bracket_close)
    } else {
        String::new()
    };
    let text = format!("{number} {}{}{}{origin}", fact.label, words.colon, fact.words);
    match requested_note(story, figure, id, fact) {
        Some(note) => format!("{text}{}{note}", words.stop),
        None => text,
    }
}

/// The legend of certain and possible values. Every image needs it; in a page, only the first figure has one.
fn legend(poster: &mut Poster, story: &Story, top: f64) -> f64 {
    const SWATCH: (f64, f64) = (24.0, 12.0);
    let words = phrases(story.language);
    let swatch_top = top + (SOURCE.leading - SWATCH.1) / 2.0;
    poster.add_rectangle((MARGIN, swatch_top), SWATCH, Role::Certain);
    let mut left = MARGIN + SWATCH.0 + 8.0;
    poster.add_line(words.key_certain, Anchor::Start, (left, top), SOURCE);
    left += width(words.key_certain, SOURCE.size) + 20.0;
    poster.add_hatching((left, swatch_top), SWATCH);
    poster.add_line(words.key_possible, Anchor::Start, (left + SWATCH.0 + 8.0, top), SOURCE);
    top + SOURCE.leading
}

/// The source line of a figure as plain text.
pub(super) fn source_line(story: &Story, figure: &Figure) -> Option<String> {
    let words = phrases(story.language);
    let credits: Vec<String> =
        story.sources_of(figure).into_iter().map(|source| credit(source, story.language)).collect();
    (!credits.is_empty()).then(|| format!("{}{}{}", words.sources, words.colon, credits.join(words.stop)))
}
