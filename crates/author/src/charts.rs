//! `charts.toml`: what each chart draws, in facts only.

use super::context::Desk;
use super::diagnostic::File;
use super::fields::{Fields, Placed};
use super::ledger::{Ledger, unknown};
use super::tables::parse;
use chart::MOST_SERIES;
use chart::spec::{Accepts, Field, NOTES_FIELD};
use chart::{SPECS, spec_of};
use quantity::Unit;
use std::collections::BTreeMap;
use std::ops::Range;
use story::fact::FactId;
use story::relation::Relation;

/// A chart before the Markdown gives it title and takeaway.
#[derive(Debug)]
pub(super) struct Chart {
    pub(super) kind: String,
    pub(super) facts: Vec<(String, Vec<FactId>)>,
}

/// Reads all charts by their names; nothing for those that are named but could not be read.
pub(super) fn read(desk: Desk<'_>, ledger: &Ledger) -> Option<BTreeMap<String, Option<Chart>>> {
    parse(desk, "the charts", |root| {
        let mut charts = BTreeMap::new();
        for (name, fields) in root.all_tables("chart") {
            root.expect(&[&name]);
            charts.insert(name, chart(fields, ledger));
        }
        charts
    })
}

/// Where a chart's name stands in the file.
pub(super) fn place(file: &File, name: &str) -> Range<usize> {
    let header = format!("[{name}]");
    file.text.find(&header).map_or(0..0, |at| (at + 1)..(at + 1 + name.len()))
}

fn chart(fields: Fields<'_>, ledger: &Ledger) -> Option<Chart> {
    let name = fields.text("kind")?;
    let Some(form) = spec_of(&name.value) else {
        unknown(&fields, name.span, "kind of chart", &name.value, SPECS.iter().map(|form| form.kind));
        return None;
    };
    let mut drawn: Vec<(String, Vec<FactId>)> = Vec::new();
    let mut placed: Vec<(&Field, Vec<Placed<FactId>>)> = Vec::new();
    let mut complete = true;
    for field in form.fields {
        let ids = fields.texts(field.name);
        if ids.is_empty() && field.required {
            let message = format!("The {} has no `{}`.", fields.what, field.name);
            fields.report(
                fields.span.clone(),
                message,
                format!("Add `{} = \"…\"`, the name of a fact.", field.name),
            );
            complete = false;
        }
        if let (false, Some(second)) = (field.many, ids.get(1)) {
            fields.report(
                second.span.clone(),
                format!("`{}` takes one fact.", field.name),
                "Take the others out.",
            );
            complete = false;
        }
        // Every fact is looked at, not only the first that does not suit.
        let suit = ids.iter().map(|id| suits(&fields, field, id, ledger)).collect::<Vec<_>>();
        complete &= suit.into_iter().all(|suits| suits);
        for id in &ids {
            // A note is asked for beside what is drawn.
            let is_again =
                field.name != NOTES_FIELD && drawn.iter().any(|(_, drawn)| drawn.contains(&id.value));
            if is_again || ids.iter().filter(|other| other.value == id.value).count() > 1 {
                let message = format!("The {} draws “{}” twice.", fields.what, id.value);
                fields.report(id.span.clone(), message, "Take one out.");
                complete = false;
                break;
            }
        }
        if complete && field.accepts == Accepts::Noted {
            complete &= are_drawn(&fields, &ids, &drawn);
        }
        drawn.push((field.name.to_owned(), ids.iter().map(|id| id.value.clone()).collect()));
        placed.push((field, ids));
    }
    complete = complete && share_axes(&fields, &placed, ledger);
    drawn.extend(members(&drawn, ledger));
    complete = complete && (!form.is_share || is_one_share(&fields, &drawn, ledger));
    fields.finish();
    complete.then_some(Chart { kind: name.value, facts: drawn })
}

/// Whether the facts whose notes are asked for are drawn by another field; reports where not.
fn are_drawn(fields: &Fields<'_>, ids: &[Placed<String>], drawn: &[(String, Vec<FactId>)]) -> bool {
    let mut are_drawn = true;
    for id in ids.iter().filter(|id| !drawn.iter().any(|(_, drawn)| drawn.contains(&id.value))) {
        let message =
            format!("The {} asks for the note of “{}” and does not draw it.", fields.what, id.value);
        fields.report(
            id.span.clone(),
            message,
            "Take it out, or name the fact in another field of the chart too.",
        );
        are_drawn = false;
    }
    are_drawn
}

