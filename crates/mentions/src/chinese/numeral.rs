//! Chinese numerals, with or without digits: 四百十二, 7萬5千, 十多萬, 三四百, 數十.

use crate::number::{digits, power_of_ten};
use quantity::{Bound, Decimal};

/// A number as it is written, before its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    pub(super) low: Decimal,
    /// The greater number of 三四百 and 數十; the same as `low` otherwise.
    pub(super) high: Decimal,
    pub(super) step: Decimal,
    /// What 多, 餘 or 來 inside it makes of it.
    pub(super) bound: Option<Bound>,
    /// Whether its width is open: 數十.
    pub(super) is_vague: bool,
    /// The character after its last.
    pub(super) end: usize,
    pub(super) style: Style,
    /// The greatest magnitude in it, as a power of ten: 4 for 萬. Zero without one.
    pub(super) magnitude: u32,
    /// Whether it is only a magnitude, as in 百人 and 近萬: one of it, or a word for many.
    pub(super) is_bare: bool,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// In digits, ungrouped and whole: most codes and numbers of houses are.
    Plain,
    /// In digits with a group, a fraction or a magnitude: a figure by its form.
    Formed,
    /// In Chinese numerals.
    Han,
    /// A single 一.
    One,
    /// Chinese digits one after the other: 二〇二三.
    Positional,
}

/// 多, 餘, 來, 幾 after a number and before its unit.
pub(super) fn inexact(c: Option<&char>) -> Option<Bound> {
    match c? {
        '多' | '余' | '几' => Some(Bound::MoreThan),
        '来' => Some(Bound::About),
        _ => None,
    }
}

/// The value of one digit, Chinese or not.
pub(super) fn one_digit(c: char) -> Option<i64> {
    c.to_digit(10).map(i64::from).or_else(|| digit(c).filter(|_| c != '两'))
}

