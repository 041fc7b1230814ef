//! English units: currencies, measures, and lengths of time.

use super::followed::Followed;
use super::nouns::{compound, noun};
use super::shares::share;
use super::unit_words::{DURATIONS, MEASURES, PARTS};
use super::words::{first_phrase, next, phrase, skip, skip_joint};
use crate::Vocabulary;
use crate::currency;
use crate::mention::{Kind, Unit};
use crate::number::digits;

/// Signs of units that are letters, right behind a number.
pub(super) const SIGNS: &str = "glCFVW";

/// Words behind pounds of money: a 5-pound note.
const OF_MONEY: &[&str] =
    &["note", "coin", "fine", "fee", "bill", "prize", "ticket", "bet", "bonus", "rise", "cut"];

/// The unit or noun behind a number that ends at `end`, with or without a space or hyphen between.
pub(super) fn at(chars: &[char], end: usize, vocabulary: &Vocabulary) -> Option<Followed> {
    let found = share(chars, end)
        .or_else(|| money(chars, end))
        .or_else(|| of_story(chars, end, vocabulary))
        .or_else(|| measure(chars, end))
        .or_else(|| noun(chars, end))
        .or_else(|| compound(chars, end))?;
    Some(Followed { end: rate_end(chars, found.end).unwrap_or(found.end), ..found })
}

/// The end of what a number is a rate of: 3.9 per 1,000 births.
pub(super) fn rate_end(chars: &[char], end: usize) -> Option<usize> {
    let base = skip(chars, phrase(chars, end, "per")?);
    let number = digits(chars, base)?;
    Some(noun(chars, number.end).map_or(number.end, |noun| noun.end))
}

/// How many of the smaller unit make one of `unit`, and the words of the smaller.
pub(super) fn smaller(unit: &str) -> Option<(i64, &'static [&'static str])> {
    let lower = unit.to_lowercase();
    PARTS
        .iter()
        .find(|(larger, ..)| larger.contains(&lower.as_str()))
        .map(|(_, words, parts)| (*parts, *words))
}

/// A currency in words: 12 trillion yen, 300 US dollars, 50 cents.
fn money(chars: &[char], end: usize) -> Option<Followed> {
    let from = skip_joint(chars, end);
    let lower: Vec<char> =
        chars[from.min(chars.len())..].iter().take(24).map(char::to_ascii_lowercase).collect();
    let (currency, length) = currency::at(&lower, 0, |currency| currency.english)?;
    let ends = !lower.get(length).is_some_and(|c| c.is_alphanumeric());
    // “pounds” of weight and “real” houses are words of their own.
    let is_real = lower.starts_with(&['r', 'e', 'a', 'l']) && length == 4;
    let is_verb = lower.starts_with(&['w', 'o', 'n']) && length == 3 && !is_amount_before(chars, end);
    (ends && !is_real && !is_verb).then_some(())?;
    if lower.starts_with(&['p', 'o', 'u', 'n', 'd']) && is_weight(chars, end, from + length) {
        return None;
    }
    Some(Followed::certain(Unit::Currency(currency), Kind::Money, from + length))
}

/// Whether pounds are those of weight: weighs 120 pounds, 57 pounds of beef, a 9-pound baby.
fn is_weight(chars: &[char], end: usize, after: usize) -> bool {
    let before: String = chars[end.saturating_sub(32)..end].iter().flat_map(|c| c.to_lowercase()).collect();
    let follows = next(chars, after);
    let is_before = |words: &[&str]| follows.as_ref().is_some_and(|word| word.is_one_of(words));
    let is_small = !is_amount_before(chars, end) && !before.ends_with("thousand");
    let is_glued = chars.get(end) == Some(&'-');
    is_small
        && (before.contains("weigh")
            || is_before(&["of", "heavier", "lighter", "overweight"])
            || is_glued && !is_before(OF_MONEY))
}

/// Whether a magnitude ends at `end`: 300 million won, but not “the 12 won”.
fn is_amount_before(chars: &[char], end: usize) -> bool {
    let before: String = chars[end.saturating_sub(9)..end].iter().collect::<String>().to_lowercase();
    ["million", "billion", "trillion", "bn", "trn", "tn"].iter().any(|word| before.ends_with(word))
        || before.contains(',')
}

/// A unit that the ledger of the story names.
fn of_story(chars: &[char], end: usize, vocabulary: &Vocabulary) -> Option<Followed> {
    let from = skip_joint(chars, end);
    let fits = vocabulary.units.iter().find_map(|unit| {
        let length = unit.chars().count();
        let same = unit.chars().zip(chars.get(from..)?).filter(|(a, b)| *a == b.to_ascii_lowercase()).count()
            == length;
        let ends = !chars.get(from + length).is_some_and(|c| c.is_alphanumeric());
        (same && ends).then_some(from + length)
    })?;
    let text: String = chars[from..fits].iter().collect();
    if DURATIONS.contains(&text.to_lowercase().as_str()) {
        return None;
    }
    Some(Followed::certain(Unit::Word(text), Kind::Quantity, fits))
}

/// A unit of measure or time.
fn measure(chars: &[char], end: usize) -> Option<Followed> {
    let from = skip_joint(chars, end);
    if let Some(sign) = sign(chars, from).filter(|_| from == end) {
        return Some(sign);
    }
    let lower: String = chars.get(from..)?.iter().take(24).flat_map(|c| c.to_lowercase()).collect();
    if let Some(words) = longest(DURATIONS, &lower) {
        return Some(duration(chars, from, words));
    }
    // a 3,200-square-foot house
    let words = longest(MEASURES, &lower).or_else(|| longest(MEASURES, &lower.replace('-', " ")))?;
    // `in` is inches only right behind digits; so are the single letters.
    let is_word = words.len() > 2 || !matches!(words, "in" | "ha" | "hp");
    (is_word || from == end).then_some(())?;
    let mut after = from + words.chars().count();
    if matches!(words, "degrees" | "degree") {
        after = first_phrase(chars, after, &["c", "f", "celsius", "fahrenheit"]).unwrap_or(after);
    }
    Some(Followed::certain(Unit::Word(chars[from..after].iter().collect()), Kind::Quantity, after))
}

/// The longest of some words with which a text begins and that end there.
fn longest(words: &'static [&'static str], lower: &str) -> Option<&'static str> {
    let fits =
        |words: &&str| lower.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    words.iter().copied().filter(fits).max_by_key(|words| words.len())
}

/// One letter that is the sign of a unit: 5g, 20C, 100m.
fn sign(chars: &[char], at: usize) -> Option<Followed> {
    let sign = *chars.get(at).filter(|c| SIGNS.contains(**c) || **c == 'm')?;
    let goes_on = chars.get(at + 1).is_some_and(|c| c.is_alphanumeric());
    (!goes_on).then(|| Followed::certain(Unit::Word(sign.to_string()), Kind::Quantity, at + 1))
}

/// A length of time, or an age: 34-year-old and 34 years old.
fn duration(chars: &[char], from: usize, words: &str) -> Followed {
    let unit = Unit::Word(words.to_owned());
    let after = from + words.chars().count();
    match first_phrase(chars, after, &["old", "olds", "of age"]) {
        Some(old) => Followed::certain(unit, Kind::Quantity, old),
        None => Followed::certain(unit, Kind::Duration, after),
    }
}
