//! Reading English numbers, in digits or words: 1.2bn, two hundred thousand, half a million, dozens.

use super::in_words::in_words;
use super::number_words::abbreviation;
use super::numeral::{Numeral, Style, with_half, with_magnitude};
use super::vague::vague;
use super::words::word;
use crate::number::digits;
use quantity::Decimal;

/// The number that begins at `start`.
pub(super) fn numeral(chars: &[char], start: usize) -> Option<Numeral> {
    if chars.get(start)?.is_ascii_digit() {
        return in_digits(chars, start);
    }
    let first = word(chars, start)?;
    vague(chars, &first).or_else(|| in_words(chars, first))
}

/// A whole number that is greater than zero and certain: the part or the whole of a fraction.
pub(super) fn whole_number(chars: &[char], start: usize) -> Option<Numeral> {
    numeral(chars, start).filter(|number| {
        number.low.is_whole()
            && !number.is_vague
            && number.style != Style::Abbreviated
            && number.low > Decimal::ZERO
    })
}

fn in_digits(chars: &[char], start: usize) -> Option<Numeral> {
    let number = digits(chars, start)?;
    let read = with_fraction(chars, Numeral::of_digits(number)).unwrap_or(Numeral::of_digits(number));
    let Some(glued) = word(chars, read.end) else {
        return with_magnitude(chars, with_half(chars, read).unwrap_or(read));
    };
    // `mm` is millimetres unless a currency is before.
    let Some(power) = abbreviation(&glued.text).filter(|_| glued.text != "mm") else {
        return Some(read);
    };
    // 2m and 100M: whether metres or millions, the words around say.
    let style = if glued.is_one_of(&["m", "b", "t"]) { Style::Abbreviated } else { Style::Formed };
    Some(Numeral { end: glued.end, style, ..read.scaled(power)? })
}

/// 2 1/4: a whole number and a fraction whose decimals end.
fn with_fraction(chars: &[char], whole: Numeral) -> Option<Numeral> {
    let is_gap = matches!(chars.get(whole.end), Some(' ' | '-'));
    let part = digits(chars, whole.end + 1).filter(|part| part.length <= 2 && is_gap)?;
    (whole.style == Style::Plain && chars.get(part.end) == Some(&'/')).then_some(())?;
    let parts = digits(chars, part.end + 1).filter(|parts| parts.length <= 2)?;
    let goes_on = chars.get(parts.end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-'));
    (!goes_on && part.value < parts.value).then_some(())?;
    let (_, digits, places) = ONE_OF.iter().find(|(whole, ..)| Decimal::integer(*whole) == parts.value)?;
    let one = Decimal::new(*digits, *places);
    let low = whole.low.plus(part.value.times(one)?)?;
    Some(Numeral { low, high: low, step: one, end: parts.end, style: Style::Formed, ..whole })
}

/// Parts of one whose decimals end: how many make one, their digits and decimal places.
const ONE_OF: [(i64, i128, u32); 5] = [(2, 5, 1), (4, 25, 2), (5, 2, 1), (8, 125, 3), (16, 625, 4)];

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
