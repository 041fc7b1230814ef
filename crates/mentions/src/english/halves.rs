//! Halves in English: more than half, half an hour, an hour and a half, halved.

use super::behind_units::is_behind_a_unit;
use super::bounded::{bounded, fraction};
use super::numbers::numeral;
use super::units;
use super::words::{Word, first_phrase, next, phrase, previous, word, word_after};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use quantity::Decimal;

/// Words before the half of a match, a year or a country.
const BEFORE_OTHER_HALVES: &[&str] = &[
    "first", "second", "other", "better", "opening", "latter", "top", "bottom", "each", "which", "this",
    "last", "final", "northern", "southern", "eastern", "western",
];

/// Words after a half of something.
const AFTER_HALF: &[&str] = &[
    "of", "the", "its", "their", "his", "her", "our", "my", "all", "that", "as", "those", "these", "what",
    "were", "are", "have", "had", "said", "in", "to", "by", "since", "from", "on", "at", "did", "or", "and",
    "goes", "go", "went", "come", "came", "live", "lives", "work", "use", "own", "never", "off", "again",
    "over", "will", "would", "want", "say", "believe", "think",
];

/// Words before a half of something.
const BEFORE_HALF: &[&str] = &[
    "by", "in", "than", "nearly", "about", "almost", "over", "under", "to", "least", "roughly", "around",
    "only", "just", "below", "above",
];

/// half of, more than half, half an hour, an hour and a half, halved.
pub(super) fn half(text: Text<'_>, start: usize) -> Option<Found> {
    let first = word(text.chars, start)?;
    match first.text.as_str() {
        "halved" | "halving" | "halve" | "halves" => Some(one_half(text, &first)),
        "an" | "a" | "one" => unit_and_a_half(text, &first),
        "half" if numeral(text.chars, start).is_none() => {
            half_of_a_unit(text, &first).or_else(|| half_of_something(text, &first))
        }
        _ => None,
    }
}

fn one_half(text: Text<'_>, half: &Word) -> Found {
    fraction(text, half.start..half.end, Decimal::ONE, Decimal::integer(2))
}

/// half of, more than half.
fn half_of_something(text: Text<'_>, half: &Word) -> Option<Found> {
    let before = previous(text.chars, half.start, text.floor);
    let is_after = |words: &[&str]| before.as_ref().is_some_and(|word| word.is_one_of(words));
    // the last month and a half
    if before.as_ref().is_some_and(|word| word.text == "a" && is_behind_a_unit(text, word.start)) {
        return None;
    }
    let follows = word_after(text.chars, half.end);
    let is_whole_named = follows.is_none_or(|word| word.is_one_of(AFTER_HALF)) || is_after(BEFORE_HALF);
    let is_glued = text.chars.get(half.end) == Some(&'-');
    (is_whole_named && !is_glued && !is_after(BEFORE_OTHER_HALVES)).then(|| one_half(text, half))
}

/// half an hour, half a day, half-hour.
fn half_of_a_unit(text: Text<'_>, half: &Word) -> Option<Found> {
    let chars = text.chars;
    if let Some((unit, end)) = small_share(chars, half.end) {
        let value = Value::Number(Decimal::new(5, 1));
        return Some(bounded(text, half.start..half.end, end, Kind::Share, value, unit));
    }
    let from = phrase(chars, half.end, "an")
        .or_else(|| phrase(chars, half.end, "a"))
        .or_else(|| (chars.get(half.end) == Some(&'-')).then_some(half.end))?;
    let unit = units::at(chars, from, text.vocabulary)
        .filter(|unit| unit.is_certain && matches!(unit.unit, Unit::Word(_)))?;
    let value = Value::Number(Decimal::new(5, 1));
    Some(bounded(text, half.start..unit.end, unit.end, unit.kind, value, unit.unit))
}

/// Half a percentage point, half a point, half a per cent, a half-point cut.
fn small_share(chars: &[char], end: usize) -> Option<(Unit, usize)> {
    let of = |words: &[&str], unit: Unit| first_phrase(chars, end, words).map(|end| (unit, end));
    of(&["a percentage point", "a point", "percentage point"], Unit::PercentagePoint)
        .or_else(|| of(&["a percent", "a per cent", "percent", "per cent"], Unit::Percent))
        .or_else(|| of(&["point"], Unit::PercentagePoint).filter(|(_, end)| is_change_of_rates(chars, *end)))
}

/// Whether points are those of rates: a half-point cut.
pub(super) fn is_change_of_rates(chars: &[char], end: usize) -> bool {
    next(chars, end).is_some_and(|word| {
        word.is_one_of(&["cut", "cuts", "rise", "rises", "increase", "hike", "hikes", "reduction", "move"])
    })
}

/// an hour and a half, a year and a half.
fn unit_and_a_half(text: Text<'_>, article: &Word) -> Option<Found> {
    let chars = text.chars;
    let unit = units::at(chars, article.end, text.vocabulary).filter(|unit| unit.is_certain)?;
    let end = phrase(chars, unit.end, "and a half")?;
    Some(bounded(text, article.start..end, end, unit.kind, Value::Number(Decimal::new(15, 1)), unit.unit))
}
