//! The values of English number words.

use quantity::english::{ONES, TENS};

/// The value of a word below a hundred.
pub(super) fn below_hundred(text: &str) -> Option<i64> {
    let small = ONES.iter().position(|word| *word == text).map(|at| at as i64);
    small.or_else(|| TENS.iter().position(|word| *word == text).map(|at| (at as i64 + 2) * 10))
}

/// The power of ten of a magnitude in words.
pub(super) fn magnitude(text: &str) -> Option<u32> {
    Some(match text {
        "thousand" => 3,
        "lakh" | "lakhs" => 5,
        "million" | "mn" | "mln" | "mil" => 6,
        "crore" | "crores" => 7,
        "billion" | "bn" => 9,
        "trillion" | "trn" | "tn" => 12,
        _ => return None,
    })
}

/// The power of ten of letters right behind digits.
pub(super) fn abbreviation(text: &str) -> Option<u32> {
    Some(match text {
        "k" => 3,
        "m" | "mn" | "mln" | "mm" => 6,
        "b" | "bn" => 9,
        "t" | "tn" | "trn" => 12,
        _ => return None,
    })
}
