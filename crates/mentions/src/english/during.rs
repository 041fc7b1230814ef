//! Phrases that look like bounds in English and are none: spread over five sites, the past four years.

use super::before_nouns::is_before_a_noun;
use super::bound_words::{MEASURING, MOVING, SPANS, SPREADING};
use super::number_words::below_hundred;
use super::numbers::numeral;
use super::numeral::Style;
use super::units;
use super::words::{first_phrase, next, previous, skip};
use crate::Vocabulary;
use crate::mention::Kind;
use quantity::Decimal;

/// Words behind a length of time with which something is compared: £1.6bn more than a year ago.
const COMPARED: &[&str] = &["ago", "earlier", "before", "previously"];

/// Nouns before `more than` that are a difference: a nickel less than a week ago.
const DIFFERENCES: &[&str] = &["nickel", "dime", "penny", "lot", "bit", "fraction", "much", "slightly"];

/// Whether a phrase from `at` to `end` is no bound: `spread over five sites`, `over five years`, `the past four
/// years`. `lasted over five years` has a bound.
pub(super) fn is_during(chars: &[char], end: usize, at: usize, floor: usize) -> bool {
    let before = previous(chars, at, floor);
    let is_after = |words: &[&str]| before.as_ref().is_some_and(|word| word.is_one_of(words));
    match chars[at..end].iter().collect::<String>().trim().to_ascii_lowercase().as_str() {
        // “The past four years” are no more than four.
        "past" => is_after(&["the"]) || leads_past_things(chars, end),
        "over" => is_after(SPREADING) || is_span(chars, end) && !is_after(MEASURING),
        "up to" => is_after(MOVING),
        // moved closer to two schools
        "closer to" | "nearer to" => leads_past_things(chars, end),
        // one more than a thousand
        "more than" | "less than" | "fewer than" | "higher than" | "lower than" => {
            is_after_a_number(chars, at) || is_compared(chars, at, end, floor)
        }
        _ => false,
    }
}

/// Whether someone goes past a few things: past two officers. A time can be past two minutes.
fn leads_past_things(chars: &[char], at: usize) -> bool {
    numeral(chars, skip(chars, at))
        .filter(|number| number.style == Style::Words && number.low < Decimal::integer(20))
        .is_some_and(|number| {
            is_before_a_noun(chars, number.end)
                && !units::at(chars, number.end, &Vocabulary::default()).is_some_and(|unit| unit.is_certain)
        })
}

/// Whether the number behind `at` is a length of time, or counts a few things that take one.
fn is_span(chars: &[char], at: usize) -> bool {
    let Some(number) = numeral(chars, skip(chars, at)) else { return is_length_of_time(chars, at) };
    let is_few = number.low <= Decimal::integer(30) && !number.is_vague;
    is_length_of_time(chars, at)
        || is_few && next(chars, number.end).is_some_and(|word| word.is_one_of(SPANS))
}

fn is_length_of_time(chars: &[char], at: usize) -> bool {
    end_of_length(chars, at).is_some()
}

/// The end of the length of time behind `at`.
fn end_of_length(chars: &[char], at: usize) -> Option<usize> {
    let from = skip(chars, at);
    let article = next(chars, from).filter(|word| word.is_one_of(&["a", "an"])).map(|word| word.end);
    // over a 24-hour period
    let counted = numeral(chars, from).or_else(|| numeral(chars, skip(chars, article?)));
    let end = counted.map(|number| number.end).or(article).unwrap_or(at);
    units::at(chars, end, &Vocabulary::default())
        .filter(|unit| unit.kind == Kind::Duration)
        .map(|unit| unit.end)
}

fn is_after_a_number(chars: &[char], at: usize) -> bool {
    previous(chars, at, 0).is_some_and(|word| below_hundred(&word.text).is_some())
}

/// Whether a figure or a difference is compared with an earlier one: £1.6bn more than two years ago.
fn is_compared(chars: &[char], at: usize, end: usize, floor: usize) -> bool {
    let is_behind_figure = floor > 0 && chars[floor..at].iter().all(|c| *c == ' ');
    let is_difference = previous(chars, at, floor).is_some_and(|word| word.is_one_of(DIFFERENCES));
    (is_behind_figure || is_difference)
        && end_of_length(chars, end).is_some_and(|end| first_phrase(chars, end, COMPARED).is_some())
}
