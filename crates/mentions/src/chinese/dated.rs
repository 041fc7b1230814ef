//! What the readers of Chinese dates share: their result, small numbers, and years.

use super::numbers::numeral;
use super::numeral::Style;
use crate::calendar::Extent;
use crate::mention::{Kind, Meaning};

/// A date or period in the text, and the character after it.
pub(super) struct Dated {
    pub(super) kind: Kind,
    pub(super) meaning: Meaning,
    pub(super) end: usize,
}

impl Dated {
    /// A period; its extent is `None` if the text alone doesn't say it.
    pub(super) fn period(extent: Option<Extent>, end: usize) -> Self {
        Self { kind: Kind::Period, meaning: Meaning::Extent(extent), end }
    }
}

/// A small whole number at `start`, in digits or numerals, and the character after it.
pub(super) fn small(chars: &[char], start: usize, most: i64) -> Option<(i64, usize)> {
    let number = numeral(chars, start)?;
    let is_plain = number.low == number.high
        && !number.is_vague
        && number.magnitude == 0
        && number.style != Style::Formed;
    let value: i64 = number.low.is_whole().then(|| number.low.to_string().parse().ok()).flatten()?;
    (is_plain && (0..=most).contains(&value)).then_some((value, number.end))
}

/// Four digits of a year: 2020, 二〇二〇.
pub(super) fn four_digits(chars: &[char], start: usize) -> Option<(i32, usize)> {
    let number = numeral(chars, start)?;
    let is_year = number.end == start + 4
        && matches!(number.style, Style::Plain | Style::Positional)
        && number.magnitude == 0;
    let value: i32 = number.low.to_string().parse().ok()?;
    (is_year && (1000..=2200).contains(&value)).then_some((value, number.end))
}
