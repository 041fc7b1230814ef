//! Emphasis beside Chinese: `**「重點」**後文` is bold, although no space stands around the stars.
//!
//! CommonMark lets stars beside punctuation open or close only next to a space or more punctuation, which Chinese does
//! not have. The amendment for Chinese, Japanese and Korean (github.com/tats-u/markdown-cjk-friendly) says how to read
//! them. pulldown-cmark has it as an option after version 0.13.6 (pull request 1059): with that version, this file is
//! no longer needed.
//!
//! Until then, a character beside stars is exchanged for a stand-in of the same length that the parser takes for a
//! letter or for punctuation, as the amendment wants it. Each stand-in replaces one character and is nowhere in the
//! text, so that what the parser reads is exactly undone.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A text for the parser.
#[derive(Debug)]
pub(crate) struct StandIns {
    /// As long as the original, byte for byte.
    pub(crate) text: String,
    /// Each stand-in with its original.
    originals: BTreeMap<char, char>,
}

/// What stars see beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Space,
    Letter,
    Punctuation,
}

/// A character beside stars.
#[derive(Clone, Copy, Debug)]
struct Neighbour {
    character: char,
    class: Class,
    /// Whether it may be taken for the other class: Chinese may.
    is_cjk: bool,
}

impl StandIns {
    /// Exchanges the characters beside stars where the parser would misread them.
    pub(crate) fn new(original: &str) -> Self {
        let mut this = Self { text: original.to_owned(), originals: BTreeMap::new() };
        let neighbours = neighbours(original);
        let changed: Vec<(usize, Neighbour)> = neighbours
            .into_iter()
            .filter(|(_, it)| it.is_cjk && it.class != class_of(it.character))
            .collect();
        if changed.is_empty() {
            return this;
        }
        let mut bytes = std::mem::take(&mut this.text).into_bytes();
        let mut pool = Pool { used: original.chars().collect(), known: BTreeMap::new() };
        for (at, neighbour) in changed {
            if let Some(stand_in) = pool.stand_in(neighbour) {
                let length = neighbour.character.len_utf8();
                stand_in.encode_utf8(&mut bytes[at..at + length]);
                this.originals.insert(stand_in, neighbour.character);
            }
        }
        this.text = String::from_utf8(bytes).unwrap_or_else(|_| original.to_owned());
        this
    }

    /// What the author wrote.
    pub(crate) fn original(&self, text: &str) -> String {
        text.chars().map(|c| self.originals.get(&c).copied().unwrap_or(c)).collect()
    }
}

/// Stand-ins that are nowhere in a text.
struct Pool {
    /// The characters of the text, and the stand-ins that are taken.
    used: BTreeSet<char>,
    /// The stand-ins of a character: as a letter, or as punctuation.
    known: BTreeMap<(char, bool), Option<char>>,
}

impl Pool {
    /// The stand-in for a character in a class; `None` for a few rare characters, and where none is left.
    fn stand_in(&mut self, neighbour: Neighbour) -> Option<char> {
        let is_letter = neighbour.class == Class::Letter;
        let key = (neighbour.character, is_letter);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let mut candidates = match (neighbour.character.len_utf8(), is_letter) {
            (3, true) => '\u{e000}'..='\u{efff}',
            // The patterns of Braille are symbols, which count as punctuation.
            (3, false) => '\u{2800}'..='\u{28ff}',
            (4, true) => '\u{f0000}'..='\u{f0fff}',
            (4, false) => '\u{1f030}'..='\u{1f093}',
            _ => return None,
        };
        let found = candidates.find(|candidate| !self.used.contains(candidate));
        self.used.extend(found);
        self.known.insert(key, found);
        found
    }
}

/// The characters beside stars, each with the class that the amendment gives it: stars between Chinese and
/// punctuation, or between Chinese and Chinese, may open and close.
fn neighbours(text: &str) -> BTreeMap<usize, Neighbour> {
    let mut found = BTreeMap::new();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for stars in runs(text) {
        let (before, after) = (&text[..stars.start], &text[stars.end..]);
        let (Some(left), Some(right)) = (before.chars().next_back(), after.chars().next()) else { continue };
        let at = stars.start - left.len_utf8();
        found.insert(at, neighbour(left, text[..at].chars().next_back()));
        found.insert(stars.end, neighbour(right, after.chars().nth(1)));
        pairs.push((at, stars.end));
    }
    let mut join = |(left, right): (usize, usize)| {
        let (Some(one), Some(other)) = (found.get(&left).copied(), found.get(&right).copied()) else {
            return;
        };
        for (at, it, beside) in [(left, one, other), (right, other, one)] {
            if it.is_cjk && it.class == Class::Letter && beside.class == Class::Punctuation {
                found.insert(at, Neighbour { class: Class::Punctuation, ..it });
            }
        }
    };
    // A single character between two runs of stars hands its class on, in both directions.
    pairs.iter().copied().for_each(&mut join);
    pairs.iter().rev().copied().for_each(&mut join);
    found
}

