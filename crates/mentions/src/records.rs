//! Superlatives that claim a place among all: the highest ever, 歷來最高, a record low.

use crate::found::Found;
use crate::mention::Kind;

/// Chinese openings, and what follows them.
const CHINESE: (&[&str], &[&str]) = (
    &[
        "历来",
        "史上",
        "历史",
        "有史以来",
        "有纪录以来",
        "有记录以来",
        "历年",
        "开埠以来",
        "建国以来",
        "创",
        "创下",
        "再创",
        "写下",
    ],
    &[
        "最高",
        "最低",
        "最大",
        "最小",
        "最多",
        "最少",
        "最长",
        "最短",
        "最快",
        "最慢",
        "最热",
        "最冷",
        "最严重",
        "新高",
        "新低",
        "历史新高",
        "历史新低",
        "纪录",
        "记录",
    ],
);

/// English superlatives, and what makes them a claim about all times.
const ENGLISH: (&[&str], &[&str]) = (
    &[
        "highest",
        "lowest",
        "largest",
        "biggest",
        "smallest",
        "most",
        "fewest",
        "longest",
        "shortest",
        "fastest",
        "slowest",
        "hottest",
        "coldest",
        "worst",
        "best",
        "deadliest",
        "busiest",
        "costliest",
    ],
    &["ever", "on record", "in history", "since records began", "of all time", "in recorded history"],
);

/// Phrases that are the claim themselves.
const ENGLISH_PHRASES: &[&str] = &[
    "record high",
    "record low",
    "all-time high",
    "all-time low",
    "record-breaking",
    "record-high",
    "record-low",
];

/// The superlative that begins at `start` in a Chinese text.
pub(crate) fn chinese(chars: &[char], start: usize) -> Option<Found> {
    let end_of = |from: usize, words: &[&str]| {
        let fits = |word: &&&str| {
            word.chars().eq(chars.get(from..).unwrap_or_default().iter().copied().take(word.chars().count()))
        };
        words.iter().filter(fits).map(|word| from + word.chars().count()).max()
    };
    let from = end_of(start, CHINESE.0)?;
    let end = end_of(from, CHINESE.1)?;
    Some(Found::nothing(Kind::Record, start..end))
}

/// The superlative that begins at `start` in an English text: `the highest temperature ever`, with up to three words between.
pub(crate) fn english(chars: &[char], start: usize) -> Option<Found> {
    let window: String = chars[start..].iter().take(64).flat_map(|c| c.to_lowercase()).collect();
    let begins = |phrase: &&&str| {
        window.starts_with(**phrase) && !window[phrase.len()..].starts_with(char::is_alphanumeric)
    };
    if let Some(phrase) = ENGLISH_PHRASES.iter().find(begins) {
        return Some(Found::nothing(Kind::Record, start..start + phrase.chars().count()));
    }
    let superlative = ENGLISH.0.iter().find(begins)?;
    let clause = window[superlative.len()..].split(['.', ',', ';', '!', '?']).next()?;
    let ends = ENGLISH.1.iter().filter_map(|words| {
        let at = clause.find(&format!(" {words}"))?;
        let is_near = clause[..at].split_whitespace().count() <= 3;
        let end = at + 1 + words.len();
        (is_near && !clause[end..].starts_with(char::is_alphanumeric)).then_some(end)
    });
    let length = superlative.chars().count() + clause[..ends.min()?].chars().count();
    Some(Found::nothing(Kind::Record, start..start + length))
}
