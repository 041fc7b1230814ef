//! Decimals as text: how they are read and printed.

use super::Decimal;
use std::fmt;
use std::str::FromStr;

/// Past this many digits a printed figure is a mistake, and products of two still fit.
const MOST_DIGITS: usize = 18;

/// Past this many places a printed figure is a mistake, and calculations are not finer.
const MOST_PLACES: usize = 9;

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_negative() {
            formatter.write_str("-")?;
        }
        let unit = 10u128.pow(self.places);
        let digits = self.digits.unsigned_abs();
        write!(formatter, "{}", digits / unit)?;
        if self.places > 0 {
            write!(formatter, ".{:0width$}", digits % unit, width = self.places as usize)?;
        }
        Ok(())
    }
}

/// A text that is not a plain decimal number of at most eighteen digits.
#[derive(Debug, PartialEq, Eq)]
pub struct NotADecimal(String);

impl fmt::Display for NotADecimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "“{}” is not a plain number of at most {MOST_DIGITS} digits, {MOST_PLACES} after the point.",
            self.0
        )
    }
}

impl std::error::Error for NotADecimal {}

impl FromStr for Decimal {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        read(text)
    }
}

fn read(text: &str) -> Result<Decimal, NotADecimal> {
    let error = || NotADecimal(text.chars().take(40).collect());
    let (negative, plain) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = whole.len() + fraction.len();
    let all_digits = [whole, fraction].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let too_long = digits > MOST_DIGITS || fraction.len() > MOST_PLACES;
    if whole.is_empty() || plain.ends_with('.') || !all_digits || too_long {
        return Err(error());
    }
    let number: i128 = format!("{whole}{fraction}").parse().map_err(|_| error())?;
    let signed = if negative { -number } else { number };
    Ok(Decimal::new(signed, fraction.len() as u32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in ["", "-", ".5", "5.", "1e5", "1 000", "３", "1234567890123456789", "0.0000000001"] {
            assert!(text.parse::<Decimal>().is_err(), "{text:?} was taken for a number");
        }
    }

    proptest! {
        #[test]
        fn printing_and_reading_give_the_same_number(digits in -10i128.pow(15)..10i128.pow(15), places in 0u32..12) {
            let number = Decimal::new(digits, places);
            let text = number.to_string();
            // Only calculations have more digits than a ledger.
            if text.len() < MOST_DIGITS && places <= MOST_PLACES as u32 {
                prop_assert_eq!(text.parse(), Ok(number));
            }
        }
    }
}
