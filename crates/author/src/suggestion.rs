//! “Did you mean …?”: the existing name that is closest to a misspelt one.

/// The closest of the existing names, if one is close enough.
pub(crate) fn did_you_mean<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    names
        .into_iter()
        .map(|name| (strsim::levenshtein(written, name), name))
        .filter(|(distance, name)| {
            *distance <= name.chars().count().max(5) / 3 + usize::from(is_anagram(written, name))
        })
        .min()
        .map(|(_, name)| name)
}

/// Whether two words have the same letters in another order, as “lable” and “label”.
fn is_anagram(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_names_are_suggested_and_distant_ones_are_not() {
        let names = ["requests-collected", "requests-open", "members"];
        assert_eq!(did_you_mean("requets-collected", names), Some("requests-collected"));
        assert_eq!(did_you_mean("member", names), Some("members"));
        assert_eq!(did_you_mean("bananas", names), None);
    }

    #[test]
    fn swapped_letters_count_as_one_mistake() {
        assert_eq!(did_you_mean("lable", ["label", "value"]), Some("label"));
        assert_eq!(did_you_mean("knid", ["kind"]), Some("kind"));
    }
}
