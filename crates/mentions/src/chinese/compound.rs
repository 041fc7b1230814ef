//! Chinese measures in two units: 3小時20分, 三斤十二兩, 六尺二寸.

use super::characters::one_digit;
use super::measured::Measured;
use super::numbers::numeral;
use super::numeral::Numeral;
use super::words::starts;
use crate::found::Text;
use crate::mention::Unit;
use quantity::{Decimal, Towards};

/// Units of one kind with how many of the smallest they are.
type Scale = &'static [(&'static str, i64)];

const TEN_TAELS: Scale = &[("市斤", 100), ("斤", 100), ("两", 10), ("钱", 1)];

const SIXTEEN_TAELS: Scale = &[("台斤", 160), ("斤", 160), ("两", 10), ("钱", 1)];

const SCALES: [Scale; 9] = [
    &[("岁", 12), ("个月", 1)],
    &[("小时", 3600), ("个小时", 3600), ("钟头", 3600), ("分钟", 60), ("分", 60), ("秒钟", 1), ("秒", 1)],
    &[("年", 12), ("个月", 1), ("月", 1)],
    &[("丈", 100), ("尺", 10), ("寸", 1)],
    &[("呎", 12), ("英尺", 12), ("吋", 1), ("英寸", 1)],
    &[("甲", 10), ("亩", 10), ("分", 1), ("分地", 1)],
    &[("分", 10), ("厘", 1)],
    &[("米", 100), ("公尺", 100), ("公分", 1), ("厘米", 1)],
    &[("石", 100), ("斗", 10), ("升", 1)],
];

/// The minutes of 3小時20分, the months of 2年3個月: parts of the same measure, in the larger unit if that
/// has few decimals, otherwise in the smallest.
pub(super) fn smaller_units(text: Text<'_>, measured: &mut Measured) -> Option<()> {
    let chars = text.chars;
    let Unit::Word(word) = &measured.unit else { return None };
    (measured.is_one_number() && measured.bound.is_none()).then_some(())?;
    // 7年4月 is a sentence, 97年4月 a month.
    (word != "年" || measured.low < Decimal::integer(50)).then_some(())?;
    let taels = if text.has_sixteen_taels { SIXTEEN_TAELS } else { TEN_TAELS };
    let (scale, first) = SCALES.into_iter().chain([taels]).find_map(|scale| {
        let first = scale.iter().find(|(name, _)| name == word)?.1;
        smaller_unit(chars, measured.end, scale, first)?;
        Some((scale, first))
    })?;
    let (mut total, mut size) = (measured.low.times(Decimal::integer(first))?, first);
    let mut last = "";
    while let Some((rest, name, smaller)) = smaller_unit(chars, measured.end, scale, size) {
        total = total.plus(rest.low.times(Decimal::integer(smaller))?)?;
        (size, last, measured.end, measured.number_end) =
            (smaller, name, rest.end + name.chars().count(), rest.end);
    }
    // 三斤二兩半
    if matches!(last, "两" | "寸" | "钱") && chars.get(measured.end) == Some(&'半') {
        total = total.plus(Decimal::integer(size).times(Decimal::new(5, 1))?)?;
        measured.end_at(measured.end + 1);
    }
    // 1分42秒77
    if let Some((fraction, end)) = (last == "秒").then(|| fraction_behind(chars, measured.end)).flatten() {
        total = total.plus(fraction)?;
        measured.end_at(end);
    }
    let places = if scale == taels { 5 } else { 2 };
    let in_larger = total.divided_by(Decimal::integer(first), places, Towards::Floor)?;
    let is_exact = in_larger.times(Decimal::integer(first)) == Some(total);
    if is_exact {
        measured.low = in_larger;
    } else {
        measured.low = total.divided_by(Decimal::integer(size), 2, Towards::Floor)?;
        measured.unit = Unit::Word(last.to_owned());
    }
    (measured.high, measured.step) = (measured.low, measured.low.last_place());
    measured.take_inexact(chars);
    Some(())
}

/// The next smaller part of a measure, its unit, and how many of the smallest make one.
fn smaller_unit(
    chars: &[char],
    start: usize,
    scale: Scale,
    size: i64,
) -> Option<(Numeral, &'static str, i64)> {
    let from = start + usize::from(chars.get(start).is_some_and(|c| matches!(c, '又' | '〇')));
    let rest =
        numeral(chars, from).filter(|rest| rest.low == rest.high && rest.low < Decimal::integer(60))?;
    let fits = |(name, parts): &&(&str, i64)| *parts < size && starts(chars, rest.end, name);
    let (name, parts) = scale.iter().filter(fits).max_by_key(|(name, _)| name.len())?;
    Some((rest, name, *parts))
}

/// One or two digits behind a unit as its fraction, and the character after them.
pub(super) fn fraction_behind(chars: &[char], start: usize) -> Option<(Decimal, usize)> {
    let digits = chars.get(start..)?.iter().take(3).map_while(|c| one_digit(*c));
    let run: String = digits.map(|digit| digit.to_string()).collect();
    let end = start + run.len();
    let goes_on =
        chars.get(end).is_some_and(|c| c.is_ascii_digit() || "十百千万年月日个人名分.,公米%".contains(*c));
    (matches!(run.len(), 1 | 2) && !goes_on).then_some(())?;
    Some((Decimal::new(run.parse().ok()?, run.len() as u32), end))
}
