//! Numerals: one number in digits and in words.

use quantity::Decimal;
use quantity::english::{ONES, TENS};

/// Digits in groups of three: 27,115.
pub fn grouped(number: Decimal) -> String {
    let text = number.magnitude().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut digits = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            digits.push(',');
        }
        digits.push(digit);
    }
    let sign = if number.is_negative() { "−" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{digits}{point}{fraction}")
}

/// Digits without groups, with the sign of [`grouped`]: −3.4 of −3.4萬.
pub(super) fn ungrouped(number: Decimal) -> String {
    let sign = if number.is_negative() { "−" } else { "" };
    format!("{sign}{}", number.magnitude())
}

/// Whether a number before 萬 or “million” is at least one and has at most `places` places.
pub(super) fn is_short(scaled: Decimal, places: u32) -> bool {
    let lifted = Decimal::new(10i128.pow(places), 0);
    scaled.magnitude() >= Decimal::ONE && scaled.times(lifted).is_some_and(Decimal::is_whole)
}

/// A whole number from zero to below a hundred million in Chinese numerals: 三十, 一百零五.
pub(super) fn in_han(value: Decimal) -> Option<String> {
    let number: u32 = value.to_string().parse().ok()?;
    if number >= 100_000_000 {
        return None;
    }
    let (upper, lower) = (number / 10_000, number % 10_000);
    let text = match (upper, lower) {
        (0, _) => thousands(lower),
        (_, 0) => format!("{}萬", thousands(upper)),
        _ => format!("{}萬{}{}", thousands(upper), if lower < 1_000 { "零" } else { "" }, thousands(lower)),
    };
    // 一十五 is 十五 by itself.
    Some(text.strip_prefix("一十").map_or(text.clone(), |rest| format!("十{rest}")))
}

fn thousands(number: u32) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    if number == 0 {
        return DIGITS[0].into();
    }
    let mut text = String::new();
    let mut skipped = false;
    for (power, sign) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / power % 10;
        if digit == 0 {
            skipped = !text.is_empty();
            continue;
        }
        if skipped {
            text.push_str(DIGITS[0]);
            skipped = false;
        }
        text.push_str(DIGITS[digit as usize]);
        text.push_str(sign);
    }
    text
}

/// A whole number from zero to 99, and round hundreds and thousands, in English words: forty-five.
pub fn in_english(value: Decimal) -> Option<String> {
    let number: usize = value.to_string().parse().ok()?;
    match number {
        0..20 => Some(ONES[number].into()),
        20..100 if number.is_multiple_of(10) => Some(TENS[number / 10 - 2].into()),
        20..100 => Some(format!("{}-{}", TENS[number / 10 - 2], ONES[number % 10])),
        100..1_000 if number.is_multiple_of(100) => Some(format!("{} hundred", ONES[number / 100])),
        1_000..100_000 if number.is_multiple_of(1_000) => {
            Some(format!("{} thousand", in_english(Decimal::integer((number / 1_000) as i64))?))
        }
        _ => None,
    }
}

/// A whole number as a place in an order: 80th.
pub(super) fn ordinal(value: Decimal) -> Option<String> {
    let number: u32 = value.to_string().parse().ok()?;
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    Some(format!("{}{ending}", grouped(value)))
}

/// The ordinals from first to twelfth in words.
pub(super) fn ordinal_word(value: Decimal) -> Option<&'static str> {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    ];
    let number: usize = value.to_string().parse().ok()?;
    WORDS.get(number.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_each_language_writes_them() {
        for (number, digits, han) in [
            (0, "0", "零"),
            (10, "10", "十"),
            (12, "12", "十二"),
            (105, "105", "一百零五"),
            (110, "110", "一百一十"),
            (1_000, "1,000", "一千"),
            (10_500, "10,500", "一萬零五百"),
            (20_005, "20,005", "二萬零五"),
            (153_000, "153,000", "十五萬三千"),
        ] {
            let number = Decimal::integer(number);
            assert_eq!(grouped(number), digits);
            assert_eq!(in_han(number).as_deref(), Some(han));
        }
        for (number, words) in
            [(7, "seven"), (45, "forty-five"), (300, "three hundred"), (34_000, "thirty-four thousand")]
        {
            assert_eq!(in_english(Decimal::integer(number)).as_deref(), Some(words));
        }
        for (number, words) in [(1, "1st"), (11, "11th"), (22, "22nd"), (80, "80th"), (103, "103rd")] {
            assert_eq!(ordinal(Decimal::integer(number)).as_deref(), Some(words));
        }
    }
}
