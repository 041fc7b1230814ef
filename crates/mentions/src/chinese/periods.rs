//! Periods in Chinese: decades, centuries, quarters, school years, spans of years.

use super::dated::{Dated, four_digits, small};
use super::numbers::numeral;
use super::words::{longest, starts};
use crate::calendar::Extent;
use crate::number::digits;
use quantity::Moment;

/// Parts of a decade, which belong to its name.
const PARTS_OF_DECADE: &[&str] = &["初期", "中期", "末期", "后期", "初", "中", "末", "中后期", "早期"];

/// Parts of a century, which belong to its name.
const PARTS_OF_CENTURY: &[&str] = &["初", "末", "中叶", "初期", "末期", "上半叶", "下半叶"];

/// 1990年代, 上世紀90年代, 八十年代, 20世紀七八十年代.
pub(super) fn decade(chars: &[char], start: usize) -> Option<Dated> {
    let (of_century, from) = century_before_decade(chars, start);
    let number = numeral(chars, from)?;
    let end = longest(chars, number.end, &["年代"])?;
    // 1990年代表隊
    let is_other_word = chars.get(end).is_some_and(|c| "表替理价言码号办".contains(*c));
    (!is_other_word).then_some(())?;
    let value: i32 = number.low.to_string().parse().ok()?;
    let first = match (value, of_century) {
        (1000..=2200, _) => Some(value / 10 * 10),
        (0..=99, Some(century)) => Some(century + value / 10 * 10),
        // 八十年代 is that of the last century, as 10年代 and 20年代 may be of either.
        (30..=99, None) => Some(1900 + value / 10 * 10),
        _ => None,
    };
    let width = number.high.minus(number.low).and_then(|width| width.to_string().parse::<i32>().ok());
    let end = longest(chars, end, PARTS_OF_DECADE).unwrap_or(end);
    Some(Dated::period(first.map(|first| Extent::years(first, first + 9 + width.unwrap_or(0))), end))
}

/// The first year of the century before a decade, and the character after it.
fn century_before_decade(chars: &[char], start: usize) -> (Option<i32>, usize) {
    for (word, first) in [("上个世纪", 1900), ("上世纪", 1900), ("本世纪", 2000), ("廿世纪", 1900)]
    {
        if starts(chars, start, word) {
            return (Some(first), start + word.chars().count());
        }
    }
    match small(chars, start, 30).filter(|(_, end)| starts(chars, *end, "世纪")) {
        Some((number, end)) => (i32::try_from(number * 100 - 100).ok(), end + 2),
        None => (None, start),
    }
}

/// 21世紀, 二十世紀.
pub(super) fn century(chars: &[char], start: usize) -> Option<Dated> {
    let (number, end) = small(chars, start, 30).filter(|(_, end)| starts(chars, *end, "世纪"))?;
    let last = i32::try_from(number).ok()? * 100;
    let end = longest(chars, end + 2, PARTS_OF_CENTURY).unwrap_or(end + 2);
    Some(Dated::period(Some(Extent::years(last - 99, last)), end))
}

/// 2018—2020年, 2019-20年.
pub(super) fn years(chars: &[char], start: usize) -> Option<Dated> {
    let (first, at) = four_digits(chars, start)?;
    let from = longest(chars, at, &["-", "–", "—", "——", "~", "/"])?;
    let (last, end) = match four_digits(chars, from) {
        Some(four) => four,
        None => {
            let number = digits(chars, from).filter(|number| number.end == from + 2 && number.length == 2)?;
            (first / 100 * 100 + number.value.to_string().parse::<i32>().ok()?, number.end)
        }
    };
    let end = longest(chars, end, &["年度", "学年度", "学年", "年", "财年"])?;
    let goes_on = chars.get(end).is_some_and(|c| *c == '代' || matches!(c, '1'..='9'));
    (first < last && !goes_on).then(|| Dated::period(Some(Extent::years(first, last)), end))
}

/// A half, a quarter or a season of a year, and the character after it.
pub(super) fn part_of_year(chars: &[char], start: usize, year: i32) -> Option<(Extent, usize)> {
    let months =
        |first: u8, last: u8| Extent { first: Moment::Month(year, first), last: Moment::Month(year, last) };
    for (word, first, last) in [("上半年", 1, 6), ("下半年", 7, 12)] {
        if starts(chars, start, word) {
            return Some((months(first, last), start + 3));
        }
    }
    let from = longest(chars, start, &["第", "Q"]).unwrap_or(start);
    let (number, end) = small(chars, from, 4).filter(|(number, _)| *number > 0)?;
    let last = u8::try_from(number).ok()? * 3;
    Some((months(last - 2, last), quarter_end(chars, start, end)?))
}

/// 第三季, Q3: a quarter of a year that the sentence leaves out.
pub(super) fn quarter(chars: &[char], start: usize) -> Option<Dated> {
    let from = longest(chars, start, &["第", "Q"])?;
    let (_, end) = small(chars, from, 4)?;
    Some(Dated::period(None, quarter_end(chars, start, end)?))
}

/// The character after a quarter whose number ends at `end`: 季 follows unless it begins with Q.
fn quarter_end(chars: &[char], start: usize, end: usize) -> Option<usize> {
    if chars.get(start) == Some(&'Q') { Some(end) } else { longest(chars, end, &["季度", "季"]) }
}

/// 112學年度, 98年度: a year of a school or an office, whose days the text doesn't say.
pub(super) fn school_year(chars: &[char], start: usize) -> Option<Dated> {
    let number =
        digits(chars, start).filter(|number| matches!(number.length, 2..=4) && !number.has_fraction)?;
    let end = longest(chars, number.end, &["学年度", "年度", "学年第", "学年"])?;
    let end = longest(chars, end, &["第一学期", "第二学期", "上学期", "下学期"]).unwrap_or(end);
    Some(Dated::period(None, end))
}
