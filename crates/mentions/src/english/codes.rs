//! Digits with letters that are an English number with its unit, and no code: 10km, 450K, 34-year-old.

use super::unit_words::{DURATIONS, MEASURES};
use super::units::SIGNS;
use crate::currency::CURRENCIES;
use crate::number::digits;

/// Letters right behind a number that are no unit of measure.
const GLUED: &[&str] = &[
    "c", "k", "m", "mn", "bn", "b", "tn", "trn", "t", "x", "pc", "pct", "p", "st", "nd", "rd", "th", "am",
    "pm", "s", "bp", "bps", "pp",
];

/// Words behind a number and a hyphen.
const COMPOUNDED: &[&str] = &[
    "fold", "plus", "odd", "percent", "strong", "point", "page", "member", "seat", "bed", "storey", "story",
    "person", "man", "woman", "room", "bedroom", "dollar", "pound", "euro", "yen", "yuan", "million",
    "billion", "trillion", "hour", "and",
];

/// Whether letters and digits are a number with a magnitude or unit: 10km, 450K, 30mph.
pub(super) fn is_number_with_unit(word: &[char]) -> bool {
    if is_row_of_numbers(word) {
        return true;
    }
    let at = word.iter().position(char::is_ascii_digit).unwrap_or(0);
    let Some(number) = digits(word, at) else { return false };
    let before: String = word[..at].iter().collect();
    let is_currency = at == 0
        || before == "sub-"
        || CURRENCIES.iter().any(|currency| currency.before.contains(&before.as_str()));
    let rest = &word[number.end..];
    let after = rest.iter().collect::<String>().to_lowercase();
    let is_sign = matches!(rest, [sign] if SIGNS.contains(*sign));
    let is_known = after.is_empty()
        || is_sign
        || [GLUED, MEASURES, DURATIONS].iter().any(|words| words.contains(&after.as_str()));
    is_currency && (is_known || after.strip_prefix(['-', '/']).is_some_and(is_unit_compound))
}

/// 200C/180C, 250g/9oz: numbers with their units, and words behind the first.
fn is_row_of_numbers(word: &[char]) -> bool {
    let mut parts = word.split(|c| *c == '/');
    let is_amount = |part: &[char]| {
        part.first().is_some_and(char::is_ascii_digit)
            && part.iter().any(|c| c.is_alphabetic())
            && is_number_with_unit(part)
    };
    let is_word = |part: &[char]| !part.is_empty() && part.iter().all(|c| c.is_ascii_lowercase());
    word.contains(&'/')
        && parts.next().is_some_and(is_amount)
        && parts.all(|part| is_amount(part) || is_word(part))
}

/// Whether what follows a number and a hyphen is a unit: year-old, minute, fold, plus.
fn is_unit_compound(text: &str) -> bool {
    let is_part = |c: char| c.is_alphabetic() || c == '-' || c.is_ascii_digit();
    if !text.chars().all(is_part) {
        return false;
    }
    let first = text.split('-').next().unwrap_or(text);
    let is_number = first.starts_with(|c: char| c.is_ascii_digit());
    let is_word = !text.contains('-') && text.len() >= 3 && text.chars().all(|c| c.is_ascii_lowercase());
    is_word
        || matches!(text, "foot" | "to")
        || text
            .strip_prefix("to-")
            .is_some_and(|second| is_number_with_unit(&second.chars().collect::<Vec<char>>()))
        || is_number && is_number_with_unit(&first.chars().collect::<Vec<char>>())
        || [COMPOUNDED, DURATIONS, MEASURES].iter().any(|words| words.contains(&first))
}
