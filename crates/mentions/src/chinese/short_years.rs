//! Years in two or three digits in Chinese: 112年5月, 07年, 97年4月, 預計117年通車.

use super::dated::Dated;
use super::month_and_day::month_and_day;
use super::periods::part_of_year;
use super::words::{longest, longest_before};
use crate::calendar::{Extent, PartialMoment};
use crate::mention::{Kind, Meaning};
use crate::number::digits;
use quantity::Decimal;

/// A year of the republic without its era, as Taiwan prints it beside a month: 112年5月.
pub(super) fn short_year(chars: &[char], start: usize) -> Option<(i32, usize)> {
    let number = digits(chars, start).filter(|number| number.end == start + 3)?;
    let value: i32 = number.value.to_string().parse().ok()?;
    let is_year = (80..=150).contains(&value) && chars.get(number.end) == Some(&'年');
    let goes_on = month_and_day(chars, number.end + 1).is_some()
        || chars.get(number.end + 1) == Some(&'度')
        || part_of_year(chars, number.end + 1, 2000).is_some()
        || follows_an_era(chars, start)
        || is_planned(chars, start, number.end + 1);
    (is_year && goes_on).then_some((value + 1911, number.end + 1))
}

/// 07年: two digits with a zero before them are a year of this century.
pub(super) fn year_of_this_century(chars: &[char], start: usize) -> Option<(i32, usize)> {
    let number = digits(chars, start).filter(|number| number.end == start + 2 && chars[start] == '0')?;
    let year: i32 = number.value.to_string().parse().ok()?;
    (chars.get(number.end) == Some(&'年')).then_some((2000 + year, number.end + 1))
}

/// 97年4月: two digits may be a year of the republic or of the last century, so that only the month is sure.
pub(super) fn open_year(chars: &[char], start: usize) -> Option<Dated> {
    let year = digits(chars, start).filter(|year| year.length == 2 && !year.has_fraction)?;
    (chars.get(year.end) == Some(&'年') && year.value >= Decimal::integer(50)).then_some(())?;
    let (month, day, end) = month_and_day(chars, year.end + 1)?;
    let moment = PartialMoment { year: None, month: Some(month), day, clock: None };
    Some(Dated { kind: Kind::DateWithoutYear, meaning: Meaning::Moment(moment), end })
}

/// Whether a year of an era is the first of two: 民國98年至112年.
fn follows_an_era(chars: &[char], start: usize) -> bool {
    let before: String = chars[start.saturating_sub(12)..start].iter().collect();
    before.contains("民国") && before.ends_with(['至', '到', '、', '-', '–'])
}

/// Whether the year is one for which something is planned: 預計117年通車. 預計100年後 is a length of time.
fn is_planned(chars: &[char], start: usize, end: usize) -> bool {
    let words = [
        "预计",
        "预定",
        "预估",
        "最快",
        "最迟",
        "最晚",
        "规划",
        "订于",
        "将于",
        "拟于",
        "目标",
        "可望",
        "力拼",
        "延至",
        "延到",
        "拚",
        "提前至",
        "展延至",
    ];
    let lasts = chars.get(end).is_some_and(|c| "后内来的历多以间".contains(*c));
    longest_before(chars, start, &words).is_some() && !lasts
}

/// 104至106年: years of the republic without their era. Few things last from 104 to 106 years.
pub(super) fn years_of_the_republic(chars: &[char], start: usize) -> Option<Dated> {
    let year = |at: usize| {
        let number = digits(chars, at).filter(|number| number.end == at + 3)?;
        let value: i32 = number.value.to_string().parse().ok()?;
        (80..=150).contains(&value).then_some((value + 1911, number.end))
    };
    let (first, end) = year(start)?;
    let (last, end) = year(longest(chars, end, &["至", "到", "-", "–", "~"])?)?;
    let end = longest(chars, end, &["年", "年度", "学年度"])?;
    let lasts = chars.get(end).is_some_and(|c| "后内来的历多以间".contains(*c));
    // A tree lives 100至120年.
    let are_round = (first - 1911) % 10 == 0 && (last - 1911) % 10 == 0;
    (first < last && !lasts && !are_round).then(|| Dated::period(Some(Extent::years(first, last)), end))
}
