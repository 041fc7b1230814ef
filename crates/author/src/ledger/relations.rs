//! The ledger's relations: read, checked together, and accepted with a reason where sources disagree.

use super::relation_fields::Members;
use crate::fields::{Fields, Named};
use crate::local_text::LocalText;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use story::fact::{Fact, FactId, Origin};
use story::narrowing::narrow;
use story::relation::Relation;

/// The result of checking all relations.
pub(super) struct Checked {
    /// The relations that hold or are accepted.
    pub(super) relations: Vec<(String, Relation)>,
    /// The facts of accepted relations, each with the reason, which becomes a note.
    pub(super) accepted: Vec<(FactId, LocalText)>,
    /// The facts of broken relations: what is calculated from them is unknown.
    pub(super) doubtful: BTreeSet<FactId>,
    /// Whether a relation could not be read, or contradicts others.
    pub(super) has_broken: bool,
}

/// A relation of the ledger.
struct Entry {
    name: String,
    relation: Relation,
    /// Whether `accepted` is written, also if its text could not be read.
    is_accepted: bool,
    /// Why it may be broken all the same.
    reason: Option<LocalText>,
    span: Range<usize>,
}

/// Reads all relations and narrows the facts by them.
///
/// A broken relation is reported with its intervals. One that is accepted with a reason does not narrow.
pub(super) fn read(
    root: &Fields<'_>,
    tables: Named<'_>,
    facts: &mut BTreeMap<FactId, Fact>,
    broken: &BTreeSet<FactId>,
    spans: &BTreeMap<FactId, Range<usize>>,
) -> Checked {
    let count = tables.len();
    let entries = entries(tables, Members { facts, broken });
    let contradicted = narrow_all(root, &entries, facts);
    let accepted = accepted(root, &entries, &contradicted, facts);
    link_calculations(root, &entries, facts, spans, contradicted.is_empty());
    let (broken, kept): (Vec<&Entry>, Vec<&Entry>) =
        entries.iter().partition(|entry| contradicted.contains(&entry.name));
    // A relation that could not be read could have named any fact.
    let doubtful = if entries.len() == count {
        broken.iter().flat_map(|entry| entry.relation.members()).cloned().collect()
    } else {
        facts.keys().cloned().collect()
    };
    let has_broken = entries.len() < count || !contradicted.is_empty();
    Checked { relations: named(&kept), accepted, doubtful, has_broken }
}

/// The relations that could be read.
fn entries(tables: Named<'_>, members: Members<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (name, fields) in tables {
        let Some(fields) = fields else { continue };
        let span = fields.span.clone();
        let is_accepted = fields.has("accepted");
        let reason = fields.optional_local_text("accepted");
        let relation = members.relation(&fields);
        let is_whole = fields.finish();
        let relation = relation.filter(|_| is_whole);
        entries.extend(relation.map(|relation| Entry { name, relation, is_accepted, reason, span }));
    }
    entries
}

fn named(entries: &[&Entry]) -> Vec<(String, Relation)> {
    entries.iter().map(|entry| (entry.name.clone(), entry.relation.clone())).collect()
}

/// Narrows the facts by every relation that is not accepted, and reports those that contradict the others.
fn narrow_all(root: &Fields<'_>, entries: &[Entry], facts: &mut BTreeMap<FactId, Fact>) -> BTreeSet<String> {
    let mut contradicted = BTreeSet::new();
    let mut kept: Vec<&Entry> = entries.iter().filter(|entry| !entry.is_accepted).collect();
    // Each broken relation is removed, so that the next one is found too.
    while let Err(contradiction) = narrow(&named(&kept), facts) {
        let span =
            kept.iter().find(|entry| entry.name == contradiction.relation).map(|entry| entry.span.clone());
        root.report(
            span.unwrap_or(0..0),
            contradiction.to_string(),
            "Compare each value, step and bound with its source. If the sources themselves disagree, add `accepted = \"why\"` to the relation.",
        );
        kept.retain(|entry| entry.name != contradiction.relation);
        contradicted.insert(contradiction.relation);
    }
    contradicted
}

/// The facts of accepted relations with the reasons. Warns if a relation holds and needs no reason.
fn accepted(
    root: &Fields<'_>,
    entries: &[Entry],
    contradicted: &BTreeSet<String>,
    facts: &BTreeMap<FactId, Fact>,
) -> Vec<(FactId, LocalText)> {
    let mut notes = Vec::new();
    let kept = entries.iter().filter(|entry| !entry.is_accepted && !contradicted.contains(&entry.name));
    let kept: Vec<&Entry> = kept.collect();
    for entry in entries.iter().filter(|entry| entry.is_accepted) {
        let all: Vec<&Entry> = kept.iter().copied().chain([entry]).collect();
        if narrow(&named(&all), &mut facts.clone()).is_ok() {
            root.warn(
                entry.span.clone(),
                format!(
                    "The facts of relation “{}” don't contradict each other: it needs no `accepted`.",
                    entry.name
                ),
                "Remove `accepted`.",
            );
        } else if let Some(reason) = &entry.reason {
            notes.extend(entry.relation.members().into_iter().map(|id| (id.clone(), reason.clone())));
        }
    }
    notes
}

/// Gives each calculated fact the other facts of its relation, and reports calculations that can't be made.
fn link_calculations(
    root: &Fields<'_>,
    entries: &[Entry],
    facts: &mut BTreeMap<FactId, Fact>,
    spans: &BTreeMap<FactId, Range<usize>>,
    is_consistent: bool,
) {
    for (id, fact) in facts.iter_mut() {
        let Origin::Calculation(calculation) = &mut fact.origin else { continue };
        let Some(entry) = entries.iter().find(|entry| entry.name == calculation.relation) else { continue };
        let members = entry.relation.members();
        calculation.parts = members.iter().filter(|member| **member != id).copied().cloned().collect();
        let (name, span) = (&entry.name, spans.get(id).cloned().unwrap_or(0..0));
        let is_unlimited = fact.quantity().is_some_and(|quantity| quantity.interval.high.number().is_none());
        if !members.contains(&id) {
            root.report(
                span,
                format!("“{id}” is calculated by the relation “{name}”, which does not contain it."),
                format!("Add it to `[relation.{name}]`, or name another relation."),
            );
        } else if is_consistent && is_unlimited {
            root.warn(
                span,
                format!("The calculation of “{id}” has no upper limit."),
                "Check its relation: the other facts must leave only a few numbers possible.",
            );
        }
    }
}
