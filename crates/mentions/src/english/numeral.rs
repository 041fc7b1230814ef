//! A number as an English text writes it, and the words that make it greater.

use super::number_words::magnitude;
use super::words::{next, phrase};
use crate::number::{Digits, power_of_ten};
use quantity::Decimal;

/// A number as it is written, before its unit.
///
/// Chinese has a numeral of its own: in English no word within a number bounds it, and a magnitude has its count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    pub(super) low: Decimal,
    /// The greatest number of `dozens`; the same as `low` otherwise.
    pub(super) high: Decimal,
    pub(super) step: Decimal,
    /// The character after its last.
    pub(super) end: usize,
    pub(super) style: Style,
    /// The power of ten of its magnitude: 6 for million. Zero without one.
    pub(super) magnitude: u32,
    /// Whether its width is open: dozens.
    pub(super) is_vague: bool,
    /// Whether it counts dozens: three dozen.
    pub(super) is_in_dozens: bool,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// In digits, ungrouped and whole: most codes are.
    Plain,
    /// In digits with a group, a fraction or a magnitude.
    Formed,
    /// In digits with an m, b or t right behind, which may be metres or millions.
    Abbreviated,
    /// In words.
    Words,
    /// The word one.
    One,
}

impl Numeral {
    /// One number in digits, without a magnitude.
    pub(super) fn of_digits(number: Digits) -> Self {
        let is_formed = number.is_grouped || number.has_fraction;
        Self {
            low: number.value,
            high: number.value,
            step: number.step,
            end: number.end,
            style: if is_formed { Style::Formed } else { Style::Plain },
            magnitude: 0,
            is_vague: false,
            is_in_dozens: false,
        }
    }

    /// One number in words.
    pub(super) fn of_words(value: Decimal, step: Decimal, end: usize, magnitude: u32) -> Self {
        Self {
            low: value,
            high: value,
            step,
            end,
            style: Style::Words,
            magnitude,
            is_vague: false,
            is_in_dozens: false,
        }
    }

    /// The same number times a power of ten.
    pub(super) fn scaled(self, power: u32) -> Option<Self> {
        let factor = power_of_ten(power);
        Some(Self {
            low: self.low.times(factor)?,
            high: self.high.times(factor)?,
            step: self.step.times(factor)?,
            magnitude: self.magnitude + power,
            ..self
        })
    }
}

/// Parts of one behind a number, and their digits and decimal places.
const PARTS: [(&str, i128, u32); 6] = [
    ("and a half", 5, 1),
    ("and a quarter", 25, 2),
    ("and three quarters", 75, 2),
    ("and three quarter", 75, 2),
    ("and one half", 5, 1),
    ("and one quarter", 25, 2),
];

/// 2 and a half, one-and-a-half.
pub(super) fn with_half(chars: &[char], read: Numeral) -> Option<Numeral> {
    let (part, end) = PARTS.iter().find_map(|(words, digits, places)| {
        Some((Decimal::new(*digits, *places), phrase(chars, read.end, words)?))
    })?;
    let low = read.low.plus(part.times(power_of_ten(read.magnitude))?)?;
    Some(Numeral { low, high: low, step: low.last_place(), end, ..read })
}

/// A number with the magnitude after it: 3.5 million, two hundred thousand.
pub(super) fn with_magnitude(chars: &[char], mut read: Numeral) -> Option<Numeral> {
    while let Some(next) = next(chars, read.end) {
        if next.is_one_of(&["dozen", "score"]) && read.low < Decimal::integer(100) {
            let factor = Decimal::integer(if next.text == "dozen" { 12 } else { 20 });
            read.low = read.low.times(factor)?;
            (read.high, read.end) = (read.low, next.end);
            read.is_in_dozens = next.text == "dozen";
            break;
        }
        let power = if next.text == "hundred" { Some(2) } else { magnitude(&next.text) };
        let Some(power) = power.filter(|_| read.magnitude < 12) else { break };
        read = read.scaled(power)?;
        read.end = next.end;
        read.style = match read.style {
            Style::Plain => Style::Formed,
            Style::One => Style::Words,
            other => other,
        };
    }
    Some(read)
}
