//! Amounts in English: sign, currency, number, unit, and the bound words around them.

use super::nouns::is_plural;
use super::numbers::numeral;
use super::numeral::{Numeral, Style};
use super::words::{next, previous, skip};
use super::{bounds, heads, units};
use crate::currency::{self, Currency};
use crate::found::{Found, Text};
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use quantity::{Bound, Decimal};

/// A number with its unit, before its bounds are known.
#[derive(Clone, Debug)]
struct Measured {
    numeral: Numeral,
    unit: Unit,
    kind: Kind,
    end: usize,
    is_certain: bool,
}

/// What stands before the number and belongs to it.
#[derive(Clone, Copy)]
struct Lead {
    is_negative: bool,
    is_signed: bool,
    currency: Option<&'static Currency>,
    end: usize,
}

/// The amount whose sign, currency or number begins at `start`.
pub(super) fn amount(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let lead = lead(chars, start);
    let mut first = with_smaller_unit(text, measured(text, lead.end, lead.currency)?);
    if first.unit == Unit::None {
        first.end = units::rate_end(chars, first.end).unwrap_or(first.end);
    }
    let second = second_of_range(text, &first, &lead, start);
    if second.is_none() && is_score(chars, start, &first) {
        let end = super::special::score_end(chars, start)?;
        return Some(Found::nothing(Kind::Score, start..end));
    }
    let below_zero = matches!(&first.unit, Unit::Word(word) if word.starts_with("degree"))
        .then(|| super::words::phrase(chars, first.end, "below zero"))
        .flatten();
    if let Some(end) = below_zero {
        first.end = end;
    }
    let (mut low, mut high, mut number_end) = (first.numeral.low, first.numeral.high, first.numeral.end);
    let mut step = first.numeral.step;
    let is_range = second.is_some();
    if let Some(second) = &second {
        low = scaled_low(&first, second)?;
        (high, number_end) = (second.numeral.high, second.numeral.end);
        step = step.max(second.numeral.step);
        let outer = if second.unit == Unit::None {
            (first.unit.clone(), first.kind, second.end)
        } else {
            (second.unit.clone(), second.kind, second.end)
        };
        (first.unit, first.kind, first.end) = outer;
        first.is_certain |= second.is_certain;
    }
    if lead.is_negative || below_zero.is_some() {
        (low, high) = (high.negated(), low.negated());
    }
    let before = before(text, start, is_range);
    let after = bounds::after(chars, number_end, first.end);
    match claim(text, &first, &lead, start, before.is_some() || after.is_some() || is_range)? {
        Claim::Yes => {}
        Claim::No(kind) => {
            // No. 23-1187 is one name.
            let goes_on = |at: usize| {
                matches!(chars.get(at), Some('-' | '/'))
                    && chars.get(at + 1).is_some_and(char::is_ascii_alphanumeric)
            };
            let mut end = first.numeral.end;
            while goes_on(end) {
                end += 1 + chars[end + 1..].iter().take_while(|c| c.is_ascii_alphanumeric()).count();
            }
            return Some(Found::nothing(kind, start..end));
        }
    }
    let span = before.map_or(start, |(_, at)| at)..after.map_or(first.end, |(_, end)| end.max(first.end));
    let bound = bounds::combined(before.map(|(bound, _)| bound), after.map(|(bound, _)| bound));
    let value = if low == high { Value::Number(low) } else { Value::Range(low, high) };
    let kind = if low == high { first.kind } else { Kind::Range };
    let meaning =
        Meaning::Amount(Amount { value, step, bound, unit: first.unit, is_vague: first.numeral.is_vague });
    Some(Found { span, number: start..number_end, kind, meaning })
}

/// 6ft 2in, 5'4", 1 hour 20 minutes, 5-foot-11: one amount in the smaller unit.
fn with_smaller_unit(text: Text<'_>, mut first: Measured) -> Measured {
    let chars = text.chars;
    let two = (chars.get(first.numeral.end) == Some(&'\'')).then(|| feet_and_inches(chars, &first)).flatten();
    if let Some(measured) = two {
        return measured;
    }
    while let Some(more) = smaller_part(text, &first) {
        first = more;
    }
    first
}

