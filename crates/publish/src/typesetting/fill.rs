//! Lines as full as they get.

use super::piece::{Piece, line_width};
use std::ops::Range;

/// So many pieces that begin a clause go with the rest of it.
const BEGINNING: usize = 2;

/// Full lines, but those above a scrap give it a little of theirs, by `step`.
pub(super) fn filled(pieces: &[Piece<'_>], max_width: f64, step: f64) -> Vec<Range<usize>> {
    let is_scrap = |ranges: &[Range<usize>]| {
        ranges.last().is_some_and(|last| line_width(&pieces[last.clone()]) < max_width / 4.0)
    };
    let mut ranges = fill(pieces, max_width, BEGINNING);
    let mut narrower = max_width - step;
    while ranges.len() > 1 && is_scrap(&ranges) && narrower > max_width / 2.0 {
        let tried = fill(pieces, narrower, BEGINNING);
        if tried.len() > ranges.len() {
            break;
        }
        ranges = tried;
        narrower -= step;
    }
    ranges
}

/// Each line as long as it gets, but at most `beginning` pieces that begin a clause go with the rest of it.
pub(super) fn fill(pieces: &[Piece<'_>], max_width: f64, beginning: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        let mut end = start + 1;
        let mut taken = pieces[start].width;
        while let Some(next) = pieces.get(end).filter(|next| taken + next.width - next.space <= max_width) {
            taken += next.width;
            end += 1;
        }
        let begins_clause = |back: &usize| end - start > back + 1 && pieces[end - back - 1].ends_clause;
        if end < pieces.len() && !pieces[end - 1].ends_clause {
            end -= (1..=beginning).find(begins_clause).unwrap_or(0);
        }
        lines.push(start..end);
        start = end;
    }
    lines
}
