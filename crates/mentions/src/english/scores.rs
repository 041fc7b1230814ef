//! Scores of matches in English: 3-1, 21–15, 3-to-1.

use super::heads;
use super::words::phrase;
use crate::number::{Digits, digits};

/// The character after the score of a match that begins at `start`.
pub(super) fn score_end(chars: &[char], start: usize) -> Option<usize> {
    let first = goals(chars, start)?;
    matches!(chars.get(first.end), Some('-' | '–' | ':')).then_some(())?;
    let to = phrase(chars, first.end, "to").filter(|to| chars.get(*to) == Some(&'-'));
    let second = goals(chars, to.unwrap_or(first.end) + 1)?;
    let goes_on = chars.get(second.end).is_some_and(|c| matches!(c, '-' | '%' | '–') || c.is_alphanumeric());
    let falls = first.value >= second.value || is_next_set(chars, start);
    ((falls || heads::is_match(chars, start, second.end)) && !goes_on).then_some(second.end)
}

/// One of the two numbers of a score.
fn goals(chars: &[char], start: usize) -> Option<Digits> {
    digits(chars, start).filter(|number| number.length <= 3 && !number.has_fraction)
}

/// Whether the score of another set is before: 6-3, 4-6.
fn is_next_set(chars: &[char], start: usize) -> bool {
    start >= 3
        && chars[start - 1] == ' '
        && chars[start - 2] == ','
        && chars[start - 3].is_ascii_digit()
        && chars[..start - 2].iter().rev().take(4).any(|c| matches!(c, '-' | '–'))
}
