//! What a ledger contains, before its words are chosen for a language.

use super::patterns::Patterns;
use super::point_names::is_broken;
use crate::local_text::LocalText;
use crate::photos::PhotoSource;
use quantity::{Date, Language, Moment, Quantity, Unit};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use story::Url;
use story::fact::{Fact, FactId};
use story::relation::Relation;

/// The ledger: its numbers checked and narrowed, its words in every language of the story.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) sources: BTreeMap<String, SourceEntry>,
    pub(crate) units: BTreeMap<String, UnitEntry>,
    /// Facts whose label, words and units have no words yet.
    pub(crate) facts: BTreeMap<FactId, Fact>,
    /// The words of each fact that the author wrote.
    pub(crate) texts: BTreeMap<FactId, FactTexts>,
    pub(crate) relations: Vec<(String, Relation)>,
    /// Facts that are written but could not be read. References to them are not reported again.
    pub(crate) broken: BTreeSet<FactId>,
    /// Whether a relation could not be read, or contradicts others: which facts belong together is not known.
    pub(crate) has_broken_relation: bool,
    /// The span of each fact's name in the file.
    pub(crate) spans: BTreeMap<FactId, Range<usize>>,
    /// The tables of series, which are copied into the site.
    pub(crate) tables: Vec<PhotoSource>,
    /// Names with a star, and other names of cells.
    pub(crate) patterns: Patterns,
}

impl Ledger {
    /// Whether a fact of this name is written, readable or not.
    pub(crate) fn contains(&self, id: &str) -> bool {
        self.facts.contains_key(id) || is_broken(&self.broken, id)
    }

    /// Whether a fact has a note.
    pub(crate) fn has_note(&self, id: &str) -> bool {
        self.texts.get(id).is_some_and(|texts| !texts.notes.is_empty())
    }
}

/// What sort of source a fact has. Only articles are quoted by paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SourceKind {
    /// A text with sections and paragraphs.
    Article,
    /// A data set.
    Data,
    /// A report, a law, a letter.
    Document,
    /// A conversation.
    Interview,
    /// What the newsroom counted or measured itself.
    Count,
}

impl SourceKind {
    /// Every kind by the name that a ledger gives it.
    pub(crate) const ALL: [(&'static str, SourceKind); 5] = [
        ("article", SourceKind::Article),
        ("data", SourceKind::Data),
        ("document", SourceKind::Document),
        ("interview", SourceKind::Interview),
        ("count", SourceKind::Count),
    ];
}

/// A source in every language.
#[derive(Debug)]
pub(crate) struct SourceEntry {
    pub(super) kind: SourceKind,
    pub(super) title: LocalText,
    pub(super) author: Option<LocalText>,
    pub(super) publisher: LocalText,
    pub(super) published: Date,
    pub(super) url: Option<Url>,
}

/// A unit and its words by language.
#[derive(Debug)]
pub(crate) struct UnitEntry {
    /// The unit without words.
    pub(super) unit: Unit,
    pub(super) words: BTreeMap<Language, Vec<String>>,
}

/// The words of a fact that the author wrote.
#[derive(Clone, Debug, Default)]
pub(crate) struct FactTexts {
    pub(super) label: LocalText,
    pub(super) period: Option<LocalText>,
    pub(super) notes: Vec<LocalText>,
    /// Who makes the claim, where the fact has a source.
    pub(super) says: Option<LocalText>,
    /// The points of a table that are put into words, by their index.
    pub(super) points: Vec<(usize, Quantity)>,
    /// Its moment, where it is a cell with one.
    pub(super) at: Option<Moment>,
    /// The labels of row and column, where it is a cell.
    pub(super) parts_of_label: Option<(LocalText, LocalText)>,
}
