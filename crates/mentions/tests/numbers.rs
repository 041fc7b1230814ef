//! The examples of docs/numbers.md are read as it says.

mod described;

use described::described;
use mentions::{Vocabulary, read};
use quantity::{Language, is_han};

#[test]
fn every_example_is_read_as_the_document_says() {
    let document = include_str!("../../../docs/numbers.md");
    let rows = document.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in rows {
        let Some((text, expected)) = row.split_once(" | ") else { continue };
        // The table of scores has more columns.
        if text == "Text" || expected.contains(" | ") {
            continue;
        }
        let language = if text.chars().any(is_han) { Language::ZhHant } else { Language::En };
        let mentions = read(text, language, &Vocabulary::default());
        let found = mentions.iter().map(described).collect::<Vec<_>>().join("; ");
        let found = if found.is_empty() { "nothing".to_owned() } else { found };
        count += 1;
        if found != expected {
            wrong.push(format!("| {text} | {found} |"));
        }
    }
    assert!(wrong.is_empty(), "these are read otherwise:\n{}", wrong.join("\n"));
    assert!(count > 60, "only {count} examples");
}
