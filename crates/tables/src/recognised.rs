//! Dates and periods in the ways that have one reading.

mod chinese;
mod token;

use crate::cell_error::CellError;
use crate::number::half_width;
use quantity::{Clock, Date, Moment};
use token::Token::{self, Month, Number, Sign, Space, Word};

/// What a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The moment.
    pub(crate) moment: Moment,
    /// Two following years, if the month may be the second of them: `2001-02`.
    pub(crate) years: Option<Moment>,
}

/// The moment that a text says, without spaces around it.
pub(crate) fn recognised(text: &str) -> Result<Reading, CellError> {
    let plain = half_width(text).to_lowercase();
    let tokens = token::tokens(&plain).ok_or_else(|| CellError::NotAMoment(text.to_owned()))?;
    let error = |problem| match problem {
        Problem::Unknown => CellError::NotAMoment(text.to_owned()),
        Problem::Ambiguous => CellError::Ambiguous(text.to_owned()),
        Problem::TwoDigits => CellError::TwoDigitYear(text.to_owned()),
        Problem::NoSuchDay => CellError::NotInTheCalendar(text.to_owned()),
    };
    with_time(&tokens).map_err(error)
}

/// Why tokens have no reading.
enum Problem {
    Unknown,
    Ambiguous,
    TwoDigits,
    NoSuchDay,
}

type Result<T = Moment, E = Problem> = std::result::Result<T, E>;

