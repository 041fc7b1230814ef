//! `ledger.toml`: sources, units, facts and relations.

use super::diagnostic::{Diagnostic, File, did_you_mean};
use super::fields::Fields;
use super::tables::parse;
use crate::story::decimal::Decimal;
use crate::story::fact::{Citation, Fact, FactId, Origin, Source, Statement};
use crate::story::language::Language;
use crate::story::quantity::{Bound, Quantity};
use crate::story::relation::{Relation, Share, narrow};
use crate::story::unit::Unit;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What the ledger holds, in one language, narrowed by its relations.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub(super) sources: BTreeMap<String, Source>,
    pub(super) facts: BTreeMap<FactId, Fact>,
    pub(super) relations: Vec<(String, Relation)>,
    /// Facts that are named but could not be read: whoever refers to them is not to blame.
    pub(super) broken: BTreeSet<FactId>,
}

/// Reads the ledger; what could be read is there even where something could not.
pub(super) fn read(file: &File, language: Language, diagnostics: &RefCell<Vec<Diagnostic>>) -> Ledger {
    parse(file, "the ledger", diagnostics, |root| {
        let sources: BTreeMap<_, _> = root
            .tables("source", "source")
            .into_iter()
            .filter_map(|(name, fields)| Some((name, source(fields)?)))
            .collect();
        let mut units: BTreeMap<String, Unit> = [(Unit::percent().id, Unit::percent())].into();
        for (name, fields) in root.tables("unit", "unit") {
            units.extend(unit(&name, fields, language).map(|unit| (name, unit)));
        }
        let relation_tables = root.tables("relation", "relation");
        let relation_names: Vec<&str> = relation_tables.iter().map(|(name, _)| name.as_str()).collect();
        let (mut facts, mut broken) = (BTreeMap::new(), BTreeSet::new());
        for (name, fields) in root.tables("fact", "fact") {
            let reader =
                FactReader { sources: &sources, units: &units, relations: &relation_names, language };
            match reader.read(fields) {
                Some(fact) => drop(facts.insert(name, fact)),
                None => drop(broken.insert(name)),
            }
        }
        let mut relations = Vec::new();
        for (name, fields) in relation_tables {
            let span = fields.span.clone();
            if let Some(relation) = relation(fields, &facts, &broken) {
                relations.push((name, relation, span));
            }
        }
        let named: Vec<(String, Relation)> =
            relations.iter().map(|(name, relation, _)| (name.clone(), relation.clone())).collect();
        if let Err(contradiction) = narrow(&named, &mut facts) {
            let span = relations.iter().find(|(name, ..)| *name == contradiction.relation);
            let span = span.map_or(0..0, |(_, _, span)| span.clone());
            root.report(
                span,
                contradiction.to_string(),
                "Compare each value, step and bound with its source.",
            );
        }
        Ledger { sources, facts, relations: named, broken }
    })
    .unwrap_or_default()
}

fn source(fields: Fields<'_>) -> Option<Source> {
    let title = fields.text("title");
    let author = fields.optional_text("author").map(|author| author.value);
    let publisher = fields.text("publisher");
    let published = fields.day("published");
    let url = fields.optional_url("url");
    fields.finish();
    Some(Source { title: title?.value, author, publisher: publisher?.value, published: published?, url })
}

fn unit(id: &str, fields: Fields<'_>, language: Language) -> Option<Unit> {
    let countable = fields.flag("countable");
    fields.expect(&["zh-Hant", "zh-Hans", "en"]);
    let words = fields.words_in(language.tag());
    if words.is_empty() {
        let tag = language.tag();
        fields.report(
            fields.span.clone(),
            format!("The unit “{id}” has no words in {tag}."),
            format!("Add `{tag} = \"…\"`, or a list, the usual word first."),
        );
    }
    fields.finish();
    (!words.is_empty()).then(|| Unit { id: id.to_owned(), countable, words })
}

struct FactReader<'a> {
    sources: &'a BTreeMap<String, Source>,
    units: &'a BTreeMap<String, Unit>,
    relations: &'a [&'a str],
    language: Language,
}

