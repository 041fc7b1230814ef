//! Superlatives: words that give a thing the first place among others.

use crate::folded;

/// From which side the first place is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Superlative {
    /// The highest, the most, 最多.
    Highest,
    /// The lowest, the fewest, 最少.
    Lowest,
}

const HIGHEST: &[&str] = &[
    "highest",
    "most",
    "largest",
    "biggest",
    "greatest",
    "longest",
    "fastest",
    "hottest",
    "warmest",
    "record high",
    "all-time high",
    "record-high",
    "tops",
    "最高",
    "最多",
    "最大",
    "最长",
    "最快",
    "最热",
    "新高",
    "居首",
    "夺冠",
    "第一",
];

const LOWEST: &[&str] = &[
    "lowest",
    "fewest",
    "least",
    "smallest",
    "shortest",
    "slowest",
    "coldest",
    "coolest",
    "record low",
    "all-time low",
    "record-low",
    "最低",
    "最少",
    "最小",
    "最短",
    "最慢",
    "最冷",
    "新低",
    "垫底",
];

/// The superlative in some words, if they have one and not the opposite too.
pub fn superlative(words: &str) -> Option<Superlative> {
    let words = folded(words);
    let has = |list: &[&str]| list.iter().any(|word| has_word(&words, word));
    // “At most” and “at least” are bounds.
    let is_bound = has_word(&words, "at most") || has_word(&words, "at least");
    match (has(HIGHEST), has(LOWEST)) {
        _ if is_bound => None,
        (true, false) => Some(Superlative::Highest),
        (false, true) => Some(Superlative::Lowest),
        _ => None,
    }
}

/// Whether a text contains a word; a Latin word has no letter beside it.
fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let is_latin = word.is_ascii();
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
        !is_latin || !is_letter(before) && !is_letter(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_superlative_has_a_side() {
        for (words, expected) in [
            ("the highest since 1998", Some(Superlative::Highest)),
            ("Record low", Some(Superlative::Lowest)),
            ("歷來最高", Some(Superlative::Highest)),
            ("1998年以來最少", Some(Superlative::Lowest)),
            ("at most 5", None),
            ("almost all", None),
            ("the highest and the lowest", None),
        ] {
            assert_eq!(superlative(words), expected, "{words}");
        }
    }
}