fn with_time(tokens: &[Token<'_>]) -> Result<Reading> {
    let is_start = |window: &[Token<'_>]| matches!(window, [Word("t") | Space, Number(..), Sign(':')]);
    let Some(start) = tokens.windows(3).position(is_start) else {
        return period(tokens);
    };
    let (date, time) = (period(&tokens[..start])?.moment, &tokens[start + 1..]);
    let zone =
        time.iter().position(|token| matches!(token, Word("z") | Sign('+' | '-'))).unwrap_or(time.len());
    let is_zone = matches!(&time[zone..], [] | [Word("z")])
        || matches!(
            &time[zone..],
            [Sign(_), Number(_, 2 | 4)] | [Sign(_), Number(_, 2), Sign(':'), Number(_, 2)]
        );
    match (&time[..zone], date) {
        (
            [Number(hour, 1 | 2), Sign(':'), Number(minute, 2)]
            | [Number(hour, 1 | 2), Sign(':'), Number(minute, 2), Sign(':'), Number(..)]
            | [Number(hour, 1 | 2), Sign(':'), Number(minute, 2), Sign(':'), Number(..), Sign('.'), Number(..)],
            Moment::Day(date),
        ) if is_zone => {
            let clock = Clock { hour: small(*hour)?, minute: small(*minute)? };
            let exists = clock.hour < 24 && clock.minute < 60;
            let moment = exists.then_some(Moment::Minute(date, clock)).ok_or(Problem::NoSuchDay)?;
            Ok(Reading { moment, years: None })
        }
        _ => Err(Problem::Unknown),
    }
}

fn period(tokens: &[Token<'_>]) -> Result<Reading> {
    if let [Number(year, 4), Sign(sign @ ('-' | '/' | '–' | '—')), Number(second, digits @ 1..=2)] = *tokens
    {
        return month_or_years(year, sign, second, digits);
    }
    let moment = digits(tokens).or_else(|problem| match problem {
        Problem::Unknown => part_of_year(tokens),
        other => Err(other),
    });
    let moment = moment.or_else(|problem| match problem {
        Problem::Unknown => with_month_name(tokens),
        other => Err(other),
    });
    let moment = moment.or_else(|problem| match problem {
        Problem::Unknown => chinese::period(tokens),
        other => Err(other),
    });
    moment.map(|moment| Reading { moment, years: None })
}

/// `2019-05`, `2019/5`, `2019-20`, `2019–20`; `2001-02` may be either.
fn month_or_years(first: u32, sign: char, second: u32, digits: u8) -> Result<Reading> {
    let is_following = digits == 2 && (first + 1) % 100 == second;
    let years = is_following.then(|| span(first, first + 1)).transpose()?;
    let month = if matches!(sign, '-' | '/') { month(first, second).ok() } else { None };
    match (month, years) {
        (Some(moment), years) => Ok(Reading { moment, years }),
        (None, Some(moment)) => Ok(Reading { moment, years: None }),
        (None, None) => Err(if matches!(sign, '-' | '/') { Problem::NoSuchDay } else { Problem::Unknown }),
    }
}

/// Years, months and days in digits only.
fn digits(tokens: &[Token<'_>]) -> Result {
    match *tokens {
        [Number(number, 4)] => year(number),
        [Number(number, 6)] => month(number / 100, number % 100),
        [Number(number, 8)] => day(number / 10_000, number / 100 % 100, number % 100),
        [Number(first, 4), Sign('-' | '/' | '–' | '—'), Number(last, 4)] => span(first, last),
        [Number(m, 1 | 2), Sign('/' | '-'), Number(y, 4)] => month(y, m),
        [Number(y, 4), Sign(a @ ('-' | '/' | '.')), Number(m, 1 | 2), Sign(b), Number(d, 1 | 2)]
            if a == b =>
        {
            day(y, m, d)
        }
        [Number(d, 1 | 2), Sign('.'), Number(m, 1 | 2), Sign('.'), Number(y, 4)] => day(y, m, d),
        [Number(first, 1 | 2), Sign(a @ ('/' | '-')), Number(second, 1 | 2), Sign(b), Number(y, 4)]
            if a == b =>
        {
            match (first > 12, second > 12) {
                (false, false) if first != second => Err(Problem::Ambiguous),
                (true, _) => day(y, second, first),
                _ => day(y, first, second),
            }
        }
        [Number(_, 1 | 2), Sign(a @ ('/' | '-' | '.')), Number(_, 1 | 2), Sign(b), Number(_, 1 | 2)]
            if a == b =>
        {
            Err(Problem::TwoDigits)
        }
        _ => Err(Problem::Unknown),
    }
}

/// Quarters, halves, months with an M, decades and financial years.
fn part_of_year(tokens: &[Token<'_>]) -> Result {
    match *tokens {
        [Number(y, 4), Word("q"), Number(number, 1)]
        | [Number(y, 4), Sign('-' | '/'), Word("q"), Number(number, 1)]
        | [Word("q"), Number(number, 1), Space | Sign('-' | '/'), Number(y, 4)]
        | [Number(number, 1), Word("q"), Number(y, 4)] => part(y, part_count(number, 4)?, 3),
        [Number(y, 4), Word("h"), Number(number, 1)]
        | [Number(y, 4), Sign('-' | '/'), Word("h"), Number(number, 1)]
        | [Word("h"), Number(number, 1), Space | Sign('-' | '/'), Number(y, 4)]
        | [Number(number, 1), Word("h"), Number(y, 4)] => part(y, part_count(number, 2)?, 6),
        [Number(y, 4), Word("m"), Number(m, 1 | 2)] => month(y, m),
        [Number(y, 4), Word("s")] => decade(y),
        [Word("fy"), Number(y, 4)] => year(y),
        [Word("fy"), Number(y, 4), Sign('-' | '/' | '–'), Number(next, 2)] if (y + 1) % 100 == next => {
            span(y, y + 1)
        }
        [Word("fy"), Number(_, 2)] => Err(Problem::TwoDigits),
        _ => Err(Problem::Unknown),
    }
}

/// Dates with the name of a month.
fn with_month_name(tokens: &[Token<'_>]) -> Result {
    match *tokens {
        [Month(m), Number(y, 4)]
        | [Month(m), Sign('-' | '/' | ','), Number(y, 4)]
        | [Number(y, 4), Month(m)]
        | [Number(y, 4), Sign('-' | '/'), Month(m)] => month(y, m.into()),
        [Number(d, 1 | 2), Month(m), Number(y, 4)]
        | [Number(d, 1 | 2), Month(m), Sign(','), Number(y, 4)]
        | [Number(d, 1 | 2), Sign('-' | '/'), Month(m), Sign('-' | '/'), Number(y, 4)]
        | [Month(m), Number(d, 1 | 2), Space | Sign(','), Number(y, 4)] => day(y, m.into(), d),
        [Month(_), Number(_, 2)]
        | [Month(_), Sign('-' | '/' | '\'' | '’'), Number(_, 2)]
        | [Number(_, 2), Sign('-' | '/'), Month(_)]
        | [Number(_, 1 | 2), Month(_), Number(_, 2)]
        | [Number(_, 1 | 2), Sign('-' | '/'), Month(_), Sign('-' | '/'), Number(_, 2)] => {
            Err(Problem::TwoDigits)
        }
        _ => Err(Problem::Unknown),
    }
}

/// Years before 1000 and after 2999 are other numbers.
fn checked(year: u32) -> Result<i32> {
    i32::try_from(year).ok().filter(|year| (1000..3000).contains(year)).ok_or(Problem::Unknown)
}

fn small(number: u32) -> Result<u8> {
    u8::try_from(number).map_err(|_| Problem::NoSuchDay)
}

fn year(number: u32) -> Result {
    checked(number).map(Moment::Year)
}

fn month(year: u32, month: u32) -> Result {
    let year = checked(year)?;
    let month = small(month)?;
    (1..=12).contains(&month).then_some(Moment::Month(year, month)).ok_or(Problem::NoSuchDay)
}

fn day(year: u32, month: u32, day: u32) -> Result {
    let date = Date { year: checked(year)?, month: small(month)?, day: small(day)? };
    date.exists().then_some(Moment::Day(date)).ok_or(Problem::NoSuchDay)
}

fn span(first: u32, last: u32) -> Result {
    let (first, last) = (checked(first)?, checked(last)?);
    (first < last).then_some(Moment::Years(first, last)).ok_or(Problem::Unknown)
}

fn decade(first: u32) -> Result {
    if first.is_multiple_of(10) { span(first, first + 9) } else { Err(Problem::Unknown) }
}

/// The number of a part of the year, if there are that many.
fn part_count(number: u32, parts: u32) -> Result<u8> {
    if (1..=parts).contains(&number) { small(number) } else { Err(Problem::NoSuchDay) }
}

/// A part of a year that has this many months.
fn part(year: u32, number: u8, months: u8) -> Result {
    let year = checked(year)?;
    let last = number * months;
    Ok(Moment::Months((year, last + 1 - months), (year, last)))
}

#[cfg(test)]
mod tests;
