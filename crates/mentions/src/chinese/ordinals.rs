//! Places in an order in Chinese: 第三次, 第80位.

use super::bounded::bounded;
use super::numbers::numeral;
use super::numeral::Style;
use super::words::{longest, longest_before};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use quantity::{Decimal, is_han};

/// Words before a place.
const RANKED: &[&str] = &[
    "排名",
    "名列",
    "位列",
    "升至",
    "位居",
    "排",
    "列",
    "跌至",
    "降至",
    "居",
    "排在",
    "来到",
    "世界",
    "全国",
    "热搜",
    "全台",
    "亚洲",
    "全省",
    "全市",
    "全球",
    "全美",
    "全县",
    "全区",
    "稳居",
    "高居",
    "夺下",
    "夺得",
    "排行",
    "并列",
    "小组",
    "积分榜",
    "拿下",
    "勇夺",
    "荣获",
    "队史",
    "年级",
    "全班",
    "倒数",
    "名次",
    "获",
    "获得",
    "屈居",
    "排行榜",
    "单季",
    "联盟",
];

/// What has places in an order.
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
    "枚",
    "金",
    "银",
    "铜",
    "冠",
    "球",
    "败",
    "件",
    "任",
    "顺位",
    "高峰",
    "棵",
    "辆",
    "颗",
    "宗",
    "杆",
    "洞",
    "长",
    "快",
    "多",
    "低",
    "强",
    "代传人",
    "代经营",
    "代掌门",
    "代接班",
    "代接手",
    "代老板",
    "代店主",
    "代手",
    "代继承",
    "代移民",
    "代当家",
    "级或以上",
    "级及以上",
    "级以上",
];

/// Words that begin like one of these, and make a name of the number.
const OTHER_WORDS: &[&str] = &[
    "支柱",
    "银行",
    "金控",
    "金属",
    "快递",
    "多元",
    "长期",
    "次世界",
    "次工业",
    "个人",
    "年级",
    "人称",
    "大道",
    "大街",
    "次鸦片",
    "高中",
    "批次",
];

/// 第三次, 第80位 are places in an order; 第28條 and 第一中學 are names.
pub(super) fn ordinal(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    (chars.get(start) == Some(&'第')).then_some(())?;
    let number = numeral(chars, start + 1)?;
    let dotted =
        chars[number.end..].iter().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).count();
    let end = longest(chars, number.end, &["多", "几"])
        .filter(|end| longest(chars, *end, COUNTED).is_some())
        .unwrap_or(number.end + dotted);
    if let Some(end) = article_end(chars, end) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    let place = |end: usize, unit: Unit| {
        let value = Value::Number(number.low);
        Some(bounded(text, start..end, Kind::Ordinal, value, Decimal::ONE, unit))
    };
    if dotted == 0 && is_place(chars, start, end, number.style) {
        return place(end, Unit::None);
    }
    let name = |end: usize| Some(Found::nothing(Kind::Name, start..end));
    let Some(after) = longest(chars, end, COUNTED) else { return name(end) };
    let is_one = number.style == Style::One && !"次名位大高".contains(chars[end]);
    if is_one || longest(chars, end, OTHER_WORDS).is_some() || number.low != number.high {
        return name(after);
    }
    // 第三級或以上: the bound is no part of what is counted.
    let after = if chars[end] == '级' { end + 1 } else { after };
    place(after, Unit::Word(chars[end..after].iter().collect()))
}

/// 刑法185條之3: the article of a law without 第 before it.
pub(super) fn article(text: Text<'_>, start: usize) -> Option<Found> {
    let number = numeral(text.chars, start)?;
    numeral(text.chars, longest(text.chars, number.end, &["条之"])?)?;
    Some(Found::nothing(Kind::Name, start..article_end(text.chars, number.end)?))
}

/// The character after the article of a law whose first number ends at `end`: 第185條之3第1項.
fn article_end(chars: &[char], end: usize) -> Option<usize> {
    const PARTS: &[&str] = &["条", "项", "款", "目"];
    let mut end = longest(chars, end, &["条"])?;
    for _ in 0..4 {
        if let Some(number) = longest(chars, end, &["之"]).and_then(|from| numeral(chars, from)) {
            end = number.end;
        }
        let part = longest(chars, end, &["第"]).and_then(|from| numeral(chars, from));
        let Some(after) = part.and_then(|part| longest(chars, part.end, PARTS)) else { break };
        end = after;
    }
    Some(end)
}

/// Whether a number without a unit is a place: 排名第三.
fn is_place(chars: &[char], start: usize, end: usize, style: Style) -> bool {
    let is_ranked = longest_before(chars, start, RANKED).is_some();
    let is_alone = chars.get(end).is_none_or(|c| !is_han(*c) && *c != '%' || *c == '的');
    // 第二， at the start of a clause counts arguments.
    let begins_clause = start == 0 || matches!(chars[start - 1], '，' | '。' | '；' | '：' | '\n' | '！');
    is_alone && (is_ranked || !begins_clause && style != Style::One)
}