/// Whether series are few enough and of one axis, and a reference is of an axis that is drawn; reports where not.
fn share_axes(fields: &Fields<'_>, placed: &[(&Field, Vec<Placed<FactId>>)], ledger: &Ledger) -> bool {
    let unit = |id: &Placed<FactId>| {
        let fact = ledger.facts.get(&id.value)?;
        fact.quantity().map(|quantity| &quantity.unit).or(fact.series().map(|series| &series.unit))
    };
    let is_one = |a: &Unit, b: &Unit| a.scale() == b.scale() && a.ordinal == b.ordinal;
    let of =
        |wanted: &str| placed.iter().find(|(field, _)| field.name == wanted).map_or(&[][..], |(_, ids)| ids);
    let series =
        placed.iter().find(|(field, _)| field.accepts == Accepts::Series).map_or(&[][..], |(_, ids)| ids);
    let mut fits = true;
    let mut say = |id: &Placed<FactId>, message: String, help: &str| {
        fields.report(id.span.clone(), message, help);
        fits = false;
    };
    if let Some(id) = series.get(MOST_SERIES) {
        let message = format!("The {} draws more than {MOST_SERIES} series.", fields.what);
        say(id, message, "Take some out, or make two charts: more lines can't be told apart.");
    }
    if let Some((first, others)) = series.split_first() {
        let other = others.iter().find(|id| !unit(id).zip(unit(first)).is_some_and(|(a, b)| is_one(a, b)));
        if let Some(other) = other {
            let message = format!(
                "“{}” and “{}” are of different units and can't share an axis.",
                first.value, other.value
            );
            say(other, message, "Make two charts, or give both units the same `scale` in the ledger.");
        }
    }
    for id in of("reference") {
        let mut held = series.iter().chain(of("bars"));
        if !held.any(|other| unit(id).zip(unit(other)).is_some_and(|(a, b)| is_one(a, b))) {
            let message = format!(
                "`reference` takes a fact of a unit that is drawn, and “{}” is of another.",
                id.value
            );
            say(id, message, "Name another fact, or give both units the same `scale` in the ledger.");
        }
    }
    fits
}

/// The facts that drawn series consist of, as a field of their own.
fn members(drawn: &[(String, Vec<FactId>)], ledger: &Ledger) -> Option<(String, Vec<FactId>)> {
    let facts = drawn.iter().flat_map(|(_, ids)| ids).filter_map(|id| ledger.facts.get(id)?.series());
    let members: Vec<FactId> = facts.flat_map(|series| series.members.iter().cloned()).collect();
    (!members.is_empty()).then(|| ("members".to_owned(), members))
}

/// Whether whole, part, rate and rest are what one relation of the ledger says they are; reports where not.
fn is_one_share(fields: &Fields<'_>, drawn: &[(String, Vec<FactId>)], ledger: &Ledger) -> bool {
    let field = |name: &str| drawn.iter().find(|(field, _)| field == name).and_then(|(_, ids)| ids.first());
    let is_this = |relation: &Relation| {
        let Relation::Share(share) = relation else { return false };
        field("whole") == Some(&share.whole)
            && field("part") == Some(&share.part)
            && field("rate") == Some(&share.rate)
            && field("rest") == share.rest.as_ref()
    };
    let found = ledger.relations.iter().any(|(_, relation)| is_this(relation));
    let is_known_to_be_broken = drawn.iter().flat_map(|(_, ids)| ids).any(|id| ledger.broken.contains(id));
    if !found && !is_known_to_be_broken {
        fields.report(
            fields.span.clone(),
            format!("No relation of the ledger says that the facts of the {} are one share.", fields.what),
            "Write `[relation.NAME]` with `share = { part = …, whole = …, rate = …, rest = … }` into ledger.toml, with the same facts.",
        );
    }
    found
}

/// Whether a field can draw the fact; reports why not.
fn suits(fields: &Fields<'_>, field: &Field, id: &Placed<String>, ledger: &Ledger) -> bool {
    let Some(fact) = ledger.facts.get(&id.value) else {
        if !ledger.broken.contains(&id.value) {
            unknown(fields, id.span.clone(), "fact", &id.value, ledger.facts.keys().map(String::as_str));
        }
        return false;
    };
    let unit = fact.quantity().map(|quantity| &quantity.unit);
    let is_series = fact.series().is_some();
    let other = "Name another fact, or look at its `unit` in the ledger.";
    let (suits, wanted, help) = match field.accepts {
        Accepts::Amount => {
            (unit.is_some_and(|unit| !unit.is_percent()), "an amount, not a percentage or an event", other)
        }
        Accepts::Event => (unit.is_none() && !is_series, "an event, a fact with `when`", other),
        Accepts::Percent => (unit.is_some_and(|unit| unit.is_percent()), "a percentage", other),
        Accepts::Quantity => (unit.is_some(), "a quantity, not an event or a series", other),
        Accepts::Single => (!is_series, "a quantity or an event, not a series", other),
        Accepts::Series => (
            is_series,
            "a series",
            "Give the fact `series = \"table.csv\"`, or `series = [\"a\", \"b\"]` with facts that have a `period`.",
        ),
        Accepts::Noted => (
            !fact.notes.is_empty(),
            "a fact with a note",
            "Write `note = \"…\"` into the fact, or take it out.",
        ),
    };
    if !suits {
        let message = format!("`{}` takes {wanted}, and “{}” is none.", field.name, id.value);
        fields.report(id.span.clone(), message, help);
    }
    suits
}
