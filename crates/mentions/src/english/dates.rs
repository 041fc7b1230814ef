//! Dates, periods and times of day in English.

use super::clock::{ZONES, clock};
use super::dated::moment;
use super::days::{day_first, month_first, with_signs};
use super::periods::{century, decade, fiscal, quarter, years};
use super::timed::timed;
use super::words::{first_phrase, phrase, skip};
use super::years::{about_year, short_year, year_alone};
use crate::calendar::PartialMoment;
use crate::found::{Found, Text};
use crate::mention::{Kind, Meaning};

/// The date, period or time of day that begins at `start`.
pub(super) fn dated(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some(timed) = timed(text, start) {
        return Some(timed);
    }
    time_of_day(chars, start)
        .or_else(|| decade(text, start))
        .or_else(|| century(chars, start))
        .or_else(|| with_signs(chars, start))
        .or_else(|| quarter(chars, start))
        .or_else(|| fiscal(chars, start))
        .or_else(|| month_first(chars, start))
        .or_else(|| day_first(chars, start))
        .or_else(|| short_year(chars, start))
        .or_else(|| years(chars, start))
        .or_else(|| about_year(chars, start))
        .or_else(|| year_alone(text, start))
}

/// 7:30 p.m., 23:36 GMT, 9am on 3 March 2024.
fn time_of_day(chars: &[char], start: usize) -> Option<Found> {
    let (clock, end) = clock(chars, start)?;
    let end = first_phrase(chars, end, ZONES).unwrap_or(end);
    let date = phrase(chars, end, "on").and_then(|on| {
        let at = skip(chars, on);
        month_first(chars, at).or_else(|| day_first(chars, at))
    });
    if let Some(Found { span, kind: Kind::Event, meaning: Meaning::Moment(day), .. }) = date {
        return moment(Kind::Event, start, span.end, PartialMoment { clock: Some(clock), ..day });
    }
    let time = PartialMoment { clock: Some(clock), ..PartialMoment::default() };
    moment(Kind::TimeOfDay, start, end, time)
}
