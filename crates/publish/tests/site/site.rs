//! The written site: the content of a page.

use crate::support::between;
use author::{PhotoSource, read};
use publish::write_site;
use quantity::Date;
use std::fs;
use std::path::{Path, PathBuf};
use story::document::{Block, Inline, Photo, PhotoFile};
use story::{Correction, Story};

const SHELL: &str = include_str!("../../../../www/index.html");

fn story() -> Story {
    let reading = read(&test_support::story_folder("zhuzhou"));
    reading.stories.into_iter().next().expect("the shipped story is faultless")
}

/// Writes a site with a stand-in for the widget, and gives its folder.
fn written(name: &str, story: Story, photos: &[PhotoSource]) -> PathBuf {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&site);
    test_support::write_widget(&site, "widget-0_bg.wasm");
    write_site(&[story], photos, SHELL, &site, None).expect("a site");
    site
}

fn page(site: &Path) -> String {
    fs::read_to_string(site.join("zhuzhou/zh-Hant/index.html")).expect("a page")
}

#[test]
fn a_page_names_its_language_address_and_article() {
    let site = written("head", story(), &[]);
    let page = page(&site);
    assert!(page.contains("<html lang=\"zh-Hant\">"));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://data-story.example/zhuzhou/zh-Hant/\">"));
    let data = between(&page, "<script type=\"application/ld+json\">", "</script>");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(data["@type"], "NewsArticle");
    assert_eq!(data["inLanguage"], "zh-Hant");
    assert_eq!(data["isBasedOn"][0]["publisher"]["name"], "華聲在線");
}

#[test]
fn structured_data_leaves_out_what_the_story_leaves_out() {
    let mut bare = story();
    for source in bare.sources.values_mut() {
        (source.author, source.url) = (None, None);
    }
    (bare.about.section, bare.about.canonical) = (None, None);
    let site = written("left-out", bare, &[]);
    let page = page(&site);
    let data = between(&page, "<script type=\"application/ld+json\">", "</script>");
    assert!(!data.contains("null"), "{data}");
}

#[test]
fn every_file_that_a_page_names_is_in_the_site() {
    let site = written("files", story(), &[]);
    for (page, folder) in [("index.html", ""), ("zhuzhou/zh-Hant/index.html", "zhuzhou/zh-Hant")] {
        let html = fs::read_to_string(site.join(page)).expect(page);
        for (start, end) in [
            ("rel=\"stylesheet\" href=\"", "\""),
            ("type=\"module\" src=\"", "\""),
            ("data-story-source=\"", "\""),
        ] {
            let file = site.join(folder).join(between(&html, start, end));
            assert!(file.is_file(), "{page} names {}, which is not there", file.display());
        }
        assert!(
            !html.contains("data-trunk") && !html.contains("<story-head"),
            "{page} has remains of the shell"
        );
    }
}

/// The page without the text of its `code` elements, and how many there were.
fn without_code(page: &str) -> (String, usize) {
    let mut parts = page.split("<code");
    let mut rest = parts.next().unwrap_or_default().to_owned();
    let mut codes = 0;
    for part in parts {
        rest.push_str(part.split_once("</code>").expect("an end of code").1);
        codes += 1;
    }
    (rest, codes)
}

#[test]
fn pages_hold_no_inline_style_or_code() {
    let page = page(&written("policy", story(), &[]));
    // What others may paste is text here.
    let (page, codes) = without_code(&page);
    assert!(codes > 0);
    assert!(!page.contains(" style=") && !page.contains("<style"));
    assert!(!page.contains(" onclick=") && !page.contains("javascript:"));
    for script in page.split("<script").skip(1) {
        assert!(
            script.starts_with(" type=\"application/ld+json\"") || script.contains("src=\""),
            "an inline script: {}",
            &script[..60]
        );
    }
}

#[test]
fn a_photograph_keeps_its_place_and_comes_in_sizes() {
    let mut story = story();
    let file = |name: &str, width, height| PhotoFile { name: name.into(), width, height };
    let files = vec![file("night-800.jpg", 800, 533), file("night-1600.jpg", 1600, 1067)];
    let photo = Photo {
        files,
        alt: "江邊的燈".into(),
        caption: vec![Inline::Text("夜景".into())],
        credit: "某人 攝".into(),
    };
    story.blocks.insert(0, Block::Photo(photo.clone()));
    story.blocks.push(Block::Photo(Photo { alt: "早晨的江".into(), ..photo }));
    let source = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("night.jpg");
    fs::write(&source, "a photo").expect("a photo");
    let photos = [PhotoSource { path: source, name: "night-800.jpg".into() }];
    let site = written("photos", story, &photos);
    assert_eq!(fs::read(site.join("night-800.jpg")).expect("copied"), b"a photo");
    let page = page(&site);
    assert!(page.contains("srcset=\"../../night-800.jpg 800w, ../../night-1600.jpg 1600w\""));
    assert!(page.contains("width=\"1600\" height=\"1067\"") && page.contains("alt=\"江邊的燈\""));
    let loading = |when: &str| page.split("<img").skip(1).filter(|img| img.contains(when)).count();
    assert_eq!(loading("loading=\"eager\""), 1, "only the lead picture is fetched at once");
    assert_eq!(page.split("<img").skip(1).count(), 2);
}

