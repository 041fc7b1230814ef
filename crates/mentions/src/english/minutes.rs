//! The minutes of a report of a match, which begin its paragraphs: 67 min: Saka cuts in.

use super::words::first_phrase;
use crate::found::Found;
use crate::mention::Kind;
use crate::number::digit_run;

/// The minute that begins a paragraph at `start`.
pub(super) fn minute_of_match(chars: &[char], start: usize) -> Option<Found> {
    (start == 0 || chars[start - 1] == '\n').then_some(())?;
    let length = digit_run(chars, start);
    (1..=3).contains(&length).then_some(())?;
    let mut end = start + length;
    // 90+4 min
    if chars.get(end) == Some(&'+') {
        end += 1 + digit_run(chars, end + 1);
    }
    let end = first_phrase(chars, end, &["min", "mins", "minutes", "minute"])?;
    (chars.get(end) == Some(&':')).then(|| Found::nothing(Kind::Name, start..end))
}