fn digit(c: char) -> Option<i64> {
    Some(match c {
        '〇' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '两' => 2,
        '三' | '叁' | '参' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn small_power(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        _ => return None,
    })
}

fn great_power(c: char) -> Option<u32> {
    Some(match c {
        '万' => 4,
        '亿' => 8,
        '兆' => 12,
        _ => return None,
    })
}

/// A part of a number below its next magnitude.
#[derive(Clone, Copy)]
struct Section {
    low: Decimal,
    high: Decimal,
    step: Decimal,
    end: usize,
    style: Style,
    is_vague: bool,
}

/// The numeral that begins at `start`.
pub(super) fn numeral(chars: &[char], start: usize) -> Option<Numeral> {
    if let Some(run) = positional(chars, start) {
        return Some(run);
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
        let mut end = part.end;
        let inner =
            inexact(chars.get(end)).filter(|_| chars.get(end + 1).copied().and_then(great_power).is_some());
        if inner.is_some() {
            end += 1;
        }
        let (power, after) = magnitude(chars, end);
        if power >= least_power && power > 0 || (power == 0 && inner.is_some()) {
            break;
        }
        let factor = power_of_ten(power);
        let implied = implied_power(chars, &part, power, least_power);
        let factor = if implied > 0 { power_of_ten(implied) } else { factor };
        whole.low = whole.low.plus(part.low.times(factor)?)?;
        whole.high = whole.high.plus(part.high.times(factor)?)?;
        whole.step = part.step.times(factor)?;
        whole.bound = whole.bound.or(inner);
        whole.end = after;
        whole.magnitude = whole.magnitude.max(power);
        if power > 0 && whole.style == Style::Plain {
            whole.style = Style::Formed;
        }
        if power > 0 && whole.style == Style::One {
            whole.style = Style::Han;
        }
        if power == 0 || inner.is_some() || part.is_vague {
            break;
        }
        least_power = power;
        let from = if chars.get(after) == Some(&'〇') { after + 1 } else { after };
        next = section(chars, from).filter(|_| !is_other_number(chars, from, power));
    }
    Some(whole)
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
    digits(chars, start).is_some_and(|number| number.value >= power_of_ten(power) || number.has_fraction)
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
    let c = *chars.get(start)?;
    great_power(c).filter(|_| !is_metric(chars, start))?;
    Some(Section {
        low: Decimal::ONE,
        high: Decimal::ONE,
        step: Decimal::ONE,
        end: start,
        style: Style::Han,
        is_vague: false,
    })
}

/// 數十, 幾百, 好幾千, 十幾: numbers whose width is open.
fn vague(chars: &[char], start: usize) -> Option<Section> {
    let open = |low: i64, high: i64, step: i64, end: usize| Section {
        low: Decimal::integer(low),
        high: Decimal::integer(high),
        step: Decimal::integer(step),
        end,
        style: Style::Han,
        is_vague: true,
    };
    let at = |offset: usize| chars.get(start + offset).copied();
    let first = at(0)?;
    if first == '十' && at(1) == Some('几') {
        return Some(open(11, 19, 1, start + 2));
    }
    if !matches!(first, '数' | '几') {
        return None;
    }
    // 人數十二人: 數 ends the word before.
    let before = start.checked_sub(1).and_then(|before| chars.get(before));
    let ends_word = before.is_some_and(|c| {
        matches!(
            c,
            '人' | '次'
                | '总'
                | '户'
                | '票'
                | '件'
                | '指'
                | '参'
                | '系'
                | '倍'
                | '位'
                | '天'
                | '岁'
                | '分'
                | '点'
                | '字'
                | '级'
                | '多'
                | '少'
                | '家'
        )
    });
    if first == '数' && ends_word {
        return None;
    }
    let is_part = at(2) == Some('分') && at(3) == Some('之');
    if let Some(power) = at(1).and_then(small_power).filter(|_| !is_part) {
        let least = 10i64.pow(power);
        return Some(open(2 * least, 10 * least - 1, least, start + 2));
    }
    at(1).and_then(great_power)?;
    Some(open(2, 9, 1, start + 1))
}

/// Three or more Chinese digits in a row: 二〇二三.
fn positional(chars: &[char], start: usize) -> Option<Numeral> {
    let run: Vec<i64> =
        chars.get(start..)?.iter().take(12).map_while(|c| digit(*c).filter(|_| *c != '两')).collect();
    let is_run = run.len() >= 3 || (run.len() == 2 && run[1] == 0);
    if !is_run || chars.get(start + run.len()).copied().is_some_and(|c| small_power(c).is_some()) {
        return None;
    }
    let value = Decimal::integer(run.iter().fold(0, |value, digit| value * 10 + digit));
    let end = start + run.len();
    Some(Numeral {
        low: value,
        high: value,
        step: Decimal::ONE,
        bound: None,
        is_vague: false,
        end,
        style: Style::Positional,
        magnitude: 0,
        is_bare: false,
    })
}

/// A number below ten thousand in Chinese numerals, or any number in digits, with 百 and 千 after it.
fn section(chars: &[char], start: usize) -> Option<Section> {
    if let Some(number) = digits(chars, start) {
        let style = if number.is_grouped || number.has_fraction { Style::Formed } else { Style::Plain };
        let mut part = Section {
            low: number.value,
            high: number.value,
            step: number.step,
            end: number.end,
            style,
            is_vague: false,
        };
        if let Some(power) =
            chars.get(number.end).copied().and_then(small_power).filter(|_| !is_metric(chars, number.end))
        {
            let factor = power_of_ten(power);
            part.low = part.low.times(factor)?;
            part.high = part.low;
            part.step = part.step.times(factor)?;
            part.end += 1;
            part.style = Style::Formed;
        }
        return Some(part);
    }
    let whole = zero_before_point(chars, start).or_else(|| han_section(chars, start))?;
    Some(han_decimals(chars, whole).unwrap_or(whole))
}

/// The zero of 零點五.
fn zero_before_point(chars: &[char], start: usize) -> Option<Section> {
    let is_zero = chars.get(start) == Some(&'〇') && chars.get(start + 1) == Some(&'点');
    is_zero.then_some(Section {
        low: Decimal::ZERO,
        high: Decimal::ZERO,
        step: Decimal::ONE,
        end: start + 1,
        style: Style::Han,
        is_vague: false,
    })
}

/// 點 and digits after a number in Chinese numerals: 三點五. A time of day goes on otherwise: 三點五十分.
fn han_decimals(chars: &[char], whole: Section) -> Option<Section> {
    let from = whole.end + 1;
    (chars.get(whole.end) == Some(&'点') && whole.low == whole.high).then_some(())?;
    let run: String =
        chars[from..].iter().take(6).map_while(|c| digit(*c)).map(|digit| digit.to_string()).collect();
    let end = from + run.len();
    let is_time = chars.get(end).is_some_and(|c| matches!(c, '十' | '分' | '刻' | '半'));
    (!run.is_empty() && !is_time).then_some(())?;
    let places = run.len() as u32;
    let low = whole.low.plus(Decimal::new(run.parse().ok()?, places))?;
    Some(Section { low, high: low, step: Decimal::new(1, places), end, style: Style::Formed, ..whole })
}

/// A number below ten thousand in Chinese numerals: 四百十二, 三四百, 兩百五, 十五六.
fn han_section(chars: &[char], start: usize) -> Option<Section> {
    let (mut sum, mut end, mut step) = (0i64, start, 1i64);
    let (mut least, mut after_zero, mut spread) = (u32::MAX, false, 0i64);
    let at = |index: usize| chars.get(index).copied();
    while let Some(c) = at(end) {
        if c == '〇' && end > start {
            (after_zero, end) = (true, end + 1);
            continue;
        }
        if let (Some(ten), 0) = (score(c), sum) {
            (sum, step, least, end) = (ten, 10, 1, end + 1);
            continue;
        }
        let pair = at(end + 1).and_then(digit);
        let Some(value) = digit(c).filter(|value| *value > 0) else {
            // 十 and the first 百 or 千 have an unwritten 一 before them.
            let unwritten = small_power(c)
                .filter(|power| *power < least && (*power == 1 || sum == 0) && !is_metric(chars, end));
            let Some(power) = unwritten else { break };
            sum += 10i64.pow(power);
            (step, least, end) = (10i64.pow(power), power, end + 1);
            continue;
        };
        if let Some(second) = listed_pair(chars, end, value) {
            let power = at(end + 3).and_then(small_power);
            let unit = 10i64.pow(power.unwrap_or(0));
            sum += value * unit;
            (spread, step, end) = ((second - value) * unit, unit, end + 3 + usize::from(power.is_some()));
            break;
        }
        if let Some(second) = pair.filter(|second| is_pair(value, *second)) {
            let power = at(end + 2).and_then(small_power).filter(|power| *power < least).unwrap_or(0);
            let unit = 10i64.pow(power);
            sum += value * unit;
            (spread, step) = ((second - value) * unit, unit);
            end += if power > 0 { 3 } else { 2 };
            break;
        }
        let power =
            at(end + 1).and_then(small_power).filter(|power| *power < least && !is_metric(chars, end + 1));
        match power {
            Some(power) => {
                sum += value * 10i64.pow(power);
                (step, least, end) = (10i64.pow(power), power, end + 2);
            }
            // 八五折 is read digit by digit.
            None if pair.is_some() && sum == 0 && at(end + 2) == Some('折') => {
                (sum, end, step) = (value * 10 + pair.unwrap_or(0), end + 2, 1);
                break;
            }
            None if pair.is_some() && !after_zero && sum == 0 => return None,
            None => {
                let implied = if least >= 2 && least != u32::MAX && !after_zero { least - 1 } else { 0 };
                sum += value * 10i64.pow(implied);
                (step, end) = (10i64.pow(implied), end + 1);
                break;
            }
        }
    }
    // 六十有三 is 六十三.
    if let (Some('有'), Some(unit)) = (at(end), at(end + 1).and_then(digit).filter(|unit| *unit > 0))
        && least == 1
        && sum % 10 == 0
        && sum >= 20
        && at(end + 2).and_then(small_power).is_none()
    {
        (sum, step, end) = (sum + unit, 1, end + 2);
    }
    if at(end.wrapping_sub(1)) == Some('〇') && end > start + 1 {
        end -= 1;
    }
    let style = if sum == 1 && end == start + 1 { Style::One } else { Style::Han };
    let low = Decimal::integer(sum);
    // 參 begins a number only with a magnitude behind it.
    if at(start) == Some('参') && end == start + 1 {
        return None;
    }
    let is_number = end > start && sum > 0 || (end == start + 1 && at(start) == Some('〇'));
    is_number.then_some(Section {
        low,
        high: Decimal::integer(sum + spread),
        step: Decimal::integer(step),
        end,
        style,
        is_vague: false,
    })
}

/// The second digit of 兩、三百: with a comma of lists between, and a magnitude after.
fn listed_pair(chars: &[char], start: usize, first: i64) -> Option<i64> {
    let second = chars.get(start + 2).copied().and_then(digit).filter(|second| is_pair(first, *second))?;
    let counts = |c: char| {
        small_power(c).is_some()
            || matches!(
                c,
                '间' | '人'
                    | '名'
                    | '个'
                    | '件'
                    | '家'
                    | '成'
                    | '天'
                    | '年'
                    | '岁'
                    | '位'
                    | '艘'
                    | '辆'
                    | '倍'
                    | '米'
                    | '万'
                    | '亿'
            )
    };
    let is_number = chars.get(start + 1) == Some(&'、')
        && chars.get(start + 3).copied().is_some_and(counts)
        && chars.get(start + 4) != Some(&'级');
    is_number.then_some(second)
}

/// Whether 千, 百 or 兆 is part of a unit: 千瓦, 百帕, 兆瓦.
fn is_metric(chars: &[char], at: usize) -> bool {
    let unit = chars.get(at + 1).copied().unwrap_or(' ');
    match chars.get(at) {
        Some('千') => matches!(unit, '瓦' | '米' | '克' | '卡' | '伏' | '赫' | '焦' | '帕'),
        Some('百') => unit == '帕',
        Some('兆') => matches!(unit, '瓦' | '赫' | '伏' | '比' | '帕'),
        _ => false,
    }
}

/// 廿 and 卅.
fn score(c: char) -> Option<i64> {
    match c {
        '廿' => Some(20),
        '卅' => Some(30),
        _ => None,
    }
}

/// Whether two digits side by side mean from one to the other: 三四, 三五.
fn is_pair(first: i64, second: i64) -> bool {
    second == first + 1 || (first, second) == (3, 5)
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
            ("5百萬", "5000000/1000000|"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(read("半年"), None);
        assert_eq!(read("多人"), None);
    }
}