fn feet_and_inches(chars: &[char], first: &Measured) -> Option<Measured> {
    let inches = numeral(chars, first.numeral.end + 1)?;
    (chars.get(inches.end) == Some(&'"')
        || inches.low < Decimal::integer(12)
            && inches.style == Style::Plain
            && first.numeral.low < Decimal::integer(9))
    .then_some(())?;
    let low = first.numeral.low.times(Decimal::integer(12))?.plus(inches.low)?;
    let end = inches.end + usize::from(chars.get(inches.end) == Some(&'"'));
    let numeral = Numeral {
        low,
        high: low,
        step: Decimal::ONE,
        end: inches.end,
        style: Style::Formed,
        ..first.numeral
    };
    Some(Measured { numeral, unit: Unit::Word("inches".into()), kind: Kind::Quantity, end, is_certain: true })
}

fn smaller_part(text: Text<'_>, first: &Measured) -> Option<Measured> {
    let chars = text.chars;
    let Unit::Word(unit) = &first.unit else { return None };
    let (parts, words) = units::smaller(unit)?;
    let from = super::words::phrase(chars, first.end, "and").unwrap_or(first.end);
    let from = if chars.get(from) == Some(&'-') { from + 1 } else { skip(chars, from) };
    let rest = numeral(chars, from)
        .filter(|rest| rest.low < Decimal::integer(parts) && !rest.is_vague && rest.magnitude == 0)?;
    let named = units::at(chars, rest.end, text.vocabulary).and_then(|followed| match &followed.unit {
        Unit::Word(word) if words.contains(&word.to_lowercase().as_str()) => {
            Some((word.clone(), followed.end))
        }
        _ => None,
    });
    // 5-foot-11 and 5 feet 7 leave the inches out.
    let is_height = words.contains(&"in")
        && rest.style == Style::Plain
        && units::at(chars, rest.end, text.vocabulary).is_none();
    let (unit, end) = named.or_else(|| is_height.then(|| ("inches".to_owned(), rest.end)))?;
    let low = first.numeral.low.times(Decimal::integer(parts))?.plus(rest.low)?;
    let numeral =
        Numeral { low, high: low, step: rest.step, end: rest.end, style: Style::Formed, ..first.numeral };
    Some(Measured { numeral, unit: Unit::Word(unit), kind: first.kind, end, is_certain: true })
}

/// The bound before the number; before a range `between` only opens it.
fn before(text: Text<'_>, start: usize, is_range: bool) -> Option<(Bound, usize)> {
    let chars = text.chars;
    let between = previous(chars, start, text.floor).filter(|word| is_range && word.text == "between");
    match between {
        Some(between) => {
            Some(bounds::before(chars, between.start, text.floor).unwrap_or((Bound::Exact, between.start)))
        }
        None => bounds::before(chars, start, text.floor),
    }
}

fn lead(chars: &[char], start: usize) -> Lead {
    let mut lead = Lead { is_negative: false, is_signed: false, currency: None, end: start };
    for _ in 0..3 {
        let after_word = lead.end > 0
            && lead.end == start
            && (chars[lead.end - 1].is_alphanumeric() || matches!(chars[lead.end - 1], '%' | ')'));
        match chars.get(lead.end) {
            Some('-' | '–')
                if !lead.is_signed
                    && !after_word
                    && chars.get(lead.end + 1).is_some_and(|c| c.is_ascii_digit() || "$£€¥".contains(*c)) =>
            {
                (lead.is_negative, lead.is_signed, lead.end) = (true, true, lead.end + 1);
            }
            Some('+' | '±') if !lead.is_signed && !after_word => {
                (lead.is_signed, lead.end) = (true, lead.end + 1)
            }
            _ => {}
        }
        for (words, is_negative) in [("minus", true), ("negative", true)] {
            if let Some(end) = super::words::phrase(chars, lead.end, words)
                .filter(|_| !lead.is_signed && super::words::word(chars, lead.end).is_some())
            {
                (lead.is_negative, lead.is_signed, lead.end) = (is_negative, true, skip(chars, end));
            }
        }
        if lead.currency.is_none()
            && let Some((currency, end)) = currency_at(chars, lead.end)
        {
            (lead.currency, lead.end) = (Some(currency), end);
        }
    }
    lead
}

