//! What a story says: its document, its facts with their bounds and sources, and the words for them.

mod data;
pub mod document;
pub mod fact;
mod links;
pub mod narrowing;
pub mod occurrence;
mod queries;
pub mod relation;
pub mod series;
mod url;
pub mod wording;

pub use data::DataError;

use document::{Block, Figure, Inline};
use fact::{Fact, FactId, Source};
use quantity::{Date, Language, Moment};
use std::collections::BTreeMap;
pub use url::{ForbiddenUrl, Url};

/// A checked story in one language: everything a page or a live figure needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The language of every text in it.
    pub language: Language,
    /// What a CMS wants to know.
    pub about: About,
    /// The headline.
    pub headline: Vec<Inline>,
    /// The lead, below the headline.
    pub lead: Vec<Inline>,
    /// The article's text.
    pub blocks: Vec<Block>,
    /// The figures, by the names that blocks call.
    pub figures: Vec<Figure>,
    /// The ledger: every fact by its name.
    pub facts: BTreeMap<FactId, Fact>,
    /// Where the facts come from, by the names that facts cite.
    pub sources: BTreeMap<String, Source>,
}

/// What a story is called, whose it is and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The story's folder in the site, `zhuzhou`.
    pub slug: String,
    /// The language of the entry page.
    pub default_language: Language,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Whose paper it stands in.
    pub publisher: String,
    /// When it was published.
    pub published: Moment,
    /// When it was last changed.
    pub updated: Option<Moment>,
    /// The site's address, to which slug and language are added.
    pub canonical: Option<Url>,
    /// The part of the paper it belongs to.
    pub section: Option<String>,
    /// Whether others may embed it.
    pub may_embed: bool,
    /// What a reader might read next.
    pub related: Vec<Related>,
    /// What was wrong and has been put right, the latest first.
    pub corrections: Vec<Correction>,
}

impl About {
    /// Of a story of which only the figures are known.
    pub fn unknown(language: Language) -> Self {
        About {
            slug: String::new(),
            default_language: language,
            authors: Vec::new(),
            publisher: String::new(),
            published: Moment::Year(0),
            updated: None,
            canonical: None,
            section: None,
            may_embed: false,
            related: Vec::new(),
            corrections: Vec::new(),
        }
    }
}

/// Something that was wrong and has been put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The day it was put right.
    pub date: Date,
    /// The facts that were wrong; none where it was something else.
    pub facts: Vec<FactId>,
    /// What was wrong, for readers.
    pub text: String,
}

/// Something to read next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its title.
    pub title: String,
    /// Whose it is, where it is somebody else's.
    pub publisher: Option<String>,
    /// Where it stands, where that is known.
    pub url: Option<Url>,
}

impl Story {
    /// The figure of this name.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The figure whose table holds the fact's row: the first that draws it.
    pub fn figure_of(&self, fact: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.drawn().any(|drawn| drawn == fact))
    }

    /// Whether a figure shows a fact, by itself or as a part of a series.
    pub fn shows(&self, figure: &str, fact: &str) -> bool {
        let is_part = |id: &FactId| {
            let series = self.facts.get(id).and_then(Fact::series);
            series.is_some_and(|series| series.members.iter().any(|member| member == fact))
        };
        self.figure(figure).is_some_and(|figure| figure.drawn().any(|id| id == fact || is_part(id)))
    }

    /// The story of one figure alone: its text is the figure; headline and lead are still the whole story's.
    pub fn excerpt(&self, figure: &str) -> Option<Story> {
        let figure = self.figure(figure)?.clone();
        let blocks = vec![Block::Figure(figure.id.clone())];
        let about = About { related: Vec::new(), ..self.about.clone() };
        Some(Story { about, blocks, figures: vec![figure], ..self.clone() })
    }

    /// The corrections of a fact.
    pub fn corrections_of<'a>(&'a self, fact: &'a str) -> impl Iterator<Item = &'a Correction> {
        self.about.corrections.iter().filter(move |correction| correction.facts.iter().any(|id| id == fact))
    }

    /// Every fact stated in headline, lead, text, titles and takeaways, each once.
    pub fn facts_in_text(&self) -> Vec<&FactId> {
        let mut found: Vec<&FactId> = Vec::new();
        let captions = self.figures.iter().flat_map(|figure| [&figure.title, &figure.takeaway]);
        let runs = [&self.headline, &self.lead].into_iter().chain(captions);
        let text = runs.flat_map(|run| document::facts_in(run));
        for id in text.chain(document::facts_in_blocks(&self.blocks)) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }
}
