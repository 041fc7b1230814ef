//! A month with its day: 3月5日, 元月, 12月份.

use super::dated::small;
use super::measures::follows_lasting;
use super::words::starts;

/// A month with its day, if that follows.
pub(super) fn month_and_day(chars: &[char], start: usize) -> Option<(u8, Option<u8>, usize)> {
    let (month, end) = if starts(chars, start, "元月") { (1, start + 1) } else { small(chars, start, 12)? };
    (chars.get(end) == Some(&'月') && month > 0 && !follows_lasting(chars, end)).then_some(())?;
    let month = u8::try_from(month).ok()?;
    let after = end + 1 + usize::from(chars.get(end + 1) == Some(&'份'));
    match day(chars, after) {
        Some((day, end)) => Some((month, Some(day), end)),
        None => Some((month, None, after)),
    }
}

/// A day of the month at `start`, and the character after it.
pub(super) fn day(chars: &[char], start: usize) -> Option<(u8, usize)> {
    // 兩日 counts days.
    (chars.get(start) != Some(&'两')).then_some(())?;
    let (day, end) = small(chars, start, 31).filter(|(day, _)| *day > 0)?;
    let is_day = chars.get(end).is_some_and(|c| matches!(c, '日' | '号'));
    is_day.then_some((u8::try_from(day).ok()?, end + 1))
}
