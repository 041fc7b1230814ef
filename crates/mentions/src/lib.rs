//! Mentions: figures found in running text, with what the words around them make of them.
//!
//! The inverse of `story::wording`: the check asks which figures stand in the text, a draft also what they say.

mod chinese;
mod english;
mod numbers;
pub mod units;

use quantity::{Bound, Clock, Decimal, Language};
use std::ops::Range;

/// A figure in running text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The whole phrase in bytes of the text: bound word, number and unit.
    pub span: Range<usize>,
    /// What it says.
    pub says: Meaning,
}

/// What a figure says.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// How much or how many.
    Quantity {
        /// The number.
        value: Decimal,
        /// Its last printed place: 1,000 for 3.4萬.
        step: Decimal,
        /// What the words around it make of it.
        bound: Bound,
        /// The unit as it is printed, `%` for every percentage.
        unit: String,
        /// Whether it is a place in an order: 第80位.
        ordinal: bool,
    },
    /// When; what the text leaves out is `None`.
    Moment {
        /// The year.
        year: Option<i32>,
        /// The month, from 1.
        month: Option<u8>,
        /// The day of the month, from 1.
        day: Option<u8>,
        /// The time of day.
        clock: Option<Clock>,
    },
    /// Digits that are no number and no date of their own: 2018—2020, 1+4+N.
    Name,
}

/// All figures of a text, in their order. `units` are the words of units that the ledger knows.
///
/// Figures are all digits, and number words where they count or measure: in Chinese before a measure
/// word, 成, 餘 or 倍 and after 第 (a lone 一 is mostly an article and is none), in English before a
/// unit of the ledger, “percent” or “in ten”.
pub fn find(text: &str, language: Language, units: &Units) -> Vec<Mention> {
    if language.is_chinese() { chinese::find(text, units) } else { english::find(text, units) }
}

/// A bound word at the end of what stands before a phrase, or at the beginning of what stands after it.
pub fn bound_word_beside(before: &str, after: &str, language: Language) -> Option<&'static str> {
    if language.is_chinese() {
        chinese::bound_word_before(before).or_else(|| chinese::bound_word_after(after))
    } else {
        english::bound_word_before(before).or_else(|| english::bound_word_after(after))
    }
}

/// The words of the ledger's units, by which number words are known as figures.
#[derive(Clone, Debug, Default)]
pub struct Units {
    words: Vec<String>,
}

impl Units {
    /// The words, in any order.
    pub fn new<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_owned).collect();
        // The longest that fits is meant.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.dedup();
        Self { words }
    }

    /// The longest unit with which a text begins.
    fn at_start<'t>(&self, text: &'t str) -> Option<&'t str> {
        let fits =
            |word: &&String| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        self.words.iter().find(fits).map(|word| &text[..word.len()])
    }
}

#[cfg(test)]
mod testing {
    use super::*;

    /// Every claim of a text as “phrase=value unit bound”, “phrase=date” or “phrase=name”.
    pub(crate) fn described(text: &str, language: Language, units: &[&str]) -> Vec<String> {
        let units = Units::new(units.iter().copied());
        find(text, language, &units).into_iter().map(|claim| describe(claim, text)).collect()
    }

    fn describe(claim: Mention, text: &str) -> String {
        let phrase = &text[claim.span];
        let part = |part: Option<i32>| part.map_or("-".to_owned(), |part| part.to_string());
        match claim.says {
            Meaning::Quantity { value, bound, unit, ordinal, .. } => {
                format!("{phrase}={}{value} {unit} {}", if ordinal { "#" } else { "" }, bound.name())
            }
            Meaning::Moment { year, month, day, clock } => {
                let clock =
                    clock.map(|clock| format!(" {}:{:02}", clock.hour, clock.minute)).unwrap_or_default();
                format!(
                    "{phrase}={}/{}/{}{clock}",
                    part(year),
                    part(month.map(i32::from)),
                    part(day.map(i32::from))
                )
            }
            Meaning::Name => format!("{phrase}=name"),
        }
    }
}
