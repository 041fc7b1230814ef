//! Texts that are too long for their place.

use crate::pixels::{INK, is, pixels};
use crate::support::{files, is_whole, only, painted, story, written};
use publish::Fonts;
use resvg::usvg::roxmltree::Document;
use std::fs;
use story::document::Inline;

#[test]
fn long_words_are_kept_whole() {
    let mut story = story();
    let long = "這是一個很長很長的標題，".repeat(20);
    story.headline = vec![Inline::Text(long.clone())];
    story.about.section = Some(long.clone());
    for figure in &mut story.figures {
        figure.title = vec![Inline::Text(long.clone())];
        figure.takeaway = vec![Inline::Text("W".repeat(300))];
    }
    let site = painted("long", std::slice::from_ref(&story));
    let svg = fs::read_to_string(only(&site, "zhuzhou.zh-Hant.care", "svg")).expect("an SVG");
    let file = Document::parse(&svg).expect("XML");
    let words: String =
        file.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
    assert!(is_whole(&words, &long) && is_whole(&words, &"W".repeat(300)));
    let card = pixels(&only(&site, "zhuzhou.zh-Hant.card", "png"));
    let is_free = |y: u32| (0..1200).all(|x| !is(card.pixel(x, y), INK));
    assert!((600..630).all(is_free), "the headline runs out of the card");
}

#[test]
fn a_text_without_end_takes_no_memory_and_is_complained_of() {
    let mut story = story();
    story.figures.retain(|figure| figure.id == "care");
    story.headline = vec![Inline::Text("字".repeat(20_000))];
    story.figures[0].title = story.headline.clone();
    let (site, warnings) = written("endless", &[story], Some(&Fonts::of_this_machine()));
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(
        warnings[0].contains("zhuzhou.zh-Hant.care") && warnings[0].contains("pixels"),
        "{}",
        warnings[0]
    );
    assert_eq!(files(&site, "zhuzhou.zh-Hant.care", "svg").len(), 1);
}
