//! The ledger's relations: read, put to the proof together, and the surprising ones accepted with a reason.

use super::fields::Fields;
use super::ledger::unknown;
use quantity::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use story::fact::{Fact, FactId, Origin};
use story::narrowing::narrow;
use story::relation::{Relation, Share};

/// What putting the relations to the proof left.
pub(super) struct Proven {
    /// The relations that hold or are accepted.
    pub(super) relations: Vec<(String, Relation)>,
    /// Facts that a broken relation speaks of: what is calculated from them is not known.
    pub(super) doubtful: BTreeSet<FactId>,
}

/// A relation as it stands in the ledger.
struct Entry {
    name: String,
    relation: Relation,
    /// Why it may be broken all the same.
    accepted: Option<String>,
    place: Range<usize>,
}

const SPECS: &str = "share = { part = …, whole = …, rate = … }, ratio = { of = …, to = …, is = … }, sum = { parts = […], whole = … }, at-most = { less = …, more = … } or same = […]";

/// Reads all relations and narrows the facts by them. A broken one is reported with its intervals; one that
/// is accepted with a reason does not narrow, and its reason becomes a note of its facts.
pub(super) fn read(
    root: &Fields<'_>,
    tables: Vec<(String, Fields<'_>)>,
    facts: &mut BTreeMap<FactId, Fact>,
    broken: &BTreeSet<FactId>,
    places: &BTreeMap<FactId, Range<usize>>,
    language: Language,
) -> Proven {
    let mut entries: Vec<Entry> = Vec::new();
    let mut is_whole = true;
    for (name, fields) in tables {
        let place = fields.span.clone();
        let accepted = fields.has("accepted").then(|| fields.text_in("accepted", language)).flatten();
        let relation = relation(&fields, &Members { facts, broken });
        fields.finish();
        // What a relation would say that could not be read, nobody knows.
        is_whole &= relation.is_some();
        if let Some(relation) = relation {
            entries.push(Entry { name, relation, accepted: accepted.map(|reason| reason.value), place });
        }
    }
    let named = |entries: &[&Entry]| -> Vec<(String, Relation)> {
        entries.iter().map(|entry| (entry.name.clone(), entry.relation.clone())).collect()
    };
    let mut contradicted = BTreeSet::new();
    let mut held: Vec<&Entry> = entries.iter().filter(|entry| entry.accepted.is_none()).collect();
    // Each broken relation is taken out, so that the next one is found too.
    while let Err(contradiction) = narrow(&named(&held), facts) {
        let place =
            held.iter().find(|entry| entry.name == contradiction.relation).map(|entry| entry.place.clone());
        root.report(
            place.unwrap_or(0..0),
            contradiction.to_string(),
            "Compare each value, step and bound with its source; if the sources themselves disagree, add `accepted = \"why\"` to the relation.",
        );
        held.retain(|entry| entry.name != contradiction.relation);
        contradicted.insert(contradiction.relation);
    }
    for entry in entries.iter().filter(|entry| entry.accepted.is_some()) {
        let mut all = held.clone();
        all.push(entry);
        if narrow(&named(&all), &mut facts.clone()).is_ok() {
            root.warn(
                entry.place.clone(),
                format!(
                    "The facts of relation “{}” don't contradict each other, so there is nothing to accept.",
                    entry.name
                ),
                "Take `accepted` out.",
            );
            continue;
        }
        for id in entry.relation.members() {
            if let (Some(fact), Some(reason)) = (facts.get_mut(id), &entry.accepted) {
                fact.notes.push(reason.clone());
            }
        }
    }
    for (id, fact) in facts.iter_mut() {
        let Origin::Calculation(calculation) = &mut fact.origin else { continue };
        let Some(entry) = entries.iter().find(|entry| entry.name == calculation.relation) else { continue };
        let members = entry.relation.members();
        calculation.parts = members.iter().filter(|member| **member != id).copied().cloned().collect();
        let (name, place) = (&entry.name, places.get(id).cloned().unwrap_or(0..0));
        if !members.contains(&id) {
            root.report(
                place,
                format!("“{id}” is calculated by relation “{name}”, which does not speak of it."),
                format!("Name it in `[relation.{name}]`, or name another relation."),
            );
        } else if contradicted.is_empty()
            && fact.quantity().is_some_and(|quantity| quantity.interval.high.number().is_none())
        {
            root.warn(
                place,
                format!("Nothing limits what “{id}” is calculated to."),
                "Look at its relation: its other facts must leave only a few numbers possible.",
            );
        }
    }
    let (broken, proven): (Vec<&Entry>, Vec<&Entry>) =
        entries.iter().partition(|entry| contradicted.contains(&entry.name));
    let doubtful = match is_whole {
        true => broken.iter().flat_map(|entry| entry.relation.members()).cloned().collect(),
        false => facts.keys().cloned().collect(),
    };
    Proven { relations: named(&proven), doubtful }
}

/// What a relation may speak of.
struct Members<'a> {
    facts: &'a BTreeMap<FactId, Fact>,
    broken: &'a BTreeSet<FactId>,
}

