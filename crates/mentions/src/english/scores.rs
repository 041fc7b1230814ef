//! Scores of matches in English: 3-1, 21–15, 3-to-1.

use super::heads;
use super::neighbours::text_between;
use super::number_words::below_hundred;
use super::words::{phrase, previous, skip, word, word_after};
use crate::number::{Digits, digits};

/// Words before two numbers of which the greater comes first.
const BEFORE_SCORES: &[&str] = &["of", "by", "voted", "vote", "odds"];

/// Words behind the figures of a player.
const AFTER_FIGURES: &[&str] = &[
    "as",
    "in",
    "from",
    "off",
    "and",
    "with",
    "to",
    "against",
    "at",
    "when",
    "before",
    "declared",
    "overnight",
    "by",
];

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

/// 7 for 23 and 344 for six, in cricket and baseball: how many of or at the cost of how many.
pub(super) fn for_end(chars: &[char], start: usize) -> Option<usize> {
    let first = goals(chars, start)?;
    let at = skip(chars, phrase(chars, first.end, "for")?);
    // 283 for four
    let in_words = || Some((below_hundred(&word(chars, at)?.text)?, word(chars, at)?.end));
    let (lost, end) = match goals(chars, at) {
        Some(second) => (second.value.to_string().parse().ok()?, second.end),
        None => in_words()?,
    };
    let is_innings = first.length <= 2 || (0..=10).contains(&lost);
    let is_over = word_after(chars, end).is_none_or(|word| word.is_one_of(AFTER_FIGURES));
    (is_innings && is_over).then_some(end)
}

/// voted 14 to 11, by a margin of 3 to 1.
pub(super) fn to_end(chars: &[char], start: usize, floor: usize) -> Option<usize> {
    let first = goals(chars, start)?;
    let second = goals(chars, skip(chars, phrase(chars, first.end, "to")?))?;
    let is_over = word_after(chars, second.end).is_none_or(|word| word.is_one_of(AFTER_FIGURES));
    let is_score = first.value > second.value && is_over && !heads::is_from(chars, start, floor);
    let is_match = previous(chars, start, floor)
        .is_some_and(|word| word.is_one_of(BEFORE_SCORES) || heads::is_match_word(&word.text));
    let is_vote = || {
        let before = text_between(chars, start.saturating_sub(60), start);
        ["passed", "voted", "vote"].iter().any(|word| before.contains(word))
    };
    (is_score && (is_match || is_vote())).then_some(second.end)
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
