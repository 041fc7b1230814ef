//! Numbers of houses, postcodes and places in books of law: 12 High St., Ore. 97209, 18 U.S.C. § 1595.

use super::words::{previous, skip, word};
use crate::found::{Found, Text};
use crate::mention::Kind;
use crate::number::digit_run;

/// Words of streets, in lower case and without their dot.
pub(super) const STREETS: &[&str] = &[
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "boulevard",
    "blvd",
    "lane",
    "ln",
    "drive",
    "dr",
    "way",
    "place",
    "pl",
    "court",
    "ct",
    "terrace",
    "square",
    "sq",
    "highway",
    "hwy",
    "parkway",
    "pkwy",
    "close",
    "crescent",
    "row",
    "walk",
    "gardens",
    "broadway",
    "alley",
    "quay",
    "wharf",
    "mews",
];

/// Words before a year, which a street may follow by chance: in 1999 Fleet Street moved.
const BEFORE_YEARS: &[&str] = &["in", "since", "by", "until", "before", "after", "from", "during"];

/// No name of a street has more words before its last.
const LONGEST_STREET: usize = 4;

/// The number of a house, a postcode or a place in a book of law that begins at `start`.
pub(super) fn address(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let length = digit_run(chars, start);
    // 221B Baker Street
    let letter = chars.get(start + length).filter(|c| ('A'..='F').contains(*c));
    let end = start + length + usize::from(letter.is_some());
    let is_whole = !matches!(chars.get(end), Some('.' | ',' | '/') if digit_run(chars, end + 1) > 0);
    ((1..=5).contains(&length) && is_whole).then_some(())?;
    let is_address = is_house(text, start, end)
        || length == 5 && is_behind_a_state(chars, start)
        || is_in_a_book(chars, end);
    is_address.then(|| Found::nothing(Kind::Name, start..end))
}

/// 1455 N.W. Lovell St.: capitals follow as far as the word of a street.
fn is_house(text: Text<'_>, start: usize, end: usize) -> bool {
    let chars = text.chars;
    // In 1999 Fleet Street moved, a 2019 Supreme Court ruling.
    let is_usual = chars[start..end].starts_with(&['1', '9']) || chars[start..end].starts_with(&['2', '0']);
    let is_year = previous(chars, start, text.floor).is_some_and(|word| {
        word.is_one_of(BEFORE_YEARS) || is_usual && word.is_one_of(&["a", "an", "the", "his", "her", "their"])
    });
    if is_year && end == start + 4 {
        return false;
    }
    let mut at = end;
    for count in 0..=LONGEST_STREET {
        let Some(word) = word(chars, skip(chars, at)).filter(|word| word.is_capital && word.start > at)
        else {
            return false;
        };
        if count > 0 && word.is_one_of(STREETS) {
            return true;
        }
        at = end_of_initials(chars, word.end);
    }
    false
}

/// The character after the dots and letters of N.W. and St.
pub(super) fn end_of_initials(chars: &[char], mut at: usize) -> usize {
    while chars.get(at) == Some(&'.') {
        at += 1;
        at += chars[at..].iter().take_while(|c| c.is_uppercase()).count();
    }
    at
}

/// Portland, Ore. 97209 and Boston, MA 02134.
fn is_behind_a_state(chars: &[char], start: usize) -> bool {
    let Some(space) = start.checked_sub(1).filter(|at| chars[*at] == ' ') else { return false };
    let from = chars[..space].iter().rev().take(6).take_while(|c| c.is_alphabetic() || **c == '.').count();
    let state = &chars[space - from..space];
    let has_form = state.first().is_some_and(|c| c.is_uppercase())
        && (state.last() == Some(&'.') || state.len() == 2 && state.iter().all(|c| c.is_uppercase()));
    has_form && chars[..space - from].ends_with(&[',', ' '])
}

/// 18 U.S.C. § 1595, 347 U.S. 483: initials of a book follow, and a section or a page.
fn is_in_a_book(chars: &[char], end: usize) -> bool {
    let at = skip(chars, end);
    if at == end || !chars.get(at).is_some_and(|c| c.is_uppercase()) {
        return false;
    }
    let length = chars[at..].iter().take(8).take_while(|c| c.is_alphanumeric() || **c == '.').count();
    let behind = skip(chars, at + length);
    let is_page = chars.get(behind) == Some(&'§') || digit_run(chars, behind) > 0 && behind > at + length;
    chars[at..at + length].iter().filter(|c| **c == '.').count() >= 2 && is_page
}