impl FactReader<'_> {
    fn read(&self, fields: Fields<'_>) -> Option<Fact> {
        let label = fields.text_in("label", self.language.tag());
        let period = fields.optional_text("period").map(|period| period.value);
        let note = fields.has("note").then(|| fields.text_in("note", self.language.tag())).flatten();
        let origin = self.origin(&fields);
        let statement = if fields.has("when") {
            fields.moment("when").map(|moment| Statement::Event(moment.value))
        } else {
            self.quantity(&fields).map(Statement::Quantity)
        };
        fields.finish();
        Some(Fact {
            label: label?.value,
            statement: statement?,
            period,
            note: note.map(|note| note.value),
            origin: origin?,
        })
    }

    fn origin(&self, fields: &Fields<'_>) -> Option<Origin> {
        if let Some(relation) = fields.optional_text("calculated") {
            if !self.relations.contains(&relation.value.as_str()) {
                unknown(fields, relation.span, "relation", &relation.value, self.relations.iter().copied());
                return None;
            }
            return Some(Origin::Calculation(relation.value));
        }
        if !fields.has("source") {
            fields.report(
                fields.span.clone(),
                format!("The {} has no source.", fields.what),
                "Add `source = { from = \"…\", at = \"2.7\", printed = \"…\", says = \"…\" }`, or `calculated = \"RELATION\"` for a calculation of your own.",
            );
            return None;
        }
        let place = fields.table("source")?;
        let from = place.text("from");
        let at = place.text("at");
        let printed = place.text("printed");
        let says = place.text_in("says", self.language.tag());
        place.finish();
        let from = from?;
        if !self.sources.contains_key(&from.value) {
            unknown(fields, from.span, "source", &from.value, self.sources.keys().map(String::as_str));
            return None;
        }
        Some(Origin::Source(Citation {
            source: from.value,
            at: at?.value,
            printed: printed?.value,
            says: says?.value,
        }))
    }

    fn quantity(&self, fields: &Fields<'_>) -> Option<Quantity> {
        let unit = fields.text("unit").and_then(|unit| match self.units.get(&unit.value) {
            Some(found) => Some(found.clone()),
            None => {
                unknown(fields, unit.span, "unit", &unit.value, self.units.keys().map(String::as_str));
                None
            }
        });
        let step = fields.optional_number("step").filter(|step| {
            let fits = step.value > Decimal::ZERO;
            if !fits {
                fields.report(
                    step.span.clone(),
                    "A step must be more than nought.",
                    "Write the last place that is printed: 1_000 for 3.4萬, 0.1 for 99.2%.",
                );
            }
            fits
        });
        if fields.has("calculated") {
            let step = step.map_or(Decimal::ONE, |step| step.value);
            return Some(Quantity::calculated(step, unit?));
        }
        let value = fields.number("value");
        let bound = fields.text("bound").and_then(|bound| {
            let known = Bound::ALL.iter().find(|(name, _)| *name == bound.value);
            if known.is_none() {
                unknown(fields, bound.span, "bound", &bound.value, Bound::ALL.iter().map(|(name, _)| *name));
            }
            known.map(|(_, bound)| *bound)
        });
        let (value, bound) = (value?.value, bound?);
        // Words like 餘 and 近 speak in the last printed place; an exact number stands as it is.
        let step = step.map(|step| step.value).unwrap_or(match bound {
            Bound::Exact => Decimal::ZERO,
            _ => value.last_place(),
        });
        Some(Quantity::printed(value, step, bound, unit?))
    }
}

fn relation(
    fields: Fields<'_>,
    facts: &BTreeMap<FactId, Fact>,
    broken: &BTreeSet<FactId>,
) -> Option<Relation> {
    if !fields.has("share") {
        fields.report(
            fields.span.clone(),
            format!("The {} says nothing.", fields.what),
            "Add `share = { part = \"…\", whole = \"…\", rate = \"…\" }`.",
        );
        return None;
    }
    let share = fields.table("share")?;
    let member = |name: &'static str, optional: bool| {
        let id = if optional { share.optional_text(name) } else { share.text(name) }?;
        match facts.get(&id.value) {
            None if broken.contains(&id.value) => None,
            None => {
                unknown(&share, id.span, "fact", &id.value, facts.keys().map(String::as_str));
                None
            }
            Some(fact) if fact.quantity().is_none() => {
                share.report(
                    id.span,
                    format!("“{}” is an event and can't be a share.", id.value),
                    "Name a fact with a value.",
                );
                None
            }
            Some(_) => Some(id.value),
        }
    };
    let (part, whole) = (member("part", false), member("whole", false));
    let (rate, rest) = (member("rate", false), member("rest", true));
    share.finish();
    fields.finish();
    Some(Relation::Share(Share { part: part?, whole: whole?, rate: rate?, rest }))
}

/// Reports a name that nothing has.
pub(super) fn unknown<'n>(
    fields: &Fields<'_>,
    span: std::ops::Range<usize>,
    what: &str,
    name: &str,
    names: impl Iterator<Item = &'n str>,
) {
    let names: Vec<&str> = names.collect();
    let help = match did_you_mean(name, names.iter().copied()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None if names.is_empty() => format!("There is no {what} yet: write one first."),
        None => format!("There are: {}.", names.join(", ")),
    };
    fields.report(span, format!("There is no {what} “{name}”."), help);
}
