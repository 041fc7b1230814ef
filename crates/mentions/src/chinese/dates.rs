//! Dates, decades, centuries and times of day in Chinese.

use super::numbers::numeral;
use super::numeral::Style;
use super::words::{longest, starts};
use crate::calendar::{ERAS, Extent, PartialMoment};
use crate::mention::{Kind, Meaning};
use crate::number::digits;
use quantity::{Clock, Date, Moment};

/// A date or period in the text, and the character after it.
pub(super) struct Dated {
    pub(super) kind: Kind,
    pub(super) meaning: Meaning,
    pub(super) end: usize,
}

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
        .or_else(|| {
            let (year, end) = first_of_two_years(chars, start)?;
            let moment = PartialMoment { year: Some(year), ..PartialMoment::default() };
            Some(Dated { kind: Kind::Event, meaning: Meaning::Moment(moment), end })
        })
        .or_else(|| with_year(chars, start))
        .or_else(|| without_year(chars, start))
        .or_else(|| time_of_day(chars, start))
}

/// A small whole number at `start`, in digits or numerals, and the character after it.
fn small(chars: &[char], start: usize, most: i64) -> Option<(i64, usize)> {
    let number = numeral(chars, start)?;
    let is_plain = number.low == number.high
        && !number.is_vague
        && number.magnitude == 0
        && number.style != Style::Formed;
    let value: i64 = number.low.is_whole().then(|| number.low.to_string().parse().ok()).flatten()?;
    (is_plain && (0..=most).contains(&value)).then_some((value, number.end))
}

