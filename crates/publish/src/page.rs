//! One finished page: the shell with head and article filled in.

use super::picture::picture;
use super::pictures::Pictures;
use super::widget::Widget;
use super::{PublishError, head, snippet};
use crate::components::{Article, ArticleProps, Excerpt, Offers, Presence};
use author::asset::Asset;
use quantity::Language;
use std::rc::Rc;
use story::Story;
use yew::html::BaseComponent;
use yew::{Callback, LocalServerRenderer};

const HEAD: &str = "<story-head></story-head>";
const BODY: &str = "<story-body></story-body>";
/// As it is written, and as trunk's minifier leaves it.
const LANGUAGE: [&str; 2] = ["lang=\"und\"", "lang=und"];

/// What a page is made from.
pub(super) struct Page<'a> {
    pub(super) story: &'a Story,
    /// The languages in which the story stands in the site.
    pub(super) languages: &'a [Language],
    pub(super) widget: &'a Widget,
    /// The story's data.
    pub(super) data: &'a Asset,
    /// What its figures, and the picture for social media, are as files.
    pub(super) pictures: &'a Pictures,
}

impl Page<'_> {
    /// The page. `root` leads from its folder to the site's.
    pub(super) fn render(&self, shell: &str, root: &str) -> Result<String, PublishError> {
        let language = format!("lang=\"{}\"", self.story.language.tag());
        let page = without_trunk(shell);
        let page = filled(&page, &LANGUAGE, &language)?;
        let page = filled(&page, &[HEAD], &head::render(self, root))?;
        filled(&page, &[BODY], &self.article(None, Presence::Page, root))
    }

    /// The article, or one of its figures, as HTML; `root` leads from where it stands to the site's folder.
    pub(super) fn article(&self, figure: Option<&str>, presence: Presence, root: &str) -> String {
        let story = figure.and_then(|id| self.story.excerpt(id));
        let is_excerpt = story.is_some();
        let story = Rc::new(story.unwrap_or_else(|| self.story.clone()));
        let picture = Callback::from({
            let story = story.clone();
            move |id: String| story.figure(&id).map(|figure| picture(&story, figure)).unwrap_or_default()
        });
        let props = ArticleProps {
            story,
            picture,
            languages: self.languages.to_vec(),
            root: root.to_owned(),
            data: Some(self.data.name.clone()),
            integrity: Some(self.data.integrity.clone()),
            files: Rc::new(self.pictures.files.clone()),
            presence,
            offers: Rc::new(if presence == Presence::Page {
                snippet::offers(self)
            } else {
                Offers::default()
            }),
        };
        if is_excerpt { rendered::<Excerpt>(props) } else { rendered::<Article>(props) }
    }
}

fn rendered<C: BaseComponent<Properties = ArticleProps>>(props: ArticleProps) -> String {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    futures_executor::block_on(renderer.render())
}

/// The shell with the first of the places that it has replaced.
fn filled(shell: &str, places: &[&'static str], filling: &str) -> Result<String, PublishError> {
    let place =
        places.iter().find(|place| shell.contains(**place)).ok_or(PublishError::BrokenShell(places[0]))?;
    Ok(shell.replacen(place, filling, 1))
}

/// Trunk leaves its own link in the page where it injects no script.
fn without_trunk(page: &str) -> String {
    let Some(start) = page.find("<link data-trunk") else { return page.to_owned() };
    let end = page[start..].find('>').map_or(page.len(), |at| start + at + 1);
    format!("{}{}", &page[..start], &page[end..])
}
