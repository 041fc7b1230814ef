//! Words of a folded English text.

/// A word: its letters in lower case, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether its first letter is a capital.
    pub(super) is_capital: bool,
}

impl Word {
    /// Whether it is one of some words in lower case.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.text.as_str())
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == '\''
}

/// Whether a figure may begin at `at`: not within a word or number.
pub(super) fn is_start(chars: &[char], at: usize) -> bool {
    let is_part = |c: char| c.is_alphanumeric();
    let c = chars[at];
    let before = at.checked_sub(1).map(|before| chars[before]);
    if c.is_whitespace() || before.is_some_and(|before| is_part(before) && is_part(c)) {
        return false;
    }
    // The fraction of 3.5 and the second part of 1,200 are no starts.
    let after_number = at >= 2 && matches!(chars[at - 1], '.' | ',') && chars[at - 2].is_ascii_digit();
    !(c.is_ascii_digit() && after_number)
}

/// Whether the first word of a sentence begins at `start`.
pub(super) fn begins_sentence(chars: &[char], start: usize) -> bool {
    let before = chars[..start].iter().rev().find(|c| **c != ' ');
    before.is_none_or(|c| matches!(c, '.' | '!' | '?' | '\n' | '“' | '"'))
}

/// The word that begins at `start`.
pub(super) fn word(chars: &[char], start: usize) -> Option<Word> {
    let first = *chars.get(start).filter(|c| c.is_alphabetic())?;
    let length = chars[start..].iter().take_while(|c| is_letter(**c)).count();
    let mut end = start + length;
    while end > start && chars[end - 1] == '\'' {
        end -= 1;
    }
    // The s of a possessive is no part of the word: a month and a half's worth.
    if end - start > 2 && chars[end - 2] == '\'' && chars[end - 1] == 's' {
        end -= 2;
    }
    let text = chars[start..end].iter().flat_map(|c| c.to_lowercase()).collect();
    Some(Word { text, start, end, is_capital: first.is_uppercase() })
}

/// The character after spaces.
pub(super) fn skip(chars: &[char], at: usize) -> usize {
    at + chars.get(at..).unwrap_or_default().iter().take_while(|c| **c == ' ').count()
}

/// The character after a hyphen or spaces.
pub(super) fn skip_joint(chars: &[char], at: usize) -> usize {
    if chars.get(at) == Some(&'-') { at + 1 } else { skip(chars, at) }
}

/// The word after spaces.
pub(super) fn word_after(chars: &[char], at: usize) -> Option<Word> {
    word(chars, skip(chars, at))
}

/// The word after spaces or a hyphen.
pub(super) fn next(chars: &[char], at: usize) -> Option<Word> {
    word(chars, skip_joint(chars, at))
}

/// The character after some words in a row that follow spaces or hyphens: `phrase(chars, at, "or more")`.
pub(super) fn phrase(chars: &[char], at: usize, phrase: &str) -> Option<usize> {
    phrase.split(' ').try_fold(at, |end, expected| {
        next(chars, end).filter(|word| word.text == expected).map(|word| word.end)
    })
}

/// The character after the first of some phrases that follows.
pub(super) fn first_phrase(chars: &[char], at: usize, phrases: &[&str]) -> Option<usize> {
    phrases.iter().find_map(|words| phrase(chars, at, words))
}

/// The word before `end`, behind spaces, hyphens and quotation marks. `None` if other punctuation is between.
pub(super) fn previous(chars: &[char], end: usize, floor: usize) -> Option<Word> {
    let mut last = end;
    while last > floor && (matches!(chars[last - 1], ' ' | '-') || is_quotation(chars[last - 1])) {
        last -= 1;
    }
    let mut start = last;
    while start > floor && is_letter(chars[start - 1]) {
        start -= 1;
    }
    if start == last || start > 0 && chars[start - 1].is_alphanumeric() {
        return None;
    }
    word(chars, start).filter(|word| word.end + 2 >= last)
}

/// Quotation marks and emphasis, which change nothing of a figure.
pub(super) fn is_quotation(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '‘' | '\'' | '*' | '_' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use crate::{Vocabulary, read};
    use quantity::Language;

    #[test]
    fn no_word_is_before_the_first() {
        let chars: Vec<char> = "just over 300".chars().collect();
        assert_eq!(super::previous(&chars, 0, 0), None);
        assert_eq!(super::previous(&chars, 5, 0).map(|word| word.text).as_deref(), Some("just"));
        // The words of degree before a bound begin the text.
        let found = read("Just over 300 people", Language::En, &Vocabulary::default());
        assert_eq!(found.len(), 1);
    }
}
