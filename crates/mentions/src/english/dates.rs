//! Dates, decades, centuries and times of day in English.

use super::ordinals::ordinal_number;
use super::units;
use super::words::{next, phrase, previous, skip, word};
use crate::calendar::{Extent, PartialMoment, date_with_signs};
use crate::found::{Found, Text};
use crate::mention::{Kind, Meaning};
use crate::number::digits;
use quantity::{Clock, Moment};

const MONTHS: [(&str, &[&str]); 12] = [
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

/// The date, period or time of day that begins at `start`.
pub(super) fn dated(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    time_of_day(chars, start)
        .or_else(|| decade(text, start))
        .or_else(|| century(chars, start))
        .or_else(|| with_signs(chars, start))
        .or_else(|| quarter(chars, start))
        .or_else(|| fiscal(chars, start))
        .or_else(|| month_first(chars, start))
        .or_else(|| day_first(chars, start))
        .or_else(|| short_year(chars, start))
        .or_else(|| years(text, start))
        .or_else(|| year_alone(text, start))
}

fn moment(kind: Kind, start: usize, end: usize, moment: PartialMoment) -> Option<Found> {
    moment.is_possible().then_some(Found {
        span: start..end,
        number: start..end,
        kind,
        meaning: Meaning::Moment(moment),
    })
}

fn period(start: usize, end: usize, extent: Option<Extent>) -> Option<Found> {
    Some(Found { span: start..end, number: start..end, kind: Kind::Period, meaning: Meaning::Extent(extent) })
}

/// The month that begins at `start`, and the character after it and its dot.
fn month(chars: &[char], start: usize) -> Option<(u8, usize)> {
    let name = word(chars, start).filter(|word| word.is_capital)?;
    let at =
        MONTHS.iter().position(|(long, short)| *long == name.text || short.contains(&name.text.as_str()))?;
    let is_short = MONTHS[at].0 != name.text;
    let end = name.end + usize::from(is_short && chars.get(name.end) == Some(&'.'));
    Some((u8::try_from(at + 1).ok()?, end))
}

/// A year with four digits at `start`.
fn year(chars: &[char], start: usize) -> Option<(i32, usize)> {
    let number = digits(chars, start).filter(|number| number.end == start + 4 && !number.has_fraction)?;
    let year: i32 = number.value.to_string().parse().ok()?;
    let goes_on = chars.get(number.end).is_some_and(|c| c.is_alphanumeric());
    ((1000..=2100).contains(&year) && !goes_on).then_some((year, number.end))
}

/// A day of the month at `start`: 3, 3rd.
fn day(chars: &[char], start: usize) -> Option<(u8, usize)> {
    let number = digits(chars, start).filter(|number| number.length <= 2 && !number.has_fraction)?;
    let end = match word(chars, number.end) {
        Some(suffix) if matches!(suffix.text.as_str(), "st" | "nd" | "rd" | "th") => suffix.end,
        Some(_) => return None,
        None => number.end,
    };
    let day: u8 = number.value.to_string().parse().ok()?;
    (1..=31).contains(&day).then_some((day, end))
}

/// Jan. 3, 2024; March 2022; June 14.
fn month_first(chars: &[char], start: usize) -> Option<Found> {
    let (month, end) = month(chars, start)?;
    let at = skip(chars, end);
    if let Some((year, end)) = year(chars, at).or_else(|| year(chars, skip(chars, phrase(chars, end, "of")?)))
    {
        return moment(
            Kind::Event,
            start,
            end,
            PartialMoment { year: Some(year), month: Some(month), ..PartialMoment::default() },
        );
    }
    let from = phrase(chars, end, "the").map_or(at, |the| skip(chars, the));
    let (day, after) = day(chars, from)?;
    let comma = skip(chars, after + usize::from(chars.get(after) == Some(&',')));
    if let Some((year, end)) = year(chars, comma) {
        let whole = PartialMoment { year: Some(year), month: Some(month), day: Some(day), clock: None };
        return moment(
            Kind::Event,
            start,
            end,
            with_clock(chars, end, whole).map_or(whole, |(whole, _)| whole),
        )
        .map(|found| extended(chars, found, end));
    }
    let after = day_range_end(chars, after);
    moment(
        Kind::DateWithoutYear,
        start,
        after,
        PartialMoment { year: None, month: Some(month), day: Some(day), clock: None },
    )
}

/// The character after the second day of May 3-5.
fn day_range_end(chars: &[char], end: usize) -> usize {
    let is_dash = matches!(chars.get(end), Some('-' | '–'));
    let second = is_dash
        .then(|| day(chars, end + 1))
        .flatten()
        .or_else(|| day(chars, skip(chars, phrase(chars, end, "to")?)));
    second
        .filter(|(_, after)| units::at(chars, *after, &crate::Vocabulary::default()).is_none())
        .map_or(end, |(_, after)| after)
}

/// 3 Sept 2024; the 3rd of March 2024; 14 June.
fn day_first(chars: &[char], start: usize) -> Option<Found> {
    let (day, after) = day(chars, start)?;
    let from = phrase(chars, after, "of").unwrap_or(after);
    let at = skip(chars, from);
    (at > after || chars.get(after) == Some(&'-')).then_some(())?;
    let at = if chars.get(after) == Some(&'-') { after + 1 } else { at };
    let (month, end) = month(chars, at)?;
    let from = skip(chars, end + usize::from(chars.get(end) == Some(&',')));
    let from = if chars.get(end) == Some(&'-') { end + 1 } else { from };
    let Some((year, end)) = year(chars, from) else {
        return moment(
            Kind::DateWithoutYear,
            start,
            end,
            PartialMoment { year: None, month: Some(month), day: Some(day), clock: None },
        );
    };
    let whole = PartialMoment { year: Some(year), month: Some(month), day: Some(day), clock: None };
    moment(Kind::Event, start, end, with_clock(chars, end, whole).map_or(whole, |(whole, _)| whole))
        .map(|found| extended(chars, found, end))
}

/// A date with the time of day that follows it: 3 March 2024 at 23:36.
fn with_clock(chars: &[char], end: usize, date: PartialMoment) -> Option<(PartialMoment, usize)> {
    let from = phrase(chars, end, "at")
        .map_or_else(|| skip(chars, end + usize::from(chars.get(end) == Some(&','))), |at| skip(chars, at));
    let (clock, after) = clock(chars, from)?;
    Some((PartialMoment { clock: Some(clock), ..date }, after))
}

fn extended(chars: &[char], mut found: Found, end: usize) -> Found {
    if let Some((_, after)) = with_clock(chars, end, PartialMoment::default()) {
        (found.span.end, found.number.end) = (after, after);
    }
    found
}

/// 2023-06-14, 2024/3/5, 14/06/2023 where the day is certain.
fn with_signs(chars: &[char], start: usize) -> Option<Found> {
    if let Some((date, end)) = date_with_signs(chars, start) {
        let whole = PartialMoment {
            year: Some(date.year),
            month: Some(date.month),
            day: Some(date.day),
            clock: None,
        };
        return moment(Kind::Event, start, end, whole);
    }
    let run =
        |from: usize| chars.get(from..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).count();
    let value = |from: usize, length: usize| {
        chars[from..from + length].iter().collect::<String>().parse::<i32>().ok()
    };
    let first = run(start);
    let sign = *chars.get(start + first).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let second_at = start + first + 1;
    let second = run(second_at);
    let third_at = second_at + second + 1;
    (matches!(first, 1 | 2) && matches!(second, 1 | 2) && chars.get(third_at - 1) == Some(&sign))
        .then_some(())?;
    let third = run(third_at);
    matches!(third, 2 | 4).then_some(())?;
    let end = third_at + third;
    let (a, b, year) = (value(start, first)?, value(second_at, second)?, value(third_at, third)?);
    let (day, month) = match (a, b) {
        (13..=31, 1..=12) => (a, b),
        (1..=12, 13..=31) => (b, a),
        (1..=12, 1..=12) if a == b => (a, b),
        // 3/4/2024 is one day in London and another in New York.
        _ => return Some(Found::nothing(Kind::Unclear, start..end)),
    };
    (third == 4).then_some(())?;
    let whole = PartialMoment {
        year: Some(year),
        month: u8::try_from(month).ok(),
        day: u8::try_from(day).ok(),
        clock: None,
    };
    moment(Kind::Event, start, end, whole)
}

/// the 1990s, the '90s, mid-1980s; in her 30s is no decade of the calendar.
fn decade(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let from = start + usize::from(chars[start] == '\'');
    let number = digits(chars, from)
        .filter(|number| !number.is_grouped && !number.has_fraction && matches!(number.length, 2 | 4))?;
    let after = number.end + usize::from(chars.get(number.end) == Some(&'\''));
    word(chars, after).filter(|word| word.text == "s")?;
    let value: i32 = number.value.to_string().parse().ok()?;
    if value % 10 != 0 {
        return Some(Found::nothing(Kind::Name, start..after + 1));
    }
    let before = previous(chars, start, text.floor).map(|word| word.text);
    let is_age = before.as_deref().is_some_and(|word| {
        matches!(word, "his" | "her" | "their" | "my" | "your" | "our" | "mid" | "late" | "early")
    }) && number.length == 2
        && from == start;
    if is_age {
        return Some(Found::nothing(Kind::Name, start..after + 1));
    }
    let first = match value {
        1000..=2200 => Some(value),
        30..=90 => Some(1900 + value),
        _ => None,
    };
    period(
        start,
        after + 1,
        first.map(|first| Extent::years(first, first + if first % 100 == 0 { 99 } else { 9 }.min(9))),
    )
}

/// the 21st century, nineteenth-century.
fn century(chars: &[char], start: usize) -> Option<Found> {
    let (number, end) = ordinal_number(chars, start)?;
    let end = phrase(chars, end, "century").or_else(|| phrase(chars, end, "centuries"))?;
    let last = i32::try_from(number).ok().filter(|number| (1..=30).contains(number))? * 100;
    period(start, end, Some(Extent::years(last - 99, last)))
}

/// Q3 2023, the third quarter of 2023.
fn quarter(chars: &[char], start: usize) -> Option<Found> {
    let q = matches!(chars[start], 'Q' | 'H')
        && chars.get(start + 1).is_some_and(char::is_ascii_digit)
        && !chars.get(start + 2).is_some_and(|c| c.is_alphanumeric());
    let (number, end, months) = if q {
        (i64::from(chars[start + 1].to_digit(10)?), start + 2, if chars[start] == 'Q' { 3 } else { 6 })
    } else {
        let (number, end) = ordinal_number(chars, start)?;
        match phrase(chars, end, "quarter") {
            Some(end) => (number, end, 3),
            None => (
                number,
                phrase(chars, end, "half").filter(|end| {
                    phrase(chars, *end, "of the year")
                        .or_else(|| year(chars, skip(chars, phrase(chars, *end, "of")?)).map(|(_, end)| end))
                        .is_some()
                })?,
                6,
            ),
        }
    };
    (1..=12 / months).contains(&number).then_some(())?;
    let at = phrase(chars, end, "of").map_or_else(|| skip(chars, end), |of| skip(chars, of));
    let Some((year, after)) = year(chars, at) else { return period(start, end, None) };
    let last = u8::try_from(number * months).ok()?;
    let extent = Extent {
        first: Moment::Month(year, last + 1 - u8::try_from(months).ok()?),
        last: Moment::Month(year, last),
    };
    period(start, after, Some(extent))
}

/// fiscal 2023, fiscal year 2022-23, FY2023.
fn fiscal(chars: &[char], start: usize) -> Option<Found> {
    let from = phrase(chars, start, "fiscal year")
        .or_else(|| phrase(chars, start, "financial year"))
        .or_else(|| phrase(chars, start, "fiscal"))
        .or_else(|| phrase(chars, start, "fy"));
    let from = from
        .filter(|_| word(chars, start).is_some())
        .or_else(|| (chars[start] == 'F' && chars.get(start + 1) == Some(&'Y')).then_some(start + 2))?;
    let at = skip(chars, from);
    let number = digits(chars, at).filter(|number| matches!(number.length, 2 | 4) && !number.has_fraction)?;
    let end = year_span_end(chars, number.end).unwrap_or(number.end);
    period(start, end, None)
}

/// The character after the second year of 2022-23 or 2022/23.
fn year_span_end(chars: &[char], end: usize) -> Option<usize> {
    matches!(chars.get(end), Some('-' | '–' | '/')).then_some(())?;
    let second =
        digits(chars, end + 1).filter(|second| matches!(second.length, 2 | 4) && !second.has_fraction)?;
    (!chars.get(second.end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '%')))
        .then_some(second.end)
}

