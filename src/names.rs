//! Attributes, classes and events that pages, scripts and style sheets share with the front end (docs/html.md).

pub(crate) use contract::attribute::{ACTION, COPIED, FACT, FIGURE, HIGHLIGHTED, LIVE, MOUNTED, PINNED};
pub(crate) use contract::event::{DRAWN, RESTYLE, SELECTION};

/// A number in the text that can be selected. Numbers in the tables of facts lead to their rows instead.
pub(crate) const NUMBER: &str = "a.data-story-fact:not(.data-story-data *)";
/// A mark of a chart.
pub(crate) const MARK: &str = ".data-story-mark";
/// The note of an article.
pub(crate) const NOTE: &str = ".data-story-note";
/// The container of the canvas in a figure.
pub(crate) const CONTAINER: &str = ".data-story-live";
/// The SVG of a figure.
pub(crate) const SVG: &str = ".data-story-svg";
/// The element around the SVGs and the canvas of a figure.
pub(crate) const PICTURE: &str = ".data-story-picture";
/// The facts of a `stats` figure, which is HTML.
pub(crate) const STATS: &str = ".data-story-stats";

/// A selector of every element that states a fact.
pub(crate) fn stating(fact: &str) -> String {
    ["[", FACT, "=\"", fact, "\"]"].concat()
}