/// The runs of stars.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('*') {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// A character beside stars; `inner` is the one behind it.
fn neighbour(character: char, inner: Option<char>) -> Neighbour {
    // Chinese has these marks in common with English.
    let is_shared = matches!(character, '“' | '”' | '‘' | '’' | '—' | '…');
    let is_cjk = is_cjk(character) || is_shared && inner.is_some_and(is_cjk);
    let class = if is_cjk && !character.is_whitespace() { Class::Letter } else { class_of(character) };
    Neighbour { character, class, is_cjk }
}

/// What the parser takes a character for.
fn class_of(character: char) -> Class {
    match character {
        c if c.is_whitespace() => Class::Space,
        c if c.is_alphanumeric() || c.is_control() || is_unseen(c) => Class::Letter,
        _ => Class::Punctuation,
    }
}

/// Marks that join the character before them, and characters without a meaning of their own.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{f0000}'..)
}

fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}'
        | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    /// The text with what is bold in square brackets.
    fn bold(markdown: &str) -> String {
        let stand_ins = StandIns::new(markdown);
        assert_eq!(stand_ins.text.len(), markdown.len());
        let words = |event| match event {
            Event::Start(Tag::Strong | Tag::Emphasis) => "[".to_owned(),
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => "]".to_owned(),
            Event::Text(text) => stand_ins.original(&text),
            _ => String::new(),
        };
        Parser::new(&stand_ins.text).map(words).collect()
    }

    #[test]
    fn stars_beside_chinese_open_and_close() {
        for (markdown, words) in [
            ("**「重點」**後文", "[「重點」]後文"),
            ("他說**「重點」**後文", "他說[「重點」]後文"),
            ("他說：**「重點」**。後文", "他說：[「重點」]。後文"),
            ("**重點。**後文", "[重點。]後文"),
            ("**重點。**2026年", "[重點。]2026年"),
            ("他说**“重点”**后文", "他说[“重点”]后文"),
            ("他说**“重点”**2026年", "他说[“重点”]2026年"),
            ("共**[3.4萬餘件](fact:a)**後文", "共[3.4萬餘件]後文"),
            ("升**4.2%**，再升**5%**後", "升[4.2%]，再升[5%]後"),
            ("*（注）*後文", "[（注）]後文"),
            ("**（注(a)）**後文*（b）*後", "[（注(a)）]後文[（b）]後"),
            ("**重點**、**「次要」**等", "[重點]、[「次要」]等"),
            ("(注)**新**的與的**新**(注)", "(注)[新]的與的[新](注)"),
            ("**a.**「b」", "[a.]「b」"),
            // As everywhere: spaces inside the stars keep them from opening.
            ("** 重點 **後文", "** 重點 **後文"),
            ("2 * 3 * 4 與 5*6", "2 * 3 * 4 與 5*6"),
        ] {
            assert_eq!(bold(markdown), words);
        }
    }

    #[test]
    fn a_text_with_possible_stand_ins_stays_as_it_is() {
        let markdown = "\u{e000}\u{2800}**「重點」**\u{e001}後文(a)**後**(b)";
        assert_eq!(bold(markdown), "\u{e000}\u{2800}[「重點」]\u{e001}後文(a)[後](b)");
    }

    proptest! {
        #[test]
        fn what_the_parser_reads_is_undone(text in "[*a1 。「」“”(）後𠮷\u{e000}\u{2800}%\n]{0,60}") {
            let stand_ins = StandIns::new(&text);
            prop_assert_eq!(stand_ins.text.len(), text.len());
            prop_assert_eq!(stand_ins.original(&stand_ins.text), text);
        }

        #[test]
        fn western_text_is_read_as_it_is(text in "[*a1 .()“”%\n-]{0,60}") {
            prop_assert_eq!(StandIns::new(&text).text, text);
        }
    }
}
