//! Races by their distance in English, which claim nothing: the 100m champion, a 10K run.

use super::numbers::numeral;
use super::numeral::Style;
use super::words::{next, previous, word};
use crate::found::{Found, Text};
use crate::mention::Kind;

/// Words before the distance of a race.
const BEFORE: &[&str] = &["men", "women", "boys", "girls", "indoor", "outdoor"];

/// Words behind the distance of a race.
const BEHIND: &[&str] = &[
    "hurdles",
    "steeplechase",
    "freestyle",
    "backstroke",
    "breaststroke",
    "butterfly",
    "medley",
    "individual",
    "heats",
    "heat",
    "final",
    "finals",
    "race",
    "races",
    "sprint",
    "sprints",
    "relay",
    "relays",
    "runner",
    "runners",
    "sprinter",
    "sprinters",
    "hurdler",
    "hurdlers",
    "champion",
    "champions",
    "championship",
    "title",
    "dash",
    "walk",
    "run",
    "runs",
    "medallist",
    "medalist",
    "gold",
    "silver",
    "bronze",
    "record",
    "event",
    "semi-final",
    "semifinal",
    "swim",
    "world",
];

/// The distances of races in metres, and those in thousands.
const METRES: &[&str] = &[
    "50", "60", "100", "110", "200", "400", "800", "1500", "1,500", "3000", "3,000", "5000", "5,000",
    "10,000", "10000",
];
const THOUSANDS: &[&str] = &["5", "8", "10", "15"];

/// The distance of a race that begins at `start`.
pub(super) fn race(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    chars.get(start).filter(|c| c.is_ascii_digit())?;
    let number = numeral(chars, start)?;
    let end = match number.style {
        Style::Abbreviated | Style::Formed if chars[number.end - 1].is_alphabetic() => number.end,
        _ => word(chars, number.end).filter(|word| word.text == "m")?.end,
    };
    let distance: String = chars[start..end - 1].iter().collect();
    let is_usual = match chars[end - 1] {
        'm' => METRES.contains(&distance.as_str()),
        'k' | 'K' => THOUSANDS.contains(&distance.as_str()),
        _ => false,
    };
    let is_before = || previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(BEFORE));
    let is_behind = || next(chars, end).is_some_and(|word| word.is_one_of(BEHIND));
    (is_usual && (is_behind() || is_before())).then(|| Found::nothing(Kind::Name, start..end))
}
