//! Times of races in English: 2:04:37, 3:58.04.

use super::bounded::bounded;
use super::clock::clock;
use super::words::{first_phrase, previous};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use crate::number::{digit_run, digits, parsed};
use quantity::Decimal;

/// Words behind a time of day.
const OF_DAY: &[&str] = &["am", "pm", "gmt", "utc", "bst", "est", "edt", "et", "local time"];

/// The time that begins at `start`, in seconds. At 2:04:37 is a time of day.
pub(super) fn timed(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let (hours, minutes, rest) = hours_and_minutes(chars, start)?;
    let seconds = digits(chars, rest).filter(|number| number.length == 2 && !number.is_grouped)?;
    let is_fine = hours.is_some() || seconds.has_fraction;
    let goes_on = chars.get(seconds.end).is_some_and(|c| c.is_alphanumeric() || *c == ':');
    (is_fine && minutes < 60 && seconds.value < Decimal::integer(60) && !goes_on).then_some(())?;
    let is_at = previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(&["at", "until", "by"]));
    if is_at || first_phrase(chars, seconds.end, OF_DAY).is_some() || clock(chars, seconds.end).is_some() {
        return Some(Found::nothing(Kind::Name, start..seconds.end));
    }
    let whole = Decimal::integer(i64::from(hours.unwrap_or(0)) * 3600 + i64::from(minutes) * 60);
    let value = Value::Number(whole.plus(seconds.value)?);
    let unit = Unit::Word("seconds".into());
    Some(bounded(text, start..seconds.end, seconds.end, Kind::Duration, value, unit))
}

/// The hours and minutes of 2:04:37, or the minutes of 3:58.04, and where the seconds begin.
fn hours_and_minutes(chars: &[char], start: usize) -> Option<(Option<u32>, u32, usize)> {
    let first = start + digit_run(chars, start);
    (matches!(first - start, 1 | 2) && chars.get(first) == Some(&':')).then_some(())?;
    let second = first + 1 + digit_run(chars, first + 1);
    (second == first + 3).then_some(())?;
    let number: u32 = parsed(&chars[start..first])?;
    if chars.get(second) == Some(&':') && digit_run(chars, second + 1) == 2 {
        return Some((Some(number), parsed(&chars[first + 1..second])?, second + 1));
    }
    Some((None, number, first + 1))
}
