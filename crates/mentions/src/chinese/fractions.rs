//! Parts of a whole in Chinese: 三分之一, 百分之五, 每十人中有四人, 2/3.

use super::bounded::{bounded, fraction, set_bound};
use super::numbers::numeral;
use super::numeral::Numeral;
use super::shares::strong_or_weak;
use super::units::{self, Class};
use super::words::longest;
use super::{bounds, heads};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use crate::number::{digits, vulgar};
use quantity::{Decimal, Towards, is_han};

/// Words between the whole and the part of 每十人中有四人.
const HAS: &[&str] = &[
    "就有",
    "中有",
    "当中有",
    "之中有",
    "里有",
    "里头有",
    "里面有",
    "便有",
    "中就有",
    "里就有",
    "当中就有",
    "里面就有",
    "中便有",
    "才有",
    "才取",
];

/// 每5個年輕人就有1個, 每十人中有四人: one in five, four in ten.
pub(super) fn one_in(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if chars.get(start) != Some(&'每') {
        return one_of(text, start);
    }
    let whole = one_number(chars, start + 1).filter(|whole| !whole.is_vague)?;
    let unit = units::at(chars, whole.end, text.vocabulary);
    // 每千人口 and 每10股 are the bases of rates.
    let is_round = whole.is_bare || [10, 100, 1000].iter().any(|base| whole.low == Decimal::integer(*base));
    if is_round || whole.low >= Decimal::integer(10_000) {
        let end = unit.map_or(whole.end, |unit| unit.end);
        let has_part = (end..chars.len().min(end + 4)).any(|at| longest(chars, at, HAS).is_some())
            || !whole.is_bare && same_things(text, &whole, unit.map_or(whole.end, |unit| unit.end)).is_some();
        if !has_part && (unit.is_some() || whole.is_bare) {
            return Some(Found::nothing(Kind::Name, start..end));
        }
    }
    let counter = unit.map_or(whole.end, |unit| unit.end);
    if let Some((part, end)) = same_things(text, &whole, counter) {
        let mut found = fraction(text, start..end, part.low, whole.low);
        found.span = start..end;
        return Some(found);
    }
    let is_length = unit.is_some_and(|unit| unit.class == Class::Duration);
    let clause = chars[whole.end..].iter().take(14).take_while(|c| is_han(**c)).count();
    (whole.end..whole.end + clause).filter(|_| !is_length).find_map(|at| {
        let has = (at <= whole.end + 2).then(|| longest(chars, at, &["有"])).flatten();
        let part = one_number(chars, longest(chars, at, HAS).or(has)?)?;
        (part.low < whole.low).then_some(())?;
        let end = units::at(chars, part.end, text.vocabulary).map_or(part.end, |unit| unit.end);
        let mut found = fraction(text, start..end, part.low, whole.low);
        found.span = start..end;
        Some(found)
    })
}

/// The 35人 of 每100人有35人 and the 一人 of 每三人中一人: a part counted by the word of the whole, which ends at `end`.
fn same_things(text: Text<'_>, whole: &Numeral, end: usize) -> Option<(Numeral, usize)> {
    let chars = text.chars;
    let counter = chars.get(whole.end..end).filter(|counter| !counter.is_empty())?;
    let from = longest(chars, end, &["有", "中", "里", "当中"]).unwrap_or(end);
    let part = one_number(chars, from).filter(|part| part.low < whole.low)?;
    let after = part.end + counter.len();
    (chars.get(part.end..after) == Some(counter)).then_some((part, after))
}

/// 四人裡有一人: one in four.
fn one_of(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let whole = one_number(chars, start).filter(|whole| !whole.is_vague && whole.low < Decimal::HUNDRED)?;
    let unit = units::at(chars, whole.end, text.vocabulary).filter(|unit| unit.class == Class::Counter)?;
    let counter = &chars[whole.end..unit.end];
    let Some(from) = longest(chars, unit.end, HAS) else {
        return of_ten_things(text, start, &whole, counter);
    };
    let part = one_number(chars, from).filter(|part| part.low < whole.low)?;
    let end = units::at(chars, part.end, text.vocabulary)?.end;
    Some(fraction(text, start..end, part.low, whole.low))
}

/// 十家店鋪七家, 十戶有九戶: so many of ten, counted by the same word, with no more than a noun between.
fn of_ten_things(text: Text<'_>, start: usize, whole: &Numeral, counter: &[char]) -> Option<Found> {
    let chars = text.chars;
    (whole.low == Decimal::integer(10)).then_some(())?;
    let from = whole.end + counter.len();
    let noun = chars[from..].iter().take(5).take_while(|c| is_han(**c)).count();
    (from + 1..=from + noun).find_map(|at| {
        let part = one_number(chars, at).filter(|part| part.low < whole.low)?;
        let end = part.end + counter.len();
        let is_same = chars.get(part.end..end) == Some(counter);
        is_same.then(|| fraction(text, start..end, part.low, whole.low))
    })
}

