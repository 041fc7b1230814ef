//! Multiples in English words: doubled, tripled, tenfold, twice as many.

use super::bounded::bounded;
use super::numbers::numeral;
use super::words::{Word, phrase, previous, word, word_after};
use crate::found::{Found, Text};
use crate::mention::{Kind, Unit, Value};
use quantity::Decimal;

/// Verbs that multiply.
pub(super) const VERBS: &[(&str, i64)] = &[
    ("doubled", 2),
    ("doubling", 2),
    ("tripled", 3),
    ("tripling", 3),
    ("trebled", 3),
    ("trebling", 3),
    ("quadrupled", 4),
    ("quadrupling", 4),
    ("quintupled", 5),
    ("quintupling", 5),
];

/// Words that multiply what they are compared with: twice the.
pub(super) const COMPARISONS: &[(&str, i64)] =
    &[("double", 2), ("twice", 2), ("triple", 3), ("treble", 3), ("thrice", 3), ("quadruple", 4)];

/// Words that begin what a multiple is compared with.
const COMPARED: &[&str] =
    &["the", "its", "their", "his", "her", "that", "what", "as", "last", "this", "those", "in"];

/// Words before `double` at the end of a clause.
const BEFORE_DOUBLE: &[&str] = &["to", "than", "nearly", "almost", "about", "will", "would", "could", "may"];

/// The multiple that begins at `start`.
pub(super) fn multiplied(text: Text<'_>, start: usize) -> Option<Found> {
    let word = word(text.chars, start)?;
    let of_word = |table: &[(&str, i64)]| Some(table.iter().find(|(name, _)| *name == word.text)?.1);
    let times = of_word(VERBS)
        .or_else(|| of_word(COMPARISONS).filter(|_| is_compared(text, &word)))
        .or_else(|| fold(&word.text))?;
    let value = Value::Number(Decimal::integer(times));
    Some(bounded(text, start..word.end, word.end, Kind::Multiple, value, Unit::Times))
}

/// Whether something follows that a multiple is compared with.
fn is_compared(text: Text<'_>, multiple: &Word) -> bool {
    let chars = text.chars;
    let follows = word_after(chars, multiple.end);
    if multiple.text != "double" {
        return follows.is_some_and(|word| word.is_one_of(COMPARED));
    }
    match follows {
        // A room may double as a study.
        Some(word) if word.text == "as" => {
            phrase(chars, word.end, "many").is_some() || phrase(chars, word.end, "much").is_some()
        }
        Some(word) => word.is_one_of(COMPARED) || word.text == "by",
        None => {
            let before = previous(chars, multiple.start, text.floor);
            let is_glued = chars.get(multiple.end) == Some(&'-');
            !is_glued && before.is_some_and(|word| word.is_one_of(BEFORE_DOUBLE))
        }
    }
}

/// The number of a word such as tenfold.
fn fold(word: &str) -> Option<i64> {
    let stem: Vec<char> = word.strip_suffix("fold").filter(|stem| stem.len() > 2)?.chars().collect();
    let number = numeral(&stem, 0).filter(|number| number.end == stem.len())?;
    number.low.to_string().parse().ok()
}
