//! The note of an article: filled from a fact's row, opened beside what was asked.

use crate::mount_point::first;
use quantity::digits;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};

/// The note that the page brings along, empty and hidden, and the line that ears hear.
pub(super) struct Note {
    pub(super) panel: Element,
    status: Element,
    /// What sticks to the window's upper edge.
    bar: Option<Element>,
}

/// So much of a note is always seen, in CSS px.
const LEAST: f64 = 120.0;

/// Above this many CSS px from the window's edge a host's own bars may lie.
const EDGE: f64 = 56.0;

impl Note {
    /// The note of an article; none where its page is older than this widget.
    pub(super) fn of(article: &Element) -> Option<Self> {
        let (panel, status) = (first(article, ".data-story-note")?, first(article, ".data-story-status")?);
        Some(Self { panel, status, bar: first(article, ".data-story-languages") })
    }

    /// Fills the note from a fact's row: its cells are the note's parts. Ears hear what the number alone does not say,
    /// with its label where `names` it.
    pub(super) fn fill(&self, row: &Element, names: bool) {
        let cells = row.children();
        let mut said = String::new();
        for (index, part) in ["label", "value", "origin"].into_iter().enumerate() {
            let Some(slot) = first(&self.panel, &[".data-story-note-", part].concat()) else { continue };
            slot.set_text_content(None);
            let Some(cell) = cells.item(index as u32) else { continue };
            let Ok(copy) = cell.clone_node_with_deep(true) else { continue };
            while let Some(child) = copy.first_child() {
                let _ = slot.append_child(&child);
            }
            let told = match part {
                "label" if names => slot.text_content(),
                "value" => first(&slot, "small").and_then(|range| range.text_content()),
                "origin" => slot.first_child().and_then(|origin| origin.text_content()),
                _ => None,
            };
            said.push_str(&told.unwrap_or_default());
            said.push(' ');
        }
        if let Some(link) = first(&self.panel, ".data-story-permalink") {
            let _ = link.set_attribute("href", &["#", &row.id()].concat());
            let _ = link.remove_attribute("data-copied");
        }
        self.status.set_text_content(Some(said.trim_ascii()));
    }

    /// Shows or hides one of the ways that lead on from the note.
    pub(super) fn offer(&self, way: &str, is_offered: bool) {
        if let Some(button) = first(&self.panel, &["[data-way=", way, "]"].concat()) {
            let _ = button.toggle_attribute_with_force("hidden", !is_offered);
        }
    }

    /// Opens the note over what follows a block; where the window ends too early, over what precedes it; else below
    /// what was touched where it has room there, or on the side that has more. Nothing of the text moves for it.
    pub(super) fn open_after(&self, block: &Element, touched: &Element) {
        let _ = block.insert_adjacent_element("afterend", &self.panel);
        let _ = self.panel.remove_attribute("hidden");
        let style = self.panel.unchecked_ref::<HtmlElement>().style();
        for property in ["transform", "max-height"] {
            let _ = style.remove_property(property);
        }
        // In a page of somebody else's whatever a figure's style sheet says is important.
        let set = |property: &str, value: &str| {
            let _ = style.set_property_with_priority(property, value, "important");
        };
        let (mine, block) = (self.panel.get_bounding_client_rect(), block.get_bounding_client_rect());
        let (height, end) = (mine.height(), window_height());
        if mine.bottom() <= end {
            return;
        }
        let touched = touched.get_bounding_client_rect();
        let over = block.top() - height;
        let edge = self.bar.as_ref().map_or(0.0, |bar| bar.get_bounding_client_rect().bottom()).max(EDGE);
        // A number of a caption stands above the picture that its note belongs to.
        let is_free = touched.top() >= block.top() || touched.bottom() <= over;
        let top = if over > edge && is_free {
            over
        } else {
            let (below, above) = (end - touched.bottom(), touched.top() - edge);
            let is_below = below >= height.min(above);
            // A note that is longer than its room is scrolled within.
            let room = if is_below { below } else { above }.max(LEAST).min(height);
            set("max-height", &px(room));
            if is_below { end - room } else { touched.top() - room }
        };
        set("transform", &["translateY(", &px(top - mine.top()), ")"].concat());
    }

    /// Hides the note.
    pub(super) fn close(&self) {
        let _ = self.panel.set_attribute("hidden", "");
        self.status.set_text_content(None);
    }

    /// Whether the note has left the window.
    pub(super) fn is_away(&self) -> bool {
        is_away(&self.panel)
    }
}

/// Whether an element has left the window.
pub(super) fn is_away(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    place.bottom() < 0.0 || place.top() > window_height()
}

/// Scrolls by as little as shows all of an element, where the window has room for it.
pub(super) fn bring_into_view(element: &Element) {
    let place = element.get_bounding_client_rect();
    if place.bottom() > window_height() {
        element.scroll_into_view_with_bool(false);
    } else if place.top() < EDGE {
        element.scroll_into_view();
    }
}

/// A length in whole CSS px as CSS writes it.
fn px(length: f64) -> String {
    [&digits(length.round() as i64), "px"].concat()
}

fn window_height() -> f64 {
    window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default()
}
