//! A story in one language: its document, facts and sources.

use super::about::{About, Correction};
use super::document::{self, Block, Figure, Inline};
use super::fact::{Fact, FactId, Source};
use quantity::Language;
use std::collections::BTreeMap;

/// A checked story in one language: everything that a page or a live figure needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The language of every text in it.
    pub language: Language,
    /// What a CMS needs to publish the story.
    pub about: About,
    /// The headline.
    pub headline: Vec<Inline>,
    /// The lead, below the headline.
    pub lead: Vec<Inline>,
    /// The article's text.
    pub blocks: Vec<Block>,
    /// The figures, by the names that blocks use.
    pub figures: Vec<Figure>,
    /// The ledger: every fact by its name.
    pub facts: BTreeMap<FactId, Fact>,
    /// The sources, by the names that facts cite.
    pub sources: BTreeMap<String, Source>,
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

    /// Whether a figure shows a fact, alone or as a part of a series.
    pub fn shows(&self, figure: &str, fact: &str) -> bool {
        let is_part = |id: &FactId| {
            let series = self.facts.get(id).and_then(Fact::series);
            series.is_some_and(|series| series.members.iter().any(|member| member == fact))
        };
        self.figure(figure).is_some_and(|figure| figure.drawn().any(|id| id == fact || is_part(id)))
    }

    /// A story that contains only one figure, with headline and lead of the whole story.
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

    /// Every fact that headline, lead, text, titles or takeaways state, each once.
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
