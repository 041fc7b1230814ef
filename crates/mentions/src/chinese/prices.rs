//! Money without its unit in Chinese, where a word before speaks of a price: 售價八千, 每斤八百五, 罰 500.

use super::head_words::{PRICE_VERBS, PRICES};
use super::measured::Measured;
use super::money::{in_parts, yuan};
use super::numeral::Style;
use super::words::{clause_before, longest, longest_before, starts};
use crate::found::Text;
use crate::mention::Unit;
use quantity::{Decimal, is_han};
use std::ops::Range;

/// What may follow a price in a clause that goes on.
const AFTER_PRICE: &str = "的左以出之有不起卖售买成就都也还才或跌涨降升到至变捐汇投借存给拿补缴交";

/// Words of money right after its number.
const MONEY_WORDS: &[&str] = &[
    "现金",
    "赃款",
    "罚款",
    "奖金",
    "存款",
    "保证金",
    "积蓄",
    "退休金",
    "资金",
    "善款",
    "贷款",
    "补助",
    "赎金",
    "交保",
    "元整",
    "彩金",
    "聘金",
    "头期款",
    "预算",
    "本金",
    "资本",
];

/// Words between a price and its number.
const LINKS: &[&str] = &[
    "了", "为", "是", "至", "到", "约", "也就", "近", "就", "才", "只要", "只", "仅", "要", "掉", "逾", "达",
];

/// Makes money of a number without its unit, if a word before speaks of a price and the clause is over.
///
/// `span` is the number with the bounds around it.
pub(super) fn take_price(
    text: Text<'_>,
    measured: &mut Measured,
    start: usize,
    span: Range<usize>,
) -> Option<()> {
    let (chars, end) = (text.chars, span.end);
    if measured.unit == Unit::Word("分".to_owned()) {
        return is_price_by_cents(chars, start, end).then(|| in_parts(measured, 2)).flatten();
    }
    let style = measured.numeral.style;
    let is_bare = measured.unit == Unit::None && style != Style::Positional && style != Style::One;
    let next = chars.get(end).copied().unwrap_or(' ');
    let is_money = longest(chars, end, MONEY_WORDS).is_some();
    let is_over = !is_han(next) && next != '%' && !next.is_ascii_alphanumeric()
        || AFTER_PRICE.contains(next)
        || is_money;
    let is_from = longest(chars, measured.end, &["起步", "起跳", "起价"]).is_some() && style == Style::Han;
    (is_bare && (is_over || is_from)).then_some(())?;
    let is_large = measured.numeral.magnitude > 0 || measured.low >= Decimal::HUNDRED;
    let is_after_price = || follows_price(chars, start) || follows_price(chars, span.start);
    // 帶著70萬現金
    if measured.numeral.magnitude > 0 && is_money {
        return measured.take_currency(yuan()?);
    }
    let is_price = match style {
        Style::Plain => measured.low >= Decimal::integer(10) && is_after_price(),
        _ if is_large => is_from || is_price(chars, start) || is_after_price(),
        _ => measured.low > Decimal::integer(10) && is_after_price(),
    };
    is_price.then(|| measured.take_currency(yuan()?)).flatten()
}

/// Whether a word in the clause before speaks of a price or a payment: 售價三萬二, 罰款五千, 每斤八百五.
pub(super) fn is_price(chars: &[char], start: usize) -> bool {
    let clause = clause_before(chars, start, 0, 9, |c| is_han(c) || c == ' ');
    let words: String = clause.iter().collect();
    let is_each = (2..=4).any(|length| clause.len().checked_sub(length).is_some_and(|at| clause[at] == '每'));
    is_each || PRICES.iter().any(|word| words.contains(word))
}

/// Whether a price or a payment is right before the number: 批發四十五, 罰 500.
fn follows_price(chars: &[char], start: usize) -> bool {
    let end = longest_before(chars, start, LINKS).unwrap_or(start);
    is_each_one(chars, end)
        || [start, end].into_iter().any(|end| {
            longest_before(chars, end, PRICE_VERBS)
                .is_some_and(|at| !starts(chars, at.saturating_sub(1), "评价"))
        })
}

/// 一張600, 一碗六十: the price of one.
fn is_each_one(chars: &[char], end: usize) -> bool {
    let is_one = end >= 2
        && chars[end - 2] == '一'
        && "张碗斤杯份盒瓶公台只条件双包袋个人晚天顿场节堂箱颗粒罐套坪".contains(chars[end - 1]);
    is_one && (end < 3 || !"第这那每同另".contains(chars[end - 3]))
}

/// 市價低五分: by so many hundredths.
fn is_price_by_cents(chars: &[char], start: usize, end: usize) -> bool {
    let clause: String = clause_before(chars, start, 0, 12, is_han).iter().collect();
    let is_by = clause.ends_with(['低', '高', '涨', '跌', '贵', '降', '减', '加', '升']);
    let is_over = chars.get(end).is_none_or(|c| !is_han(*c));
    // 新台幣貶值4.2分
    let is_rate = ["升值", "贬值", "贬", "微贬", "重贬"].iter().any(|word| clause.ends_with(word))
        || is_by && ["币", "汇价", "汇率", "兑"].iter().any(|word| clause.contains(word));
    is_rate && is_over
        || is_by && is_over && (clause.contains('价') && !clause.contains("评价") || clause.contains("每斤"))
}
