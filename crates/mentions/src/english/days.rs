//! Days and months in English: Jan. 3, 2024; 3rd of March; 2023-06-14.

use super::clock::clock;
use super::dated::{day, moment, month, year};
use super::units;
use super::words::{phrase, skip};
use crate::Vocabulary;
use crate::calendar::{PartialMoment, date_with_signs};
use crate::found::Found;
use crate::mention::Kind;
use crate::number::{digit_run, parsed};

/// Jan. 3, 2024; March 2022; June 14.
pub(super) fn month_first(chars: &[char], start: usize) -> Option<Found> {
    let (month, end) = month(chars, start)?;
    let at = skip(chars, end);
    let of = || year(chars, skip(chars, phrase(chars, end, "of")?));
    if let Some((year, end)) = year(chars, at).or_else(of) {
        let whole = PartialMoment { month: Some(month), ..PartialMoment::of_year(year) };
        return moment(Kind::Event, start, end, whole);
    }
    let from = phrase(chars, end, "the").map_or(at, |the| skip(chars, the));
    let (day, after) = day(chars, from)?;
    match year(chars, skip(chars, after + usize::from(chars.get(after) == Some(&',')))) {
        Some((year, end)) => event(chars, start, end, PartialMoment::of_day(Some(year), month, day)),
        None => {
            let end = day_range_end(chars, after);
            moment(Kind::DateWithoutYear, start, end, PartialMoment::of_day(None, month, day))
        }
    }
}

/// The character after the second day of May 3-5.
fn day_range_end(chars: &[char], end: usize) -> usize {
    let dash = matches!(chars.get(end), Some('-' | '–')).then_some(end + 1);
    let second =
        dash.and_then(|from| day(chars, from)).or_else(|| day(chars, skip(chars, phrase(chars, end, "to")?)));
    second
        .filter(|(_, after)| units::at(chars, *after, &Vocabulary::default()).is_none())
        .map_or(end, |(_, after)| after)
}

/// 3 Sept 2024; the 3rd of March 2024; 14 June.
pub(super) fn day_first(chars: &[char], start: usize) -> Option<Found> {
    let (day, after) = day(chars, start)?;
    let is_hyphen = |at: usize| chars.get(at) == Some(&'-');
    let at =
        if is_hyphen(after) { after + 1 } else { skip(chars, phrase(chars, after, "of").unwrap_or(after)) };
    (at > after).then_some(())?;
    let (month, end) = month(chars, at)?;
    let from =
        if is_hyphen(end) { end + 1 } else { skip(chars, end + usize::from(chars.get(end) == Some(&','))) };
    match year(chars, from) {
        Some((year, end)) => event(chars, start, end, PartialMoment::of_day(Some(year), month, day)),
        None => moment(Kind::DateWithoutYear, start, end, PartialMoment::of_day(None, month, day)),
    }
}

/// A date that ends at `end`, with the time of day that follows it: 3 March 2024 at 23:36.
fn event(chars: &[char], start: usize, end: usize, date: PartialMoment) -> Option<Found> {
    let from = phrase(chars, end, "at").unwrap_or(end + usize::from(chars.get(end) == Some(&',')));
    match clock(chars, skip(chars, from)) {
        Some((clock, end)) => moment(Kind::Event, start, end, PartialMoment { clock: Some(clock), ..date }),
        None => moment(Kind::Event, start, end, date),
    }
}

/// 2023-06-14, 2024/3/5; 14/06/2023 if the day is certain.
pub(super) fn with_signs(chars: &[char], start: usize) -> Option<Found> {
    if let Some((date, end)) = date_with_signs(chars, start) {
        let whole = PartialMoment::of_day(Some(date.year), date.month, date.day);
        return moment(Kind::Event, start, end, whole);
    }
    let first = start + digit_run(chars, start);
    let second = first + 1 + digit_run(chars, first + 1);
    let end = second + 1 + digit_run(chars, second + 1);
    let sign = chars.get(first).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let has_form = matches!(first - start, 1 | 2)
        && matches!(second - first, 2 | 3)
        && matches!(end - second, 3 | 5)
        && chars.get(second) == Some(sign);
    has_form.then_some(())?;
    let (a, b): (u8, u8) = (parsed(&chars[start..first])?, parsed(&chars[first + 1..second])?);
    let (day, month) = match (a, b) {
        (13..=31, 1..=12) => (a, b),
        (1..=12, 13..=31) => (b, a),
        (1..=12, 1..=12) if a == b => (a, b),
        // 3/4/2024 is one day in London and another in New York.
        _ => return Some(Found::nothing(Kind::Unclear, start..end)),
    };
    let has_century = end - second == 5;
    let year = has_century.then(|| parsed(&chars[second + 1..end])).flatten()?;
    moment(Kind::Event, start, end, PartialMoment::of_day(Some(year), month, day))
}
