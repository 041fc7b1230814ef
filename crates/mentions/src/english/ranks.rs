//! Ranks in English: the No. 12 seed, at No. 1; but not the No. 6 train.

use super::ordinals::place;
use super::words::{previous, skip, word, word_after};
use crate::found::{Found, Text};
use crate::number::digits;

/// What a rank is one of, and the words behind a rank.
const RANKED: &[&str] = &[
    "seed",
    "seeds",
    "seeded",
    "pick",
    "overall",
    "ranked",
    "ranking",
    "player",
    "team",
    "hit",
    "single",
    "album",
    "song",
    "choice",
    "spot",
    "slot",
    "position",
    "priority",
    "cause",
    "killer",
    "contender",
    "singles",
    "hits",
    "draft",
    "worldwide",
    "nationally",
    "globally",
    "behind",
    "in",
    "on",
    "among",
    "selling",
    "bestseller",
    "supplier",
    "producer",
    "exporter",
    "importer",
    "issue",
    "reason",
    "threat",
    "suspect",
    "enemy",
    "fan",
];

/// Words before a rank at the end of a clause.
const REACHING: &[&str] = &[
    "at",
    "hit",
    "reached",
    "ranked",
    "seeded",
    "to",
    "from",
    "world",
    "is",
    "was",
    "are",
    "were",
    "currently",
];

/// The rank whose `No.` begins at `start`.
pub(super) fn rank(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let no = word(chars, start).filter(|word| word.is_capital && word.text == "no")?;
    // British papers leave the dot out: the world No 2.
    let has_dot = chars.get(no.end) == Some(&'.');
    let at = skip(chars, no.end + usize::from(has_dot));
    let number = digits(chars, at).filter(|number| number.length <= 3 && !number.has_fraction)?;
    let goes_on = chars.get(number.end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '/'));
    let value: i64 = number.value.to_string().parse().ok().filter(|_| !goes_on)?;
    let follows = word_after(chars, number.end);
    let is_before_capital = follows.as_ref().is_some_and(|word| word.is_capital);
    let is_after_rank = previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(REACHING));
    // At No 10 is at Downing Street.
    let is_house = !has_dot && matches!(value, 10 | 11);
    let is_rank = follows.is_some_and(|word| word.is_one_of(RANKED))
        || is_after_rank && !is_before_capital && !is_house;
    is_rank.then(|| place(start, number.end, value))
}
