//! The JSON Schemas describe what the parsers read: every table has the same fields, every list the same names, and the
//! shipped stories are valid.

use author::diagnostic::Diagnostic;
use author::{read, schema, starter};
use quantity::{Bound, Language};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn schema_of(file: &str) -> Value {
    let (_, text) = schema::all().into_iter().find(|(name, _)| *name == file).expect("a schema");
    serde_json::from_str(&text).expect("JSON")
}

/// What is reported of the starter's story with one change.
fn diagnostics(name: &str, file: &str, from: &str, to: &str) -> Vec<Diagnostic> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("schema-{name}"));
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in starter::FILES {
        let mut text = bytes.to_vec();
        if name == file {
            let whole = String::from_utf8(text).expect("UTF-8");
            assert!(whole.contains(from), "{file} has no {from}");
            text = whole.replacen(from, to, 1).into_bytes();
        }
        fs::write(folder.join(name), text).expect("written");
    }
    read(&folder).diagnostics
}

/// The fields that the parser reads from a table: it lists them when it reports an unknown one.
fn known_fields(name: &str, file: &str, before: &str) -> BTreeSet<String> {
    let diagnostics = diagnostics(name, file, before, &format!("{before}\nqqqqqqqqqqqq = 1\n"));
    let lists = diagnostics.iter().filter(|diagnostic| diagnostic.message.contains("qqqqqqqqqqqq"));
    lists
        .flat_map(|diagnostic| {
            let list = diagnostic.help.trim_start_matches("It can have: ").trim_end_matches('.').to_owned();
            list.split(", ").map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

fn properties(schema: &Value) -> BTreeSet<String> {
    schema["properties"].as_object().expect("an object").keys().cloned().collect()
}

#[test]
fn every_table_has_the_fields_that_are_read() {
    let (story, ledger, charts) =
        (schema_of("story.json"), schema_of("ledger.json"), schema_of("charts.json"));
    for (name, file, before, schema, kind) in [
        ("story", "story.toml", "slug = \"river-lamps\"", &story, ""),
        ("photo", "story.toml", "[photo.river]", &story, "Photo"),
        ("related", "story.toml", "[[related]]", &story, "Related"),
        ("correction", "story.toml", "[[corrections]]", &story, "Correction"),
        ("source", "ledger.toml", "[source.report]", &ledger, "Source"),
        ("unit", "ledger.toml", "[unit.lamp]", &ledger, "Unit"),
        ("fact", "ledger.toml", "[fact.lamps]", &ledger, "Fact"),
        ("relation", "ledger.toml", "[relation.all-lamps]", &ledger, "Relation"),
    ] {
        let described = if kind.is_empty() { properties(schema) } else { properties(&schema["$defs"][kind]) };
        let mut read = known_fields(name, file, before);
        // Only the fields of a table's form are read.
        match kind {
            "Fact" => read.extend(["when", "calculated", "series"].map(String::from)),
            "Relation" => read.extend(["share", "ratio", "sum", "at-most", "same"].map(String::from)),
            _ => {}
        }
        assert_eq!(described, read, "{name}");
    }
    for kind in charts["additionalProperties"]["oneOf"].as_array().expect("kinds") {
        assert!(properties(kind).contains("kind"), "{kind}");
    }
}

#[test]
fn every_bound_is_read_and_described() {
    let described = &schema_of("ledger.json")["$defs"]["BoundName"]["oneOf"];
    let described: Vec<&Value> =
        described.as_array().expect("bounds").iter().map(|bound| &bound["const"]).collect();
    assert_eq!(described, Bound::ALL.map(Bound::name));
    for name in Bound::ALL.map(Bound::name) {
        let to = format!("bound = \"{name}\"");
        for diagnostic in diagnostics(&format!("bound-{name}"), "ledger.toml", "bound = \"nearly\"", &to) {
            assert!(!diagnostic.message.contains("no bound"), "{name}: {}", diagnostic.message);
        }
    }
}

#[test]
fn every_language_is_read_and_described() {
    let tags = Language::ALL.map(Language::tag);
    let schema = schema_of("story.json");
    assert_eq!(schema["$defs"]["Tag"]["enum"], Value::from(tags.to_vec()));
    assert_eq!(properties(&schema["$defs"]["ByLanguage"]), tags.map(String::from).into());
    for tag in tags {
        let to = format!("default-language = \"{tag}\"");
        let from = "default-language = \"zh-Hant\"";
        for diagnostic in diagnostics(&format!("language-{tag}"), "story.toml", from, &to) {
            assert!(!diagnostic.message.contains("no language"), "{tag}: {}", diagnostic.message);
        }
    }
}

#[test]
fn the_schemas_in_the_repository_are_those_of_the_program() {
    for (name, text) in schema::all() {
        let path = test_support::root().join("docs/schema").join(name);
        let there = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            there,
            text,
            "{} is not what `data-story schema --out docs/schema` writes",
            path.display()
        );
    }
}

#[test]
fn the_shipped_stories_fit_the_schemas() {
    for folder in test_support::shipped_folders() {
        for (file, schema) in
            [("story.toml", "story.json"), ("ledger.toml", "ledger.json"), ("charts.toml", "charts.json")]
        {
            let text = fs::read_to_string(folder.join(file)).expect(file);
            let table: toml::Table = text.parse().expect("TOML");
            let value = as_json(&toml::Value::Table(table));
            let validator = jsonschema::validator_for(&schema_of(schema)).expect("a schema");
            let errors: Vec<String> = validator
                .iter_errors(&value)
                .map(|error| format!("{} at {}", error, error.instance_path))
                .collect();
            assert_eq!(errors, Vec::<String>::new(), "{}/{file}", folder.display());
        }
    }
}

/// TOML as editors see it: days and minutes are texts.
fn as_json(value: &toml::Value) -> Value {
    match value {
        toml::Value::Datetime(datetime) => Value::String(datetime.to_string()),
        toml::Value::Array(list) => list.iter().map(as_json).collect(),
        toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), as_json(value))).collect(),
        other => serde_json::to_value(other).expect("JSON"),
    }
}
