//! Attributes, classes and events that pages, scripts and style sheets share with the front end (docs/html.md).

/// On an article whose figures are live.
pub(crate) const MOUNTED: &str = "data-story-mounted";
/// On a figure whose canvas holds its picture. The page hides its SVG then.
pub(crate) const LIVE: &str = "data-live";
/// On whatever states the highlighted fact.
pub(crate) const HIGHLIGHTED: &str = "data-lit";
/// On a note that stays until the reader closes it.
pub(crate) const PINNED: &str = "data-pinned";
/// On a link whose address was copied.
pub(crate) const COPIED: &str = "data-copied";
/// The fact that an element states.
pub(crate) const FACT: &str = "data-fact";
/// The name of a figure.
pub(crate) const FIGURE: &str = "data-figure";
/// What a button of the note does: `chart`, `text` or `close`.
pub(crate) const ACTION: &str = "data-way";

/// Event: a figure is live for the first time.
pub(crate) const DRAWN: &str = "data-story-drawn";
/// Event: the selection has changed. The loader tells the page.
pub(crate) const SELECTED: &str = "data-story-asked";
/// Event from the loader: the host has changed colours.
pub(crate) const RESTYLE: &str = "data-story-restyle";

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
