//! Tables beside the story: a story with one, for the tests of cells, calculations and mistakes.

mod calculations;
mod cells;
mod mistakes;

use author::diagnostic::Severity;
use author::{Reading, read};
use std::fs;
use std::path::PathBuf;
use story::Story;

const STORY: &str = "slug = \"tables\"\ndefault-language = \"en\"\nauthors = [\"A\"]\npublisher = \"Example\"\npublished = 2026-01-02\n";

const LEDGER: &str = r#"
[source.office]
kind = "data"
title = "Turnout by district"
publisher = "Election office"
published = 2025-11-02

[unit.voter]
countable = true
en = ["voter", "voters"]

[unit.district]
countable = true
en = ["district", "districts"]

[unit.place]
ordinal = true
en = ["place", "places"]

[table.turnout]
file = "turnout.csv"
key = "District"
missing = ["NA"]
leave-out = "Total"
source = { from = "office" }
[table.turnout.column.rate]
from = "* (%)"
unit = "percent"
label = "Turnout"
[table.turnout.column.voters]
from = "Voters"
unit = "voter"
label = "Voters"
"#;

const TURNOUT: &str = "District,Voters,2021 (%),2025 (%)\nNorth,34261,61.2,65.43\nSouth Bank,28110,58.9,57.1\nEast,NA,70.1,70.1\n西區,41005,49.9,52.25\nTotal,103376,60.0,61.2\n";

/// A story of these files; the article is the text below the headline.
fn story(name: &str, ledger: &str, charts: &str, article: &str, files: &[(&str, &str)]) -> Reading {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("tables-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let article = format!("---\nheadline: Turnout\nlead: How districts vote.\n---\n\n{article}\n");
    let own = [
        ("story.toml", STORY),
        ("ledger.toml", &format!("{LEDGER}{ledger}")),
        ("charts.toml", charts),
        ("en.md", &article),
        ("turnout.csv", TURNOUT),
    ];
    for (file, text) in own.iter().chain(files) {
        fs::write(folder.join(file), text).expect("written");
    }
    read(&folder)
}

fn messages(reading: &Reading) -> String {
    reading.diagnostics.iter().map(author::diagnostic::Diagnostic::in_full).collect::<Vec<_>>().join("\n")
}

fn faultless(reading: Reading) -> Story {
    assert_eq!(messages(&reading), "");
    let [story] = reading.stories.as_slice() else { panic!("{} stories", reading.stories.len()) };
    story.clone()
}

fn words<'a>(story: &'a Story, id: &str) -> &'a str {
    &story.facts.get(id).unwrap_or_else(|| panic!("no {id} in {:?}", story.facts.keys())).words
}

/// The only error of a story, with its path and line.
fn only_error(reading: &Reading) -> (String, String) {
    let [error] = reading.diagnostics.as_slice() else { panic!("{}", messages(reading)) };
    assert_eq!(error.severity, Severity::Error);
    let file = error.path.rsplit('/').next().unwrap_or_default();
    (format!("{file}:{}", error.line), format!("{} {}", error.message, error.help))
}

/// The messages of all errors of a story.
fn errors(reading: &Reading) -> Vec<&str> {
    let errors = reading.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    errors.map(|found| found.message.as_str()).collect()
}
