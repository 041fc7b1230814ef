//! The input as bytes: the file beside a page, which the widget loads.
//!
//! The bytes are a signature, a version, and the input in postcard's format without field names: a JSON parser would make
//! the widget much larger.

use crate::digits::digits;
use crate::input::Input;
use std::fmt;

/// The version of the format. Raise it with every change of [`Input`]: a widget refuses all other versions.
const VERSION: u8 = 5;

/// The signature of a file with a story's data.
const MAGIC: &[u8] = b"data-story";

/// Why bytes are not an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WireError {
    /// They don't begin with the signature.
    OtherFile,
    /// Another version of this program wrote them.
    OtherVersion(u8),
    /// They are cut off or damaged.
    Damaged,
}

impl WireError {
    /// The error as the end of a sentence. The widget uses it instead of `Display`, which would enlarge it.
    pub fn sentence(&self) -> String {
        match self {
            WireError::OtherFile => "the file is not a story file".to_owned(),
            WireError::OtherVersion(version) => {
                let (theirs, ours) = (digits(i64::from(*version)), digits(i64::from(VERSION)));
                ["the story file has version ", &theirs, " and the widget reads ", &ours].concat()
            }
            WireError::Damaged => "the story file is damaged or cut off".to_owned(),
        }
    }
}

impl fmt::Display for WireError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sentence())
    }
}

impl std::error::Error for WireError {}

impl Input {
    /// The input as bytes.
    ///
    /// # Errors
    /// The error of postcard. No input is known that causes one.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        bytes.extend(postcard::to_allocvec(self)?);
        Ok(bytes)
    }

    /// Parses the input.
    ///
    /// # Errors
    /// If the bytes are not one complete input of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Input, WireError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(WireError::OtherFile)?;
        let (version, rest) = rest.split_first().ok_or(WireError::Damaged)?;
        if *version != VERSION {
            return Err(WireError::OtherVersion(*version));
        }
        match postcard::take_from_bytes(rest) {
            Ok((input, [])) => Ok(input),
            _ => Err(WireError::Damaged),
        }
    }
}

/// A number as digits and a power of ten: two or three bytes for most printed numbers, instead of eight.
pub(crate) mod number {
    use crate::ticks::ten_to;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        // The shortest digits that parse to this number.
        let text = format!("{number}");
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let digits = [whole, fraction].concat();
        let kept = digits.trim_end_matches('0');
        let power = (digits.len() - kept.len()) as i64 - fraction.len() as i64;
        let count: i64 = if kept.is_empty() || kept == "-" { 0 } else { kept.parse().unwrap_or(i64::MAX) };
        (count, power as i16).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        let (count, power) = <(i64, i16)>::deserialize(deserializer)?;
        let count = count as f64;
        // Division by a power of ten is exact; multiplication by its inverse is not.
        Ok(if power < 0 { count / ten_to(-i32::from(power)) } else { count * ten_to(power.into()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Range;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_printed_number_is_serialized_exactly(count in -10i64.pow(15)..10i64.pow(15), places in 0u32..10) {
            let number = count as f64 / 10f64.powi(places as i32);
            let bytes = postcard::to_allocvec(&Range::Exactly(number)).expect("bytes");
            prop_assert_eq!(postcard::from_bytes(&bytes), Ok(Range::Exactly(number)));
        }

        #[test]
        fn a_calculated_number_is_serialized_to_fifteen_digits(number in -1e12f64..1e12) {
            let bytes = postcard::to_allocvec(&Range::AtLeast(number)).expect("bytes");
            let Ok(Range::AtLeast(read)) = postcard::from_bytes(&bytes) else { panic!("a range") };
            prop_assert!((read - number).abs() <= number.abs() * 1e-15);
        }

        #[test]
        fn damaged_bytes_are_an_error_and_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let with_signature = [MAGIC, &[VERSION], &bytes].concat();
            let _ = Input::from_bytes(&with_signature);
            prop_assert_eq!(Input::from_bytes(&bytes), Err(WireError::OtherFile));
        }
    }

    #[test]
    fn another_version_is_an_error() {
        let bytes = [MAGIC, &[VERSION + 1]].concat();
        assert_eq!(Input::from_bytes(&bytes), Err(WireError::OtherVersion(VERSION + 1)));
        assert_eq!(Input::from_bytes(MAGIC), Err(WireError::Damaged));
    }
}
