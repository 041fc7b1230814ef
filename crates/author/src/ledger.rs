//! `ledger.toml`: sources, units, facts and relations.

use super::context::Desk;
use super::diagnostic::did_you_mean;
use super::fields::{Fields, Placed};
use super::photos::PhotoSource;
use super::relations::{self, Proven};
use super::series::{self, Pending};
use super::series_table::Meaning;
use super::source_check::{self, Evidence};
use super::tables::parse;
use quantity::{Bound, Decimal, Language, Quantity, Unit};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use story::fact::{Citation, Fact, FactId, Origin, Source, Statement};
use story::relation::Relation;
use story::series::Series;
use story::wording::put_into_words;

/// What the ledger holds, in one language, narrowed by its relations.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub(super) sources: BTreeMap<String, Source>,
    pub(super) facts: BTreeMap<FactId, Fact>,
    pub(super) relations: Vec<(String, Relation)>,
    /// Facts that are named but could not be read: whoever refers to them is not to blame.
    pub(super) broken: BTreeSet<FactId>,
    /// Where each fact's name stands in the file.
    pub(super) places: BTreeMap<FactId, std::ops::Range<usize>>,
    /// The tables of series, which go into the site.
    pub(super) tables: Vec<PhotoSource>,
}

impl Ledger {
    /// Whether a fact of this name is written, readable or not.
    pub(super) fn knows(&self, id: &str) -> bool {
        self.facts.contains_key(id) || self.broken.contains(id)
    }
}

/// Reads the ledger; what could be read is there even where something could not, nothing where it is not TOML.
pub(super) fn read(desk: Desk<'_>, language: Language, evidence: &Evidence) -> Option<Ledger> {
    parse(desk, "the ledger", |root| {
        let (mut sources, mut broken_names) = (BTreeMap::new(), BTreeSet::new());
        for (name, fields) in root.tables("source", "source") {
            match source(fields, language) {
                Some(source) => drop(sources.insert(name, source)),
                None => drop(broken_names.insert(name)),
            }
        }
        let mut units: BTreeMap<String, Unit> =
            [Unit::percent(), Unit::number()].map(|unit| (unit.id.clone(), unit)).into();
        for (name, fields) in root.tables("unit", "unit") {
            match unit(&name, fields, language) {
                Some(unit) => drop(units.insert(name, unit)),
                None => drop(broken_names.insert(name)),
            }
        }
        let relation_tables = root.tables("relation", "relation");
        let relation_names: Vec<&str> = relation_tables.iter().map(|(name, _)| name.as_str()).collect();
        let (mut facts, mut places, mut broken) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        let (tables, pending) = (RefCell::default(), RefCell::default());
        for (name, fields) in root.tables("fact", "fact") {
            let reader = FactReader {
                broken_names: &broken_names,
                sources: &sources,
                units: &units,
                relations: &relation_names,
                language,
                evidence,
                tables: &tables,
                pending: &pending,
            };
            places.insert(name.clone(), fields.span.clone());
            match reader.read(&name, fields) {
                Some(fact) => drop(facts.insert(name, fact)),
                None => drop(broken.insert(name)),
            }
        }
        for name in
            evidence.names().filter(|name| !sources.contains_key(*name) && !broken_names.contains(*name))
        {
            root.report(
                0..0,
                format!("`--source {name}=…` names no source of the ledger."),
                "Use the NAME of `[source.NAME]`.",
            );
        }
        let proven = relations::read(root, relation_tables, &mut facts, &broken, &places, language);
        broken.extend(unproven(&facts, &proven));
        facts.retain(|id, _| !broken.contains(id));
        let (single, over_time): (Vec<_>, Vec<_>) =
            facts.into_iter().partition(|(_, fact)| fact.series().is_none());
        let mut facts: BTreeMap<FactId, Fact> = single.into_iter().collect();
        facts.values_mut().for_each(|fact| put_into_words(fact, language));
        facts.extend(over_time);
        let unfilled = series::fill(root, pending.into_inner(), &mut facts, &broken);
        facts.retain(|id, _| !unfilled.contains(id));
        broken.extend(unfilled);
        for fact in facts.values_mut().filter(|fact| fact.series().is_some()) {
            put_into_words(fact, language);
        }
        let tables = tables.into_inner();
        Ledger { sources, facts, relations: proven.relations, broken, places, tables }
    })
}

