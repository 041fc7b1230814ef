//! Digits without a group, which may be a figure or a name: 12 people, “12 Angry Men”, the 7 train.

use super::alone::is_hour;
use super::before_nouns::is_before_a_noun;
use super::claim::Claim;
use super::lists;
use super::measured::Measured;
use super::titles::is_quoted_title;
use super::words::{Word, phrase, previous, word_after};
use crate::found::Text;
use crate::mention::{Kind, Unit};

/// Words before the number of an address: at 221 Baker Street.
const BEFORE_ADDRESSES: &[&str] = &["at", "of", "in", "on", "the"];

/// Verbs of calls.
const CALLING: &[&str] = &[
    "call", "calls", "called", "calling", "dial", "dials", "dialled", "dialed", "dialling", "dialing",
    "phoned", "phoning", "phone", "ring", "rang", "ringing", "text", "texted",
];

/// Digits without a group: letters or a hyphen behind them make a name.
pub(super) fn plain(text: Text<'_>, first: &Measured, start: usize, is_bounded: bool) -> Claim {
    let chars = text.chars;
    let end = first.numeral.end;
    let is_bare = first.unit == Unit::None;
    let has_letters = chars.get(end).is_some_and(|c| c.is_alphabetic())
        || chars.get(end) == Some(&'-') && chars.get(end + 1).is_some_and(|c| c.is_alphanumeric());
    let is_glued = is_bare && !is_bounded && has_letters;
    if is_glued || is_bare && is_address(text, start, end) {
        return Claim::No(Kind::Unclear);
    }
    let goes_on = || {
        lists::is_in_a_list(chars, start, end, text.floor)
            || is_hour(text, start, first.numeral.low)
            || is_emergency(text, start, end)
            || is_jet(text, start, end)
    };
    let is_name = has_clause(chars, end)
        || is_ancient(chars, end)
        || is_quoted_title(chars, start, end)
        || names_a_line(text, start, end)
        || is_bare && !is_bounded && goes_on();
    if is_name { Claim::No(Kind::Name) } else { Claim::Yes }
}

/// Whether a capital follows that begins no counted noun: at 30 Rock, but not in 14 U.S. states.
fn is_address(text: Text<'_>, start: usize, end: usize) -> bool {
    let chars = text.chars;
    word_after(chars, end).is_some_and(|word| word.is_capital && word.start == end + 1)
        && !is_before_a_noun(chars, end)
        && previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(BEFORE_ADDRESSES))
}

/// They called 911.
fn is_emergency(text: Text<'_>, start: usize, end: usize) -> bool {
    let number: String = text.chars[start..end].iter().collect();
    ["911", "999", "112", "000", "111", "101", "988"].contains(&number.as_str())
        && previous(text.chars, start, text.floor).is_some_and(|word| word.is_one_of(CALLING))
}

/// A 747, the 737.
fn is_jet(text: Text<'_>, start: usize, end: usize) -> bool {
    matches!(text.chars[start..end], ['7', middle, '7'] if ('0'..='8').contains(&middle))
        && previous(text.chars, start, text.floor).is_some_and(|word| word.is_one_of(&["a", "an", "the"]))
}

/// 401(k), 501(c)(3)
fn has_clause(chars: &[char], end: usize) -> bool {
    matches!(chars.get(end..end + 3), Some(['(', letter, ')']) if letter.is_alphabetic())
}

/// 300 B.C., 44 BC: no year that this grammar knows.
fn is_ancient(chars: &[char], end: usize) -> bool {
    let is_era =
        word_after(chars, end).is_some_and(|word| word.is_capital && word.is_one_of(&["bc", "bce", "ce"]));
    is_era || chars[end..].starts_with(&[' ', 'B', '.', 'C', '.'])
}

/// Whether digits are part of a name: 007, .22, 12 block of.
pub(super) fn is_code(chars: &[char], start: usize, end: usize) -> bool {
    chars[start] == '0' && end > start + 1
        || start > 0 && chars[start - 1] == '.'
        || phrase(chars, end, "block of").is_some()
}

/// The 7 train, the 38 Geary bus.
fn names_a_line(text: Text<'_>, start: usize, end: usize) -> bool {
    let is_line =
        |word: &Word| word.is_one_of(&["train", "trains", "bus", "buses", "tram", "trams", "ferry"]);
    let is_the = previous(text.chars, start, text.floor).is_some_and(|word| word.text == "the");
    is_the
        && word_after(text.chars, end).is_some_and(|first| {
            first.text.len() < 6 && is_line(&first) && !first.text.ends_with('s')
                || first.is_capital
                    && word_after(text.chars, first.end).is_some_and(|second| is_line(&second))
        })
}
