//! Money in Chinese: 300萬美元, 七塊二, 售價八千.

use super::heads;
use super::measured::{Measured, lone_digit};
use super::numbers::numeral;
use super::numeral::Style;
use super::words::longest;
use crate::currency::{self, Currency};
use crate::found::Text;
use crate::mention::{Kind, Unit};
use quantity::{Decimal, is_han};

/// Words that begin like a currency and are none.
const NO_CURRENCY: &[&str] = &["元旦", "元月", "元宵", "元老", "元素", "元首", "元朝", "镑甲"];

/// A currency after the number: 元, 美元, 元人民幣.
pub(super) fn money(chars: &[char], measured: &mut Measured) -> Option<()> {
    let (currency, end) = currency::at(chars, measured.end, |currency| currency.chinese)?;
    longest(chars, measured.end, NO_CURRENCY).is_none().then_some(())?;
    (measured.unit, measured.kind, measured.end) = (Unit::Currency(currency), Kind::Money, end);
    for (words, places) in [(&["角", "毛"][..], 1), (&["分"], 2)] {
        let Some(rest) = numeral(chars, measured.end)
            .filter(|rest| rest.low == rest.high && rest.low < Decimal::integer(10))
        else {
            break;
        };
        if let Some(end) = longest(chars, rest.end, words) {
            measured.low = measured.low.plus(rest.low.shifted(places))?;
            (measured.high, measured.step, measured.end, measured.number_end) =
                (measured.low, Decimal::new(1, places), end, rest.end);
        }
    }
    Some(())
}

/// 七塊二, 99塊9, 一百塊: 塊 for 元, unless a thing that comes in pieces follows.
pub(super) fn colloquial(chars: &[char], measured: &mut Measured) -> Option<()> {
    (chars.get(measured.end) == Some(&'块') && measured.is_one_number()).then_some(())?;
    let after = measured.end + 1;
    let is_over = chars.get(after).is_none_or(|c| !is_han(*c) || "都就也左以起多".contains(*c));
    let tenths = lone_digit(chars, after);
    (is_over || tenths.is_some()).then_some(())?;
    measured.end = after;
    if let Some(tenths) = tenths {
        measured.add(tenths.low.shifted(1), Decimal::new(1, 1))?;
        measured.end_at(tenths.end);
    }
    measured.end = longest(chars, measured.end, &["毛钱", "毛"]).unwrap_or(measured.end);
    if tenths.is_none() && chars.get(measured.end) == Some(&'半') {
        measured.add_half()?;
        measured.end += 1;
    }
    (measured.unit, measured.kind) = (Unit::Currency(yuan()?), Kind::Money);
    Some(())
}

/// The currency of a bare 元.
fn yuan() -> Option<&'static Currency> {
    currency::of_code("元")
}

/// The currency of 售價八千: money without its unit, if a word before speaks of a price and the clause is over.
///
/// `end` is the character after the number and the bound behind it.
pub(super) fn of_price(
    text: Text<'_>,
    measured: &Measured,
    start: usize,
    end: usize,
) -> Option<&'static Currency> {
    let is_large = measured.numeral.magnitude > 0 || measured.low >= Decimal::HUNDRED;
    let is_bare =
        measured.unit == Unit::None && !matches!(measured.numeral.style, Style::Plain | Style::Positional);
    let is_over = text.chars.get(end).is_none_or(|c| !is_han(*c) || "的左以出之有不起".contains(*c));
    let is_price = is_large && is_bare && is_over && heads::is_price(text.chars, start, text.floor);
    is_price.then(yuan).flatten()
}
