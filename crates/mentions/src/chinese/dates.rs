//! Dates in Chinese, with and without their year.

use super::clock::clock;
use super::dated::{Dated, four_digits, small};
use super::month_and_day::{day, month_and_day};
use super::periods::{century, decade, part_of_year, quarter, school_year, years};
use super::short_years::{open_year, short_year, year_of_this_century, years_of_the_republic};
use super::slashed::slashed_day;
use super::words::{longest, longest_before, starts};
use crate::calendar::{ERAS, Extent, PartialMoment, date_with_signs};
use crate::mention::{Kind, Meaning};
use quantity::{Date, Moment};

/// The date, period or time of day that begins at `start`.
pub(super) fn dated(chars: &[char], start: usize) -> Option<Dated> {
    if start > 0 && chars[start - 1].is_ascii_digit() {
        return None;
    }
    decade(chars, start)
        .or_else(|| century(chars, start))
        .or_else(|| with_signs(chars, start))
        .or_else(|| school_year(chars, start))
        .or_else(|| quarter(chars, start))
        .or_else(|| years(chars, start))
        .or_else(|| years_of_the_republic(chars, start))
        .or_else(|| first_of_two_years(chars, start))
        .or_else(|| with_year(chars, start))
        .or_else(|| slashed_day(chars, start))
        .or_else(|| some_months(chars, start).map(|(_, _, end)| Dated::period(None, end)))
        .or_else(|| open_year(chars, start))
        .or_else(|| without_year(chars, start))
        .or_else(|| time_of_day(chars, start))
}

/// The year before 年 if the next year follows: 2016到2022年.
fn first_of_two_years(chars: &[char], start: usize) -> Option<Dated> {
    let (first, end) = four_digits(chars, start)?;
    let from = longest(chars, end, &["至", "到", "和", "与", "及", "、"])?;
    let (last, after) = four_digits(chars, from)?;
    let is_year = chars.get(after) == Some(&'年') && !starts(chars, after, "年代");
    let moment = PartialMoment::of_year(first);
    (first < last && is_year).then_some(Dated { kind: Kind::Event, meaning: Meaning::Moment(moment), end })
}

/// A year with four digits, or of an era; the character after 年.
fn year(chars: &[char], start: usize) -> Option<(i32, usize)> {
    for (era, before) in ERAS.iter().chain(&[("西元", 0)]) {
        if starts(chars, start, era) {
            let from = start + era.chars().count();
            let (value, end) =
                if chars.get(from) == Some(&'元') { (1, from + 1) } else { small(chars, from, 3000)? };
            let year = i32::try_from(value).ok()? + before;
            return (chars.get(end) == Some(&'年')).then_some((year, end + 1));
        }
    }
    let (value, end) = four_digits(chars, start)?;
    (chars.get(end) == Some(&'年')).then_some((value, end + 1))
}

/// A date with its year: 2021年7月12日, 民國112年, 2024年3月5日23時36分.
fn with_year(chars: &[char], start: usize) -> Option<Dated> {
    let (year, mut end) = year(chars, start)
        .or_else(|| short_year(chars, start))
        .or_else(|| year_of_this_century(chars, start))?;
    if is_length_of_time(chars, end, year) {
        return None;
    }
    if let Some(end) = longest(chars, end, &["度", "财年", "学年", "会计年度"]) {
        return Some(Dated::period(Some(Extent::years(year, year)), end));
    }
    if let Some((extent, end)) = part_of_year(chars, end, year) {
        return Some(Dated::period(Some(extent), end));
    }
    if let Some((first, last, end)) = some_months(chars, end) {
        let extent = Extent { first: Moment::Month(year, first), last: Moment::Month(year, last) };
        return Some(Dated::period(Some(extent), end));
    }
    let mut moment = PartialMoment::of_year(year);
    if let Some((month, day, after)) = month_and_day(chars, end) {
        (moment.month, moment.day, end) = (Some(month), day, after);
    }
    if let (Some(_), Some((clock, after))) = (moment.day, clock(chars, end)) {
        (moment.clock, end) = (Some(clock), after);
    }
    let second = second_day(chars, end, moment).filter(|_| moment.clock.is_none());
    if let (Some(month), Some((last, after))) = (moment.month, second) {
        let first = Moment::Day(Date { year, month, day: moment.day? });
        let last = Moment::Day(Date { year, ..last });
        return Some(Dated::period(Some(Extent { first, last }), after));
    }
    moment.is_possible().then_some(Dated { kind: Kind::Event, meaning: Meaning::Moment(moment), end })
}

