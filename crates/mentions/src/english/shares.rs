//! Shares and multiples in English: percent, points, basis points, times.

use super::followed::Followed;
use super::unit_words::COMPARING;
use super::words::{first_phrase, next, phrase, skip};
use crate::mention::{Kind, Unit};

const POINTS: &[&str] =
    &["percentage points", "percentage point", "per cent points", "percent points", "pp", "ppt", "ppts"];
const BASIS_POINTS: &[&str] = &["basis points", "basis point", "bps", "bp"];
const PERCENT: &[&str] = &["per cent", "percent", "pct", "pc"];

/// The share or multiple behind a number that ends at `end`.
pub(super) fn share(chars: &[char], end: usize) -> Option<Followed> {
    let from = skip(chars, end);
    if chars.get(from) == Some(&'%') {
        let after = from + 1;
        return Some(match first_phrase(chars, after, &["points", "point", "pts"]) {
            Some(end) => Followed::certain(Unit::PercentagePoint, Kind::Share, end),
            None => Followed::certain(Unit::Percent, Kind::Share, after),
        });
    }
    let in_words = |words: &[&str], unit: Unit, kind: Kind| {
        first_phrase(chars, end, words).map(|end| Followed::certain(unit, kind, end))
    };
    in_words(POINTS, Unit::PercentagePoint, Kind::Share)
        .or_else(|| in_words(BASIS_POINTS, Unit::BasisPoint, Kind::Quantity))
        .or_else(|| in_words(PERCENT, Unit::Percent, Kind::Share))
        .or_else(|| times(chars, end))
}

/// 3x, 10 times as many, fivefold: multiples. `three times` alone counts.
fn times(chars: &[char], end: usize) -> Option<Followed> {
    let has_letters_behind = chars.get(end + 1).is_some_and(|c| c.is_alphanumeric());
    if matches!(chars.get(end), Some('x' | '×')) && !has_letters_behind {
        return Some(Followed::certain(Unit::Times, Kind::Multiple, end + 1));
    }
    if let Some(end) = phrase(chars, end, "fold") {
        return Some(Followed::certain(Unit::Times, Kind::Multiple, end));
    }
    let after = phrase(chars, end, "times")?;
    let compares = next(chars, after).is_some_and(|word| word.is_one_of(COMPARING));
    Some(if compares {
        Followed::certain(Unit::Times, Kind::Multiple, after)
    } else {
        Followed::certain(Unit::Word("times".into()), Kind::Quantity, after)
    })
}
