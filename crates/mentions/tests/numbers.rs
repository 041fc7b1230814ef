//! The examples of docs/numbers.md are read as it says.

use mentions::{Kind, Meaning, Mention, Unit, Value, Vocabulary, read};
use quantity::{Bound, Language, is_han};

/// A figure as the document prints it: `at least 17 人`, `1/3`, `2021-07-12`, `name`.
fn described(mention: &Mention) -> String {
    match &mention.meaning {
        Meaning::Nothing => match mention.kind {
            Kind::Score => "score".to_owned(),
            Kind::Unclear => "unclear".to_owned(),
            Kind::Record => "a superlative, which needs a source".to_owned(),
            _ => "name".to_owned(),
        },
        Meaning::Extent(None) => "a time without its year".to_owned(),
        Meaning::Extent(Some(extent)) => {
            format!("{} to {}", extent.first.machine_readable(), extent.last.machine_readable())
        }
        Meaning::Moment(moment) => match moment.whole() {
            Some(whole) => whole.machine_readable(),
            None if mention.kind == Kind::TimeOfDay => "time of day".to_owned(),
            None => "a date without its year".to_owned(),
        },
        Meaning::Amount(amount) => {
            let bound = match amount.bound {
                Bound::Exact => String::new(),
                bound => format!("{} ", bound.name().replace('-', " ")),
            };
            let value = match amount.value {
                Value::Number(number) => number.to_string(),
                Value::Range(low, high) => format!("{low} to {high}"),
                Value::Fraction(part, whole) => format!("{part}/{whole}"),
            };
            let unit = match &amount.unit {
                Unit::None => String::new(),
                Unit::Percent => " percent".to_owned(),
                Unit::PercentagePoint => " percentage points".to_owned(),
                Unit::BasisPoint => " basis points".to_owned(),
                Unit::Times => " times".to_owned(),
                Unit::Currency(currency) => format!(" {}", currency.code),
                Unit::Word(word) => format!(" {word}"),
            };
            let open = if amount.is_vague { ", width left open" } else { "" };
            let place = if mention.kind == Kind::Ordinal { ", a place in an order" } else { "" };
            format!("{bound}{value}{unit}{open}{place}")
        }
    }
}

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