/// Calculated facts of which nothing is known, because what they are calculated from is broken.
fn unproven(facts: &BTreeMap<FactId, Fact>, proven: &Proven) -> BTreeSet<FactId> {
    let mut unproven = BTreeSet::new();
    loop {
        let is_doubtful = |id: &FactId| proven.doubtful.contains(id) || unproven.contains(id);
        let rests_on_doubt = |fact: &Fact| match &fact.origin {
            Origin::Source(_) => false,
            Origin::Calculation(_) if fact.series().is_some() => false,
            Origin::Calculation(calculation) => {
                match proven.relations.iter().find(|(name, _)| *name == calculation.relation) {
                    Some((_, relation)) => relation.members().into_iter().any(is_doubtful),
                    None => true,
                }
            }
        };
        let more: BTreeSet<FactId> =
            facts.iter().filter(|(_, fact)| rests_on_doubt(fact)).map(|(id, _)| id.clone()).collect();
        if more.is_subset(&unproven) {
            return unproven;
        }
        unproven.extend(more);
    }
}

fn source(fields: Fields<'_>, language: Language) -> Option<Source> {
    let title = fields.name_in("title", language);
    let author = fields.has("author").then(|| fields.name_in("author", language)).flatten();
    let publisher = fields.name_in("publisher", language);
    let published = fields.day("published");
    let url = fields.optional_url("url");
    fields.finish();
    let author = author.map(|author| author.value);
    Some(Source { title: title?.value, author, publisher: publisher?.value, published: published?, url })
}

fn unit(id: &str, fields: Fields<'_>, language: Language) -> Option<Unit> {
    let (countable, ordinal) = (fields.flag("countable"), fields.flag("ordinal"));
    let scale = fields.optional_text("scale").map(|scale| scale.value);
    fields.expect(&["zh-Hant", "zh-Hans", "en"]);
    let words = fields.words_in(language);
    if words.is_empty() {
        let tag = language.tag();
        fields.report(
            fields.span.clone(),
            format!("The unit “{id}” has no words in {tag}."),
            format!("Add `{tag} = \"…\"`, or a list, the usual word first."),
        );
    }
    fields.finish();
    (!words.is_empty()).then(|| Unit { id: id.to_owned(), countable, ordinal, scale, words })
}

struct FactReader<'a> {
    /// Sources and units that are written but could not be read: whoever names them is not to blame.
    broken_names: &'a BTreeSet<String>,
    sources: &'a BTreeMap<String, Source>,
    units: &'a BTreeMap<String, Unit>,
    relations: &'a [&'a str],
    language: Language,
    evidence: &'a Evidence,
    tables: &'a RefCell<Vec<PhotoSource>>,
    pending: &'a RefCell<Vec<Pending>>,
}

