//! Lists of the numbers of things in English: Stations 7 and 12; junctions 10 and 11; winning numbers 4, 17 and 23.

use super::heads::{is_named_before, is_one_of_a_kind};
use super::words::{previous, skip, word};

/// No list has more numbers, so that no text is read twice for one.
const LONGEST: usize = 8;

/// Words before the numbers of a draw.
const DRAWN: &[&str] =
    &["winning", "lucky", "lottery", "drawn", "jackpot", "powerball", "lotto", "bonus", "millions"];

/// Words between `numbers` and the first of them.
const LINKS: &[&str] = &["were", "are", "was", "is", "drawn"];

/// Whether digits are one of several numbers of things.
pub(super) fn is_in_a_list(chars: &[char], start: usize, end: usize, floor: usize) -> bool {
    is_first(chars, start, end, floor) || is_bonus(chars, start, floor) || is_later(chars, start, floor)
}

/// Whether digits go on with the numbers of things: Stations 7 and 12.
fn is_later(chars: &[char], start: usize, floor: usize) -> bool {
    let (mut start, mut end) = (start, floor);
    for _ in 0..LONGEST {
        if start - end > 12 {
            return false;
        }
        let gap: String = chars[end..start].iter().collect();
        let joins = matches!(gap.trim(), "and" | "or" | "to" | "," | "&" | ", and" | "through");
        let length = chars[..end].iter().rev().take_while(|c| c.is_ascii_digit()).count();
        if !joins || length == 0 {
            return false;
        }
        let first = end - length;
        if is_named_before(chars, first, 0)
            || is_one_of_a_kind(chars, first, 0)
            || is_behind_numbers(chars, first, 0)
        {
            return true;
        }
        start = first;
        end = start - chars[..start].iter().rev().take_while(|c| !c.is_ascii_digit()).take(13).count();
    }
    false
}

/// Whether digits are the first of the numbers of things: junctions 10 and 11.
fn is_first(chars: &[char], start: usize, end: usize, floor: usize) -> bool {
    let link = word(chars, skip(chars, end)).filter(|word| word.is_one_of(&["and", "or", "to", "through"]));
    let comma = matches!(chars.get(end), Some(',')).then_some(end + 1);
    let next = link.map(|word| word.end).or(comma).map(|at| skip(chars, at));
    next.and_then(|at| chars.get(at)).is_some_and(|c| c.is_ascii_digit())
        && (is_one_of_a_kind(chars, start, floor) || is_behind_numbers(chars, start, floor))
}

/// Whether `numbers` is before digits: Friday's winning numbers: 4, the numbers were 4.
fn is_behind_numbers(chars: &[char], start: usize, floor: usize) -> bool {
    let colon = chars[..start].iter().rev().position(|c| *c != ' ').map(|spaces| start - spaces - 1);
    let end = colon.filter(|at| *at >= floor && chars[*at] == ':').unwrap_or(start);
    let before = previous(chars, end, floor);
    let before = match before {
        Some(link) if link.is_one_of(LINKS) => previous(chars, link.start, floor),
        other => other,
    };
    // Case numbers are counts, winning numbers are none.
    before
        .filter(|word| word.text == "numbers")
        .and_then(|numbers| previous(chars, numbers.start, 0))
        .is_some_and(|word| word.is_one_of(DRAWN))
}

/// A Mega Ball of 12.
fn is_bonus(chars: &[char], start: usize, floor: usize) -> bool {
    previous(chars, start, floor)
        .filter(|of| of.text == "of")
        .and_then(|of| previous(chars, of.start, floor))
        .is_some_and(|word| word.is_capital && word.text.ends_with("ball"))
}
