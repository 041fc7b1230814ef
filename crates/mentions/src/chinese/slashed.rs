//! A month and a day with a slash in Chinese: 今（7/26）日, 7/26起.

use super::dated::Dated;
use super::words::longest;
use crate::calendar::PartialMoment;
use crate::mention::{Kind, Meaning};
use crate::number::digits;
use quantity::Decimal;

/// 今（7/26）日, 週五(8/3), 7/26起: a month and a day with a slash, where the words around speak of a day.
pub(super) fn slashed_day(chars: &[char], start: usize) -> Option<Dated> {
    let month = digits(chars, start).filter(|month| month.length <= 2 && !month.has_fraction)?;
    let from = longest(chars, month.end, &["/"])?;
    let day = digits(chars, from).filter(|day| day.length <= 2 && !day.has_fraction)?;
    let before = chars[start.saturating_sub(2)..start].iter().collect::<String>();
    let is_since = before.ends_with(['年', '自', '从', '于', '昨', '今', '明']);
    let is_in_brackets = before.ends_with(['(', '（'])
        && before.starts_with(['今', '昨', '明', '前', '日', '天', '一', '二', '三', '四', '五', '六', '后']);
    let begins_time = longest(
        chars,
        day.end,
        &[
            "起", "以来", "以后", "上午", "下午", "晚", "凌晨", "中午", "当天", "）日", ")日", "(一", "(二",
            "(三", "(四", "(五", "(六", "(日", "（一", "（二", "（三", "（四", "（五", "（六", "（日",
        ],
    );
    (is_in_brackets || is_since || begins_time.is_some()).then_some(())?;
    let number = |value: Decimal| value.to_string().parse::<u8>().ok();
    let moment = PartialMoment {
        month: Some(number(month.value)?),
        day: Some(number(day.value)?),
        ..Default::default()
    };
    let meaning = Meaning::Moment(moment);
    moment.is_possible().then_some(Dated { kind: Kind::DateWithoutYear, meaning, end: day.end })
}
