//! The CSV file of a figure: every fact of it with its numbers, in every language, and nothing that a spreadsheet would run.

use author::read;
use proptest::prelude::*;
use publish::figure_csv;
use quantity::{End, Interval, Language};
use specimens::specimens;
use std::path::Path;
use std::sync::LazyLock;
use story::Story;
use story::document::Figure;
use story::fact::{Fact, Origin};
use story::wording::columns;

/// Every figure that ships, and every specimen of the gallery, in each language.
fn figures() -> Vec<(Story, Figure)> {
    let folders = test_support::shipped_folders();
    let shipped = folders.iter().flat_map(|folder| read(Path::new(folder)).stories);
    let shown = Language::ALL.into_iter().flat_map(specimens).map(|specimen| specimen.story);
    let stories = shipped.chain(shown);
    stories
        .flat_map(|story| story.figures.clone().into_iter().map(move |figure| (story.clone(), figure)))
        .collect()
}

/// The records of a file below its headings.
fn records(file: &[u8]) -> Vec<Vec<String>> {
    let text = file.strip_prefix(b"\xef\xbb\xbf").expect("a byte-order mark");
    let records = csv::ReaderBuilder::new().has_headers(false).from_reader(text).into_records();
    let mut records =
        records.map(|record| record.expect("a record").iter().map(str::to_owned).collect::<Vec<_>>());
    records.next().expect("headings");
    records.collect()
}

/// The cell of a column, by the heading that it has in English.
fn cell<'a>(record: &'a [String], heading: &str) -> &'a str {
    let place = columns::columns(Language::En).iter().position(|column| column == heading).expect(heading);
    record[place].as_str()
}

fn interval(record: &[String], language: Language) -> Interval {
    let end = |number: &str, included: &str| match cell(record, number) {
        "" => End::Unlimited,
        text => {
            let number = text.parse().expect("a plain number");
            if cell(record, included) == columns::yes(true, language) {
                End::Closed(number)
            } else {
                End::Open(number)
            }
        }
    };
    Interval {
        low: end("Lowest possible", "Lowest included"),
        high: end("Highest possible", "Highest included"),
    }
}

fn assert_told(record: &[String], story: &Story, fact: &Fact) {
    let at = &fact.label;
    assert_eq!(cell(record, "Item").trim_start_matches('\''), fact.label);
    assert_eq!(cell(record, "As stated").trim_start_matches('\''), fact.words);
    if let Some(quantity) = fact.quantity() {
        assert_eq!(interval(record, story.language), quantity.interval, "{at}");
        match quantity.printed {
            Some(printed) => assert_eq!(cell(record, "Value"), printed.value.to_string(), "{at}"),
            None => assert_eq!(cell(record, "Value").is_empty(), !quantity.interval.is_exact(), "{at}"),
        }
        assert!(!cell(record, "Bound").is_empty(), "{at}");
    }
    match &fact.origin {
        Origin::Source(citation) => {
            let source = &story.sources[&citation.source];
            assert_eq!(cell(record, "According to"), citation.says);
            assert_eq!(cell(record, "Source title"), source.title);
            assert_eq!(cell(record, "Source date"), source.published.machine_readable());
            assert_eq!(cell(record, "As printed there").trim_start_matches('\''), citation.printed);
            assert_eq!(cell(record, "Our calculation"), "");
        }
        Origin::Calculation(calculation) => {
            let told = cell(record, "Our calculation");
            assert!(calculation.parts.is_empty() == (told == calculation.relation), "{told}");
            for part in &calculation.parts {
                assert!(told.contains(&story.facts[part].words), "{part} in {told}");
            }
        }
    }
    assert_eq!(cell(record, "Notes"), fact.notes.join("\n"));
}

#[test]
fn every_fact_of_a_figure_is_in_its_file_with_the_ledgers_numbers() {
    for (story, figure) in figures() {
        let records = records(&figure_csv(&story, &figure));
        let mut rest = records.as_slice();
        for id in figure.unique_facts() {
            let fact = &story.facts[&id];
            let is_drawn = |member| figure.unique_facts().contains(member);
            let series = fact
                .series()
                .filter(|series| series.members.is_empty() || !series.members.iter().all(is_drawn));
            let Some(series) = series else {
                assert_eq!(cell(&rest[0], "Name in the ledger"), id);
                assert_told(&rest[0], &story, fact);
                rest = &rest[1..];
                continue;
            };
            for (index, (point, record)) in series.points.iter().zip(rest).enumerate() {
                assert_eq!(cell(record, "Time"), point.at.machine_readable());
                match point.interval {
                    Some(possible) => {
                        assert_eq!(interval(record, story.language), possible, "{id} at {index}")
                    }
                    None => assert_eq!(cell(record, "Bound"), columns::no_data(story.language)),
                }
                if let Some(member) = series.members.get(index) {
                    assert_eq!(cell(record, "Name in the ledger"), member);
                    assert_told(record, &story, &story.facts[member]);
                }
            }
            rest = &rest[series.points.len()..];
        }
        assert!(rest.is_empty(), "{} has rows without a fact", figure.id);
    }
}

#[test]
fn numbers_are_the_same_in_every_language_and_headings_are_not() {
    let stories = read(&test_support::story_folder("zhuzhou")).stories;
    let numbers =
        ["Value", "Lowest possible", "Highest possible", "Time", "Source date", "Name in the ledger"];
    let of = |story: &Story| -> Vec<Vec<String>> {
        let files = story.figures.iter().flat_map(|figure| records(&figure_csv(story, figure)));
        files.map(|record| numbers.map(|heading| cell(&record, heading).to_owned()).into()).collect()
    };
    assert!(stories.len() == 3 && stories.iter().all(|story| of(story) == of(&stories[0])));
    let [hant, hans, english] = Language::ALL.map(columns::columns);
    assert!(hant != hans && hant != english && hant.len() == english.len());
    assert!(hans.concat().contains("来源标题") && !hans.concat().contains("據"));
}

#[test]
fn the_same_story_is_the_same_file() {
    for (story, figure) in figures() {
        let file = figure_csv(&story, &figure);
        assert_eq!(file, figure_csv(&story.clone(), &figure));
        assert!(file.ends_with(b"\r\n") && std::str::from_utf8(&file).is_ok());
    }
}

proptest! {
    #[test]
    fn no_text_becomes_a_formula_and_none_is_lost(text in "[=+@\\-＝\\t\\n\", 'a-z0-9]{0,12}") {
        static STORIES: LazyLock<Vec<Story>> = LazyLock::new(|| read(&test_support::story_folder("zhuzhou")).stories);
        let mut story = STORIES[0].clone();
        for fact in story.facts.values_mut() {
            (fact.label, fact.words, fact.notes) = (text.clone(), text.clone(), vec![text.clone()]);
        }
        for record in records(&figure_csv(&story, &story.figures[0])) {
            for heading in ["Item", "As stated", "Notes"] {
                let cell = cell(&record, heading);
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '＝', '\t', '\n']), "{}", cell);
                prop_assert!(cell == text || cell.strip_prefix('\'') == Some(text.as_str()), "{}", cell);
            }
        }
    }
}
