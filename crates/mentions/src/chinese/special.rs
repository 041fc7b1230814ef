//! Figures that are words of their own: 三分之一, 百分之五, 一半, 翻番, 第三次, 3比1.

use super::numbers::numeral;
use super::numeral::Style;
use super::words::{longest, longest_before, starts};
use super::{bounds, heads, units};
use crate::found::{Found, Text};
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use crate::number::{digits, vulgar};
use quantity::{Bound, Decimal, Towards};

/// The special figure that begins at `start`.
pub(super) fn special(text: Text<'_>, start: usize) -> Option<Found> {
    one_in(text, start)
        .or_else(|| score(text, start))
        .or_else(|| parts_of(text, start))
        .or_else(|| slashed(text, start))
        .or_else(|| half(text, start))
        .or_else(|| doubled(text, start))
        .or_else(|| covers_all(text, start))
        .or_else(|| ordinal(text, start))
}

/// An amount with the bound words around it.
fn bounded(
    text: Text<'_>,
    start: usize,
    end: usize,
    kind: Kind,
    value: Value,
    step: Decimal,
    unit: Unit,
) -> Found {
    let before = bounds::before(text.chars, start, text.floor);
    let after = bounds::after(text.chars, end);
    let bound = before.map(|(bound, _)| bound).or(after.map(|(bound, _)| bound)).unwrap_or(Bound::Exact);
    let span = before.map_or(start, |(_, at)| at)..after.map_or(end, |(_, after)| after);
    let meaning = Meaning::Amount(Amount { value, step, bound, unit, is_vague: false });
    Found { span, number: start..end, kind, meaning }
}

/// 每5個年輕人就有1個, 每十人中有四人: one in five, four in ten.
fn one_in(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if chars.get(start) != Some(&'每') {
        return one_of(text, start);
    }
    let whole = numeral(chars, start + 1).filter(|whole| !whole.is_vague && whole.low == whole.high)?;
    // 每千人口 is the base of a rate.
    if whole.is_bare || whole.low >= Decimal::integer(10_000) {
        let end = units::at(chars, whole.end, text.vocabulary).map_or(whole.end, |unit| unit.end);
        let has_part = (end..chars.len().min(end + 4)).any(|at| starts(chars, at, "就有"));
        return (!has_part).then(|| Found::nothing(Kind::Name, start..end));
    }
    let clause = chars[whole.end..].iter().take(14).take_while(|c| quantity::is_han(**c)).count();
    (whole.end..whole.end + clause).find_map(|at| {
        let is_length = units::at(chars, whole.end, text.vocabulary)
            .is_some_and(|unit| unit.class == units::Class::Duration);
        let from = longest(chars, at, &["就有", "中有", "当中有", "里有", "便有", "中就有", "里就有"])
            .or_else(|| (at <= whole.end + 2).then(|| longest(chars, at, &["有"])).flatten())?;
        let part = numeral(chars, from)
            .filter(|part| part.low < whole.low && part.low == part.high && !is_length)?;
        let end = units::at(chars, part.end, text.vocabulary).map_or(part.end, |unit| unit.end);
        let value = Value::Fraction(part.low, whole.low);
        Some(Found {
            span: start..end,
            ..bounded(text, start, end, Kind::Fraction, value, Decimal::ONE, Unit::None)
        })
    })
}

/// 四人裡有一人: one in four.
fn one_of(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let whole = numeral(chars, start)
        .filter(|whole| !whole.is_vague && whole.low == whole.high && whole.low < Decimal::HUNDRED)?;
    let unit =
        units::at(chars, whole.end, text.vocabulary).filter(|unit| unit.class == units::Class::Counter)?;
    let from = longest(chars, unit.end, &["里有", "中有", "里就有", "中就有"])?;
    let part = numeral(chars, from).filter(|part| part.low < whole.low && part.low == part.high)?;
    let end = units::at(chars, part.end, text.vocabulary)?.end;
    Some(bounded(
        text,
        start,
        end,
        Kind::Fraction,
        Value::Fraction(part.low, whole.low),
        Decimal::ONE,
        Unit::None,
    ))
}

