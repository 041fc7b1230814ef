//! Looking for words in folded characters.

/// Whether a word begins at `start`.
pub(super) fn starts(chars: &[char], start: usize, word: &str) -> bool {
    let mut rest = chars.get(start..).unwrap_or_default().iter();
    word.chars().all(|c| rest.next() == Some(&c))
}

/// The character after the longest of some words that begins at `start`.
pub(super) fn longest(chars: &[char], start: usize, words: &[&str]) -> Option<usize> {
    let fitting = words.iter().filter(|word| starts(chars, start, word));
    fitting.map(|word| start + word.chars().count()).max()
}

/// Where a word that ends at `end` begins.
pub(super) fn ends(chars: &[char], end: usize, word: &str) -> Option<usize> {
    // Most words fail at their last character.
    let last = end.checked_sub(1).and_then(|last| chars.get(last));
    if word.chars().next_back().as_ref() != last {
        return None;
    }
    let start = end.checked_sub(word.chars().count())?;
    starts(chars, start, word).then_some(start)
}

/// Where the longest of some words that end at `end` begins.
pub(super) fn longest_before(chars: &[char], end: usize, words: &[&str]) -> Option<usize> {
    words.iter().filter_map(|word| ends(chars, end, word)).min()
}

/// The last characters before `end` that belong to one clause, `most` at the most.
pub(super) fn clause_before(
    chars: &[char],
    end: usize,
    floor: usize,
    most: usize,
    belongs: impl Fn(char) -> bool,
) -> &[char] {
    let window = &chars[floor.min(end)..end];
    let length = window.iter().rev().take(most).take_while(|c| belongs(**c)).count();
    &window[window.len() - length..]
}

/// Opening and closing quotation marks and brackets, which change nothing of a figure.
pub(super) fn is_quotation(c: char) -> bool {
    "「」『』“”\"'‘《》*_".contains(c)
}
