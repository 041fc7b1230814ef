//! A Chinese figure with the bound words around it.

use super::bounds;
use crate::found::{Found, Text};
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use quantity::{Bound, Decimal};
use std::ops::Range;

/// A figure with the bound words around it.
pub(super) fn bounded(
    text: Text<'_>,
    number: Range<usize>,
    kind: Kind,
    value: Value,
    step: Decimal,
    unit: Unit,
) -> Found {
    let is_part = matches!(kind, Kind::Fraction | Kind::Share);
    let before = bounds::before(text.chars, number.start, text.floor)
        .or_else(|| bounds::across_a_base(text.chars, number.start, text.floor).filter(|_| is_part));
    let not_even = bounds::not_even(text.chars, number.start, number.end);
    let after = not_even.map(|end| (Bound::LessThan, end)).or_else(|| bounds::after(text.chars, number.end));
    let bound = before.or(after).map_or(Bound::Exact, |(bound, _)| bound);
    let span = before.map_or(number.start, |(_, at)| at)..after.map_or(number.end, |(_, after)| after);
    let meaning = Meaning::Amount(Amount { value, step, bound, unit, is_vague: false });
    Found { span, number, kind, meaning }
}

/// A part of a whole with the bound words around it.
pub(super) fn fraction(text: Text<'_>, number: Range<usize>, part: Decimal, whole: Decimal) -> Found {
    let value = Value::Fraction(part, whole);
    bounded(text, number, Kind::Fraction, value, Decimal::ONE, Unit::None)
}

/// Gives an amount another bound, whose word ends at `end`.
pub(super) fn set_bound(found: &mut Found, bound: Bound, end: usize) {
    if let Meaning::Amount(amount) = &mut found.meaning {
        (amount.bound, found.span.end) = (bound, end);
    }
}
