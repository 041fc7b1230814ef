//! The ledger in one language: every fact with its words.

use super::model::{FactTexts, Ledger, SourceEntry};
use super::patterns::Patterns;
use quantity::{Language, Unit};
use std::collections::{BTreeMap, BTreeSet};
use story::fact::{Fact, FactId, Origin, Source, Statement};
use story::relation::Relation;
use story::series::Series;
use story::wording;

/// The ledger in one language.
#[derive(Debug)]
pub(crate) struct LocalLedger {
    pub(crate) sources: BTreeMap<String, Source>,
    pub(crate) facts: BTreeMap<FactId, Fact>,
    /// Facts that are written but could not be read, or that have no words in this language.
    /// References to them are not reported again.
    pub(crate) broken: BTreeSet<FactId>,
    /// Names with a star, and other names of cells.
    pub(crate) patterns: Patterns,
}

impl LocalLedger {
    /// Puts every fact of the ledger into the words of a language.
    pub(crate) fn new(ledger: &Ledger, language: Language) -> Self {
        let sources = ledger.sources.iter();
        let sources = sources.filter_map(|(name, entry)| Some((name.clone(), source(entry, language)?)));
        let mut local = Self {
            sources: sources.collect(),
            facts: BTreeMap::new(),
            broken: ledger.broken.clone(),
            patterns: ledger.patterns.clone(),
        };
        // The words of a series of facts are those of its facts, so series come last.
        let (series, single): (Vec<_>, Vec<_>) =
            ledger.facts.iter().partition(|(_, fact)| fact.series().is_some());
        for (id, fact) in single.into_iter().chain(series) {
            let words = ledger.texts.get(id).and_then(|texts| local.fact(fact, texts, ledger, language));
            match words {
                Some(fact) => drop(local.facts.insert(id.clone(), fact)),
                None => drop(local.broken.insert(id.clone())),
            }
        }
        local.add_formulas(ledger, language);
        local
    }

    /// Puts calculations into words, which name other facts.
    fn add_formulas(&mut self, ledger: &Ledger, language: Language) {
        let relations: BTreeMap<&str, &Relation> =
            ledger.relations.iter().map(|(name, relation)| (name.as_str(), relation)).collect();
        let mut formulas = Vec::new();
        for (id, fact) in &self.facts {
            let Origin::Calculation(calculation) = &fact.origin else { continue };
            let relation = relations.get(calculation.relation.as_str());
            formulas.extend(
                relation.map(|relation| (id.clone(), wording::formula(relation, id, &self.facts, language))),
            );
        }
        for (id, formula) in formulas {
            if let Some(Fact { origin: Origin::Calculation(calculation), .. }) = self.facts.get_mut(&id) {
                calculation.formula = formula;
            }
        }
    }

    /// A fact with its words; `None` if a text is missing, which is reported already.
    fn fact(&self, fact: &Fact, texts: &FactTexts, ledger: &Ledger, language: Language) -> Option<Fact> {
        let mut local = fact.clone();
        local.label = texts.label.to_text(language)?;
        local.period = texts.period.as_ref().and_then(|period| period.to_text(language));
        local.notes = texts.notes.iter().filter_map(|note| note.to_text(language)).collect();
        if let Origin::Source(citation) = &mut local.origin {
            citation.says = texts.says.as_ref()?.to_text(language)?;
            if let (Some(place), Some((row, column))) = (&mut citation.place, &texts.parts_of_label) {
                place.row_label = row.to_text(language)?;
                place.column_label = column.to_text(language)?;
            }
            self.sources.get(&citation.source)?;
        }
        match &mut local.statement {
            Statement::Quantity(quantity) => add_words(&mut quantity.unit, ledger, language)?,
            Statement::Event(_) => {}
            Statement::Series(series) => {
                add_words(&mut series.unit, ledger, language)?;
                self.add_point_words(series, texts, language)?;
            }
        }
        wording::put_into_words(&mut local, language);
        Some(local)
    }

    fn add_point_words(&self, series: &mut Series, texts: &FactTexts, language: Language) -> Option<()> {
        let unit = series.unit.clone();
        for (index, quantity) in &texts.points {
            let quantity = quantity::Quantity { unit: unit.clone(), ..quantity.clone() };
            series.points.get_mut(*index)?.words = Some(wording::quantity(&quantity, language));
        }
        for (point, member) in series.points.iter_mut().zip(&series.members) {
            point.words = Some(self.facts.get(member)?.words.clone());
        }
        Some(())
    }
}

/// Gives a unit its words; `None` if it has none in this language.
fn add_words(unit: &mut Unit, ledger: &Ledger, language: Language) -> Option<()> {
    let words = ledger.units.get(&unit.id)?.words.get(&language)?;
    unit.words.clone_from(words);
    (!words.is_empty()).then_some(())
}

fn source(entry: &SourceEntry, language: Language) -> Option<Source> {
    Some(Source {
        title: entry.title.to_text(language)?,
        author: entry.author.as_ref().and_then(|author| author.to_text(language)),
        publisher: entry.publisher.to_text(language)?,
        published: entry.published,
        url: entry.url.clone(),
    })
}
