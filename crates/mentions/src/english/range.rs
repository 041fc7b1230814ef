//! From one number to another in English: 300 to 400, 2.1%–2.3%, two or three, between 3 and 5.

use super::alone_words::CHANGES;
use super::currencies::WITH_CENTS;
use super::heads;
use super::lead::Lead;
use super::measured::{Measured, measured};
use super::neighbours::text_between;
use super::numeral::{Numeral, Style};
use super::words::{next, phrase, previous, skip, word_after};
use crate::found::Text;
use crate::mention::Unit;
use crate::number::power_of_ten;
use quantity::Decimal;

/// What is between the two numbers of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// The words `to` and `and`.
    To,
    Or,
    Dash,
    /// The word `to` of a change: from 0 to 60.
    From,
}

/// The second number of a range.
pub(super) fn second_of_range(
    text: Text<'_>,
    first: &Measured,
    lead: &Lead,
    start: usize,
) -> Option<Measured> {
    let chars = text.chars;
    if first.numeral.is_vague {
        return None;
    }
    [first.numeral.end, first.end].into_iter().find_map(|end| {
        let (link, from) = link(text, start, end)?;
        let second_lead = Lead::at(chars, from);
        let second = measured(text, second_lead.end, second_lead.currency.or(lead.currency))?;
        let low = scaled_low(first, &second)?;
        // A rise of 10p to £1.35 names two prices; prices of 50 cents to $1 are a range.
        let is_near = low.times(Decimal::integer(4)).is_some_and(|most| most >= second.numeral.low);
        let is_coin = first.is_coin && second_lead.currency.is_some() && !is_near;
        // “Rose $1.20 to $84.50” names the change and the price.
        let is_change = link == Link::To
            && (lead.currency.is_some() || first.is_coin)
            && second_lead.currency.is_some()
            && previous(chars, start, text.floor).is_some_and(|word| word.is_one_of(CHANGES));
        let is_behind_noun = end == first.numeral.end && !first.is_certain;
        let fits = (units_agree(first, &second, link) || is_behind_noun)
            && low < second.numeral.low
            && is_close(link, first, &second, low)
            && (dash_counts(link, first, &second) || is_bare_range(text, start, first, &second))
            && (link != Link::From || is_acceleration(chars, low, second.end))
            && !is_coin
            && !is_change
            && !second.numeral.is_vague;
        fits.then_some(second)
    })
}

/// The link behind a number that ends at `end`, and where the second number begins.
fn link(text: Text<'_>, start: usize, end: usize) -> Option<(Link, usize)> {
    let chars = text.chars;
    let at = skip(chars, end);
    if chars.get(at) == Some(&'-') {
        // 16- to 25-year-olds
        let spaced = |word: &str| phrase(chars, at + 1, word).filter(|_| chars.get(at + 1) == Some(&' '));
        if let Some(to) = spaced("to") {
            return Some((Link::To, skip(chars, to)));
        }
        // a 5- or 6-year-old
        if let Some(or) = spaced("or") {
            return Some((Link::Or, skip(chars, or)));
        }
        // 16-to-25
        if phrase(chars, at, "to").is_some_and(|to| chars.get(to) == Some(&'-')) {
            return Some((Link::To, at + 4));
        }
    }
    if matches!(chars.get(at), Some('-' | '–' | '~')) {
        return Some((Link::Dash, skip(chars, at + 1)));
    }
    let word = next(chars, end).filter(|word| word.start == at)?;
    let link = match word.text.as_str() {
        "to" if heads::is_from(chars, start, text.floor) => Link::From,
        "to" => Link::To,
        "and" if heads::is_between(chars, start, text.floor) => Link::To,
        "or" => Link::Or,
        _ => return None,
    };
    Some((link, skip(chars, word.end)))
}

/// Whether two numbers can have the same unit.
fn units_agree(first: &Measured, second: &Measured, link: Link) -> bool {
    // “Fell 0.9% to 2,004” and “the 12 months to 30 September” are no ranges.
    let can_leave_out = link != Link::To || !first.is_certain;
    first.unit == Unit::None
        || first.unit == second.unit
        || has_same_coins(first, second)
        || second.unit == Unit::None && can_leave_out
}

/// Whether cents are those of the dollar behind them: 50 cents to A$1.
fn has_same_coins(first: &Measured, second: &Measured) -> bool {
    match (&first.unit, &second.unit) {
        (Unit::Currency(a), Unit::Currency(b)) if first.is_coin => {
            a.code == b.code || a.code == "USD" && WITH_CENTS.contains(&b.code)
        }
        _ => false,
    }
}

