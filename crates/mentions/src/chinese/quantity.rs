//! Numbers with their bounds and units in Chinese text.

use super::super::numbers::{Number, in_digits, in_han};
use super::super::units::KNOWN;
use super::super::{Meaning, Mention, Units};
use super::bounds::{AFTER, BEFORE, is_bound_after, is_bound_before};
use super::starts_with_digit;
use quantity::{Bound, Decimal};
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// What a number with the words around it says; nothing where it neither counts nor measures.
pub(super) fn quantity(text: &str, found: &Captures<'_>, units: &Units) -> Option<Mention> {
    let numeral = found.name("number")?;
    let is_digits = starts_with_digit(numeral.as_str());
    let mut number = if is_digits { in_digits(numeral.as_str()) } else { in_han(numeral.as_str()) };
    let mut end = numeral.end();
    let mut bound = None;
    let mut begin = found.name("ordinal").map_or(numeral.start(), |ordinal| ordinal.start());
    if let Some(minus) = found.name("minus").filter(|minus| !ends_with_word(&text[..minus.start()])) {
        begin = minus.start();
        number = number.map(Number::negated);
    }
    let percent = found.name("percent");
    if let Some(percent) = percent {
        begin = begin.min(percent.start());
    }
    let rest = |end: usize| &text[end..];
    let take = |end: &mut usize, words: &[&'static str]| {
        let word = words.iter().find(|word| rest(*end).starts_with(**word)).copied();
        *end += word.map_or(0, str::len);
        word
    };
    const FEW: [&str; 6] = ["多", "餘", "余", "幾", "几", "來"];
    let mut few = take(&mut end, &FEW[..]);
    let scale = scale_at(rest(end));
    if let Some((length, power)) = scale {
        end += length;
        number = number.and_then(|number| number.scaled(power));
        // 3萬8066 and 1億2000萬: the rest follows in digits.
        while few.is_none()
            && let Some((length, lower)) = lower_part(rest(end))
        {
            end += length;
            number = number.and_then(|number| number.plus(lower));
        }
        few = few.or_else(|| take(&mut end, &FEW[..]));
    }
    // The few must be followed by a unit or an end, 三多 is none.
    if few.is_some() {
        bound = Some(Bound::MoreThan);
    }
    let unit = unit_at(rest(end), units);
    let mut unit_end = end + unit.map_or(0, str::len);
    let is_tenths = unit.is_some_and(|unit| unit.starts_with('成'));
    if !is_digits && !is_figure(numeral.as_str(), text, found, unit, few, scale.is_some(), unit_end) {
        return None;
    }
    let after = AFTER
        .iter()
        .find(|(word, _)| rest(unit_end).starts_with(word))
        .filter(|(word, _)| is_bound_after(word, &rest(unit_end)[word.len()..]));
    if let Some((word, after)) = after {
        bound = bound.or(Some(*after));
        unit_end += word.len();
    }
    if let Some(before) = found.name("before").filter(|before| is_bound_before(text, before.range())) {
        begin = before.start();
        bound = BEFORE
            .iter()
            .find(|(word, _)| *word == before.as_str())
            .map(|(_, bound)| *bound)
            .or(Some(Bound::Nearly));
    }
    let Some(mut number) = number else {
        return Some(Mention { span: begin..unit_end, says: Meaning::Name });
    };
    let mut unit = unit.unwrap_or_default().to_owned();
    if is_tenths {
        number = tenths(number, &unit)?;
        unit = "%".into();
    }
    if percent.is_some() || unit == "％" {
        unit = "%".into();
    }
    // A whole percentage speaks in ones: 90% is not rounded to tens.
    if unit == "%" && is_digits && number.value.is_whole() {
        number.step = Decimal::ONE;
    }
    // 15分鐘生活圈: within fifteen minutes.
    let ahead: String =
        rest(unit_end).chars().take_while(|c| !"。，；,;!?！？".contains(*c)).take(18).collect();
    if bound.is_none()
        && matches!(unit.as_str(), "分鐘" | "分钟" | "小時" | "小时" | "公里")
        && ahead.contains('圈')
    {
        bound = Some(Bound::AtMost);
    }
    let bound = bound.unwrap_or(Bound::Exact);
    let step = match bound {
        Bound::Exact
            if is_exact(number, is_digits)
                && (unit != "%" || number.value == Decimal::HUNDRED || is_tenths) =>
        {
            Decimal::ZERO
        }
        _ => number.step,
    };
    let ordinal = found.name("ordinal").is_some();
    Some(Mention {
        span: begin..unit_end,
        says: Meaning::Quantity { value: number.value, step, bound, unit, ordinal },
    })
}

/// A scale with which a text begins: its length in bytes and its power of ten.
fn scale_at(text: &str) -> Option<(usize, u32)> {
    const SCALES: [(&str, u32); 13] = [
        ("萬億", 12),
        ("万亿", 12),
        ("千萬", 7),
        ("千万", 7),
        ("百萬", 6),
        ("百万", 6),
        ("兆", 12),
        ("億", 8),
        ("亿", 8),
        ("萬", 4),
        ("万", 4),
        ("千", 3),
        ("百", 2),
    ];
    let (word, power) = SCALES.iter().find(|(word, _)| text.starts_with(word))?;
    let after = &text[word.len()..];
    // 3千瓦, 2百分 and 5兆赫 are other words.
    let is_part = match *word {
        "千" | "百" => after.starts_with(['瓦', '米', '克', '分', '姓']),
        "兆" => after.starts_with(['瓦', '赫', '字', '位']),
        _ => false,
    };
    (!is_part).then_some((word.len(), *power))
}

