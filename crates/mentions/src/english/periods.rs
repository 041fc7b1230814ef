//! Periods in English: decades, centuries, quarters, fiscal years, spans of years.

use super::dated::{period, year};
use super::ordinals::ordinal_number;
use super::words::{first_phrase, phrase, previous, skip, word};
use crate::calendar::Extent;
use crate::found::{Found, Text};
use crate::mention::Kind;
use crate::number::digits;
use quantity::Moment;

/// Words before a decade of someone's life: in her 30s.
const BEFORE_AGES: &[&str] = &["his", "her", "their", "my", "your", "our", "mid", "late", "early"];

/// the 1990s, the '90s, mid-1980s; in her 30s is no decade of the calendar.
pub(super) fn decade(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let from = start + usize::from(chars[start] == '\'');
    let number = digits(chars, from)
        .filter(|number| !number.is_grouped && !number.has_fraction && matches!(number.length, 2 | 4))?;
    let after = number.end + usize::from(chars.get(number.end) == Some(&'\''));
    word(chars, after).filter(|word| word.text == "s")?;
    let value: i32 = number.value.to_string().parse().ok()?;
    let is_age = number.length == 2
        && from == start
        && previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(BEFORE_AGES));
    if value % 10 != 0 || is_age {
        return Some(Found::nothing(Kind::Name, start..after + 1));
    }
    let first = match value {
        1000..=2200 => Some(value),
        30..=90 => Some(1900 + value),
        _ => None,
    };
    Some(period(start, after + 1, first.map(|first| Extent::years(first, first + 9))))
}

/// the 21st century, nineteenth-century.
pub(super) fn century(chars: &[char], start: usize) -> Option<Found> {
    let (number, end) = ordinal_number(chars, start)?;
    let end = first_phrase(chars, end, &["century", "centuries"])?;
    let last = i32::try_from(number).ok().filter(|number| (1..=30).contains(number))? * 100;
    Some(period(start, end, Some(Extent::years(last - 99, last))))
}

/// Q3 2023, the third quarter of 2023, the first half of the year.
pub(super) fn quarter(chars: &[char], start: usize) -> Option<Found> {
    let (number, months, end) =
        quarter_in_letters(chars, start).or_else(|| quarter_in_words(chars, start))?;
    (1..=12 / months).contains(&number).then_some(())?;
    let at = skip(chars, phrase(chars, end, "of").unwrap_or(end));
    let Some((year, after)) = year(chars, at) else { return Some(period(start, end, None)) };
    let last = number * months;
    let (first, last) = (Moment::Month(year, last + 1 - months), Moment::Month(year, last));
    Some(period(start, after, Some(Extent { first, last })))
}

/// The number of Q3 or H1, how many months it has, and the character after it.
fn quarter_in_letters(chars: &[char], start: usize) -> Option<(u8, u8, usize)> {
    let months = match chars[start] {
        'Q' => 3,
        'H' => 6,
        _ => return None,
    };
    let number = u8::try_from(chars.get(start + 1)?.to_digit(10)?).ok()?;
    let goes_on = chars.get(start + 2).is_some_and(|c| c.is_alphanumeric());
    (!goes_on).then_some((number, months, start + 2))
}

/// The number of the third quarter or the first half of a year, how many months it has, and the character after it.
fn quarter_in_words(chars: &[char], start: usize) -> Option<(u8, u8, usize)> {
    let (number, end) = ordinal_number(chars, start)?;
    let number = u8::try_from(number).ok()?;
    if let Some(end) = phrase(chars, end, "quarter") {
        return Some((number, 3, end));
    }
    let end = phrase(chars, end, "half")?;
    let is_of_year = phrase(chars, end, "of the year").is_some()
        || phrase(chars, end, "of").is_some_and(|of| year(chars, skip(chars, of)).is_some());
    is_of_year.then_some((number, 6, end))
}

/// fiscal 2023, fiscal year 2022-23, FY2023.
pub(super) fn fiscal(chars: &[char], start: usize) -> Option<Found> {
    let in_words = word(chars, start)
        .and_then(|_| first_phrase(chars, start, &["fiscal year", "financial year", "fiscal", "fy"]));
    let in_letters = || chars[start..].starts_with(&['F', 'Y']).then_some(start + 2);
    let at = skip(chars, in_words.or_else(in_letters)?);
    let number = digits(chars, at).filter(|number| matches!(number.length, 2 | 4) && !number.has_fraction)?;
    let end = year_span_end(chars, number.end).unwrap_or(number.end);
    Some(period(start, end, None))
}

/// The character after the second year of 2022-23 or 2022/23.
fn year_span_end(chars: &[char], end: usize) -> Option<usize> {
    matches!(chars.get(end), Some('-' | '–' | '/')).then_some(())?;
    let second =
        digits(chars, end + 1).filter(|second| matches!(second.length, 2 | 4) && !second.has_fraction)?;
    let goes_on = chars.get(second.end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '%'));
    (!goes_on).then_some(second.end)
}

/// 2018-2020, 2018–20, 2018/19.
pub(super) fn years(chars: &[char], start: usize) -> Option<Found> {
    let (first, end) = year(chars, start)?;
    let after = year_span_end(chars, end)?;
    let number = digits(chars, end + 1)?;
    let second: i32 = number.value.to_string().parse().ok()?;
    let last = if number.length == 2 { first / 100 * 100 + second } else { second };
    let is_span = last > first && last <= first + 400 && (1500..=2100).contains(&first);
    is_span.then(|| period(start, after, Some(Extent::years(first, last))))
}
