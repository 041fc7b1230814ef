//! Negations that words divide from the bound that they turn around: has not risen above, may not go up by more than.

use super::bound_words::{LEVELLING, NEGATIONS};
use super::parenthesis::before_parenthesis;
use super::words::previous;

/// No more words are between a negation and its bound.
const MOST_BETWEEN: usize = 4;

/// Where the negation begins that turns the bound around which begins at `at`.
///
/// Only verbs of levels and limits are between: `did not rule out more than 200` bounds nothing.
pub(super) fn negation(chars: &[char], at: usize, floor: usize) -> Option<usize> {
    // has never, its records show, exceeded 38
    let mut end = before_parenthesis(chars, at, floor).unwrap_or(at);
    for _ in 0..=MOST_BETWEEN {
        let word = previous(chars, end, floor)?;
        if word.is_one_of(NEGATIONS) || word.text.ends_with("n't") {
            return Some(word.start);
        }
        word.is_one_of(LEVELLING).then_some(())?;
        end = word.start;
    }
    None
}
