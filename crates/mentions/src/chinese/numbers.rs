//! Reading Chinese numbers, with or without digits: 四百十二, 7萬5千, 十多萬, 三四百, 數十.

use super::characters::{digit, great_power, inexact, is_metric, small_power};
use super::numeral::{Numeral, Style};
use super::section::section;
use super::section_value::Section;
use super::vague::vague;
use crate::number::{digits, power_of_ten};
use quantity::{Bound, Decimal};

/// The numeral that begins at `start`.
pub(super) fn numeral(chars: &[char], start: usize) -> Option<Numeral> {
    if let Some(whole) = positional(chars, start).or_else(|| about_a_magnitude(chars, start)) {
        return Some(whole);
    }
    let first =
        vague(chars, start).or_else(|| section(chars, start)).or_else(|| bare_magnitude(chars, start))?;
    let mut whole = Numeral {
        low: Decimal::ZERO,
        high: Decimal::ZERO,
        step: first.step,
        bound: None,
        is_vague: first.is_vague,
        end: first.end,
        style: first.style,
        magnitude: 0,
        is_bare: matches!(chars[start], '百' | '千' | '万' | '亿' | '兆'),
    };
    let mut next = Some(first);
    let mut least_power = u32::MAX;
    while let Some(part) = next {
        let inner = inner_bound(chars, part.end);
        let (power, after) = magnitude(chars, part.end + usize::from(inner.is_some()));
        let is_out_of_order = power > 0 && power >= least_power;
        if is_out_of_order || power == 0 && inner.is_some() {
            break;
        }
        let implied = implied_power(chars, &part, power, least_power);
        let factor = power_of_ten(power.max(implied));
        whole.low = whole.low.plus(part.low.times(factor)?)?;
        whole.high = whole.high.plus(part.high.times(factor)?)?;
        whole.step = part.step.times(factor)?;
        whole.bound = whole.bound.or(inner);
        whole.end = after;
        whole.magnitude = whole.magnitude.max(power);
        if power == 0 {
            break;
        }
        whole.style = with_magnitude(whole.style);
        if inner.is_some() || part.is_vague {
            break;
        }
        least_power = power;
        let from = after + usize::from(chars.get(after) == Some(&'〇'));
        next = section(chars, from).filter(|_| !is_other_number(chars, from, power));
    }
    Some(whole)
}

/// The bound of 多, 餘 or 來 before a magnitude: 十多萬.
fn inner_bound(chars: &[char], at: usize) -> Option<Bound> {
    let has_magnitude = chars.get(at + 1).copied().and_then(great_power).is_some();
    inexact(chars.get(at)).filter(|_| has_magnitude && !is_metric(chars, at + 1))
}

/// How a number is written that has a magnitude.
fn with_magnitude(style: Style) -> Style {
    match style {
        Style::Plain => Style::Formed,
        Style::One => Style::Han,
        other => other,
    }
}

/// The power of the lone digit in 3萬5 (thousands) and 一億二 (ten millions).
fn implied_power(chars: &[char], part: &Section, power: u32, least_power: u32) -> u32 {
    let is_lone = part.low == part.high && part.low.is_whole() && part.low < Decimal::integer(10);
    let after_magnitude = power == 0 && least_power != u32::MAX;
    let is_first = chars.get(part.end.saturating_sub(2)).copied().and_then(great_power).is_some();
    if after_magnitude && is_lone && is_first { least_power - 1 } else { 0 }
}

/// Whether the digits after a magnitude are too great to belong to it: 3萬 12345.
fn is_other_number(chars: &[char], start: usize, power: u32) -> bool {
    digits(chars, start).is_some_and(|number| {
        // 78兆9,450.05億 is one number.
        let (smaller, _) = magnitude(chars, number.end);
        let is_fraction = number.has_fraction && !(smaller > 0 && smaller < power);
        number.value >= power_of_ten(power) || is_fraction
    })
}

/// The magnitude at `start`: 萬, 億, 萬億, 兆; its power of ten, and the character after it.
fn magnitude(chars: &[char], start: usize) -> (u32, usize) {
    let (mut power, mut end) = (0, start);
    // 三個億 is 三億.
    if chars.get(end) == Some(&'个') && chars.get(end + 1) == Some(&'亿') {
        end += 1;
    }
    while let Some(more) = chars.get(end).copied().and_then(great_power).filter(|_| !is_metric(chars, end)) {
        if power > 0 && (more != 8 || power != 4) {
            break;
        }
        power += more;
        end += 1;
    }
    (power, end)
}

/// A magnitude without a number before it, as in 近千人 and 破萬: one of it.
fn bare_magnitude(chars: &[char], start: usize) -> Option<Section> {
    chars.get(start).copied().and_then(great_power).filter(|_| !is_metric(chars, start))?;
    Some(Section::exact(Decimal::ONE, Decimal::ONE, start, Style::Han))
}

