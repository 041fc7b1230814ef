//! What the words around digits show: the number of a thing, a score, a change.

use super::head_words::{
    ABBREVIATIONS, COUNTED_TOO, COUNTING, DETERMINERS, MATCH, NUMBERED, OPENINGS, PREFIXES, VERSIONED,
};
use super::words::{Word, begins_sentence, previous};

/// Whether digits are the number of a thing, as the word before shows.
///
/// `Highway 101` and `page 12` are names; `Over 300` and `In 2018` are not.
pub(super) fn is_named_before(chars: &[char], start: usize, floor: usize) -> bool {
    if is_numbered_before(chars, start, floor) {
        return true;
    }
    if is_glued(chars, start) {
        return is_joined(chars, start);
    }
    // “Deaths: 12” counts.
    let is_behind_colon = chars[..start].iter().rev().find(|c| **c != ' ') == Some(&':');
    adjacent_word(chars, start, floor)
        .filter(|_| !is_behind_colon)
        .is_some_and(|word| word.is_capital && !word.is_one_of(COUNTING) && !begins_as_verb(chars, &word))
}

/// Whether a thing that has a number is before digits, or a sign of one, or a hyphen that makes them part of a name.
pub(super) fn is_numbered_before(chars: &[char], start: usize, floor: usize) -> bool {
    let sign = chars[..start].iter().rev().find(|c| **c != ' ');
    start > 0 && chars[start - 1] == '#'
        || sign == Some(&'§')
        || is_glued(chars, start) && is_joined(chars, start)
        || adjacent_word(chars, start, floor).is_some_and(|word| numbers_a_thing(chars, &word, floor))
}

/// Whether a thing whose number follows is before with a capital: Chapter two.
pub(super) fn is_chapter(chars: &[char], start: usize, floor: usize) -> bool {
    previous(chars, start, floor).is_some_and(|word| word.is_capital && numbers_a_thing(chars, &word, floor))
}

/// Whether `No.` or a version is before digits: No. 8,765,432, version 2.0.
pub(super) fn is_version(chars: &[char], start: usize, floor: usize) -> bool {
    let is_version = previous(chars, start, floor).is_some_and(|word| {
        word.is_one_of(&["version", "model"])
            || word.is_capital && word.is_one_of(VERSIONED)
            || word.text == "ios"
    });
    is_version || is_behind_no(chars, start)
}

fn is_behind_no(chars: &[char], start: usize) -> bool {
    [" No. ", " Nos. "].iter().any(|no| {
        let length = no.len();
        start >= length && no.chars().eq(chars[start - length..start].iter().copied())
    })
}

/// Whether things that have numbers are before digits: verses 3-5.
pub(super) fn is_one_of_a_kind(chars: &[char], start: usize, floor: usize) -> bool {
    let before = previous(chars, start, floor);
    before.is_some_and(|word| word.text.strip_suffix('s').is_some_and(|one| NUMBERED.contains(&one)))
}

/// Whether a hyphen joins digits to the letters before.
fn is_glued(chars: &[char], start: usize) -> bool {
    start >= 2 && chars[start - 1] == '-' && chars[start - 2].is_alphabetic()
}

/// Whether the word before a hyphen before a number is more than a bound such as sub- and mid-.
pub(super) fn is_joined(chars: &[char], start: usize) -> bool {
    !PREFIXES.contains(&letters_before(chars, start - 1).as_str())
}

/// Whether a word is a thing whose number follows: page nine, but not every day nine.
pub(super) fn numbers_a_thing(chars: &[char], word: &Word, floor: usize) -> bool {
    word.is_one_of(NUMBERED) && !is_counted(chars, word, floor)
}

/// The letters right before `end`, in lower case.
fn letters_before(chars: &[char], end: usize) -> String {
    let length = chars[..end].iter().rev().take_while(|c| c.is_alphabetic()).count();
    chars[end - length..end].iter().collect::<String>().to_lowercase()
}

/// The word right before, with no more than spaces, a hyphen, a colon or the dot of an abbreviation between.
fn adjacent_word(chars: &[char], start: usize, floor: usize) -> Option<Word> {
    let mut end = start;
    while end > floor && matches!(chars[end - 1], ' ' | '.' | ':' | '-') {
        if chars[end - 1] == '.' && !is_abbreviation(chars, end - 1) {
            return None;
        }
        end -= 1;
    }
    previous(chars, end, floor).filter(|word| word.end == end)
}

/// Whether a dot ends an abbreviation such as No. and not a sentence.
fn is_abbreviation(chars: &[char], dot: usize) -> bool {
    let word = letters_before(chars, dot);
    // H.R. 4521, S. 1260
    let is_initial = word.chars().count() == 1 && chars[dot - 1].is_uppercase();
    is_initial || ABBREVIATIONS.contains(&word.as_str())
}

/// Whether a thing that can have a number is counted itself: every day 300, but not day 300.
fn is_counted(chars: &[char], thing: &Word, floor: usize) -> bool {
    thing.is_one_of(COUNTED_TOO)
        && previous(chars, thing.start, floor).is_some_and(|word| word.is_one_of(DETERMINERS))
}

/// Whether a word begins its sentence and is no name: there a capital says little, and names don't end in -ing,
/// -ed or -ly.
fn begins_as_verb(chars: &[char], word: &Word) -> bool {
    begins_sentence(chars, word.start) && ["ing", "ed", "ly"].iter().any(|ending| word.text.ends_with(ending))
}

/// Whether a word is one of matches and votes.
pub(super) fn is_match_word(word: &str) -> bool {
    MATCH.contains(&word)
}

/// Whether the sentence speaks of a match or a vote near the number.
pub(super) fn is_match(chars: &[char], start: usize, end: usize) -> bool {
    let before = &chars[start.saturating_sub(40)..start];
    let after = &chars[end..(end + 24).min(chars.len())];
    [before, after].into_iter().any(|near| {
        let near = near.iter().collect::<String>().to_lowercase();
        near.split(|c: char| !c.is_alphabetic()).any(is_match_word)
    })
}

/// Whether the number is where a change begins: from 48% to 38%.
pub(super) fn is_from(chars: &[char], start: usize, floor: usize) -> bool {
    // Anything from 9,000 to 10,000 is a range.
    let opens = |from: &Word| previous(chars, from.start, floor).is_some_and(|word| word.is_one_of(OPENINGS));
    previous(chars, start, floor).is_some_and(|word| word.text == "from" && !opens(&word))
}

/// Whether a word before says that the number is one of two ends: between 3 and 5, between about 3 and 5.
pub(super) fn is_between(chars: &[char], start: usize, floor: usize) -> bool {
    let word = previous(chars, start, floor).and_then(|word| {
        let is_about = word.is_one_of(&["about", "around", "roughly"]);
        if is_about { previous(chars, word.start, floor) } else { Some(word) }
    });
    word.is_some_and(|word| word.text == "between")
}
