//! No text of a story becomes markup.

use crate::support::{only, page, story, written};
use quantity::Date;
use resvg::usvg::roxmltree::Document;
use std::fs;
use std::path::Path;
use story::document::Inline;
use story::{Correction, Story};

const VECTORS: [&str; 8] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</title></script><svg onload=alert(1)>",
    "--><iframe src=javascript:alert(1)>",
    "<story-body></story-body>",
    "]]></content:encoded><item>",
    "%WASM%\u{0}\u{2028}<!--",
    "%GLUE%\u{0}\u{2028}<!--&amp;&#60;b&#62;",
];

/// A story with a text wherever it shows one.
fn saying(text: &str) -> Story {
    let mut story = story();
    let inline = || vec![Inline::Text(text.into())];
    story.headline = inline();
    story.lead = vec![Inline::Text(text.into()), Inline::Fact("title-third".into(), text.into())];
    story.about.section = Some(text.into());
    story.about.authors = vec![text.into()];
    story.about.publisher = text.into();
    story.about.corrections = vec![Correction {
        date: Date { year: 2026, month: 11, day: 24 },
        facts: vec!["members".into()],
        text: text.into(),
    }];
    for figure in &mut story.figures {
        (figure.title, figure.takeaway) = (inline(), inline());
    }
    for fact in story.facts.values_mut() {
        fact.label = text.into();
        fact.words = text.into();
        fact.possible = Some(text.into());
        fact.notes = vec![text.into()];
    }
    for source in story.sources.values_mut() {
        (source.title, source.publisher) = (text.into(), text.into());
    }
    story
}

#[test]
fn no_text_of_a_story_becomes_markup() {
    let harmless = story();
    let (site, _) = written("plain", std::slice::from_ref(&harmless), None);
    let plain_version = page(&site, &harmless, "feed.html");
    for (index, vector) in VECTORS.into_iter().enumerate() {
        let story = saying(vector);
        let (site, _) = written(&format!("hostile-{index}"), std::slice::from_ref(&story), None);
        assert_none_in_page(vector, &page(&site, &story, "index.html"));
        assert_none_in_plain_version(vector, &page(&site, &story, "feed.html"), &plain_version);
        assert_none_in_feed(vector, &site);
        assert_none_in_figures(vector, &site, &story);
    }
}

fn assert_none_in_page(vector: &str, page: &str) {
    for (tag, wanted) in
        [("<script", 2), ("<img", 0), ("<iframe", 0), ("<article", 1), ("<title>", 1), ("<!--", 0)]
    {
        assert_eq!(page.matches(tag).count(), wanted, "{vector} made {tag} in the page");
    }
    for svg in page.split("<svg").skip(1) {
        assert!(svg.starts_with(" xmlns"), "{vector} made an SVG: {}", &svg[..60]);
    }
}

/// Compares with the plain version of the story with its own texts.
fn assert_none_in_plain_version(vector: &str, page: &str, harmless: &str) {
    for tag in ["<script", "<iframe", "<svg", "<!--", "<item", "<b>"] {
        assert_eq!(page.matches(tag).count(), 0, "{vector} made {tag} in the plain version");
    }
    for tag in ["<img", "<title>", "<table>", "</body>"] {
        assert_eq!(page.matches(tag).count(), harmless.matches(tag).count(), "{vector} made {tag}");
    }
}

fn assert_none_in_feed(vector: &str, site: &Path) {
    let rss = fs::read_to_string(site.join("feed.zh-Hant.xml")).expect("a feed");
    let xml = Document::parse(&rss).expect("well-formed XML");
    let items: Vec<_> = xml.descendants().filter(|node| node.has_tag_name("item")).collect();
    assert_eq!(items.len(), 1, "{vector} made an item");
    let shown: String = vector.chars().filter(|c| !c.is_control()).collect();
    let title = items[0].children().find(|node| node.has_tag_name("title")).and_then(|node| node.text());
    assert_eq!(title, Some(shown.as_str()));
}

fn assert_none_in_figures(vector: &str, site: &Path, story: &Story) {
    for figure in &story.figures {
        let svg = only(site, &format!("zhuzhou.zh-Hant.{}", figure.id), "svg");
        let svg = fs::read_to_string(svg).expect("an SVG");
        let xml = Document::parse(&svg).expect("well-formed XML");
        for node in xml.descendants().filter(|node| node.is_element()) {
            let is_drawn = ["svg", "path", "text", "circle"].contains(&node.tag_name().name());
            assert!(is_drawn, "{vector} made {node:?}");
            assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")));
        }
    }
}
