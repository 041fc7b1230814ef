//! From one part of a whole to another in English: a third to a half, between a tenth and a quarter of an inch.

use super::bounded::bounded;
use super::fractions::part_in_words;
use super::heads::{is_between, is_from};
use super::units;
use super::words::{first_phrase, phrase, previous, skip};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use quantity::{Decimal, Towards};

/// Decimal places of a third, which has no last one.
const PLACES: u32 = 4;

/// The range of two parts that begins at `start`.
pub(super) fn fraction_range(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let (low, end) = part(chars, start)?;
    let is_between = is_between(chars, start, text.floor);
    let link = match phrase(chars, end, "to") {
        Some(to) if !is_from(chars, start, text.floor) => to,
        _ => phrase(chars, end, "and").filter(|_| is_between)?,
    };
    let (high, end) = part(chars, skip(chars, link))?;
    (low < high).then_some(())?;
    let unit = first_phrase(chars, end, &["of an", "of a"])
        .and_then(|of| units::at(chars, of, text.vocabulary))
        .filter(|unit| unit.is_certain);
    let (unit, after) = unit.map_or((Unit::None, end), |unit| (unit.unit, unit.end));
    let mut found = bounded(text, start..end, after, Kind::Range, Value::Range(low, high), unit);
    if is_between && let Some(between) = previous(chars, start, text.floor) {
        found.span.start = found.span.start.min(between.start);
    }
    Some(found)
}

/// The part of a whole at `start` as a decimal, and the character after it.
fn part(chars: &[char], start: usize) -> Option<(Decimal, usize)> {
    // between half and two-thirds
    let half =
        || phrase(chars, start, "half").filter(|end| chars.get(*end) != Some(&'-')).map(|end| (1, 2, end));
    let (count, whole, end) = part_in_words(chars, start).or_else(half)?;
    let value = Decimal::integer(count)
        .divided_by(Decimal::integer(whole), PLACES + 2, Towards::Floor)?
        .nearest(Decimal::new(1, PLACES))?;
    Some((value, end))
}
