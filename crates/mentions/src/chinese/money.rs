//! Money in Chinese: 300萬美元, 七塊二, 五毛.

use super::measured::{Measured, lone_digit};
use super::numbers::numeral;
use super::numeral::Style;
use super::words::longest;
use crate::currency::{self, Currency};
use crate::mention::{Kind, Unit};
use quantity::{Decimal, is_han};

/// Words that begin like a currency and are none.
const NO_CURRENCY: &[&str] =
    &["元旦", "元月", "元宵", "元老", "元素", "元首", "元朝", "镑甲", "蚊子", "蚊帐", "蚊虫", "蚊香"];

/// What may follow the 塊 of money in a clause that goes on: particles and verbs, but no thing that comes in pieces.
const AFTER_PIECES: &str = "的都就也左以起多出不了吧吗呢啊呀买卖可能去给换够涨降跌贵有还才便每";

/// A currency after the number: 元, 美元, 元人民幣.
pub(super) fn money(chars: &[char], measured: &mut Measured) -> Option<()> {
    let (currency, end) = currency::at(chars, measured.end, |currency| currency.chinese)?;
    longest(chars, measured.end, NO_CURRENCY).is_none().then_some(())?;
    (measured.unit, measured.kind, measured.end) = (Unit::Currency(currency), Kind::Money, end);
    for (words, places) in [(&["角", "毛"][..], 1), (&["分", "仙", "美分", "便士"], 2)] {
        let Some(rest) =
            numeral(chars, measured.end).filter(|rest| rest.low == rest.high && rest.low < Decimal::HUNDRED)
        else {
            break;
        };
        let most = if places == 1 { Decimal::integer(10) } else { Decimal::HUNDRED };
        if let Some(end) = longest(chars, rest.end, words).filter(|_| rest.low < most) {
            measured.low = measured.low.plus(rest.low.shifted(places))?;
            (measured.high, measured.step, measured.end, measured.number_end) =
                (measured.low, Decimal::new(1, places), end, rest.end);
        }
    }
    Some(())
}

/// 七塊二, 99塊9, 一百塊, 五毛: money as people speak of it.
pub(super) fn colloquial_money(chars: &[char], measured: &mut Measured) -> Option<()> {
    match chars.get(measured.end)? {
        '块' => pieces(chars, measured),
        '毛' | '角' | '分' | '仙' => small_change(chars, measured),
        _ => None,
    }
}

/// 塊 for 元, unless a thing that comes in pieces follows.
fn pieces(chars: &[char], measured: &mut Measured) -> Option<()> {
    let after = measured.end + 1;
    let next = chars.get(after).copied().unwrap_or(' ');
    let tenths = lone_digit(chars, after).filter(|_| measured.is_one_number());
    let has_half = tenths.is_none() && next == '半' && measured.bound.is_none();
    let named = currency::at(chars, after, |currency| currency.before)
        .or_else(|| currency::at(chars, after, |currency| currency.chinese))
        .filter(|(currency, _)| currency.code != "元");
    let is_over = !is_han(next) || AFTER_PIECES.contains(next);
    // 在一塊 is together.
    let is_article = measured.numeral.style == Style::One && tenths.is_none() && !has_half;
    (named.is_some() || tenths.is_some() || has_half || is_over && !is_article).then_some(())?;
    measured.end = after;
    if let Some(tenths) = tenths {
        measured.add(tenths.low.shifted(1), Decimal::new(1, 1))?;
        measured.end_at(tenths.end);
    }
    if let Some(end) = longest(chars, measured.end, &["毛钱", "毛"]) {
        measured.end = end;
        // 四塊九毛八
        if let Some(cents) = lone_digit(chars, end).filter(|_| tenths.is_some()) {
            measured.add(cents.low.shifted(2), Decimal::new(1, 2))?;
            measured.end_at(longest(chars, cents.end, &["分"]).unwrap_or(cents.end));
        }
    }
    if has_half {
        measured.add_half()?;
        measured.end += 1;
    }
    let (currency, end) = named.unwrap_or((yuan()?, measured.end));
    (measured.unit, measured.kind, measured.end) = (Unit::Currency(currency), Kind::Money, end);
    Some(())
}

/// 五毛, 1.8角, 三分錢: tenths and hundredths of 元.
fn small_change(chars: &[char], measured: &mut Measured) -> Option<()> {
    let sign = *chars.get(measured.end)?;
    let after = measured.end + 1;
    let is_over = chars.get(after).is_none_or(|c| !is_han(*c) || "左上以的起".contains(*c));
    let is_in_digits = matches!(measured.numeral.style, Style::Plain | Style::Formed);
    let with_word = longest(chars, after, &["钱"]);
    let is_sen = sign == '仙' && chars.get(after).is_none_or(|c| !"女人丹境气鹤子后侠".contains(*c));
    let is_money = with_word.is_some() || is_sen || is_over && (sign == '毛' || sign == '角' && is_in_digits);
    (is_money && measured.high < Decimal::HUNDRED).then_some(())?;
    in_parts(measured, if matches!(sign, '分' | '仙') { 2 } else { 1 })?;
    measured.end = with_word.unwrap_or(after);
    Some(())
}

/// Makes 元 of a number of its tenths or hundredths.
pub(super) fn in_parts(measured: &mut Measured, places: u32) -> Option<()> {
    (measured.low, measured.high) = (measured.low.shifted(places), measured.high.shifted(places));
    measured.step = measured.step.shifted(places);
    (measured.unit, measured.kind, measured.class) = (Unit::Currency(yuan()?), Kind::Money, None);
    Some(())
}

/// The currency of a bare 元.
pub(super) fn yuan() -> Option<&'static Currency> {
    currency::of_code("元")
}