fn relation(fields: &Fields<'_>, members: &Members<'_>) -> Option<Relation> {
    let table = |name: &'static str| fields.has(name).then(|| fields.table(name)).flatten();
    let forms =
        ["share", "ratio", "sum", "at-most", "same"].into_iter().filter(|form| fields.has(form)).count();
    if forms != 1 {
        let message = format!("The {} must say one thing.", fields.what);
        fields.report(fields.span.clone(), message, format!("Write one of: {SPECS}."));
        return None;
    }
    if fields.has("same") {
        let ids: Vec<Option<FactId>> =
            fields.texts("same").into_iter().map(|id| members.check(fields, id)).collect();
        return Some(Relation::Same(ids.into_iter().collect::<Option<_>>()?));
    }
    let (share, ratio, sum, order) = (table("share"), table("ratio"), table("sum"), table("at-most"));
    if let Some(share) = share {
        let (part, whole) = (members.one(&share, "part"), members.one(&share, "whole"));
        let rate = members.one(&share, "rate");
        let rest = if share.has("rest") { Some(members.one(&share, "rest")?) } else { None };
        if let Some(rate) = rate
            .as_ref()
            .and_then(|id| members.facts.get(id))
            .filter(|rate| !rate.quantity().is_some_and(|quantity| quantity.unit.is_percent()))
        {
            share.report(
                share.span.clone(),
                format!("The rate “{}” of {} is no percentage.", rate.label, share.what),
                "Name a fact with `unit = \"percent\"`.",
            );
            return None;
        }
        share.finish();
        return Some(Relation::Share(Share { part: part?, whole: whole?, rate: rate?, rest }));
    }
    if let Some(ratio) = ratio {
        let [of, to, is] = ["of", "to", "is"].map(|name| members.one(&ratio, name));
        ratio.finish();
        return Some(Relation::Ratio { of: of?, to: to?, is: is? });
    }
    if let Some(sum) = sum {
        let parts: Vec<Option<FactId>> =
            sum.texts("parts").into_iter().map(|id| members.check(&sum, id)).collect();
        let whole = members.one(&sum, "whole");
        if parts.len() < 2 {
            sum.report(
                sum.span.clone(),
                format!("{} has fewer than two parts.", sum.what),
                "Add `parts = [\"…\", \"…\"]`.",
            );
            return None;
        }
        sum.finish();
        return Some(Relation::Sum { parts: parts.into_iter().collect::<Option<_>>()?, whole: whole? });
    }
    let order = order?;
    let [less, more] = ["less", "more"].map(|name| members.one(&order, name));
    order.finish();
    Some(Relation::AtMost { less: less?, more: more? })
}

impl Members<'_> {
    fn one(&self, fields: &Fields<'_>, name: &'static str) -> Option<FactId> {
        self.check(fields, fields.text(name)?)
    }

    fn check(&self, fields: &Fields<'_>, id: super::fields::Placed<String>) -> Option<FactId> {
        match self.facts.get(&id.value) {
            None if self.broken.contains(&id.value) => None,
            None => {
                unknown(fields, id.span, "fact", &id.value, self.facts.keys().map(String::as_str));
                None
            }
            Some(fact) if fact.quantity().is_none() => {
                fields.report(
                    id.span,
                    format!(
                        "“{}” is {}, and relations are between quantities.",
                        id.value,
                        if fact.series().is_some() { "a series" } else { "an event" }
                    ),
                    "Name a fact with a value.",
                );
                None
            }
            Some(_) => Some(id.value),
        }
    }
}
