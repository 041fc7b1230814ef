//! Digits within a title in quotation marks: “12 Angry Men”, “The 400 Blows”, “1984”.

use super::words::{Word, is_quotation, previous, skip, word, word_after};

/// No title has more words before or behind its digits.
const MOST_WORDS: usize = 4;

/// Words of titles that have no capital.
const SMALL: &[&str] = &["of", "the", "and", "a", "an", "in", "on", "to", "for", "or", "at", "from", "with"];

/// Whether digits are a title in quotation marks, or part of one.
pub(super) fn is_quoted_title(chars: &[char], start: usize, end: usize) -> bool {
    let is_quotation_mark =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| is_quotation(*c));
    let begins = word_after(chars, end).is_some_and(|word| word.is_capital && word.start == end + 1);
    // “Ocean's 8”
    let closes = matches!(chars.get(end), Some('”' | '"'))
        && previous(chars, start, 0).is_some_and(|word| word.is_capital);
    closes
        || is_quotation_mark(start.checked_sub(1))
            && (begins || end == start + 4 && is_quotation_mark(Some(end)))
        || begins && opens_behind_capitals(chars, start) && closes_behind_capitals(chars, end)
}

/// Whether only capitals are between digits and the quotation mark before them.
fn opens_behind_capitals(chars: &[char], start: usize) -> bool {
    let mut at = start;
    for _ in 0..MOST_WORDS {
        let Some(word) = previous(chars, at, 0).filter(is_of_title) else { return false };
        if word.start > 0 && matches!(chars[word.start - 1], '“' | '"' | '‘') {
            return true;
        }
        at = word.start;
    }
    false
}

/// Whether only capitals are between digits and the quotation mark behind them.
fn closes_behind_capitals(chars: &[char], end: usize) -> bool {
    let mut at = end;
    for _ in 0..MOST_WORDS {
        let Some(word) = word(chars, skip(chars, at)).filter(is_of_title) else { return false };
        let behind = word.end + usize::from(matches!(chars.get(word.end), Some(',' | '.' | '!' | '?')));
        if matches!(chars.get(behind), Some('”' | '"' | '’' | '\'')) {
            return true;
        }
        at = word.end;
    }
    false
}

fn is_of_title(word: &Word) -> bool {
    word.is_capital || word.is_one_of(SMALL)
}
