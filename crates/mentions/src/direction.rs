//! Whether the words before a number say that something falls: “fell 4.2%” is a change of −4.2%.

use crate::fold;
use quantity::Language;

const ENGLISH: &[&str] = &[
    "fell",
    "fall",
    "falls",
    "falling",
    "fallen",
    "dropped",
    "drop",
    "drops",
    "down",
    "declined",
    "decline",
    "declines",
    "lost",
    "lose",
    "loses",
    "shrank",
    "shrunk",
    "shrinks",
    "slipped",
    "slid",
    "sank",
    "plunged",
    "tumbled",
    "decreased",
    "decrease",
    "cut",
    "cuts",
    "lower",
    "reduced",
    "reduction",
    "contracted",
    "slumped",
    "eased",
    "dipped",
    "retreated",
    "weakened",
    "minus",
];

const CHINESE: &[&str] = &[
    "跌", "降", "减", "下滑", "萎缩", "衰退", "缩水", "走低", "贬", "下挫", "重挫", "负", "少", "回落",
    "收缩", "下探", "挫", "亏损",
];

/// Whether a word in the clause right before byte `at` says that the number falls.
pub fn falls_before(text: &str, at: usize, language: Language) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let clause: String = before
        .chars()
        .rev()
        .take_while(|c| !matches!(c, '.' | ';' | '，' | '。' | '；' | ',' | '、'))
        .take(40)
        .collect();
    let clause: String = clause.chars().rev().collect();
    if language.is_chinese() {
        let folded = fold::folded(&clause);
        let near: String = folded.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
        return CHINESE.iter().any(|word| near.contains(word));
    }
    clause.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| ENGLISH.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falling_is_said_in_the_clause_before() {
        assert!(falls_before("Shares fell ", 12, Language::En));
        assert!(!falls_before("Shares fell. They rose ", 23, Language::En));
        assert!(falls_before("淨值下跌 ", "淨值下跌 ".len(), Language::ZhHant));
        assert!(!falls_before("淨值上漲", "淨值上漲".len(), Language::ZhHant));
    }
}
