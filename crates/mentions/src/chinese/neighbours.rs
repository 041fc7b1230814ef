//! What neighbouring Chinese figures take from each other: a unit, a bound, or the other end of a range.

use super::lists::{is_list, plain_amount};
use super::words::{longest_before, starts};
use super::{bounds, heads};
use crate::found::Found;
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use quantity::{Bound, is_han};

/// Makes one range of 三年以上十年以下, and of 不低於5000萬元且不超過1億元.
pub(super) fn join_bounds(chars: &[char], found: &mut Vec<Found>) {
    for index in (1..found.len()).rev() {
        let gap = &chars[found[index - 1].span.end..found[index].span.start];
        if !matches!(gap, [] | ['且' | '并' | '但'] | ['，', '且' | '但']) {
            continue;
        }
        let (Meaning::Amount(low), Meaning::Amount(high)) =
            (&found[index - 1].meaning, &found[index].meaning)
        else {
            continue;
        };
        let (Value::Number(from), Value::Number(to)) = (low.value, high.value) else { continue };
        let opens = low.bound == Bound::AtLeast && matches!(high.bound, Bound::AtMost | Bound::LessThan);
        if opens && low.unit == high.unit && from < to {
            let amount = Amount { value: Value::Range(from, to), bound: Bound::Exact, ..low.clone() };
            let upper = found.remove(index);
            let whole = &mut found[index - 1];
            (whole.span.end, whole.number.end) = (upper.span.end, upper.number.end);
            (whole.kind, whole.meaning) = (Kind::Range, Meaning::Amount(amount));
        }
    }
}

/// Makes Hong Kong's dollars of a bare $ where the text prints HK$ and no other dollars.
pub(super) fn dollars_of_hong_kong(chars: &[char], found: &mut [Found]) {
    let is_bare = |figure: &Found| {
        let sign = chars[figure.number.clone()].iter().position(|c| *c == '$');
        let code = |figure: &Found| figure.amount().map(|amount| amount.unit.clone());
        sign == Some(0) && matches!(code(figure), Some(Unit::Currency(currency)) if currency.code == "USD")
    };
    let has = |code: &str, found: &[Found]| {
        found.iter().filter(|figure| !is_bare(figure)).any(|figure| {
            figure.amount().is_some_and(
                |amount| matches!(amount.unit, Unit::Currency(currency) if currency.code == code),
            )
        })
    };
    let Some(hkd) = crate::currency::of_code("HKD") else { return };
    if !has("HKD", found) || has("USD", found) {
        return;
    }
    for figure in found.iter_mut().filter(|figure| is_bare(figure)) {
        if let Meaning::Amount(amount) = &mut figure.meaning {
            amount.unit = Unit::Currency(hkd);
        }
    }
}

/// Gives a number without a unit that of the number it changes to or from: 從5億增至8億元, 由二百三跌至一百五.
pub(super) fn borrow_units(chars: &[char], found: &mut [Found]) {
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), after.first_mut()) else { continue };
        let gap = &chars[first.span.end..second.span.start];
        let is_change = is_change(gap);
        let is_list = is_list(gap) || gap == ['，'] && starts(chars, second.span.start, "多则");
        // 從138壓到99
        if first.kind == Kind::Unclear
            && is_change
            && heads::is_from(chars, first.span.start)
            && let Some(amount) = plain_amount(chars, &first.span)
        {
            (first.kind, first.meaning) = (Kind::Quantity, amount);
        }
        let is_list = is_list || first.kind == Kind::Money && is_next_price(chars, gap, second.span.end);
        let (Meaning::Amount(from), Meaning::Amount(to)) = (&mut first.meaning, &mut second.meaning) else {
            continue;
        };
        let is_single = matches!(from.value, Value::Number(_));
        if from.unit == Unit::None && to.unit != Unit::None && is_single && (is_change || is_list) {
            from.unit = to.unit.clone();
            first.kind = second.kind;
        } else if to.unit == Unit::None && first.kind == Kind::Money && (is_change || is_list) {
            to.unit = from.unit.clone();
            second.kind = Kind::Money;
        }
    }
}

/// Whether a price follows another: 平日3,200元、假日4,800.
fn is_next_price(chars: &[char], gap: &[char], end: usize) -> bool {
    let is_named =
        matches!(gap, ['、', name @ ..] if (1..=3).contains(&name.len()) && name.iter().all(|c| is_han(*c)));
    is_named && chars.get(end).is_none_or(|c| !is_han(*c))
}

/// Gives the difference of two prices the currency of the price before it.
pub(super) fn differences(chars: &[char], found: &mut [Found]) {
    for index in 1..found.len() {
        let (before, after) = found.split_at_mut(index);
        let (Some(price), Some(second)) = (before.last(), after.first_mut()) else { continue };
        let gap = &chars[price.span.end..second.span.start];
        let Some(unit) = price.amount().filter(|_| price.kind == Kind::Money).map(|amount| &amount.unit)
        else {
            continue;
        };
        if let Meaning::Amount(amount) = &mut second.meaning
            && amount.unit == Unit::None
            && is_difference(chars, gap, second.span.end)
        {
            (amount.unit, second.kind) = (unit.clone(), Kind::Money);
        }
    }
}

/// Whether a difference follows a price in the next clause: 出到3,500萬，雙方差距180萬.
fn is_difference(chars: &[char], gap: &[char], end: usize) -> bool {
    let words: String = gap.iter().collect();
    let is_near = gap.len() <= 10 && !words.contains(['。', '；']);
    let differs =
        ["差距", "相差", "价差", "落差", "差了", "足足差", "差额"].iter().any(|word| words.ends_with(word));
    is_near && differs && chars.get(end).is_none_or(|c| !is_han(*c))
}

/// Whether the characters between two figures say that one changes to the other.
fn is_change(gap: &[char]) -> bool {
    gap.len() <= 6 && gap.last().is_some_and(|c| matches!(c, '至' | '到' | '为' | '成'))
}

/// Gives the share of an earlier time the bound before that time: 接近2019年同期的九成七.
pub(super) fn bound_over_times(chars: &[char], found: &mut [Found]) {
    for index in 1..found.len() {
        let (before, after) = found.split_at_mut(index);
        let (Some(time), Some(share)) = (before.last(), after.first_mut()) else { continue };
        let floor = before.len().checked_sub(2).map_or(0, |at| before[at].span.end);
        let gap = &chars[time.span.end..share.span.start];
        let is_base = gap.len() <= 6
            && gap.iter().all(|c| is_han(*c))
            && longest_before(chars, share.span.start, &["的", "同期", "全年"]).is_some();
        let is_share = matches!(share.kind, Kind::Share | Kind::Multiple | Kind::Fraction);
        let Meaning::Amount(amount) = &mut share.meaning else { continue };
        if time.kind != Kind::Event || !is_base || !is_share || amount.bound != Bound::Exact {
            continue;
        }
        if let Some((bound, _)) = bounds::before(chars, time.span.start, floor) {
            amount.bound = bound;
        }
    }
}