/// The second day of 3月1日至15日, and the character after it. Its year is that of the first.
fn second_day(chars: &[char], end: usize, first: PartialMoment) -> Option<(Date, usize)> {
    let (month, day) = (first.month?, first.day?);
    let from = longest(chars, end, &["至", "到", "-", "–", "—", "——", "~"])?;
    let (last_month, last_day, after) = match month_and_day(chars, from) {
        Some((month, Some(day), after)) => (month, day, after),
        _ => {
            let (day, after) = self::day(chars, from)?;
            (month, day, after)
        }
    };
    let last = Date { year: 2000, month: last_month, day: last_day };
    ((last_month, last_day) > (month, day) && last.exists()).then_some((last, after))
}

/// Whether 年 counts years: 1000年歷史, 2000年前.
fn is_length_of_time(chars: &[char], end: usize, year: i32) -> bool {
    let words = ["历史", "的历史", "来", "以来的历史", "多", "余"];
    year % 100 == 0 && longest(chars, end, &words).is_some() && longest(chars, end, &["来自"]).is_none()
}

/// Words after 三日內 and 5日遊, which are lengths of time, and after 3號線, which is a name.
const AFTER_NO_DAY: &[&str] = &[
    "内", "间", "游", "之", "以", "均", "线", "楼", "院", "店", "馆", "门", "机", "房", "公路", "地块",
    "塔吊", "船", "车厢", "井", "炉", "仓", "坑", "矿", "桥", "墩", "站", "厅", "柜", "台", "球", "泳道",
    "选手", "种子", "病", "教室", "码头", "闸", "泵", "电梯", "出口", "窗口", "口", "包厢", "候选", "床",
    "桌", "泊位", "隧道", "标段", "通道", "屋", "堆", "舱", "文件", "令", "公告",
];

/// Words before 三日 and 1日 that are lengths of time: 停手三日, 每滿1日.
const LASTING: &[&str] = &[
    "为期", "历时", "长达", "连续", "每满", "每逾", "停手", "停课", "停工", "停业", "停牌", "停赛", "休市",
    "放假", "拘留", "羁押", "隔离", "接连", "苦等", "苦战", "激战",
];

/// Whether a word before numerals says that 日 counts days; after most of these digits may be a date as well.
fn lasts(chars: &[char], start: usize) -> bool {
    let is_sure = longest_before(chars, start, &LASTING[..6]).is_some();
    is_sure || !chars[start].is_ascii_digit() && longest_before(chars, start, LASTING).is_some()
}

/// 5月3日, 三月, 12日: dates whose year the sentence leaves out.
fn without_year(chars: &[char], start: usize) -> Option<Dated> {
    let (month, day, mut end) = match month_and_day(chars, start) {
        Some((month, day, end)) => (Some(month), day, end),
        None => {
            let (day, end) = day(chars, start)?;
            let is_length = longest(chars, end, AFTER_NO_DAY).is_some() || lasts(chars, start);
            (!is_length).then_some(())?;
            (None, Some(day), end)
        }
    };
    let mut moment = PartialMoment { year: None, month, day, clock: None };
    if let (Some(_), Some((clock, after))) = (day, clock(chars, end)) {
        (moment.clock, end) = (Some(clock), after);
    }
    end = second_day(chars, end, moment).map_or(end, |(_, after)| after);
    moment.is_possible().then_some(Dated {
        kind: Kind::DateWithoutYear,
        meaning: Meaning::Moment(moment),
        end,
    })
}

/// 1-7月份, 4至6月: months of a year that the sentence leaves out.
fn some_months(chars: &[char], start: usize) -> Option<(u8, u8, usize)> {
    let (first, end) = small(chars, start, 12).filter(|(month, _)| *month > 0)?;
    let (last, _, end) = month_and_day(chars, longest(chars, end, &["-", "–", "—", "~", "至", "到"])?)
        .filter(|(_, day, _)| day.is_none())?;
    let first = u8::try_from(first).ok()?;
    (first < last).then_some((first, last, end))
}

/// 2023-06-14, 2024/3/5, 2023.6.14.
fn with_signs(chars: &[char], start: usize) -> Option<Dated> {
    let (date, end) = date_with_signs(chars, start)?;
    let clock = clock(chars, end);
    let end = clock.map_or(end, |(_, end)| end);
    let clock = clock.map(|(clock, _)| clock);
    let moment = PartialMoment { clock, ..PartialMoment::of_day(Some(date.year), date.month, date.day) };
    Some(Dated { kind: Kind::Event, meaning: Meaning::Moment(moment), end })
}

/// 下午4點, 23時36分, 凌晨三點半, 19:30.
fn time_of_day(chars: &[char], start: usize) -> Option<Dated> {
    let (clock, end) = clock(chars, start)?;
    let moment = PartialMoment { clock: Some(clock), ..PartialMoment::default() };
    Some(Dated { kind: Kind::TimeOfDay, meaning: Meaning::Moment(moment), end })
}
