//! The HTML that host pages paste to embed a story or a figure.

use super::address::site;
use super::embedding::{Embed, Embeds, Script};
use crate::components::EmbedSnippets;
use crate::markup::escape;
use author::asset::Asset;
use story::Story;

/// The snippets of one embed.
pub struct Snippets {
    /// `<iframe>`, with the script that sets its height.
    pub frame: String,
    /// `<data-story>`, with headline and picture inside until the story is loaded.
    pub element: String,
    /// The same as a `<div>`, for a CMS that removes unknown tags. Its picture is for readers without scripts.
    pub boxed: String,
    /// The address of the fragment that a CMS includes.
    pub fragment: String,
}

/// The snippets of one embed of a site; `base` is the site's address and ends with a slash.
pub fn snippets(embeds: &Embeds, embed: &Embed, base: &str) -> Snippets {
    let loader = script(&embeds.loader, base);
    Snippets {
        frame: format!("{}\n{}", frame(embed, base), script(&embeds.frames, base)),
        element: format!("{}\n{loader}", element(embed, base)),
        boxed: format!("{}\n{loader}", boxed(embed, base)),
        fragment: format!("{base}{}", embed.fragment()),
    }
}

/// The embed codes in a page: frames, which need the least from a host. Empty if `story.toml` names no site.
pub(super) fn of_page(embeds: &[Embed], story: &Story, listener: &Asset) -> EmbedSnippets {
    let Some(site) = site(story) else { return EmbedSnippets::default() };
    let base = format!("{site}/");
    let listener = script(&Script::of(listener), &base);
    let mut snippets = EmbedSnippets::default();
    for embed in embeds {
        let code = format!("{}\n{listener}", frame(embed, &base));
        match &embed.figure {
            Some(figure) => {
                snippets.figures.insert(figure.clone(), code);
            }
            None => snippets.story = Some(code),
        }
    }
    snippets
}

/// A module script, pinned by its digest. It is `async`, so that a host's own scripts do not wait for it.
pub(super) fn script(script: &Script, base: &str) -> String {
    let Script { name, integrity } = script;
    format!(
        "<script type=\"module\" async src=\"{}{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>",
        escape(base)
    )
}

/// The frame without a script. Without a listener in the host's page, it keeps its height, and readers scroll inside it.
pub(super) fn frame(embed: &Embed, base: &str) -> String {
    format!(
        "<iframe src=\"{}{}\" title=\"{}\" width=\"100%\" height=\"{}\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\" style=\"min-height: {}px\"></iframe>",
        escape(base),
        embed.folder(),
        escape(&embed.title),
        embed.height,
        embed.least
    )
}

fn element(embed: &Embed, base: &str) -> String {
    let figure = embed.figure.as_ref().map(|figure| format!(" figure=\"{figure}\"")).unwrap_or_default();
    format!(
        "<data-story src=\"{}{}\"{figure} lang=\"{}\" style=\"display: block; min-height: {}px\">{}</data-story>",
        escape(base),
        embed.page(),
        embed.language,
        embed.least,
        fallback(embed, picture(embed, base), base)
    )
}

fn boxed(embed: &Embed, base: &str) -> String {
    let figure =
        embed.figure.as_ref().map(|name| format!(" data-story-figure=\"{name}\"")).unwrap_or_default();
    format!(
        "<div data-story-src=\"{}{}\"{figure} lang=\"{}\" style=\"min-height: {}px\">{}</div>",
        escape(base),
        embed.page(),
        embed.language,
        embed.least,
        fallback(embed, picture(embed, base).map(|picture| format!("<noscript>{picture}</noscript>")), base)
    )
}

/// The content of an element until its story is loaded. It is one line without paragraphs: a CMS that turns lines into
/// paragraphs would break the element.
fn fallback(embed: &Embed, picture: Option<String>, base: &str) -> String {
    let picture = picture.map(|picture| format!("<br>{picture}")).unwrap_or_default();
    format!("{}{picture}", link(embed, base))
}

/// The headline as a link to the story, or the title as a link to the figure.
pub(super) fn link(embed: &Embed, base: &str) -> String {
    let place = embed.figure.as_ref().map(|figure| format!("#{}-figure-{figure}", embed.story));
    format!(
        "<a href=\"{}{}{}\">{}</a>",
        escape(base),
        embed.page(),
        place.unwrap_or_default(),
        escape(&embed.title)
    )
}

/// The picture with its alt text; `None` for facts at a glance.
pub(super) fn picture(embed: &Embed, base: &str) -> Option<String> {
    let picture = embed.picture.as_ref()?;
    Some(format!(
        "<img src=\"{}{}\" width=\"{}\" height=\"{}\" alt=\"{}\" loading=\"lazy\" style=\"max-width: 100%; height: auto\">",
        escape(base),
        picture.name,
        picture.width,
        picture.height,
        escape(&picture.alt)
    ))
}
