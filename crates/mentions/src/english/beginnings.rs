//! The words with which an English figure can begin.

use super::dated::MONTHS;
use super::multiples::{COMPARISONS, VERBS};
use super::ordinal_words::ORDINALS;
use super::words::word;
use quantity::english::{ONES, TENS};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words with which a figure can begin, besides numbers, months, places in an order and multiples.
const BEGINNINGS: &[&str] = &[
    "a",
    "an",
    "half",
    "halved",
    "halving",
    "halve",
    "halves",
    "tens",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "billions",
    "trillions",
    "several",
    "few",
    "couple",
    "minus",
    "plus",
    "negative",
    "aged",
    "age",
    "fiscal",
    "financial",
    "fy",
    "highest",
    "lowest",
    "largest",
    "biggest",
    "smallest",
    "most",
    "fewest",
    "longest",
    "shortest",
    "fastest",
    "slowest",
    "hottest",
    "coldest",
    "worst",
    "best",
    "deadliest",
    "busiest",
    "costliest",
    "record",
    "all",
    "no",
    "c",
    "ca",
    "quarter",
];

/// All words with which a figure can begin.
static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let months = MONTHS.iter().flat_map(|(long, short)| [*long].into_iter().chain(short.iter().copied()));
    let counted = [ORDINALS, VERBS, COMPARISONS].into_iter().flatten().map(|(word, _)| *word);
    [BEGINNINGS, &ONES, &TENS].into_iter().flatten().copied().chain(months).chain(counted).collect()
});

/// Whether a figure can begin at `start`. Most words can't begin one, and are passed over at once.
pub(super) fn begins_figure(chars: &[char], start: usize) -> bool {
    let Some(word) = word(chars, start) else { return true };
    let after = chars.get(word.end).copied().unwrap_or(' ');
    let behind = chars.get(word.end + 1).copied().unwrap_or(' ');
    // A320-200, US$5, EUR 5m
    let is_code = after.is_alphanumeric()
        || matches!(after, '$' | '¥')
        || matches!(after, '-' | ' ' | '.') && behind.is_ascii_digit();
    is_code || word.text.ends_with("fold") || KNOWN.contains(word.text.as_str())
}
