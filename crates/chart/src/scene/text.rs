//! The width of text by one table, so that layout is the same natively and in every browser.

/// The share of the font size above the baseline, as in the common CJK fonts.
pub const ASCENT: f64 = 0.88;

/// The share of the font size below the baseline.
pub const DESCENT: f64 = 0.12;

/// What bold letters need beside regular ones; Han characters keep their em.
pub const BOLD: f64 = 1.1;

/// The width of a text in the unit of its font size, with some slack: no common font sets it wider.
pub fn width(words: &str, size: f64) -> f64 {
    words.chars().map(|c| advance(c) * size).sum()
}

fn advance(c: char) -> f64 {
    match c {
        ' ' | 'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.34,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' | 'I' => 0.42,
        '"' => 0.52,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.98,
        '0'..='9' => 0.62,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' | '~' | '#' => 0.74,
        // Signs that Han fonts set as wide as a character; the fallback below is as wide, but comes too late for them.
        '·' | '×' | '÷' | '±' | '§' | '¶' => 1.0,
        ' '..='~' | '\u{a0}'..='\u{24f}' | '–' => 0.62,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_han_character_is_an_em() {
        assert!((width("收集訴求", 16.0) - 64.0).abs() < 1e-9);
    }

    #[test]
    fn a_dot_between_words_is_as_wide_as_a_han_character() {
        // Found in Chromium with Noto Sans CJK: 编者推算 · 放大20倍 was wider than its place.
        assert!((width("·", 13.0) - 13.0).abs() < 1e-9);
    }
}