/// A currency before a number: $, US$, EUR 5m.
fn currency_at(chars: &[char], start: usize) -> Option<(&'static Currency, usize)> {
    let is_inside_word = start > 0 && chars[start - 1].is_alphabetic();
    let (currency, end) =
        currency::at(chars, start, |currency| currency.before).filter(|_| !is_inside_word)?;
    let end = end
        + usize::from(chars.get(end) == Some(&' ') && chars.get(end + 1).is_some_and(char::is_ascii_digit));
    chars.get(end).is_some_and(|c| c.is_ascii_digit() || *c == '-').then_some((currency, end))
}

/// The number at `start` with its unit.
fn measured(text: Text<'_>, start: usize, currency: Option<&'static Currency>) -> Option<Measured> {
    let chars = text.chars;
    let mut numeral = numeral(chars, start)?;
    if numeral.style == Style::Abbreviated && currency.is_none() && !is_million(text, &numeral) {
        numeral = as_digits(chars, start)?;
    }
    let followed = units::at(chars, numeral.end, text.vocabulary);
    if let Some(pence) = small_coin(chars, &numeral).filter(|_| currency.is_none()) {
        return Some(pence);
    }
    let mut measured =
        Measured { unit: Unit::None, kind: Kind::Quantity, end: numeral.end, is_certain: false, numeral };
    if let Some(currency) = currency {
        (measured.unit, measured.kind, measured.is_certain) = (Unit::Currency(currency), Kind::Money, true);
        if let Some(same) = followed.filter(|followed| matches!(followed.unit, Unit::Currency(_))) {
            measured.end = same.end;
        }
        return Some(measured);
    }
    if let Some(followed) = followed {
        (measured.unit, measured.kind, measured.end, measured.is_certain) =
            (followed.unit, followed.kind, followed.end, followed.is_certain);
    }
    Some(measured)
}

/// 64 cents, 10p: hundredths of a dollar and of a pound.
fn small_coin(chars: &[char], numeral: &Numeral) -> Option<Measured> {
    let word = next(chars, numeral.end)?;
    let code = match word.text.as_str() {
        "cents" | "cent" => "USD",
        "pence" => "GBP",
        "p" if word.start == numeral.end => "GBP",
        "paise" | "paisa" => "INR",
        "c" if word.start == numeral.end && !word.is_capital => "USD",
        _ => return None,
    };
    let hundredth = |number: Decimal| number.shifted(2);
    let numeral = Numeral {
        low: hundredth(numeral.low),
        high: hundredth(numeral.high),
        step: hundredth(numeral.step),
        style: Style::Formed,
        ..*numeral
    };
    let unit = Unit::Currency(currency::of_code(code)?);
    Some(Measured { numeral, unit, kind: Kind::Money, end: word.end, is_certain: true })
}

/// Whether 3m counts millions: a noun or a preposition follows, or the letter is not that of metres.
fn is_million(text: Text<'_>, numeral: &Numeral) -> bool {
    let is_metre = text.chars.get(numeral.end - 1) == Some(&'m');
    let preposition = next(text.chars, numeral.end).is_some_and(|word| {
        matches!(word.text.as_str(), "of" | "without" | "in" | "more" | "a" | "for" | "last" | "this" | "new")
    });
    !is_metre || preposition || units::at(text.chars, numeral.end, text.vocabulary).is_some()
}

/// The digits at `start` without the letter behind them.
fn as_digits(chars: &[char], start: usize) -> Option<Numeral> {
    let number = crate::number::digits(chars, start)?;
    Some(Numeral {
        low: number.value,
        high: number.value,
        step: number.step,
        end: number.end,
        style: if number.is_grouped || number.has_fraction { Style::Formed } else { Style::Plain },
        magnitude: 0,
        is_vague: false,
    })
}

