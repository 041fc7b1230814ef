//! Reading the whole ledger: definitions, facts, relations, then the series of facts.

use super::definitions::Definitions;
use super::facts::FactReader;
use super::model::Ledger;
use super::relations::{self, Checked};
use super::{moving_average, points, relation_fields, repeats, say, series, tables};
use crate::context::ParseContext;
use crate::fields::{Fields, parse};
use crate::source_check::SourceCheck;
use std::collections::{BTreeMap, BTreeSet};
use story::fact::{Fact, FactId, Origin};

/// Reads the ledger. What is readable is there even if something else is not; `None` if the file is not TOML.
pub(crate) fn read(context: ParseContext<'_>, sources: &SourceCheck) -> Option<Ledger> {
    parse(context, "the ledger", |root| read_root(root, sources))
}

fn read_root(root: &Fields<'_>, source_check: &SourceCheck) -> Ledger {
    let definitions = Definitions::read(root);
    report_unknown_sources(root, &definitions, source_check);
    let relation_tables = root.tables("relation", "relation");
    let relation_names: Vec<&str> = relation_tables.iter().map(|(name, _)| name.as_str()).collect();
    let mut reader = FactReader::new(&definitions, &relation_names, source_check, root.context);
    let averages = relation_tables.iter().filter(|(_, fields)| {
        fields.as_ref().is_some_and(|fields| fields.has(relation_fields::MOVING_AVERAGE))
    });
    let has_operation = |fields: &Fields<'_>| relation_fields::OPERATIONS.iter().any(|form| fields.has(form));
    let operations = relation_tables.iter().filter(|(_, fields)| fields.as_ref().is_some_and(has_operation));
    reader.operations = operations.map(|(name, _)| name.clone()).collect();
    reader.averages = averages.map(|(name, _)| name.clone()).collect();
    let (data_tables, broken_tables) = tables::read_tables(root, &reader);
    reader.cells = tables::add_cells(root.context, &data_tables, &broken_tables);
    drop(data_tables);
    let (mut facts, mut texts) = (BTreeMap::new(), BTreeMap::new());
    let (mut spans, mut broken) = (BTreeMap::new(), BTreeSet::new());
    for (name, fields) in root.tables("fact", "fact") {
        let Some(fields) = fields else {
            broken.insert(name);
            continue;
        };
        spans.insert(name.clone(), fields.span.clone());
        match reader.read(&name, fields) {
            Some((fact, words)) => {
                facts.insert(name.clone(), fact);
                texts.insert(name, words);
            }
            None => drop(broken.insert(name)),
        }
    }
    let FactReader { tables, pending, rows, cells, sayings, average_steps, .. } = reader;
    repeats::warn(root, &facts, &spans);
    let points = &root.context.prescan.points();
    points::add_from_tables(points, &rows, &mut facts, &mut texts);
    for (id, (fact, words)) in cells.facts {
        facts.insert(id.clone(), fact);
        texts.insert(id, words);
    }
    broken.extend(cells.broken);
    let patterns = cells.patterns;
    let checked = relations::read(root, relation_tables, &mut facts, &broken, &spans, &patterns);
    moving_average::fill(root, &checked.relations, &average_steps, (&mut facts, &mut texts), &spans);
    let unsaid = say::apply(root, &sayings, &mut facts, &broken, &checked.doubtful);
    broken.extend(unsaid);
    for (id, reason) in &checked.accepted {
        texts.entry(id.clone()).or_default().notes.push(reason.clone());
    }
    broken.extend(underivable(&facts, &checked));
    facts.retain(|id, _| !broken.contains(id));
    let unfilled = series::fill(root, pending, &mut facts, &mut texts, &broken);
    facts.retain(|id, _| !unfilled.contains(id));
    broken.extend(unfilled);
    points::add_from_members(points, &mut facts, &mut texts);
    points::add_from_others(points, &average_steps, &mut facts, &mut texts);
    let Definitions { sources, units, .. } = definitions;
    Ledger {
        sources,
        units,
        facts,
        texts,
        relations: checked.relations,
        broken,
        has_broken_relation: checked.has_broken,
        spans,
        tables,
        patterns,
    }
}

fn report_unknown_sources(root: &Fields<'_>, definitions: &Definitions, source_check: &SourceCheck) {
    for name in source_check.names().filter(|name| !definitions.has_source(name)) {
        root.report(
            0..0,
            format!("`--source {name}=…` names a source that is not in the ledger."),
            "Use the NAME of `[source.NAME]`.",
        );
    }
}

/// Calculated facts whose value is unknown because their relation, or a fact that it needs, is broken.
fn underivable(facts: &BTreeMap<FactId, Fact>, checked: &Checked) -> BTreeSet<FactId> {
    let mut found = BTreeSet::new();
    loop {
        let is_doubtful = |id: &FactId| checked.doubtful.contains(id) || found.contains(id);
        let needs_doubtful = |fact: &Fact| match &fact.origin {
            Origin::Source(_) => false,
            Origin::Calculation(_) if fact.series().is_some() => false,
            Origin::Calculation(calculation) => {
                match checked.relations.iter().find(|(name, _)| *name == calculation.relation) {
                    Some((_, relation)) => relation.members().into_iter().any(is_doubtful),
                    None => true,
                }
            }
        };
        let more: BTreeSet<FactId> =
            facts.iter().filter(|(_, fact)| needs_doubtful(fact)).map(|(id, _)| id.clone()).collect();
        if more.is_subset(&found) {
            return found;
        }
        found.extend(more);
    }
}
