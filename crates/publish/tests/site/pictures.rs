//! Pictures, the plain version and the feed: what leaves the page for other places.

use author::read;
use publish::{Fonts, SHELL, write_site};
use quantity::{Date, Language};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};
use resvg::usvg::roxmltree::Document;
use std::fs;
use std::path::{Path, PathBuf};
use story::document::{Block, Figure, Inline, plain_text};
use story::fact::FactId;
use story::{Correction, Story, Url};

const SITE: &str = "https://data-story.example/";
const CELADON: [u8; 3] = [0x3a, 0x78, 0x69];
const INK: [u8; 3] = [0x26, 0x24, 0x1f];

/// The shipped stories in all their languages.
fn stories() -> Vec<Story> {
    let read = |folder: PathBuf| read(&folder).stories;
    ["zhuzhou", "power-valley"].map(test_support::story_folder).into_iter().flat_map(read).collect()
}

fn story() -> Story {
    stories().swap_remove(0)
}

/// Writes a site with a stand-in for the widget; gives its folder and the warnings.
fn written(name: &str, stories: &[Story], fonts: Option<&Fonts>) -> (PathBuf, Vec<String>) {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("pictures-{name}"));
    let _ = fs::remove_dir_all(&site);
    test_support::write_widget(&site, "widget-0_bg.wasm");
    let warnings = write_site(stories, &[], SHELL, &site, fonts).expect("a site");
    (site, warnings)
}

/// A site with pictures on a machine that has all fonts: `cargo xtask setup` brings Noto Sans CJK.
fn painted(name: &str, stories: &[Story]) -> PathBuf {
    let (site, warnings) = written(name, stories, Some(&Fonts::of_this_machine()));
    assert_eq!(warnings, Vec::<String>::new(), "this machine needs a Chinese font");
    site
}

fn page(site: &Path, story: &Story, file: &str) -> String {
    let path = format!("{}/{}/{file}", story.about.slug, story.language.tag());
    fs::read_to_string(site.join(&path)).expect(&path)
}

/// The files of the site that have a name by their content.
fn files(site: &Path, name: &str, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(site).expect("a site").flatten().map(|entry| entry.path());
    let fits = |path: &PathBuf| {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        file.starts_with(&format!("{name}-")) && file.ends_with(&format!(".{extension}"))
    };
    entries.filter(fits).collect()
}

fn only(site: &Path, name: &str, extension: &str) -> PathBuf {
    let found = files(site, name, extension);
    assert_eq!(found.len(), 1, "{name}.{extension}: {found:?}");
    found.into_iter().next().expect("one")
}

fn pixels(path: &Path) -> Pixmap {
    Pixmap::decode_png(&fs::read(path).expect("a picture")).expect("a PNG")
}

fn is(pixel: Option<PremultipliedColorU8>, colour: [u8; 3]) -> bool {
    pixel.is_some_and(|pixel| [pixel.red(), pixel.green(), pixel.blue()] == colour)
}

/// The text between two others.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let from = page.find(start).unwrap_or_else(|| panic!("no {start}")) + start.len();
    &page[from..from + page[from..].find(end).expect(end)]
}

