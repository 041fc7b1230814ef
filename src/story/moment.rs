//! A moment: when an event happened, to the year, the day or the minute.

use serde::{Deserialize, Serialize};

/// A point in local time, as finely as the source gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// A year.
    Year(i32),
    /// A day of the Gregorian calendar.
    Day(Date),
    /// A minute of such a day.
    Minute(Date, Clock),
}

/// A day of the Gregorian calendar. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// A time of day, local.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Clock {
    /// Hours since midnight.
    pub hour: u8,
    /// Minutes of the hour.
    pub minute: u8,
}

impl Moment {
    /// The year in which it lies.
    pub fn year(self) -> i32 {
        match self {
            Moment::Year(year) => year,
            Moment::Day(date) | Moment::Minute(date, _) => date.year,
        }
    }

    /// As HTML's `datetime` and JSON-LD want it: `2020`, `2020-11-20`, `2020-11-18T23:36`.
    pub fn machine_readable(self) -> String {
        match self {
            Moment::Year(year) => format!("{year:04}"),
            Moment::Day(date) => date.machine_readable(),
            Moment::Minute(date, clock) => {
                format!("{}T{:02}:{:02}", date.machine_readable(), clock.hour, clock.minute)
            }
        }
    }
}

impl Date {
    /// `2020-11-20`.
    pub fn machine_readable(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_finely_as_it_is_known() {
        let date = Date { year: 2020, month: 11, day: 8 };
        assert_eq!(Moment::Year(2015).machine_readable(), "2015");
        assert_eq!(Moment::Day(date).machine_readable(), "2020-11-08");
        let minute = Moment::Minute(date, Clock { hour: 23, minute: 6 });
        assert_eq!(minute.machine_readable(), "2020-11-08T23:06");
        assert_eq!(minute.year(), 2020);
    }
}
