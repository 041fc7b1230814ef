//! The plain version of an article, for feeds and for readers without styles.

use crate::support::{SITE, between, files, only, page, painted, stories, story, written};
use quantity::Date;
use story::document::{Block, Inline};
use story::{Correction, Url};

#[test]
fn the_plain_version_says_all_without_style_or_script() {
    let stories = stories();
    let site = painted("feed", &stories);
    for story in &stories {
        let feed = page(&site, story, "feed.html");
        for forbidden in
            ["<script", "<style", " class=", " style=", "<svg", " data-", " id=", "href=\"#", "../"]
        {
            assert!(!feed.contains(forbidden), "{forbidden} is in {}", &story.about.slug);
        }
        assert!(feed.contains(&format!("<html lang=\"{}\">", story.language.tag())));
        let words = unescaped(&feed);
        let tables = feed.matches("<table>").count();
        let others = usize::from(feed.matches("<h2>").count() > headings(&story.blocks));
        assert!(tables >= story.figures.len() && tables <= story.figures.len() + others, "{tables} tables");
        for figure in &story.figures {
            let picture =
                only(&site, &format!("{}.{}.{}", story.about.slug, story.language.tag(), figure.id), "png");
            let file = picture.file_name().expect("a name").to_string_lossy().into_owned();
            let image = between(&feed, &format!("<img src=\"{SITE}{file}\""), ">");
            assert!(image.contains(" width=\"640\" height=\"") && image.contains(" alt=\""), "{image}");
            let at = feed.find(&file).expect("its place");
            let table = unescaped(between(&feed[at..], "<table>", "</table>"));
            for fact in figure.drawn().map(|id| &story.facts[id]) {
                assert!(table.contains(&fact.words) && table.contains(&fact.label), "{}", fact.words);
                assert!(
                    fact.possible.iter().chain(&fact.notes).all(|text| table.contains(text)),
                    "{}",
                    fact.label
                );
            }
        }
        for id in story.facts_in_text() {
            assert!(words.contains(&story.facts[id].words), "{id}: {}", story.facts[id].words);
        }
    }
    assert!(page(&site, &stories[0], "feed.html").contains("256至291件（推算）"), "calculations are marked");
}

fn headings(blocks: &[Block]) -> usize {
    blocks.iter().filter(|block| matches!(block, Block::Heading(2, _))).count()
}

fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

#[test]
fn a_site_without_an_address_has_pictures_but_no_feed() {
    let mut story = story();
    story.about.canonical = None;
    let link =
        |address: &str| Inline::Link(Url::new(address).expect("a link"), vec![Inline::Text("那裡".into())]);
    story.blocks.push(Block::Paragraph(vec![
        link("#zhuzhou-figure-care"),
        link("../en/"),
        link("https://example.org/a"),
    ]));
    let site = painted("nowhere", std::slice::from_ref(&story));
    let html = page(&site, &story, "index.html");
    assert!(!html.contains("og:image") && !html.contains("rss+xml"), "both would have to be absolute");
    assert!(!site.join("feed.zh-Hant.xml").exists());
    let feed = page(&site, &story, "feed.html");
    let source = between(&feed, "<img src=\"", "\"");
    assert!(site.join("zhuzhou/zh-Hant").join(source).is_file(), "{source}");
    assert!(
        feed.contains("<p>那裡<a href=\"../en/\">那裡</a><a href=\"https://example.org/a\">那裡</a></p>")
    );

    story.about.canonical = Some(Url::new("https://example.org/news/").expect("an address"));
    let feed = page(&painted("somewhere", std::slice::from_ref(&story)), &story, "feed.html");
    for address in ["/zhuzhou/zh-Hant/#zhuzhou-figure-care", "/zhuzhou/en/"] {
        assert!(
            feed.contains(&format!("<a href=\"https://example.org/news{address}\">那裡</a>")),
            "{address}"
        );
    }
}

#[test]
fn a_figure_that_can_not_be_drawn_keeps_its_table() {
    let mut story = story();
    story.figures.iter_mut().for_each(|figure| figure.kind = "not-yet".into());
    let site = painted("undrawn", std::slice::from_ref(&story));
    assert_eq!(files(&site, "zhuzhou.zh-Hant.requests", "svg").len(), 0);
    let feed = page(&site, &story, "feed.html");
    assert!(!feed.contains("<img") && feed.contains("<table>"));
    assert_eq!(files(&site, "zhuzhou.zh-Hant.card", "png").len(), 1, "the card has its headline");
}

#[test]
fn corrections_stand_above_the_article_and_at_their_numbers() {
    let mut story = story();
    story.about.corrections = vec![Correction {
        date: Date { year: 2026, month: 11, day: 24 },
        facts: vec!["requests-open".into()],
        text: "初版多寫了一個零。".into(),
    }];
    let (site, _) = written("corrected", std::slice::from_ref(&story), None);
    let feed = page(&site, &story, "feed.html");
    assert!(feed.contains("<strong>更正</strong>") && feed.contains("初版多寫了一個零。（仍未解決）"));
    assert!(feed.contains("（推算）（已更正）"));
}
