//! The SVG and PNG of each figure.

use crate::pixels::{CELADON, INK, is, pixels};
use crate::support::{is_whole, only, painted, stories, story};
use quantity::Language;
use resvg::usvg::roxmltree::Document;
use std::fs;
use story::document::{Inline, plain_text};

#[test]
fn every_figure_is_there_as_svg_and_png() {
    let stories = stories();
    let site = painted("figures", &stories);
    for story in &stories {
        let tag = story.language.tag();
        for figure in &story.figures {
            let name = format!("{}.{tag}.{}", story.about.slug, figure.id);
            let svg = fs::read_to_string(only(&site, &name, "svg")).expect("an SVG");
            let file = Document::parse(&svg).expect("well-formed XML");
            let root = file.root_element();
            assert_eq!(root.attribute("lang"), Some(tag));
            assert_eq!(root.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some(tag));
            let words: String =
                file.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
            for text in [&figure.title, &figure.takeaway] {
                assert!(is_whole(&words, &plain_text(text)), "{name} lacks {}", plain_text(text));
            }
            let png = pixels(&only(&site, &name, "png"));
            let height: f64 = root.attribute("height").expect("a height").parse().expect("a number");
            assert_eq!((png.width(), f64::from(png.height())), (1280, 2.0 * height), "{name}");
            let paper = [0xfa, 0xf6, 0xee];
            for x in 0..png.width() {
                let is_paper = is(png.pixel(x, 0), paper) && is(png.pixel(x, png.height() - 1), paper);
                assert!(is_paper, "{name} is clipped at its upper or lower edge");
            }
            for y in 0..png.height() {
                assert!(
                    is(png.pixel(0, y), paper) && is(png.pixel(1279, y), paper),
                    "{name} is clipped at a side"
                );
            }
        }
    }
}

#[test]
fn chinese_letters_are_drawn_not_boxed() {
    for language in [Language::ZhHant, Language::ZhHans, Language::En] {
        let titled = |title: &str| {
            let mut story = stories().into_iter().find(|story| story.language == language).expect("a story");
            story.figures.iter_mut().for_each(|figure| figure.title = vec![Inline::Text(title.into())]);
            let tag = language.tag();
            let site = painted(&format!("title-{tag}"), &[story]);
            let png = pixels(&only(&site, &format!("zhuzhou.{tag}.requests"), "png"));
            // The title's line: 20 px from the top, 33 px high, at two pixels a px.
            let area = (40..106).flat_map(|y| (0..640).map(move |x| (x, y)));
            area.map(|(x, y)| is(png.pixel(x, y), INK)).collect::<Vec<bool>>()
        };
        let (one, other) = (titled("春夏秋冬"), titled("東南西北"));
        let ink = |drawn: &[bool]| drawn.iter().filter(|is_ink| **is_ink).count();
        assert!(ink(&one) > 1000 && ink(&other) > 1000, "{language:?}: {} and {}", ink(&one), ink(&other));
        assert_ne!(one, other, "{language:?}: two titles look the same");
        let different = one.iter().zip(&other).filter(|(one, other)| one != other).count();
        assert!(different > 1000, "{language:?}: only {different} pixels differ");
    }
}

#[test]
fn bars_are_as_long_as_their_numbers() {
    let story = story();
    let site = painted("bars", std::slice::from_ref(&story));
    let png = pixels(&only(&site, "zhuzhou.zh-Hant.requests", "png"));
    let interval = |id: &str| story.facts[id].quantity().expect("a quantity").interval;
    let low = |id: &str| interval(id).low.number().expect("a limit").to_f64();
    let whole = interval("requests-collected").high.number().expect("a limit").to_f64();
    // The bars begin 16 px from the left and have 608 px; the last is enlarged a hundred times.
    let length = |value: f64| value / whole * 1216.0;
    let expected = [
        length(low("requests-collected")),
        length(low("requests-resolved")),
        length(100.0 * low("requests-open")),
    ];
    let mut found = Vec::new();
    let mut top = None;
    for y in 0..png.height() {
        let start: u32 = top.unwrap_or(y);
        if is(png.pixel(36, y), CELADON) {
            top = Some(start);
        } else if top.take().is_some() && y - start > 40 {
            let middle = u32::midpoint(start, y);
            found.push((32..png.width()).take_while(|x| is(png.pixel(*x, middle), CELADON)).count() as f64);
        }
    }
    assert_eq!(found.len(), 3, "{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        // The line around what is possible follows at once.
        assert!((-1.5..4.0).contains(&(found - expected)), "{found} px for {expected}");
    }
}
