//! Halves in Chinese: 一半, 半數, 過半, 半年, 半小時.

use super::bounded::{bounded, fraction, set_bound};
use super::bounds;
use super::units::{self, Class};
use super::words::{clause_before, longest, longest_before, starts};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use quantity::{Bound, Decimal, is_han};

/// Characters before 半 that leave it open (大半年, 多半) or make a part of the calendar (上半年) of it.
const BEFORE_OTHER_HALVES: &str = "大多上下前后一小夜另";

/// Units of time that 半 makes a word of its own with.
const NO_DURATIONS: &[&str] = &["夜", "晚", "日"];

/// Measures that 半 makes a word of its own with.
const NO_MEASURES: &[&str] = &["点", "度", "级", "节", "番", "方", "里", "平", "桶", "折", "升", "径", "卡"];

/// Measure words for things of which there are halves.
const DIVISIBLE: &[&str] = &["包", "瓶", "杯", "碗", "箱", "盒", "袋", "打", "块"];

/// 一半, 半數, 過半, 近半; 半年, 半小時.
pub(super) fn half(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let (one, two) = (Decimal::ONE, Decimal::integer(2));
    if let Some(end) = longest(chars, start, &["一半", "半数", "减半", "折半"]) {
        let is_other = longest(chars, start, &["一半一半", "半数码"]).is_some();
        if is_midway(chars, start) {
            return Some(Found::nothing(Kind::Name, start..end));
        }
        let mut found = fraction(text, start..end, one, two);
        found.number.start += usize::from(matches!(chars[start], '减' | '折'));
        if let Some(after) = longest(chars, end, &["多一点", "多一些", "还多"]) {
            set_bound(&mut found, Bound::MoreThan, after);
        }
        return (!is_other).then_some(found);
    }
    if let Some(end) = longest(chars, start, &["腰斩"]).filter(|_| is_of_a_value(chars, start)) {
        return Some(fraction(text, start..end, one, two));
    }
    (chars.get(start) == Some(&'半')).then_some(())?;
    if starts(chars, start, "半百") {
        return None;
    }
    // 過半席次: a word that counts whole things is no unit of a half.
    let is_of_unit = starts(chars, start, "半个")
        || half_of_a_unit(text, start).is_some()
        || units::at(chars, start + 1, text.vocabulary).is_some_and(|unit| unit.class != Class::Counter);
    // 上半季 is a part of the calendar.
    let is_upper = start > 0 && chars[start - 1] == '上';
    let is_whole = is_of_unit || is_upper;
    if let Some((bound, at)) = bounds::before(chars, start, text.floor).filter(|_| !is_whole) {
        let mut found = fraction(text, start..start + 1, one, two);
        found.span.start = at;
        set_bound(&mut found, bound, start + 1);
        return Some(found);
    }
    half_of_a_unit(text, start)
}

/// Whether 一半 is the middle of doing something: 車開到一半. 降到一半 is a half.
fn is_midway(chars: &[char], start: usize) -> bool {
    let verb = start.checked_sub(2).map(|at| chars[at]).filter(|_| chars[start - 1] == '到');
    verb.is_some_and(|verb| is_han(verb) && !"降跌减缩升涨剩达不占少掉低砍".contains(verb))
}

/// Whether what is cut in half is a value: 股價腰斬. A series that is cut short has no halves.
fn is_of_a_value(chars: &[char], start: usize) -> bool {
    let clause = clause_before(chars, start, 0, 6, is_han);
    clause.iter().any(|c| "价值股收润量利业绩市".contains(*c))
}

/// Whether 半 belongs to the number before it: 一個半小時. 等個半小時 is half an hour.
fn ends_a_number(chars: &[char], start: usize) -> bool {
    let before = start.checked_sub(2).map(|at| chars[at]).filter(|_| chars[start - 1] == '个');
    before.is_some_and(|c| c.is_ascii_digit() || "一二两三四五六七八九十百千万几数多余整".contains(c))
}

/// 半年, 半小時, 半個月, 半公里.
fn half_of_a_unit(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if start > 0 && (BEFORE_OTHER_HALVES.contains(chars[start - 1]) || ends_a_number(chars, start)) {
        return None;
    }
    let half = |end: usize, kind: Kind, word: String| {
        let value = Value::Number(Decimal::new(5, 1));
        bounded(text, start..end, kind, value, Decimal::new(1, 1), Unit::Word(word))
    };
    if let Some(end) = longest(chars, start, &["半个多小时", "半个多月", "半个多世纪"]) {
        let word = if chars[start + 3] == '小' { "小时" } else { "个月" };
        let mut found = half(end, Kind::Duration, word.to_owned());
        let end = found.span.end;
        set_bound(&mut found, Bound::MoreThan, end);
        return Some(found);
    }
    let unit = units::at(chars, start + 1, text.vocabulary)?;
    let word: String = chars[start + 1..unit.end].iter().collect();
    let has_halves = match unit.class {
        Class::Duration => !NO_DURATIONS.contains(&word.as_str()),
        // 升息半碼
        Class::Measure if word == "码" => longest_before(chars, start, &["息", "率"]).is_some(),
        Class::Measure => !NO_MEASURES.contains(&word.as_str()),
        Class::Counter => DIVISIBLE.contains(&word.as_str()),
    };
    has_halves.then_some(())?;
    let kind = if unit.class == Class::Duration { Kind::Duration } else { Kind::Quantity };
    let mut found = half(unit.end, kind, word);
    if kind == Kind::Duration && chars.get(unit.end) == Some(&'内') {
        set_bound(&mut found, Bound::AtMost, unit.end + 1);
    }
    Some(found)
}
