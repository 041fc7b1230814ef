//! The schema of `charts.toml`, from the specification of each kind of chart.

use chart::kind::{FORMS, Field, Form, Takes};
use serde_json::{Map, Value, json};

/// The schema of the charts: one shape for each kind.
pub(super) fn charts() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "charts.toml",
        "description": "The facts that each chart draws: one table for each chart.",
        "type": "object",
        "additionalProperties": { "oneOf": FORMS.iter().map(kind).collect::<Vec<_>>() },
    })
}

fn kind(form: &Form) -> Value {
    let fields = form.fields.iter().map(|field| (field.name.to_owned(), property(field)));
    let properties: Map<String, Value> =
        [("kind".to_owned(), json!({ "const": form.kind }))].into_iter().chain(fields).collect();
    let required = form.fields.iter().filter(|field| field.required).map(|field| field.name);
    let required: Vec<&str> = ["kind"].into_iter().chain(required).collect();
    json!({
        "type": "object",
        "title": form.kind,
        "description": form.about,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn property(field: &Field) -> Value {
    let what = match field.takes {
        Takes::Amount => "an amount",
        Takes::Percent => "a percentage",
        Takes::Event => "an event",
        Takes::Quantity => "a quantity",
        Takes::Single => "a quantity or an event",
        Takes::Series => "a series",
        Takes::Noted => "with a note",
    };
    let about = field.about;
    if field.many {
        let each =
            json!({ "type": "string", "description": format!("The name of a fact of the ledger, {what}.") });
        let description = format!("{about} Names of facts of the ledger, each {what}.");
        json!({ "type": "array", "items": each, "description": description })
    } else {
        let description = format!("{about} The name of a fact of the ledger, {what}.");
        json!({ "type": "string", "description": description })
    }
}
