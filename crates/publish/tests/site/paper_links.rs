//! Addresses on paper: every link to another site has a number, and the list at the end has the same order.

use author::read;
use publish::{SHELL, write_site};
use std::fs;
use std::path::PathBuf;
use story::document::{Block, Inline};
use story::{Related, Story, Url};

fn link(address: &str) -> Inline {
    Inline::Link(Url::new(address).expect("an address"), vec![Inline::Text("there".into())])
}

/// The shipped story with links wherever an author can have them.
fn story() -> Story {
    let mut story = read(&test_support::story_folder("zhuzhou")).stories.swap_remove(0);
    story.lead.push(link("https://a.example/?lead&1"));
    story.blocks.insert(
        0,
        Block::Quote(vec![Block::Paragraph(vec![Inline::Emphasis(vec![link("https://b.example/")])])]),
    );
    story.blocks.insert(
        1,
        Block::List {
            first: Some(1),
            items: vec![vec![Block::Paragraph(vec![
                link("../../power-valley/en/"),
                link("https://a.example/?lead&1"),
            ])]],
        },
    );
    story.figures[1].takeaway.push(link("https://c.example/takeaway"));
    story
        .sources
        .values_mut()
        .for_each(|source| source.url = Some(Url::new("https://d.example/source").expect("an address")));
    let url = Some(Url::new("http://e.example/related").expect("an address"));
    story.about.related.push(Related { title: "Related".into(), publisher: None, url });
    story
}

#[test]
fn numbers_and_list_have_the_order_of_the_page_and_none_is_missing() {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("paper-links");
    let _ = fs::remove_dir_all(&site);
    test_support::write_widget(&site, "widget-0_bg.wasm");
    let story = story();
    write_site(std::slice::from_ref(&story), &[], SHELL, &site, None).expect("a site");
    let page = fs::read_to_string(site.join("zhuzhou/zh-Hant/index.html")).expect("a page");
    let article = &page[page.find("<article").expect("an article")..];
    let mut seen: Vec<String> = Vec::new();
    for tag in article.split("<a ").skip(1).map(|rest| rest.split_once('>').expect("a tag").0) {
        let value = |name: &str| {
            Some(tag.split_once(&format!("{name}=\""))?.1.split_once('"')?.0.replace("&amp;", "&"))
        };
        let address = value("href").expect("an address");
        if !address.starts_with("http") {
            assert_eq!(value("data-story-link"), None, "{address} is of this site");
            continue;
        }
        if !seen.contains(&address) {
            seen.push(address.clone());
        }
        let place = seen.iter().position(|one| *one == address).expect("its place") + 1;
        assert_eq!(value("data-story-link"), Some(place.to_string()), "{address}");
    }
    let list = page
        .split_once("<ol class=\"data-story-links\">")
        .expect("a list")
        .1
        .split_once("</ol>")
        .expect("its end")
        .0;
    let listed: Vec<String> =
        list.split("<li>").skip(1).map(|item| item.trim_end_matches("</li>").replace("&amp;", "&")).collect();
    assert_eq!(listed, seen);
    assert_eq!(listed, story.external_links());
    assert_eq!(listed.len(), 5);
}
