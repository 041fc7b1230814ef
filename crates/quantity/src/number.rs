//! A number as it is printed: one number, a range, or a part of a whole.

use super::decimal::{Decimal, Towards};
use std::fmt;

/// What a source prints between the bound words and the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// One number.
    Single(Decimal),
    /// From the first to the second, both included.
    Range(Decimal, Decimal),
    /// The first of the second: 1 of 3. It stays exact.
    Fraction(Decimal, Decimal),
}

/// The places to which a fraction is cut where a decimal must do.
pub(super) const PLACES: u32 = 9;

impl Number {
    /// The least and the greatest number, a fraction cut outward to nine places. A fraction of a whole in
    /// percent is the number of hundredths.
    pub fn ends(self, is_percent: bool) -> (Decimal, Decimal) {
        match self {
            Number::Single(number) => (number, number),
            Number::Range(low, high) => (low, high),
            Number::Fraction(part, whole) => {
                let part = if is_percent { part.times(Decimal::HUNDRED).unwrap_or(part) } else { part };
                let cut = |towards| part.divided_by(whole, PLACES, towards).unwrap_or(part);
                (cut(Towards::Floor), cut(Towards::Ceiling))
            }
        }
    }

    /// The number, where it is a single one.
    pub fn single(self) -> Option<Decimal> {
        match self {
            Number::Single(number) => Some(number),
            Number::Range(..) | Number::Fraction(..) => None,
        }
    }

    /// Whether there is nothing after the decimal point.
    pub fn is_whole(self) -> bool {
        match self {
            Number::Single(number) => number.is_whole(),
            Number::Range(low, high) => low.is_whole() && high.is_whole(),
            Number::Fraction(..) => false,
        }
    }

    /// The power of ten of its last printed digit that is not zero.
    pub fn last_place(self) -> Decimal {
        match self {
            Number::Single(number) => number.last_place(),
            Number::Range(low, high) => low.last_place().min(high.last_place()),
            Number::Fraction(..) => Decimal::ZERO,
        }
    }
}

impl From<Decimal> for Number {
    fn from(number: Decimal) -> Self {
        Number::Single(number)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Number::Single(number) => write!(formatter, "{number}"),
            Number::Range(low, high) => write!(formatter, "{low} to {high}"),
            Number::Fraction(part, whole) => write!(formatter, "{part}/{whole}"),
        }
    }
}