/// 2018-2020, 2018–20, 2018 to 2020.
fn years(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let (first, end) = year(chars, start)?;
    let after = year_span_end(chars, end)?;
    let number = digits(chars, end + 1)?;
    let second: i32 = number.value.to_string().parse().ok()?;
    let last = if number.length == 2 { first / 100 * 100 + second } else { second };
    let span = last > first && last <= first + 400 && is_plausible(first);
    span.then(|| period(start, after, Some(Extent::years(first, last)))).flatten()
}

/// '41 after an apostrophe.
fn short_year(chars: &[char], start: usize) -> Option<Found> {
    let quote = start.checked_sub(1).filter(|at| chars[*at] == '\'' && (*at == 0 || chars[at - 1] == ' '))?;
    let number = digits(chars, start)
        .filter(|number| number.length == 2 && number.end == start + 2 && !number.has_fraction)?;
    let is_alone = !chars.get(number.end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '\'' | '"'));
    let value: i32 = number.value.to_string().parse().ok()?;
    let year = if value > 30 { 1900 + value } else { 2000 + value };
    is_alone
        .then(|| {
            moment(
                Kind::Event,
                quote,
                number.end,
                PartialMoment { year: Some(year), ..PartialMoment::default() },
            )
        })
        .flatten()
}

fn is_plausible(year: i32) -> bool {
    (1500..=2100).contains(&year)
}