#[test]
fn a_correction_stands_above_the_article_and_at_the_number() {
    let mut story = story();
    story.about.corrections = vec![Correction {
        date: Date { year: 2026, month: 11, day: 24 },
        facts: vec!["members".into()],
        text: "初版多寫了一個零。".into(),
    }];
    let page = page(&written("corrected", story, &[]));
    let notice = between(&page, "<section aria-label=\"更正\"", "</section>");
    assert!(
        notice.contains("<time datetime=\"2026-11-24\">2026年11月24日</time>")
            && notice.contains("初版多寫了一個零。")
    );
    assert!(notice.contains("href=\"#zhuzhou-fact-members\""), "the notice leads to the number's row");
    let number = between(&page, "data-fact=\"members\" class=\"data-story-fact\">超過172萬人", "</a>");
    assert!(number.contains("已更正"), "{number}");
    let row = between(&page, "<tr id=\"zhuzhou-fact-members\">", "</tr>");
    assert!(row.contains("初版多寫了一個零。"), "{row}");
    let data = between(&page, "<script type=\"application/ld+json\">", "</script>");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(data["correction"][0], "初版多寫了一個零。");
}

#[test]
fn pages_name_their_siblings_and_only_those_that_are_there() {
    let site = written("alone", story(), &[]);
    assert!(!page(&site).contains("data-story-languages"), "one language needs no choice");
    let stories = read(&test_support::story_folder("zhuzhou")).stories;
    write_site(&stories, &[], SHELL, &site, None).expect("a site");
    for (folder, others) in
        [("zh-Hant", ["zh-Hans", "en"]), ("zh-Hans", ["zh-Hant", "en"]), ("en", ["zh-Hant", "zh-Hans"])]
    {
        let page = fs::read_to_string(site.join(format!("zhuzhou/{folder}/index.html"))).expect(folder);
        for other in others {
            let link = format!("<a href=\"../../zhuzhou/{other}/\" hreflang=\"{other}\" lang=\"{other}\">");
            assert!(page.contains(&link), "{folder} has no {link}");
            let alternate =
                format!("hreflang=\"{other}\" href=\"https://data-story.example/zhuzhou/{other}/\"");
            assert!(page.contains(&alternate), "{folder} has no {alternate}");
        }
        assert_eq!(page.matches("id=\"zhuzhou-block-7\"").count(), 1, "{folder} has its blocks named");
    }
}

#[test]
fn two_stories_of_one_slug_are_refused() {
    let error =
        write_site(&[story(), story()], &[], SHELL, Path::new("nowhere"), None).expect_err("one slug");
    assert!(error.to_string().contains("“zhuzhou”"), "{error}");
}

#[test]
fn a_site_without_widget_is_refused() {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bare");
    fs::create_dir_all(&site).expect("a folder");
    let error = write_site(&[story()], &[], SHELL, &site, None).expect_err("no widget");
    assert!(error.to_string().contains("There is no widget"), "{error}");
}

#[test]
fn the_page_says_how_to_ask() {
    let site = written("hint", story(), &[]);
    let stories = read(&test_support::story_folder("zhuzhou")).stories;
    write_site(&stories, &[], SHELL, &site, None).expect("a site");
    for (folder, words) in
        [("zh-Hant", ["數字", "方向鍵"]), ("zh-Hans", ["数字", "方向键"]), ("en", ["number", "arrow keys"])]
    {
        let page = fs::read_to_string(site.join(format!("zhuzhou/{folder}/index.html"))).expect(folder);
        let hint = between(&page, "class=\"data-story-hint\">", "</p>");
        for word in words.into_iter().chain(["Enter", "Esc"]) {
            assert!(hint.contains(word), "{word} is not in {hint}");
        }
    }
}

#[test]
fn chinese_words_on_an_english_page_say_so() {
    let stories = read(&test_support::story_folder("zhuzhou")).stories;
    let english = stories.into_iter().find(|story| story.language.tag() == "en").expect("English");
    let site = written("tongues", english, &[]);
    let page = fs::read_to_string(site.join("zhuzhou/en/index.html")).expect("a page");
    let article = between(&page, "<footer class=\"data-story-footer\">", "</footer>");
    assert!(article.contains("<span lang=\"zh-Hant\">釀造幸福的日子</span>"), "{article}");
}
