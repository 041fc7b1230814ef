//! Whole numbers as digits. The standard library's formatting would enlarge the widget by half a kilobyte.

/// The number in decimal digits: 2020, -5.
pub fn digits(number: i64) -> String {
    let mut rest = number.unsigned_abs();
    let mut text = String::new();
    loop {
        text.insert(0, char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        text.insert(0, '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn digits_are_those_of_the_standard_library(number: i64) {
            prop_assert_eq!(digits(number), number.to_string());
            prop_assert_eq!(digits(number % 100), (number % 100).to_string());
        }
    }
}
