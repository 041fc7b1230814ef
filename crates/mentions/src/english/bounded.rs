//! An English figure with the bound words around it.

use super::bounds;
use crate::found::{Found, Text};
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use quantity::Decimal;
use std::ops::Range;

/// A figure with the bound words around it. `end` is the character after its unit.
pub(super) fn bounded(
    text: Text<'_>,
    number: Range<usize>,
    end: usize,
    kind: Kind,
    value: Value,
    unit: Unit,
) -> Found {
    let before = bounds::before(text.chars, number.start, text.floor);
    let after = bounds::after(text.chars, number.end, end);
    let span = before.map_or(number.start, |(_, at)| at)..after.map_or(end, |(_, after)| after.max(end));
    let bound = bounds::combined(before.map(|(bound, _)| bound), after.map(|(bound, _)| bound));
    let meaning = Meaning::Amount(Amount { value, step: Decimal::ONE, bound, unit, is_vague: false });
    Found { span, number, kind, meaning }
}

/// A part of a whole with the bound words around it.
pub(super) fn fraction(text: Text<'_>, number: Range<usize>, part: Decimal, whole: Decimal) -> Found {
    let end = number.end;
    bounded(text, number, end, Kind::Fraction, Value::Fraction(part, whole), Unit::None)
}
