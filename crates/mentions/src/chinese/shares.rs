//! Shares and multiples in Chinese: %, 成, 折, 個百分點, 個基點, 倍.

use super::characters::one_digit;
use super::measured::{Measured, lone_digit};
use super::words::{clause_before, longest, starts};
use crate::mention::{Kind, Unit};
use quantity::{Bound, Decimal};

/// The words of shares and multiples.
const WORDS: [(&[&str], Unit, Kind); 4] = [
    (&["个百分点", "百分点", "pct", "pp"], Unit::PercentagePoint, Kind::Share),
    (&["个基点", "基点", "点子", "bp", "bps", "个基本点"], Unit::BasisPoint, Kind::Quantity),
    (&["%", "pc", "个%", "厘"], Unit::Percent, Kind::Share),
    (&["倍"], Unit::Times, Kind::Multiple),
];

/// Words that begin like 折 and are no discount.
const NO_DISCOUNT: &[&str] = &["折合", "折价", "折叠", "折扣", "折射", "折旧", "折返", "折抵", "折腾"];

/// Words that begin like 成 and are no tenths.
const NO_TENTHS: &[&str] = &[
    "成为", "成立", "成功", "成员", "成长", "成绩", "成果", "成本", "成交", "成都", "成语", "成型", "成熟",
    "成群", "成千",
];

/// Characters that make another word of 強 before them: 強調, 強震.
const AFTER_OTHER_STRONG: &str = "调烈大制化震度势国迫风力行劲健权项者盗悍硬";

/// Characters that make another word of 弱 before them: 弱勢, 弱點.
const AFTER_OTHER_WEAK: &str = "势点小化者视智项国";

/// Percent and its kin, and multiples, after a number.
pub(super) fn share(chars: &[char], measured: &mut Measured) -> Option<()> {
    if let Some(end) = points_of_change(chars, measured) {
        (measured.unit, measured.kind, measured.end) = (Unit::Percent, Kind::Share, end);
        return Some(());
    }
    let found = WORDS.into_iter().find_map(|(words, unit, kind)| {
        let end = longest(chars, measured.end, words).filter(|end| !starts(chars, *end - 1, "厘米"))?;
        Some((unit, kind, end))
    });
    (measured.unit, measured.kind, measured.end) = found?;
    // 兩倍半
    if measured.unit == Unit::Times
        && chars.get(measured.end) == Some(&'半')
        && longest(chars, measured.end, &["半年", "半个", "半数"]).is_none()
    {
        measured.add_half()?;
        measured.end += 1;
    }
    Some(())
}

/// The character after 個點, which is a percent of a price or a rate that changes: 跌了5個點.
fn points_of_change(chars: &[char], measured: &Measured) -> Option<usize> {
    let end = longest(chars, measured.end, &["个点", "个多点"])?;
    let is_other = chars.get(end).is_some_and(|c| "子位击".contains(*c));
    let before = clause_before(chars, measured.numeral.end, 0, 10, |c| !"，。；".contains(c));
    (!is_other && before.iter().any(|c| "涨跌升降增减高低提让抽贵便".contains(*c))).then_some(end)
}

/// 八折 is 80 percent of the price, 八五折 85.
pub(super) fn discount(chars: &[char], measured: &mut Measured) -> Option<()> {
    let is_discount = chars.get(measured.end) == Some(&'折')
        && longest(chars, measured.end, NO_DISCOUNT).is_none()
        && measured.high < Decimal::HUNDRED;
    is_discount.then_some(())?;
    let ten = Decimal::integer(10);
    let factor = if measured.high <= ten { ten } else { Decimal::ONE };
    measured.times(factor)?;
    (measured.step, measured.unit, measured.kind) = (factor, Unit::Percent, Kind::Share);
    measured.end += 1;
    Some(())
}

/// 3成5 is 35 percent, 七八成 70 to 80.
pub(super) fn tenths(chars: &[char], measured: &mut Measured) -> Option<()> {
    let end = longest(chars, measured.end, &["成"])?;
    let is_other_word = longest(chars, measured.end, NO_TENTHS).is_some();
    let ten = Decimal::integer(10);
    (!is_other_word && measured.high <= ten).then_some(())?;
    measured.times(ten)?;
    (measured.step, measured.unit, measured.kind) = (measured.step.times(ten)?, Unit::Percent, Kind::Share);
    measured.end = end;
    if let Some(rest) = two_digits(chars, end).filter(|_| measured.is_one_number()) {
        measured.add(rest, Decimal::new(1, 1))?;
        measured.end_at(end + 2);
        return Some(());
    }
    if let Some(rest) = lone_digit(chars, end) {
        measured.add(rest.low, Decimal::ONE)?;
        measured.end_at(rest.end);
    }
    if chars.get(measured.end) == Some(&'半') && longest(chars, measured.end, &["半数", "半年"]).is_none()
    {
        measured.add(Decimal::integer(5), Decimal::integer(5))?;
        measured.end_at(measured.end + 1);
    }
    measured.take_inexact(chars);
    if let Some(bound) = strong_or_weak(chars, measured.end) {
        measured.bound = Some(bound);
        measured.end += 1;
    }
    Some(())
}

/// The 二七 of 三成二七, which is 32.7 percent.
fn two_digits(chars: &[char], start: usize) -> Option<Decimal> {
    let digit = |at: usize| chars.get(at).copied().and_then(one_digit);
    Some(Decimal::new(i128::from(digit(start)? * 10 + digit(start + 1)?), 1))
}

/// 強 and 弱 after a share: a little more or a little less.
pub(super) fn strong_or_weak(chars: &[char], at: usize) -> Option<Bound> {
    let next = chars.get(at + 1).copied().unwrap_or(' ');
    match chars.get(at) {
        Some('强') if !AFTER_OTHER_STRONG.contains(next) => Some(Bound::MoreThan),
        Some('弱') if !AFTER_OTHER_WEAK.contains(next) => Some(Bound::Nearly),
        _ => None,
    }
}
