//! Host pages for trying the embeds: pages of a news site, each with one way to embed a story.

use super::embedding::{Embed, Embeds, LIST};
use super::error::PublishError;
use super::write_file::write_file;
use std::path::Path;

/// The pages by their file names. In them, STORY is a story's folder, FIGURE a figure's id, HEIGHT its height; `../` is the site.
const PAGES: [(&str, &str); 5] = [
    ("index.html", include_str!("../../../www/hosts/index.html")),
    ("frame.html", include_str!("../../../www/hosts/frame.html")),
    ("fragment.html", include_str!("../../../www/hosts/fragment.html")),
    ("element.html", include_str!("../../../www/hosts/element.html")),
    ("oembed.html", include_str!("../../../www/hosts/oembed.html")),
];

/// The server-side include that many web servers support.
const INCLUDE: (&str, &str) = ("<!--#include virtual=\"../", "\" -->");

/// Writes `hosts/` for the first story of a written site that may be embedded, if there is one.
///
/// # Errors
/// If a file of the site can't be read or written.
pub fn write_hosts(site: &Path) -> Result<(), PublishError> {
    let list = site.join(LIST);
    let bytes = std::fs::read(&list).map_err(|error| PublishError::File(list, error))?;
    let embeds: Embeds = serde_json::from_slice(&bytes).map_err(PublishError::List)?;
    let drawn = |embed: &&Embed| embed.figure.is_some() && embed.picture.is_some();
    // The host pages are in English, so an English figure is preferred.
    let figures = embeds.embeds.iter().filter(drawn);
    let Some(figure) =
        figures.min_by_key(|embed| (embed.story != embeds.embeds[0].story, embed.language != "en"))
    else {
        return Ok(());
    };
    let folder = site.join("hosts");
    write_file(&folder.join("host.css"), include_bytes!("../../../www/hosts/host.css"))?;
    for (name, page) in PAGES {
        let story = figure.page();
        let page = page.replace("STORY", story.trim_end_matches('/'));
        let page = page.replace("FIGURE", figure.figure.as_deref().unwrap_or_default());
        let page = page.replace("HEIGHT", &figure.height.to_string());
        write_file(&folder.join(name), inline_fragments(site, &page)?.as_bytes())?;
    }
    Ok(())
}

/// The page with its fragments inserted. The addresses in the fragments become relative to this site.
fn inline_fragments(site: &Path, page: &str) -> Result<String, PublishError> {
    let mut parts = page.split(INCLUDE.0);
    let mut html = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part.split_once(INCLUDE.1).unwrap_or((part, ""));
        let file = site.join(address);
        let fragment = std::fs::read_to_string(&file).map_err(|error| PublishError::File(file, error))?;
        let root = fragment.split("data-story-site=\"").nth(1).and_then(|rest| rest.split('"').next());
        html.push_str(&fragment.replace(&format!("\"{}", root.unwrap_or("../")), "\"../"));
        html.push_str(rest);
    }
    Ok(html)
}
