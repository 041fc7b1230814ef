//! Parts of a whole in English: a third, two-thirds, 2/3, ½.

use super::behind_units::is_behind_a_unit;
use super::bounded::{bounded, fraction};
use super::halves::is_change_of_rates;
use super::neighbours::text_between;
use super::number_words::magnitude;
use super::numbers::whole_number;
use super::odds::are_odds;
use super::words::{Word, first_phrase, next, phrase, previous, skip, word, word_after};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use crate::number::{digits, power_of_ten, vulgar};
use quantity::Decimal;
use std::ops::Range;

/// The words of parts, and how many of them make a whole.
const PARTS: &[(&str, i64)] = &[
    ("half", 2),
    ("halves", 2),
    ("third", 3),
    ("thirds", 3),
    ("quarter", 4),
    ("quarters", 4),
    ("fourth", 4),
    ("fourths", 4),
    ("fifth", 5),
    ("fifths", 5),
    ("sixth", 6),
    ("sixths", 6),
    ("seventh", 7),
    ("sevenths", 7),
    ("eighth", 8),
    ("eighths", 8),
    ("ninth", 9),
    ("ninths", 9),
    ("tenth", 10),
    ("tenths", 10),
    ("twentieth", 20),
    ("twentieths", 20),
    ("hundredth", 100),
    ("hundredths", 100),
    ("thousandth", 1000),
    ("thousandths", 1000),
];

/// Words after a quarter that is no part of a whole: quarter past, quarter final.
const AFTER_NO_QUARTER: &[&str] = &[
    "mile", "pounder", "turn", "back", "to", "past", "century", "final", "finals", "hour", "horse", "panel",
    "note", "earlier", "ago",
];

/// Words after quarters that are no parts of a whole.
const AFTER_NO_QUARTERS: &[&str] = &["past", "to", "century", "hour", "final", "finals"];

/// Words after a half that is one of a match or of an hour.
const AFTER_NO_HALF: &[&str] = &["time", "an", "hour", "a"];

/// Words after parts of a percentage point.
const OF_A_POINT: &[&str] =
    &["of a percentage point", "of a point", "of one percentage point", "percentage point"];

/// Words after parts of one percent.
const OF_A_PERCENT: &[&str] = &["of a percent", "of a per cent", "of one percent", "of one per cent"];

/// Words after a third that is a part of a whole, and no place in an order.
const AFTER_PARTS: &[&str] = &[
    "of", "more", "less", "fewer", "higher", "lower", "as", "or", "and", "to", "in", "from", "since", "this",
    "on", "at", "over", "compared", "by", "the", "were", "are", "have", "had", "said", "was", "is", "has",
    "will", "after", "during", "between", "for", "who", "that", "did", "do", "would", "could", "came",
    "went", "its", "their", "because", "when", "while", "but", "off", "again", "last",
];

/// 2/3 and ½.
pub(super) fn slashed(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some((part, whole)) = chars.get(start).copied().and_then(vulgar) {
        return Some(fraction(text, start..start + 1, Decimal::integer(part), Decimal::integer(whole)));
    }
    let part = digits(chars, start).filter(|part| !part.has_fraction && !part.is_grouped)?;
    (chars.get(part.end) == Some(&'/')).then_some(())?;
    let whole = digits(chars, part.end + 1).filter(|whole| !whole.has_fraction && !whole.is_grouped)?;
    let goes_on = chars.get(whole.end).is_some_and(|c| matches!(c, '/' | '-') || c.is_alphanumeric());
    (!goes_on).then_some(())?;
    // A blood pressure of 130/80, a date of 08/14, odds of 11/4.
    if part.value >= whole.value || chars[start] == '0' || are_odds(chars, start, whole.end) {
        return Some(Found::nothing(Kind::Name, start..whole.end));
    }
    let is_fraction = part.value > Decimal::ZERO && whole.value <= Decimal::HUNDRED;
    is_fraction.then(|| fraction(text, start..whole.end, part.value, whole.value))
}

/// a third of, two-thirds, three quarters, nine-tenths.
pub(super) fn fraction_in_words(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let first = word(chars, start)?;
    let (count, whole, end) = part_in_words(chars, start)?;
    let part = Word { end, ..previous(chars, end, start)? };
    let is_plural = part.text.ends_with('s');
    // the last month and a half
    let is_of_time_before = part.text == "half" && is_behind_a_unit(text, start);
    let is_part = is_plural
        || ends_as_part(chars, &part)
        || count == 1 && first.text == "one"
        || is_of_rates(chars, end);
    (is_part && !is_of_time_before && !is_of_time(chars, &part)).then_some(())?;
    if let Some((unit, end)) = of_a_unit(chars, part.end) {
        return part_of_unit(text, start..part.end, end, unit, decimal(count, whole)?);
    }
    if let Some((power, end)) = of_a_magnitude(chars, part.end) {
        let value = decimal(count, whole)?.times(power_of_ten(power))?;
        return part_of_unit(text, start..end, end, Unit::None, value);
    }
    Some(fraction(text, start..part.end, Decimal::integer(count), Decimal::integer(whole)))
}

