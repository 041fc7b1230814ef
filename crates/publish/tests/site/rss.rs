//! The feeds.

use crate::support::{SITE, page, painted, stories};
use quantity::Language;
use resvg::usvg::roxmltree::Document;
use std::fs;
use story::Story;
use story::document::plain_text;

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