/// The year before 年 where the next year follows: 2016到2022年.
fn first_of_two_years(chars: &[char], start: usize) -> Option<(i32, usize)> {
    let (first, end) = four_digits(chars, start)?;
    let from = longest(chars, end, &["至", "到", "和", "与", "及", "、"])?;
    let (last, after) = four_digits(chars, from)?;
    (first < last && chars.get(after) == Some(&'年') && !starts(chars, after, "年代")).then_some((first, end))
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

/// Four digits of a year: 2020, 二〇二〇.
fn four_digits(chars: &[char], start: usize) -> Option<(i32, usize)> {
    let number = numeral(chars, start)?;
    let is_year = number.end == start + 4
        && matches!(number.style, Style::Plain | Style::Positional)
        && number.magnitude == 0;
    let value: i32 = number.low.to_string().parse().ok()?;
    (is_year && (1000..=2200).contains(&value)).then_some((value, number.end))
}

/// A date with its year: 2021年7月12日, 民國112年, 2024年3月5日23時36分.
fn with_year(chars: &[char], start: usize) -> Option<Dated> {
    let (year, after_year) = year(chars, start)
        .or_else(|| short_year(chars, start))
        .or_else(|| year_of_this_century(chars, start))?;
    if is_length_of_time(chars, after_year, year) {
        return None;
    }
    let mut moment = PartialMoment { year: Some(year), ..PartialMoment::default() };
    let mut end = after_year;
    if let Some(kind) = longest(chars, end, &["度", "财年", "学年", "会计年度"]) {
        let first = Extent::years(year, year);
        return Some(Dated { kind: Kind::Period, meaning: Meaning::Extent(Some(first)), end: kind });
    }
    if let Some((extent, end)) = part_of_year(chars, end, year) {
        return Some(Dated { kind: Kind::Period, meaning: Meaning::Extent(Some(extent)), end });
    }
    if let Some((month, day, after)) = month_and_day(chars, end) {
        (moment.month, moment.day, end) = (Some(month), day, after);
    }
    if let (Some(_), Some((clock, after))) = (moment.day, clock(chars, end)) {
        (moment.clock, end) = (Some(clock), after);
    }
    if let (Some(month), Some((last, after))) =
        (moment.month.filter(|_| moment.clock.is_none()), second_day(chars, end, moment))
    {
        let first = Moment::Day(Date { year, month, day: moment.day? });
        let last = Moment::Day(Date { year, ..last });
        return Some(Dated {
            kind: Kind::Period,
            meaning: Meaning::Extent(Some(Extent { first, last })),
            end: after,
        });
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

/// 07年: two digits with a zero before them are a year of this century.
fn year_of_this_century(chars: &[char], start: usize) -> Option<(i32, usize)> {
    let number = digits(chars, start).filter(|number| number.end == start + 2 && chars[start] == '0')?;
    let year: i32 = number.value.to_string().parse().ok()?;
    (chars.get(number.end) == Some(&'年')).then_some((2000 + year, number.end + 1))
}

/// A year of the republic without its era, as Taiwan prints it beside a month: 112年5月.
fn short_year(chars: &[char], start: usize) -> Option<(i32, usize)> {
    let number = digits(chars, start).filter(|number| number.end == start + 3)?;
    let value: i32 = number.value.to_string().parse().ok()?;
    let is_year = (80..=150).contains(&value) && chars.get(number.end) == Some(&'年');
    let goes_on = month_and_day(chars, number.end + 1).is_some()
        || chars.get(number.end + 1) == Some(&'度')
        || part_of_year(chars, number.end + 1, 2000).is_some()
        || follows_an_era(chars, start);
    (is_year && goes_on).then_some((value + 1911, number.end + 1))
}

/// Whether a year of an era is the first of two: 民國98年至112年.
fn follows_an_era(chars: &[char], start: usize) -> bool {
    let before: String = chars[start.saturating_sub(12)..start].iter().collect();
    before.contains("民国") && before.ends_with(['至', '到', '、', '-', '–'])
}

/// Whether 年 counts years: 1000年歷史, 2000年前.
fn is_length_of_time(chars: &[char], end: usize, year: i32) -> bool {
    let words = ["历史", "的历史", "来", "以来的历史", "多", "余"];
    year % 100 == 0 && longest(chars, end, &words).is_some() && longest(chars, end, &["来自"]).is_none()
}

/// A half, a quarter or a season of a year.
fn part_of_year(chars: &[char], start: usize, year: i32) -> Option<(Extent, usize)> {
    let months =
        |first: u8, last: u8| Extent { first: Moment::Month(year, first), last: Moment::Month(year, last) };
    for (word, first, last) in [("上半年", 1, 6), ("下半年", 7, 12)] {
        if starts(chars, start, word) {
            return Some((months(first, last), start + 3));
        }
    }
    let from = longest(chars, start, &["第", "Q"]).unwrap_or(start);
    let (number, end) = small(chars, from, 4).filter(|(number, _)| *number > 0)?;
    let is_letter = chars.get(start) == Some(&'Q');
    let end = if is_letter { end } else { longest(chars, end, &["季度", "季"])? };
    let last = u8::try_from(number).ok()? * 3;
    Some((months(last - 2, last), end))
}

/// 112學年度, 98年度: a year of a school or an office, whose days the text doesn't say.
fn school_year(chars: &[char], start: usize) -> Option<Dated> {
    let number =
        digits(chars, start).filter(|number| matches!(number.length, 2 | 3) && !number.has_fraction)?;
    let end = longest(chars, number.end, &["学年度", "年度", "学年第"])?;
    let end = longest(chars, end, &["第一学期", "第二学期", "上学期", "下学期"]).unwrap_or(end);
    Some(Dated { kind: Kind::Period, meaning: Meaning::Extent(None), end })
}

/// 第三季, Q3: a quarter of a year that the sentence leaves out.
fn quarter(chars: &[char], start: usize) -> Option<Dated> {
    let from = longest(chars, start, &["第", "Q"])?;
    let (_, end) = small(chars, from, 4)?;
    let end = if chars[start] == 'Q' { end } else { longest(chars, end, &["季度", "季"])? };
    Some(Dated { kind: Kind::Period, meaning: Meaning::Extent(None), end })
}

/// A month with its day, if that follows.
fn month_and_day(chars: &[char], start: usize) -> Option<(u8, Option<u8>, usize)> {
    let (month, end) = if starts(chars, start, "元月") { (1, start + 1) } else { small(chars, start, 12)? };
    (chars.get(end) == Some(&'月') && month > 0).then_some(())?;
    let month = u8::try_from(month).ok()?;
    let after = end + 1 + usize::from(chars.get(end + 1) == Some(&'份'));
    match day(chars, after) {
        Some((day, end)) => Some((month, Some(day), end)),
        None => Some((month, None, after)),
    }
}

fn day(chars: &[char], start: usize) -> Option<(u8, usize)> {
    let (day, end) = small(chars, start, 31).filter(|(day, _)| *day > 0)?;
    let is_day = chars.get(end).is_some_and(|c| matches!(c, '日' | '号'));
    is_day.then_some((u8::try_from(day).ok()?, end + 1))
}

/// 5月3日, 三月, 12日: dates whose year the sentence leaves out.
fn without_year(chars: &[char], start: usize) -> Option<Dated> {
    let (month, day, mut end) = match month_and_day(chars, start) {
        Some((month, day, end)) => (Some(month), day, end),
        None => {
            let (day, end) = day(chars, start)?;
            // 三日內 and 5日遊 are lengths of time, 3號線 is a name.
            let is_other = longest(
                chars,
                end,
                &[
                    "内", "间", "游", "之", "以", "均", "线", "楼", "院", "店", "馆", "门", "机", "房",
                    "公路", "地块",
                ],
            );
            is_other.is_none().then_some(())?;
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

/// 2023-06-14, 2024/3/5, 2023.6.14.
fn with_signs(chars: &[char], start: usize) -> Option<Dated> {
    let (date, end) = date_with_signs(chars, start)?;
    let clock = clock(chars, end);
    let end = clock.map_or(end, |(_, end)| end);
    let clock = clock.map(|(clock, _)| clock);
    let moment = PartialMoment { year: Some(date.year), month: Some(date.month), day: Some(date.day), clock };
    Some(Dated { kind: Kind::Event, meaning: Meaning::Moment(moment), end })
}

/// A date that begins with its year, with one sign between: ISO 8601 and the forms like it.
pub(crate) fn date_with_signs(chars: &[char], start: usize) -> Option<(Date, usize)> {
    let run =
        |from: usize| chars.get(from..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).count();
    let number = |from: usize, length: usize| {
        chars[from..from + length].iter().collect::<String>().parse::<i32>().ok()
    };
    (run(start) == 4).then_some(())?;
    let sign = *chars.get(start + 4).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let month = run(start + 5);
    let day_at = start + 6 + month;
    (matches!(month, 1 | 2) && chars.get(day_at - 1) == Some(&sign)).then_some(())?;
    let day = run(day_at);
    matches!(day, 1 | 2).then_some(())?;
    let date = Date {
        year: number(start, 4)?,
        month: u8::try_from(number(start + 5, month)?).ok()?,
        day: u8::try_from(number(day_at, day)?).ok()?,
    };
    let end = day_at + day;
    (date.exists() && !chars.get(end).is_some_and(|c| c.is_ascii_alphanumeric())).then_some((date, end))
}

/// 2018—2020年, 2019至2021年, 2019-20年, and 2018年至2020年.
fn years(chars: &[char], start: usize) -> Option<Dated> {
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
    (first < last && longest(chars, end, &["代", "1", "2", "3", "4", "5", "6", "7", "8", "9"]).is_none())
        .then_some(())?;
    Some(Dated { kind: Kind::Period, meaning: Meaning::Extent(Some(Extent::years(first, last))), end })
}

/// 1990年代, 上世紀90年代, 八十年代, 20世紀七八十年代.
fn decade(chars: &[char], start: usize) -> Option<Dated> {
    let (of_century, from) = century_before_decade(chars, start);
    let number = numeral(chars, from)?;
    let end = longest(chars, number.end, &["年代"])?;
    // 1990年代表隊
    let is_other_word =
        chars.get(end).is_some_and(|c| matches!(c, '表' | '替' | '理' | '价' | '言' | '码' | '号' | '办'));
    (!is_other_word).then_some(())?;
    let value: i32 = number.low.to_string().parse().ok()?;
    let extent = match (value, of_century) {
        (1000..=2200, _) => Some(value / 10 * 10),
        (0..=99, Some(century)) => Some(century + value / 10 * 10),
        // 八十年代 is that of the last century, as 10年代 and 20年代 may be of either.
        (30..=99, None) => Some(1900 + value / 10 * 10),
        _ => None,
    };
    let last =
        number.high.minus(number.low).and_then(|width| width.to_string().parse::<i32>().ok()).unwrap_or(0);
    let end = longest(chars, end, &["初期", "中期", "末期", "后期", "初", "中", "末", "中后期", "早期"])
        .unwrap_or(end);
    let meaning = Meaning::Extent(extent.map(|first| Extent::years(first, first + 9 + last)));
    Some(Dated { kind: Kind::Period, meaning, end })
}

/// The first year of the century that stands before a decade, and the character after it.
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
fn century(chars: &[char], start: usize) -> Option<Dated> {
    let (number, end) = small(chars, start, 30).filter(|(_, end)| starts(chars, *end, "世纪"))?;
    let last = i32::try_from(number).ok()? * 100;
    let end =
        longest(chars, end + 2, &["初", "末", "中叶", "初期", "末期", "上半叶", "下半叶"]).unwrap_or(end + 2);
    Some(Dated { kind: Kind::Period, meaning: Meaning::Extent(Some(Extent::years(last - 99, last))), end })
}

/// Words of a time of day, and the hours that they add to a small hour.
const PARTS_OF_DAY: &[(&str, u8)] = &[
    ("凌晨", 0),
    ("清晨", 0),
    ("早晨", 0),
    ("早上", 0),
    ("上午", 0),
    ("中午", 12),
    ("下午", 12),
    ("午后", 12),
    ("傍晚", 12),
    ("晚上", 12),
    ("晚间", 12),
    ("深夜", 12),
    ("夜间", 12),
    ("夜里", 12),
    ("当晚", 12),
    ("晚", 12),
];

/// 下午4點, 23時36分, 凌晨三點半, 19:30.
fn time_of_day(chars: &[char], start: usize) -> Option<Dated> {
    let (clock, end) = clock(chars, start)?;
    let moment = PartialMoment { clock: Some(clock), ..PartialMoment::default() };
    Some(Dated { kind: Kind::TimeOfDay, meaning: Meaning::Moment(moment), end })
}

fn clock(chars: &[char], start: usize) -> Option<(Clock, usize)> {
    let part = PARTS_OF_DAY.iter().find(|(word, _)| starts(chars, start, word));
    let from = part.map_or(start, |(word, _)| start + word.chars().count());
    let (hour, after_hour) = small(chars, from, 24)?;
    let hour = u8::try_from(hour).ok()?;
    let hour = if part.is_some_and(|(_, more)| *more == 12) && hour < 12 { hour + 12 } else { hour };
    if chars.get(after_hour) == Some(&':') {
        let minute = digits(chars, after_hour + 1).filter(|minute| minute.end == after_hour + 3)?;
        let minute: u8 = minute.value.to_string().parse().ok().filter(|minute| *minute < 60)?;
        return Some((Clock { hour, minute }, after_hour + 3));
    }
    let sign = chars.get(after_hour).copied().filter(|c| matches!(c, '点' | '时'))?;
    let after = after_hour + 1;
    let minutes = small(chars, after, 59).and_then(|(minute, end)| Some((u8::try_from(minute).ok()?, end)));
    let with_minutes =
        minutes.and_then(|(minute, end)| longest(chars, end, &["分许", "分"]).map(|end| (minute, end)));
    if let Some((minute, end)) = with_minutes {
        return Some((Clock { hour, minute }, end));
    }
    for (word, minute) in [("半", 30), ("整", 0), ("一刻", 15), ("三刻", 45), ("钟", 0), ("许", 0), ("多", 0)]
    {
        if starts(chars, after, word) {
            return Some((Clock { hour, minute }, after + word.chars().count()));
        }
    }
    if let (Some((minute, end)), true) = (minutes, part.is_some()) {
        return Some((Clock { hour, minute }, end));
    }
    // 3點 alone may count points, and 三時 is a time only with its part of the day or in digits.
    let is_time = part.is_some()
        || sign == '时' && chars[from].is_ascii_digit()
        || sign == '点' && !follows_change(chars, start);
    (is_time && hour <= 24).then_some((Clock { hour: hour % 24, minute: 0 }, after))
}

/// Whether the words before count points: 漲12點, 下跌20點, 提出三點.
fn follows_change(chars: &[char], start: usize) -> bool {
    let before = &chars[start.saturating_sub(6)..start];
    before.iter().any(|c| matches!(c, '涨' | '跌' | '升' | '降' | '漲' | '出' | '挫' | '扬' | '高' | '低'))
}
