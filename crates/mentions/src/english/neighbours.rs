//! What neighbouring English figures take from each other: a unit, a magnitude, or what points are.

use super::numbers::numeral;
use super::words::previous;
use crate::found::Found;
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use crate::number::power_of_ten;
use quantity::Decimal;

/// Words between a share and its points.
const CHANGES: &[&str] = &[
    "up", "down", "rose", "fell", "rise", "fall", "swing", "lead", "ahead", "margin", "gain", "drop",
    "slower", "faster",
];

/// Words of votes, whose points are those of shares.
const VOTES: &[&str] = &["poll", "polls", "polling", "polled", "swing", "approval", "turnout", "electorate"];

/// Words of polls, behind whose shares points may be far.
const OPINION: &[&str] = &["approve", "disapprove", "respondents", "voters", "support", "handling"];

/// Gives figures what the ones beside them say.
pub(super) fn complete(chars: &[char], found: &mut [Found]) {
    share_magnitudes(chars, found);
    borrow_units(chars, found);
    shares_after_a_share(chars, found);
    points_before_a_share(chars, found);
    points_after_a_share(chars, found);
    points_of_votes(chars, found);
}

/// Makes percentage points of points that follow a share in its sentence: 38.2 percent, down 11 points.
fn points_after_a_share(chars: &[char], found: &mut [Found]) {
    for index in 1..found.len() {
        let (before, after) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last(), after.first_mut()) else { continue };
        let gap = text_between(chars, first.span.end, second.span.start);
        let speaks_of_opinion = OPINION.iter().any(|word| gap.contains(word));
        let most = if speaks_of_opinion { 100 } else { 40 };
        let is_same = gap.chars().count() <= most && !gap.contains(['.', ';']) && !gap.contains(" or ");
        let is_change = CHANGES.iter().any(|word| gap.contains(word));
        if first.kind == Kind::Share && is_same && is_change {
            make_percentage_points(second);
        }
    }
}

/// Makes percentage points of points before the share that they lead to: dropped 3 points to 35 per cent.
fn points_before_a_share(chars: &[char], found: &mut [Found]) {
    for index in 1..found.len() {
        let (before, after) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let gap = text_between(chars, first.span.end, second.span.start);
        let is_percent = second.amount().is_some_and(|amount| amount.unit == Unit::Percent);
        if is_percent && matches!(gap.trim(), "to" | "from" | ", to" | "higher at" | "lower at") {
            make_percentage_points(first);
        }
    }
}

/// Makes percentage points of the points of a poll: polling within two points of her.
fn points_of_votes(chars: &[char], found: &mut [Found]) {
    for figure in found {
        let from = figure.span.start;
        let clause =
            chars[..from].iter().rev().take(60).take_while(|c| !matches!(c, '.' | ';' | '\n')).count();
        let clause = text_between(chars, from - clause, from);
        let is_of_votes = clause.split(|c: char| !c.is_alphabetic()).any(|word| VOTES.contains(&word));
        if is_of_votes || clause.contains("margin of error") || clause.contains("sampling error") {
            make_percentage_points(figure);
        }
    }
}

fn make_percentage_points(figure: &mut Found) {
    let Meaning::Amount(amount) = &mut figure.meaning else { return };
    let is_small = matches!(amount.value, Value::Number(number) if number < Decimal::HUNDRED);
    if is_small && matches!(&amount.unit, Unit::Word(word) if word == "points" || word == "point") {
        (amount.unit, figure.kind) = (Unit::PercentagePoint, Kind::Share);
    }
}

/// Makes shares of numbers that only a share explains: 54.1 per cent to her 45.9, 61%, up from 58.
fn shares_after_a_share(chars: &[char], found: &mut [Found]) {
    for index in 1..found.len() {
        let (before, after) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last(), after.first_mut()) else { continue };
        let (Some(a), Some(b)) = (one_number(first), one_number(second)) else { continue };
        let is_bare = *a.1 == Unit::Percent && *b.1 == Unit::None && second.kind == Kind::Quantity;
        if is_bare && b.0 <= Decimal::HUNDRED && is_other_share(chars, first, second) {
            second.kind = Kind::Share;
            if let Meaning::Amount(amount) = &mut second.meaning {
                amount.unit = Unit::Percent;
            }
        }
    }
}

