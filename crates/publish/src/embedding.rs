//! What others can show in their pages: the story and each of its figures, as frame, fragment, oEmbed and in a list.

use super::address::site;
use super::page::Page;
use super::pictures::Picture;
use super::snippet::Script;
use super::{PublishError, frame, height_estimate, oembed, snippet, write};
use crate::components::Presence;
use serde::{Deserialize, Serialize};
use std::path::Path;
use story::Story;
use story::document::plain_text;

/// Where the list of a site stands in it.
pub const LIST: &str = "embeds.json";

/// Everything of a site that others can show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embeds {
    /// The script for pages that show stories.
    pub(super) loader: Script,
    /// The script for pages that show frames and have no other listener.
    pub(super) frames: Script,
    /// What can be shown.
    pub embeds: Vec<Embed>,
}

/// A story or a figure that others can show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embed {
    /// The story's folder in the site.
    pub story: String,
    /// The tag of its language.
    pub language: String,
    /// The figure's name; none for the whole story.
    pub figure: Option<String>,
    /// The headline, or the figure's title.
    pub title: String,
    /// The most it takes up on a phone or a wide screen, in CSS px, as far as that can be known beforehand.
    pub height: u32,
    /// The least.
    pub least: u32,
    /// What stands there until it is live.
    pub(super) picture: Option<Picture>,
}

impl Embed {
    /// The story's page in the site, `zhuzhou/en/`.
    pub(super) fn page(&self) -> String {
        format!("{}/{}/", self.story, self.language)
    }

    /// The folder of what is embedded, `zhuzhou/en/embed/` or `zhuzhou/en/embed/care/`.
    pub(super) fn folder(&self) -> String {
        match &self.figure {
            Some(figure) => format!("{}embed/{figure}/", self.page()),
            None => format!("{}embed/", self.page()),
        }
    }

    /// The fragment in the site.
    pub(super) fn fragment(&self) -> String {
        match &self.figure {
            Some(_) => format!("{}fragment.html", self.folder()),
            None => format!("{}fragment.html", self.page()),
        }
    }

    /// Its oEmbed answer in the site.
    pub(super) fn oembed(&self) -> String {
        match &self.figure {
            Some(_) => format!("{}oembed.json", self.folder()),
            None => format!("{}oembed.json", self.page()),
        }
    }

    /// What leads from the page for frames to the site's folder.
    pub(super) fn root_of_frame(&self) -> &'static str {
        if self.figure.is_some() { "../../../../" } else { "../../../" }
    }

    /// What leads from fragment and oEmbed answer to the site's folder: the site's address where `story.toml` names it.
    pub(super) fn root(&self, story: &Story) -> String {
        let up = if self.figure.is_some() { "../../../../" } else { "../../" };
        site(story).map_or_else(|| up.to_owned(), |site| format!("{site}/"))
    }
}

/// What others can show of a page; nothing where its author doesn't allow it.
pub(super) fn embeds(page: &Page<'_>) -> Vec<Embed> {
    let story = page.story;
    if !story.about.may_embed {
        return Vec::new();
    }
    let embed = |figure: Option<&str>, title, (least, height), picture: Option<&Picture>| Embed {
        story: story.about.slug.clone(),
        language: story.language.tag().to_owned(),
        figure: figure.map(str::to_owned),
        title,
        height,
        least,
        picture: picture.cloned(),
    };
    let whole =
        embed(None, plain_text(&story.headline), height_estimate::OF_STORIES, page.pictures.card.as_ref());
    let figures = story.figures.iter().map(|figure| {
        let picture = page.pictures.figures.get(&figure.id);
        embed(Some(&figure.id), plain_text(&figure.title), height_estimate::of_figure(story, figure), picture)
    });
    std::iter::once(whole).chain(figures).collect()
}

/// Writes what can be shown of a page, and gives the list of it.
pub(super) fn write_embeds(page: &Page<'_>, folder: &Path) -> Result<Vec<Embed>, PublishError> {
    let embeds = embeds(page);
    for embed in &embeds {
        let file = |name: &str| folder.join(name);
        write(&file(&format!("{}index.html", embed.folder())), frame::render(page, embed).as_bytes())?;
        write(&file(&embed.fragment()), fragment(page, embed).as_bytes())?;
        write(&file(&embed.oembed()), oembed::render(page, embed).as_bytes())?;
    }
    Ok(embeds)
}

/// The fragment as it stands in the site, with full addresses where that is possible, so that it can be pasted anywhere.
fn fragment(page: &Page<'_>, embed: &Embed) -> String {
    let root = embed.root(page.story);
    let article = page.article(embed.figure.as_deref(), Presence::Guest, &root);
    // The loader moves addresses that begin with this to where it has found the fragment.
    let article = article.replacen("<article ", &format!("<article data-story-site=\"{root}\" "), 1);
    let style = &page.widget.guest_style;
    format!(
        "<link rel=\"stylesheet\" href=\"{root}{}\" integrity=\"{}\" crossorigin=\"anonymous\">\n<data-story>{article}</data-story>\n{}\n",
        style.name,
        style.integrity,
        snippet::script(&Script::of(&page.widget.loader), &root)
    )
}
