//! Texts that have only so much room.

use chart::scene::text::width;

/// The text, cut and closed with an ellipsis where it would be wider than `most`.
pub(crate) fn truncate(words: &str, size: f64, most: f64) -> String {
    if width(words, size) <= most {
        return words.to_owned();
    }
    let mut left = most - width("…", size);
    let mut cut: String = words
        .chars()
        .take_while(|c| {
            left -= width(c.encode_utf8(&mut [0; 4]), size);
            left >= 0.0
        })
        .collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn truncated_text_fits(words in "[\u{4e00}-\u{4eff}a-z0-9 ]{0,40}", most in 20.0f64..400.0) {
            prop_assert!(width(&truncate(&words, 15.0, most), 15.0) <= most + 1e-9);
        }
    }
}
