//! Mentions: the figures in running text, and what the words around them make of them.
//!
//! One function reads all text: [`read`]. The draft of a story, the check of linked figures and the
//! check for unlinked figures call it, so that they agree on what a sentence says.
//!
//! A text is folded to one form of each character (`letters`), then parsed by the grammar of its
//! language. Words are data: units in [`units`], currencies in [`currency`], names in `data/names.txt`.

mod calendar;
mod chinese;
pub mod currency;
mod direction;
mod english;
mod fold;
mod found;
mod letters;
mod mention;
mod names;
mod number;
mod records;
mod superlatives;
pub mod units;

pub use calendar::{Extent, PartialMoment};
pub use direction::{Direction, direction, falls_before};
pub use mention::{Amount, Kind, Meaning, Mention, Unit, Value};
pub use names::Names;
pub use superlatives::{Superlative, superlative};

use letters::Letters;
use quantity::Language;

/// A word in the one form in which words are compared: simplified, half-width, lower case.
pub fn folded(word: &str) -> String {
    fold::folded(word).to_lowercase()
}

/// What a story adds to the words that are known anyway.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The words of the ledger's units: 站, stations.
    units: Vec<String>,
    /// Phrases with digits or number words that make no claim: `Studio 54`.
    names: Names,
}

impl Vocabulary {
    /// The words of units and the names, both as they are printed, in any order.
    pub fn new<'a>(units: impl Iterator<Item = &'a str>, names: impl Iterator<Item = &'a str>) -> Self {
        let mut units: Vec<String> = units.map(folded).filter(|word| !word.is_empty()).collect();
        // The longest word that fits is meant.
        units.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        units.dedup();
        Self { units, names: Names::new(names) }
    }
}

/// All figures of a paragraph, in their order; no two overlap.
///
/// Names with digits are in the answer too, so that nobody takes them for figures.
pub fn read(text: &str, language: Language, vocabulary: &Vocabulary) -> Vec<Mention> {
    let letters = Letters::new(text, language.is_chinese());
    if language.is_chinese() {
        chinese::read(&letters, vocabulary, language)
    } else {
        english::read(&letters, vocabulary)
    }
}
