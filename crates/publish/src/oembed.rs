//! The oEmbed answer of a story or a figure as a file, and the link with which consumers find it.

use super::address::site;
use super::embedding::Embed;
use super::snippet;
use crate::markup::escape;
use serde_json::{Value, json};
use story::Story;

/// The width of a frame in CSS px. The frame also fits narrower columns.
const WIDTH: u32 = 640;

/// How long a consumer may keep the answer, in seconds.
const DAY: u32 = 86_400;

/// The answer, of the type `rich`: <https://oembed.com/>.
pub(super) fn render(story: &Story, embed: &Embed) -> String {
    let about = &story.about;
    let base = embed.root(story);
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": embed.title,
        "provider_name": about.publisher,
        "cache_age": DAY,
        "width": WIDTH,
        "height": embed.height,
        "html": html(embed, &base),
    });
    if !about.authors.is_empty() {
        answer["author_name"] = about.authors.join(", ").into();
    }
    if let Some(site) = site(story) {
        answer["provider_url"] = Value::from(format!("{site}/"));
        // Most consumers can't show an SVG as a thumbnail.
        if let Some(picture) = embed.picture.as_ref().filter(|picture| picture.name.ends_with(".png")) {
            answer["thumbnail_url"] = format!("{site}/{}", picture.name).into();
            answer["thumbnail_width"] = picture.width.into();
            answer["thumbnail_height"] = picture.height.into();
        }
    }
    format!("{answer:#}\n")
}

/// The HTML that consumers put into their pages. WordPress shows the quotation until the frame has loaded, and removes all
/// scripts; other consumers keep the picture for readers without scripts.
fn html(embed: &Embed, base: &str) -> String {
    let picture = snippet::picture(embed, base).map(|picture| format!("<noscript>{picture}</noscript>"));
    format!(
        "<blockquote><p>{}</p></blockquote>{}{}",
        snippet::link(embed, base),
        snippet::frame(embed, base),
        picture.unwrap_or_default()
    )
}

/// The link in a page's head. Consumers need an absolute address, so the link is empty if `story.toml` doesn't name the site.
pub(super) fn discovery(story: &Story, embed: &Embed) -> String {
    let Some(site) = site(story) else { return String::new() };
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}/{}\" title=\"{}\">",
        escape(site),
        embed.oembed(),
        escape(&embed.title)
    )
}
