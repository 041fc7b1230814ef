//! Amounts in Chinese: sign, currency, number, unit, and the bound words around them.

use super::bound_words::{PASSING, SOFT};
use super::claims::{is_claim, kind_without_claim};
use super::lead::Lead;
use super::measured::Measured;
use super::numeral::Style;
use super::prices::take_price;
use super::range::{join, second_of_range};
use super::units::Class;
use super::with_unit::with_unit;
use super::words::{longest, starts};
use super::{bounds, heads};
use crate::currency;
use crate::found::{Found, Text};
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use quantity::{Bound, Decimal, is_han};

/// Words that begin like 內 and bound nothing.
const NO_INSIDE: &[&str] = &["内容", "内部", "内地", "内外", "内阁", "内政", "内陆", "内科", "内需"];

/// Words that begin like 起 and bound nothing.
const NO_FROM: &[&str] = &["起来", "起诉", "起码", "起点", "起源", "起因", "起家", "起飞", "起火", "起草"];

/// The amount whose sign, currency or number begins at `start`.
pub(super) fn amount(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let lead = Lead::at(chars, start);
    let mut measured = with_unit(text, lead.end)?;
    if let Some(currency) = lead.currency {
        measured.take_currency(currency)?;
    }
    if lead.is_negative {
        measured.negate();
    }
    if let Some(mut second) = second_of_range(text, &mut measured, start) {
        if let Some(currency) = lead.currency.filter(|_| second.unit == Unit::None) {
            second.take_currency(currency)?;
        }
        join(&mut measured, &second)?;
    }
    let is_range = !measured.is_one_number();
    let after = bound_after(text, start, &measured);
    let mut before =
        bounds::before(chars, start, text.floor).filter(|(_, at)| bounds_this(chars, *at, &measured, after));
    if before.is_none() && measured.kind == Kind::Share {
        before = bounds::across_a_base(chars, start, text.floor);
    }
    take_currency_before_bound(text, &mut measured, &mut before);
    let end = after.map_or(measured.end, |(_, end)| end);
    take_price(text, &mut measured, start, before.map_or(start, |(_, at)| at)..end);
    let bound = combined(before.map(|(bound, _)| bound), after.map(|(bound, _)| bound).or(measured.bound));
    let has_lead = lead.currency.is_some() || lead.is_signed;
    if !is_claim(text, &measured, start, bound.is_some() || is_range, has_lead)? {
        return Some(Found::nothing(kind_without_claim(text, &measured, start), start..measured.end));
    }
    let end = match after {
        Some((_, end)) => end,
        None if is_range => longest(chars, measured.end, &["之间", "不等"]).unwrap_or(measured.end),
        None => measured.end,
    };
    if bound.is_none() && heads::is_missed(chars, start) {
        return Some(Found::nothing(Kind::Unclear, start..measured.end));
    }
    let is_of_tens = starts(chars, measured.end - 1, "旬") && bound.is_none() && !is_range;
    if is_of_tens {
        // 六旬 leaves open how far in the sixties.
        measured.high = measured.low.plus(Decimal::integer(9))?;
    }
    let (value, kind) = value_and_kind(&measured);
    let span = before.map_or(start, |(_, at)| at)..end;
    let number = start..measured.number_end;
    let meaning = Meaning::Amount(Amount {
        value,
        step: measured.step,
        bound: bound.unwrap_or(Bound::Exact),
        unit: measured.unit,
        is_vague: measured.numeral.is_vague || is_of_tens,
    });
    Some(Found { span, number, kind, meaning })
}

/// Whether the bound word at `at` bounds this number: some do only where nothing else does, some only measures.
fn bounds_this(chars: &[char], at: usize, measured: &Measured, after: Option<(Bound, usize)>) -> bool {
    if longest(chars, at, &["限值", "限期", "限制", "限定", "限于"]).is_some() {
        return false;
    }
    // 不只一部 is several, and no count.
    let is_article = measured.numeral.style == Style::One && measured.class == Some(Class::Counter);
    if is_article && longest(chars, at, &["不只", "不止"]).is_some() {
        return false;
    }
    // 球速最快158公里 is no bound.
    if longest(chars, at, &["最快", "最慢"]).is_some() && measured.class == Some(Class::Measure) {
        return false;
    }
    let is_soft = longest(chars, at, SOFT).is_some();
    let passes = longest(chars, at, PASSING).is_some();
    // 比去年快3秒 is by how much.
    let is_faster = starts(chars, at, "快")
        && (heads::compares(chars, at, 0)
            || measured.kind == Kind::Share
            || measured.class == Some(Class::Measure));
    !is_faster
        && !(is_soft && (after.is_some() || !measured.is_one_number()))
        && !(passes && measured.class != Some(Class::Measure))
}