/// 2018 alone.
fn year_alone(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let (year, end) = year(chars, start)?;
    let before = previous(chars, start, text.floor);
    let is_dated = before.as_ref().is_some_and(|word| {
        matches!(
            word.text.as_str(),
            "in" | "since"
                | "by"
                | "from"
                | "until"
                | "till"
                | "before"
                | "after"
                | "during"
                | "of"
                | "for"
                | "early"
                | "late"
                | "mid"
                | "the"
                | "summer"
                | "winter"
                | "spring"
                | "autumn"
                | "fall"
                | "and"
                | "to"
                | "between"
                | "christmas"
                | "or"
                | "through"
                | "year"
                | "about"
                | "around"
                | "circa"
                | "than"
        )
    });
    let is_money =
        start > 0 && matches!(chars[start - 1], '$' | '£' | '€' | '¥' | '#' | '-' | '–' | '/' | '+');
    let magnitude = next(chars, end)
        .is_some_and(|word| matches!(word.text.as_str(), "million" | "billion" | "thousand" | "trillion"));
    let unit = units::at(chars, end, text.vocabulary);
    let is_measured = unit.as_ref().is_some_and(|unit| unit.is_certain || matches!(&unit.unit, crate::mention::Unit::Word(word) if matches!(word.to_lowercase().as_str(), "people" | "men" | "women" | "children" | "workers" | "homes" | "jobs" | "votes")));
    let is_counted = unit.is_some() && !(1900..=2099).contains(&year);
    let is_usual = (1900..=2099).contains(&year);
    // “1984” in quotation marks is a title.
    let is_quoted = start > 0
        && matches!(chars[start - 1], '“' | '"' | '‘')
        && chars.get(end).is_some_and(|c| matches!(c, '”' | '"' | '\''));
    let is_code = heads_code(chars, end);
    let is_name =
        is_quoted || is_code || super::heads::is_named_before(chars, start, text.floor) && !is_dated;
    (!is_money && !magnitude && !is_measured && !is_counted && !is_name && (is_usual || is_dated))
        .then_some(())?;
    moment(Kind::Event, start, end, PartialMoment { year: Some(year), ..PartialMoment::default() })
}

