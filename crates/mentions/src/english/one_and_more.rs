//! One unit and a number of smaller ones in English: an hour and 20 minutes, a year and three months.

use super::measured::{Measured, with_smaller_units};
use super::numeral::Numeral;
use super::words::word;
use super::{bounded::bounded, units};
use crate::found::{Found, Text};
use crate::mention::{Unit, Value};
use quantity::Decimal;

/// The amount in two units whose article begins at `start`.
pub(super) fn one_and_more(text: Text<'_>, start: usize) -> Option<Found> {
    let article = word(text.chars, start).filter(|word| word.is_one_of(&["a", "an", "one"]))?;
    let larger = units::at(text.chars, article.end, text.vocabulary)
        .filter(|unit| unit.is_certain && matches!(unit.unit, Unit::Word(_)))?;
    let one = Measured {
        numeral: Numeral::of_words(Decimal::ONE, Decimal::ONE, article.end, 0),
        unit: larger.unit,
        kind: larger.kind,
        end: larger.end,
        is_certain: true,
        is_coin: false,
    };
    let both = with_smaller_units(text, one);
    (both.end > larger.end).then(|| {
        bounded(
            text,
            start..both.numeral.end,
            both.end,
            both.kind,
            Value::Number(both.numeral.low),
            both.unit,
        )
    })
}
