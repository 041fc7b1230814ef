//! Footnotes: numbers in a picture for texts that are too long, and for notes that the author requests. The page shows the
//! texts below the picture.

use crate::frame::Frame;
use crate::spec::NOTES_FIELD;

/// The facts that have a number in the picture, in the order of their numbers.
#[derive(Debug)]
pub(crate) struct Footnotes<'a> {
    requested: Vec<&'a str>,
    numbered: Vec<String>,
}

impl<'a> Footnotes<'a> {
    /// Without numbers.
    pub(crate) fn new(frame: Frame<'a>) -> Self {
        let requested = frame.data(NOTES_FIELD).into_iter().map(|datum| datum.id.as_str()).collect();
        Self { requested, numbered: Vec::new() }
    }

    /// Whether the author requests the fact's note.
    pub(crate) fn is_requested(&self, id: &str) -> bool {
        self.requested.contains(&id)
    }

    /// The fact's number, from 1. A fact without a number gets the next one.
    pub(crate) fn number(&mut self, id: &str) -> usize {
        if let Some(place) = self.numbered.iter().position(|numbered| numbered == id) {
            return place + 1;
        }
        self.numbered.push(id.to_owned());
        self.numbered.len()
    }

    /// The number of a fact whose note is requested.
    pub(crate) fn requested_number(&mut self, id: &str) -> Option<usize> {
        self.is_requested(id).then(|| self.number(id))
    }

    /// All facts with a number, the first with number 1.
    pub(crate) fn finish(self) -> Vec<String> {
        self.numbered
    }
}