/// Whether a code follows, as in the asteroid 2021 QM1.
fn heads_code(chars: &[char], end: usize) -> bool {
    let word: String =
        chars.get(end + 1..).unwrap_or_default().iter().take_while(|c| c.is_alphanumeric()).collect();
    word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        && word.chars().any(|c| c.is_ascii_digit())
        && word.chars().any(|c| c.is_ascii_uppercase())
}

/// 7:30 p.m., 7.30pm, 10am, 23:36, nine o'clock.
fn time_of_day(chars: &[char], start: usize) -> Option<Found> {
    let (clock, mut end) = clock(chars, start)?;
    let mut moment = PartialMoment { clock: Some(clock), ..PartialMoment::default() };
    let zone = ["gmt", "bst", "est", "edt", "et", "utc", "local time"]
        .iter()
        .find_map(|zone| phrase(chars, end, zone));
    let on = phrase(chars, zone.unwrap_or(end), "on").map(|on| skip(chars, on));
    if let Some(date) = on
        .and_then(|on| month_first(chars, on).or_else(|| day_first(chars, on)))
        .filter(|date| date.kind == Kind::Event)
        && let Meaning::Moment(day) = &date.meaning
    {
        moment = PartialMoment { clock: Some(clock), ..*day };
        return Some(Found {
            span: start..date.span.end,
            number: start..date.span.end,
            kind: Kind::Event,
            meaning: Meaning::Moment(moment),
        });
    }
    end = zone.unwrap_or(end);
    Some(Found {
        span: start..end,
        number: start..end,
        kind: Kind::TimeOfDay,
        meaning: Meaning::Moment(moment),
    })
}

