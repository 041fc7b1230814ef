//! Multiples in Chinese words: 翻了一番, 翻兩番, 翻倍, 全覆蓋.

use super::bounded::{bounded, set_bound};
use super::numbers::numeral;
use super::words::longest;
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use quantity::{Bound, Decimal};

const DOUBLED: &[&str] = &["翻番", "翻倍", "翻一倍", "翻了一倍", "倍增", "加倍", "翻了倍"];

/// 翻了一番, 翻兩番, 翻倍, 加倍.
pub(super) fn doubled(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let times = |end: usize, times: i64| {
        let value = Value::Number(Decimal::integer(times));
        bounded(text, start..end, Kind::Multiple, value, Decimal::ONE, Unit::Times)
    };
    if let Some(end) = longest(chars, start, DOUBLED) {
        return Some(times(end, 2));
    }
    let from = longest(chars, start, &["翻", "翻了", "翻了近", "翻近"])?;
    let number = numeral(chars, from)?;
    let end = longest(chars, number.end, &["番"])?;
    let power: u32 = number.low.to_string().parse().ok().filter(|power| *power <= 10)?;
    let mut found = times(end, 2i64.pow(power));
    if chars[from - 1] == '近' {
        let end = found.span.end;
        set_bound(&mut found, Bound::Nearly, end);
    }
    Some(found)
}

/// 全覆蓋: 100 percent.
pub(super) fn covers_all(text: Text<'_>, start: usize) -> Option<Found> {
    let end = longest(text.chars, start, &["全覆盖"])?;
    let value = Value::Number(Decimal::HUNDRED);
    Some(bounded(text, start..end, Kind::Share, value, Decimal::ONE, Unit::Percent))
}
