//! The front matter: headline and lead, above the article's text.

use std::ops::Range;

/// What stands between the two lines of hyphens.
pub(super) struct FrontMatter<'a> {
    /// Keys with the places of their values.
    pub(super) entries: Vec<(&'a str, Range<usize>)>,
    /// Lines that are no `key: value`.
    pub(super) others: Vec<Range<usize>>,
    /// Where the article's text begins.
    pub(super) end: usize,
}

/// Lines `key: value` between two lines of three hyphens.
pub(super) fn front_matter(text: &str) -> Option<FrontMatter<'_>> {
    let (mut entries, mut others) = (Vec::new(), Vec::new());
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let start = at;
        at += line.len();
        let is_fence = line.trim_end() == "---";
        match (number, is_fence) {
            (0, true) => {}
            (0, false) => return None,
            (_, true) => return Some(FrontMatter { entries, others, end: at }),
            (_, false) if line.trim().is_empty() => {}
            (_, false) => match line.split_once(':') {
                Some((key, value)) => {
                    let value_start = start + key.len() + 1 + (value.len() - value.trim_start().len());
                    entries.push((key.trim(), value_start..(value_start + value.trim().len())));
                }
                None => others.push(start..start + line.trim_end().len()),
            },
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_and_other_lines_are_kept() {
        let text = "---\nheadline: 甲：乙\nstray\n\nlead:  x \n---\nText";
        let front = front_matter(text).expect("front matter");
        let values: Vec<(&str, &str)> =
            front.entries.iter().map(|(key, span)| (*key, &text[span.clone()])).collect();
        assert_eq!(values, [("headline", "甲：乙"), ("lead", "x")]);
        assert_eq!(front.others.iter().map(|span| &text[span.clone()]).collect::<Vec<_>>(), ["stray"]);
        assert_eq!(&text[front.end..], "Text");
    }

    #[test]
    fn an_unclosed_or_missing_front_matter_is_none() {
        assert!(front_matter("---\nheadline: x\n").is_none());
        assert!(front_matter("Text").is_none());
        assert!(front_matter("").is_none());
    }
}