fn value_and_kind(measured: &Measured) -> (Value, Kind) {
    if measured.is_one_number() {
        return (Value::Number(measured.low), measured.kind);
    }
    let kind = if measured.kind == Kind::Multiple { Kind::Multiple } else { Kind::Range };
    (Value::Range(measured.low, measured.high), kind)
}

/// The bound that the words after a number give it, and the character after them.
fn bound_after(text: Text<'_>, start: usize, measured: &Measured) -> Option<(Bound, usize)> {
    let (chars, end) = (text.chars, measured.end);
    bounds::not_even(chars, start, end)
        .map(|end| (Bound::LessThan, end))
        .or_else(|| bounds::after(chars, end))
        .or_else(|| within(chars, end, measured.kind))
        .or_else(|| from_a_price(chars, end, measured.kind))
        // 比預算500萬元多 compares, and bounds nothing.
        .filter(|(bound, _)| {
            let is_inexact = matches!(measured.kind, Kind::Multiple | Kind::Share);
            *bound != Bound::MoreThan || is_inexact || !heads::compares(chars, start, text.floor)
        })
        .or_else(|| within_reach(chars, end, measured.kind))
        .or_else(|| around(chars, end, measured))
}

/// 三年內: no longer than the length of time. 10公里內: no more, if no word goes on.
fn within(chars: &[char], end: usize, kind: Kind) -> Option<(Bound, usize)> {
    let is_inside = chars.get(end) == Some(&'内') && longest(chars, end, NO_INSIDE).is_none();
    let is_over = chars.get(end + 1).is_none_or(|c| !is_han(*c));
    (is_inside && (kind == Kind::Duration || is_over)).then_some((Bound::AtMost, end + 1))
}

/// 15分鐘生活圈: all that can be reached in no more than the length of time.
fn within_reach(chars: &[char], end: usize, kind: Kind) -> Option<(Bound, usize)> {
    let mut word = chars.get(end..)?.iter().take(8).take_while(|c| is_han(**c));
    let reach = word.position(|c| *c == '圈').filter(|_| kind == Kind::Duration)?;
    Some((Bound::AtMost, end + reach + 1))
}

/// 1600點附近: about a level. 3公里附近 is a place.
fn around(chars: &[char], end: usize, measured: &Measured) -> Option<(Bound, usize)> {
    let is_level = matches!(measured.kind, Kind::Money | Kind::Share)
        || matches!(&measured.unit, Unit::Word(word) if matches!(word.as_str(), "点" | "度"));
    let from = longest(chars, end, &["关口", "大关"]).unwrap_or(end);
    Some((Bound::About, longest(chars, from, &["附近"]).filter(|_| is_level)?))
}

/// 168萬元起: a price that begins here.
fn from_a_price(chars: &[char], end: usize, kind: Kind) -> Option<(Bound, usize)> {
    let begins = chars.get(end) == Some(&'起') && longest(chars, end, NO_FROM).is_none();
    (kind == Kind::Money && begins).then_some((Bound::AtLeast, end + 1))
}

/// 台幣約480萬元: the currency is before the bound word.
fn take_currency_before_bound(text: Text<'_>, measured: &mut Measured, before: &mut Option<(Bound, usize)>) {
    let Some((_, at)) = before.as_mut() else { return };
    let earliest = at.saturating_sub(5).max(text.floor);
    let found = (earliest..*at).find_map(|start| {
        let (currency, end) = currency::at(text.chars, start, |currency| currency.before)?;
        (end == *at).then_some((currency, start))
    });
    if let Some((currency, start)) = found
        && measured.take_currency(currency).is_some()
    {
        *at = start;
    }
}

/// A bound before and one after: the outer words win over 約 and 左右.
fn combined(before: Option<Bound>, after: Option<Bound>) -> Option<Bound> {
    match (before, after) {
        (Some(Bound::About | Bound::Exact), Some(after)) => Some(after),
        (Some(before), _) => Some(before),
        (None, after) => after,
    }
}
