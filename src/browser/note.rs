//! The note of an article: filled from a fact's row, opened beside what was asked.

use super::place::first;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};

/// The note that the page brings along, empty and hidden, and the line that ears hear.
pub(super) struct Note {
    pub(super) panel: Element,
    status: Element,
}

/// Above this many CSS px from the window's edge the page's own bars may lie.
const EDGE: f64 = 56.0;

impl Note {
    /// The note of an article; none where its page is older than this widget.
    pub(super) fn of(article: &Element) -> Option<Self> {
        Some(Self {
            panel: first(article, ".data-story-note")?,
            status: first(article, ".data-story-status")?,
        })
    }

    /// Fills the note from a fact's row: its cells are the note's parts.
    pub(super) fn fill(&self, row: &Element, spoken: &str) {
        let cells = row.children();
        for (index, part) in ["label", "value", "origin"].into_iter().enumerate() {
            let Some(slot) = first(&self.panel, &format!(".data-story-note-{part}")) else { continue };
            slot.set_text_content(None);
            let Some(cell) = cells.item(index as u32) else { continue };
            let Ok(copy) = cell.clone_node_with_deep(true) else { continue };
            while let Some(child) = copy.first_child() {
                let _ = slot.append_child(&child);
            }
        }
        if let Some(link) = first(&self.panel, ".data-story-permalink") {
            let _ = link.set_attribute("href", &format!("#{}", row.id()));
        }
        self.status.set_text_content(Some(spoken));
    }

    /// Shows or hides one of the ways that lead on from the note.
    pub(super) fn offer(&self, way: &str, is_offered: bool) {
        if let Some(button) = first(&self.panel, &format!("[data-way={way}]")) {
            let _ = button.toggle_attribute_with_force("hidden", !is_offered);
        }
    }

    /// Opens the note over what follows a block, or, where the window ends too early, over what precedes it or over
    /// the block's end, but never over what was touched. Nothing of the text moves for it.
    pub(super) fn open_after(&self, block: &Element, touched: &Element) {
        let panel: &HtmlElement = self.panel.unchecked_ref();
        let _ = block.insert_adjacent_element("afterend", &self.panel);
        let _ = self.panel.remove_attribute("hidden");
        let _ = panel.style().remove_property("transform");
        let (mine, block) = (self.panel.get_bounding_client_rect(), block.get_bounding_client_rect());
        let lacking = mine.bottom() - window_height();
        let up = if lacking <= 0.0 {
            return;
        } else if block.top() - EDGE > mine.height() {
            mine.bottom() - block.top()
        } else if mine.top() - lacking > touched.get_bounding_client_rect().bottom() {
            lacking
        } else {
            return self.panel.scroll_into_view_with_bool(false);
        };
        let _ = panel.style().set_property("transform", &format!("translateY(-{}px)", up.ceil() as i32));
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

fn window_height() -> f64 {
    window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default()
}
