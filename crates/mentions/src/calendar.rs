//! Moments and extents as a text gives them, with parts left out.

use crate::number::{digit_run, parsed};
use quantity::{Clock, Date, Moment};

/// When; what the text leaves out is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartialMoment {
    /// The year.
    pub year: Option<i32>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1.
    pub day: Option<u8>,
    /// The time of day.
    pub clock: Option<Clock>,
}

impl PartialMoment {
    /// A year.
    pub(crate) fn of_year(year: i32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// A day, in a year if that is known.
    pub(crate) fn of_day(year: Option<i32>, month: u8, day: u8) -> Self {
        Self { year, month: Some(month), day: Some(day), clock: None }
    }

    /// The moment, if nothing between its year and its finest part is left out.
    pub fn whole(self) -> Option<Moment> {
        let year = self.year?;
        match (self.month, self.day, self.clock) {
            (None, None, None) => Some(Moment::Year(year)),
            (Some(month), None, None) => Some(Moment::Month(year, month)),
            (Some(month), Some(day), None) => Some(Moment::Day(Date { year, month, day })),
            (Some(month), Some(day), Some(clock)) => Some(Moment::Minute(Date { year, month, day }, clock)),
            _ => None,
        }
    }

    /// Whether such a date can exist in some year.
    pub(crate) fn is_possible(self) -> bool {
        let month = self.month.unwrap_or(1);
        let date = Date { year: self.year.unwrap_or(2000), month, day: self.day.unwrap_or(1) };
        date.exists()
    }
}

/// From one moment to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Where it begins.
    pub first: Moment,
    /// Where it ends.
    pub last: Moment,
}

impl Extent {
    /// From the first day of one year to the last day of another.
    pub(crate) fn years(first: i32, last: i32) -> Self {
        Self { first: Moment::Year(first), last: Moment::Year(last) }
    }
}

/// A date that begins with its year, with one sign between: ISO 8601 and the forms like it.
pub(crate) fn date_with_signs(chars: &[char], start: usize) -> Option<(Date, usize)> {
    (digit_run(chars, start) == 4).then_some(())?;
    let sign = *chars.get(start + 4).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let month = digit_run(chars, start + 5);
    let day_at = start + 6 + month;
    (matches!(month, 1 | 2) && chars.get(day_at - 1) == Some(&sign)).then_some(())?;
    let day = digit_run(chars, day_at);
    matches!(day, 1 | 2).then_some(())?;
    let end = day_at + day;
    let date = Date {
        year: parsed(&chars[start..start + 4])?,
        month: parsed(&chars[start + 5..start + 5 + month])?,
        day: parsed(&chars[day_at..end])?,
    };
    (date.exists() && !chars.get(end).is_some_and(|c| c.is_ascii_alphanumeric())).then_some((date, end))
}

/// The year in which an era's first year lies, less one.
pub(crate) const ERAS: [(&str, i32); 7] = [
    ("民国", 1911),
    ("昭和", 1925),
    ("平成", 1988),
    ("令和", 2018),
    ("大正", 1911),
    ("明治", 1867),
    ("公元", 0),
];
