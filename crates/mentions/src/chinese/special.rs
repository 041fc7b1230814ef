//! Figures that are words of their own: 三分之一, 一半, 翻番, 第三次, 3比1.

use super::fractions::{one_in, out_of, parts_of, slashed};
use super::halves::half;
use super::multiples::{covers_all, doubled};
use super::ordinals::{article, ordinal};
use super::scores::score;
use crate::found::{Found, Text};

/// The special figure that begins at `start`.
pub(super) fn special(text: Text<'_>, start: usize) -> Option<Found> {
    one_in(text, start)
        .or_else(|| score(text, start))
        .or_else(|| parts_of(text, start))
        .or_else(|| out_of(text, start))
        .or_else(|| slashed(text, start))
        .or_else(|| half(text, start))
        .or_else(|| doubled(text, start))
        .or_else(|| covers_all(text, start))
        .or_else(|| ordinal(text, start))
        .or_else(|| article(text, start))
}
