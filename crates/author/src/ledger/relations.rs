//! The ledger's relations: read, checked together, and accepted with a reason where sources disagree.

use super::patterns::Patterns;
use super::relation_fields::Members;
use super::tables::moment;
use crate::fields::{Fields, Named};
use crate::local_text::LocalText;
use quantity::{Decimal, End, Moment};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use story::fact::{Comparison, Fact, FactId, Origin, Statement};
use story::narrowing::narrow;
use story::operation::Operation;
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
    patterns: &Patterns,
) -> Checked {
    let count = tables.len();
    let entries = entries(tables, Members { facts, broken, patterns });
    open_below_zero(&entries, facts);
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

/// Lets calculated facts be below zero where their calculation can give it: a change, or the part of a sum with parts below zero.
fn open_below_zero(entries: &[Entry], facts: &mut BTreeMap<FactId, Fact>) {
    let is_negative = |facts: &BTreeMap<FactId, Fact>, id: &FactId| {
        let low = facts.get(id).and_then(Fact::quantity).map(|quantity| quantity.interval.low);
        low.is_some_and(|low| low.number().is_none_or(Decimal::is_negative))
    };
    for entry in entries {
        let members: Vec<FactId> = entry.relation.members().into_iter().cloned().collect();
        let has_negative = members.iter().any(|id| is_negative(facts, id));
        let (opens_low, opens_high) = match &entry.relation {
            Relation::Result { operation: Operation::Change { .. }, .. } => (true, true),
            Relation::Result { operation: Operation::Average(_), .. } | Relation::Sum { .. } => {
                (has_negative, false)
            }
            Relation::Result { operation: Operation::ShareOfSum { .. }, .. } => (false, false),
            // A ratio or a rate in percent can be above a hundred.
            Relation::Result { .. } | Relation::Ratio { .. } => (false, true),
            _ => (false, false),
        };
        for id in &members {
            let Some(fact) = facts.get_mut(id).filter(|fact| fact.is_calculation()) else { continue };
            let Statement::Quantity(quantity) = &mut fact.statement else { continue };
            if opens_low {
                quantity.interval.low = End::Unlimited;
            }
            if opens_high {
                quantity.interval.high = End::Unlimited;
            }
        }
    }
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

/// How sentences can word the result, if it compares.
fn comparison(relation: &Relation) -> Option<Comparison> {
    let Relation::Result { operation, .. } = relation else { return None };
    match operation {
        Operation::Rank { of, among, from_lowest, is_of_all_times } => {
            let at = |id: &FactId| moment(id.split_once('@')?.1);
            let mut moments: Vec<Moment> = among.iter().filter_map(at).collect();
            moments.sort_by_key(|at| at.minutes().0);
            moments.dedup();
            // Rows at one moment are no series.
            let since =
                moments.first().copied().filter(|_| moments.len() == among.len() && moments.len() > 1);
            let (from_lowest, is_of_all_times) = (*from_lowest, *is_of_all_times);
            Some(Comparison::Rank { from_lowest, since, at: at(of), is_of_all_times })
        }
        Operation::Change { .. } => Some(Comparison::Change),
        Operation::Per { each, .. } => Some(Comparison::Per { each: *each }),
        Operation::Count { of, .. } => Some(Comparison::Count { among: of.len() }),
        _ => None,
    }
}

/// Lists longer than this have no rows on the page: the formula says what is in them.
const MOST_PARTS: usize = 12;

/// The facts that a calculation is made from; of a long list, only the fact that is named alone.
fn parts(relation: &Relation, id: &FactId) -> Vec<FactId> {
    let members = relation.members();
    let others = members.iter().filter(|member| **member != id);
    if members.len() <= MOST_PARTS {
        return others.copied().cloned().collect();
    }
    match relation {
        Relation::Sum { whole, .. } if whole != id => vec![whole.clone()],
        Relation::Result {
            operation: Operation::Rank { of, .. } | Operation::ShareOfSum { part: of, .. },
            ..
        } => {
            vec![of.clone()]
        }
        _ => Vec::new(),
    }
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
        calculation.parts = parts(&entry.relation, id);
        calculation.comparison = comparison(&entry.relation);
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
