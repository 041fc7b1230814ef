//! A number as a Chinese text writes it.

use quantity::{Bound, Decimal};

/// A number as it is written, before its unit.
///
/// English has a numeral of its own: 多 and 餘 give bounds within a number, and 百 alone may be a word for many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    pub(super) low: Decimal,
    /// The greater number of 三四百 and 數十; the same as `low` otherwise.
    pub(super) high: Decimal,
    pub(super) step: Decimal,
    /// What 多, 餘 or 來 inside it makes of it.
    pub(super) bound: Option<Bound>,
    /// Whether its width is open: 數十.
    pub(super) is_vague: bool,
    /// The character after its last.
    pub(super) end: usize,
    pub(super) style: Style,
    /// The greatest magnitude in it, as a power of ten: 4 for 萬. Zero without one.
    pub(super) magnitude: u32,
    /// Whether it is only a magnitude, as in 百人 and 近萬: one of it, or a word for many.
    pub(super) is_bare: bool,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// In digits, ungrouped and whole: most codes and numbers of houses are.
    Plain,
    /// In digits with a group, a fraction or a magnitude: a figure by its form.
    Formed,
    /// In Chinese numerals.
    Han,
    /// A single 一.
    One,
    /// Chinese digits one after the other: 二〇二三.
    Positional,
}
