//! The note of an article: it is filled from the table row of a fact, and opens beside the selected number or mark.

use crate::dom::{self, Element, query};
use crate::names;

/// The note in the HTML of the page, where it is empty and hidden.
pub(crate) struct Note {
    pub(crate) panel: Element,
    /// The status line, which screen readers announce when it changes.
    status: Element,
    /// The bar that sticks to the upper edge of the window.
    bar: Option<Element>,
}

impl Note {
    /// The note of an article; `None` in a page that an older version wrote.
    pub(crate) fn of(article: &Element) -> Option<Self> {
        let (panel, status) = (query(article, names::NOTE)?, query(article, ".data-story-status")?);
        Some(Self { panel, status, bar: query(article, ".data-story-languages") })
    }

    /// Fills the note from the row of a fact: each cell becomes a part of the note. The status line contains what the
    /// number does not say; `with_label` adds the label, unless the screen reader has read it already.
    pub(crate) fn fill(&self, row: &Element, with_label: bool) {
        let cells = row.children();
        let mut status = String::new();
        for (index, part) in ["label", "value", "origin"].into_iter().enumerate() {
            let Some(slot) = query(&self.panel, &[".data-story-note-", part].concat()) else { continue };
            let Some(cell) = cells.item(index as u32) else {
                slot.set_text_content(None);
                continue;
            };
            dom::fill_with_copy(&slot, &cell);
            let words = match part {
                "label" if with_label => slot.text_content(),
                "value" => query(&slot, "small").and_then(|range| range.text_content()),
                "origin" => slot.first_child().and_then(|origin| origin.text_content()),
                _ => None,
            };
            status.push_str(&words.unwrap_or_default());
            status.push(' ');
        }
        if let Some(link) = query(&self.panel, ".data-story-permalink") {
            dom::set(&link, "href", &["#", &row.id()].concat());
            dom::toggle(&link, names::COPIED, false);
        }
        self.status.set_text_content(Some(status.trim_ascii()));
    }

    /// Shows or hides a button of the note.
    pub(crate) fn show_button(&self, action: &str, is_shown: bool) {
        if let Some(button) = query(&self.panel, &["[", names::ACTION, "=", action, "]"].concat()) {
            dom::toggle(&button, "hidden", !is_shown);
        }
    }

    /// Opens the note below a block, or beside the touched element if it does not fit there.
    pub(crate) fn open_after(&self, block: &Element, touched: &Element) {
        dom::place_note(&self.panel, block, touched, self.bar.as_ref());
    }

    /// Hides the note.
    pub(crate) fn close(&self) {
        dom::toggle(&self.panel, "hidden", true);
        self.status.set_text_content(None);
    }
}
