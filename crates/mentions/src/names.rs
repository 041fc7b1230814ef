//! Names with digits or number words, which make no claim: COVID-19, 萬一, S&P 500.
//!
//! `data/names.txt` has one pattern a line with a sentence that contains it; a story adds its own.

use crate::fold::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Patterns of names by their first character.
///
/// In a pattern `#` is a run of digits, `§` a run of Chinese numerals, and `!` before a character means
/// that this character does not follow. Latin letters of a pattern begin and end at the borders of words.
#[derive(Clone, Debug, Default)]
pub struct Names {
    patterns: HashMap<char, Vec<Vec<char>>>,
}

/// The names that everyone knows.
static KNOWN: LazyLock<Names> = LazyLock::new(|| Names::new(lines().map(|(pattern, _)| pattern)));

/// The patterns of `data/names.txt` with their sentences.
pub(crate) fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("../data/names.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .filter_map(|line| line.split_once('|'))
        .map(|(pattern, sentence)| (pattern.trim_end(), sentence.trim()))
}

impl Names {
    /// Names as they are printed, or patterns.
    pub fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut patterns: HashMap<char, Vec<Vec<char>>> = HashMap::new();
        for name in names {
            let pattern: Vec<char> = name.trim().chars().map(fold).collect();
            if let Some(first) = pattern.first() {
                patterns.entry(*first).or_default().push(pattern);
            }
        }
        Self { patterns }
    }

    /// The character after the longest name that begins at `start`, among these and the known ones.
    pub(crate) fn at(&self, chars: &[char], start: usize) -> Option<usize> {
        let c = *chars.get(start)?;
        let firsts = [Some(c), c.is_ascii_digit().then_some('#'), is_numeral(c).then_some('§')];
        let of = |names: &Names| {
            let lists = firsts.iter().flatten().filter_map(|first| names.patterns.get(first));
            lists.flatten().filter_map(|pattern| matched(pattern, chars, start)).max()
        };
        of(self).max(of(&KNOWN)).map(|end| end + with_type(chars, end))
    }
}

/// How many characters of a type go on behind a name: the -800 of Boeing 737-800.
fn with_type(chars: &[char], end: usize) -> usize {
    let digits = chars.get(end + 1..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).count();
    let is_type = chars.get(end) == Some(&'-') && end > 0 && chars[end - 1].is_ascii_digit() && digits > 0;
    if is_type { digits + 1 } else { 0 }
}

/// No name has more digits or numerals in a row.
const LONGEST_RUN: usize = 12;

/// The character after a pattern that begins at `start`.
fn matched(pattern: &[char], chars: &[char], start: usize) -> Option<usize> {
    let (mut at, mut index) = (start, 0);
    let is_word = |c: Option<&char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    if is_word(chars.get(start)) && start > 0 && is_word(chars.get(start - 1)) {
        return None;
    }
    while index < pattern.len() {
        match pattern[index] {
            '#' => {
                let length = chars[at..].iter().take(LONGEST_RUN).take_while(|c| c.is_ascii_digit()).count();
                (length > 0).then_some(())?;
                at += length;
            }
            '§' => {
                let length = chars[at..].iter().take(LONGEST_RUN).take_while(|c| is_numeral(**c)).count();
                (length > 0).then_some(())?;
                at += length;
            }
            '!' => {
                index += 1;
                if chars.get(at).is_some_and(|c| pattern.get(index) == Some(c)) {
                    return None;
                }
            }
            c => {
                (chars.get(at) == Some(&c)).then_some(())?;
                at += 1;
            }
        }
        index += 1;
    }
    let goes_on = is_word(chars.get(at)) && is_word(chars.get(at - 1));
    (!goes_on).then_some(at)
}

fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万'
    )
}

/// No code is longer, and no longer run of letters, digits and hyphens is read to its end again and again.
const LONGEST_CODE: usize = 64;

