//! What a site holds for pages of others: frames, fragments, oEmbed answers, the list of them and the offers in its pages.

use author::read;
use publish::embedding::Embeds;
use publish::snippet::snippets;
use publish::write_site;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use story::Story;
use story::document::Inline;

const SHELL: &str = include_str!("../../../../www/index.html");

fn stories() -> Vec<Story> {
    read(&test_support::story_folder("zhuzhou")).stories
}

fn written(name: &str, stories: &[Story]) -> PathBuf {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&site);
    test_support::write_widget(&site, "widget-0_bg.wasm");
    write_site(stories, &[], SHELL, &site, None).expect("a site");
    site
}

fn file(site: &Path, name: &str) -> String {
    fs::read_to_string(site.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_fragment_is_complete_and_says_in_full_where_things_are() {
    let site = written("fragments", &stories());
    for (name, tables) in [("zhuzhou/en/fragment.html", 11), ("zhuzhou/zh-Hant/embed/care/fragment.html", 1)]
    {
        let html = file(&site, name);
        assert!(html.matches("<table").count() >= tables, "{name} has its tables");
        assert!(html.contains("<svg") && html.contains("data-story-note"), "{name} has pictures and a note");
        for attribute in ["href", "src", "data-story-source"] {
            for value in values(&html, attribute) {
                assert!(
                    value.starts_with("https://") || value.starts_with('#'),
                    "{name}: {attribute}={value}"
                );
            }
        }
        for class in values(&html, "class").into_iter().flat_map(str::split_whitespace) {
            assert!(
                class.starts_with("data-story"),
                "{name} has the class {class}, which others may have too"
            );
        }
        let ids = values(&html, "id");
        assert!(ids.iter().all(|id| id.starts_with("zhuzhou-")), "{name}: {ids:?}");
        for link in values(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(link.is_empty() || ids.contains(&link), "{name} has a link to #{link} and no such place");
        }
        assert_eq!(html.matches("<script").count(), 1, "{name} has one script");
        assert!(
            html.contains("<script type=\"module\" async "),
            "{name}: the host's own scripts wait for ours"
        );
        assert!(
            !html.contains("<h1") && !html.contains(" style="),
            "{name} has a headline of the page's or a style"
        );
    }
}

#[test]
fn a_page_for_frames_has_no_furniture_and_is_no_page_for_searchers() {
    let site = written("frames", &stories());
    let story = file(&site, "zhuzhou/en/embed/index.html");
    let figure = file(&site, "zhuzhou/en/embed/care/index.html");
    for html in [&story, &figure] {
        for wanted in [
            "<meta name=\"responsive-embedded-sizing\" content=\"allow-origins=*\">",
            "<meta name=\"robots\" content=\"noindex\">",
            "<link rel=\"canonical\" href=\"https://data-story.example/zhuzhou/en/\">",
            "type=\"application/json+oembed\"",
        ] {
            assert!(html.contains(wanted), "{wanted} is not there");
        }
        assert!(!html.contains("data-story-languages") && !html.contains("data-story-related"));
        assert!(!html.contains("data-story-offer"), "a frame offers no frames");
    }
    assert!(figure.contains("hreflang=\"zh-Hant\" href=\"../../../../zhuzhou/zh-Hant/embed/care/\""));
    assert!(figure.contains("href=\"https://data-story.example/zhuzhou/en/embed/care/oembed.json\""));
    assert_eq!(figure.matches("<figure").count(), 1);
    let site_folder = site.join("zhuzhou/en/embed/care");
    for address in values(&figure, "src").into_iter().chain(values(&figure, "data-story-source")) {
        assert!(site_folder.join(address).is_file(), "{address} is not there");
    }
}

#[test]
fn an_oembed_answer_is_what_consumers_take() {
    let site = written("oembed", &stories());
    let answer: Value =
        serde_json::from_str(&file(&site, "zhuzhou/en/embed/care/oembed.json")).expect("JSON");
    assert_eq!((&answer["version"], &answer["type"]), (&"1.0".into(), &"rich".into()));
    assert!(answer["width"].is_u64() && answer["height"].is_u64());
    let html = answer["html"].as_str().expect("HTML");
    // WordPress keeps a quotation that stands first and the frame that follows, and looks for no attributes of ours.
    let (quotation, rest) = html.split_once("</blockquote>").expect("a quotation");
    assert!(quotation.starts_with(
        "<blockquote><p><a href=\"https://data-story.example/zhuzhou/en/#zhuzhou-figure-care\">"
    ));
    assert!(rest.starts_with("<iframe src=\"https://data-story.example/zhuzhou/en/embed/care/\""));
    let picture = rest.split_once("<noscript>").expect("a picture for readers without scripts").1;
    assert!(values(picture, "alt")[0].contains("at least 88%"), "the picture says what it shows: {picture}");
    let page = file(&site, "zhuzhou/en/index.html");
    let place = "href=\"https://data-story.example/zhuzhou/en/oembed.json\"";
    assert!(page.contains(place), "the page says where its answer is");
}

#[test]
fn a_page_offers_code_that_fits_the_list() {
    let site = written("offers", &stories());
    let embeds: Embeds = serde_json::from_str(&file(&site, "embeds.json")).expect("the list");
    let page = file(&site, "zhuzhou/en/index.html");
    let offered =
        page.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let mut count = 0;
    for embed in embeds.embeds.iter().filter(|embed| embed.language == "en") {
        let snippets = snippets(&embeds, embed, "https://data-story.example/");
        assert!(offered.contains(&snippets.frame), "the page doesn't offer {}", snippets.frame);
        for snippet in [&snippets.frame, &snippets.element, &snippets.boxed] {
            assert!(snippet.contains(" integrity=\"sha384-"), "{snippet}");
        }
        // CMSs make paragraphs of lines, and take an element apart that has paragraphs in it.
        for snippet in [&snippets.element, &snippets.boxed] {
            assert!(snippet.lines().count() == 2 && !snippet.contains("<p"), "{snippet}");
        }
        for snippet in [&snippets.frame, &snippets.element, &snippets.boxed] {
            assert!(snippet.contains(&format!("min-height: {}px", embed.least)), "{snippet}");
        }
        let fragment = snippets.fragment.strip_prefix("https://data-story.example/").expect("our site");
        assert!(site.join(fragment).is_file());
        count += 1;
    }
    assert_eq!(page.matches("<details class=\"data-story-offer\"").count(), count);
}

#[test]
fn what_may_not_be_embedded_is_not() {
    let mut stories = stories();
    for story in &mut stories {
        story.about.may_embed = false;
    }
    let site = written("private", &stories);
    assert!(!site.join("zhuzhou/en/embed").exists() && !site.join("zhuzhou/en/fragment.html").exists());
    let page = file(&site, "zhuzhou/en/index.html");
    assert!(!page.contains("data-story-offer") && !page.contains("oembed"));
    let embeds: Embeds = serde_json::from_str(&file(&site, "embeds.json")).expect("the list");
    assert!(embeds.embeds.is_empty());
}

#[test]
fn no_text_of_a_story_becomes_markup_in_pages_of_others() {
    for vector in [
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</blockquote><iframe src=//x>",
    ] {
        let mut stories = stories();
        stories.truncate(1);
        let story = &mut stories[0];
        story.headline = vec![Inline::Text(vector.into())];
        story.about.publisher = vector.into();
        story.about.authors = vec![vector.into()];
        for figure in &mut story.figures {
            figure.title = vec![Inline::Text(vector.into())];
        }
        let site = written("hostile-embeds", &stories);
        let frame = file(&site, "zhuzhou/zh-Hant/embed/care/index.html");
        assert_eq!((frame.matches("<script").count(), frame.matches("<img").count()), (2, 0), "{vector}");
        assert_eq!(frame.matches("<iframe").count(), 0, "{vector}");
        let fragment = file(&site, "zhuzhou/zh-Hant/embed/care/fragment.html");
        assert_eq!(
            (fragment.matches("<script").count(), fragment.matches("<img").count()),
            (1, 0),
            "{vector}"
        );
        let answer: Value =
            serde_json::from_str(&file(&site, "zhuzhou/zh-Hant/embed/care/oembed.json")).expect("JSON");
        let html = answer["html"].as_str().expect("HTML");
        let counts = ["<script", "<iframe", "<img"].map(|tag| html.matches(tag).count());
        assert_eq!(counts, [0, 1, 1], "{vector}: {html}");
        let embeds: Embeds = serde_json::from_str(&file(&site, "embeds.json")).expect("the list");
        let care = embeds.embeds.iter().find(|embed| embed.figure.as_deref() == Some("care")).expect("care");
        let snippets = snippets(&embeds, care, "https://a.example/");
        assert_eq!(snippets.element.matches("<script").count(), 1, "{}", snippets.element);
        assert_eq!(snippets.boxed.matches("<img").count(), 1, "{}", snippets.boxed);
    }
}
