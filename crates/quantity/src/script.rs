//! The script of a character.

/// Whether a character is a Han character; punctuation of Chinese texts is not.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character belongs to the East Asian blocks: Han characters, their punctuation, kana and full-width forms.
pub fn is_east_asian(c: char) -> bool {
    c >= '\u{2e80}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_is_east_asian_but_not_han() {
        for (c, han, east_asian) in
            [('株', true, true), ('，', false, true), ('a', false, false), ('—', false, false)]
        {
            assert_eq!((is_han(c), is_east_asian(c)), (han, east_asian), "{c}");
        }
    }
}
