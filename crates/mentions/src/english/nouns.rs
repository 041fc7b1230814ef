//! The English nouns that are counted.

use super::followed::Followed;
use super::number_words::below_hundred;
use super::ordinal_words::ORDINALS;
use super::unit_words::{NO_NOUNS, NO_PLURALS, PLURALS};
use super::words::{Word, word, word_after};

/// The plural noun behind a number and spaces.
pub(super) fn noun(chars: &[char], end: usize) -> Option<Followed> {
    let word = word_after(chars, end).filter(|word| word.start > end)?;
    is_plural(&word).then(|| Followed::noun(chars[word.start..word.end].iter().collect(), word.end))
}

/// The noun of a compound: three-bedroom, 27-nation.
pub(super) fn compound(chars: &[char], end: usize) -> Option<Followed> {
    (chars.get(end) == Some(&'-')).then_some(())?;
    let word = word(chars, end + 1).filter(|word| !word.is_capital && word.text.len() >= 3)?;
    // seven-thirty is a time of day, and twenty-fifth a place in an order.
    let is_other = below_hundred(&word.text).is_some()
        || ORDINALS.iter().any(|(name, _)| *name == word.text)
        || word.is_one_of(NO_NOUNS)
        || chars.get(word.end) == Some(&'-');
    (!is_other).then(|| Followed::noun(word.text, word.end))
}

/// Whether a word looks like the plural of a noun.
pub(super) fn is_plural(word: &Word) -> bool {
    let is_by_form = word.text.len() > 3
        && word.text.ends_with('s')
        && !["ss", "us", "'s"].iter().any(|ending| word.text.ends_with(ending))
        && !word.is_one_of(NO_PLURALS);
    word.is_one_of(PLURALS) || is_by_form
}
