//! An English number with its unit: 3 million dollars, 64 cents, 6ft 2in.

use super::followed::Followed;
use super::millions::is_million;
use super::numbers::numeral;
use super::numeral::{Numeral, Style};
use super::units;
use super::words::{next, phrase, skip_joint};
use crate::currency::{self, Currency};
use crate::found::Text;
use crate::mention::{Kind, Unit};
use crate::number::digits;
use quantity::Decimal;

/// A number with its unit, before its bounds are known.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pub(super) numeral: Numeral,
    pub(super) unit: Unit,
    pub(super) kind: Kind,
    /// The character after the unit.
    pub(super) end: usize,
    /// Whether the word behind the number is certainly a unit, not only a noun.
    pub(super) is_certain: bool,
    /// Whether it counts hundredths of its currency: 64 cents.
    pub(super) is_coin: bool,
}

/// The number at `start` with its unit. `currency` is the one before it.
pub(super) fn measured(
    text: Text<'_>,
    start: usize,
    currency: Option<&'static Currency>,
) -> Option<Measured> {
    let chars = text.chars;
    let mut numeral = numeral(chars, start)?;
    if numeral.style == Style::Abbreviated && currency.is_none() && !is_million(text, start, &numeral) {
        numeral = Numeral::of_digits(digits(chars, start)?);
    }
    let followed = units::at(chars, numeral.end, text.vocabulary);
    if let Some(currency) = currency {
        let same = followed.filter(|followed| matches!(followed.unit, Unit::Currency(_)));
        let end = same.map_or(numeral.end, |same| same.end);
        let unit = Unit::Currency(currency);
        return Some(Measured { numeral, unit, kind: Kind::Money, end, is_certain: true, is_coin: false });
    }
    if let Some(coins) = small_coins(chars, &numeral) {
        return Some(coins);
    }
    Some(match followed {
        Some(Followed { unit, kind, end, is_certain }) => {
            Measured { numeral, unit, kind, end, is_certain, is_coin: false }
        }
        None => {
            let end = numeral.end;
            Measured {
                numeral,
                unit: Unit::None,
                kind: Kind::Quantity,
                end,
                is_certain: false,
                is_coin: false,
            }
        }
    })
}

/// 64 cents, 10p: hundredths of a dollar and of a pound.
fn small_coins(chars: &[char], numeral: &Numeral) -> Option<Measured> {
    if chars.get(numeral.end) == Some(&'¢') {
        return in_hundredths(numeral, "USD", numeral.end + 1);
    }
    let word = next(chars, phrase(chars, numeral.end, "us").unwrap_or(numeral.end))?;
    let code = match word.text.as_str() {
        "cents" | "cent" => "USD",
        "pence" => "GBP",
        "p" if word.start == numeral.end && !word.is_capital => "GBP",
        "paise" | "paisa" => "INR",
        "c" if word.start == numeral.end && !word.is_capital => "USD",
        _ => return None,
    };
    in_hundredths(numeral, code, word.end)
}

/// A number of hundredths of a currency.
fn in_hundredths(numeral: &Numeral, code: &str, end: usize) -> Option<Measured> {
    let hundredth = |number: Decimal| number.shifted(2);
    let numeral = Numeral {
        low: hundredth(numeral.low),
        high: hundredth(numeral.high),
        step: hundredth(numeral.step),
        style: Style::Formed,
        ..*numeral
    };
    let unit = Unit::Currency(currency::of_code(code)?);
    Some(Measured { numeral, unit, kind: Kind::Money, end, is_certain: true, is_coin: true })
}

/// 6ft 2in, 5'4", 1 hour 20 minutes, 5-foot-11: one amount in the smaller unit.
pub(super) fn with_smaller_units(text: Text<'_>, mut first: Measured) -> Measured {
    if let Some(height) = feet_and_inches(text.chars, &first) {
        return height;
    }
    while let Some(more) = with_smaller_unit(text, &first) {
        first = more;
    }
    first
}

/// 5'4": feet and inches with their signs.
fn feet_and_inches(chars: &[char], first: &Measured) -> Option<Measured> {
    (chars.get(first.numeral.end) == Some(&'\'')).then_some(())?;
    let inches = numeral(chars, first.numeral.end + 1)?;
    let has_sign = chars.get(inches.end) == Some(&'"');
    let is_height = inches.low < Decimal::integer(12)
        && inches.style == Style::Plain
        && first.numeral.low < Decimal::integer(9);
    (has_sign || is_height).then_some(())?;
    let numeral = added(&first.numeral, 12, &inches, Decimal::ONE)?;
    let end = inches.end + usize::from(has_sign);
    Some(Measured {
        numeral,
        unit: Unit::Word("inches".into()),
        kind: Kind::Quantity,
        end,
        is_certain: true,
        is_coin: false,
    })
}

fn with_smaller_unit(text: Text<'_>, first: &Measured) -> Option<Measured> {
    let chars = text.chars;
    let Unit::Word(unit) = &first.unit else { return None };
    let (parts, words) = units::smaller(unit)?;
    let from = skip_joint(chars, phrase(chars, first.end, "and").unwrap_or(first.end));
    let rest = numeral(chars, from)
        .filter(|rest| rest.low < Decimal::integer(parts) && !rest.is_vague && rest.magnitude == 0)?;
    let (unit, end) = match units::at(chars, rest.end, text.vocabulary) {
        Some(Followed { unit: Unit::Word(word), end, .. })
            if words.contains(&word.to_lowercase().as_str()) =>
        {
            (word, end)
        }
        // 5-foot-11 and 5 feet 7 leave the inches out.
        None if words.contains(&"in") && rest.style == Style::Plain => ("inches".to_owned(), rest.end),
        _ => return None,
    };
    let numeral = added(&first.numeral, parts, &rest, rest.step)?;
    Some(Measured {
        numeral,
        unit: Unit::Word(unit),
        kind: first.kind,
        end,
        is_certain: true,
        is_coin: false,
    })
}

/// A number in a smaller unit, of which `parts` make one, and the rest in that unit.
fn added(first: &Numeral, parts: i64, rest: &Numeral, step: Decimal) -> Option<Numeral> {
    let low = first.low.times(Decimal::integer(parts))?.plus(rest.low)?;
    Some(Numeral { low, high: low, step, end: rest.end, style: Style::Formed, ..*first })
}
