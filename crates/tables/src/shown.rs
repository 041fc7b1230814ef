//! What the number format of a spreadsheet's cell shows of its value.

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The value as it is.
    Value,
    /// A hundred times the value, with a percent sign.
    Percent,
    /// The month of a date.
    Month,
    /// The year of a date.
    Year,
}

/// What a format such as `0.0%` or `mmm-yy` shows.
pub(crate) fn shown(code: &str) -> Shown {
    let letters = plain(code);
    let has = |letter| letters.contains(letter);
    if has('%') {
        Shown::Percent
    } else if has('y') && !has('d') && !has('h') && !has('s') {
        if has('m') { Shown::Month } else { Shown::Year }
    } else {
        Shown::Value
    }
}

/// The first part of a format in small letters, without quoted text, conditions and escaped signs.
fn plain(code: &str) -> String {
    let mut plain = String::new();
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            ';' => break,
            '"' => drop(signs.by_ref().find(|&sign| sign == '"')),
            '[' => drop(signs.by_ref().find(|&sign| sign == ']')),
            '\\' | '_' | '*' => drop(signs.next()),
            sign => plain.extend(sign.to_lowercase()),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_say_what_is_shown() {
        let codes = [
            ("0.0%", Shown::Percent),
            ("General", Shown::Value),
            ("yyyy-mm-dd", Shown::Value),
            ("[$-409]mmm\\-yy;@", Shown::Month),
            ("mmmm yyyy", Shown::Month),
            ("yyyy", Shown::Year),
            ("yyyy\"年\"m\"月\"d\"日\"", Shown::Value),
            ("#,##0\" days\"", Shown::Value),
            ("0;0%", Shown::Value),
        ];
        for (code, what) in codes {
            assert_eq!(shown(code), what, "{code}");
        }
    }
}