/// Whether numbers with `or` between follow each other, as two or three do.
fn is_close(link: Link, first: &Measured, second: &Measured, low: Decimal) -> bool {
    let is_scaled = low != first.numeral.low;
    let gap = if second.is_coin {
        Decimal::ONE.shifted(2)
    } else if is_scaled {
        power_of_ten(second.numeral.magnitude)
    } else {
        Decimal::ONE
    };
    let (lower, upper) = (first.numeral.low, second.numeral.low);
    let distance = upper.minus(low);
    let follows = distance == Some(gap) && lower < Decimal::integer(20);
    // 20 or 30, 10 or 12
    let is_next_round = distance == Some(lower.last_place()) && lower.last_place() == upper.last_place();
    let is_pair = distance == Some(Decimal::integer(2))
        && lower >= Decimal::integer(10)
        && lower < Decimal::integer(20);
    link != Link::Or || follows || is_next_round || is_pair
}

/// Whether a dash between two numbers makes a range: codes and scores have dashes too.
fn dash_counts(link: Link, first: &Measured, second: &Measured) -> bool {
    link != Link::Dash
        || second.is_certain
        || first.is_certain
        || second.unit != Unit::None
        || second.numeral.style == Style::Formed
}

/// Words behind a range that leaves its noun out. Another word makes an adjective of it: a 1-4 start.
const AFTER_RANGES: &[&str] = &[
    "and", "or", "in", "at", "to", "of", "on", "with", "for", "per", "is", "are", "was", "were", "get",
    "can", "must", "will", "may", "by", "from", "but", "a", "who", "have", "had",
];

/// Serves 4-6 and “sunny, 12-27”: whole numbers that rise, away from names and matches.
fn is_bare_range(text: Text<'_>, start: usize, first: &Measured, second: &Measured) -> bool {
    let chars = text.chars;
    let is_plain = |numeral: &Numeral| numeral.style == Style::Plain && numeral.low < Decimal::integer(1000);
    let ends =
        !chars.get(second.end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '–' | '/' | ':'));
    let is_in_a_row = start > 0 && matches!(chars[start - 1], '-' | '–' | ':' | '/' | '(');
    let follows = word_after(chars, second.end);
    let is_free = follows.is_none_or(|word| !word.is_capital && word.is_one_of(AFTER_RANGES));
    is_plain(&first.numeral)
        && is_plain(&second.numeral)
        && ends
        && !is_in_a_row
        && is_free
        && !heads::is_match(chars, start, second.end)
        && !heads::is_named_before(chars, start, text.floor)
        && !heads::is_one_of_a_kind(chars, start, text.floor)
}

/// Whether a range is a test of cars by its name: 0 to 60 mph in 4.8 seconds.
pub(super) fn is_acceleration(chars: &[char], low: Decimal, end: usize) -> bool {
    let behind =
        phrase(chars, end, "in").map(|after| text_between(chars, after, (after + 28).min(chars.len())));
    low == Decimal::ZERO && behind.is_some_and(|text| text.contains("second"))
}

/// The lower number in the magnitude of the upper: 3 to 4 million.
fn scaled_low(first: &Measured, second: &Measured) -> Option<Decimal> {
    // 20-25 cents: both are coins.
    if second.is_coin && first.unit == Unit::None {
        return Some(first.numeral.low.shifted(2));
    }
    // two to three dozen
    if second.numeral.is_in_dozens && !first.numeral.is_in_dozens {
        return first.numeral.low.times(Decimal::integer(12));
    }
    // 10-15,000
    if shares_thousands(&first.numeral, &second.numeral) {
        return first.numeral.low.times(power_of_ten(3));
    }
    let factor = power_of_ten(second.numeral.magnitude);
    let scaled = first.numeral.low.times(factor)?;
    let shares = first.numeral.magnitude == 0
        && second.numeral.magnitude > 2
        && (first.numeral.style != Style::Formed || !first.numeral.low.is_whole());
    Some(if shares && scaled < second.numeral.low { scaled } else { first.numeral.low })
}

/// Whether two numbers share the thousands that only the second prints.
fn shares_thousands(first: &Numeral, second: &Numeral) -> bool {
    let scaled = first.low.times(power_of_ten(3));
    first.style == Style::Plain
        && second.style == Style::Formed
        && second.magnitude == 0
        && second.low.last_place() >= power_of_ten(3)
        && first.low.last_place() < power_of_ten(2)
        && scaled.is_some_and(|scaled| {
            scaled < second.low && second.low < scaled.times(Decimal::integer(5)).unwrap_or(scaled)
        })
}

/// From the first number to the second. The first takes the unit of both.
pub(super) fn join(first: &mut Measured, second: Measured) -> Option<Numeral> {
    let joined = Numeral {
        low: scaled_low(first, &second)?,
        high: second.numeral.high,
        step: first.numeral.step.max(second.numeral.step),
        end: second.numeral.end,
        ..first.numeral
    };
    // one to two million
    if first.numeral.style == Style::One && second.numeral.magnitude > 2 {
        first.numeral.style = Style::Words;
    }
    if second.unit != Unit::None {
        (first.unit, first.kind) = (second.unit, second.kind);
    }
    first.end = second.end;
    first.is_certain |= second.is_certain;
    Some(joined)
}
