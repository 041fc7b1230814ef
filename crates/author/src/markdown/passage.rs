//! A passage: one run of text as a reader sees it, with its links taken away.

use std::ops::Range;

/// The text since the last block began.
#[derive(Debug, Default)]
pub(super) struct Passage {
    pub(super) text: String,
    pieces: Vec<Piece>,
    pub(super) marks: Vec<Mark>,
}

/// A part of the text, and the bytes in the file that it comes from.
#[derive(Debug)]
struct Piece {
    at: Range<usize>,
    file: Range<usize>,
    /// Whether text and file are the same, byte for byte.
    is_verbatim: bool,
}

/// Words that a link marks.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) at: Range<usize>,
    pub(super) file: Range<usize>,
    /// The fact, where it is a link to one.
    pub(super) fact: Option<String>,
}

impl Passage {
    /// Adds words from the file.
    pub(super) fn push(&mut self, words: &str, file: Range<usize>, is_verbatim: bool) {
        let start = self.text.len();
        self.text.push_str(words);
        self.pieces.push(Piece { at: start..self.text.len(), file, is_verbatim });
    }

    /// Marks the words from `start` to the end, which a link contains.
    pub(super) fn mark(&mut self, start: usize, fact: Option<String>, file: Range<usize>) {
        self.marks.push(Mark { at: start..self.text.len(), file, fact });
    }

    /// The bytes in the file of a range of the text.
    pub(super) fn in_file(&self, at: &Range<usize>) -> Range<usize> {
        let touching = self.pieces.iter().filter(|piece| piece.at.start < at.end && at.start < piece.at.end);
        let mut whole: Option<Range<usize>> = None;
        for piece in touching {
            let place = if piece.is_verbatim {
                let from = at.start.max(piece.at.start) - piece.at.start;
                let to = at.end.min(piece.at.end) - piece.at.start;
                (piece.file.start + from)..(piece.file.start + to)
            } else {
                piece.file.clone()
            };
            whole = Some(
                whole.map_or(place.clone(), |known| known.start.min(place.start)..known.end.max(place.end)),
            );
        }
        whole.unwrap_or(0..0)
    }
}
