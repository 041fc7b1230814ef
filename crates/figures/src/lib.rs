//! The figures of a story: their input for drawings, and their summaries.

mod input;
pub mod summary;
mod thinning;

pub use input::{input, label};
pub use summary::summary;

use chart::{Drawing, Input};
use story::Story;
use story::document::Figure;

/// Draws one figure of a story, of any kind, at a width in CSS px. `None` if its kind is unknown, or if a fact is missing or
/// does not fit the kind.
///
/// To draw a figure at several widths, compute its [`input()`] once and call [`chart::draw_file`].
pub fn drawing(story: &Story, figure: &Figure, width: f64) -> Option<Drawing> {
    chart::draw_file(&input(story, [figure]), &figure.id, width)
}

/// The input of the widget: every figure that is a chart in a page.
pub fn widget_input(story: &Story) -> Input {
    let is_live = |figure: &&Figure| chart::kinds().any(|kind| kind.is_live && kind.name == figure.kind);
    input(story, story.figures.iter().filter(is_live))
}
