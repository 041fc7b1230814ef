//! Whether an English number claims something, or is a name.

use super::heads;
use super::lead::Lead;
use super::measured::Measured;
use super::nouns::is_plural;
use super::numeral::Style;
use super::words::{Word, next, phrase, previous, word_after};
use crate::found::Text;
use crate::mention::{Kind, Unit};
use quantity::Decimal;

/// Words after `three of`, of which something is counted.
const WHOLES: &[&str] =
    &["them", "whom", "which", "those", "these", "the", "his", "her", "its", "their", "our", "my"];

/// Words that end the adjectives between a number in words and its noun.
const ENDS_OF_PHRASES: &[&str] = &[
    "of", "and", "or", "to", "in", "on", "at", "for", "from", "with", "were", "are", "had", "have", "who",
    "that", "which", "by", "as", "but", "is", "was", "the", "will", "said", "would",
];

/// Words before the number of an address: at 221 Baker Street.
const BEFORE_ADDRESSES: &[&str] = &["at", "of", "in", "on", "the"];

/// Whether a number claims something.
pub(super) enum Claim {
    Yes,
    No(Kind),
}

/// Whether the number claims something. `None` if it is no figure at all.
pub(super) fn claim(
    text: Text<'_>,
    first: &Measured,
    lead: &Lead,
    start: usize,
    is_bounded: bool,
) -> Option<Claim> {
    let chars = text.chars;
    if lead.currency.is_some() || lead.is_signed {
        return Some(Claim::Yes);
    }
    let numeral = &first.numeral;
    let named = heads::is_named_before(chars, start, text.floor);
    let ends_with_capital = chars[numeral.end - 1].is_uppercase();
    match numeral.style {
        Style::One => one_counts(first, is_bounded).then_some(Claim::Yes),
        _ if is_in_a_title(text, first, start) => Some(Claim::No(Kind::Name)),
        Style::Words if numeral.is_vague || first.is_certain || numeral.magnitude > 2 => Some(Claim::Yes),
        Style::Words => words_count(text, first, is_bounded).then_some(Claim::Yes),
        Style::Formed | Style::Abbreviated if named && first.unit == Unit::None && ends_with_capital => {
            Some(Claim::No(Kind::Name))
        }
        Style::Formed | Style::Abbreviated => Some(Claim::Yes),
        Style::Plain if named && !first.is_certain => Some(Claim::No(Kind::Name)),
        Style::Plain if named && first.kind != Kind::Share && is_bounded => Some(Claim::Yes),
        Style::Plain if named && first.kind != Kind::Share => Some(Claim::No(Kind::Name)),
        Style::Plain if is_code(chars, start, numeral.end) => Some(Claim::No(Kind::Name)),
        Style::Plain => Some(plain(text, first, start, is_bounded)),
    }
}

/// Whether digits are part of a name: 007, .22, 12 block of.
fn is_code(chars: &[char], start: usize, end: usize) -> bool {
    chars[start] == '0' && end > start + 1
        || start > 0 && chars[start - 1] == '.'
        || phrase(chars, end, "block of").is_some()
}

/// Whether a number in words is part of a title: The Thirty-Nine Steps, Three Mile Lane.
fn is_in_a_title(text: Text<'_>, first: &Measured, start: usize) -> bool {
    let chars = text.chars;
    let is_capital = matches!(first.numeral.style, Style::Words | Style::One) && chars[start].is_uppercase();
    let before = chars[..start].iter().rev().find(|c| **c != ' ');
    let begins = before.is_none_or(|c| ".!?\n“\":—–-•*‘'".contains(*c));
    let follows = word_after(chars, first.numeral.end).filter(|word| word.is_capital);
    let is_quoted = start > 0 && matches!(chars[start - 1], '“' | '"' | '‘');
    let is_title = follows.is_some_and(|word| is_quoted || !is_plural(&word));
    is_capital && (!begins || is_title)
}

/// Digits without a group: letters or a hyphen behind them make a name.
fn plain(text: Text<'_>, first: &Measured, start: usize, is_bounded: bool) -> Claim {
    let chars = text.chars;
    let end = first.numeral.end;
    let has_unit = first.unit != Unit::None;
    let has_letters = chars.get(end).is_some_and(|c| c.is_alphabetic())
        || chars.get(end) == Some(&'-') && chars.get(end + 1).is_some_and(|c| c.is_alphanumeric());
    let is_glued = !is_bounded && !has_unit && has_letters;
    let is_before_capital =
        word_after(chars, end).is_some_and(|word| word.is_capital && word.start == end + 1);
    let is_address = !has_unit
        && is_before_capital
        && previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(BEFORE_ADDRESSES));
    if is_glued || is_address { Claim::No(Kind::Unclear) } else { Claim::Yes }
}

/// Whether “one” counts: before a measure, or bounded before a noun.
fn one_counts(first: &Measured, is_bounded: bool) -> bool {
    let is_measure = first.is_certain && first.kind != Kind::Duration;
    is_measure || is_bounded && first.unit != Unit::None
}

/// Whether a number in words counts: a noun follows it, right behind or after adjectives.
fn words_count(text: Text<'_>, first: &Measured, is_bounded: bool) -> bool {
    let chars = text.chars;
    if first.unit != Unit::None || first.numeral.low >= Decimal::integer(20) {
        return true;
    }
    let mut end = first.numeral.end;
    for _ in 0..3 {
        let Some(word) = word_after(chars, end).filter(|word| word.start > end) else {
            return is_bounded;
        };
        if is_of_a_whole(chars, &word) {
            return true;
        }
        if word.is_one_of(ENDS_OF_PHRASES) {
            return is_bounded;
        }
        if is_plural(&word) {
            return true;
        }
        end = word.end;
    }
    is_bounded
}

/// Whether a word is the `of` of `three of them`.
fn is_of_a_whole(chars: &[char], word: &Word) -> bool {
    word.text == "of" && next(chars, word.end).is_some_and(|word| word.is_one_of(WHOLES))
}
