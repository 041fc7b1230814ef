//! Numbers in digits, in any language.

use quantity::Decimal;

/// A number that is written in digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Digits {
    pub(crate) value: Decimal,
    /// Its last printed place.
    pub(crate) step: Decimal,
    /// The character after its last.
    pub(crate) end: usize,
    /// Whether its thousands are grouped, as in 1,200.
    pub(crate) is_grouped: bool,
    /// Whether it has a fraction, as in 1.5 and 2½.
    pub(crate) has_fraction: bool,
    /// How many digits are before the decimal point.
    pub(crate) length: usize,
}

/// A number with more digits is none, so that no text is read twice for it.
const MOST_DIGITS: usize = 24;

const VULGAR: [(char, i128, u32); 9] = [
    ('½', 5, 1),
    ('¼', 25, 2),
    ('¾', 75, 2),
    ('⅕', 2, 1),
    ('⅖', 4, 1),
    ('⅗', 6, 1),
    ('⅘', 8, 1),
    ('⅛', 125, 3),
    ('⅜', 375, 3),
];

/// The number whose digits begin at `start`: 4,210, 38.6, 2½.
pub(crate) fn digits(chars: &[char], start: usize) -> Option<Digits> {
    let run = |from: usize| digit_run(chars, from);
    let first = run(start);
    if first == 0 {
        return None;
    }
    let mut plain: String = chars[start..start + first].iter().collect();
    let mut end = start + first;
    let mut is_grouped = false;
    while first <= 3
        && plain.len() < MOST_DIGITS
        && chars.get(end).is_some_and(|c| matches!(c, ',' | '，' | '\''))
        && run(end + 1) == 3
    {
        plain.extend(&chars[end + 1..end + 4]);
        end += 4;
        is_grouped = true;
    }
    // 1 200: a space of any width groups as a comma does.
    while first <= 3
        && plain.len() < MOST_DIGITS
        && !is_grouped_by_comma(chars, start, end)
        && chars.get(end) == Some(&' ')
        && run(end + 1) == 3
    {
        plain.extend(&chars[end + 1..end + 4]);
        end += 4;
        is_grouped = true;
    }
    let length = plain.len();
    let mut has_fraction = false;
    if chars.get(end) == Some(&'.') && end + 1 < chars.len() {
        let places = run(end + 1);
        if places > 0 {
            plain.push('.');
            plain.extend(&chars[end + 1..end + 1 + places]);
            end += 1 + places;
            has_fraction = true;
        }
    }
    let mut value: Decimal = plain.parse().ok()?;
    let mut step = if has_fraction {
        Decimal::new(1, plain.split_once('.').map_or(0, |(_, fraction)| fraction.len() as u32))
    } else {
        value.last_place()
    };
    if let Some((_, digits, places)) = chars.get(end).and_then(|c| VULGAR.iter().find(|(sign, ..)| sign == c))
    {
        // The ½ of $4.33½ is half a cent.
        let one = if has_fraction { step } else { Decimal::ONE };
        value = value.plus(Decimal::new(*digits, *places).times(one)?)?;
        step = value.last_place();
        end += 1;
        has_fraction = true;
    }
    Some(Digits { value, step, end, is_grouped, has_fraction, length })
}

fn is_grouped_by_comma(chars: &[char], start: usize, end: usize) -> bool {
    chars[start..end].contains(&',')
}

/// How many digits follow each other from `start` on.
pub(crate) fn digit_run(chars: &[char], start: usize) -> usize {
    chars.get(start..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).count()
}

/// The number that some digits are.
pub(crate) fn parsed<T: std::str::FromStr>(digits: &[char]) -> Option<T> {
    digits.iter().collect::<String>().parse().ok()
}

/// A sign for a part of one, such as ½, as a fraction.
pub(crate) fn vulgar(c: char) -> Option<(i64, i64)> {
    Some(match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅛' => (1, 8),
        _ => return None,
    })
}

/// 10 to the power of `power`.
pub(crate) fn power_of_ten(power: u32) -> Decimal {
    Decimal::new(10i128.pow(power), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_with_their_last_place() {
        for (text, value, step, end) in [
            ("27,115", "27115", "1", 6),
            ("99.2", "99.2", "0.1", 4),
            ("5000.", "5000", "1000", 4),
            ("42.80", "42.8", "0.01", 5),
            ("2½ ", "2.5", "0.1", 2),
            ("12,15", "12", "1", 2),
            ("1,234,567", "1234567", "1", 9),
            ("2019,300", "2019", "1", 4),
        ] {
            let chars: Vec<char> = text.chars().collect();
            let read = digits(&chars, 0).expect(text);
            assert_eq!(
                (read.value.to_string(), read.step.to_string(), read.end),
                (value.into(), step.into(), end),
                "{text}"
            );
        }
        let long = vec!['9'; 100_000];
        assert_eq!(digits(&long, 0), None);
    }
}
