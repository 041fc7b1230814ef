//! Reads a cell as an exact number.

use crate::cell::Cell;
use crate::cell_error::CellError;
use crate::limits::{MOST_DIGITS, MOST_PLACES};
use quantity::Decimal;
use std::borrow::Cow;

/// How numbers are written in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    /// The sign before the decimal places.
    pub decimal: char,
    /// The sign between groups of digits. A space stands for all kinds of spaces, an apostrophe for both kinds.
    pub grouping: Option<char>,
    /// Texts and numbers that stand for a missing value.
    pub missing: Vec<String>,
    /// What each number is multiplied by.
    pub factor: Decimal,
}

impl Default for NumberFormat {
    fn default() -> Self {
        Self { decimal: '.', grouping: None, missing: Vec::new(), factor: Decimal::ONE }
    }
}

/// The number in a cell, times the factor; nothing if the cell is empty or its value stands for a missing one.
///
/// A percent sign after the number is accepted, and means the number before it.
pub fn number(cell: &Cell<'_>, format: &NumberFormat) -> Result<Option<Decimal>, CellError> {
    let number = match *cell {
        Cell::Empty => return Ok(None),
        Cell::Number(number) => number,
        Cell::Text(text) => {
            let text = text.trim();
            if text.is_empty() || format.missing.iter().any(|missing| missing.trim() == text) {
                return Ok(None);
            }
            read(text, format)?
        }
        Cell::Moment(_) | Cell::Truth(_) | Cell::Wrong(_) => {
            let text = cell.text();
            if format.missing.iter().any(|missing| missing.trim() == text) {
                return Ok(None);
            }
            let is_wrong = matches!(cell, Cell::Wrong(_));
            let error = if is_wrong { CellError::Wrong } else { CellError::OtherType };
            return Err(error(text.into_owned()));
        }
    };
    let is_missing = |missing: &String| {
        let plain = || read(missing.trim(), &NumberFormat::default());
        read(missing.trim(), format).or_else(|_| plain()) == Ok(number)
    };
    if format.missing.iter().any(is_missing) {
        return Ok(None);
    }
    if format.factor == Decimal::ONE {
        return Ok(Some(number));
    }
    let product = number.times(format.factor).filter(|product| fits(*product));
    product.map(Some).ok_or_else(|| CellError::TooLong(cell.text().into_owned()))
}

/// The number with 15 significant digits, as Excel shows it; nothing if it has too many places before the point.
///
/// Digits past the eighteenth place after the point are cut: they are what calculating with binary numbers leaves.
pub(crate) fn from_f64(number: f64) -> Option<Decimal> {
    if number.trunc() == number && number.abs() < 1e15 {
        return Some(Decimal::integer(number as i64));
    }
    let text = format!("{number:.14e}");
    let (mantissa, exponent) = text.split_once('e')?;
    let exponent: i64 = exponent.parse().ok()?;
    let digits: i128 = mantissa.replacen('.', "", 1).parse().ok()?;
    scaled(digits, 14 - exponent, true)
}

/// A number as JSON writes it; nothing if it has more digits than are calculated with.
pub(crate) fn exact(text: &str) -> Option<Decimal> {
    read(text, &NumberFormat::default()).ok()
}

/// `digits × 10^-places`, if it has no more digits and places than are calculated with.
fn scaled(digits: i128, places: i64, may_cut: bool) -> Option<Decimal> {
    let (mut digits, mut places) = (digits, places);
    while digits % 10 == 0 && places > 0 && digits != 0 {
        digits /= 10;
        places -= 1;
    }
    while may_cut && places > MOST_PLACES as i64 && digits != 0 {
        digits /= 10;
        places -= 1;
    }
    if digits == 0 {
        return Some(Decimal::ZERO);
    }
    if places > MOST_PLACES as i64 {
        return None;
    }
    let power = u32::try_from((-places).max(0)).ok()?;
    let digits = digits.checked_mul(10i128.checked_pow(power)?)?;
    let number = Decimal::new(digits, u32::try_from(places.max(0)).ok()?);
    (digits.unsigned_abs() < 10u128.pow(MOST_DIGITS as u32)).then_some(number)
}

/// Whether a product has no more digits than are calculated with.
fn fits(number: Decimal) -> bool {
    // Adding and printing are exact for numbers below this limit with at most eighteen places.
    let limit = Decimal::new(10i128.pow(MOST_DIGITS as u32), 0);
    number.magnitude() < limit && number.shifted(0).plus(Decimal::new(1, MOST_PLACES as u32)).is_some()
}