/// 三分之一, 百分之五十, 千分之三.
fn parts_of(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let whole = numeral(chars, start)?;
    let from = longest(chars, whole.end, &["分之"])?;
    let part = numeral(chars, from)?;
    let (is_percent, low, high) = (whole.low == Decimal::HUNDRED, part.low, part.high);
    let mut end = part.end;
    let more = bounds::after(chars, end).map(|(_, after)| after);
    if !is_percent {
        let value = Value::Fraction(low, whole.low);
        let mut found = bounded(text, start, end, Kind::Fraction, value, Decimal::ONE, Unit::None);
        if let (Meaning::Amount(amount), Some(bound)) =
            (&mut found.meaning, super::shares::strong_or_weak(chars, end))
        {
            (amount.bound, found.span.end) = (bound, end + 1);
        }
        return Some(found);
    }
    let unit = match longest(chars, end, &["个百分点"]) {
        Some(after) => {
            end = after;
            Unit::PercentagePoint
        }
        None => Unit::Percent,
    };
    let second = longest(chars, end, &["至", "到", "-", "~", "–", "—"])
        .filter(|_| more.is_none() && !heads::is_from(chars, start))
        .and_then(|from| {
            let from = longest(chars, from, &["百分之"]).unwrap_or(from);
            numeral(chars, from).filter(|second| second.low > high)
        });
    let high = second.map_or(high, |second| second.low);
    let end = second.map_or(end, |second| second.end);
    let (value, kind) =
        if low == high { (Value::Number(low), Kind::Share) } else { (Value::Range(low, high), Kind::Range) };
    Some(bounded(text, start, end, kind, value, part.step, unit))
}

/// 2/3 and ½.
fn slashed(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some((part, whole)) = chars.get(start).copied().and_then(vulgar) {
        let value = Value::Fraction(Decimal::integer(part), Decimal::integer(whole));
        return Some(bounded(text, start, start + 1, Kind::Fraction, value, Decimal::ONE, Unit::None));
    }
    let part = digits(chars, start).filter(|part| !part.has_fraction && !part.is_grouped)?;
    if chars.get(part.end) == Some(&'又') {
        // 6又1/3 is 19/3.
        let top = digits(chars, part.end + 1)?;
        let bottom = (chars.get(top.end) == Some(&'/')).then(|| digits(chars, top.end + 1)).flatten()?;
        let value = Value::Fraction(part.value.times(bottom.value)?.plus(top.value)?, bottom.value);
        let end = units::at(chars, bottom.end, text.vocabulary).map_or(bottom.end, |unit| unit.end);
        return Some(bounded(text, start, end, Kind::Fraction, value, Decimal::ONE, Unit::None));
    }
    (chars.get(part.end) == Some(&'/')).then_some(())?;
    let whole = digits(chars, part.end + 1).filter(|whole| !whole.has_fraction && !whole.is_grouped)?;
    let is_fraction =
        part.value < whole.value && part.value > Decimal::ZERO && whole.value <= Decimal::integer(1000);
    let goes_on = chars.get(whole.end).is_some_and(|c| matches!(c, '/' | '-'));
    (is_fraction && !goes_on).then_some(())?;
    Some(bounded(
        text,
        start,
        whole.end,
        Kind::Fraction,
        Value::Fraction(part.value, whole.value),
        Decimal::ONE,
        Unit::None,
    ))
}

