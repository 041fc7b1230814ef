//! Number words without a noun behind them, where an earlier noun is meant: Labour held nine.

use super::heads::numbers_a_thing;
use super::numbers::numeral;
use super::numeral::Numeral;
use super::words::{Word, previous, word_after};
use crate::found::Text;
use quantity::Decimal;

/// Words before an hour of the day: at five, until nine.
const BEFORE_HOURS: &[&str] = &["at", "by", "until", "till", "before", "after", "past", "since", "around"];

/// Words before `by` that measure a change with it: won by three.
const CHANGES: &[&str] = &[
    "rose",
    "rise",
    "rises",
    "rising",
    "risen",
    "fell",
    "fall",
    "falls",
    "falling",
    "fallen",
    "grew",
    "grow",
    "grown",
    "growing",
    "up",
    "down",
    "cut",
    "cuts",
    "won",
    "win",
    "winning",
    "lost",
    "lose",
    "losing",
    "led",
    "lead",
    "leads",
    "leading",
    "beat",
    "ahead",
    "behind",
    "trail",
    "trails",
    "trailed",
    "trailing",
    "increased",
    "increase",
    "reduced",
    "reduce",
    "dropped",
    "drop",
    "raised",
    "lowered",
    "shrank",
    "outnumbered",
    "multiplied",
    "divided",
    "exceeded",
    "missed",
    "short",
    "clear",
    "swelled",
    "extended",
];

/// Words before a number that is a pronoun or a name: the two met, cut in two, a ten.
const BEFORE_PRONOUNS: &[&str] =
    &["the", "these", "those", "both", "a", "an", "in", "my", "your", "our", "big"];

/// Whether a number word without a noun counts something named before.
pub(super) fn counts_alone(text: Text<'_>, start: usize, number: &Numeral) -> bool {
    let chars = text.chars;
    let end = number.end;
    let is_joined = |at: Option<usize>| at.is_some_and(|at| chars.get(at) == Some(&'-'));
    if number.low == Decimal::ZERO
        || is_joined(start.checked_sub(1))
        || is_joined(Some(end))
        || joins_a_number(chars, end)
    {
        return false;
    }
    let Some(before) = previous(chars, start, text.floor) else { return true };
    !(before.is_one_of(BEFORE_PRONOUNS)
        || numbers_a_thing(chars, &before, text.floor)
        || is_before_an_hour(text, &before))
}

/// Whether digits without a unit are an hour of the day: out by 5.
pub(super) fn is_hour(text: Text<'_>, start: usize, value: Decimal) -> bool {
    let before = previous(text.chars, start, text.floor);
    value <= Decimal::integer(12)
        && before.is_some_and(|word| {
            word.is_one_of(&["by", "until", "till"]) && !follows_a_change(text.chars, word.start)
        })
}

fn is_before_an_hour(text: Text<'_>, before: &Word) -> bool {
    before.is_one_of(BEFORE_HOURS) && !(before.text == "by" && follows_a_change(text.chars, before.start))
}

/// Whether a word of change is before `end` in its clause.
fn follows_a_change(chars: &[char], end: usize) -> bool {
    let from = chars[..end].iter().rev().take(48).take_while(|c| !matches!(c, '.' | ';' | '\n')).count();
    let clause: String = chars[end - from..end].iter().flat_map(|c| c.to_lowercase()).collect();
    clause.split(|c: char| !c.is_alphabetic()).any(|word| CHANGES.contains(&word))
}

/// two by two, two and twenty, ten to one.
fn joins_a_number(chars: &[char], end: usize) -> bool {
    word_after(chars, end).filter(|link| link.is_one_of(&["by", "to", "and"])).is_some_and(|link| {
        word_after(chars, link.end).and_then(|word| numeral(chars, word.start)).is_some_and(|second| {
            // “took four and three went” goes on with another figure.
            link.text != "and" || second.low >= Decimal::integer(20)
        })
    })
}

/// Words behind `one` that it does not count.
const AFTER_PRONOUNS: &[&str] = &[
    "of", "more", "another", "day", "time", "who", "that", "which", "in", "on", "at", "to", "for", "from",
    "and", "or", "is", "was", "has", "had", "will", "can", "could", "would", "by", "with", "as", "thing",
    "way", "week", "month", "year", "hour", "morning", "night", "evening", "minute", "moment", "said",
    "says",
];

/// Whether `one` counts a noun beside other counts or behind `only`: 12 aides and one bodyguard, only one set.
pub(super) fn is_one_of_a_list(text: Text<'_>, start: usize, end: usize) -> bool {
    let chars = text.chars;
    let Some(noun) = word_after(chars, end).filter(|word| word.start == end + 1) else { return false };
    if noun.is_one_of(AFTER_PRONOUNS) || noun.is_capital {
        return false;
    }
    if previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(&["only", "just"])) {
        return true;
    }
    let gap: String = chars[text.floor..start].iter().collect();
    if text.floor == 0 || gap.chars().count() > 24 || gap.contains(['.', ';', ':', '!', '?', '\n', '"', '”'])
    {
        return false;
    }
    let goes_on = chars[noun.end..].iter().take(24).position(|c| !c.is_alphabetic() && *c != ' ');
    let is_before_comma = goes_on.is_some_and(|at| chars[noun.end + at] == ',');
    let is_last = ["and ", "plus ", "with "].iter().any(|link| gap.ends_with(link));
    is_last || gap.trim_end().ends_with(',') && is_before_comma
}
