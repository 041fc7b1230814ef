//! The words of English numbers.

/// Numbers below twenty, each at the place that it counts.
pub(super) const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// The tens from twenty on.
pub(super) const TENS: &[&str] =
    &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The value of a word below a hundred.
pub(super) fn below_hundred(text: &str) -> Option<i64> {
    let small = SMALL.iter().position(|word| *word == text).map(|at| at as i64);
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