/// 一半, 半數, 過半, 近半; 半年, 半小時.
fn half(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let (one, two) = (Decimal::ONE, Decimal::integer(2));
    let half = Value::Fraction(one, two);
    if let Some(end) = longest(chars, start, &["一半", "半数", "减半", "折半"]) {
        let is_other = longest(chars, start, &["一半一半", "半数码"]).is_some();
        let number = if chars[start] == '减' || chars[start] == '折' { start + 1 } else { start };
        let mut found =
            Found { number: number..end, ..bounded(text, start, end, Kind::Fraction, half, one, Unit::None) };
        if let (Meaning::Amount(amount), Some(after)) =
            (&mut found.meaning, longest(chars, end, &["多一点", "多一些", "还多"]))
        {
            (amount.bound, found.span.end) = (Bound::MoreThan, after);
        }
        return (!is_other).then_some(found);
    }
    (chars.get(start) == Some(&'半')).then_some(())?;
    if let Some((bound, at)) = bounds::before(chars, start, text.floor)
        .filter(|_| !starts(chars, start, "半个") && units::at(chars, start + 1, text.vocabulary).is_none())
    {
        let meaning =
            Meaning::Amount(Amount { value: half, step: one, bound, unit: Unit::None, is_vague: false });
        return Some(Found { span: at..start + 1, number: start..start + 1, kind: Kind::Fraction, meaning });
    }
    half_of_a_unit(text, start)
}

/// 半年, 半小時, 半個月, 半公里.
fn half_of_a_unit(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    // 大半年 and 多半 leave it open, 上半年 is a part of the calendar.
    if start > 0
        && matches!(
            chars[start - 1],
            '大' | '多' | '上' | '下' | '前' | '后' | '一' | '小' | '夜' | '另' | '个'
        )
    {
        return None;
    }
    if let Some(end) = longest(chars, start, &["半个多小时", "半个多月", "半个多世纪"]) {
        let word = if chars[start + 3] == '小' { "小时" } else { "个月" };
        let mut found = bounded(
            text,
            start,
            end,
            Kind::Duration,
            Value::Number(Decimal::new(5, 1)),
            Decimal::new(1, 1),
            Unit::Word(word.to_owned()),
        );
        if let Meaning::Amount(amount) = &mut found.meaning {
            amount.bound = Bound::MoreThan;
        }
        return Some(found);
    }
    let unit = units::at(chars, start + 1, text.vocabulary)?;
    let word: String = chars[start + 1..unit.end].iter().collect();
    let is_measure = match unit.class {
        units::Class::Duration => !matches!(word.as_str(), "夜" | "晚" | "日"),
        units::Class::Measure => !matches!(
            word.as_str(),
            "点" | "度" | "级" | "节" | "番" | "方" | "里" | "平" | "桶" | "折" | "升" | "径" | "码" | "卡"
        ),
        units::Class::Counter => {
            matches!(word.as_str(), "包" | "瓶" | "杯" | "碗" | "箱" | "盒" | "袋" | "打" | "块")
        }
    };
    is_measure.then_some(())?;
    let kind = if unit.class == units::Class::Duration { Kind::Duration } else { Kind::Quantity };
    let value = Value::Number(Decimal::new(5, 1));
    let mut found = bounded(text, start, unit.end, kind, value, Decimal::new(1, 1), Unit::Word(word));
    let within = chars.get(unit.end) == Some(&'内') && kind == Kind::Duration;
    if let (Meaning::Amount(amount), true) = (&mut found.meaning, within) {
        (amount.bound, found.span.end) = (Bound::AtMost, unit.end + 1);
    }
    Some(found)
}

/// 翻了一番, 翻兩番, 翻倍, 加倍.
fn doubled(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let times = |end: usize, times: i64| {
        Some(bounded(
            text,
            start,
            end,
            Kind::Multiple,
            Value::Number(Decimal::integer(times)),
            Decimal::ONE,
            Unit::Times,
        ))
    };
    if let Some(end) =
        longest(chars, start, &["翻番", "翻倍", "翻一倍", "翻了一倍", "倍增", "加倍", "翻了倍"])
    {
        return times(end, 2);
    }
    let from = longest(chars, start, &["翻", "翻了", "翻了近", "翻近"])?;
    let number = numeral(chars, from)?;
    let end = longest(chars, number.end, &["番"])?;
    let power: u32 = number.low.to_string().parse().ok().filter(|power| *power <= 10)?;
    let mut found = times(end, 2i64.pow(power))?;
    if let (Meaning::Amount(amount), true) = (&mut found.meaning, chars[from - 1] == '近') {
        amount.bound = Bound::Nearly;
    }
    Some(found)
}

