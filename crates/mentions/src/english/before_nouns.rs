//! Whether a noun follows an English number, right behind it or after adjectives.

use super::addresses::end_of_initials;
use super::nouns::is_plural;
use super::words::{Word, next, word_after};

/// Words after `three of`, of which something is counted.
const WHOLES: &[&str] =
    &["them", "whom", "which", "those", "these", "the", "his", "her", "its", "their", "our", "my"];

/// Words that end the adjectives between a number in words and its noun.
const ENDS_OF_PHRASES: &[&str] = &[
    "of", "and", "or", "to", "in", "on", "at", "for", "from", "with", "were", "are", "had", "have", "who",
    "that", "which", "by", "as", "but", "is", "was", "the", "will", "said", "would",
];

/// Whether a plural noun follows, right behind or after adjectives, or the whole of which something is counted.
pub(super) fn is_before_a_noun(chars: &[char], mut end: usize) -> bool {
    for _ in 0..3 {
        let Some(word) = word_after(chars, end).filter(|word| word.start > end) else { return false };
        // 14 U.S. states
        if word.is_capital && word.text.len() == 1 && chars.get(word.end) == Some(&'.') {
            end = end_of_initials(chars, word.end);
            continue;
        }
        if is_of_a_whole(chars, &word) || is_plural(&word) {
            return true;
        }
        if word.is_one_of(ENDS_OF_PHRASES) {
            return false;
        }
        end = word.end;
    }
    false
}

/// Whether a word is the `of` of `three of them`.
fn is_of_a_whole(chars: &[char], word: &Word) -> bool {
    word.text == "of" && next(chars, word.end).is_some_and(|word| word.is_one_of(WHOLES))
}