#[test]
fn every_page_names_a_card_of_the_size_that_social_media_want() {
    let stories = stories();
    let site = painted("cards", &stories);
    for story in &stories {
        let page = page(&site, story, "index.html");
        let address = between(&page, "<meta property=\"og:image\" content=\"", "\"");
        let card = pixels(&site.join(address.strip_prefix(SITE).expect("an absolute address")));
        assert_eq!((card.width(), card.height()), (1200, 630));
        assert!(card.pixels().iter().any(|pixel| is(Some(*pixel), INK)), "the headline is drawn");
        assert!(
            page.contains("og:image:width\" content=\"1200\"")
                && page.contains("og:image:height\" content=\"630\"")
        );
        assert!(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"));
        let alt = between(&page, "og:image:alt\" content=\"", "\"");
        assert!(
            alt.starts_with(plain_text(&story.headline).split(['"', '&']).next().expect("a headline")),
            "{alt}"
        );
        let data = between(&page, "<script type=\"application/ld+json\">", "</script>");
        let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
        assert_eq!(data["image"][0], address);
    }
    let entry = fs::read_to_string(site.join("index.html")).expect("an entry page");
    assert!(
        entry.contains(
            "<meta property=\"og:image\" content=\"https://data-story.example/zhuzhou.zh-Hant.card-"
        )
    );
}

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

/// Whether a text stands among words, wherever its lines break.
fn is_whole(words: &str, text: &str) -> bool {
    let without_spaces = |text: &str| text.split_whitespace().collect::<String>();
    without_spaces(words).contains(&without_spaces(text))
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

#[test]
fn the_plain_version_says_all_without_style_or_script() {
    let stories = stories();
    let site = painted("feed", &stories);
    for story in &stories {
        let feed = page(&site, story, "feed.html");
        for forbidden in
            ["<script", "<style", " class=", " style=", "<svg", " data-", " id=", "href=\"#", "../"]
        {
            assert!(!feed.contains(forbidden), "{forbidden} stands in {}", &story.about.slug);
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
fn the_feeds_are_well_formed_and_hold_every_story() {
    let stories = stories();
    let site = painted("rss", &stories);
    for language in Language::ALL {
        let tag = language.tag();
        let xml = fs::read_to_string(site.join(format!("feed.{tag}.xml"))).expect(tag);
        let feed = Document::parse(&xml).expect("well-formed XML");
        let text = |node: resvg::usvg::roxmltree::Node<'_, '_>, name: &str| {
            let child = node.children().find(|child| child.tag_name().name() == name);
            child.and_then(|child| child.text()).unwrap_or_default().to_owned()
        };
        let items: Vec<_> = feed.descendants().filter(|node| node.has_tag_name("item")).collect();
        let told: Vec<&Story> = stories.iter().filter(|story| story.language == language).collect();
        assert_eq!(items.len(), told.len());
        for story in told {
            let address = format!("{SITE}{}/{tag}/", story.about.slug);
            let item = items.iter().find(|item| text(**item, "link") == address).expect("the story's item");
            assert_eq!(text(*item, "title"), plain_text(&story.headline));
            assert_eq!(text(*item, "guid"), address);
            assert_eq!(text(*item, "description"), plain_text(&story.lead));
            assert!(text(*item, "pubDate").ends_with(" Nov 2026 00:00:00 -0000"));
            let body = text(*item, "encoded");
            let document = page(&site, story, "feed.html");
            let (_, from_lead) = document.split_once("</h1>").expect("a headline");
            assert_eq!(body, from_lead.trim_end().trim_end_matches("</main></body></html>"));
            let link = format!(
                "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"{SITE}feed.{tag}.xml\">"
            );
            assert!(page(&site, story, "index.html").contains(&link));
        }
    }
}

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
fn corrections_and_long_words_are_kept_whole() {
    let mut story = story();
    let long = "這是一個很長很長的標題，".repeat(20);
    story.headline = vec![Inline::Text(long.clone())];
    story.about.section = Some(long.clone());
    story.about.corrections = vec![Correction {
        date: Date { year: 2026, month: 11, day: 24 },
        facts: vec!["requests-open".into()],
        text: "初版多寫了一個零。".into(),
    }];
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
    let feed = page(&site, &story, "feed.html");
    assert!(feed.contains("<strong>更正</strong>") && feed.contains("初版多寫了一個零。（仍未解決）"));
    assert!(feed.contains("（推算）（已更正）"));
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

#[test]
fn no_text_of_a_story_becomes_markup() {
    for (index, vector) in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</title></script><svg onload=alert(1)>",
        "--><iframe src=javascript:alert(1)>",
        "]]></content:encoded><item>",
        "%GLUE%\u{0}\u{2028}<!--&amp;&#60;b&#62;",
    ]
    .into_iter()
    .enumerate()
    {
        let mut story = story();
        let text = || vec![Inline::Text(vector.into())];
        story.headline = text();
        story.lead = vec![Inline::Text(vector.into()), Inline::Fact("title-third".into(), vector.into())];
        story.about.section = Some(vector.into());
        story.about.authors = vec![vector.into()];
        story.about.publisher = vector.into();
        let facts: Vec<FactId> = vec!["members".into()];
        story.about.corrections =
            vec![Correction { date: Date { year: 2026, month: 11, day: 24 }, facts, text: vector.into() }];
        let hostile = |figure: &mut Figure| {
            (figure.title, figure.takeaway) = (text(), text());
        };
        story.figures.iter_mut().for_each(hostile);
        for fact in story.facts.values_mut() {
            fact.label = vector.into();
            fact.words = vector.into();
            fact.possible = Some(vector.into());
            fact.notes = vec![vector.into()];
        }
        for source in story.sources.values_mut() {
            (source.title, source.publisher) = (vector.into(), vector.into());
        }
        let plain = page(&written("plain", &[self::story()], None).0, &self::story(), "feed.html");
        let (site, _) = written(&format!("hostile-{index}"), std::slice::from_ref(&story), None);
        let feed = page(&site, &story, "feed.html");
        for tag in ["<script", "<iframe", "<svg", "<!--", "<item", "<b>"] {
            assert_eq!(feed.matches(tag).count(), 0, "{vector} made {tag} in the plain version");
        }
        for tag in ["<img", "<title>", "<table>", "</body>"] {
            assert_eq!(feed.matches(tag).count(), plain.matches(tag).count(), "{vector} made {tag}");
        }
        let rss = fs::read_to_string(site.join("feed.zh-Hant.xml")).expect("a feed");
        let xml = Document::parse(&rss).expect("well-formed XML");
        assert_eq!(xml.descendants().filter(|node| node.has_tag_name("item")).count(), 1);
        let shown: String = vector.chars().filter(|c| !c.is_control()).collect();
        let item = xml.descendants().find(|node| node.has_tag_name("item")).expect("an item");
        let title = item.children().find(|node| node.has_tag_name("title")).and_then(|node| node.text());
        assert_eq!(title, Some(shown.as_str()));
        for figure in &story.figures {
            let svg = fs::read_to_string(only(&site, &format!("zhuzhou.zh-Hant.{}", figure.id), "svg"))
                .expect("an SVG");
            let xml = Document::parse(&svg).expect("well-formed XML");
            for node in xml.descendants().filter(|node| node.is_element()) {
                assert!(
                    ["svg", "path", "text", "circle"].contains(&node.tag_name().name()),
                    "{vector} made {node:?}"
                );
                assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")));
            }
        }
    }
}
