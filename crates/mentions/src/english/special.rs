//! Figures that are words of their own: a third, one in five, doubled, half an hour, 3rd.

use super::ages::age;
use super::fraction_ranges::fraction_range;
use super::fractions::{fraction_in_words, slashed};
use super::halves::half;
use super::multiples::multiplied;
use super::one_and_more::one_and_more;
use super::one_unit::one_unit;
use super::ordinals::ordinal;
use super::ranks::rank;
use super::ratios::one_in;
use crate::found::{Found, Text};

/// The special figure that begins at `start`.
pub(super) fn special(text: Text<'_>, start: usize) -> Option<Found> {
    one_and_more(text, start)
        .or_else(|| fraction_range(text, start))
        .or_else(|| one_in(text, start))
        .or_else(|| slashed(text, start))
        .or_else(|| fraction_in_words(text, start))
        .or_else(|| half(text, start))
        .or_else(|| one_unit(text, start))
        .or_else(|| multiplied(text, start))
        .or_else(|| rank(text, start))
        .or_else(|| ordinal(text, start))
        .or_else(|| age(text, start))
}
