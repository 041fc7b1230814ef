//! Prevents spreadsheets from running cells as formulas.

use std::borrow::Cow;

/// Adds an apostrophe before a text that a spreadsheet would run as a formula.
pub(super) fn guard(text: &str) -> Cow<'_, str> {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::guard;

    #[test]
    fn formulas_become_text_and_other_cells_stay() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1"] {
            assert_eq!(guard(formula), format!("'{formula}"));
        }
        for text in ["", "1,470", "近128萬人", "a=b"] {
            assert_eq!(guard(text), text);
        }
    }
}
