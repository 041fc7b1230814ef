//! Amounts in English: sign, currency, number, unit, and the bound words around them.

use super::claim::Claim;
use super::claims::claim;
use super::lead::Lead;
use super::measured::{Measured, measured, with_smaller_units};
use super::numeral::Style;
use super::range::{is_acceleration, join, second_of_range};
use super::scores::{for_end, score_end, to_end};
use super::words::{phrase, previous};
use super::{bounds, units};
use crate::found::{Found, Text};
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use quantity::Bound;

/// The amount whose sign, currency or number begins at `start`.
pub(super) fn amount(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let lead = Lead::at(chars, start);
    let mut first = with_smaller_units(text, measured(text, lead.end, lead.currency)?);
    if first.unit == Unit::None {
        first.end = units::rate_end(chars, first.end).unwrap_or(first.end);
    }
    let second = second_of_range(text, &first, &lead, start);
    let is_range = second.is_some();
    let is_bare_range = is_range && first.unit == Unit::None;
    if let Some(end) = score_end(chars, start).filter(|_| !is_range && first.numeral.style == Style::Plain) {
        return Some(Found::nothing(Kind::Score, start..end));
    }
    let mut number = match second {
        Some(second) => join(&mut first, second)?,
        None => first.numeral,
    };
    let figures = for_end(chars, start).or_else(|| to_end(chars, start, text.floor));
    if let Some(end) = figures.filter(|_| !is_range && first.unit == Unit::None) {
        return Some(Found::nothing(Kind::Score, start..end));
    }
    if is_range && is_acceleration(chars, number.low, first.end) {
        return Some(Found::nothing(Kind::Name, start..first.end));
    }
    let below_zero = end_below_zero(chars, &first);
    first.end = below_zero.unwrap_or(first.end);
    if lead.is_negative || below_zero.is_some() {
        (number.low, number.high) = (number.high.negated(), number.low.negated());
    }
    let before = bound_before(text, start, first.end, is_range);
    let after = bounds::after(chars, number.end, first.end);
    let is_bounded = before.is_some() || after.is_some() || is_range;
    if let Claim::No(kind) = claim(text, &first, &lead, start, is_bounded)? {
        // sizes 8 to 18
        let end = if is_bare_range { number.end } else { name_end(chars, first.numeral.end) };
        return Some(Found::nothing(kind, start..end));
    }
    let span = before.map_or(start, |(_, at)| at)..after.map_or(first.end, |(_, end)| end.max(first.end));
    let is_one_number = number.low == number.high;
    let meaning = Meaning::Amount(Amount {
        value: if is_one_number { Value::Number(number.low) } else { Value::Range(number.low, number.high) },
        step: number.step,
        bound: bounds::combined(before.map(|(bound, _)| bound), after.map(|(bound, _)| bound)),
        unit: first.unit,
        is_vague: first.numeral.is_vague,
    });
    let kind = if is_one_number { first.kind } else { Kind::Range };
    Some(Found { span, number: start..number.end, kind, meaning })
}

/// The bound before the number; before a range `between` only opens it.
fn bound_before(text: Text<'_>, start: usize, end: usize, is_range: bool) -> Option<(Bound, usize)> {
    let chars = text.chars;
    match previous(chars, start, text.floor).filter(|word| is_range && word.text == "between") {
        Some(between) => {
            Some(bounds::before(chars, between.start, text.floor).unwrap_or((Bound::Exact, between.start)))
        }
        None => bounds::before(chars, start, text.floor)
            .or_else(|| bounds::not_yet(chars, start, end, text.floor)),
    }
}

/// The character after `below zero` or `below freezing` behind degrees, or behind numbers without a unit: 25 to 35 below zero.
fn end_below_zero(chars: &[char], first: &Measured) -> Option<usize> {
    let is_temperature = match &first.unit {
        Unit::Word(word) => word.starts_with("degree"),
        unit => *unit == Unit::None,
    };
    let is_in_degrees = is_temperature && first.unit != Unit::None;
    let freezing = || is_in_degrees.then(|| phrase(chars, first.end, "below freezing")).flatten();
    is_temperature.then(|| phrase(chars, first.end, "below zero")).flatten().or_else(freezing)
}

/// The character after a name that goes on behind its digits: No. 23-1187.
fn name_end(chars: &[char], mut end: usize) -> usize {
    let is_part = |c: &char| c.is_ascii_alphanumeric();
    while matches!(chars.get(end), Some('-' | '/')) && chars.get(end + 1).is_some_and(is_part) {
        end += 1 + chars[end + 1..].iter().take_while(|c| is_part(c)).count();
    }
    end
}
