//! `data-story check`: lists every problem of stories.

use crate::arguments::Format;
use crate::error::{Error, Result};
use crate::links;
use crate::output::{errln, outln, print_json};
use crate::plural::count;
use author::diagnostic::{Diagnostic, Severity};
use author::{Reading, read_with};
use std::path::PathBuf;

pub(crate) fn run(
    folders: &[PathBuf],
    sources: &[(String, PathBuf)],
    links: bool,
    format: Format,
    deny_warnings: bool,
) -> Result {
    let readings: Vec<Reading> = folders.iter().map(|folder| read_with(folder, sources)).collect();
    let mut dead = Vec::new();
    if links {
        dead = links::dead(readings.iter().flat_map(|reading| &reading.addresses))?;
    }
    let diagnostics: Vec<&Diagnostic> =
        readings.iter().flat_map(|reading| &reading.diagnostics).chain(&dead).collect();
    match format {
        Format::Json => print_json(&diagnostics)?,
        Format::Text => diagnostics.iter().for_each(|diagnostic| errln!("{}", diagnostic.in_full())),
    }
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    let warnings = diagnostics.len() - errors;
    match (errors, warnings) {
        (0, 0) => {
            if matches!(format, Format::Text) {
                outln!("{}", proven(&readings));
            }
            Ok(())
        }
        (0, _) if deny_warnings => Err(Error::WarningsDenied(warnings)),
        (0, _) => {
            errln!("{} found.", count(warnings, "warning"));
            Ok(())
        }
        _ => Err(Error::ProblemsFound { errors, warnings }),
    }
}

/// What was checked without a problem: “53 facts, 212 links in 3 languages, 11 charts: no problems”.
fn proven(readings: &[Reading]) -> String {
    let first = readings.iter().filter_map(|reading| reading.stories.first());
    let (facts, charts) = first
        .fold((0, 0), |(facts, charts), story| (facts + story.facts.len(), charts + story.figures.len()));
    let stories = || readings.iter().flat_map(|reading| &reading.stories);
    let links: usize = stories().map(|story| story.fact_occurrences().len()).sum();
    let languages = readings.iter().map(|reading| reading.stories.len()).max().unwrap_or(0);
    format!(
        "{}, {} in {}, {}: no problems",
        count(facts, "fact"),
        count(links, "link"),
        count(languages, "language"),
        count(charts, "chart")
    )
}
