//! Words in commas or dashes that divide a comparison: more, its owner said, than $30,000.

use super::words::is_quotation;

/// No parenthesis has more characters.
const LONGEST: usize = 48;

/// The character before a parenthesis that ends right before `end`. It has no figure and no other sign.
pub(super) fn before_parenthesis(chars: &[char], end: usize, floor: usize) -> Option<usize> {
    let mut last = end;
    while last > floor && (chars[last - 1] == ' ' || is_quotation(chars[last - 1])) {
        last -= 1;
    }
    (last > floor && is_mark(chars[last - 1])).then_some(())?;
    let mark = last - 1;
    let inside = chars[floor..mark].iter().rev().take(LONGEST).position(|c| is_mark(*c) || is_end(*c))?;
    let opening = mark - 1 - inside;
    let is_words =
        chars[opening + 1..mark].iter().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '-'));
    let has_words = chars[opening + 1..mark].iter().any(|c| c.is_alphabetic());
    (is_mark(chars[opening]) && is_words && has_words).then_some(opening)
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | '—' | '–' | '(' | ')')
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | ';' | ':' | '!' | '?' | '\n')
}
