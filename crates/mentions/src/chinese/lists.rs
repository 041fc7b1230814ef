//! Chinese numbers in a row: each item is what the shared word at its end or at its head says.
//!
//! 3、4、6號塔吊 are three names, 12、15及18日 three days, 380、520與680元 three prices, 03、11、24 drawn numbers.

use super::money::yuan;
use super::prices::is_price;
use super::words::longest;
use crate::found::Found;
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use crate::number::digits;
use quantity::{Bound, Decimal};
use std::ops::Range;

/// Whether the characters between two figures join them to a list.
pub(super) fn is_list(gap: &[char]) -> bool {
    matches!(gap, ['、' | '和' | '及' | '与'] | ['以', '及'])
}

/// Gives the items of a list what its last item, its first item or a leading zero makes of all.
pub(super) fn share_over_lists(chars: &[char], found: &mut [Found]) {
    let mut start = 0;
    for end in 1..=found.len() {
        let goes_on = end < found.len() && is_list(&chars[found[end - 1].span.end..found[end].span.start]);
        if !goes_on {
            share(chars, &mut found[start..end]);
            start = end;
        }
    }
}

/// 380、680、980四檔: numbers that are counted right behind them are amounts, of money if the clause speaks of prices.
pub(super) fn counted_lists(chars: &[char], found: &mut [Found]) {
    let mut start = 0;
    for at in 1..found.len() {
        let gap = &chars[found[at - 1].span.end..found[at].span.start];
        if is_list(gap) {
            continue;
        }
        let count = found[at].amount().map(|amount| amount.value);
        let is_count = gap.is_empty() && count == Some(Value::Number(Decimal::integer((at - start) as i64)));
        let items = &mut found[start..at];
        if is_count && items.len() > 1 && items.iter().all(|item| is_bare(chars, item)) {
            let yuan = yuan().filter(|_| is_price(chars, items[0].span.start));
            for item in items {
                let Some(Meaning::Amount(mut amount)) = plain_amount(chars, &item.span) else { continue };
                item.kind = if yuan.is_some() { Kind::Money } else { Kind::Quantity };
                amount.unit = yuan.map_or(Unit::None, Unit::Currency);
                item.meaning = Meaning::Amount(amount);
            }
        }
        start = at;
    }
}

/// Makes names, or amounts of the last item's unit, of the bare numbers of one list.
fn share(chars: &[char], items: &mut [Found]) {
    let [first, .., last] = &*items else { return };
    let has_zero = items.iter().any(|item| is_bare(chars, item) && begins_with_zero(chars, item));
    let is_numbered = first.kind == Kind::Name && is_number(chars, &first.span);
    let ends_in_name =
        matches!(last.kind, Kind::Name | Kind::DateWithoutYear) && chars[last.span.start].is_ascii_digit();
    if has_zero || is_numbered || ends_in_name {
        for item in items.iter_mut().filter(|item| is_bare(chars, item)) {
            *item = Found::nothing(Kind::Name, item.number.clone());
        }
        return;
    }
    let Meaning::Amount(Amount { unit, .. }) = &last.meaning else { return };
    if *unit == Unit::None {
        return;
    }
    let (unit, kind) = (unit.clone(), last.kind);
    let is_single = |item: &Found| match &item.meaning {
        Meaning::Amount(amount) => amount.unit == Unit::None && matches!(amount.value, Value::Number(_)),
        _ => item.kind == Kind::Unclear,
    };
    // Only the items right before the last share its unit.
    let from = items.iter().rposition(|item| !is_single(item) && !std::ptr::eq(item, last));
    let count = items.len() - 1;
    for item in &mut items[from.map_or(0, |from| from + 1).min(count)..count] {
        if item.kind == Kind::Unclear
            && let Some(amount) = plain_amount(chars, &item.span)
        {
            item.meaning = amount;
        }
        if let Meaning::Amount(amount) = &mut item.meaning {
            amount.unit = unit.clone();
            item.kind = kind;
        }
    }
}

/// Whether a figure is a number without a unit.
fn is_bare(chars: &[char], item: &Found) -> bool {
    let has_no_unit = match &item.meaning {
        Meaning::Amount(amount) => amount.unit == Unit::None,
        _ => matches!(item.kind, Kind::Unclear | Kind::Name),
    };
    has_no_unit && is_number(chars, &item.number)
}

/// Whether the characters are digits only.
fn is_number(chars: &[char], span: &Range<usize>) -> bool {
    chars[span.clone()].iter().all(char::is_ascii_digit)
}

fn begins_with_zero(chars: &[char], item: &Found) -> bool {
    item.number.len() > 1 && chars[item.number.start] == '0'
}

/// The amount of digits that the sentence alone leaves unclear.
pub(super) fn plain_amount(chars: &[char], span: &Range<usize>) -> Option<Meaning> {
    let number = digits(chars, span.start).filter(|number| number.end == span.end)?;
    Some(Meaning::Amount(Amount {
        value: Value::Number(number.value),
        step: number.step,
        bound: Bound::Exact,
        unit: Unit::None,
        is_vague: false,
    }))
}

/// Reads 97年 beside 07年 as a year, too.
pub(super) fn short_years(chars: &[char], found: &mut [Found]) {
    let is_short = |figure: &Found| figure.kind == Kind::Event && figure.span.len() == 3;
    for index in 0..found.len() {
        let near =
            [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|at| found.get(at));
        let is_near = near
            .into_iter()
            .any(|other| is_short(other) && other.span.start.abs_diff(found[index].span.end) < 12);
        let span = found[index].span.clone();
        let is_year = span.len() == 3 && longest(chars, span.end - 1, &["年"]).is_some() && is_near;
        let Some(Amount { value: Value::Number(number), .. }) = (match &found[index].meaning {
            Meaning::Amount(amount) if is_year => Some(amount),
            _ => None,
        }) else {
            continue;
        };
        let Ok(year) = number.to_string().parse::<i32>() else { continue };
        if *number >= Decimal::integer(50) {
            let moment = crate::PartialMoment::of_year(1900 + year);
            found[index].kind = Kind::Event;
            found[index].meaning = Meaning::Moment(moment);
        }
    }
}
