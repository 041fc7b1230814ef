//! Ages in English: aged 34, aged 16 to 25.

use super::bounded::bounded;
use super::numbers::numeral;
use super::words::{phrase, skip, word};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use quantity::Decimal;

/// The age that begins at `start`.
pub(super) fn age(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let first = word(chars, start).filter(|word| word.is_one_of(&["aged", "age"]))?;
    let from = skip(chars, first.end);
    let number = numeral(chars, from)
        .filter(|number| number.low < Decimal::integer(130) && !number.is_vague && number.magnitude == 0)?;
    let second = phrase(chars, number.end, "to")
        .map(|to| skip(chars, to))
        .or_else(|| matches!(chars.get(number.end), Some('-' | '–')).then_some(number.end + 1))
        .and_then(|from| numeral(chars, from))
        .filter(|second| second.low > number.low);
    let (end, kind, value) = match second {
        Some(second) => (second.end, Kind::Range, Value::Range(number.low, second.low)),
        None => (number.end, Kind::Quantity, Value::Number(number.low)),
    };
    let mut found = bounded(text, from..end, end, kind, value, Unit::Word("years".into()));
    found.span.start = start.min(found.span.start);
    Some(found)
}
