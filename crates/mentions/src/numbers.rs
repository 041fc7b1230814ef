//! Reading numerals: digits, Chinese numerals, English number words, scales.

use quantity::Decimal;
use story::wording::number_word;

/// A number and the power of ten of its last printed place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    pub(super) value: Decimal,
    pub(super) step: Decimal,
}

impl Number {
    /// The number before a scale like 萬: value and step are both that many times more.
    pub(super) fn scaled(self, power: u32) -> Option<Self> {
        let factor = Decimal::new(10i128.checked_pow(power)?, 0);
        Some(Self { value: self.value.times(factor)?, step: self.step.times(factor)? })
    }
}

impl Number {
    /// The number with the part that follows it, whose last place it then speaks in.
    pub(super) fn plus(self, lower: Self) -> Option<Self> {
        Some(Self { value: self.value.plus(lower.value)?, step: lower.step })
    }

    /// The number below nought.
    pub(super) fn negated(self) -> Self {
        Self { value: self.value.negated(), ..self }
    }
}

/// Digits, half or full width, with grouping commas: 1,234.5.
pub(super) fn in_digits(text: &str) -> Option<Number> {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, ',' | '，'))
        .map(|c| match c {
            '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
            '．' => '.',
            _ => c,
        })
        .collect();
    let value: Decimal = plain.parse().ok()?;
    let places = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len() as u32);
    let step = if places > 0 { Decimal::new(1, places) } else { round_step(value) };
    Some(Number { value, step })
}

/// The last place of a whole number, for a bound word to speak in: 5000 speaks in thousands.
fn round_step(value: Decimal) -> Decimal {
    value.last_place()
}

/// Chinese numerals below a hundred million: 三十, 一百零五, 兩千, 百.
pub(super) fn in_han(text: &str) -> Option<Number> {
    let (mut total, mut section, mut digit) = (0i64, 0i64, None::<i64>);
    let mut last_power = i64::MAX;
    let is_bare_power = |text: &str| matches!(text, "十" | "百" | "千");
    for (index, c) in text.chars().enumerate() {
        let power = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1_000,
            '萬' | '万' => 10_000,
            '零' | '〇' => {
                if digit.is_some() && text != "零" {
                    return None;
                }
                digit = if text.chars().count() == 1 { Some(0) } else { None };
                continue;
            }
            _ => {
                let value = "一二三四五六七八九".chars().position(|d| d == c).map(|at| at as i64 + 1);
                let value = value.or(matches!(c, '兩' | '两').then_some(2))?;
                // 三五 is no number.
                if digit.replace(value).is_some() {
                    return None;
                }
                continue;
            }
        };
        if power == 10_000 {
            total = (section + digit.take().unwrap_or(0)) * power;
            (section, last_power) = (0, i64::MAX);
            if total == 0 {
                return None;
            }
            continue;
        }
        if power >= last_power {
            return None;
        }
        let count = match digit.take() {
            Some(count) => count,
            None if power == 10 || is_bare_power(text) || index == 0 => 1,
            None => return None,
        };
        section += count * power;
        last_power = power;
    }
    let value = Decimal::integer(total + section + digit.unwrap_or(0));
    (!text.is_empty()).then_some(Number { value, step: value.last_place() })
}

/// Four Chinese digits of a year: 二〇二〇.
pub(super) fn year_in_han(text: &str) -> Option<i32> {
    let digits: Option<String> = text
        .chars()
        .map(|c| {
            "〇一二三四五六七八九"
                .chars()
                .position(|d| d == c || (d == '〇' && c == '零'))
                .and_then(|d| char::from_digit(d as u32, 10))
        })
        .collect();
    digits.filter(|digits| digits.len() == 4)?.parse().ok()
}

/// English number words from nought to ninety-nine.
pub(super) fn in_english(text: &str) -> Option<Number> {
    let lower = text.to_ascii_lowercase();
    let value =
        (0..100).map(Decimal::integer).find(|value| number_word(*value).is_some_and(|word| word == lower))?;
    Some(Number { value, step: value.last_place() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read_with_their_last_place() {
        for (text, value, step) in [
            ("27,115", "27115", "1"),
            ("99.2", "99.2", "0.1"),
            ("１０００", "1000", "1000"),
            ("42.80", "42.8", "0.01"),
        ] {
            let number = in_digits(text).expect(text);
            assert_eq!(
                (number.value.to_string(), number.step.to_string()),
                (value.into(), step.into()),
                "{text}"
            );
        }
        for (text, value) in [
            ("三十", "30"),
            ("十二", "12"),
            ("一百零五", "105"),
            ("兩千", "2000"),
            ("百", "100"),
            ("三萬五千", "35000"),
            ("九", "9"),
        ] {
            assert_eq!(in_han(text).map(|number| number.value.to_string()).as_deref(), Some(value), "{text}");
        }
        for text in ["三五", "一五一十", "四面", "", "千百"] {
            assert_eq!(in_han(text), None, "{text}");
        }
        assert_eq!(year_in_han("二〇二〇"), Some(2020));
        assert_eq!(in_english("Forty-five").map(|number| number.value), Some(Decimal::integer(45)));
        assert_eq!(in_english("for"), None);
    }
}