/// 半百 is fifty; 百十, 百八十, 千兒八百, 千把 and 萬把: about a hundred, a thousand, ten thousand.
fn about_a_magnitude(chars: &[char], start: usize) -> Option<Numeral> {
    let at = |offset: usize| chars.get(start + offset).copied();
    if (at(0)?, at(1)?) == ('半', '百') {
        return Some(whole(Decimal::integer(50), None, start + 2));
    }
    let (power, length) = match (at(0)?, at(1)?, at(2)) {
        ('百', '八', Some('十')) => (2, 3),
        ('千', '儿', Some('八')) if at(3) == Some('百') => (3, 4),
        ('百', '十' | '把', _) => (2, 2),
        ('千', '把', _) => (3, 2),
        ('万', '把', _) => (4, 2),
        _ => return None,
    };
    let value = power_of_ten(power);
    let goes_on = at(length).is_some_and(|c| digit(c).is_some() || small_power(c).is_some());
    (!goes_on).then(|| whole(value, Some(Bound::About), start + length))
}

/// A round number in words.
fn whole(value: Decimal, bound: Option<Bound>, end: usize) -> Numeral {
    Numeral {
        low: value,
        high: value,
        step: value,
        bound,
        is_vague: false,
        end,
        style: Style::Han,
        magnitude: 0,
        is_bare: false,
    }
}

/// Three or more Chinese digits in a row, or with decimals, as some newspapers print them: 二〇二三, 一四三．三八億.
fn positional(chars: &[char], start: usize) -> Option<Numeral> {
    let run = digits_in_a_row(chars, start);
    let decimals = match chars.get(start + run.len()) {
        Some('.') if !run.is_empty() => digits_in_a_row(chars, start + run.len() + 1),
        _ => Vec::new(),
    };
    let is_run = run.len() >= 3 || (run.len() == 2 && run[1] == 0) || !decimals.is_empty();
    let after = start + run.len() + if decimals.is_empty() { 0 } else { 1 + decimals.len() };
    if !is_run || chars.get(after).copied().is_some_and(|c| small_power(c).is_some()) {
        return None;
    }
    let value = run.iter().chain(&decimals).fold(0, |value, digit| value * 10 + i128::from(*digit));
    let places = decimals.len() as u32;
    let (power, end) = magnitude(chars, after);
    let factor = power_of_ten(power);
    let is_plain = power == 0 && decimals.is_empty();
    let step = Decimal::new(1, places).times(factor)?;
    let value = Decimal::new(value, places).times(factor)?;
    let style = if is_plain { Style::Positional } else { Style::Han };
    Some(Numeral { step, style, magnitude: power, ..whole(value, None, end) })
}

/// Chinese digits one after the other.
fn digits_in_a_row(chars: &[char], start: usize) -> Vec<i64> {
    let rest = chars.get(start..).unwrap_or_default();
    rest.iter().take(12).map_while(|c| digit(*c).filter(|_| *c != '两')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let chars: Vec<char> = crate::fold::folded(text).chars().collect();
        let number = numeral(&chars, 0)?;
        let rest: String = chars[number.end..].iter().collect();
        let range = if number.low == number.high { String::new() } else { format!("..{}", number.high) };
        let bound = number.bound.map_or(String::new(), |bound| format!(" {}", bound.name()));
        Some(format!("{}{range}/{}{bound}|{rest}", number.low, number.step))
    }

    #[test]
    fn numerals_are_read() {
        for (text, expected) in [
            ("4,210戶", "4210/10|户"),
            ("3.4萬餘件", "34000/1000|余件"),
            ("十七人", "17/1|人"),
            ("四百十二件", "412/1|件"),
            ("七萬五千", "75000/1000|"),
            ("7萬5千元", "75000/1000|元"),
            ("3萬5", "35000/1000|"),
            ("21萬3,456票", "213456/1|票"),
            ("2兆8千億元", "2800000000000/100000000000|元"),
            ("兩千零三", "2003/1|"),
            ("一百零五", "105/1|"),
            ("兩千三", "2300/100|"),
            ("三萬零五", "30005/1|"),
            ("廿五", "25/1|"),
            ("廿多人", "20/10|多人"),
            ("壹佰萬元", "1000000/1000000|元"),
            ("六千萬", "60000000/10000000|"),
            ("一萬億", "1000000000000/1000000000000|"),
            ("十多萬人", "100000/100000 more-than|人"),
            ("20餘萬", "200000/100000 more-than|"),
            ("三四百人", "300..400/100|人"),
            ("十五六歲", "15..16/1|岁"),
            ("二三十", "20..30/10|"),
            ("三四千萬", "30000000..40000000/10000000|"),
            ("七八成", "7..8/1|成"),
            ("三五天", "3..5/1|天"),
            ("兩三百人", "200..300/100|人"),
            ("數十人", "20..99/10|人"),
            ("幾百萬", "2000000..9990000/1000000|"),
            ("十幾個", "11..19/1|个"),
            ("數萬人", "20000..90000/10000|人"),
            ("千人", "1000/1000|人"),
            ("萬人", "10000/10000|人"),
            ("二〇二三年", "2023/1|年"),
            ("一九九八", "1998/1|"),
            ("一百二十多人", "120/10|多人"),
            ("3億2,000萬", "320000000/10000000|"),
            ("78兆9,450.05億元", "78945005000000/1000000|元"),
            ("一八三六．六七億元", "183667000000/1000000|元"),
            ("二九五億", "29500000000/100000000|"),
            ("三．五度", "3.5/0.1|度"),
            ("七八億", "700000000..800000000/100000000|"),
            ("5百萬", "5000000/1000000|"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(read("半年"), None);
        assert_eq!(read("多人"), None);
    }
}