/// Whether the words between a share and a number make the number the share of another.
fn is_other_share(chars: &[char], first: &Found, second: &Found) -> bool {
    let gap = text_between(chars, first.span.end, second.span.start);
    let words: Vec<&str> = gap.split_whitespace().collect();
    let is_owned =
        |word: &str| matches!(word, "his" | "her" | "their" | "our" | "its") || word.ends_with("'s");
    let before_share = previous(chars, first.span.start, 0);
    let is_same = gap.chars().count() <= 40 && !gap.contains('.');
    is_same
        && match words.as_slice() {
            [.., "to" | "against" | "versus" | "for", owner] => is_owned(owner),
            [.., "up" | "down", "from"] | [.., "is" | "are" | "was" | "were", "up" | "down"] => true,
            // food is up 14.6, and fuel 22
            [",", "and", _] | [",", _] if first.span.end == first.number.end => true,
            // 4.5 per cent, against 4.2 the week before
            [",", "against" | "versus"] | ["against" | "versus"] | [",", "compared", "with" | "to"] => true,
            // leads by six points, 48 percent to 42; but not: fell 20 percent to 15.
            ["to"] => before_share
                .is_none_or(|word| word.is_one_of(&["won", "wins", "win", "beat", "leads", "led"])),
            // Labour is on 44 per cent, the Tories on 23.
            [.., "on"] => before_share.is_some_and(|word| word.text == "on"),
            _ => lists_another(chars, first.span.end, second.span.start),
        }
}

/// Whether a comma and a name are between: 39.5%, Trump 59.8.
fn lists_another(chars: &[char], start: usize, end: usize) -> bool {
    let gap: String = chars[start..end].iter().collect();
    let name = gap.strip_prefix(',').or_else(|| gap.strip_prefix(';')).unwrap_or_default();
    let mut words = name.split_whitespace().filter(|word| !matches!(*word, "the" | "and")).peekable();
    words.peek().is_some() && words.all(|word| word.starts_with(char::is_uppercase))
}

/// The one number of an amount, and its unit.
fn one_number(figure: &Found) -> Option<(Decimal, &Unit)> {
    match &figure.meaning {
        Meaning::Amount(Amount { value: Value::Number(number), unit, .. }) => Some((*number, unit)),
        _ => None,
    }
}

/// Gives a number the magnitude of the one after it: 20 and 30 million litres, respectively.
fn share_magnitudes(chars: &[char], found: &mut [Found]) {
    for index in 1..found.len() {
        let (before, after) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let is_joined = text_between(chars, first.span.end, second.span.start).trim() == "and";
        let behind = text_between(chars, second.span.end, (second.span.end + 24).min(chars.len()));
        if !is_joined || !behind.contains("respectively") {
            continue;
        }
        let magnitude =
            |figure: &Found| numeral(chars, figure.number.start).map_or(0, |number| number.magnitude);
        let factor = power_of_ten(if magnitude(first) == 0 { magnitude(second) } else { 0 });
        let Meaning::Amount(amount) = &mut first.meaning else { continue };
        if let (Value::Number(number), Unit::None) = (amount.value, &amount.unit)
            && let (Some(value), Some(step)) = (number.times(factor), amount.step.times(factor))
        {
            (amount.value, amount.step) = (Value::Number(value), step);
        }
    }
}

/// Gives a number without a unit that of the number after it: from 5 to 8 million, 12, 15 and 18 people.
fn borrow_units(chars: &[char], found: &mut [Found]) {
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let gap = text_between(chars, first.span.end, second.span.start);
        let joins = matches!(
            gap.trim().trim_start_matches("- "),
            "to" | "and" | "or" | "," | ", and" | "against" | "versus" | "compared with"
        );
        let (Meaning::Amount(from), Meaning::Amount(to)) = (&mut first.meaning, &second.meaning) else {
            continue;
        };
        let takes =
            from.unit == Unit::None && to.unit != Unit::None && !matches!(from.value, Value::Fraction(..));
        if joins && takes {
            from.unit = to.unit.clone();
            first.kind = second.kind;
        }
    }
}

/// The characters from `start` to `end` in lower case.
pub(super) fn text_between(chars: &[char], start: usize, end: usize) -> String {
    chars.get(start..end).unwrap_or_default().iter().flat_map(|c| c.to_lowercase()).collect()
}
