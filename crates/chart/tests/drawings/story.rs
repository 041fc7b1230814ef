//! The shipped stories: every fact is used, and no label is outside its frame or over another at any width.

use crate::labels::{label_box, misplaced};
use author::read;
use chart::{Drawing, Input, WIDTHS};
use proptest::prelude::*;
use quantity::Language;
use std::path::Path;
use std::sync::LazyLock;
use story::Story;

/// The first story in its default language.
fn story() -> Story {
    stories()[0].clone()
}

/// All shipped stories in each language: the two in `assets/stories` and the one that `new` writes.
fn stories() -> &'static [Story] {
    static STORIES: LazyLock<Vec<Story>> = LazyLock::new(|| {
        let folders = test_support::shipped_folders();
        folders.iter().flat_map(|folder| read(Path::new(folder)).stories).collect()
    });
    &STORIES
}

fn drawings(story: &Story, width: f64) -> Vec<(&str, Drawing)> {
    let draw = |figure| figures::drawing(story, figure, width).expect("a drawing");
    story.figures.iter().map(|figure| (figure.id.as_str(), draw(figure))).collect()
}

#[test]
fn every_fact_is_stated_in_the_text_or_drawn_in_a_figure() {
    let story = story();
    let stated = story.facts_in_text();
    let unused: Vec<&String> = story
        .facts
        .keys()
        .filter(|id| {
            !stated.contains(id)
                && !story.figures.iter().any(|figure| figure.drawn().any(|drawn| drawn == *id))
        })
        .collect();
    assert_eq!(unused, Vec::<&String>::new());
    assert_eq!(
        story.facts.len(),
        57,
        "53 facts of the fact sheet, the month of one of them, and three calculations"
    );
}

#[test]
fn every_story_is_drawn_in_three_languages_with_nothing_cut_off() {
    assert_eq!(stories().len(), 9);
    for story in stories() {
        for width in WIDTHS {
            for (figure, drawing) in drawings(story, width.into()) {
                let cut =
                    drawing.scene.items.iter().filter_map(label_box).find(|(words, _)| words.contains('…'));
                assert!(cut.is_none(), "{figure} in {} at {width}: {cut:?}", story.language.tag());
            }
        }
    }
}

/// Simplified pages have no traditional characters.
#[test]
fn no_simplified_page_has_traditional_characters() {
    let only_traditional = "這個們來時後會發說對為與過還進開關學業務區縣號萬億餘條戶農總經產實體歲裡臺簽籤";
    for story in stories().iter().filter(|story| story.language == Language::ZhHans) {
        let related: String = story.about.related.iter().map(|related| related.title.as_str()).collect();
        let facts: String = story
            .facts
            .values()
            .map(|fact| format!("{}{}{}", fact.label, fact.words, fact.notes.concat()))
            .collect();
        let text = format!("{:?}{:?}{:?}{related}{facts}", story.headline, story.lead, story.blocks);
        let found: Vec<char> = text.chars().filter(|c| only_traditional.contains(*c)).collect();
        assert_eq!(found, Vec::<char>::new(), "{}", story.about.slug);
    }
}

#[test]
fn the_calculations_are_those_of_the_fact_sheet() {
    let story = story();
    let interval = |id: &str| story.facts[id].quantity().expect("a quantity").spoken().to_string();
    assert_eq!(interval("requests-open"), "[256, 291]");
    assert_eq!(interval("population"), "[4010000, 4050000]");
    assert_eq!(interval("signed-share"), "[31, 32]");
}

#[test]
fn live_figures_and_pages_have_the_same_drawing() {
    for story in stories() {
        let sent = figures::widget_input(story);
        let read = Input::from_bytes(&sent.to_bytes().expect("bytes")).expect("an input");
        assert_eq!(read.figures, sent.figures);
        for (figure, width) in sent.figures.iter().flat_map(|figure| WIDTHS.map(|width| (figure, width))) {
            let (live, still) = (
                chart::draw(&read, &figure.id, width.into()),
                figures::drawing(story, story.figure(&figure.id).expect("the figure"), width.into()),
            );
            assert!(
                live.is_some() && live == still,
                "{} at {width} is drawn differently when it is live",
                figure.id
            );
        }
    }
    let bytes = figures::widget_input(&story()).to_bytes().expect("bytes");
    for end in 0..bytes.len() {
        assert!(Input::from_bytes(&bytes[..end]).is_err(), "bytes cut off at {end} were accepted");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn labels_stay_inside_the_frame_without_overlaps_at_every_width(width in 280.0f64..1200.0) {
        for story in stories() {
            for (figure, drawing) in drawings(story, width) {
                let language = story.language.tag();
                prop_assert_eq!(misplaced(&drawing.scene), Vec::<String>::new(), "{} in {} at {}", figure, language, width);
            }
        }
    }

    #[test]
    fn damaged_data_is_an_error_and_never_a_panic(position: prop::sample::Index, value: u8) {
        let mut bytes = figures::widget_input(&story()).to_bytes().expect("bytes");
        let position = position.index(bytes.len());
        bytes[position] = value;
        if let Ok(input) = Input::from_bytes(&bytes) {
            for figure in &input.figures {
                let _ = chart::draw(&input, &figure.id, 320.0);
            }
        }
    }
}