/// 十之三四 is 30 to 40 percent, 七十取一 one in seventy.
pub(super) fn out_of(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some(from) = longest(chars, start, &["十之"]) {
        let part = numeral(chars, from).filter(|part| part.high < Decimal::integer(10))?;
        let ten = Decimal::integer(10);
        let (low, high) = (part.low.times(ten)?, part.high.times(ten)?);
        let (value, kind) = if low == high {
            (Value::Number(low), Kind::Share)
        } else {
            (Value::Range(low, high), Kind::Range)
        };
        return Some(bounded(text, start..part.end, kind, value, ten, Unit::Percent));
    }
    let whole = one_number(chars, start).filter(|whole| !whole.is_vague)?;
    if let Some(from) = longest(chars, whole.end, &["投", "罚", "射"]) {
        // 15投9中: so many of the shots hit.
        let hits = one_number(chars, from).filter(|hits| hits.low <= whole.low)?;
        let end = longest(chars, hits.end, &["中"])?;
        return Some(fraction(text, start..end, hits.low, whole.low));
    }
    let part = one_number(chars, longest(chars, whole.end, &["取"])?)?;
    let is_part = part.low < whole.low && units::at(chars, part.end, text.vocabulary).is_none();
    is_part.then(|| fraction(text, start..part.end, part.low, whole.low))
}

/// A number that is not from one to another.
fn one_number(chars: &[char], start: usize) -> Option<Numeral> {
    numeral(chars, start).filter(|number| number.low == number.high)
}

/// 三分之一, 百分之五十, 千分之三.
pub(super) fn parts_of(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let whole = numeral(chars, start)?;
    if let Some(from) = longest(chars, whole.end, &["又"]) {
        return mixed(text, start, &whole, from);
    }
    let part = numeral(chars, longest(chars, whole.end, &["分之"])?)?;
    if whole.low == Decimal::HUNDRED {
        return Some(percent(text, start, &part));
    }
    if let Some(found) = part_of_a_percent(text, start, &part, &whole) {
        return Some(found);
    }
    let mut found = fraction(text, start..part.end, part.low, whole.low);
    if let Some(bound) = strong_or_weak(chars, part.end) {
        set_bound(&mut found, bound, part.end + 1);
    }
    Some(found)
}

/// 四分之一厘, 四分之三個百分點: a part of one percent.
fn part_of_a_percent(text: Text<'_>, start: usize, part: &Numeral, whole: &Numeral) -> Option<Found> {
    let chars = text.chars;
    let points = longest(chars, part.end, &["个百分点", "百分点"]);
    let percent = longest(chars, part.end, &["厘"]).filter(|_| longest(chars, part.end, &["厘米"]).is_none());
    let unit = if points.is_some() { Unit::PercentagePoint } else { Unit::Percent };
    let value = part.low.divided_by(whole.low, 4, Towards::Floor)?;
    let is_exact = value.times(whole.low) == Some(part.low);
    let value = if is_exact { Value::Number(value) } else { Value::Fraction(part.low, whole.low) };
    let end = points.or(percent)?;
    Some(bounded(text, start..end, Kind::Share, value, Decimal::new(1, 2), unit))
}

/// 三又二分之一, a number and a part of one.
fn mixed(text: Text<'_>, start: usize, number: &Numeral, from: usize) -> Option<Found> {
    let chars = text.chars;
    let whole = one_number(chars, from)?;
    let part = one_number(chars, longest(chars, whole.end, &["分之"])?)?;
    let end = units::at(chars, part.end, text.vocabulary).map_or(part.end, |unit| unit.end);
    let top = number.low.times(whole.low)?.plus(part.low)?;
    Some(fraction(text, start..end, top, whole.low))
}

/// 百分之五, 百分之五至八, 百分之五個百分點.
fn percent(text: Text<'_>, start: usize, part: &Numeral) -> Found {
    let chars = text.chars;
    let points = longest(chars, part.end, &["个百分点"]);
    let unit = if points.is_some() { Unit::PercentagePoint } else { Unit::Percent };
    let end = points.unwrap_or(part.end);
    let is_range = bounds::after(chars, part.end).is_none() && !heads::is_from(chars, start);
    let second =
        longest(chars, end, &["至", "到", "-", "~", "–", "—"]).filter(|_| is_range).and_then(|from| {
            let from = longest(chars, from, &["百分之"]).unwrap_or(from);
            numeral(chars, from).filter(|second| second.low > part.high)
        });
    let high = second.map_or(part.high, |second| second.low);
    let end = second.map_or(end, |second| second.end);
    let (value, kind) = if part.low == high {
        (Value::Number(high), Kind::Share)
    } else {
        (Value::Range(part.low, high), Kind::Range)
    };
    bounded(text, start..end, kind, value, part.step, unit)
}

/// 2/3, ½ and 6又1/3.
pub(super) fn slashed(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some((part, whole)) = chars.get(start).copied().and_then(vulgar) {
        return Some(fraction(text, start..start + 1, Decimal::integer(part), Decimal::integer(whole)));
    }
    let part = digits(chars, start).filter(|part| !part.has_fraction && !part.is_grouped)?;
    if chars.get(part.end) == Some(&'又') {
        // 6又1/3 is 19/3.
        let top = digits(chars, part.end + 1)?;
        let bottom = (chars.get(top.end) == Some(&'/')).then(|| digits(chars, top.end + 1)).flatten()?;
        let end = units::at(chars, bottom.end, text.vocabulary).map_or(bottom.end, |unit| unit.end);
        let top = part.value.times(bottom.value)?.plus(top.value)?;
        return Some(fraction(text, start..end, top, bottom.value));
    }
    (chars.get(part.end) == Some(&'/')).then_some(())?;
    let whole = digits(chars, part.end + 1).filter(|whole| !whole.has_fraction && !whole.is_grouped)?;
    let is_fraction =
        part.value < whole.value && part.value > Decimal::ZERO && whole.value <= Decimal::integer(1000);
    let goes_on = chars.get(whole.end).is_some_and(|c| matches!(c, '/' | '-'));
    (is_fraction && !goes_on).then(|| fraction(text, start..whole.end, part.value, whole.value))
}
