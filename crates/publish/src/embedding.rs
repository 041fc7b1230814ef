//! What other sites can embed: the story and each of its figures, with the paths of their files.

use super::address::site;
use super::figure_drawing::FigureDrawing;
use super::height_estimate;
use super::image_writer::{Image, StoryImages};
use crate::components::StoryContext;
use author::asset::Asset;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;
use story::Story;
use story::document::{Figure, plain_text};

/// A script of the site, with the digest that pins it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Script {
    pub(super) name: String,
    pub(super) integrity: String,
}

impl Script {
    pub(super) fn of(asset: &Asset) -> Self {
        Self { name: asset.name.clone(), integrity: asset.integrity.clone() }
    }
}

/// The name of the list in the site.
pub const LIST: &str = "embeds.json";

/// Everything that other sites can embed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embeds {
    /// The script for pages with embedded stories.
    pub(super) loader: Script,
    /// The script for pages with frames and no other listener.
    pub(super) frames: Script,
    /// The stories and figures that can be embedded.
    pub embeds: Vec<Embed>,
}

/// A story or a figure that other sites can embed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embed {
    /// The story's folder in the site.
    pub story: String,
    /// The tag of its language.
    pub language: String,
    /// The figure's id; `None` for the whole story.
    pub figure: Option<String>,
    /// The headline, or the figure's title.
    pub title: String,
    /// The estimated height in the column in which it is highest, in CSS px.
    pub height: u32,
    /// The estimated height in the column in which it is lowest, in CSS px.
    pub least: u32,
    /// The image shown until the embed is live.
    pub(super) picture: Option<Image>,
}

impl Embed {
    /// The story's page in the site, `zhuzhou/en/`.
    pub(super) fn page(&self) -> String {
        format!("{}/{}/", self.story, self.language)
    }

    /// The folder of the embed, `zhuzhou/en/embed/` or `zhuzhou/en/embed/care/`.
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

    /// The path from the page for frames to the site's root.
    pub(super) fn root_of_frame(&self) -> &'static str {
        if self.figure.is_some() { "../../../../" } else { "../../../" }
    }

    /// The site's address if `story.toml` names it, otherwise the path from the fragment to the site's root.
    pub(super) fn root(&self, story: &Story) -> String {
        let up = if self.figure.is_some() { "../../../../" } else { "../../" };
        site(story).map_or_else(|| up.to_owned(), |site| format!("{site}/"))
    }
}

/// The embeds: the story, and each figure with an excerpt. Empty if the author does not allow embedding.
pub(super) fn embeds(
    excerpts: &BTreeMap<String, Rc<StoryContext>>,
    story: &StoryContext,
    drawings: &BTreeMap<String, FigureDrawing>,
    images: &StoryImages,
) -> Vec<Embed> {
    if !story.about.may_embed {
        return Vec::new();
    }
    let embed = |figure: Option<&str>, title, (least, height), picture: Option<&Image>| Embed {
        story: story.about.slug.clone(),
        language: story.language.tag().to_owned(),
        figure: figure.map(str::to_owned),
        title,
        height,
        least,
        picture: picture.cloned(),
    };
    let whole = embed(None, plain_text(&story.headline), height_estimate::OF_STORIES, images.card.as_ref());
    let of_figure = |figure: &Figure| {
        let heights =
            height_estimate::of_figure(excerpts.get(&figure.id)?, figure, drawings.get(&figure.id)?);
        Some(embed(Some(&figure.id), plain_text(&figure.title), heights, images.figures.get(&figure.id)))
    };
    std::iter::once(whole).chain(story.figures.iter().filter_map(of_figure)).collect()
}