/// The character after a code that begins at `start`: letters and digits of one word, as in A320-200, MH370, SW1A.
///
/// `is_number` says whether digits with letters are a number and its unit, as in 10km.
pub(crate) fn code(chars: &[char], start: usize, is_number: impl Fn(&[char]) -> bool) -> Option<usize> {
    let is_part = |c: &char| c.is_ascii_alphanumeric();
    if !is_part(chars.get(start)?) || (start > 0 && is_part(&chars[start - 1])) {
        return None;
    }
    let mut end = start;
    loop {
        let length = chars[end..].iter().take_while(|c| is_part(c)).count();
        end += length;
        if end - start > LONGEST_CODE {
            return None;
        }
        let joins = chars.get(end).is_some_and(|c| matches!(c, '-' | '/' | '+' | '.'));
        if !joins || !chars.get(end + 1).is_some_and(is_part) {
            break;
        }
        end += 1;
    }
    let word = &chars[start..end];
    let has_letter = word.iter().any(|c| c.is_ascii_alphabetic());
    let has_digit = word.iter().any(|c| c.is_ascii_digit());
    (has_letter && has_digit && !is_number(word)).then_some(end)
}

/// The character after a number of a telephone, a book or an account that begins at `start`: 02-2345-6789.
pub(crate) fn serial(chars: &[char], start: usize) -> Option<usize> {
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    if start > 0
        && (chars[start - 1].is_ascii_alphanumeric()
            || matches!(chars[start - 1], '.' | ',' | '$' | '£' | '€'))
    {
        return None;
    }
    let mut from = start;
    if matches!(chars.get(from), Some('+' | '(' | '（')) {
        from += 1;
    }
    let (mut end, mut groups, mut total) = (from, Vec::new(), 0);
    loop {
        let length = chars[end..].iter().take_while(|c| c.is_ascii_digit()).count();
        if length == 0 {
            return None;
        }
        groups.push(length);
        (end, total) = (end + length, total + length);
        let closes = usize::from(matches!(
            (chars.get(start), chars.get(end)),
            (Some('('), Some(')')) | (Some('（'), Some('）'))
        ));
        let gap = closes + usize::from(chars.get(end + closes).is_some_and(|c| matches!(c, '-' | ' ')));
        if gap == 0 || !is_digit(end + gap) || groups.len() > 8 {
            break;
        }
        end += gap;
    }
    let hyphens = chars[start..end].iter().filter(|c| **c == '-').count();
    let is_date = groups.len() == 3 && hyphens == 2 && groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2;
    let is_telephone = hyphens >= 1
        && total >= 7
        && groups.iter().all(|length| *length <= 8)
        && !(groups == [4, 4] && hyphens == 1);
    let is_long = groups.len() == 1 && total >= 9;
    let is_spaced =
        groups.len() >= 2 && total >= 8 && (chars.get(start) == Some(&'+') || chars.get(from) == Some(&'0'));
    let is_book = groups.len() == 5 && hyphens == 4;
    (!is_date && (is_telephone || is_long || is_spaced || is_book)).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Vocabulary, read};
    use quantity::{Language, is_han};

    #[test]
    fn every_known_name_claims_nothing() {
        let mut wrong = Vec::new();
        for (pattern, sentence) in lines() {
            let language = if sentence.chars().any(is_han) { Language::ZhHant } else { Language::En };
            let claims: Vec<String> = read(sentence, language, &Vocabulary::default())
                .into_iter()
                .filter(|mention| mention.is_claim())
                .map(|mention| sentence[mention.span].to_owned())
                .collect();
            if !claims.is_empty() {
                wrong.push(format!("{pattern}: {sentence} claims {claims:?}"));
            }
            let chars: Vec<char> = sentence.chars().map(fold).collect();
            let pattern: Vec<char> = pattern.chars().map(fold).collect();
            let found = (0..chars.len()).any(|start| matched(&pattern, &chars, start).is_some());
            if !found {
                wrong.push(format!("“{sentence}” does not contain {pattern:?}."));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn codes_and_serial_numbers_are_names() {
        let chars = |text: &str| text.chars().collect::<Vec<char>>();
        for text in ["A320-200", "COVID-19", "MH370", "H5N1", "4S", "3D", "T1", "B2B", "F-16"] {
            assert_eq!(code(&chars(text), 0, |_| false), Some(text.len()), "{text}");
        }
        for text in [
            "02-2345-6789",
            "555-0147",
            "1-800-555-0199",
            "+44 20 7946 0958",
            "978-0-00-000000-2",
            "0912-345-678",
            "(02)2345-6789",
        ] {
            assert_eq!(serial(&chars(text), 0), Some(text.len()), "{text}");
        }
        for text in ["2023-06-14", "3-1", "2018-2020", "10-15", "5,000 300", "12 15 18"] {
            assert_eq!(serial(&chars(text), 0), None, "{text}");
        }
    }
}