/// The second number of a range: 300 to 400, 2.1%–2.3%, two or three, between 3 and 5.
fn second_of_range(text: Text<'_>, first: &Measured, lead: &Lead, start: usize) -> Option<Measured> {
    let chars = text.chars;
    if first.numeral.is_vague {
        return None;
    }
    let ends = [first.numeral.end, first.end];
    let is_between = heads::is_between(chars, start, text.floor);
    let is_change = heads::is_from(chars, start, text.floor);
    ends.into_iter().find_map(|end| {
        let at = skip(chars, end);
        let (from, is_dash, is_or) = match chars.get(at)? {
            // 16- to 25-year-olds
            '-' if chars.get(at + 1) == Some(&' ') && super::words::phrase(chars, at + 1, "to").is_some() => {
                (skip(chars, super::words::phrase(chars, at + 1, "to")?), false, false)
            }
            '-' if super::words::phrase(chars, at, "to").is_some_and(|to| chars.get(to) == Some(&'-')) => {
                (at + 4, false, false)
            }
            '-' | '–' | '—' | '~' => (skip(chars, at + 1), true, false),
            _ => {
                let word = next(chars, end).filter(|word| word.start == at)?;
                match word.text.as_str() {
                    "to" if !is_change => (skip(chars, word.end), false, false),
                    "and" if is_between => (skip(chars, word.end), false, false),
                    "or" => (skip(chars, word.end), false, true),
                    _ => return None,
                }
            }
        };
        let second_lead = self::lead(chars, from);
        let currency = second_lead.currency.or(lead.currency);
        let second = measured(text, second_lead.end, currency)?;
        let names_unit = second.unit != Unit::None || is_dash || is_or || currency.is_some();
        let same_unit = first.unit == Unit::None
            || first.unit == second.unit
            // “Fell 0.9% to 2,004” and “the 12 months to 30 September” are no ranges.
            || second.unit == Unit::None && (names_unit || !first.is_certain)
            || end == first.numeral.end && !first.is_certain;
        let rises = scaled_low(first, &second)? < second.numeral.low;
        let scaled_by = crate::number::power_of_ten(second.numeral.magnitude);
        let low = scaled_low(first, &second)?;
        let gap = if low == first.numeral.low { Decimal::ONE } else { scaled_by };
        let is_small =
            !is_or || second.numeral.low.minus(low) == Some(gap) && first.numeral.low < Decimal::integer(20);
        // A rise of 10p to £1.35 names two prices.
        let is_coin = first.numeral.style == Style::Formed
            && first.kind == Kind::Money
            && lead.currency.is_none()
            && second_lead.currency.is_some();
        let dash_counts = !is_dash
            || second.is_certain
            || first.is_certain
            || second.unit != Unit::None
            || second.numeral.style == Style::Formed;
        let is_spaced_dash = is_dash && chars.get(at) == Some(&'—');
        (same_unit
            && rises
            && is_small
            && !is_coin
            && dash_counts
            && !is_spaced_dash
            && !second.numeral.is_vague)
            .then_some(second)
    })
}

/// The lower number in the magnitude of the upper: 3 to 4 million.
fn scaled_low(first: &Measured, second: &Measured) -> Option<Decimal> {
    let factor = crate::number::power_of_ten(second.numeral.magnitude);
    let scaled = first.numeral.low.times(factor)?;
    let shares = first.numeral.magnitude == 0
        && second.numeral.magnitude > 2
        && (first.numeral.style != Style::Formed || !first.numeral.low.is_whole());
    Some(if shares && scaled < second.numeral.low { scaled } else { first.numeral.low })
}

fn is_score(chars: &[char], start: usize, first: &Measured) -> bool {
    first.numeral.style == Style::Plain && super::special::score_end(chars, start).is_some()
}

/// Whether a number claims something.
enum Claim {
    Yes,
    No(Kind),
}

/// Whether the number claims something. `None` where it is no figure at all.
fn claim(text: Text<'_>, first: &Measured, lead: &Lead, start: usize, is_bounded: bool) -> Option<Claim> {
    let chars = text.chars;
    if lead.currency.is_some() || lead.is_signed {
        return Some(Claim::Yes);
    }
    let named = heads::is_named_before(chars, start, text.floor);
    match first.numeral.style {
        Style::One => one(text, first, start, is_bounded).then_some(Claim::Yes),
        _ if is_in_a_title(text, first, start) => Some(Claim::No(Kind::Name)),
        Style::Words if first.numeral.is_vague || first.is_certain || first.numeral.magnitude > 2 => {
            Some(Claim::Yes)
        }
        Style::Words => words(text, first, is_bounded).then_some(Claim::Yes),
        Style::Formed | Style::Abbreviated
            if named
                && first.unit == Unit::None
                && chars.get(first.numeral.end - 1).is_some_and(|c| c.is_uppercase()) =>
        {
            Some(Claim::No(Kind::Name))
        }
        Style::Formed | Style::Abbreviated => Some(Claim::Yes),
        Style::Plain if named && !first.is_certain => Some(Claim::No(Kind::Name)),
        Style::Plain if named && first.kind != Kind::Share => {
            Some(if is_bounded { Claim::Yes } else { Claim::No(Kind::Name) })
        }
        Style::Plain
            if chars[start] == '0' && first.numeral.end > start + 1
                || start > 0 && chars[start - 1] == '.' =>
        {
            Some(Claim::No(Kind::Name))
        }
        Style::Plain if super::words::phrase(chars, first.numeral.end, "block of").is_some() => {
            Some(Claim::No(Kind::Name))
        }
        Style::Plain => plain(text, first, start, is_bounded),
    }
}

