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

/// The elements of the shell that pages replace. What they hold there is for trunk, which leaves it in place.
const HEAD: [&str; 2] = ["<story-head>", "</story-head>"];
const BODY: [&str; 2] = ["<story-body>", "</story-body>"];
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
        let page = filled(shell, &LANGUAGE, &language)?;
        let page = with_element_replaced(&page, HEAD, &head::render(self, root))?;
        with_element_replaced(&page, BODY, &self.article(None, Presence::Page, root))
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

/// The shell with an element replaced, from its start tag to its end tag.
fn with_element_replaced(
    shell: &str,
    [start, end]: [&'static str; 2],
    filling: &str,
) -> Result<String, PublishError> {
    let (before, rest) = shell.split_once(start).ok_or(PublishError::BrokenShell(start))?;
    let (_, after) = rest.split_once(end).ok_or(PublishError::BrokenShell(end))?;
    Ok(format!("{before}{filling}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_trunk_has_in_the_shell_goes_in_whatever_order_its_minifier_writes_it() {
        for inside in [
            "",
            "<link data-trunk rel=\"rust\">",
            "<link data-wasm-opt=z data-trunk data-trunk-id=0 rel=rust>",
        ] {
            let shell = format!("<head><story-head>{inside}</story-head></head>");
            let page = with_element_replaced(&shell, HEAD, "<title></title>").expect("a whole shell");
            assert_eq!(page, "<head><title></title></head>");
        }
    }

    #[test]
    fn a_shell_without_a_place_to_fill_is_an_error() {
        for shell in ["<head></head>", "<head><story-head></head>"] {
            assert!(with_element_replaced(shell, HEAD, "").is_err(), "{shell}");
        }
    }
}
