//! A text as the grammar sees it: folded characters, each with its place in the text.

use crate::fold::fold;
use quantity::is_east_asian;
use std::ops::Range;

/// The folded characters of a text.
///
/// In Chinese a space beside an East Asian character means nothing, and is left out: `超過 830 萬戶` reads as 超過830萬戶.
pub(crate) struct Letters {
    /// The characters.
    pub(crate) chars: Vec<char>,
    /// The same characters as they are printed.
    printed: Vec<char>,
    /// The bytes of each in the text.
    places: Vec<Range<usize>>,
}

impl Letters {
    pub(crate) fn new(text: &str, is_chinese: bool) -> Self {
        let (mut chars, mut printed, mut places) = (Vec::new(), Vec::new(), Vec::new());
        let mut rest = text.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            let end = at + c.len_utf8();
            if is_joiner(c) {
                continue;
            }
            if is_chinese && is_space(c) {
                while rest.next_if(|(_, next)| is_space(*next)).is_some() {}
                let beside = |c: Option<char>| c.is_some_and(is_east_asian);
                if beside(chars.last().copied()) || beside(rest.peek().map(|(_, next)| *next)) {
                    continue;
                }
            }
            chars.push(if is_space(c) { ' ' } else { fold(c) });
            printed.push(c);
            places.push(at..end);
        }
        Self { chars, printed, places }
    }

    /// The bytes in the text of a range of characters.
    pub(crate) fn byte_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.places.get(range.start).map_or(0, |place| place.start);
        let end =
            range.end.checked_sub(1).and_then(|last| self.places.get(last)).map_or(start, |place| place.end);
        start..end.max(start)
    }

    /// A folded word of a range as the text prints it; a character that the range lacks stays folded.
    pub(crate) fn as_printed(&self, word: &str, range: Range<usize>) -> String {
        let letters: Vec<char> = word.chars().collect();
        let within = &self.chars[range.clone()];
        let whole = within.windows(letters.len().max(1)).rposition(|window| window == letters);
        if let Some(start) = whole {
            let from = range.start + start;
            return self.printed[from..from + letters.len()].iter().collect();
        }
        let printed =
            |c: &char| within.iter().position(|folded| folded == c).map(|at| self.printed[range.start + at]);
        letters.iter().map(|c| printed(c).unwrap_or(*c)).collect()
    }
}

/// Spaces of any width within a line.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Characters without width: joiners, the byte order mark, variation selectors.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_between_han_and_digits_are_left_out() {
        for space in [" ", "\u{a0}", "\u{2009}", "\u{202f}", "  "] {
            let text = format!("超過{space}830{space}萬戶");
            let letters = Letters::new(&text, true);
            assert_eq!(letters.chars.iter().collect::<String>(), "超过830万户");
            assert_eq!(letters.as_printed("户", 0..7), "戶");
            assert_eq!(&text[letters.byte_range(2..5)], "830");
        }
        assert_eq!(Letters::new("iPhone 15 Pro", true).chars.len(), 13);
        assert_eq!(Letters::new("A 人", false).chars.len(), 3);
    }
}
