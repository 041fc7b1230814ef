//! English numbers whose width is open: dozens, hundreds, tens of thousands, several hundred.

use super::number_words::magnitude;
use super::numeral::{Numeral, Style};
use super::words::{Word, next, phrase};
use quantity::Decimal;

/// The number of open width whose first word is `first`.
pub(super) fn vague(chars: &[char], first: &Word) -> Option<Numeral> {
    let end = first.end;
    let of = |scale: &str| phrase(chars, end, &format!("of {scale}"));
    Some(match first.text.as_str() {
        "tens" => match (of("thousands"), of("millions")) {
            (Some(end), _) => open(20_000, 99_999, end),
            (_, Some(end)) => open(20_000_000, 99_999_999, end),
            _ => phrase(chars, end, "of").map(|_| open(20, 99, end))?,
        },
        "dozens" => open(24, 99, end),
        "scores" => phrase(chars, end, "of").map(|_| open(40, 99, end))?,
        "hundreds" => match (of("thousands"), of("millions")) {
            (Some(end), _) => open(200_000, 999_999, end),
            (_, Some(end)) => open(200_000_000, 999_999_999, end),
            _ => open(200, 999, end),
        },
        "thousands" => open(2_000, 9_999, end),
        "millions" => open(2_000_000, 9_999_999, end),
        "billions" => open(2_000_000_000, 9_999_999_999, end),
        "trillions" => open(2_000_000_000_000, 9_999_999_999_999, end),
        "several" | "few" | "couple" => {
            let scale = next(chars, phrase(chars, end, "of").unwrap_or(end))?;
            let power = match scale.text.as_str() {
                "dozen" => return Some(open(24, 99, scale.end)),
                "hundred" => 2,
                other => magnitude(other)?,
            };
            let unit = 10i64.pow(power);
            open(2 * unit, 10 * unit - 1, scale.end)
        }
        _ => return None,
    })
}

fn open(low: i64, high: i64, end: usize) -> Numeral {
    Numeral {
        low: Decimal::integer(low),
        high: Decimal::integer(high),
        step: Decimal::integer(low / 2),
        end,
        style: Style::Words,
        magnitude: 0,
        is_vague: true,
        is_in_dozens: false,
    }
}
