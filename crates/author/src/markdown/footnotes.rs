//! Footnotes: `[^1]` in the text, and `[^1]: …` on a line of its own.

use super::events::Events;
use super::reader::{Reader, skip};
use std::ops::Range;
use story::document::{Block, Footnote, Inline, NoteMark};

impl Reader<'_> {
    /// A mark in the text; `None` inside a footnote, which is reported.
    pub(super) fn note_mark(&mut self, label: &str, span: Range<usize>) -> Option<Inline> {
        if self.notes.is_inside {
            self.refuse(
                span,
                "a footnote in a footnote",
                "Write its words into the footnote itself, in brackets.",
            );
            return None;
        }
        let marked = &mut self.notes.marked;
        let index = marked.iter().position(|(known, _)| known == label).unwrap_or_else(|| {
            marked.push((label.to_owned(), 0));
            marked.len() - 1
        });
        marked[index].1 += 1;
        Some(Inline::NoteMark(NoteMark { note: index + 1, mark: marked[index].1 }))
    }

    /// Reads the text of a footnote.
    pub(super) fn note_text(&mut self, label: &str, span: Range<usize>, events: &mut Events) {
        if self.notes.texts.iter().any(|(known, ..)| known == label) {
            if self.notes.doubled.insert(label.to_owned()) {
                let message = format!("The footnote “{label}” has two texts.");
                self.error(span, &message, "Give one of them another name, as in `[^2]`.");
            }
            skip(events);
            return;
        }
        self.notes.is_inside = true;
        let blocks = self.blocks(events);
        self.notes.is_inside = false;
        self.notes.texts.push((label.to_owned(), span, blocks));
    }

    /// The footnotes in the order of their numbers, as the last block. Reports those that no mark leads to.
    pub(super) fn footnotes(&mut self) -> Option<Block> {
        let mut notes: Vec<Option<Footnote>> = vec![None; self.notes.marked.len()];
        for (label, span, text) in std::mem::take(&mut self.notes.texts) {
            let Some(index) = self.notes.marked.iter().position(|(marked, _)| *marked == label) else {
                self.error(
                    span,
                    &format!("No sentence has the footnote “{label}”."),
                    &format!("Write `[^{label}]` where its number belongs, or remove the footnote."),
                );
                continue;
            };
            notes[index] = Some(Footnote { marks: self.notes.marked[index].1, text });
        }
        let notes: Vec<Footnote> = notes.into_iter().flatten().collect();
        (!notes.is_empty()).then_some(Block::Footnotes(notes))
    }
}