/// 全覆蓋: 100 percent.
fn covers_all(text: Text<'_>, start: usize) -> Option<Found> {
    let end = longest(text.chars, start, &["全覆盖"])?;
    Some(bounded(text, start, end, Kind::Share, Value::Number(Decimal::HUNDRED), Decimal::ONE, Unit::Percent))
}

/// 第三次, 第80位 are places in an order; 第28條 and 第一中學 are names.
fn ordinal(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    (chars.get(start) == Some(&'第')).then_some(())?;
    let number = numeral(chars, start + 1)?;
    let dotted =
        chars[number.end..].iter().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).count();
    let end = longest(chars, number.end, &["多", "几"]).unwrap_or(number.end + dotted);
    let is_ranked = longest_before(
        chars,
        start,
        &[
            "排名", "名列", "位列", "升至", "位居", "排", "列", "跌至", "降至", "居", "排在", "来到", "世界",
            "全国",
        ],
    )
    .is_some();
    let is_alone = chars.get(end).is_none_or(|c| !quantity::is_han(*c) && *c != '%' || *c == '的');
    // 第二， at the start of a clause counts arguments.
    let begins_clause = start == 0 || matches!(chars[start - 1], '，' | '。' | '；' | '：' | '\n' | '！');
    if (is_ranked || !begins_clause && number.style != Style::One) && is_alone && dotted == 0 {
        return Some(bounded(
            text,
            start,
            end,
            Kind::Ordinal,
            Value::Number(number.low),
            Decimal::ONE,
            Unit::None,
        ));
    }
    const COUNTED: &[&str] = &[
        "胜",
        "单",
        "笔",
        "分钟",
        "跳",
        "轰",
        "回合",
        "号台风",
        "局",
        "次",
        "届",
        "位",
        "名",
        "个",
        "天",
        "年",
        "轮",
        "波",
        "人",
        "度",
        "次的",
        "座",
        "架",
        "场",
        "艘",
        "家",
        "例",
        "起",
        "站",
        "周",
        "大",
        "高",
        "批",
    ];
    let name = |end: usize| Some(Found::nothing(Kind::Name, start..end));
    let Some(after) = longest(chars, end, COUNTED) else { return name(end) };
    let is_one = number.style == Style::One && !matches!(chars[end], '次' | '名' | '位' | '大' | '高');
    let is_other = longest(
        chars,
        end,
        &["次世界", "次工业", "个人", "年级", "人称", "大道", "大街", "次鸦片", "高中", "批次"],
    )
    .is_some();
    if is_one || is_other || number.low != number.high {
        return name(after);
    }
    let word: String = chars[end..after].iter().collect();
    Some(bounded(
        text,
        start,
        after,
        Kind::Ordinal,
        Value::Number(number.low),
        Decimal::ONE,
        Unit::Word(word),
    ))
}

/// 3比1, 2:1.
fn score(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let first = numeral(chars, start)
        .filter(|first| matches!(first.style, Style::Plain | Style::Han | Style::One))?;
    let from = longest(chars, first.end, &["比", ":"])?;
    let second = numeral(chars, from)
        .filter(|second| matches!(second.style, Style::Plain | Style::Han | Style::One))?;
    let is_small = first.low < Decimal::integer(1000) && second.low < Decimal::integer(1000);
    let has_unit =
        units::at(chars, second.end, text.vocabulary).is_some_and(|unit| unit.class != units::Class::Counter);
    let is_whole =
        first.low.whole(Towards::Floor) == first.low && second.low.whole(Towards::Floor) == second.low;
    (is_small && !has_unit && is_whole).then(|| Found::nothing(Kind::Score, start..second.end))
}
