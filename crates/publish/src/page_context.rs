//! The data of all pages of one story in one language, computed once.

use super::embedding::{Embed, embeds};
use super::figure_drawing::FigureDrawing;
use super::image_writer::StoryImages;
use super::snippet;
use super::widget::Widget;
use crate::components::{
    Article, ArticleProps, EmbedSnippets, FigureExcerpt, FigureFile, FigurePicture, RenderTarget,
    StoryContext,
};
use crate::markup::render;
use author::asset::Asset;
use quantity::Language;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The data that a story's page, frames, fragments and oEmbed answers share.
pub(super) struct PageContext<'a> {
    pub(super) story: Rc<StoryContext>,
    /// The languages of the story in the site.
    pub(super) languages: Vec<Language>,
    pub(super) widget: &'a Widget,
    /// The image files of the story.
    pub(super) images: &'a StoryImages,
    /// What other sites can embed, the whole story first.
    pub(super) embeds: Vec<Embed>,
    data: &'a Asset,
    excerpts: BTreeMap<String, Rc<StoryContext>>,
    pictures: Rc<BTreeMap<String, FigurePicture>>,
    files: Rc<BTreeMap<String, Vec<FigureFile>>>,
    snippets: Rc<EmbedSnippets>,
}

impl<'a> PageContext<'a> {
    pub(super) fn new(
        story: Rc<StoryContext>,
        drawings: &BTreeMap<String, FigureDrawing>,
        languages: Vec<Language>,
        widget: &'a Widget,
        data: &'a Asset,
        images: &'a StoryImages,
    ) -> Self {
        let excerpt = |id: &String| Some((id.clone(), Rc::new(StoryContext::new(story.excerpt(id)?))));
        let excerpts = if story.about.may_embed {
            story.figures.iter().filter_map(|figure| excerpt(&figure.id)).collect()
        } else {
            BTreeMap::new()
        };
        let picture = |(id, drawing): (&String, &FigureDrawing)| {
            Some((id.clone(), drawing.picture(&story, story.figure(id)?)))
        };
        let embeds = embeds(&excerpts, &story, drawings, images);
        Self {
            snippets: Rc::new(snippet::of_page(&embeds, &story, &widget.host)),
            pictures: Rc::new(drawings.iter().filter_map(picture).collect()),
            files: Rc::new(images.files.clone()),
            embeds,
            excerpts,
            story,
            languages,
            widget,
            data,
            images,
        }
    }

    /// The article, or the excerpt with one of its figures, as HTML.
    ///
    /// `root` is the path from the HTML's folder to the site's root, or the site's address.
    pub(super) fn article(&self, figure: Option<&str>, target: RenderTarget, root: &str) -> String {
        let excerpt = figure.and_then(|id| self.excerpts.get(id));
        let props = ArticleProps {
            story: excerpt.unwrap_or(&self.story).clone(),
            pictures: self.pictures.clone(),
            languages: self.languages.clone(),
            root: root.to_owned(),
            site: (target == RenderTarget::Embedded).then(|| root.to_owned()),
            data: Some(self.data.name.clone()),
            integrity: Some(self.data.integrity.clone()),
            files: self.files.clone(),
            target,
            snippets: if target == RenderTarget::Page { self.snippets.clone() } else { Rc::default() },
        };
        if excerpt.is_some() { render::<FigureExcerpt>(props) } else { render::<Article>(props) }
    }
}
