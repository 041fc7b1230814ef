//! Counts with singular and plural nouns.

/// A number with its noun: “1 error”, “2 errors”.
pub(crate) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_is_singular() {
        assert_eq!(super::count(0, "error"), "0 errors");
        assert_eq!(super::count(1, "error"), "1 error");
    }
}