/// How many parts, how many of them make a whole, and the character after them: one and 3 for a third.
pub(super) fn part_in_words(chars: &[char], start: usize) -> Option<(i64, i64, usize)> {
    let first = word(chars, start)?;
    let (count, end): (i64, usize) = if first.is_one_of(&["a", "an"]) {
        (1, first.end)
    } else {
        let number = whole_number(chars, start).filter(|number| number.low < Decimal::HUNDRED)?;
        (number.low.to_string().parse().ok()?, number.end)
    };
    let part = next(chars, end)?;
    let whole = PARTS.iter().find(|(name, _)| *name == part.text)?.1;
    // two quarters of a year, and three halves of a match, are no parts of one.
    ((count > 1) == part.text.ends_with('s') && count < whole).then_some((count, whole, part.end))
}

/// Whether a part is one of a point of rates: cut rates by a quarter point.
fn is_of_rates(chars: &[char], end: usize) -> bool {
    let Some(point) = phrase(chars, end, "point") else { return false };
    let near = text_between(chars, end.saturating_sub(60), (point + 24).min(chars.len()));
    let speaks_of_rates =
        near.split(|c: char| !c.is_alphabetic()).any(|word| matches!(word, "rate" | "rates"));
    speaks_of_rates || is_change_of_rates(chars, point)
}

/// What a small share is a part of: four-tenths of a point, a tenth of 1 percent; and the character after it.
fn of_a_unit(chars: &[char], end: usize) -> Option<(Unit, usize)> {
    if let Some(end) = first_phrase(chars, end, OF_A_POINT) {
        return Some((Unit::PercentagePoint, end));
    }
    if is_of_rates(chars, end) {
        return phrase(chars, end, "point").map(|end| (Unit::PercentagePoint, end));
    }
    let of_one = || {
        let one =
            phrase(chars, end, "of").map(|of| skip(chars, of)).filter(|at| chars.get(*at) == Some(&'1'))?;
        first_phrase(chars, one + 1, &["percent", "per cent"])
    };
    first_phrase(chars, end, OF_A_PERCENT).or_else(of_one).map(|end| (Unit::Percent, end))
}

/// The power of ten of `of a million`, and the character after it.
fn of_a_magnitude(chars: &[char], end: usize) -> Option<(u32, usize)> {
    let word = next(chars, phrase(chars, end, "of a")?)?;
    Some((magnitude(&word.text)?, word.end))
}

/// So many parts of one. `None` if their decimals have no end, as those of a third.
fn decimal(count: i64, whole: i64) -> Option<Decimal> {
    let part = match whole {
        2 => Decimal::new(5, 1),
        4 => Decimal::new(25, 2),
        5 => Decimal::new(2, 1),
        10 => Decimal::new(1, 1),
        100 => Decimal::new(1, 2),
        _ => return None,
    };
    part.times(Decimal::integer(count))
}

fn part_of_unit(
    text: Text<'_>,
    number: Range<usize>,
    end: usize,
    unit: Unit,
    value: Decimal,
) -> Option<Found> {
    let kind = if unit == Unit::None { Kind::Quantity } else { Kind::Share };
    Some(bounded(text, number, end, kind, Value::Number(value), unit))
}

/// Whether a quarter or half is one of an hour, a match or a century.
fn is_of_time(chars: &[char], part: &Word) -> bool {
    // From a quarter to a half is no hour.
    let leads_to_a_part =
        phrase(chars, part.end, "to").is_some_and(|to| part_in_words(chars, skip(chars, to)).is_some());
    let is_before =
        |words: &[&str]| !leads_to_a_part && next(chars, part.end).is_some_and(|word| word.is_one_of(words));
    part.text.starts_with("quarter") && is_before(AFTER_NO_QUARTERS)
        || part.text.starts_with("hal") && is_before(AFTER_NO_HALF)
}

/// Whether a singular part is no ordinal: `a third of`, `by a third.`, not `a third man`.
fn ends_as_part(chars: &[char], part: &Word) -> bool {
    if chars.get(part.end) == Some(&'-') {
        return false;
    }
    match word_after(chars, part.end) {
        None => true,
        Some(word) if part.text == "quarter" => {
            !word.is_one_of(AFTER_NO_QUARTER)
                || word.text == "to" && part_in_words(chars, skip(chars, word.end)).is_some()
        }
        Some(word) => word.is_one_of(AFTER_PARTS),
    }
}
