//! What English prices take from the currencies beside them: 17c to A$1.57, 157 yen to the dollar.

use super::neighbours::text_between;
use super::numbers::numeral;
use super::words::{next, phrase, skip, word};
use crate::currency::{self, Currency};
use crate::found::Found;
use crate::mention::{Kind, Meaning, Unit, Value};

/// Currencies whose hundredths are cents.
pub(super) const WITH_CENTS: &[&str] = &["AUD", "CAD", "NZD", "SGD", "HKD", "EUR", "ZAR"];

/// Words of currencies of which others are a price: a pound costs so many dollars.
const PRICED: &[&str] = &["EUR", "GBP", "AUD", "NZD"];

/// Words of currencies in the singular, as markets use them, and their codes.
const SINGULAR: &[(&str, &str)] = &[
    ("yen", "JPY"),
    ("rupee", "INR"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("won", "KRW"),
    ("euro", "EUR"),
    ("pound", "GBP"),
    ("sterling", "GBP"),
    ("dollar", "USD"),
    ("greenback", "USD"),
    ("franc", "CHF"),
    ("rouble", "RUB"),
    ("ruble", "RUB"),
    ("lira", "TRY"),
    ("rand", "ZAR"),
    ("real", "BRL"),
    ("baht", "THB"),
    ("ringgit", "MYR"),
    ("rupiah", "IDR"),
    ("zloty", "PLN"),
    ("krone", "NOK"),
    ("krona", "SEK"),
    ("shekel", "ILS"),
];

/// Gives cents the dollar that the text names, and rates of exchange their currency.
pub(super) fn complete(chars: &[char], found: &mut [Found]) {
    name_cents(chars, found);
    name_rates(chars, found);
}

/// Cents are those of the only currency with cents that the text names.
fn name_cents(chars: &[char], found: &mut [Found]) {
    let is_coin = |figure: &Found| {
        next(chars, figure.number.end).is_some_and(|word| word.is_one_of(&["c", "cent", "cents"]))
    };
    let mut codes = found.iter().filter(|figure| !is_coin(figure)).filter_map(currency_of);
    let Some(first) = codes.next().filter(|first| WITH_CENTS.contains(&first.code)) else { return };
    if codes.any(|other| other.code != first.code) {
        return;
    }
    for figure in found.iter_mut().filter(|figure| is_coin(figure)) {
        if currency_of(figure).is_some()
            && let Meaning::Amount(amount) = &mut figure.meaning
        {
            amount.unit = Unit::Currency(first);
        }
    }
}

fn currency_of(figure: &Found) -> Option<&'static Currency> {
    match figure.amount()?.unit {
        Unit::Currency(currency) => Some(currency),
        _ => None,
    }
}

/// A number to or against the dollar is a price in the currency that the sentence speaks of.
fn name_rates(chars: &[char], found: &mut [Found]) {
    for figure in found {
        let is_bare = figure.amount().is_some_and(|amount| {
            amount.unit == Unit::None && matches!(amount.value, Value::Number(_) | Value::Range(..))
        });
        let Some(base) = is_bare.then(|| base_of_rate(chars, figure.span.end)).flatten() else { continue };
        let Some(subject) = subject_before(chars, figure.span.start).filter(|code| *code != base) else {
            continue;
        };
        let code = if PRICED.contains(&subject) { base } else { subject };
        if let (Some(currency), Meaning::Amount(amount)) = (currency::of_code(code), &mut figure.meaning) {
            (amount.unit, figure.kind) = (Unit::Currency(currency), Kind::Money);
        }
    }
}

/// The currency of which a number is a rate: 157 to the dollar, 83.21 against the US dollar.
fn base_of_rate(chars: &[char], end: usize) -> Option<&'static str> {
    let link = ["to the", "against the", "per", "versus the", "to a", "to one"]
        .iter()
        .find_map(|words| phrase(chars, end, words))?;
    let at = phrase(chars, link, "us").or_else(|| phrase(chars, link, "u")).unwrap_or(link);
    let at = if chars.get(at) == Some(&'.') { at + 3 } else { at };
    let word = word(chars, skip(chars, at))?;
    code_of(&word.text)
}

/// The currency that the sentence named last before `end`.
fn subject_before(chars: &[char], end: usize) -> Option<&'static str> {
    let from = chars[..end].iter().rev().take(120).take_while(|c| !matches!(c, ';' | '\n')).count();
    let clause = text_between(chars, end - from, end);
    clause.split(|c: char| !c.is_alphabetic()).rev().find_map(code_of)
}

fn code_of(word: &str) -> Option<&'static str> {
    SINGULAR.iter().find(|(name, _)| *name == word).map(|(_, code)| *code)
}

/// Whether a number is only a coin or a band of taxes by its name: the 20p band, a 50p piece.
pub(super) fn names_a_coin(chars: &[char], start: usize) -> bool {
    numeral(chars, start)
        .and_then(|number| next(chars, number.end).filter(|word| word.text == "p"))
        .and_then(|pence| next(chars, pence.end))
        .is_some_and(|word| word.is_one_of(&["band", "piece", "coin", "pieces", "coins"]))
}
