//! Scores of matches in Chinese: 3比1, 2:1.

use super::numbers::numeral;
use super::numeral::{Numeral, Style};
use super::units::{self, Class};
use super::words::longest;
use crate::found::{Found, Text};
use crate::mention::Kind;
use crate::number::digits;
use quantity::Decimal;

/// The score that begins at `start`.
pub(super) fn score(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some(end) = odds(chars, start) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    let first = goals(chars, start)?;
    let second = goals(chars, longest(chars, first.end, &["比", ":"])?)?;
    let has_unit =
        units::at(chars, second.end, text.vocabulary).is_some_and(|unit| unit.class != Class::Counter);
    (!has_unit).then(|| Found::nothing(Kind::Score, start..second.end))
}

/// The character after the odds of a bet: 1賠1.75.
fn odds(chars: &[char], start: usize) -> Option<usize> {
    let stake = digits(chars, start)?;
    Some(digits(chars, longest(chars, stake.end, &["赔"])?)?.end)
}

/// One of the two numbers of a score.
fn goals(chars: &[char], start: usize) -> Option<Numeral> {
    numeral(chars, start).filter(|number| {
        matches!(number.style, Style::Plain | Style::Han | Style::One)
            && number.low < Decimal::integer(1000)
            && number.low.is_whole()
    })
}
