//! The properties of articles and excerpts.

use super::downloads::FigureFile;
use super::embed_code::EmbedSnippets;
use super::figure_picture::FigurePicture;
use super::render_target::RenderTarget;
use super::story_context::StoryContext;
use quantity::Language;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// The properties of an article or an excerpt.
#[derive(Properties, PartialEq)]
pub(crate) struct ArticleProps {
    /// The story.
    pub story: Rc<StoryContext>,
    /// The pictures of figures, by their ids.
    pub pictures: Rc<BTreeMap<String, FigurePicture>>,
    /// The languages of the story in the site.
    #[prop_or_default]
    pub languages: Vec<Language>,
    /// The path from the page's folder to the site's root, `../../`, or the site's address.
    #[prop_or_default]
    pub root: String,
    /// The prefix of the addresses that the loader adapts; only for fragments.
    #[prop_or_default]
    pub site: Option<String>,
    /// The name of the story's data in the site; `None` if nothing becomes live.
    #[prop_or_default]
    pub data: Option<String>,
    /// The digest of that data.
    #[prop_or_default]
    pub integrity: Option<String>,
    /// The files of figures, by the figures' ids.
    #[prop_or_default]
    pub files: Rc<BTreeMap<String, Vec<FigureFile>>>,
    /// The kind of page.
    #[prop_or_default]
    pub target: RenderTarget,
    /// The embed codes in the page.
    #[prop_or_default]
    pub snippets: Rc<EmbedSnippets>,
}

impl ArticleProps {
    /// The address of the story's data.
    pub(super) fn data_address(&self) -> Option<String> {
        self.data.as_ref().map(|name| format!("{}{name}", self.root))
    }
}
