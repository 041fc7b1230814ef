//! Steps of calendar time: minutes, days, months and years.

use crate::digits::digits;
use quantity::{Date, MINUTES_A_DAY};

/// A step by its length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum CalendarStep {
    Minutes(i64),
    Days(i64),
    Months(i64),
    Years(i64),
}

impl CalendarStep {
    /// The index of the step that contains a minute, counted from 1970 (years: from zero).
    pub(crate) fn index_of(self, minute: i64) -> i64 {
        let date = date_of(minute);
        match self {
            Self::Minutes(minutes) => minute.div_euclid(minutes),
            Self::Days(days) => minute.div_euclid(days * MINUTES_A_DAY),
            Self::Months(months) => {
                (i64::from(date.year) * 12 + i64::from(date.month) - 1).div_euclid(months)
            }
            Self::Years(years) => i64::from(date.year).div_euclid(years),
        }
    }

    /// The first minute of the step with an index.
    pub(crate) fn minute_of(self, index: i64) -> i64 {
        let first = |months: i64| {
            let (year, month) = (months.div_euclid(12) as i32, months.rem_euclid(12) as u8 + 1);
            Date { year, month, day: 1 }.days() * MINUTES_A_DAY
        };
        match self {
            Self::Minutes(minutes) => index * minutes,
            Self::Days(days) => index * days * MINUTES_A_DAY,
            Self::Months(months) => first(index * months),
            Self::Years(years) => first(index * years * 12),
        }
    }

    /// The label of a minute, as fine as the step.
    pub(crate) fn label(self, minute: i64) -> String {
        let date = date_of(minute);
        match self {
            Self::Minutes(_) => {
                let of_day = minute.rem_euclid(MINUTES_A_DAY);
                joined(of_day / 60, if of_day % 60 < 10 { ":0" } else { ":" }, of_day % 60)
            }
            Self::Days(_) => joined(date.month.into(), "/", date.day.into()),
            Self::Months(_) => joined(date.year.into(), "/", date.month.into()),
            Self::Years(_) => digits(date.year.into()),
        }
    }
}

/// Two numbers with a separator between them.
fn joined(first: i64, between: &str, second: i64) -> String {
    digits(first) + between + &digits(second)
}

/// The day that contains a minute.
fn date_of(minute: i64) -> Date {
    let days = minute.div_euclid(MINUTES_A_DAY);
    // This is at most one year too early.
    let mut year = 1970 + days.div_euclid(366) as i32;
    let first = |year: i32, month: u8| Date { year, month, day: 1 }.days();
    while first(year + 1, 1) <= days {
        year += 1;
    }
    while first(year, 1) > days {
        year -= 1;
    }
    let month = (1..=12).rev().find(|month| first(year, *month) <= days).unwrap_or(1);
    Date { year, month, day: (days - first(year, month) + 1) as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_day_is_converted_to_minutes_and_back(days in -700_000i64..700_000) {
            prop_assert_eq!(date_of(days * MINUTES_A_DAY + 1_439).days(), days);
        }
    }
}
