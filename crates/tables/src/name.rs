//! The names of rows and columns.

/// The name of a row or column: its text in small letters, with hyphens for spaces and punctuation, and letters
/// and digits of all scripts kept. Empty if nothing remains.
pub fn name_of(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    let mut is_gap = false;
    for sign in text.chars() {
        if is_ignored(sign) {
            continue;
        }
        if is_separator(sign) {
            is_gap = true;
            continue;
        }
        if is_gap && !name.is_empty() {
            name.push('-');
        }
        is_gap = false;
        name.extend(sign.to_lowercase());
    }
    name
}

/// Signs that can't be seen: soft hyphens, joiners, marks of byte order.
fn is_ignored(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn is_separator(sign: char) -> bool {
    if sign.is_ascii() {
        return !sign.is_ascii_alphanumeric();
    }
    sign.is_whitespace()
        || sign.is_control()
        // Punctuation: Latin-1, general, Chinese and Japanese, and full-width forms of ASCII.
        || matches!(sign, '\u{a0}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '\u{b4}' | '\u{b6}'..='\u{b8}' | '\u{bb}' | '\u{bf}')
        || matches!(sign, '\u{2010}'..='\u{205e}' | '\u{20a0}'..='\u{20cf}' | '\u{2200}'..='\u{22ff}')
        || matches!(sign, '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}')
        || matches!(sign, '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}')
        || matches!(sign, '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_has_letters_digits_and_hyphens() {
        let names = [
            ("2025 (%)", "2025"),
            (" Turnout rate, in % ", "turnout-rate-in"),
            ("GDP (US$, 2015)", "gdp-us-2015"),
            ("臺北市", "臺北市"),
            ("人口數（人）", "人口數-人"),
            ("Île-de-France", "île-de-france"),
            ("snake_case", "snake-case"),
            ("हिन्दी", "हिन्दी"),
            ("%", ""),
        ];
        for (text, name) in names {
            assert_eq!(name_of(text), name);
        }
    }

    proptest! {
        #[test]
        fn the_name_of_a_name_is_itself(text in ".{0,20}") {
            let name = name_of(&text);
            prop_assert_eq!(name_of(&name), name);
        }
    }
}
