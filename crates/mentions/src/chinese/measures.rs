//! Measures, measure words and lengths of time after a Chinese number: 個半小時, 1米78, 3小時20分.

use super::characters::one_digit;
use super::measured::Measured;
use super::numbers::numeral;
use super::numeral::Numeral;
use super::units::{self, Class};
use super::words::{longest, starts};
use crate::found::Text;
use crate::mention::{Kind, Unit};
use quantity::{Bound, Decimal, Towards};

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
    let unit = units::at(chars, measured.end, text.vocabulary)?;
    measured.unit = Unit::Word(chars[measured.end..unit.end].iter().collect());
    measured.class = Some(unit.class);
    if unit.class == Class::Duration {
        measured.kind = Kind::Duration;
    }
    measured.end = unit.end;
    if chars.get(unit.end) == Some(&'半')
        && longest(chars, unit.end, &["半数", "半年", "半天", "半岛", "半个"]).is_none()
        && measured.bound.is_none()
    {
        measured.add_half()?;
        measured.end += 1;
    }
    rate(text, measured);
    digits_behind_a_unit(chars, measured);
    smaller_units(chars, measured);
    Some(())
}

/// 個半小時 and 個多月 after a number.
fn half_or_more_of_a_measure(chars: &[char], start: usize) -> Option<(String, usize, Option<Bound>)> {
    let (from, bound) = match (chars.get(start)?, chars.get(start + 1)?) {
        ('个', '半') => (start + 2, None),
        ('个', '多' | '余') => (start + 2, Some(Bound::MoreThan)),
        _ => return None,
    };
    let word = ["小时", "钟头", "月", "世纪", "星期", "礼拜", "学期", "季度", "百分点"]
        .into_iter()
        .find(|word| starts(chars, from, word))?;
    let printed =
        if matches!(word, "月" | "世纪" | "季度") { format!("个{word}") } else { word.to_owned() };
    Some((printed, from + word.chars().count(), bound))
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
    matches!(word.as_str(), "米" | "公尺" | "秒" | "公斤" | "吨").then_some(())?;
    (measured.is_one_number() && measured.low.is_whole()).then_some(())?;
    let digits = chars.get(measured.end..)?.iter().take(3).map_while(|c| one_digit(*c));
    let run: String = digits.map(|digit| digit.to_string()).collect();
    let end = measured.end + run.len();
    let goes_on =
        chars.get(end).is_some_and(|c| c.is_ascii_digit() || "十百千万年月日个人名分.,公米%".contains(*c));
    (matches!(run.len(), 1 | 2) && !goes_on).then_some(())?;
    let places = run.len() as u32;
    measured.add(Decimal::new(run.parse().ok()?, places), Decimal::new(1, places))?;
    measured.end_at(end);
    Some(())
}

/// Units of time with how many of the smallest they are.
type Scale = &'static [(&'static str, i64)];

const SCALES: [Scale; 2] = [
    &[("小时", 3600), ("个小时", 3600), ("钟头", 3600), ("分钟", 60), ("分", 60), ("秒钟", 1), ("秒", 1)],
    &[("年", 12), ("个月", 1)],
];

/// The minutes of 3小時20分, the months of 2年3個月: parts of the same length, in the larger unit if that
/// has no more than two decimals, otherwise in the smallest.
fn smaller_units(chars: &[char], measured: &mut Measured) -> Option<()> {
    let Unit::Word(word) = &measured.unit else { return None };
    let (scale, first) =
        SCALES.into_iter().find_map(|scale| Some((scale, scale.iter().find(|(name, _)| name == word)?.1)))?;
    let (mut total, mut size) = (measured.low.times(Decimal::integer(first))?, first);
    while let Some((rest, end, smaller)) = smaller_unit(chars, measured.end, scale, size) {
        total = total.plus(rest.low.times(Decimal::integer(smaller))?)?;
        (size, measured.end, measured.number_end) = (smaller, end, rest.end);
    }
    (size < first).then_some(())?;
    let in_larger = total.divided_by(Decimal::integer(first), 2, Towards::Floor)?;
    let is_exact = in_larger.times(Decimal::integer(first)) == Some(total);
    if is_exact {
        measured.low = in_larger;
    } else {
        measured.low = total.divided_by(Decimal::integer(size), 2, Towards::Floor)?;
        let name = scale.iter().rev().find(|(_, parts)| *parts == size).map_or("", |(name, _)| name);
        measured.unit = Unit::Word(name.to_owned());
    }
    (measured.high, measured.step) = (measured.low, measured.low.last_place());
    Some(())
}

/// The next smaller part of a length of time, the character after it, and how many of the smallest make one.
fn smaller_unit(chars: &[char], start: usize, scale: Scale, size: i64) -> Option<(Numeral, usize, i64)> {
    let from = start + usize::from(chars.get(start).is_some_and(|c| matches!(c, '又' | '〇')));
    let rest =
        numeral(chars, from).filter(|rest| rest.low == rest.high && rest.low < Decimal::integer(60))?;
    let fits = |(name, parts): &&(&str, i64)| *parts < size && starts(chars, rest.end, name);
    let (name, parts) = scale.iter().filter(fits).max_by_key(|(name, _)| name.len())?;
    Some((rest, rest.end + name.chars().count(), *parts))
}
