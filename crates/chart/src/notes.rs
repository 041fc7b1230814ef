//! Numbers in a picture: what is too long for a label, and notes that an author asks for, stand below it.

use super::Frame;
use super::kind::NOTES_FIELD;
use story::fact::FactId;

/// The facts that have a number in the picture, in the order of their numbers.
#[derive(Debug)]
pub(super) struct Notes<'a> {
    asked: &'a [FactId],
    numbered: Vec<FactId>,
}

impl<'a> Notes<'a> {
    /// No numbers yet.
    pub(super) fn new(frame: Frame<'a>) -> Self {
        Self { asked: frame.figure.field(NOTES_FIELD), numbered: Vec::new() }
    }

    /// Whether the author wants the fact's note below the picture.
    pub(super) fn asks(&self, id: &str) -> bool {
        self.asked.iter().any(|asked| asked == id)
    }

    /// The fact's number, from 1; a new one where it has none.
    pub(super) fn number(&mut self, id: &str) -> usize {
        if let Some(place) = self.numbered.iter().position(|numbered| numbered == id) {
            return place + 1;
        }
        self.numbered.push(id.to_owned());
        self.numbered.len()
    }

    /// All facts with a number, the first with number 1.
    pub(super) fn finish(self) -> Vec<FactId> {
        self.numbered
    }
}
