//! A story's figures for the charts: facts become the input of drawings, and figures become sentences.

mod input;
pub mod summary;

pub use input::{input, label};
pub use summary::summary;

use chart::{Drawing, Input};
use story::Story;
use story::document::Figure;

/// Draws one figure of a story, of any kind, at a width in CSS px. Nothing where its kind is unknown or a fact that it
/// needs is missing or unfit.
///
/// To draw a figure at several widths, take its [`input()`] once and call [`chart::draw_file`].
pub fn drawing(story: &Story, figure: &Figure, width: f64) -> Option<Drawing> {
    chart::draw_file(&input(story, [figure]), &figure.id, width)
}

/// What the widget is sent: the input of every figure that is a chart in a page.
pub fn widget_input(story: &Story) -> Input {
    let is_live = |figure: &&Figure| chart::kinds().any(|kind| kind.is_live && kind.name == figure.kind);
    input(story, story.figures.iter().filter(is_live))
}
