//! Times of day in Chinese: 下午4點, 23時36分, 凌晨三點半, 19:30.

use super::dated::small;
use super::words::{longest, starts};
use crate::number::digits;
use quantity::Clock;

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

/// Words after the hour, and their minutes.
const MINUTES: [(&str, u8); 7] =
    [("半", 30), ("整", 0), ("一刻", 15), ("三刻", 45), ("钟", 0), ("许", 0), ("多", 0)];

/// The time of day that begins at `start`, and the character after it.
pub(super) fn clock(chars: &[char], start: usize) -> Option<(Clock, usize)> {
    let part = PARTS_OF_DAY.iter().find(|(word, _)| starts(chars, start, word));
    let from = part.map_or(start, |(word, _)| start + word.chars().count());
    let (hour, after_hour) = small(chars, from, 24)?;
    let hour = u8::try_from(hour).ok()?;
    let hour = if hour < 12 { hour + part.map_or(0, |(_, more)| *more) } else { hour };
    if chars.get(after_hour) == Some(&':') {
        let minute = digits(chars, after_hour + 1).filter(|minute| minute.end == after_hour + 3)?;
        let minute: u8 = minute.value.to_string().parse().ok().filter(|minute| *minute < 60)?;
        return Some((Clock { hour, minute }, after_hour + 3));
    }
    let sign = chars.get(after_hour).copied().filter(|c| matches!(c, '点' | '时'))?;
    let after = after_hour + 1;
    let minutes = small(chars, after, 59).and_then(|(minute, end)| Some((u8::try_from(minute).ok()?, end)));
    let with_minutes =
        minutes.and_then(|(minute, end)| Some((minute, longest(chars, end, &["分许", "分"])?)));
    let in_words = || {
        let (word, minute) = MINUTES.iter().find(|(word, _)| starts(chars, after, word))?;
        Some((*minute, after + word.chars().count()))
    };
    let found = with_minutes.or_else(in_words).or(minutes.filter(|_| part.is_some()));
    if let Some((minute, end)) = found {
        return Some((Clock { hour, minute }, end));
    }
    // 3點 alone may count points, and 三時 is a time only with its part of the day or in digits.
    let is_time = part.is_some()
        || sign == '时' && chars[from].is_ascii_digit()
        || sign == '点' && !follows_change(chars, start);
    is_time.then_some((Clock { hour: hour % 24, minute: 0 }, after))
}

/// Whether the words before count points: 漲12點, 下跌20點, 提出三點.
fn follows_change(chars: &[char], start: usize) -> bool {
    chars[start.saturating_sub(6)..start].iter().any(|c| "涨跌升降漲出挫扬高低".contains(*c))
}
