//! Places in an order in English: 3rd, the third time, ranked fourth.

use super::addresses::STREETS;
use super::numbers::numeral;
use super::ordinal_words::{COUNTED, DETERMINERS, ORDINALS, OWNERS, RANKED};
use super::words::{Word, begins_sentence, next, phrase, previous, skip, word, word_after};
use crate::found::{Found, Text};
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use crate::number::digits;
use quantity::{Bound, Decimal};

/// 3rd flood, the third time, ranked fourth.
pub(super) fn ordinal(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let (value, end) = ordinal_number(chars, start)?;
    let follows = word_after(chars, end);
    let before = previous(chars, start, text.floor);
    let is_digits = chars[start].is_ascii_digit();
    let is_after = |words: &[&str]| before.as_ref().is_some_and(|word| word.is_one_of(words));
    // The 7th Fleet is a name, his 61st Test and a third Oscar are none.
    let can_be_name =
        is_digits && !is_after(OWNERS) && !is_after(&["a", "an", "record"]) || is_street(chars, end);
    let is_name = can_be_name
        && follows.as_ref().is_some_and(|word| word.is_capital && word.start == end + 1)
        || word(chars, start).is_some_and(|word| word.is_capital && !begins_sentence(chars, start));
    if is_name || joins_a_name(chars, end) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    // before the 14th: a day whose month is not said.
    if is_digits && follows.is_none() && value <= 31 && is_after(&["the"]) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    if value >= 2 && is_before_superlative(chars, end) {
        return Some(place(start, end, value));
    }
    // the second of two coaches
    if value >= 2 && is_of_a_count(chars, end) && is_after(&["the"]) {
        return Some(place(start, end, value));
    }
    let is_counted = follows.as_ref().is_some_and(|word| word.is_one_of(COUNTED));
    let is_owned = chars[..start].iter().rev().skip_while(|c| **c == ' ').take(2).eq(['s', '\''].iter());
    let is_place = is_digits
        || is_after(RANKED)
        || is_shared(text, before.as_ref())
        || value >= 2 && is_after(&["the"]) && is_first_to(chars, follows.as_ref())
        || value >= 3 && follows.is_some() && is_after(DETERMINERS)
        || value >= 2 && follows.is_some() && is_after(OWNERS)
        || value >= 2 && (is_counted || is_owned && follows.is_some());
    let is_century = follows.is_some_and(|word| word.is_one_of(&["century", "centuries"]));
    (is_place && !is_century).then(|| place(start, end, value))
}

/// Whether a place is shared: tied for ninth, joint third.
fn is_shared(text: Text<'_>, before: Option<&Word>) -> bool {
    let is_tie = |word: &Word| word.is_one_of(&["tied", "joint", "level", "equal"]);
    before.is_some_and(|word| {
        is_tie(word)
            || word.text == "for"
                && previous(text.chars, word.start, text.floor).is_some_and(|word| is_tie(&word))
    })
}

/// Whether one follows who does something: the second woman to hold a chair.
fn is_first_to(chars: &[char], follows: Option<&Word>) -> bool {
    follows.is_some_and(|word| {
        !word.is_capital
            && !word.is_one_of(&["half", "quarter", "floor", "of"])
            // the second bus to Leeds
            && phrase(chars, word.end, "to")
                .and_then(|to| word_after(chars, to))
                .is_some_and(|verb| !verb.is_capital)
    })
}

/// Whether a street follows: 5th Avenue, West 10th Street.
fn is_street(chars: &[char], end: usize) -> bool {
    word_after(chars, end).is_some_and(|word| word.is_capital && word.is_one_of(STREETS))
}

/// 82nd and 101st Airborne: the next place belongs to a name, and so does this one.
fn joins_a_name(chars: &[char], end: usize) -> bool {
    let Some(link) = word_after(chars, end).filter(|word| word.is_one_of(&["and", "or", "to"])) else {
        return false;
    };
    // the 22nd and the 23rd of April
    let at = skip(chars, phrase(chars, link.end, "the").unwrap_or(link.end));
    ordinal_number(chars, at)
        .and_then(|(_, end)| word_after(chars, phrase(chars, end, "of").unwrap_or(end)))
        .is_some_and(|word| word.is_capital)
}

/// second-largest, third-fastest.
fn is_before_superlative(chars: &[char], end: usize) -> bool {
    chars.get(end) == Some(&'-')
        && word(chars, end + 1).is_some_and(|word| {
            word.text.len() > 4 && word.text.ends_with("est")
                || word.is_one_of(&["most", "best", "worst", "placed", "ranked", "seeded"])
        })
}

/// Whether `of` and a number follow: the second of two.
fn is_of_a_count(chars: &[char], end: usize) -> bool {
    phrase(chars, end, "of").is_some_and(|of| numeral(chars, skip(chars, of)).is_some())
}

/// A place in an order.
pub(super) fn place(start: usize, end: usize, value: i64) -> Found {
    let meaning = Meaning::Amount(Amount {
        value: Value::Number(Decimal::integer(value)),
        step: Decimal::ONE,
        bound: Bound::Exact,
        unit: Unit::None,
        is_vague: false,
    });
    Found { span: start..end, number: start..end, kind: Kind::Ordinal, meaning }
}

/// Letters behind the digits of a place.
pub(super) const SUFFIXES: &[&str] = &["st", "nd", "rd", "th"];

/// The number of 3rd or third, and the character after it.
pub(super) fn ordinal_number(chars: &[char], start: usize) -> Option<(i64, usize)> {
    if let Some(number) = digits(chars, start).filter(|number| !number.has_fraction) {
        let suffix = word(chars, number.end).filter(|word| word.is_one_of(SUFFIXES))?;
        return Some((number.value.to_string().parse().ok()?, suffix.end));
    }
    let first = word(chars, start)?;
    if let Some((_, value)) = ORDINALS.iter().find(|(name, _)| *name == first.text) {
        return Some((*value, first.end));
    }
    // ten millionth
    let counted = numeral(chars, start).filter(|number| number.low.is_whole() && !number.is_vague);
    if let Some(power) = counted.and_then(|number| next(chars, number.end))
        && let Some((_, unit)) =
            ORDINALS.iter().filter(|(_, unit)| *unit >= 100).find(|(name, _)| *name == power.text)
    {
        let count: i64 = counted?.low.to_string().parse().ok()?;
        return Some((count.checked_mul(*unit)?, power.end));
    }
    // twenty-third
    let tens = numeral(chars, start)
        .filter(|number| number.end == first.end && number.low.last_place() == Decimal::integer(10))?;
    let second = word(chars, first.end + 1).filter(|_| chars.get(first.end) == Some(&'-'))?;
    let (_, value) = ORDINALS.iter().take(9).find(|(name, _)| *name == second.text)?;
    Some((tens.low.to_string().parse::<i64>().ok()? + value, second.end))
}
