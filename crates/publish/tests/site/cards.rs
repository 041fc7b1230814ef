//! The cards that social media show beside a link.

use crate::pixels::{INK, is, pixels};
use crate::support::{SITE, between, page, painted, stories};
use std::fs;
use story::document::plain_text;

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
