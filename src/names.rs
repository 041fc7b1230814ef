//! Attributes, classes and events that pages, scripts and style sheets share with the front end (docs/html.md).

pub(crate) use contract::attribute::{
    COPIED, FACT, FIGURE, LIT as HIGHLIGHTED, LIVE, MOUNTED, PINNED, WAY as ACTION,
};
pub(crate) use contract::event::{ASKED as SELECTED, DRAWN, RESTYLE};

/// A number in the text that can be selected. Numbers in tables lead to their rows instead.
pub(crate) const NUMBER: &str = "a.data-story-fact:not(td *)";
/// A mark of a chart.
pub(crate) const MARK: &str = ".data-story-mark";
/// The note of an article.
pub(crate) const NOTE: &str = ".data-story-note";
/// The box in a figure that is kept free for its canvas.
pub(crate) const CONTAINER: &str = ".data-story-live";
/// The picture of a figure as it arrived.
pub(crate) const SVG: &str = ".data-story-svg";
/// What holds the picture of a figure.
pub(crate) const PICTURE: &str = ".data-story-picture";
/// Facts at a glance: a figure that is HTML.
pub(crate) const STATS: &str = ".data-story-stats";

/// Selects whatever states a fact.
pub(crate) fn stating(fact: &str) -> String {
    ["[", FACT, "=\"", fact, "\"]"].concat()
}
