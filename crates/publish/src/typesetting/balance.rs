//! Lines about equally long.

use super::fill::fill;
use super::piece::{Piece, line_width};
use std::ops::Range;

/// The most lines that are balanced: longer texts are no titles, and would take long.
const MOST_BALANCED: usize = 12;

/// How much a line that ends with its clause is favoured over one of the best length.
const CLAUSE: f64 = 0.06;

/// As few lines as there can be, with the least difference between them.
pub(super) fn balanced(pieces: &[Piece<'_>], max_width: f64) -> Vec<Range<usize>> {
    let ranges = fill(pieces, max_width, 0);
    if (2..=MOST_BALANCED).contains(&ranges.len()) {
        balance(pieces, max_width, ranges.len())
    } else {
        ranges
    }
}

fn balance(pieces: &[Piece<'_>], max_width: f64, count: usize) -> Vec<Range<usize>> {
    let target = line_width(pieces) / count as f64;
    // The least cost of setting the pieces up to each in so many lines, and where the last of them starts.
    let mut least: Vec<Option<f64>> = vec![None; pieces.len() + 1];
    least[0] = Some(0.0);
    let mut starts: Vec<Vec<usize>> = Vec::new();
    for _ in 0..count {
        let mut next: Vec<Option<f64>> = vec![None; pieces.len() + 1];
        let mut from = vec![0; pieces.len() + 1];
        for (start, before) in least.iter().enumerate() {
            let Some(before) = before else { continue };
            let mut taken = 0.0;
            for (end, piece) in pieces.iter().enumerate().skip(start) {
                let line = taken + piece.width - piece.space;
                if line > max_width && end > start {
                    break;
                }
                taken += piece.width;
                let bonus = if piece.ends_clause && end + 1 < pieces.len() { CLAUSE } else { 0.0 };
                let cost = before + ((target - line) / max_width).powi(2) - bonus;
                if next[end + 1].is_none_or(|known| cost < known) {
                    next[end + 1] = Some(cost);
                    from[end + 1] = start;
                }
            }
        }
        starts.push(from);
        least = next;
    }
    let mut lines = Vec::new();
    let mut end = pieces.len();
    for from in starts.iter().rev() {
        let start = from[end];
        lines.push(start..end);
        end = start;
    }
    lines.reverse();
    lines
}
