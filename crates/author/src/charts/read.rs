//! Reading charts: kind, and the facts of each field.

use super::checks::{DrawnFacts, NamedFacts, are_drawn, is_accepted, is_one_share, share_axes};
use crate::context::ParseContext;
use crate::diagnostic::File;
use crate::fields::{Fields, Spanned, parse};
use crate::ledger::Ledger;
use chart::spec::{Accepts, Field, NOTES_FIELD};
use chart::{SPECS, spec_of};
use std::collections::BTreeMap;
use std::ops::Range;
use story::fact::FactId;

/// A chart, before the article gives it title and takeaway.
#[derive(Clone, Debug)]
pub(crate) struct Chart {
    pub(crate) kind: String,
    pub(crate) facts: Vec<(String, Vec<FactId>)>,
}

/// Reads all charts by name. A chart that can't be read is `None`; so is everything if the file is not TOML.
pub(crate) fn read(context: ParseContext<'_>, ledger: &Ledger) -> Option<BTreeMap<String, Option<Chart>>> {
    parse(context, "the charts", |root| {
        let mut charts = BTreeMap::new();
        for (name, fields) in root.all_tables("chart") {
            charts.insert(name, fields.and_then(|fields| chart(fields, ledger)));
        }
        charts
    })
}

/// The span of a chart's name in the file.
pub(crate) fn span_of(file: &File, name: &str) -> Range<usize> {
    let table = toml::de::DeTable::parse(&file.text).ok();
    let key = table.as_ref().and_then(|table| table.get_ref().keys().find(|key| key.get_ref() == name));
    key.map_or(0..0, toml::Spanned::span)
}

fn chart(fields: Fields<'_>, ledger: &Ledger) -> Option<Chart> {
    let Some(name) = fields.text("kind") else {
        // Which fields it can have depends on the kind.
        for field in SPECS.iter().flat_map(|form| form.fields) {
            fields.expect(&[field.name]);
        }
        fields.finish();
        return None;
    };
    let Some(form) = spec_of(&name.value) else {
        fields.report_unknown("kind of chart", &name, SPECS.iter().map(|form| form.kind));
        return None;
    };
    let mut drawn = DrawnFacts::new();
    let mut named = NamedFacts::new();
    let mut is_complete = true;
    for field in form.fields {
        let ids = ledger.patterns.filled_in(fields.texts(field.name));
        let has_right_count = has_right_count(&fields, field, &ids);
        // Every fact is checked, also after one that is not accepted.
        let are_accepted = ids.iter().filter(|id| is_accepted(&fields, field, id, ledger)).count();
        is_complete &= are_accepted == ids.len();
        is_complete &= has_right_count && !has_repeats(&fields, field, &ids, &drawn);
        if is_complete && field.accepts == Accepts::Noted {
            is_complete &= are_drawn(&fields, &ids, &drawn);
        }
        drawn.push((field.name.to_owned(), ids.iter().map(|id| id.value.clone()).collect()));
        named.push((field, ids));
    }
    is_complete = is_complete && share_axes(&fields, &named, ledger);
    drawn.extend(members(&drawn, ledger));
    is_complete = is_complete && (!form.is_share || is_one_share(&fields, &drawn, ledger));
    is_complete &= fields.finish();
    is_complete.then_some(Chart { kind: name.value, facts: drawn })
}

/// Whether a field has as many facts as it takes; reports if not.
fn has_right_count(fields: &Fields<'_>, field: &Field, ids: &[Spanned<FactId>]) -> bool {
    if ids.is_empty() && field.required {
        let message = format!("The {} has no `{}`.", fields.what, field.name);
        let help = format!("Add `{} = \"…\"`, the name of a fact.", field.name);
        match fields.get(field.name) {
            Some(empty) => fields.report(empty.span(), message, help),
            None => fields.report_missing(message, help),
        }
        return false;
    }
    if let (false, Some(second)) = (field.many, ids.get(1)) {
        fields.report(second.span.clone(), format!("`{}` takes one fact.", field.name), "Remove the others.");
        return false;
    }
    true
}

/// Whether the chart draws a fact twice; reports the first such fact.
fn has_repeats(fields: &Fields<'_>, field: &Field, ids: &[Spanned<FactId>], drawn: &DrawnFacts) -> bool {
    let is_repeated = |id: &&Spanned<FactId>| {
        // `notes` names facts that another field draws.
        let is_drawn = field.name != NOTES_FIELD && drawn.iter().any(|(_, drawn)| drawn.contains(&id.value));
        is_drawn || ids.iter().filter(|other| other.value == id.value).count() > 1
    };
    let repeated = ids.iter().find(is_repeated);
    if let Some(id) = repeated {
        let message = format!("The {} draws “{}” twice.", fields.what, id.value);
        fields.report(id.span.clone(), message, "Remove one.");
    }
    repeated.is_some()
}

/// The facts of drawn series, as a field of their own.
fn members(drawn: &DrawnFacts, ledger: &Ledger) -> Option<(String, Vec<FactId>)> {
    let series = drawn.iter().flat_map(|(_, ids)| ids).filter_map(|id| ledger.facts.get(id)?.series());
    let members: Vec<FactId> = series.flat_map(|series| series.members.iter().cloned()).collect();
    (!members.is_empty()).then(|| ("members".to_owned(), members))
}
