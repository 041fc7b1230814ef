//! What the readers of English dates share: months, days and years, and figures of them.

use super::ordinals::SUFFIXES;
use super::words::word;
use crate::calendar::{Extent, PartialMoment};
use crate::found::Found;
use crate::mention::{Kind, Meaning};
use crate::number::digits;

/// The months, and their abbreviations.
pub(super) const MONTHS: [(&str, &[&str]); 12] = [
    ("january", &["jan"]),
    ("february", &["feb"]),
    ("march", &["mar"]),
    ("april", &["apr"]),
    ("may", &[]),
    ("june", &["jun"]),
    ("july", &["jul"]),
    ("august", &["aug"]),
    ("september", &["sep", "sept"]),
    ("october", &["oct"]),
    ("november", &["nov"]),
    ("december", &["dec"]),
];

/// A date or a time of day, if such a moment can exist.
pub(super) fn moment(kind: Kind, start: usize, end: usize, moment: PartialMoment) -> Option<Found> {
    moment.is_possible().then_some(Found {
        span: start..end,
        number: start..end,
        kind,
        meaning: Meaning::Moment(moment),
    })
}

/// A period; its extent is `None` if the text alone doesn't say it.
pub(super) fn period(start: usize, end: usize, extent: Option<Extent>) -> Found {
    Found { span: start..end, number: start..end, kind: Kind::Period, meaning: Meaning::Extent(extent) }
}

/// The month that begins at `start`, and the character after it and its dot.
pub(super) fn month(chars: &[char], start: usize) -> Option<(u8, usize)> {
    let name = word(chars, start).filter(|word| word.is_capital)?;
    let at =
        MONTHS.iter().position(|(long, short)| *long == name.text || short.contains(&name.text.as_str()))?;
    let is_short = MONTHS[at].0 != name.text;
    let end = name.end + usize::from(is_short && chars.get(name.end) == Some(&'.'));
    Some((u8::try_from(at + 1).ok()?, end))
}

/// A year with four digits at `start`.
pub(super) fn year(chars: &[char], start: usize) -> Option<(i32, usize)> {
    let number = digits(chars, start).filter(|number| number.end == start + 4 && !number.has_fraction)?;
    let year: i32 = number.value.to_string().parse().ok()?;
    let goes_on = chars.get(number.end).is_some_and(|c| c.is_alphanumeric());
    ((1000..=2100).contains(&year) && !goes_on).then_some((year, number.end))
}

/// A day of the month at `start`: 3, 3rd.
pub(super) fn day(chars: &[char], start: usize) -> Option<(u8, usize)> {
    let number = digits(chars, start).filter(|number| number.length <= 2 && !number.has_fraction)?;
    let end = match word(chars, number.end) {
        Some(suffix) if suffix.is_one_of(SUFFIXES) => suffix.end,
        Some(_) => return None,
        None => number.end,
    };
    let day: u8 = number.value.to_string().parse().ok()?;
    (1..=31).contains(&day).then_some((day, end))
}