/// The smaller part of a number written in two: 8066 after 3萬, 2000萬 after 1億.
fn lower_part(text: &str) -> Option<(usize, Number)> {
    let length = text.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(text.len());
    let number = in_digits(text.get(..length).filter(|digits| !digits.is_empty())?)?;
    match scale_at(&text[length..]) {
        Some((scale, power)) => Some((length + scale, number.scaled(power)?)),
        None => Some((length, Number { step: Decimal::ONE, ..number })),
    }
}

/// Where a range ends, with the scale and the unit of its upper end.
pub(super) fn end_of_range(text: &str, end: usize, units: &Units) -> usize {
    const OF_TIME: [&str; 9] = ["月份", "月", "日", "號", "号", "時", "时", "點", "点"];
    let end = end + scale_at(&text[end..]).map_or(0, |(length, _)| length);
    let rest = &text[end..];
    let time = OF_TIME.iter().find(|word| rest.starts_with(**word)).map(|word| word.len());
    end + unit_at(rest, units).map(str::len).or(time).unwrap_or(0)
}

fn ends_with_word(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_alphanumeric())
}

/// Whether a number without bound word stands as it is: whole digits do, places and scales are rounded.
fn is_exact(number: Number, is_digits: bool) -> bool {
    number.value.is_whole()
        && (number.step <= Decimal::ONE
            || !is_digits
            || number.step == number.value.last_place() && number.value < Decimal::integer(10_000))
}

/// Whether a Chinese numeral counts or measures here.
fn is_figure(
    numeral: &str,
    text: &str,
    found: &Captures<'_>,
    unit: Option<&str>,
    few: Option<&str>,
    is_scaled: bool,
    end: usize,
) -> bool {
    if in_han(numeral).is_none() {
        return false;
    }
    if found.name("ordinal").is_some() || found.name("percent").is_some() {
        return true;
    }
    let here = found.name("number").map_or(end, |number| number.start());
    if NO_FIGURES.iter().any(|phrase| text[here..].starts_with(phrase)) {
        return false;
    }
    let is_bounded = found.name("before").is_some_and(|before| is_bound_before(text, before.range()));
    if unit.is_some_and(|unit| unit.starts_with('成')) {
        return is_tenth(numeral) && (is_bounded || !text[end..].starts_with(NOT_AFTER_TENTH));
    }
    // A lone 一 is mostly an article; 百家 and 千萬家 are figures of speech, 百餘家 and 逾千家 are figures.
    let is_weak = numeral == "一"
        || (matches!(numeral, "百" | "千") && !is_bounded && !matches!(few, Some("餘" | "余")));
    match (few, unit) {
        (None, Some("倍")) => true,
        (Some("餘" | "余"), _) | (_, Some(_)) => !is_weak,
        (Some(_), None) => false,
        (None, None) => is_scaled && !is_weak,
    }
}

/// Set phrases that count nothing.
const NO_FIGURES: [&str; 5] = ["三位一體", "三位一体", "三人行", "兩回事", "两回事"];

const NOT_AFTER_TENTH: [char; 24] = [
    '為', '为', '了', '群', '員', '员', '就', '績', '绩', '本', '果', '功', '長', '长', '立', '都', '年',
    '熟', '語', '语', '人', '品', '分', '交',
];

fn is_tenth(numeral: &str) -> bool {
    let mut characters = numeral.chars();
    matches!((characters.next(), characters.next()), (Some(c), None) if "一二三四五六七八九兩两十".contains(c))
}

/// 九成, 九成五, 九成半 as percentages.
fn tenths(number: Number, unit: &str) -> Option<Number> {
    let mut value = number.value.times(Decimal::integer(10))?;
    let rest = unit.trim_start_matches('成');
    let mut step = Decimal::integer(10);
    if !rest.is_empty() {
        let ones = if rest == "半" { Decimal::integer(5) } else { in_han(rest)?.value };
        value = value.plus(ones)?;
        step = Decimal::ONE;
    }
    Some(Number { value, step })
}

/// The unit with which a text begins: one of the ledger's, or an everyday one.
fn unit_at<'t>(text: &'t str, units: &Units) -> Option<&'t str> {
    static TENTHS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("^成[半一二三四五六七八九]?").expect("the expression is right"));
    if text.starts_with('%') || text.starts_with('％') {
        return text.get(..text.chars().next()?.len_utf8());
    }
    if let Some(tenths) = TENTHS.find(text) {
        return Some(tenths.as_str());
    }
    let known = KNOWN
        .iter()
        .flat_map(|unit| unit.chinese)
        .filter(|word| text.starts_with(**word))
        .map(|word| word.len())
        .max();
    let own = units.at_start(text).map(str::len);
    known.max(own).map(|length| &text[..length])
}
