//! The schema of `charts.toml`, from the specification of each kind of chart.

use chart::SPECS;
use chart::spec::{Accepts, ChartSpec, Field};
use serde_json::{Map, Value, json};

/// The schema of the charts: one shape for each kind.
pub(super) fn charts() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "charts.toml",
        "description": "The facts that each chart draws: one table for each chart.",
        "type": "object",
        "additionalProperties": { "oneOf": SPECS.iter().map(kind).collect::<Vec<_>>() },
    })
}

fn kind(form: &ChartSpec) -> Value {
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
    let what = match field.accepts {
        Accepts::Amount => "an amount",
        Accepts::Percent => "a percentage",
        Accepts::Event => "an event",
        Accepts::Quantity => "a quantity",
        Accepts::Single => "a quantity or an event",
        Accepts::Series => "a series",
        Accepts::Noted => "with a note",
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
