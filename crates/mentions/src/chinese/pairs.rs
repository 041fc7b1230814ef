//! Two digits that mean from one to the other in Chinese: 三四, 三五, 兩、三百, 5、6個.

use super::characters::digit;
use super::numeral::Style;
use super::section_value::Section;
use quantity::Decimal;

/// 5、6個: two digits that follow each other before something that counts, and that no list goes on with.
pub(super) fn pair_of_digits(chars: &[char], start: usize) -> Option<Section> {
    let low = chars.get(start)?.to_digit(10)?;
    let high = chars.get(start + 2)?.to_digit(10)?;
    let before = start.checked_sub(1).map_or(' ', |at| chars[at]);
    let is_pair = chars[start + 1] == '、'
        && high == low + 1
        && low > 0
        && chars.get(start + 3).is_some_and(|c| "个岁天名成万".contains(*c))
        && !(before.is_ascii_digit() || matches!(before, '、' | '.' | ',' | '第'));
    is_pair.then_some(Section {
        low: Decimal::integer(low.into()),
        high: Decimal::integer(high.into()),
        step: Decimal::ONE,
        end: start + 3,
        style: Style::Plain,
        is_vague: false,
    })
}

/// The second digit of 兩、三百: with a comma of lists between.
pub(super) fn listed_pair(chars: &[char], start: usize, first: i64) -> Option<i64> {
    let second = chars.get(start + 2).copied().and_then(digit).filter(|second| is_pair(first, *second))?;
    let is_number = chars.get(start + 1) == Some(&'、')
        && chars.get(start + 3).is_some_and(|c| AFTER_LISTED.contains(*c))
        && chars.get(start + 4) != Some(&'级');
    is_number.then_some(second)
}

/// Whether two digits side by side mean from one to the other: 三四, 三五.
pub(super) fn is_pair(first: i64, second: i64) -> bool {
    second == first + 1 || (first, second) == (3, 5)
}

/// What the second digit of 兩、三百 may have after it: a magnitude, or something that counts.
const AFTER_LISTED: &str = "十拾百佰千仟间人名个件家成天年岁位艘辆倍米万亿";