fn clock(chars: &[char], start: usize) -> Option<(Clock, usize)> {
    let run =
        |from: usize| chars.get(from..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).count();
    let length = run(start);
    if length == 0 {
        let number = super::numbers::numeral(chars, start)?;
        let end = phrase(chars, number.end, "o'clock")?;
        let hour: u8 = number.low.to_string().parse().ok().filter(|hour| *hour <= 12)?;
        return Some((Clock { hour, minute: 0 }, end));
    }
    matches!(length, 1 | 2).then_some(())?;
    let value =
        |from: usize, length: usize| chars[from..from + length].iter().collect::<String>().parse::<u8>().ok();
    let hour = value(start, length).filter(|hour| *hour <= 24)?;
    let mut end = start + length;
    let sign = chars.get(end).copied();
    let mut minute = None;
    if matches!(sign, Some(':' | '.')) && run(end + 1) == 2 {
        minute = value(end + 1, 2).filter(|minute| *minute < 60);
        minute?;
    }
    let after_minutes = if minute.is_some() { end + 3 } else { end };
    let half = half_of_day(chars, after_minutes);
    if let Some((is_afternoon, after)) = half.filter(|_| hour <= 12) {
        let hour = hour % 12 + if is_afternoon { 12 } else { 0 };
        return Some((Clock { hour, minute: minute.unwrap_or(0) }, after));
    }
    if let Some(after) = phrase(chars, after_minutes, "o'clock") {
        return Some((Clock { hour, minute: 0 }, after));
    }
    // 23:36 needs a colon; 7.30 is a time of day only where the sentence goes on with the day.
    let is_said = start > 2 && chars[..start].iter().rev().skip(1).take(2).eq(['t', 'a'].iter());
    let with_day = is_said
        && ["on", "this", "yesterday", "today", "last", "tomorrow", "every"]
            .iter()
            .any(|word| phrase(chars, end + 3, word).is_some());
    let minute = minute.filter(|_| sign == Some(':') || with_day)?;
    end += 3;
    (!chars.get(end).is_some_and(|c| c.is_alphanumeric())).then_some((Clock { hour: hour % 24, minute }, end))
}

/// a.m. or p.m. after spaces: whether it is the afternoon, and the character after it.
fn half_of_day(chars: &[char], at: usize) -> Option<(bool, usize)> {
    let from = skip(chars, at);
    let lower: String = chars.get(from..)?.iter().take(5).flat_map(|c| c.to_lowercase()).collect();
    for (text, is_afternoon) in
        [("a.m.", false), ("p.m.", true), ("a.m", false), ("p.m", true), ("am", false), ("pm", true)]
    {
        let goes_on = lower.chars().nth(text.len()).is_some_and(char::is_alphanumeric);
        if lower.starts_with(text) && !goes_on {
            return Some((is_afternoon, from + text.len()));
        }
    }
    None
}
