//! Summaries: every kind, bound and feature in every language has a summary of two to four sentences.

use author::read;
use figures::summary;
use proptest::prelude::*;
use quantity::{Decimal, End, Interval, Language};
use specimens::specimens;
use std::path::Path;
use std::sync::LazyLock;
use story::Story;
use story::document::Figure;
use story::fact::Statement;

fn figures() -> &'static [(Story, Figure)] {
    static FIGURES: LazyLock<Vec<(Story, Figure)>> = LazyLock::new(|| {
        let folders = test_support::shipped_folders();
        let shipped = folders.iter().flat_map(|folder| read(Path::new(folder)).stories);
        let shown = Language::ALL.into_iter().flat_map(specimens).map(|specimen| specimen.story);
        let stories = shipped.chain(shown);
        stories
            .flat_map(|story| story.figures.clone().into_iter().map(move |figure| (story.clone(), figure)))
            .collect()
    });
    &FIGURES
}

/// The number of sentences in a text. A point between digits ends no sentence.
fn sentences(text: &str, language: Language) -> usize {
    match language {
        Language::En => text.split(". ").count(),
        _ => text.matches('。').count(),
    }
}

#[test]
fn every_figure_has_a_summary_that_names_its_facts() {
    for (story, figure) in figures() {
        let text = summary(story, figure);
        let name = format!("{} {} in {}: {text}", story.about.slug, figure.id, story.language.tag());
        let count = sentences(&text, story.language);
        assert!((2..=4).contains(&count), "{count} sentences: {name}");
        assert!(!text.contains("{}") && !text.contains("{1}"), "{name}");
        // The facts of a series need not be named.
        let drawn = || figure.unique_facts().into_iter();
        let series = drawn().filter_map(|id| story.facts[&id].series());
        let members: Vec<_> = series.flat_map(|series| series.members.clone()).collect();
        let facts: Vec<_> = drawn().filter(|id| !members.contains(id)).map(|id| &story.facts[&id]).collect();
        let is_named = |label: &str| text.contains(label);
        let all_named = facts.iter().all(|fact| is_named(&fact.label));
        let counted = text.contains(&facts.len().to_string());
        assert!(
            all_named || (counted && facts.iter().filter(|fact| is_named(&fact.label)).count() >= 2),
            "{name}"
        );
        for fact in facts.iter().filter(|fact| is_named(&fact.label) && fact.series().is_none()) {
            assert!(text.contains(&fact.words), "{} is not in {name}", fact.words);
        }
        if story.language == Language::En {
            let own: String = facts.iter().map(|fact| format!("{}{}", fact.label, fact.words)).collect();
            let foreign: String =
                text.chars().filter(|c| ('\u{3000}'..'\u{ffef}').contains(c) && !own.contains(*c)).collect();
            assert_eq!(foreign, "", "{name}");
        }
    }
}

#[test]
fn simplified_summaries_have_simplified_characters() {
    let converter =
        ferrous_opencc::OpenCC::from_config(ferrous_opencc::config::BuiltinConfig::T2s).expect("tables");
    for (story, figure) in figures().iter().filter(|(story, _)| story.language == Language::ZhHans) {
        let text = summary(story, figure);
        assert_eq!(converter.convert(&text), text);
    }
}

#[test]
fn summaries_of_the_shipped_charts() {
    let summaries: Vec<String> = figures()
        .iter()
        .filter(|(story, _)| story.about.slug != "gallery" && story.language != Language::ZhHans)
        .map(|(story, figure)| {
            format!("{} {}\n{}\n", figure.id, story.language.tag(), summary(story, figure))
        })
        .collect();
    insta::assert_snapshot!(summaries.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn summaries_never_panic(
        which: prop::sample::Index,
        numbers in prop::collection::vec((-50i64..1_000_000, 0u8..3, -50i64..1_000_000, 0u8..3), 1..12),
        words in "[a-z{}]{0,6}",
    ) {
        let (story, figure) = which.get(figures());
        let mut story = story.clone();
        let end = |number: i64, kind: u8| match kind {
            0 => End::Closed(Decimal::integer(number)),
            1 => End::Open(Decimal::integer(number)),
            _ => End::Unlimited,
        };
        let intervals = numbers.iter().map(|(a, low, b, high)| Interval { low: end(*a, *low), high: end(*b, *high) });
        for (fact, interval) in story.facts.values_mut().zip(intervals.cycle()) {
            match &mut fact.statement {
                Statement::Quantity(quantity) => quantity.interval = interval,
                Statement::Series(series) => series.points.iter_mut().for_each(|point| point.interval = Some(interval)),
                Statement::Event(_) => {}
            }
            fact.words = words.clone();
        }
        let figure = Figure { facts: figure.facts.clone(), ..figure.clone() };
        prop_assert!(!summary(&story, &figure).is_empty());
        story.facts.clear();
        let _ = summary(&story, &figure);
    }
}
