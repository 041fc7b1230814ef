//! Measures, measure words and lengths of time after a Chinese number: 個半小時, 1米78, 3小時20分.

use super::characters::digit;
use super::compound::{fraction_behind, smaller_units};
use super::measured::Measured;
use super::numbers::numeral;
use super::units::{self, Class};
use super::words::{longest, longest_before, starts};
use crate::found::Text;
use crate::mention::{Kind, Unit};
use quantity::{Bound, Decimal};

/// A unit of measure, a measure word or a unit of time after the number, with 半 behind it.
pub(super) fn measure(text: Text<'_>, measured: &mut Measured) -> Option<()> {
    let chars = text.chars;
    if let Some((word, end, bound)) = half_or_more_of_a_measure(chars, measured.end) {
        measured.unit = Unit::Word(word);
        (measured.kind, measured.class, measured.end) = (Kind::Duration, Some(Class::Duration), end);
        match bound {
            Some(bound) => measured.bound = Some(bound),
            None => measured.add_half()?,
        }
        return Some(());
    }
    // 七旬 is seventy years of age.
    if chars.get(measured.end) == Some(&'旬')
        && measured.high < Decimal::integer(10)
        && measured.bound.is_none()
    {
        measured.times(Decimal::integer(10))?;
        (measured.unit, measured.step) = (Unit::Word("岁".to_owned()), Decimal::integer(10));
        (measured.class, measured.end) = (Some(Class::Counter), measured.end + 1);
        return Some(());
    }
    if lasts_months(chars, measured) {
        (measured.unit, measured.kind) = (Unit::Word("个月".to_owned()), Kind::Duration);
        (measured.class, measured.end) = (Some(Class::Duration), measured.end + 1);
        return Some(());
    }
    let unit = units::at(chars, measured.end, text.vocabulary)?;
    let word: String = chars[measured.end..unit.end].iter().collect();
    measured.unit = Unit::Word(if word == "个人" { "人".to_owned() } else { word });
    measured.class = Some(unit.class);
    if unit.class == Class::Duration {
        measured.kind = Kind::Duration;
    }
    measured.end = unit.end;
    if let Some(end) = nights(chars, measured) {
        measured.end = end;
        return Some(());
    }
    if unit.class == Class::Duration && more_since(chars, unit.end) {
        (measured.bound, measured.end) = (Some(Bound::MoreThan), unit.end + 1);
        return Some(());
    }
    if chars.get(unit.end) == Some(&'半')
        && longest(chars, unit.end, &["半数", "半年", "半天", "半岛", "半个"]).is_none()
        && measured.bound.is_none()
    {
        measured.add_half()?;
        measured.end += 1;
    }
    rate(text, measured);
    smaller_units(text, measured);
    digits_behind_a_unit(chars, measured);
    Some(())
}

/// 個半小時 and 個多月 after a number.
fn half_or_more_of_a_measure(chars: &[char], start: usize) -> Option<(String, usize, Option<Bound>)> {
    let (from, bound) = match (chars.get(start)?, chars.get(start + 1)?) {
        ('个', '半') => (start + 2, None),
        ('个', '多' | '余') => (start + 2, Some(Bound::MoreThan)),
        ('分', '多' | '来') if chars.get(start + 2) == Some(&'钟') => {
            return Some(("分钟".to_owned(), start + 3, Some(Bound::MoreThan)));
        }
        _ => return None,
    };
    let word = ["小时", "钟头", "月", "世纪", "星期", "礼拜", "学期", "季度", "百分点"]
        .into_iter()
        .find(|word| starts(chars, from, word))?;
    let printed =
        if matches!(word, "月" | "世纪" | "季度") { format!("个{word}") } else { word.to_owned() };
    Some((printed, from + word.chars().count(), bound))
}

/// Whether 月 counts months in the short style of headlines: 連續三月.
fn lasts_months(chars: &[char], measured: &Measured) -> bool {
    chars.get(measured.end) == Some(&'月') && follows_lasting(chars, measured.end)
}

/// Whether a numeral before 月 at `end` stands behind a word of lasting: 連續三月, 時隔九月.
pub(super) fn follows_lasting(chars: &[char], end: usize) -> bool {
    let number =
        chars[..end].iter().rev().take(3).take_while(|c| digit(**c).is_some() || **c == '十').count();
    number > 0
        && longest_before(chars, end - number, &["连续", "连涨", "连跌", "时隔", "历时", "为期"]).is_some()
}

/// The character after the nights of 九天八夜, which is nine days.
fn nights(chars: &[char], measured: &Measured) -> Option<usize> {
    matches!(chars[measured.end - 1], '天' | '日').then_some(())?;
    let nights = numeral(chars, measured.end).filter(|nights| chars.get(nights.end) == Some(&'夜'))?;
    let is_one_less = nights.low.plus(Decimal::ONE) == Some(measured.low) || nights.low == measured.low;
    is_one_less.then_some(nights.end + 1)
}

/// Whether 多來 follows a length of time: 三年多來.
fn more_since(chars: &[char], at: usize) -> bool {
    starts(chars, at, "多来") && !chars.get(at + 2).is_some_and(|c| matches!(c, '自' | '到' | '源'))
}

/// 213mg/100ml, 元/公斤: what the unit is a rate of.
fn rate(text: Text<'_>, measured: &mut Measured) -> Option<()> {
    let chars = text.chars;
    (chars.get(measured.end) == Some(&'/')).then_some(())?;
    let from = crate::number::digits(chars, measured.end + 1).map_or(measured.end + 1, |number| number.end);
    let unit = units::at(chars, from, text.vocabulary)?;
    if let Unit::Word(word) = &mut measured.unit {
        word.extend(&chars[measured.end..unit.end]);
    }
    measured.end = unit.end;
    Some(())
}

/// 1米78, 一米八五, 10秒16: digits behind a unit are its fraction.
fn digits_behind_a_unit(chars: &[char], measured: &mut Measured) -> Option<()> {
    let Unit::Word(word) = &measured.unit else { return None };
    matches!(word.as_str(), "米" | "公尺" | "秒" | "公斤" | "吨" | "度").then_some(())?;
    (measured.is_one_number() && measured.low.is_whole() && measured.bound.is_none()).then_some(())?;
    let (fraction, end) = fraction_behind(chars, measured.end)?;
    measured.add(fraction, Decimal::new(1, (end - measured.end) as u32))?;
    measured.end_at(end);
    Some(())
}
