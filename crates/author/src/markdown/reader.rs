//! The state of reading one article, shared by the parsers of blocks, inlines and figures.

use super::events::Events;
use super::notes::Notes;
use super::passage::Passage;
use crate::charts::Chart;
use crate::context::ParseContext;
use crate::ledger::LocalLedger;
use crate::photos::Album;
use mentions::Vocabulary;
use pulldown_cmark::Event;
use quantity::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use story::document::{Block, Figure, Inline};
use story::fact::{Fact, FactId};

/// The spans of facts, figures, headings and links in the file.
#[derive(Debug, Default)]
pub(crate) struct ArticleSpans {
    /// Each statement of a fact.
    pub(crate) facts: Vec<(FactId, Range<usize>)>,
    /// Each figure.
    pub(crate) figures: Vec<(String, Range<usize>)>,
    /// Each heading.
    pub(crate) headings: Vec<Range<usize>>,
    /// Each link to a place in the page or to another page of the site.
    pub(crate) links: Vec<(String, Range<usize>)>,
}

/// No article needs deeper nesting, and it is shallow enough for every stack.
pub(super) const MAX_DEPTH: usize = 12;

/// Reads one article.
pub(super) struct Reader<'a> {
    pub(super) context: ParseContext<'a>,
    pub(super) language: Language,
    pub(super) ledger: &'a LocalLedger,
    /// The charts that no figure shows yet. A chart that could not be read is `None`.
    pub(super) charts: BTreeMap<String, Option<Chart>>,
    pub(super) album: &'a Album,
    /// The words of the ledger's units, and the names of the story.
    pub(super) vocabulary: Vocabulary,
    /// The text since the last block began.
    pub(super) passage: Passage,
    pub(super) figures: Vec<Figure>,
    pub(super) spans: ArticleSpans,
    pub(super) notes: Notes,
    /// The HTML elements that are reported, whose end tags need no second report.
    pub(super) refused_elements: BTreeSet<String>,
    /// Where the Markdown that is read begins in the file.
    pub(super) base: usize,
    pub(super) depth: usize,
    /// How many HTML tags were refused and have no end yet.
    pub(super) open_tags: usize,
    /// How many numbers are not linked to a fact.
    pub(super) unlinked: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        context: ParseContext<'a>,
        language: Language,
        ledger: &'a LocalLedger,
        charts: BTreeMap<String, Option<Chart>>,
        album: &'a Album,
    ) -> Self {
        let quantities = ledger.facts.values().filter_map(Fact::quantity);
        let words = quantities.flat_map(|quantity| &quantity.unit.words).map(String::as_str);
        Self {
            context,
            language,
            ledger,
            charts,
            album,
            vocabulary: Vocabulary::new(words, context.prescan.names.iter().map(String::as_str)),
            passage: Passage::default(),
            figures: Vec::new(),
            spans: ArticleSpans::default(),
            notes: Notes::default(),
            refused_elements: BTreeSet::new(),
            base: 0,
            depth: 0,
            open_tags: 0,
            unlinked: 0,
        }
    }

    /// Reports something that an article can't contain, and what to do instead.
    pub(super) fn refuse(&self, span: Range<usize>, what: &str, remedy: &str) {
        self.error(span, &format!("An article can't contain {what}."), remedy);
    }

    /// Reports an error at a span of the Markdown that is read.
    pub(super) fn error(&self, span: Range<usize>, message: &str, help: &str) {
        self.context.error(self.in_file(span), message, help);
    }

    /// The span in the file of a span of the Markdown that is read.
    pub(super) fn in_file(&self, span: Range<usize>) -> Range<usize> {
        (self.base + span.start)..(self.base + span.end)
    }

    /// Reads a part of the file that must be one run of text, such as the headline.
    pub(super) fn run(&mut self, span: Range<usize>, what: &str) -> Vec<Inline> {
        let outer = std::mem::replace(&mut self.base, span.start);
        let blocks = self.document(&self.context.file.text[span.clone()]);
        self.base = outer;
        let mut blocks = blocks.into_iter();
        match (blocks.next(), blocks.next()) {
            (None, _) => Vec::new(),
            (Some(Block::Paragraph(inlines)), None) => inlines,
            _ => {
                let message = format!("The {what} is more than one line of plain text.");
                let help =
                    "It can contain emphasis, links and facts, but no headings, lists, tables or charts.";
                self.context.error(span, message, help);
                Vec::new()
            }
        }
    }
}

/// Skips everything up to the end of the element that has begun.
pub(super) fn skip(events: &mut Events) {
    let mut open = 1usize;
    for (event, _) in events {
        match event {
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            _ => {}
        }
        if open == 0 {
            return;
        }
    }
}
