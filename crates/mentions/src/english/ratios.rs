//! So many in so many, in English: one in five, three out of four, seven of ten districts.

use super::bounded::{bounded, fraction};
use super::followed::Followed;
use super::nouns::noun;
use super::numbers::whole_number;
use super::numeral::{Numeral, Style};
use super::units;
use super::words::{first_phrase, next, phrase, previous, skip, skip_joint, word, word_after};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use crate::number::digits;
use quantity::Decimal;

/// Words between `of` and the number of a whole: of the ten, of his last five.
const OPENINGS: &[&str] = &[
    "the", "its", "his", "her", "their", "our", "my", "past", "last", "every", "those", "these", "first",
    "top",
];

/// Words after `one` that no whole follows: one goal in five games.
const NO_PARTS: &[&str] = &["set", "goal", "win", "game", "point", "run"];

/// one in five, three out of four, 7 in 10.
pub(super) fn one_in(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some(score) = score_out_of(text, start) {
        return Some(score);
    }
    let part = whole_number(chars, start)?;
    let of = phrase(chars, part.end, "of").and_then(|of| whole_after(chars, of));
    if let Some(whole) = of.filter(|whole| whole.low > part.low && !is_year_like(chars, whole)) {
        return part_of_counted(text, start, &part, &whole);
    }
    let whole_at = skip_joint(chars, link_end(chars, &part)?);
    let whole = whole_number(chars, whole_at)
        .filter(|whole| whole.low > part.low && whole.low <= Decimal::integer(1_000_000))?;
    let is_length = units::at(chars, whole.end, text.vocabulary)
        .is_some_and(|unit| unit.kind == Kind::Duration || !matches!(unit.unit, Unit::Word(_)));
    let is_every = previous(chars, whole_at, part.end).is_some_and(|word| word.text == "every");
    let is_round = is_every
        || part.low == Decimal::ONE && whole.low < Decimal::integer(1000)
        || whole.low <= Decimal::integer(20)
        || whole.low.last_place() >= Decimal::integer(10);
    (!is_length && is_round).then(|| fraction(text, start..whole.end, part.low, whole.low))
}

/// 16.5 out of 20: a part with decimals.
fn score_out_of(text: Text<'_>, start: usize) -> Option<Found> {
    let part = digits(text.chars, start).filter(|part| part.has_fraction && !part.is_grouped)?;
    let at = skip(text.chars, phrase(text.chars, part.end, "out of")?);
    let whole = whole_number(text.chars, at).filter(|whole| whole.low > part.value)?;
    Some(fraction(text, start..whole.end, part.value, whole.low))
}

/// The character after the words between the part and the whole: one in, one person in, three out of.
fn link_end(chars: &[char], part: &Numeral) -> Option<usize> {
    let noun = next(chars, part.end).filter(|word| !word.is_one_of(&["in", "out", "of"]) && !word.is_capital);
    let in_every = phrase(chars, part.end, "in every")
        .or_else(|| phrase(chars, noun.as_ref().map_or(part.end, |noun| noun.end), "in every"));
    let for_every = noun.as_ref().and_then(|noun| phrase(chars, noun.end, "for every"));
    let behind_noun = || {
        let noun = noun.filter(|noun| part.style == Style::One && !noun.is_one_of(NO_PARTS))?;
        phrase(chars, noun.end, "in")
    };
    in_every.or(for_every).or_else(|| in_ten(chars, part)).or_else(behind_noun).or_else(|| {
        first_phrase(chars, part.end, &["times out of", "out of every", "out of the", "out of", "in"])
    })
}

/// three children in 10: the part has its noun, the whole leaves it out.
fn in_ten(chars: &[char], part: &Numeral) -> Option<usize> {
    let within = phrase(chars, noun(chars, part.end)?.end, "in")?;
    let whole = whole_number(chars, skip(chars, within))?;
    let is_base = [5, 10, 100, 1000].iter().any(|base| whole.low == Decimal::integer(*base));
    let is_over =
        word_after(chars, whole.end).is_none_or(|word| word.is_one_of(&["have", "has", "are", "is", "do"]));
    (is_base && is_over).then_some(within)
}

/// seven of ten districts: the part of a whole that is counted too.
fn part_of_counted(text: Text<'_>, start: usize, part: &Numeral, whole: &Numeral) -> Option<Found> {
    let unit = units::at(text.chars, whole.end, text.vocabulary)
        .or_else(|| noun_behind(text, whole.end))
        .filter(|unit| matches!(unit.unit, Unit::Word(_)));
    // won eight of their last nine
    let end = match unit {
        Some(unit) => unit.end,
        None => ends_of_last(text.chars, whole).then_some(whole.end)?,
    };
    let value = Value::Fraction(part.low, whole.low);
    Some(bounded(text, start..whole.end, end, Kind::Fraction, value, Unit::None))
}

/// Whether a whole that leaves out its noun ends a clause behind `last` or `first`.
fn ends_of_last(chars: &[char], whole: &Numeral) -> bool {
    let from = whole.end.saturating_sub(24);
    let near: String = chars[from..whole.end].iter().collect();
    let is_last = ["last ", "past ", "first ", "previous "].iter().any(|word| near.contains(word));
    is_last
        && word_after(chars, whole.end).is_none_or(|word| word.is_one_of(&["and", "but", "to", "at", "in"]))
}

/// The number that a part is of: of the ten, of his last five, of the world's 10, of every 100.
fn whole_after(chars: &[char], of: usize) -> Option<Numeral> {
    let mut at = skip(chars, of);
    for _ in 0..3 {
        if let Some(whole) = whole_number(chars, at).filter(|whole| whole.style != Style::One) {
            return Some(whole);
        }
        let word = word(chars, at)?;
        // The possessive of the Pilots' six runs, the world's 10 biggest insurers.
        let is_owner = chars.get(word.end) == Some(&'\'');
        let end = if is_owner {
            word.end + 1 + usize::from(chars.get(word.end + 1) == Some(&'s'))
        } else {
            word.end
        };
        (is_owner || word.is_one_of(OPENINGS)).then_some(())?;
        at = skip(chars, end);
    }
    whole_number(chars, at)
}

/// The plural noun behind one adjective: the 10 biggest insurers.
fn noun_behind(text: Text<'_>, end: usize) -> Option<Followed> {
    let adjective = word_after(text.chars, end).filter(|word| !word.is_capital)?;
    units::at(text.chars, adjective.end, text.vocabulary)
        .filter(|unit| unit.kind == Kind::Quantity && matches!(unit.unit, Unit::Word(_)))
}

fn is_year_like(chars: &[char], number: &Numeral) -> bool {
    number.low >= Decimal::integer(1900)
        && number.low <= Decimal::integer(2100)
        && !chars[..number.end].ends_with(&['0', '0', '0'])
}
