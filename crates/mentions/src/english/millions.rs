//! Whether a letter behind digits counts millions or metres in English: 3m people, 70m of water.

use super::before_nouns::is_before_a_noun;
use super::neighbours::text_between;
use super::numbers::numeral;
use super::numeral::{Numeral, Style};
use super::units;
use super::words::{next, phrase, previous, skip};
use crate::found::Text;

/// Words after 3m that show that it counts millions.
const AFTER_MILLIONS: &[&str] = &["of", "without", "in", "more", "a", "for", "last", "this", "new"];

/// Words after 3m that show that it is a length, or that its noun is none.
const AFTER_METRES: &[&str] = &[
    "tall",
    "high",
    "wide",
    "deep",
    "long",
    "thick",
    "away",
    "above",
    "below",
    "beneath",
    "under",
    "over",
    "from",
    "down",
    "up",
    "off",
    "across",
    "apart",
    "behind",
    "ahead",
    "beyond",
    "faster",
    "further",
    "short",
    "clear",
    "underground",
    "underwater",
    "inside",
    "outside",
    "when",
    "while",
    "because",
    "before",
    "after",
    "if",
    "so",
    "then",
    "than",
    "since",
    "until",
    "through",
    "into",
    "onto",
    "along",
    "past",
    "near",
];

/// Verbs before a length.
const BEFORE_METRES: &[&str] = &[
    "plunged",
    "climbed",
    "jumped",
    "swam",
    "ran",
    "dived",
    "slid",
    "walked",
    "dragged",
    "thrown",
    "stands",
    "stood",
    "measures",
    "measuring",
];

/// Words before 15m, in its sentence, of which there are millions.
const MANY: &[&str] = &[
    "population",
    "audience",
    "audiences",
    "viewers",
    "viewership",
    "users",
    "subscribers",
    "copies",
    "votes",
    "downloads",
    "readers",
    "listeners",
    "passengers",
    "visitors",
    "followers",
    "views",
    "streams",
    "customers",
    "sales",
    "turnout",
    "workforce",
    "electorate",
];

/// What is measured in metres: 70m of water.
const OF_LENGTH: &[&str] = &[
    "water",
    "snow",
    "rope",
    "cable",
    "pipe",
    "road",
    "track",
    "wall",
    "fence",
    "fencing",
    "sand",
    "ice",
    "rock",
    "hose",
    "fabric",
    "tape",
    "beach",
    "coast",
    "coastline",
    "river",
    "shelving",
    "wire",
    "wool",
    "cloth",
];

/// Whether 3m counts millions: a noun or a preposition follows, millions are around, or the letter is not that of
/// metres.
pub(super) fn is_million(text: Text<'_>, start: usize, number: &Numeral) -> bool {
    let chars = text.chars;
    if chars.get(number.end - 1) != Some(&'m') {
        return true;
    }
    let is_length = phrase(chars, number.end, "of")
        .and_then(|of| next(chars, of))
        .is_some_and(|word| word.is_one_of(OF_LENGTH));
    if is_length || next(chars, number.end).is_some_and(|word| word.is_one_of(AFTER_METRES)) {
        return false;
    }
    // Two passengers climbed 15m.
    if previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(BEFORE_METRES)) {
        return counts_millions(text, number.end);
    }
    counts_millions(text, number.end)
        || second_of_range(text, number.end).is_some_and(|end| counts_millions(text, end))
        || speaks_of_many(chars, start)
}

/// Whether what follows 3m is counted.
fn counts_millions(text: Text<'_>, end: usize) -> bool {
    next(text.chars, end).is_some_and(|word| word.is_one_of(AFTER_MILLIONS))
        || units::at(text.chars, end, text.vocabulary).is_some()
        || is_before_a_noun(text.chars, end)
}

/// The end of the second number of 1m to 2m.
fn second_of_range(text: Text<'_>, end: usize) -> Option<usize> {
    let chars = text.chars;
    let dash = matches!(chars.get(end), Some('-' | '–')).then_some(end + 1);
    let link = dash.or_else(|| ["to", "and", "or"].iter().find_map(|word| phrase(chars, end, word)))?;
    numeral(chars, skip(chars, link))
        .filter(|second| second.style == Style::Abbreviated && chars[second.end - 1] == 'm')
        .map(|second| second.end)
}

/// Whether the sentence speaks of what there are millions of: the audience was 15m.
fn speaks_of_many(chars: &[char], start: usize) -> bool {
    let from =
        chars[..start].iter().rev().take(48).take_while(|c| !matches!(c, ';' | '\n' | '!' | '?')).count();
    let clause = text_between(chars, start - from, start);
    // The point of 1.5m ends no sentence.
    let clause = clause.rsplit(". ").next().unwrap_or_default();
    clause.split(|c: char| !c.is_alphabetic()).any(|word| MANY.contains(&word))
}
