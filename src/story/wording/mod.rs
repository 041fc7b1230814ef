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

/// A place in a source, from section and paragraph: `2.7`.
pub fn place(at: &str, language: Language) -> String {
    match language {
        Language::ZhHant => zh_hant::place(at),
    }
}

fn normalised(words: &str) -> String {
    let half_width = words.chars().filter(|c| !c.is_whitespace()).map(|c| match c {
        '％' => '%',
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        '．' => '.',
        _ => c,
    });
    let characters: Vec<char> = half_width.collect();
    let is_digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    // Only a comma that groups three digits is left out: 27,115, but not 1,5.
    let groups = |at: usize| {
        at > 0 && is_digit(at - 1) && (1..=3).all(|next| is_digit(at + next)) && !is_digit(at + 4)
    };
    let kept = characters.iter().enumerate().filter(|(at, c)| **c != ',' || !groups(*at));
    kept.map(|(_, c)| *c).collect()
}

#[cfg(test)]
mod tests {
    use super::normalised;

    #[test]
    fn only_spaces_widths_and_grouping_commas_do_not_count() {
        assert_eq!(normalised("２７,115 個"), "27115個");
        assert_eq!(normalised("1,234,567％"), "1234567%");
        assert_eq!(normalised("1,5分鐘"), "1,5分鐘");
        assert_eq!(normalised("99.2%，"), "99.2%，");
    }
}
