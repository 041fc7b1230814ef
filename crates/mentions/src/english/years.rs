//! A year alone in English: 2018, '41.

use super::dated::{moment, year};
use super::words::{next, phrase, previous, skip, word};
use super::{heads, units};
use crate::calendar::PartialMoment;
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit};
use crate::number::digits;

/// Words before a year.
const BEFORE_YEARS: &[&str] = &[
    "in",
    "since",
    "by",
    "from",
    "until",
    "till",
    "before",
    "after",
    "during",
    "of",
    "for",
    "early",
    "late",
    "mid",
    "the",
    "summer",
    "winter",
    "spring",
    "autumn",
    "fall",
    "and",
    "to",
    "between",
    "christmas",
    "or",
    "through",
    "year",
    "about",
    "around",
    "circa",
    "than",
];

/// Words before the year of a name.
const BEFORE_NAMES: &[&str] = &[
    "a", "an", "the", "his", "her", "their", "my", "our", "your", "its", "old", "used", "this", "that",
    "under",
];

/// Laws that have a year.
const LAWS: &[&str] = &["act", "acts", "law", "code", "constitution", "convention", "regulations", "order"];

/// Makers of cars, whose models have a year.
const CARS: &[&str] = &[
    "ford",
    "toyota",
    "honda",
    "chevrolet",
    "chevy",
    "bmw",
    "audi",
    "mercedes",
    "volkswagen",
    "vw",
    "nissan",
    "hyundai",
    "kia",
    "mazda",
    "subaru",
    "jeep",
    "dodge",
    "tesla",
    "volvo",
    "porsche",
    "ferrari",
    "jaguar",
    "lexus",
    "acura",
    "gmc",
    "cadillac",
    "buick",
    "chrysler",
    "fiat",
    "renault",
    "peugeot",
    "citroen",
    "skoda",
    "vauxhall",
    "opel",
    "holden",
    "suzuki",
    "mitsubishi",
    "bentley",
    "lamborghini",
    "mustang",
    "corvette",
    "camry",
    "corolla",
    "civic",
    "accord",
    "prius",
    "land",
    "range",
    "mini",
    "harley-davidson",
    "yamaha",
];

/// Magnitudes, which no year has.
const MAGNITUDES: &[&str] = &["million", "billion", "thousand", "trillion"];

/// Nouns before which four digits are a count and no year: 2000 people.
const COUNTED: &[&str] = &["people", "men", "women", "children", "workers", "homes", "jobs", "votes"];

/// '41 after an apostrophe.
pub(super) fn short_year(chars: &[char], start: usize) -> Option<Found> {
    let quote = start.checked_sub(1).filter(|at| chars[*at] == '\'' && (*at == 0 || chars[at - 1] == ' '))?;
    let number = digits(chars, start)
        .filter(|number| number.length == 2 && number.end == start + 2 && !number.has_fraction)?;
    let goes_on = chars.get(number.end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '\'' | '"'));
    let value: i32 = number.value.to_string().parse().ok().filter(|_| !goes_on)?;
    let year = if value > 30 { 1900 + value } else { 2000 + value };
    moment(Kind::Event, quote, number.end, PartialMoment::of_year(year))
}

/// c.1790, circa 1850: a year that is not certain.
pub(super) fn about_year(chars: &[char], start: usize) -> Option<Found> {
    let circa =
        word(chars, start).filter(|word| word.is_one_of(&["c", "ca", "circa"]) && !word.is_capital)?;
    let at = skip(chars, circa.end + usize::from(chars.get(circa.end) == Some(&'.')));
    let (year, end) = year(chars, at)?;
    moment(Kind::Event, start, end, PartialMoment::of_year(year))
}

/// 2018 alone.
pub(super) fn year_alone(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some(future) = future_year(text, start) {
        return Some(future);
    }
    let (year, end) = year(chars, start)?;
    if is_of_a_name(text, start, end) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    let is_dated = previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(BEFORE_YEARS));
    let is_usual = (1900..=2099).contains(&year);
    let is_named = !is_dated && heads::is_named_before(chars, start, text.floor);
    if is_title(chars, start, end) || is_before_code(chars, end) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    let is_other =
        is_named || start > 0 && "$£€¥#-–/+".contains(chars[start - 1]) || counts(text, end, is_usual);
    (!is_other && (is_usual || is_dated)).then_some(())?;
    moment(Kind::Event, start, end, PartialMoment::of_year(year))
}

/// By 2150: a year that no car or count could be.
fn future_year(text: Text<'_>, start: usize) -> Option<Found> {
    let number =
        digits(text.chars, start).filter(|number| number.end == start + 4 && !number.has_fraction)?;
    let year: i32 = number.value.to_string().parse().ok().filter(|year| (2101..=2300).contains(year))?;
    let goes_on = text.chars.get(number.end).is_some_and(|c| c.is_alphanumeric() || *c == '-');
    let is_dated = previous(text.chars, start, text.floor)
        .is_some_and(|word| word.is_one_of(&["by", "until", "till", "before", "in", "year"]));
    // won by 2150 to 1800
    let is_score =
        phrase(text.chars, number.end, "to").is_some_and(|to| digits(text.chars, to + 1).is_some());
    (is_dated && !goes_on && !is_score && !counts(text, number.end, false)).then_some(())?;
    moment(Kind::Event, start, number.end, PartialMoment::of_year(year))
}

/// Whether a year is part of a name: a 2012 Ford Focus, the 1861 Act.
fn is_of_a_name(text: Text<'_>, start: usize, end: usize) -> bool {
    let is_after_a_word =
        previous(text.chars, start, text.floor).is_some_and(|word| word.is_one_of(BEFORE_NAMES));
    let follows = word(text.chars, end + 1).filter(|word| word.is_capital && text.chars[end] == ' ');
    is_after_a_word && follows.is_some_and(|word| word.is_one_of(CARS) || word.is_one_of(LAWS))
}

/// Whether digits count what follows them. Behind those of a usual year, only some nouns are counted.
fn counts(text: Text<'_>, end: usize, is_usual: bool) -> bool {
    if next(text.chars, end).is_some_and(|word| word.is_one_of(MAGNITUDES)) {
        return true;
    }
    let Some(unit) = units::at(text.chars, end, text.vocabulary) else { return false };
    let is_counted =
        matches!(&unit.unit, Unit::Word(word) if COUNTED.contains(&word.to_lowercase().as_str()));
    !is_usual || unit.is_certain || is_counted
}

/// Whether a year is a title in quotation marks: “1984”.
fn is_title(chars: &[char], start: usize, end: usize) -> bool {
    start > 0
        && matches!(chars[start - 1], '“' | '"' | '‘')
        && chars.get(end).is_some_and(|c| matches!(c, '”' | '"' | '\'' | ':' | ','))
}

/// Whether a code follows, as in the asteroid 2021 QM1.
fn is_before_code(chars: &[char], end: usize) -> bool {
    let rest = chars.get(end + 1..).unwrap_or_default();
    let word = &rest[..rest.iter().take_while(|c| c.is_alphanumeric()).count()];
    word.iter().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        && word.iter().any(char::is_ascii_digit)
        && word.iter().any(char::is_ascii_uppercase)
}
