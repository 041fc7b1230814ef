//! Whether the words around a number say that something rises or falls: “fell 4.2%” is a change of −4.2%.

use crate::fold;
use quantity::Language;
use std::ops::Range;

/// Which way a number goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Rises,
    /// Down.
    Falls,
}

const ENGLISH_FALLS: &[&str] = &[
    "fell",
    "fall",
    "falls",
    "falling",
    "fallen",
    "dropped",
    "drop",
    "drops",
    "dropping",
    "down",
    "declined",
    "decline",
    "declines",
    "declining",
    "lost",
    "lose",
    "loses",
    "loss",
    "shrank",
    "shrunk",
    "shrinks",
    "shrink",
    "slipped",
    "slid",
    "sank",
    "plunged",
    "plunge",
    "tumbled",
    "decreased",
    "decrease",
    "decreases",
    "cut",
    "cuts",
    "lower",
    "reduced",
    "reduction",
    "contracted",
    "slumped",
    "slump",
    "eased",
    "dipped",
    "retreated",
    "weakened",
    "minus",
    "halved",
];

const ENGLISH_RISES: &[&str] = &[
    "rose",
    "risen",
    "rise",
    "rises",
    "rising",
    "up",
    "increased",
    "increase",
    "increases",
    "increasing",
    "grew",
    "grown",
    "grow",
    "grows",
    "growing",
    "growth",
    "gained",
    "gain",
    "gains",
    "climbed",
    "climb",
    "jumped",
    "jump",
    "surged",
    "surge",
    "soared",
    "higher",
    "added",
    "expanded",
    "strengthened",
    "rallied",
    "plus",
];

/// Words right after a number: 6,151 fewer, 4 points lower.
const ENGLISH_FALLS_AFTER: &[&str] =
    &["fewer", "less", "lower", "down", "decline", "decrease", "drop", "fall", "reduction", "smaller"];

const ENGLISH_RISES_AFTER: &[&str] =
    &["more", "higher", "up", "increase", "rise", "gain", "growth", "jump", "greater", "larger"];

const CHINESE_FALLS: &[&str] = &[
    "跌", "降", "减", "下滑", "萎缩", "衰退", "缩水", "走低", "贬", "下挫", "重挫", "负", "少", "回落",
    "收缩", "下探", "挫", "亏损",
];

const CHINESE_RISES: &[&str] =
    &["升", "增", "涨", "上扬", "成长", "走高", "上探", "攀", "扩大", "回升", "多了"];

/// How many characters before a number are looked at.
const BEFORE: usize = 40;

/// How many characters of Chinese, where words stand close to their number.
const BEFORE_IN_CHINESE: usize = 8;

/// Whether a word in the clause right before byte `at` says that the number falls.
pub fn falls_before(text: &str, at: usize, language: Language) -> bool {
    direction_before(text, at, language) == Some(Direction::Falls)
}

/// The direction that the words around a number say: the nearest word before it in its clause, or else one right after it.
pub fn direction(text: &str, number: Range<usize>, language: Language) -> Option<Direction> {
    direction_before(text, number.start, language).or_else(|| direction_after(text, number.end, language))
}

fn direction_before(text: &str, at: usize, language: Language) -> Option<Direction> {
    let before = text.get(..at).unwrap_or_default();
    let clause: Vec<char> = before.chars().rev().take_while(|c| !is_end(*c)).take(BEFORE).collect();
    let clause: String = clause.into_iter().rev().collect();
    if language.is_chinese() {
        let folded: Vec<char> = fold::folded(&clause).chars().collect();
        let near: String = folded[folded.len().saturating_sub(BEFORE_IN_CHINESE)..].iter().collect();
        let last = |words: &[&str]| words.iter().filter_map(|word| near.rfind(word)).max();
        return later(last(CHINESE_RISES), last(CHINESE_FALLS));
    }
    let lower = clause.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    // “Up to five” is a bound.
    let is_bound = |index: usize| words[index] == "up" && words.get(index + 1) == Some(&"to");
    let last = |list: &[&str]| {
        words.iter().enumerate().rposition(|(index, word)| list.contains(word) && !is_bound(index))
    };
    later(last(ENGLISH_RISES), last(ENGLISH_FALLS))
}

fn later(rises: Option<usize>, falls: Option<usize>) -> Option<Direction> {
    match (rises, falls) {
        (None, None) => None,
        (rises, falls) if rises > falls => Some(Direction::Rises),
        _ => Some(Direction::Falls),
    }
}

/// A direction in the two words after a number and its unit.
fn direction_after(text: &str, end: usize, language: Language) -> Option<Direction> {
    if language.is_chinese() {
        return None;
    }
    let after = text.get(end..).unwrap_or_default();
    let clause: String = after.chars().take_while(|c| !is_end(*c)).take(BEFORE).collect();
    let lower = clause.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(3).collect();
    let first = |list: &[&str]| words.iter().position(|word| list.contains(word));
    match (first(ENGLISH_RISES_AFTER), first(ENGLISH_FALLS_AFTER)) {
        (None, None) => None,
        (Some(_), None) => Some(Direction::Rises),
        (None, Some(_)) => Some(Direction::Falls),
        (Some(rises), Some(falls)) => Some(if rises < falls { Direction::Rises } else { Direction::Falls }),
    }
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | ';' | '，' | '。' | '；' | ',' | '、')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, number: &str, language: Language) -> Option<Direction> {
        let start = text.find(number).expect("the number");
        direction(text, start..start + number.len(), language)
    }

    #[test]
    fn falling_is_said_in_the_clause_before() {
        assert!(falls_before("Shares fell ", 12, Language::En));
        assert!(!falls_before("Shares fell. They rose ", 23, Language::En));
        assert!(falls_before("淨值下跌 ", "淨值下跌 ".len(), Language::ZhHant));
        assert!(!falls_before("淨值上漲", "淨值上漲".len(), Language::ZhHant));
    }

    #[test]
    fn the_nearest_word_says_the_direction() {
        for (text, number, language, expected) in [
            ("Output fell, then rose by 9%", "9%", Language::En, Some(Direction::Rises)),
            ("It was 9% lower", "9%", Language::En, Some(Direction::Falls)),
            ("up to 9% of them", "9%", Language::En, None),
            ("6,151 fewer voters", "6,151", Language::En, Some(Direction::Falls)),
            ("出口減少12.8%", "12.8%", Language::ZhHant, Some(Direction::Falls)),
            ("出口由減轉增，增加12.8%", "12.8%", Language::ZhHant, Some(Direction::Rises)),
            ("出口為12.8%", "12.8%", Language::ZhHant, None),
        ] {
            assert_eq!(said(text, number, language), expected, "{text}");
        }
    }
}
