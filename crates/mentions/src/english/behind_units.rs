//! A half behind a unit: two hours and a half.

use super::unit_words::DURATIONS;
use super::words::previous;
use crate::found::Text;

/// Whether `and` and a unit are before a half.
pub(super) fn is_behind_a_unit(text: Text<'_>, start: usize) -> bool {
    previous(text.chars, start, text.floor)
        .filter(|and| and.text == "and")
        .and_then(|and| previous(text.chars, and.start, text.floor))
        .is_some_and(|unit| DURATIONS.contains(&unit.text.as_str()))
}
