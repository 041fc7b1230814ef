//! Ages in English: aged 34, aged 16 to 25.

use super::bounded::bounded;
use super::numbers::numeral;
use super::words::{phrase, skip, word};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use crate::number::{Digits, digits};
use quantity::Decimal;

/// 18–34s: people of some ages.
pub(super) fn age_group(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let low = digits(chars, start).filter(|low| low.length <= 2 && !low.has_fraction)?;
    matches!(chars.get(low.end), Some('-' | '–')).then_some(())?;
    let high = digits(chars, low.end + 1).filter(|high| high.length == 2 && !high.has_fraction)?;
    let plural = word(chars, high.end).filter(|word| word.text == "s")?;
    // the 50-60s are decades or temperatures.
    let is_round = |number: &Digits| number.value.last_place() >= Decimal::integer(10);
    (low.value < high.value && !(is_round(&low) && is_round(&high))).then_some(())?;
    let value = Value::Range(low.value, high.value);
    Some(bounded(text, start..high.end, plural.end, Kind::Range, value, Unit::Word("years".into())))
}

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
