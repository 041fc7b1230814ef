//! Scores of matches in Chinese: 3比1, 2:1, 9勝2敗; and 一比八, which compares parts of a whole.

use super::bounded::fraction;
use super::numbers::numeral;
use super::numeral::{Numeral, Style};
use super::units::{self, Class};
use super::words::{clause_before, longest, starts};
use crate::found::{Found, Text};
use crate::mention::Kind;
use crate::number::digits;
use quantity::{Decimal, is_han};

/// The score that begins at `start`.
pub(super) fn score(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some(end) = odds(chars, start) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    let first = goals(chars, start)?;
    if let Some(end) = won_and_lost(chars, &first) {
        return Some(Found::nothing(Kind::Score, start..end));
    }
    let second = goals(chars, longest(chars, first.end, &["比", ":"])?)?;
    if are_parts(chars, start) {
        return Some(fraction(text, start..second.end, first.low, second.low));
    }
    // 1比1平 is a draw.
    let is_draw = chars.get(second.end) == Some(&'平') && !starts(chars, second.end, "平方");
    let has_unit =
        units::at(chars, second.end, text.vocabulary).is_some_and(|unit| unit.class != Class::Counter);
    (!has_unit || is_draw).then(|| Found::nothing(Kind::Score, start..second.end))
}

/// Whether the words before two numbers compare the parts of a whole and not the goals of a match: 師生比一比八.
fn are_parts(chars: &[char], start: usize) -> bool {
    let clause: String = clause_before(chars, start, 0, 14, is_han).iter().collect();
    ["师生比", "生师比", "男女比", "性别比", "比例", "医护比", "护病比", "配比", "比率"]
        .iter()
        .any(|word| clause.contains(word))
}

/// The character after what a team won and lost, whose first number is `won`: 9勝2敗, 3勝1平2負.
fn won_and_lost(chars: &[char], won: &Numeral) -> Option<usize> {
    let mut end = longest(chars, won.end, &["胜", "战胜"])?;
    if let Some(drawn) = goals(chars, end).and_then(|drawn| longest(chars, drawn.end, &["平", "和"])) {
        end = drawn;
    }
    longest(chars, goals(chars, end)?.end, &["负", "败"])
}

/// The character after the odds of a bet: 1賠1.75.
fn odds(chars: &[char], start: usize) -> Option<usize> {
    let stake = digits(chars, start)?;
    Some(digits(chars, longest(chars, stake.end, &["赔"])?)?.end)
}

/// One of the two numbers of a score.
fn goals(chars: &[char], start: usize) -> Option<Numeral> {
    numeral(chars, start).filter(|number| {
        matches!(number.style, Style::Plain | Style::Han | Style::One)
            && number.low < Decimal::integer(1000)
            && number.low.is_whole()
    })
}
