//! Whether a Chinese number claims something, or is a name or a part of a word.

use super::heads;
use super::measured::Measured;
use super::numbers::numeral;
use super::numeral::Style;
use super::units::{self, Class};
use super::words::{longest, longest_before};
use crate::found::Text;
use crate::mention::{Kind, Unit};
use quantity::{Decimal, is_han};

/// Measures before which 一 is mostly an article.
const AFTER_AN_ARTICLE: &[&str] = &["点", "番", "级", "节", "度", "方", "里", "平", "立方", "卡", "桶", "折"];

/// Units of time before which 一 counts.
const AFTER_ONE: &[&str] =
    &["小时", "个小时", "分钟", "秒", "秒钟", "个世纪", "个月", "个星期", "个礼拜", "周年", "注"];

/// Whether the number claims something. `None` if it is no number at all.
///
/// `is_bounded` says whether words around it bound it, `has_lead` whether it has a sign or a currency before it.
pub(super) fn is_claim(
    text: Text<'_>,
    measured: &Measured,
    start: usize,
    is_bounded: bool,
    has_lead: bool,
) -> Option<bool> {
    let chars = text.chars;
    let numeral = &measured.numeral;
    let has_unit = measured.unit != Unit::None;
    let is_of_class = |class: Class| measured.class == Some(class);
    match numeral.style {
        Style::Positional => {
            let is_name = !has_unit || is_of_class(Class::Counter);
            (is_name && (has_unit || has_lead)).then_some(false)
        }
        // 運-20: a hyphen behind a Han character is a sign only before a unit.
        _ if has_lead && !has_unit && is_hyphen_after_han(chars, start) => Some(false),
        Style::Plain if chars[start] == '0' && numeral.end > start + 1 && !has_unit => Some(false),
        _ if has_lead => Some(true),
        // 只輸過一次 counts.
        Style::One if has_unit && heads::says_only(chars, start) => Some(true),
        // 跑七八趟，現在一趟就成 counts, too.
        Style::One if has_unit && is_counted_again(text, measured, start) => Some(true),
        // 一斤能賣八塊 is the price of one.
        Style::One if is_of_class(Class::Measure) && heads::is_priced(chars, measured.end) => None,
        Style::One => {
            let is_other = measured.low.is_whole()
                && is_of_class(Class::Duration)
                && start > 0
                && "下上这那每同另头前后当新".contains(chars[start - 1]);
            (!is_other && one_counts(measured, is_bounded)).then_some(true)
        }
        _ if numeral.is_bare
            && !is_bounded
            && !numeral.is_vague
            && !heads::is_counted_bare(chars, start, numeral.end, measured.kind) =>
        {
            None
        }
        _ if heads::is_first_of(chars, start, numeral.end) => Some(false),
        _ if heads::is_place_or_grade(chars, unit_start(measured), measured.end, numeral.style) => {
            Some(false)
        }
        Style::Han if has_unit => (!heads::is_word_with_numeral(chars, start, numeral.end)).then_some(true),
        // 二三線城市, 三四流: ranks of cities and actors.
        Style::Han if matches!(chars.get(numeral.end), Some('线' | '流' | '垒')) => None,
        Style::Han if is_before_unit_of_list(text, measured) => Some(true),
        Style::Han => {
            let is_long = numeral.end >= start + 2 && measured.low >= Decimal::HUNDRED || numeral.is_vague;
            let is_bounded = is_bounded && numeral.end > start && measured.low >= Decimal::integer(2);
            // 六十有三 is a number in every sentence.
            let has_and = chars[start..numeral.end].contains(&'有');
            let is_value = numeral.end >= start + 2 && heads::states_a_value(chars, start, measured.end);
            (is_long || is_bounded || has_and || is_value).then_some(true)
        }
        // GDP19萬元 and CPI3.2% are figures, though letters are before them.
        Style::Formed | Style::Plain if matches!(measured.kind, Kind::Money | Kind::Share) => Some(true),
        Style::Formed => Some(!heads::is_numbered_before(chars, start)),
        Style::Plain if has_unit => {
            Some(!heads::is_numbered_before(chars, start) || is_of_class(Class::Measure))
        }
        Style::Plain => Some(is_bounded || heads::states_a_value(chars, start, measured.end)),
    }
}

/// Whether the same thing was counted right before, and one of it is enough now: 跑七八趟，現在一趟就成.
fn is_counted_again(text: Text<'_>, measured: &Measured, start: usize) -> bool {
    let unit = &text.chars[measured.numeral.end..measured.end];
    let floor = text.floor;
    let is_same = floor >= unit.len() && text.chars[floor - unit.len()..floor] == *unit;
    let suffices = longest(text.chars, measured.end, &["就", "便", "即可", "搞定"]).is_some()
        || longest_before(text.chars, start, &["只要", "只需", "只用", "只跑"]).is_some();
    is_same && start - floor <= 8 && suffices
}

/// Whether a number in words shares the unit of the next one of its list: 五十五、五十八歲.
fn is_before_unit_of_list(text: Text<'_>, measured: &Measured) -> bool {
    let chars = text.chars;
    let next = longest(chars, measured.numeral.end, &["、", "和", "与", "及"])
        .filter(|_| measured.low >= Decimal::integer(10) && measured.is_one_number())
        .and_then(|from| numeral(chars, from));
    next.is_some_and(|next| {
        next.style == Style::Han
            && next.low >= Decimal::integer(10)
            && units::at(chars, next.end, text.vocabulary).is_some()
    })
}

/// Where the unit begins: after the second number of a range.
fn unit_start(measured: &Measured) -> usize {
    match &measured.unit {
        Unit::Word(word) if !measured.is_one_number() => {
            measured.end.saturating_sub(word.chars().count()).max(measured.numeral.end)
        }
        _ => measured.numeral.end,
    }
}

fn is_hyphen_after_han(chars: &[char], at: usize) -> bool {
    chars[at] == '-' && at > 0 && is_han(chars[at - 1])
}

/// Whether 一 before this unit counts: mostly it is an article.
fn one_counts(measured: &Measured, is_bounded: bool) -> bool {
    let is_unit = match &measured.unit {
        Unit::None => false,
        Unit::Word(word) => {
            let is_measure = measured.class == Some(Class::Measure);
            is_measure && !AFTER_AN_ARTICLE.contains(&word.as_str()) || AFTER_ONE.contains(&word.as_str())
        }
        _ => true,
    };
    // 一小時五十二分 is no article.
    let has_half = !measured.low.is_whole() || measured.low != Decimal::ONE;
    is_unit || has_half || is_bounded && measured.unit != Unit::None
}

/// What a number is that claims nothing.
pub(super) fn kind_without_claim(text: Text<'_>, measured: &Measured, start: usize) -> Kind {
    if heads::is_named(text.chars, start, measured.numeral.end) { Kind::Name } else { Kind::Unclear }
}
