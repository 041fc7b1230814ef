//! `charts.toml`: what each chart draws, in facts only.

use super::diagnostic::{Diagnostic, File};
use super::fields::{Fields, Placed};
use super::ledger::{Ledger, unknown};
use super::tables::parse;
use crate::chart::kind::{self, Field, KINDS, Takes};
use crate::story::fact::FactId;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A chart before the Markdown gives it title and takeaway.
#[derive(Debug)]
pub(super) struct Chart {
    pub(super) kind: String,
    pub(super) facts: Vec<(String, Vec<FactId>)>,
}

/// Reads all charts by their names; nothing for those that are named but could not be read.
pub(super) fn read(
    file: &File,
    ledger: &Ledger,
    diagnostics: &RefCell<Vec<Diagnostic>>,
) -> BTreeMap<String, Option<Chart>> {
    parse(file, "the charts", diagnostics, |root| {
        let mut charts = BTreeMap::new();
        for (name, fields) in root.all_tables("chart") {
            root.expect(&[&name]);
            charts.insert(name, chart(fields, ledger));
        }
        charts
    })
    .unwrap_or_default()
}

fn chart(fields: Fields<'_>, ledger: &Ledger) -> Option<Chart> {
    let name = fields.text("kind")?;
    let Some(kind) = kind::of(&name.value) else {
        unknown(&fields, name.span, "kind of chart", &name.value, KINDS.iter().map(|kind| kind.name));
        return None;
    };
    let mut drawn = Vec::new();
    let mut complete = true;
    for field in kind.fields {
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
        complete &= ids.iter().all(|id| suits(&fields, field, id, ledger));
        drawn.push((field.name.to_owned(), ids.into_iter().map(|id| id.value).collect()));
    }
    fields.finish();
    complete.then_some(Chart { kind: name.value, facts: drawn })
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
    let (suits, wanted) = match field.takes {
        Takes::Amount => {
            (unit.is_some_and(|unit| !unit.is_percent()), "an amount, not a percentage or an event")
        }
        Takes::Event => (unit.is_none(), "an event, a fact with `when`"),
        Takes::Percent => (unit.is_some_and(|unit| unit.is_percent()), "a percentage"),
    };
    if !suits {
        let message = format!("`{}` takes {wanted}, and “{}” is none.", field.name, id.value);
        fields.report(id.span.clone(), message, "Name another fact, or look at its `unit` in the ledger.");
    }
    suits
}