/// Whether a number in words is part of a title: The Thirty-Nine Steps, Three Mile Lane.
fn is_in_a_title(text: Text<'_>, first: &Measured, start: usize) -> bool {
    let chars = text.chars;
    let is_capital = matches!(first.numeral.style, Style::Words | Style::One) && chars[start].is_uppercase();
    let begins = chars[..start].iter().rev().find(|c| **c != ' ').is_none_or(|c| {
        matches!(c, '.' | '!' | '?' | '\n' | '“' | '"' | ':' | '—' | '–' | '-' | '•' | '*' | '‘' | '\'')
    });
    let follows = super::words::word_after(chars, first.numeral.end).filter(|word| word.is_capital);
    let is_quoted = start > 0 && matches!(chars[start - 1], '“' | '"' | '‘');
    let is_title = follows.is_some_and(|word| is_quoted || !is_plural(&word));
    is_capital && (!begins || is_title)
}

/// Digits without a group: letters or a hyphen behind them make a name.
fn plain(text: Text<'_>, first: &Measured, start: usize, is_bounded: bool) -> Option<Claim> {
    let chars = text.chars;
    let end = first.numeral.end;
    let is_glued = !is_bounded
        && first.unit == Unit::None
        && (chars.get(end) == Some(&'-') && chars.get(end + 1).is_some_and(|c| c.is_alphanumeric())
            || chars.get(end).is_some_and(|c| c.is_alphabetic()));
    let capital = super::words::word_after(chars, end)
        .filter(|word| word.is_capital && word.start == end + 1 && first.unit == Unit::None);
    let is_address = capital.is_some_and(|_| {
        previous(chars, start, text.floor)
            .is_some_and(|word| matches!(word.text.as_str(), "at" | "of" | "in" | "on" | "the"))
    });
    if is_glued || is_address {
        return Some(Claim::No(Kind::Unclear));
    }
    Some(Claim::Yes)
}

/// Whether “one” counts: before a measure, or bounded before a noun.
fn one(text: Text<'_>, first: &Measured, start: usize, is_bounded: bool) -> bool {
    let _ = (text, start);
    let is_measure = first.is_certain && first.kind != Kind::Duration;
    is_measure || is_bounded && first.unit != Unit::None
}

/// Whether a number in words counts: a noun follows it, right behind or after adjectives.
fn words(text: Text<'_>, first: &Measured, is_bounded: bool) -> bool {
    let chars = text.chars;
    if first.unit != Unit::None || first.numeral.low >= Decimal::integer(20) {
        return true;
    }
    let mut end = first.numeral.end;
    for _ in 0..3 {
        let Some(word) = super::words::word(chars, skip(chars, end)).filter(|word| word.start > end) else {
            return is_bounded;
        };
        let of_them = word.text == "of"
            && next(chars, word.end).is_some_and(|word| {
                matches!(
                    word.text.as_str(),
                    "them"
                        | "whom"
                        | "which"
                        | "those"
                        | "these"
                        | "the"
                        | "his"
                        | "her"
                        | "its"
                        | "their"
                        | "our"
                        | "my"
                )
            });
        if of_them {
            return true;
        }
        let ends_phrase = matches!(
            word.text.as_str(),
            "of" | "and"
                | "or"
                | "to"
                | "in"
                | "on"
                | "at"
                | "for"
                | "from"
                | "with"
                | "were"
                | "are"
                | "had"
                | "have"
                | "who"
                | "that"
                | "which"
                | "by"
                | "as"
                | "but"
                | "is"
                | "was"
                | "the"
                | "will"
                | "said"
                | "would"
        );
        if ends_phrase {
            return is_bounded;
        }
        if is_plural(&word) {
            return true;
        }
        end = word.end;
    }
    is_bounded
}
