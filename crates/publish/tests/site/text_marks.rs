//! Tables, footnotes and numbered lists of the text, in the page and in the plain version.

use crate::support::{between, page, story, written};
use story::document::{Alignment, Block, Footnote, Inline, NoteMark, Table};
use story::{Story, Url};

fn words(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.into())]
}

fn mark(note: usize, mark: usize) -> Inline {
    Inline::NoteMark(NoteMark { note, mark })
}

/// The shipped story with a table, a list that begins with 4, and two footnotes.
fn marked() -> Story {
    let mut story = story();
    let fact = |id: &str| vec![Inline::Fact(id.into(), story.facts[id].words.clone())];
    let table = Table {
        caption: words("收件與辦結"),
        columns: vec![Alignment::Start, Alignment::End],
        head: vec![Vec::new(), words("件數")],
        rows: vec![
            vec![words("收件"), fact("requests-collected")],
            vec![words("辦結"), fact("requests-resolved")],
        ],
    };
    let item = |text: &str| vec![Block::Paragraph(words(text))];
    let link = Inline::Link(Url::new("https://a.example/note").expect("an address"), words("那裡"));
    story.blocks = vec![
        Block::Table(table),
        Block::List { first: Some(4), items: vec![item("丁"), item("戊")] },
        Block::List { first: Some(1), items: vec![item("甲")] },
        Block::Paragraph([words("前"), vec![mark(1, 1)], words("後"), vec![mark(2, 1), mark(1, 2)]].concat()),
        Block::Footnotes(vec![
            Footnote { marks: 2, text: item("註一") },
            Footnote { marks: 1, text: vec![Block::Paragraph(vec![link])] },
        ]),
    ];
    story
}

#[test]
fn a_table_has_headings_a_caption_and_a_box_of_its_own() {
    let story = marked();
    let (site, _) = written("text-table", std::slice::from_ref(&story), None);
    let html = page(&site, &story, "index.html");
    let sheet = between(&html, "<div id=\"zhuzhou-block-0\"", "</div>");
    assert!(sheet.starts_with(
        " role=\"group\" tabindex=\"0\" aria-label=\"收件與辦結\" class=\"data-story-text-table\">"
    ));
    assert!(sheet.contains("<caption>收件與辦結</caption>"), "{sheet}");
    assert!(
        sheet.contains(
            "<thead><tr><td></td><th scope=\"col\" class=\"data-story-end\">件數</th></tr></thead>"
        ),
        "{sheet}"
    );
    assert!(
        sheet.contains(
            "<tr><th scope=\"row\">收件</th><td class=\"data-story-end\"><a href=\"#zhuzhou-fact-requests-collected\""
        ),
        "{sheet}"
    );

    let feed = page(&site, &story, "feed.html");
    let table = between(&feed, "<table><caption>收件與辦結</caption>", "</table>");
    assert!(table.contains("<th scope=\"row\" align=\"left\" valign=\"top\">收件</th><td align=\"right\" valign=\"top\">3.4萬餘件</td>"), "{table}");
}

#[test]
fn lists_begin_with_their_first_number() {
    let story = marked();
    let (site, _) = written("text-list", std::slice::from_ref(&story), None);
    for file in ["index.html", "feed.html"] {
        let html = page(&site, &story, file);
        assert!(html.contains(" start=\"4\"><li><p>丁</p></li><li><p>戊</p></li></ol>"), "{file}");
        assert_eq!(html.matches(" start=\"").count(), 1, "{file}");
    }
}

#[test]
fn footnotes_have_links_there_and_back() {
    let story = marked();
    let (site, _) = written("text-notes", std::slice::from_ref(&story), None);
    let html = page(&site, &story, "index.html");
    let notes = between(
        &html,
        "<section id=\"zhuzhou-block-4\" role=\"doc-endnotes\" aria-labelledby=\"zhuzhou-footnotes-title\" class=\"data-story-footnotes\">",
        "</section>",
    );
    assert!(notes.contains(" id=\"zhuzhou-footnotes-title\"") && notes.contains(">註釋</h2>"), "{notes}");
    for (note, mark) in [("1", "1"), ("2", "2"), ("1", "1.2")] {
        let there = format!(
            "<sup class=\"data-story-footnote-mark\"><a id=\"zhuzhou-footnote-mark-{mark}\" href=\"#zhuzhou-footnote-{note}\" role=\"doc-noteref\">{note}</a></sup>"
        );
        assert!(html.contains(&there), "{there}");
        assert!(notes.contains(&format!("<li id=\"zhuzhou-footnote-{note}\">")), "{notes}");
        assert!(
            notes.contains(&format!("href=\"#zhuzhou-footnote-mark-{mark}\" role=\"doc-backlink\"")),
            "{notes}"
        );
    }
    assert_eq!(notes.matches("aria-label=\"回到文中").count(), 3);
    // The link in a footnote has its number and its address in print.
    assert!(notes.contains("data-story-link=\"1\"") && story.external_links()[0] == "https://a.example/note");

    let feed = page(&site, &story, "feed.html");
    assert!(feed.contains("前<sup>1</sup>後<sup>2</sup><sup>1</sup>"));
    assert!(feed.contains("<h2>註釋</h2><ol><li><p>註一</p></li>"), "numbered without links");
    assert!(!feed.contains("href=\"#"));
}
