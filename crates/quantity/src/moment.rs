//! A moment: when an event happened, to the year, the month, the day or the minute.

/// A point in local time, as finely as the source gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// A year.
    Year(i32),
    /// A month of a year, from 1.
    Month(i32, u8),
    /// A day of the Gregorian calendar.
    Day(Date),
    /// A minute of such a day.
    Minute(Date, Clock),
    /// From one year to another, both included: a decade, a century, 2018 to 2020.
    Years(i32, i32),
    /// From one month to another, both included, each a year and a month: a quarter.
    Months((i32, u8), (i32, u8)),
    /// From one day to another, both included.
    Days(Date, Date),
}

/// A day of the Gregorian calendar. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// A time of day, local.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// Hours since midnight.
    pub hour: u8,
    /// Minutes of the hour.
    pub minute: u8,
}

impl Moment {
    /// The year in which it lies or begins.
    pub fn year(self) -> i32 {
        match self {
            Moment::Year(year) | Moment::Month(year, _) | Moment::Years(year, _) => year,
            Moment::Months((year, _), _) => year,
            Moment::Day(date) | Moment::Minute(date, _) | Moment::Days(date, _) => date.year,
        }
    }

    /// The time it may have been, in minutes since 1970 began: from the first to where the next would begin.
    pub fn minutes(self) -> (i64, i64) {
        match self {
            Moment::Year(year) => {
                let first = |year| Date { year, month: 1, day: 1 }.days() * MINUTES_A_DAY;
                (first(year), first(year + 1))
            }
            Moment::Month(year, month) => {
                let first = |year, month| Date { year, month, day: 1 }.days() * MINUTES_A_DAY;
                let next = if month < 12 { first(year, month + 1) } else { first(year + 1, 1) };
                (first(year, month), next)
            }
            Moment::Day(date) => (date.days() * MINUTES_A_DAY, (date.days() + 1) * MINUTES_A_DAY),
            Moment::Minute(date, clock) => {
                let minute =
                    date.days() * MINUTES_A_DAY + i64::from(clock.hour) * 60 + i64::from(clock.minute);
                (minute, minute + 1)
            }
            Moment::Years(first, last) => (Moment::Year(first).minutes().0, Moment::Year(last).minutes().1),
            Moment::Months(first, last) => {
                (Moment::Month(first.0, first.1).minutes().0, Moment::Month(last.0, last.1).minutes().1)
            }
            Moment::Days(first, last) => (Moment::Day(first).minutes().0, Moment::Day(last).minutes().1),
        }
    }

    /// From one moment to another of the same fineness, if the second is later.
    pub fn extent(first: Moment, last: Moment) -> Option<Moment> {
        let extent = match (first, last) {
            (Moment::Year(first), Moment::Year(last)) => Moment::Years(first, last),
            (Moment::Month(y1, m1), Moment::Month(y2, m2)) => Moment::Months((y1, m1), (y2, m2)),
            (Moment::Day(first), Moment::Day(last)) => Moment::Days(first, last),
            _ => return None,
        };
        (first.minutes().0 < last.minutes().0).then_some(extent)
    }

    /// The first and the last moment, where it is an extent.
    pub fn ends(self) -> Option<(Moment, Moment)> {
        match self {
            Moment::Years(first, last) => Some((Moment::Year(first), Moment::Year(last))),
            Moment::Months(first, last) => {
                Some((Moment::Month(first.0, first.1), Moment::Month(last.0, last.1)))
            }
            Moment::Days(first, last) => Some((Moment::Day(first), Moment::Day(last))),
            Moment::Year(_) | Moment::Month(..) | Moment::Day(_) | Moment::Minute(..) => None,
        }
    }

    /// As JSON-LD wants it, after ISO 8601: `2020`, `2020-11`, `2020-11-20`, `2020-11-18T23:36`, `1990/1999`.
    pub fn machine_readable(self) -> String {
        match self {
            Moment::Year(year) => format!("{year:04}"),
            Moment::Month(year, month) => format!("{year:04}-{month:02}"),
            Moment::Day(date) => date.machine_readable(),
            Moment::Minute(date, clock) => {
                format!("{}T{:02}:{:02}", date.machine_readable(), clock.hour, clock.minute)
            }
            Moment::Years(..) | Moment::Months(..) | Moment::Days(..) => {
                let (first, last) = self.ends().unwrap_or((self, self));
                format!("{}/{}", first.machine_readable(), last.machine_readable())
            }
        }
    }
}

/// Minutes in a day; local time knows no leap seconds.
pub const MINUTES_A_DAY: i64 = 24 * 60;

impl Date {
    /// Days since 1 January 1970 in the Gregorian calendar.
    pub fn days(self) -> i64 {
        // Years begin in March here, so that the leap day is a year's last.
        let year = i64::from(self.year) - i64::from(self.month < 3);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        365 * year + leap_days + day_of_year - 719_468
    }

    /// Whether the calendar has this day: there is no 30 February.
    pub fn exists(self) -> bool {
        let first = |year, month| Date { year, month, day: 1 }.days();
        let is_month = (1..=12).contains(&self.month) && (1..=9999).contains(&self.year);
        let next = if self.month == 12 {
            (self.year.saturating_add(1), 1)
        } else {
            (self.year, self.month.saturating_add(1))
        };
        is_month
            && self.day >= 1
            && i64::from(self.day) <= first(next.0, next.1) - first(self.year, self.month)
    }

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
        assert_eq!(Moment::Month(2020, 9).machine_readable(), "2020-09");
        assert_eq!(Moment::Day(date).machine_readable(), "2020-11-08");
        let minute = Moment::Minute(date, Clock { hour: 23, minute: 6 });
        assert_eq!(minute.machine_readable(), "2020-11-08T23:06");
        assert_eq!(minute.year(), 2020);
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        let days = |year, month, day| Date { year, month, day }.days();
        assert_eq!(days(1970, 1, 1), 0);
        assert_eq!(days(2000, 3, 1) - days(2000, 2, 28), 2);
        assert_eq!(days(1900, 3, 1) - days(1900, 2, 28), 1);
        let exists = |year, month, day| Date { year, month, day }.exists();
        assert!(exists(2020, 2, 29) && !exists(2021, 2, 29) && exists(2020, 12, 31));
        assert!(!exists(2020, 13, 1) && !exists(2020, 0, 1) && !exists(2020, 4, 31) && !exists(2020, 4, 0));
        assert_eq!(days(2020, 11, 20), 18_586);
        assert_eq!(Moment::Year(2020).minutes().1 - Moment::Year(2020).minutes().0, 366 * MINUTES_A_DAY);
        let (from, to) = Moment::Month(2020, 12).minutes();
        assert_eq!((to - from, to), (31 * MINUTES_A_DAY, Moment::Year(2021).minutes().0));
    }
}
