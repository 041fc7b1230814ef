//! Chinese numbers whose width is open: 數十, 幾百, 好幾千, 十幾.

use super::characters::{great_power, small_power};
use super::numeral::Style;
use super::section_value::Section;
use quantity::Decimal;

/// Characters that end a word with 數: 人數十二人.
const BEFORE_COUNT: &str = "人次总户票件指参系倍位天岁分点字级多少家";

/// The number of open width that begins at `start`, before its great magnitude.
pub(super) fn vague(chars: &[char], start: usize) -> Option<Section> {
    let at = |offset: usize| chars.get(start + offset).copied();
    let first = at(0)?;
    if first == '十' && at(1) == Some('几') {
        return Some(open(11, 19, 1, start + 2));
    }
    if !matches!(first, '数' | '几') || first == '数' && ends_word(chars, start) {
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

/// Whether 數 ends the word before the number.
fn ends_word(chars: &[char], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| BEFORE_COUNT.contains(chars[before]))
}

fn open(low: i64, high: i64, step: i64, end: usize) -> Section {
    Section {
        low: Decimal::integer(low),
        high: Decimal::integer(high),
        step: Decimal::integer(step),
        end,
        style: Style::Han,
        is_vague: true,
    }
}
