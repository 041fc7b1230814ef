//! Whether an English number claims something, or is a name.

use super::alone::{counts_alone, is_one_of_a_list, is_said_hour};
use super::before_nouns::is_before_a_noun;
use super::claim::Claim;
use super::currencies::names_a_coin;
use super::heads;
use super::lead::Lead;
use super::measured::Measured;
use super::nouns::is_plural;
use super::numeral::Style;
use super::ordinals::ordinal_number;
use super::plain::{is_code, plain};
use super::words::{first_phrase, phrase, previous, word_after};
use crate::found::Text;
use crate::mention::{Kind, Unit};
use quantity::Decimal;

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
    if names_a_coin(chars, start) {
        return Some(Claim::No(Kind::Name));
    }
    let numeral = &first.numeral;
    let named = heads::is_named_before(chars, start, text.floor);
    let ends_with_capital = chars[numeral.end - 1].is_uppercase();
    match numeral.style {
        Style::One => one_counts(text, first, start, is_bounded).then_some(Claim::Yes),
        Style::Words | Style::Plain if is_said_hour(chars, start) => Some(Claim::No(Kind::Name)),
        Style::Words if is_joined_to_a_word(chars, start) => Some(Claim::No(Kind::Name)),
        _ if is_in_a_title(text, first, start) => Some(Claim::No(Kind::Name)),
        Style::Words if numeral.is_vague || first.is_certain || numeral.magnitude > 2 => Some(Claim::Yes),
        Style::Words => words_count(text, first, start, is_bounded).then_some(Claim::Yes),
        Style::Formed | Style::Abbreviated if named && first.unit == Unit::None && ends_with_capital => {
            Some(Claim::No(Kind::Name))
        }
        // No. 8,765,432
        Style::Formed if first.unit == Unit::None && heads::is_version(chars, start, text.floor) => {
            Some(Claim::No(Kind::Name))
        }
        Style::Formed | Style::Abbreviated => Some(Claim::Yes),
        Style::Plain if named && !first.is_certain => Some(Claim::No(Kind::Name)),
        Style::Plain if named && first.kind != Kind::Share && is_bounded => Some(Claim::Yes),
        // “The Dow 121 points” names the index, and counts its points.
        Style::Plain if named && !heads::is_numbered_before(chars, start, text.floor) => Some(Claim::Yes),
        Style::Plain if named && first.kind != Kind::Share => Some(Claim::No(Kind::Name)),
        Style::Plain if is_code(chars, start, numeral.end) => Some(Claim::No(Kind::Name)),
        Style::Plain => Some(plain(text, first, start, is_bounded)),
    }
}

/// Whether a hyphen joins a number in words to the word before: best-of-seven, category-five.
fn is_joined_to_a_word(chars: &[char], start: usize) -> bool {
    start >= 2
        && chars[start - 1] == '-'
        && chars[start - 2].is_alphabetic()
        && heads::is_joined(chars, start)
}

/// Whether a number in words is part of a title: The Thirty-Nine Steps, Three Mile Lane.
fn is_in_a_title(text: Text<'_>, first: &Measured, start: usize) -> bool {
    let chars = text.chars;
    let is_in_words = matches!(first.numeral.style, Style::Words | Style::One);
    // Symphony of a Thousand
    let has_capital = chars[start..first.numeral.end].iter().any(|c| c.is_uppercase());
    if is_in_words && has_capital && !chars[start].is_uppercase() {
        return true;
    }
    let is_capital = is_in_words && chars[start].is_uppercase();
    let before = chars[..start].iter().rev().find(|c| **c != ' ');
    let begins = before.is_none_or(|c| ".!?\n“\":—–-•*‘'".contains(*c));
    let follows = word_after(chars, first.numeral.end).filter(|word| word.is_capital);
    let is_quoted = start > 0 && matches!(chars[start - 1], '“' | '"' | '‘');
    let is_title = follows.is_some_and(|word| is_quoted || !is_plural(&word));
    is_capital && (!begins || is_title)
}

/// Whether “one” counts: before a measure, or bounded before a noun.
fn one_counts(text: Text<'_>, first: &Measured, start: usize, is_bounded: bool) -> bool {
    let is_measure = first.is_certain && first.kind != Kind::Duration;
    is_measure || is_bounded && first.unit != Unit::None || is_one_of_a_list(text, start, first.numeral.end)
}

/// Whether a number in words counts: a noun follows it, right behind or after adjectives.
fn words_count(text: Text<'_>, first: &Measured, start: usize, is_bounded: bool) -> bool {
    let chars = text.chars;
    let is_of_a_chapter = heads::is_chapter(chars, start, text.floor) && !first.is_certain;
    let is_past_an_hour = first.unit == Unit::None
        && first.numeral.low <= Decimal::integer(12)
        && previous(chars, start, text.floor).is_some_and(|word| word.text == "past")
        && !is_before_a_noun(chars, first.numeral.end);
    // twenty-fifth
    let is_place = ordinal_number(chars, start).is_some_and(|(_, end)| end > first.numeral.end);
    if is_of_a_chapter || is_past_an_hour || is_place {
        return false;
    }
    // thirty-something
    if phrase(chars, first.numeral.end, "something").is_some() {
        return false;
    }
    if !is_bounded && is_pronoun(chars, start, first.numeral.end) {
        return false;
    }
    if first.unit != Unit::None || first.numeral.low >= Decimal::integer(20) {
        return true;
    }
    is_bounded || is_before_a_noun(chars, first.numeral.end) || counts_alone(text, start, &first.numeral)
}

/// Whether a number stands for persons: the two of them, it takes two.
fn is_pronoun(chars: &[char], start: usize, end: usize) -> bool {
    let Some(before) = previous(chars, start, 0) else { return false };
    let it = || previous(chars, before.start, 0).is_some_and(|word| word.text == "it");
    match before.text.as_str() {
        "the" => first_phrase(chars, end, &["of them", "of us", "of you"]).is_some(),
        "takes" | "took" => it() && !is_before_a_noun(chars, end),
        _ => false,
    }
}
