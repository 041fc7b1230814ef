//! Number words without a noun behind them, where an earlier noun is meant: Labour held nine.

use super::alone_words::{AFTER_PRONOUNS, BEFORE_HOURS, BEFORE_PRONOUNS, CHANGES, MEETINGS};
use super::heads::numbers_a_thing;
use super::neighbours::text_between;
use super::nouns::noun;
use super::numbers::numeral;
use super::numeral::Numeral;
use super::words::{Word, phrase, previous, skip, word_after};
use crate::found::Text;
use quantity::Decimal;

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
    // a week or two
    let ends_vague = before.text == "or"
        && previous(chars, before.start, 0)
            .and_then(|noun| previous(chars, noun.start, 0))
            .is_some_and(|article| article.is_one_of(&["a", "an"]));
    // He shot 38% from three.
    let is_shot = before.text == "from"
        && number.low == Decimal::integer(3)
        && chars[..before.start].ends_with(&['%', ' ']);
    !(ends_vague
        || is_shot
        || before.is_one_of(BEFORE_PRONOUNS)
        || numbers_a_thing(chars, &before, text.floor)
        || is_before_an_hour(text, &before))
}

/// Whether digits without a unit are an hour of the day: out by 5.
pub(super) fn is_hour(text: Text<'_>, start: usize, value: Decimal) -> bool {
    let before = previous(text.chars, start, text.floor);
    value <= Decimal::integer(12)
        && before.is_some_and(|word| {
            word.is_one_of(&["by", "until", "till"]) && !follows_a_change(text.chars, word.start)
                || word.text == "at" && follows_one_of(text.chars, word.start, MEETINGS)
        })
}

/// Half past five, quarter to nine, ten past six.
pub(super) fn is_said_hour(chars: &[char], start: usize) -> bool {
    let link = previous(chars, start, 0).filter(|word| word.is_one_of(&["past", "to"]));
    link.and_then(|link| Some((previous(chars, link.start, 0)?, link))).is_some_and(|(before, link)| {
        before.is_one_of(&["half", "quarter"])
            || link.text == "past" && before.is_one_of(&["five", "ten", "twenty", "minutes"])
            || before.is_one_of(&["five", "ten", "twenty"])
                && previous(chars, before.start, 0)
                    .is_some_and(|word| word.is_one_of(&["at", "by", "until", "till"]))
    })
}

fn is_before_an_hour(text: Text<'_>, before: &Word) -> bool {
    before.is_one_of(BEFORE_HOURS) && !(before.text == "by" && follows_a_change(text.chars, before.start))
}

/// Whether a word of change is before `end` in its clause.
fn follows_a_change(chars: &[char], end: usize) -> bool {
    let near = &chars[end.saturating_sub(48)..end];
    let clause = near.rsplit(|c| *c == ',').next().unwrap_or(near);
    follows_one_of(clause, clause.len(), CHANGES)
}

/// Whether one of some words is before `end` in its clause.
fn follows_one_of(chars: &[char], end: usize, words: &[&str]) -> bool {
    let from = chars[..end].iter().rev().take(48).take_while(|c| !matches!(c, '.' | ';' | '\n')).count();
    let clause = text_between(chars, end - from, end);
    clause.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word))
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
    if is_before_another_count(chars, noun.end) {
        return true;
    }
    // No list reaches further, and no text is read again and again for it.
    if text.floor == 0 || start - text.floor > 24 {
        return false;
    }
    let gap: String = chars[text.floor..start].iter().collect();
    if gap.contains(['.', ';', ':', '!', '?', '\n', '"', '”']) {
        return false;
    }
    let goes_on = chars[noun.end..].iter().take(24).position(|c| !c.is_alphabetic() && *c != ' ');
    let is_before_comma = goes_on.is_some_and(|at| chars[noun.end + at] == ',');
    let is_last = ["and ", "plus ", "with "].iter().any(|link| gap.ends_with(link));
    is_last || gap.trim_end().ends_with(',') && is_before_comma
}

/// Whether another count goes on with a list: one shop, two pubs; one cat and 12 dogs.
fn is_before_another_count(chars: &[char], end: usize) -> bool {
    let comma = (chars.get(end) == Some(&',')).then_some(end + 1);
    let Some(from) = comma.or_else(|| phrase(chars, end, "and")) else { return false };
    numeral(chars, skip(chars, from)).is_some_and(|number| noun(chars, number.end).is_some())
}