fn read(text: &str, format: &NumberFormat) -> Result<Decimal, CellError> {
    let error = || CellError::NotANumber(text.to_owned());
    let plain = half_width(text);
    if let Some(inner) = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return Err(if read(inner, format).is_ok() { CellError::Brackets(text.to_owned()) } else { error() });
    }
    let (is_negative, rest) = signed(&plain);
    let rest = rest.strip_suffix('%').map_or(rest, str::trim_end);
    let (mantissa, exponent) = exponent(rest).ok_or_else(error)?;
    let (whole, fraction) = mantissa.split_once(format.decimal).unwrap_or((mantissa, ""));
    let whole = ungrouped(whole, format, text)?;
    let has_digits = !(whole.is_empty() && fraction.is_empty());
    if let Some(sign) = whole.chars().chain(fraction.chars()).find(|sign| !sign.is_ascii_digit()) {
        let is_number_otherwise =
            has_digits && looks_like_a_number(rest) && is_sign(sign) && sign != format.decimal;
        return Err(if is_number_otherwise {
            CellError::Sign { text: text.to_owned(), sign }
        } else {
            error()
        });
    }
    if !has_digits {
        return Err(error());
    }
    let too_long = || CellError::TooLong(text.to_owned());
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_start_matches('0');
    if significant.len() > 36 {
        return Err(too_long());
    }
    let digits: i128 = if significant.is_empty() { 0 } else { significant.parse().map_err(|_| error())? };
    let places = i64::try_from(fraction.len()).map_err(|_| too_long())? - exponent;
    // A number with an exponent was written by a program from a binary number: it keeps at least six digits.
    let kept = i64::try_from(significant.len()).unwrap_or(0) - (places - MOST_PLACES as i64);
    let may_cut = exponent != 0 && kept >= 6;
    scaled(if is_negative { -digits } else { digits }, places, may_cut).ok_or_else(too_long)
}

/// Full-width digits and signs as their ASCII ones.
pub(crate) fn half_width(text: &str) -> Cow<'_, str> {
    if !text.contains(|sign| ('\u{ff01}'..='\u{ff5e}').contains(&sign)) {
        return Cow::Borrowed(text);
    }
    let half = |sign: char| match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(sign as u32 - 0xfee0).unwrap_or(sign),
        other => other,
    };
    Cow::Owned(text.chars().map(half).collect())
}

/// Whether a minus stands before the digits, and what follows the sign.
fn signed(text: &str) -> (bool, &str) {
    if let Some(rest) = text.strip_prefix('+') {
        return (false, rest);
    }
    // A hyphen, the minus sign, and the dash that typesetters use for it.
    match text.strip_prefix(['-', '\u{2212}', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    }
}

/// The number before an `e`, and the power of ten after it.
fn exponent(text: &str) -> Option<(&str, i64)> {
    let Some((mantissa, power)) = text.split_once(['e', 'E']) else { return Some((text, 0)) };
    let (is_negative, digits) = signed(power);
    let is_power =
        !digits.is_empty() && digits.len() <= 6 && digits.bytes().all(|digit| digit.is_ascii_digit());
    let power: i64 = digits.parse().ok().filter(|_| is_power && !mantissa.is_empty())?;
    Some((mantissa, if is_negative { -power } else { power }))
}

/// The digits before the point without the signs between groups, which must be groups of thousands; the groups
/// before the last may have two digits, as in India.
fn ungrouped<'t>(whole: &'t str, format: &NumberFormat, text: &str) -> Result<Cow<'t, str>, CellError> {
    let Some(grouping) =
        format.grouping.filter(|&grouping| whole.contains(|sign| is_grouping(sign, grouping)))
    else {
        return Ok(Cow::Borrowed(whole));
    };
    let groups: Vec<&str> = whole.split(|sign| is_grouping(sign, grouping)).collect();
    let last = groups.len() - 1;
    let fits = |(at, group): (usize, &&str)| match at {
        0 => (1..=3).contains(&group.len()),
        _ if at == last => group.len() == 3,
        _ => (2..=3).contains(&group.len()),
    };
    let has_only_digits = groups.iter().all(|group| group.bytes().all(|digit| digit.is_ascii_digit()));
    if !has_only_digits {
        return Err(CellError::NotANumber(text.to_owned()));
    }
    if !groups.iter().enumerate().all(fits) {
        return Err(CellError::Groups(text.to_owned()));
    }
    Ok(Cow::Owned(groups.concat()))
}

fn is_grouping(sign: char, grouping: char) -> bool {
    let is_space = |sign| matches!(sign, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let is_apostrophe = |sign| matches!(sign, '\'' | '’');
    sign == grouping
        || (is_space(sign) && is_space(grouping))
        || (is_apostrophe(sign) && is_apostrophe(grouping))
}

/// A sign that may stand between the digits of a number.
fn is_sign(sign: char) -> bool {
    matches!(sign, ',' | '.') || is_grouping(sign, ' ') || is_grouping(sign, '\'')
}

fn looks_like_a_number(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_digit())
        && text.ends_with(|sign: char| sign.is_ascii_digit())
        && text.chars().all(|sign| sign.is_ascii_digit() || is_sign(sign))
}

#[cfg(test)]
mod tests;
