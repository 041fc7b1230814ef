//! A story with values that its components need repeatedly, computed once.

use crate::figure_kind::has_hatching;
use std::ops::Deref;
use story::document::Figure;
use story::fact::FactId;
use story::{Story, Url};

/// A story, the numbers of its links, its facts outside figures, and the figure that explains the hatching.
#[derive(Debug, PartialEq)]
pub(crate) struct StoryContext {
    story: Story,
    links: Vec<String>,
    facts_outside_figures: Vec<FactId>,
    /// The id of the first figure with a hatched part.
    first_hatched: Option<String>,
}

impl StoryContext {
    /// Computes the context of a story.
    pub(crate) fn new(story: Story) -> Self {
        Self {
            links: story.external_links().into_iter().map(str::to_owned).collect(),
            facts_outside_figures: story.facts_outside_figures(),
            first_hatched: story
                .figures
                .iter()
                .find(|figure| has_hatching(&story, figure))
                .map(|figure| figure.id.clone()),
            story,
        }
    }

    /// The addresses of links to other sites, in the order of their numbers.
    pub(super) fn links(&self) -> &[String] {
        &self.links
    }

    /// The number of a link in print, from 1; `None` for links within the site.
    pub(super) fn link_number(&self, url: &Url) -> Option<String> {
        let index = self.links.iter().position(|address| address == url.as_str())?;
        Some((index + 1).to_string())
    }

    /// The facts without a row in a figure's table.
    pub(crate) fn listed_outside_figures(&self) -> &[FactId] {
        &self.facts_outside_figures
    }

    /// Whether the figure has the legend of certain and possible values: the first figure with a hatched part has it.
    pub(super) fn explains_hatching(&self, figure: &Figure) -> bool {
        self.first_hatched.as_deref() == Some(&figure.id)
    }
}

impl Deref for StoryContext {
    type Target = Story;

    fn deref(&self) -> &Story {
        &self.story
    }
}
