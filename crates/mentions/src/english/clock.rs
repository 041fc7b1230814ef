//! Times of day in English: 7:30 p.m., 7.30pm, 10am, 23:36, nine o'clock.

use super::numbers::numeral;
use super::words::{first_phrase, phrase, previous, skip, word_after};
use crate::number::{digit_run, parsed};
use quantity::Clock;

/// Time zones after a time of day.
pub(super) const ZONES: &[&str] = &["gmt", "bst", "est", "edt", "et", "utc", "local time"];

/// Words after 7.30 that show that it is a time of day.
const AFTER_TIMES: &[&str] = &["on", "this", "yesterday", "today", "last", "tomorrow", "every"];

/// The two halves of the day, and whether they are the afternoon.
const HALVES: [(&str, bool); 6] =
    [("a.m.", false), ("p.m.", true), ("a.m", false), ("p.m", true), ("am", false), ("pm", true)];

/// The time of day that begins at `start`, and the character after it.
pub(super) fn clock(chars: &[char], start: usize) -> Option<(Clock, usize)> {
    let length = digit_run(chars, start);
    if length == 0 {
        return hour_in_words(chars, start);
    }
    matches!(length, 1 | 2).then_some(())?;
    let after_hour = start + length;
    let hour: u8 = parsed(&chars[start..after_hour]).filter(|hour| *hour <= 24)?;
    let sign =
        chars.get(after_hour).filter(|c| matches!(c, ':' | '.') && digit_run(chars, after_hour + 1) == 2);
    let end = after_hour + if sign.is_some() { 3 } else { 0 };
    let minute: u8 = match sign {
        Some(_) => parsed(&chars[after_hour + 1..end]).filter(|minute| *minute < 60)?,
        None => 0,
    };
    if let Some((is_afternoon, after)) = half_of_day(chars, end).filter(|_| hour <= 12) {
        let hour = hour % 12 + if is_afternoon { 12 } else { 0 };
        return Some((Clock { hour, minute }, after));
    }
    if let Some(after) = phrase(chars, end, "o'clock") {
        return Some((Clock { hour, minute: 0 }, after));
    }
    // 23:36 needs a colon; 7.30 is a time of day only if the sentence goes on with the day.
    let is_said = start > 2 && chars[..start].iter().rev().skip(1).take(2).eq(['t', 'a'].iter());
    let is_time = match sign? {
        ':' => true,
        _ => {
            is_said && first_phrase(chars, end, AFTER_TIMES).is_some()
                || is_departure(chars, start, end)
                || hour < 24 && first_phrase(chars, end, ZONES).is_some()
        }
    };
    let goes_on = chars.get(end).is_some_and(|c| c.is_alphanumeric());
    (is_time && !goes_on).then_some((Clock { hour: hour % 24, minute }, end))
}

/// The 3.30 at Ascot, the 7.02 from Paddington: a race or a train by its time.
fn is_departure(chars: &[char], start: usize, end: usize) -> bool {
    previous(chars, start, 0).is_some_and(|word| word.text == "the")
        && first_phrase(chars, end, &["at", "from", "to"])
            .and_then(|link| word_after(chars, link))
            .is_some_and(|place| place.is_capital)
}

/// nine o'clock.
fn hour_in_words(chars: &[char], start: usize) -> Option<(Clock, usize)> {
    let number = numeral(chars, start)?;
    let end = phrase(chars, number.end, "o'clock")?;
    let hour: u8 = number.low.to_string().parse().ok().filter(|hour| *hour <= 12)?;
    Some((Clock { hour, minute: 0 }, end))
}

/// a.m. or p.m. after spaces: whether it is the afternoon, and the character after it.
fn half_of_day(chars: &[char], at: usize) -> Option<(bool, usize)> {
    let from = skip(chars, at);
    let lower: String = chars.get(from..)?.iter().take(5).flat_map(|c| c.to_lowercase()).collect();
    HALVES.iter().find_map(|(text, is_afternoon)| {
        let goes_on = lower.strip_prefix(text)?.starts_with(char::is_alphanumeric);
        (!goes_on).then_some((*is_afternoon, from + text.len()))
    })
}
