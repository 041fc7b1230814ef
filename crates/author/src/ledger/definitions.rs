//! What facts refer to: sources and units.

use super::model::{SourceEntry, SourceKind, UnitEntry};
use super::standard;
use crate::fields::Fields;
use crate::placeholder;
use quantity::{Language, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// The sources and units of a ledger.
pub(super) struct Definitions {
    pub(super) sources: BTreeMap<String, SourceEntry>,
    pub(super) units: BTreeMap<String, UnitEntry>,
    /// Sources and units that are written but could not be read. References to them are not reported again.
    pub(super) broken_sources: BTreeSet<String>,
    pub(super) broken_units: BTreeSet<String>,
}

impl Definitions {
    pub(super) fn read(root: &Fields<'_>) -> Self {
        let mut definitions = Self {
            sources: BTreeMap::new(),
            units: built_in_units(),
            broken_sources: BTreeSet::new(),
            broken_units: BTreeSet::new(),
        };
        for (name, fields) in root.tables("source", "source") {
            match fields.and_then(source) {
                Some(source) => drop(definitions.sources.insert(name, source)),
                None => drop(definitions.broken_sources.insert(name)),
            }
        }
        for (name, fields) in root.tables("unit", "unit") {
            match fields.and_then(|fields| unit(name.clone(), fields)) {
                Some(unit) => drop(definitions.units.insert(name, unit)),
                None => drop(definitions.broken_units.insert(name)),
            }
        }
        definitions
    }

    /// Whether a source of this name is written, readable or not.
    pub(super) fn has_source(&self, name: &str) -> bool {
        self.sources.contains_key(name) || self.broken_sources.contains(name)
    }
}

/// The units that every ledger has.
fn built_in_units() -> BTreeMap<String, UnitEntry> {
    let entry = |unit: Unit| {
        let words = Language::ALL.into_iter().map(|language| (language, unit.words.clone())).collect();
        (unit.id.clone(), UnitEntry { unit: Unit { words: Vec::new(), ..unit }, words })
    };
    let mut units: BTreeMap<String, UnitEntry> = [Unit::percent(), Unit::number()].map(entry).into();
    for (id, words) in standard::UNITS {
        units.insert((*id).to_owned(), standard_unit(id, words));
    }
    units
}

/// A unit that every ledger has, with its words in each language.
fn standard_unit(id: &str, words: &[&[&str]; 3]) -> UnitEntry {
    let texts = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let words =
        Language::ALL.into_iter().zip(words).map(|(language, words)| (language, texts(words))).collect();
    UnitEntry { unit: Unit { words: Vec::new(), ..Unit::measuring(id) }, words }
}

fn source(fields: Fields<'_>) -> Option<SourceEntry> {
    let title = fields.local_name("title");
    let author = fields.optional_local_name("author");
    let publisher = fields.local_name("publisher");
    let published = fields.day("published");
    let url = fields.optional_url("url");
    placeholder::report(&fields, published);
    let kind = source_kind(&fields);
    if !fields.finish() {
        return None;
    }
    Some(SourceEntry {
        kind: kind?,
        title: title?,
        author,
        publisher: publisher?,
        published: published?,
        url,
    })
}

/// What sort of source it is; an article where nothing is said.
fn source_kind(fields: &Fields<'_>) -> Option<SourceKind> {
    if !fields.has("kind") {
        return Some(SourceKind::Article);
    }
    let name = fields.text("kind")?;
    let known = SourceKind::ALL.iter().find(|(known, _)| *known == name.value);
    if known.is_none() {
        fields.report_unknown("kind of source", &name, SourceKind::ALL.iter().map(|(name, _)| *name));
    }
    known.map(|(_, kind)| *kind)
}

/// A unit; `None` if a field is misspelt, because without it the unit is another.
fn unit(id: String, fields: Fields<'_>) -> Option<UnitEntry> {
    let (countable, ordinal) = (fields.flag("countable"), fields.flag("ordinal"));
    let scale = fields.optional_text("scale").map(|scale| scale.value);
    let words = fields.unit_words();
    let is_empty = |language: &Language| words.get(language).is_some_and(Vec::is_empty);
    for language in words.keys().filter(|language| is_empty(language)) {
        // Words in simplified characters are missing only because the traditional ones are.
        if *language == Language::ZhHans && is_empty(&Language::ZhHant) {
            continue;
        }
        let tag = language.tag();
        fields.report_missing(
            format!("The unit “{id}” has no words in {tag}."),
            format!("Add `{tag} = \"…\"`, or a list that begins with the usual word."),
        );
    }
    let is_whole = fields.finish();
    is_whole.then(|| UnitEntry { unit: Unit { id, countable, ordinal, scale, words: Vec::new() }, words })
}