impl FactReader<'_> {
    fn read(&self, name: &str, fields: Fields<'_>) -> Option<Fact> {
        let label = fields.text_in("label", self.language);
        let period = fields.has("period").then(|| fields.text_in("period", self.language)).flatten();
        let note = fields.has("note").then(|| fields.text_in("note", self.language)).flatten();
        let statement = if fields.has("when") {
            fields.moment("when").map(|moment| Statement::Event(moment.value))
        } else if fields.has("series") {
            self.series(name, &fields).map(Statement::Series)
        } else {
            self.quantity(&fields).map(Statement::Quantity)
        };
        let is_of_facts = self.pending.borrow().last().is_some_and(|pending| pending.id == name);
        let origin = if is_of_facts && !fields.has("source") {
            // It is that of its first fact, once that is read.
            Some(Origin::calculated(""))
        } else {
            self.origin(&fields, statement.as_ref())
        };
        fields.finish();
        Some(Fact {
            label: label?.value,
            words: String::new(),
            possible: None,
            statement: statement?,
            period: period.map(|period| period.value),
            notes: note.map(|note| note.value).into_iter().collect(),
            origin: origin?,
        })
    }

    fn origin(&self, fields: &Fields<'_>, statement: Option<&Statement>) -> Option<Origin> {
        if let Some(relation) = fields.optional_text("calculated") {
            if !self.relations.contains(&relation.value.as_str()) {
                unknown(fields, relation.span, "relation", &relation.value, self.relations.iter().copied());
                return None;
            }
            return Some(Origin::calculated(relation.value));
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
        let says = place.text_in("says", self.language);
        let from = from?;
        if self.broken_names.contains(&from.value) {
            return None;
        }
        if !self.sources.contains_key(&from.value) {
            unknown(fields, from.span, "source", &from.value, self.sources.keys().map(String::as_str));
            return None;
        }
        let (at, printed) = (at?, printed?);
        let is_number =
            |part: &str| !part.is_empty() && part.len() < 5 && part.bytes().all(|byte| byte.is_ascii_digit());
        if !at
            .value
            .split_once('.')
            .is_some_and(|(section, paragraph)| is_number(section) && is_number(paragraph))
        {
            place.warn(
                at.span.clone(),
                format!("“{}” is no place in a source.", at.value),
                "Write section and paragraph, as in `\"2.7\"`; section 0 stands before the first heading.",
            );
        }
        self.evidence.look_up(&place, &from.value, &at, &printed);
        if let Some(statement) = statement {
            source_check::compare(&place, &printed, statement);
        }
        place.finish();
        Some(Origin::Source(Citation {
            source: from.value,
            at: at.value,
            printed: printed.value,
            says: says?.value,
        }))
    }

    /// A series from a table; one of facts is empty until they are read.
    fn series(&self, name: &str, fields: &Fields<'_>) -> Option<Series> {
        let value = fields.get("series")?;
        let names = fields.texts("series");
        if value.get_ref().as_str().is_none() {
            let own = ["unit", "bound", "step", "value"].into_iter();
            let own: Vec<_> = own.filter_map(|name| Some((name, fields.get(name)?.span()))).collect();
            if names.is_empty() {
                // What is no text is reported already.
                if value.get_ref().as_array().is_some_and(|list| list.is_empty()) {
                    let message = format!("`series` of {} names nothing.", fields.what);
                    let help = "Write `series = \"table.csv\"`, or a list of facts with a `period`.";
                    fields.report(value.span(), message, help);
                }
                return None;
            }
            for (name, span) in own {
                let message = format!("The {} has `{name}`, and its facts have their own.", fields.what);
                fields.report(span, message, format!("Take `{name}` out."));
            }
            self.pending.borrow_mut().push(Pending { id: name.to_owned(), members: names });
            return Some(Series {
                unit: Unit::number(),
                points: Vec::new(),
                members: Vec::new(),
                table: None,
            });
        }
        let (unit, step) = (self.unit(fields), self.step(fields));
        let bound = if fields.has("bound") { bound(fields)? } else { Bound::Exact };
        let meaning = Meaning { unit: unit?, bound, step: step?, language: self.language };
        let table = series::from_table(fields, names.first()?, &meaning)?;
        self.tables.borrow_mut().push(table.source);
        Some(table.series)
    }

    fn unit(&self, fields: &Fields<'_>) -> Option<Unit> {
        fields.text("unit").and_then(|unit| match self.units.get(&unit.value) {
            Some(found) => Some(found.clone()),
            None if self.broken_names.contains(&unit.value) => None,
            None => {
                unknown(fields, unit.span, "unit", &unit.value, self.units.keys().map(String::as_str));
                None
            }
        })
    }

    /// The last printed place: an inner nothing where the ledger has none, an outer one where it is wrong.
    fn step(&self, fields: &Fields<'_>) -> Option<Option<Decimal>> {
        let step: Option<Placed<Decimal>> = fields.optional_number("step").filter(|step| {
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
        if fields.has("step") && step.is_none() {
            return None;
        }
        Some(step.map(|step| step.value))
    }

    fn quantity(&self, fields: &Fields<'_>) -> Option<Quantity> {
        let unit = self.unit(fields);
        let step = self.step(fields)?;
        if fields.has("calculated") {
            let step = step.unwrap_or(Decimal::ONE);
            return Some(Quantity::calculated(step, unit?));
        }
        let value = fields.number("value");
        let bound = bound(fields);
        let (value, bound) = (value?, bound?);
        if let Some(unit) = unit.as_ref().filter(|unit| unit.countable && !value.value.is_whole()) {
            fields.report(
                value.span,
                format!(
                    "{} of the unit “{}” can't be counted: it has only whole numbers.",
                    value.value, unit.id
                ),
                "Correct the value, or take `countable` out of the unit.",
            );
            return None;
        }
        let value = value.value;
        // Words like 餘 and 近 speak in the last printed place; an exact number stands as it is.
        let step = step.unwrap_or(match bound {
            Bound::Exact => Decimal::ZERO,
            _ => value.last_place(),
        });
        Some(Quantity::printed(value, step, bound, unit?))
    }
}

fn bound(fields: &Fields<'_>) -> Option<Bound> {
    let bound = fields.text("bound")?;
    let known = Bound::ALL.iter().find(|(name, _)| *name == bound.value);
    if known.is_none() {
        unknown(fields, bound.span, "bound", &bound.value, Bound::ALL.iter().map(|(name, _)| *name));
    }
    known.map(|(_, bound)| *bound)
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
