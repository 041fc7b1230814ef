//! From one number to another in Chinese: 3至5萬, 5%-8%, 介於3和5之間.

use super::heads;
use super::lead::Lead;
use super::measured::Measured;
use super::numeral::Style;
use super::units::Class;
use super::with_unit::with_unit;
use super::words::{longest, longest_before, starts};
use crate::found::Text;
use crate::mention::{Kind, Unit};
use crate::number::power_of_ten;
use quantity::Decimal;

/// The second number of a range whose first has its sign.
pub(super) fn second_of_range(text: Text<'_>, first: &mut Measured, start: usize) -> Option<Measured> {
    let chars = text.chars;
    if first.numeral.is_vague || !first.is_one_number() || first.bound.is_some() {
        return None;
    }
    let dash = longest(chars, first.end, &["——", "—", "–", "-", "~", "―", "－"]);
    let word = longest(chars, first.end, &["至", "到", "或"]);
    // 從5%到8% is a change, and two figures.
    // 減產2成至3成5 is by how much.
    let is_tenths = first.factor != Decimal::ONE;
    let is_change = heads::is_from(chars, start)
        || first.unit != Unit::None && !is_tenths && heads::follows_a_change(chars, start);
    let between = heads::is_between(chars, start)
        .then(|| longest(chars, first.end, &["和", "与", "及", "跟"]))
        .flatten();
    let from = dash.or(word.filter(|_| !is_change)).or(between)?;
    let from = from + usize::from(chars.get(from) == Some(&'约'));
    let lead = Lead::at(chars, from);
    let mut second = with_unit(text, lead.end)?;
    // 零下5至2度 is all below zero, -2至3度 is not.
    let is_all_below = starts(chars, start, "〇下") && !lead.is_signed;
    if lead.is_negative || is_all_below {
        second.negate();
    }
    if is_all_below && second.high < first.low {
        let upper = (first.low, first.high);
        (first.low, first.high) = (second.low, second.high);
        (second.low, second.high) = upper;
    }
    if let Some(currency) = lead.currency {
        second.take_currency(currency)?;
    }
    let is_or = word.is_some() && chars[first.end] == '或';
    let is_form = !is_or || first.numeral.style == Style::Han;
    let is_part = starts(chars, second.numeral.end, "分之");
    let is_back = starts_long_ago(chars, start) && first.unit == second.unit && second.high < first.low;
    if is_back {
        // 距今90萬年至70萬年 counts backwards.
        (first.low, second.low) = (second.low, first.low);
        (first.high, second.high) = (first.low, second.low);
    }
    let rises = scaled_low(first, &second)? < second.high && !is_part;
    let has_unit = second.unit != Unit::None || first.unit != Unit::None || dash.is_none();
    let fits = units_agree(first, &second, dash.is_some()) && is_form && rises && has_unit;
    (fits && second.is_one_number()).then_some(second)
}

/// Whether the numbers count back from today: 距今90萬年至70萬年.
fn starts_long_ago(chars: &[char], start: usize) -> bool {
    let end = longest_before(chars, start, &["约", "大约"]).unwrap_or(start);
    longest_before(chars, end, &["距今"]).is_some()
}

/// Whether two numbers can have the same unit.
fn units_agree(first: &Measured, second: &Measured, has_dash: bool) -> bool {
    let are_both_money = first.kind == Kind::Money
        && matches!(&second.unit, Unit::Currency(currency) if currency.code == "元");
    // NT$300~500 has its currency before both, 一個半到兩小時 its unit after both.
    let has_sign = first.kind == Kind::Money && first.end == first.number_end && second.unit == Unit::None;
    let counts_time = first.unit == Unit::Word("个".to_owned()) && second.class == Some(Class::Duration);
    are_both_money
        || has_sign
        || counts_time
        || first.unit == Unit::None
        || first.unit == second.unit
        || second.unit == Unit::None && !has_dash
}

/// The lower number, in the magnitude of the upper: 3至5萬.
fn scaled_low(first: &Measured, second: &Measured) -> Option<Decimal> {
    if first.unit == Unit::None && second.factor != Decimal::ONE {
        return first.low.times(second.factor);
    }
    let factor = power_of_ten(second.numeral.magnitude);
    let shares = first.numeral.magnitude == 0 && second.numeral.magnitude > 0 && first.unit == Unit::None;
    let scaled = first.low.times(factor)?;
    Some(if shares && scaled < second.low { scaled } else { first.low })
}

/// Makes one range of two numbers.
pub(super) fn join(first: &mut Measured, second: &Measured) -> Option<()> {
    first.low = scaled_low(first, second)?;
    first.high = second.high;
    first.step = first.step.max(second.step);
    let keeps_currency = first.kind == Kind::Money && second.kind == Kind::Money;
    if second.unit != Unit::None && !keeps_currency {
        (first.unit, first.class, first.kind) = (second.unit.clone(), second.class, second.kind);
    }
    first.bound = second.bound;
    (first.end, first.number_end) = (second.end, second.number_end);
    Some(())
}
