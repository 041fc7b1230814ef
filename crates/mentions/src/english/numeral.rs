//! English numbers, in digits or words: 1.2bn, two hundred thousand, half a million, dozens.

use super::words::{Word, next, phrase, word};
use crate::number::{digits, power_of_ten};
use quantity::Decimal;

/// A number as it is written, before its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    pub(super) low: Decimal,
    /// The greatest number of `dozens`; the same as `low` otherwise.
    pub(super) high: Decimal,
    pub(super) step: Decimal,
    /// The character after its last.
    pub(super) end: usize,
    pub(super) style: Style,
    /// The power of ten of its magnitude: 6 for million. Zero without one.
    pub(super) magnitude: u32,
    pub(super) is_vague: bool,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// In digits, ungrouped and whole: most codes are.
    Plain,
    /// In digits with a group, a fraction or a magnitude.
    Formed,
    /// In digits with an m, b or t right behind, which may be metres or millions.
    Abbreviated,
    /// In words.
    Words,
    /// The word one.
    One,
}

const SMALL: &[&str] = &[
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
const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn below_hundred(text: &str) -> Option<i64> {
    let small = SMALL.iter().position(|word| *word == text).map(|at| at as i64);
    small.or_else(|| TENS.iter().position(|word| *word == text).map(|at| (at as i64 + 2) * 10))
}

/// The power of ten of a magnitude in words.
fn magnitude(text: &str) -> Option<u32> {
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
fn abbreviation(text: &str) -> Option<u32> {
    Some(match text {
        "k" => 3,
        "m" | "mn" | "mln" | "mm" => 6,
        "b" | "bn" => 9,
        "t" | "tn" | "trn" => 12,
        _ => return None,
    })
}

/// The number that begins at `start`.
pub(super) fn numeral(chars: &[char], start: usize) -> Option<Numeral> {
    if chars.get(start)?.is_ascii_digit() {
        return in_digits(chars, start);
    }
    let first = word(chars, start)?;
    vague(chars, &first).or_else(|| in_words(chars, first))
}

fn in_digits(chars: &[char], start: usize) -> Option<Numeral> {
    let number = digits(chars, start)?;
    let is_formed = number.is_grouped || number.has_fraction;
    let mut read = Numeral {
        low: number.value,
        high: number.value,
        step: number.step,
        end: number.end,
        style: if is_formed { Style::Formed } else { Style::Plain },
        magnitude: 0,
        is_vague: false,
    };
    if let Some(glued) = word(chars, number.end) {
        let Some(power) = abbreviation(&glued.text).filter(|_| !glued.text.contains('\'')) else {
            return Some(read);
        };
        // 2m and 100M: whether metres or millions, the words around say. `mm` is millimetres unless money stands before.
        if glued.text == "mm" {
            return Some(read);
        }
        read = read.scaled(power)?;
        read.end = glued.end;
        read.style =
            if matches!(glued.text.as_str(), "m" | "b" | "t") { Style::Abbreviated } else { Style::Formed };
        return Some(read);
    }
    read = with_half(chars, read).unwrap_or(read);
    with_magnitude(chars, read)
}

/// 2 and a half, one-and-a-half.
fn with_half(chars: &[char], read: Numeral) -> Option<Numeral> {
    for (words, digits, places) in [
        ("and a half", 5, 1),
        ("and a quarter", 25, 2),
        ("and three quarters", 75, 2),
        ("and one half", 5, 1),
    ] {
        if let Some(end) = phrase(chars, read.end, words) {
            let low = read.low.plus(Decimal::new(digits, places).times(power_of_ten(read.magnitude))?)?;
            return Some(Numeral { low, high: low, step: low.last_place(), end, ..read });
        }
    }
    None
}

/// A number with the magnitude after it: 3.5 million, two hundred thousand.
fn with_magnitude(chars: &[char], mut read: Numeral) -> Option<Numeral> {
    while let Some(next) = next(chars, read.end) {
        let is_dozen = matches!(next.text.as_str(), "dozen" | "score") && read.low < Decimal::integer(100);
        if is_dozen {
            let factor = Decimal::integer(if next.text == "dozen" { 12 } else { 20 });
            read.low = read.low.times(factor)?;
            (read.high, read.end) = (read.low, next.end);
            break;
        }
        let power = if next.text == "hundred" { Some(2) } else { magnitude(&next.text) };
        let Some(power) = power.filter(|_| read.magnitude == 0 || read.magnitude < 12) else { break };
        read = read.scaled(power)?;
        read.end = next.end;
        if read.style == Style::Plain {
            read.style = Style::Formed;
        }
        if read.style == Style::One {
            read.style = Style::Words;
        }
    }
    Some(read)
}

impl Numeral {
    fn scaled(self, power: u32) -> Option<Self> {
        let factor = power_of_ten(power);
        Some(Self {
            low: self.low.times(factor)?,
            high: self.high.times(factor)?,
            step: self.step.times(factor)?,
            magnitude: self.magnitude + power,
            ..self
        })
    }
}

/// A number in words: twenty-seven, two hundred thousand, a dozen, half a million, one and a half.
fn in_words(chars: &[char], first: Word) -> Option<Numeral> {
    if let Some(half) = half_a_magnitude(chars, &first) {
        return Some(half);
    }
    let (mut total, mut section, mut end) = (0i64, None::<i64>, first.start);
    let (mut least, mut step, mut greatest) = (i64::MAX, 1i64, 0u32);
    let mut current = Some(first.clone());
    while let Some(word) = current {
        let is_article = word.start == first.start && matches!(word.text.as_str(), "a" | "an");
        if is_article {
            let second = next(chars, word.end).filter(|next| {
                matches!(
                    next.text.as_str(),
                    "hundred" | "thousand" | "million" | "billion" | "trillion" | "dozen"
                )
            })?;
            (section, current) = (Some(1), Some(second));
            continue;
        }
        if let Some(value) = below_hundred(&word.text) {
            let fits = match section {
                None => true,
                Some(so_far) => {
                    so_far % 100 == 0 && so_far > 0
                        || (so_far % 10 == 0
                            && (20..100).contains(&(so_far % 100))
                            && value < 10
                            && value > 0)
                }
            };
            if !fits {
                break;
            }
            (section, end, step) = (
                Some(section.unwrap_or(0) + value),
                word.end,
                if value % 10 == 0 && value > 0 { 10 } else { 1 },
            );
        } else if word.text == "hundred" {
            let Some(so_far) = section.filter(|so_far| (1..100).contains(so_far)) else { break };
            (section, end, step) = (Some(so_far * 100), word.end, 100);
        } else if word.text == "dozen" {
            let Some(so_far) = section.filter(|so_far| (1..100).contains(so_far) && total == 0) else {
                break;
            };
            return Some(words(so_far * 12, 1, word.end, 0));
        } else if let Some(power) = magnitude(&word.text) {
            let factor = 10i64.pow(power);
            let Some(so_far) = section.take().filter(|_| factor < least) else { break };
            (total, end, least, step, greatest) = (
                total + so_far.checked_mul(factor)?,
                word.end,
                factor,
                factor * step_of(so_far),
                greatest.max(power),
            );
        } else {
            break;
        }
        current = following(chars, end, section.is_some() || total > 0);
    }
    let value = total + section.unwrap_or(0);
    (end > first.start && (total > 0 || section.is_some())).then_some(())?;
    if section.is_some() && total > 0 {
        step = 1;
    }
    let style = if value == 1 { Style::One } else { Style::Words };
    let read = Numeral { style, ..words(value, step, end, greatest) };
    let read = point(chars, read).or_else(|| with_half(chars, read)).unwrap_or(read);
    if read.low.is_whole() { Some(read) } else { with_magnitude(chars, read) }
}

fn step_of(number: i64) -> i64 {
    if number % 100 == 0 {
        100
    } else if number % 10 == 0 {
        10
    } else {
        1
    }
}

fn words(value: i64, step: i64, end: usize, magnitude: u32) -> Numeral {
    let low = Decimal::integer(value);
    Numeral {
        low,
        high: low,
        step: Decimal::integer(step),
        end,
        style: Style::Words,
        magnitude,
        is_vague: false,
    }
}

/// two point five.
fn point(chars: &[char], read: Numeral) -> Option<Numeral> {
    let after = phrase(chars, read.end, "point")?;
    let digit = next(chars, after)?;
    let value = SMALL.iter().take(10).position(|word| *word == digit.text)?;
    let low = read.low.plus(Decimal::new(value as i128, 1))?;
    Some(Numeral { low, high: low, step: Decimal::new(1, 1), end: digit.end, ..read })
}

/// The next word of a number: after a hyphen, a space, or `and` within a number.
fn following(chars: &[char], end: usize, is_number: bool) -> Option<Word> {
    let word = next(chars, end)?;
    if word.text != "and" || !is_number {
        return Some(word);
    }
    // two hundred and five; but not “twelve and five”.
    let last: String = chars[end.saturating_sub(8)..end].iter().collect::<String>().to_lowercase();
    let is_large = ["hundred", "thousand", "million"].iter().any(|word| last.ends_with(word));
    next(chars, word.end).filter(|next| is_large && below_hundred(&next.text).is_some())
}

/// half a million, half a dozen, a quarter of a million.
fn half_a_magnitude(chars: &[char], first: &Word) -> Option<Numeral> {
    let (from, digits, places) = match first.text.as_str() {
        "half" => (first.end, 5, 1),
        "a" => (phrase(chars, first.end, "quarter of").or_else(|| phrase(chars, first.end, "half"))?, 0, 0),
        _ => return None,
    };
    let share = match (digits, first.text.as_str()) {
        (5, _) => Decimal::new(5, 1),
        _ if phrase(chars, first.end, "half").is_some() => Decimal::new(5, 1),
        _ => Decimal::new(25, 2),
    };
    let _ = places;
    let from = phrase(chars, from, "a").unwrap_or(from);
    let word = next(chars, from)?;
    if word.text == "dozen" && share == Decimal::new(5, 1) {
        return Some(words(6, 1, word.end, 0));
    }
    let power = magnitude(&word.text)?;
    let low = share.times(power_of_ten(power))?;
    Some(Numeral {
        low,
        high: low,
        step: low.last_place(),
        end: word.end,
        style: Style::Words,
        magnitude: power,
        is_vague: false,
    })
}

/// dozens, hundreds, tens of thousands, several hundred: numbers whose width is open.
fn vague(chars: &[char], first: &Word) -> Option<Numeral> {
    let open = |low: i64, high: i64, end: usize| Numeral {
        low: Decimal::integer(low),
        high: Decimal::integer(high),
        step: Decimal::integer(low / 2),
        end,
        style: Style::Words,
        magnitude: 0,
        is_vague: true,
    };
    let of = |end: usize, scale: &str| phrase(chars, end, &format!("of {scale}"));
    match first.text.as_str() {
        "tens" => of(first.end, "thousands")
            .map(|end| open(20_000, 99_999, end))
            .or_else(|| of(first.end, "millions").map(|end| open(20_000_000, 99_999_999, end)))
            .or_else(|| phrase(chars, first.end, "of").map(|_| open(20, 99, first.end))),
        "dozens" => Some(open(24, 99, first.end)),
        "scores" => phrase(chars, first.end, "of").map(|_| open(40, 99, first.end)),
        "hundreds" => Some(
            of(first.end, "thousands")
                .map(|end| open(200_000, 999_999, end))
                .or_else(|| of(first.end, "millions").map(|end| open(200_000_000, 999_999_999, end)))
                .unwrap_or_else(|| open(200, 999, first.end)),
        ),
        "thousands" => Some(open(2_000, 9_999, first.end)),
        "millions" => Some(open(2_000_000, 9_999_999, first.end)),
        "billions" => Some(open(2_000_000_000, 9_999_999_999, first.end)),
        "trillions" => Some(open(2_000_000_000_000, 9_999_999_999_999, first.end)),
        "several" | "few" | "couple" => {
            let from = phrase(chars, first.end, "of").unwrap_or(first.end);
            let scale = next(chars, from)?;
            let power = match scale.text.as_str() {
                "dozen" => return Some(open(24, 99, scale.end)),
                "hundred" => 2,
                other => magnitude(other)?,
            };
            let unit = 10i64.pow(power);
            Some(open(2 * unit, 10 * unit - 1, scale.end))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let chars: Vec<char> = crate::fold::folded(text).chars().collect();
        let number = numeral(&chars, 0)?;
        let rest: String = chars[number.end..].iter().collect();
        let range = if number.low == number.high { String::new() } else { format!("..{}", number.high) };
        Some(format!("{}{range}|{rest}", number.low))
    }

    #[test]
    fn numbers_are_read() {
        for (text, expected) in [
            ("5,000 people", "5000| people"),
            ("1.2bn", "1200000000|"),
            ("450K", "450000|"),
            ("3.5 million", "3500000|"),
            ("Two hundred thousand people", "200000| people"),
            ("twenty-seven trees", "27| trees"),
            ("a dozen eggs", "12| eggs"),
            ("two dozen", "24|"),
            ("half a million", "500000|"),
            ("half a dozen", "6|"),
            ("one and a half million", "1500000|"),
            ("two and a half years", "2.5| years"),
            ("2½ hours", "2.5| hours"),
            ("two hundred and five days", "205| days"),
            ("three thousand four hundred", "3400|"),
            ("two point five", "2.5|"),
            ("a hundred", "100|"),
            ("a quarter of a million", "250000|"),
            ("dozens of", "24..99| of"),
            ("tens of thousands", "20000..99999|"),
            ("hundreds of thousands of", "200000..999999| of"),
            ("several hundred", "200..999|"),
            ("twelve and five", "12| and five"),
            ("ninety nine", "99|"),
            ("a million and a half", "1500000|"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["a man", "half the", "for", "hundred"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
