//! Pictures on machines without the fonts that they need.

use crate::support::{SITE, files, only, page, stories, story, written};
use publish::Fonts;
use std::fs;
use story::document::Inline;

#[test]
fn without_a_font_nothing_is_drawn_in_boxes_and_one_sentence_says_what_to_do() {
    let stories = stories();
    let (site, warnings) = written("fontless", &stories, Some(&Fonts::none()));
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].contains("fonts-noto-cjk") && warnings[0].contains("others"), "{}", warnings[0]);
    let entries = fs::read_dir(&site).expect("a site").flatten();
    let pngs = entries.filter(|entry| entry.path().extension().is_some_and(|end| end == "png")).count();
    assert_eq!(pngs, 0);
    let page_of = |file| page(&site, &stories[0], file);
    assert!(!page_of("index.html").contains("og:image") && !page_of("index.html").contains("\"image\""));
    let svg = only(&site, "zhuzhou.zh-Hant.requests", "svg");
    let file = svg.file_name().expect("a name").to_string_lossy().into_owned();
    assert!(page_of("feed.html").contains(&format!("<img src=\"{SITE}{file}\"")));

    let (_, warnings) = written("unasked", &stories, None);
    assert_eq!(warnings, Vec::<String>::new(), "without fonts PNG is not wanted: no warning");
}

#[test]
fn a_letter_that_no_font_has_keeps_only_its_own_picture_from_being_drawn() {
    let mut story = story();
    // A character that Unicode has not assigned.
    let figure = story.figures.iter_mut().find(|figure| figure.id == "care").expect("a figure");
    figure.title = vec![Inline::Text("照護\u{e0fff}".into())];
    let (site, warnings) = written("letter", &[story], Some(&Fonts::of_this_machine()));
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].contains('\u{e0fff}'), "{}", warnings[0]);
    assert_eq!(files(&site, "zhuzhou.zh-Hant.care", "png").len(), 0);
    assert_eq!(files(&site, "zhuzhou.zh-Hant.care", "svg").len(), 1);
    assert_eq!(files(&site, "zhuzhou.zh-Hant.requests", "png").len(), 1);
}
