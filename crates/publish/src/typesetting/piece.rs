//! Pieces of text that no line breaks.

use super::opportunities::opportunities;
use chart::scene::text::{BOLD, width};
use quantity::is_east_asian;

/// A text without an opportunity to break it, with its width; trailing space counts only within a line.
pub(super) struct Piece<'a> {
    pub(super) words: &'a str,
    pub(super) width: f64,
    pub(super) space: f64,
    pub(super) ends_clause: bool,
}

/// What makes words wide.
#[derive(Clone, Copy)]
pub(super) struct FontStyle {
    pub(super) size: f64,
    pub(super) bold: bool,
}

impl FontStyle {
    fn width(self, words: &str) -> f64 {
        let (han, other): (String, String) = words.chars().partition(|c| is_east_asian(*c));
        // Bold Han characters keep their em.
        width(&han, self.size) + width(&other, self.size) * if self.bold { BOLD } else { 1.0 }
    }
}

/// The pieces of a paragraph, none wider than `max_width`.
pub(super) fn pieces(paragraph: &str, style: FontStyle, max_width: f64) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for end in opportunities(paragraph) {
        let parts = parts(&paragraph[start..end], style, max_width);
        pieces.extend(parts.into_iter().map(|words| piece(words, style)));
        start = end;
    }
    pieces
}

fn piece(words: &str, style: FontStyle) -> Piece<'_> {
    let without_space = words.trim_end();
    let width = style.width(words);
    let ends_clause = without_space.ends_with(['，', '。', '：', '；', '？', '！', ':', ';', '?']);
    Piece { words, width, space: width - style.width(without_space), ends_clause }
}

/// A word that is wider than a line is broken all the same.
fn parts(word: &str, style: FontStyle, max_width: f64) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut so_far) = (0, 0.0);
    for (at, c) in word.char_indices() {
        let c_width = style.width(c.encode_utf8(&mut [0; 4]));
        if at > start && so_far + c_width > max_width && !c.is_whitespace() {
            parts.push(&word[start..at]);
            (start, so_far) = (at, 0.0);
        }
        so_far += c_width;
    }
    parts.push(&word[start..]);
    parts
}

/// The width of pieces on one line.
pub(super) fn line_width(pieces: &[Piece<'_>]) -> f64 {
    let all: f64 = pieces.iter().map(|piece| piece.width).sum();
    all - pieces.last().map_or(0.0, |last| last.space)
}
