//! Putting facts into words: one module a language, the same call for page, canvas, table and alt text.

mod phrases;
mod zh_hant;

pub use phrases::{Phrases, phrases};

use super::fact::{Fact, Statement};
use super::interval::Interval;
use super::language::Language;
use super::moment::{Date, Moment};
use super::unit::Unit;

/// The fact as this program words it: 3.4萬餘件, 256至291件, 2020年11月20日.
pub fn word(fact: &Fact, language: Language) -> String {
    let mut wordings = accepted(fact, language);
    if wordings.is_empty() { String::new() } else { wordings.swap_remove(0) }
}

/// Every wording of the fact that an author may write, the program's own first.
pub fn accepted(fact: &Fact, language: Language) -> Vec<String> {
    match (language, &fact.statement) {
        (Language::ZhHant, Statement::Quantity(quantity)) => zh_hant::quantity(quantity),
        (Language::ZhHant, Statement::Event(moment)) => zh_hant::moment(*moment),
    }
}

/// Whether an author's words state the fact; spaces, commas within numbers and full-width signs don't count.
pub fn accepts(fact: &Fact, language: Language, words: &str) -> bool {
    let words = normalised(words);
    accepted(fact, language).iter().any(|wording| normalised(wording) == words)
}

/// An interval in words, both ends named: 33,711至33,999件; 88%或以上.
pub fn range(interval: &Interval, unit: &Unit, language: Language) -> String {
    match language {
        Language::ZhHant => zh_hant::range(interval, unit),
    }
}

/// A moment in words: 2020年12月12日.
pub fn moment(moment: Moment, language: Language) -> String {
    match language {
        Language::ZhHant => zh_hant::moment(moment).swap_remove(0),
    }
}

/// A day in words.
pub fn date(date: Date, language: Language) -> String {
    moment(Moment::Day(date), language)
}

fn normalised(words: &str) -> String {
    words
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，'))
        .map(|c| match c {
            '％' => '%',
            '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
            '．' => '.',
            _ => c,
        })
        .collect()
}
