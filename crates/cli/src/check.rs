//! `data-story check`: everything that is wrong with stories.

use super::{Done, Format, links, print_json};
use author::diagnostic::{Diagnostic, Severity};
use author::{Reading, read_with};
use std::path::PathBuf;

pub(super) fn run(
    folders: &[PathBuf],
    sources: &[(String, PathBuf)],
    links: bool,
    format: Format,
    deny_warnings: bool,
) -> Done {
    let readings: Vec<Reading> = folders.iter().map(|folder| read_with(folder, sources)).collect();
    let mut dead = Vec::new();
    if links {
        dead = links::dead(readings.iter().flat_map(|reading| &reading.addresses))?;
    }
    let found: Vec<&Diagnostic> =
        readings.iter().flat_map(|reading| &reading.diagnostics).chain(&dead).collect();
    if format == Format::Json {
        print_json(&found)?;
    } else {
        for diagnostic in &found {
            complain!("{}", diagnostic.in_full());
        }
    }
    let errors = found.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    let warnings = found.len() - errors;
    match (errors, warnings) {
        (0, 0) => Ok(()),
        (0, _) if deny_warnings => {
            Err(format!("{} found, and none is allowed.", counted(warnings, "warning")))
        }
        (0, _) => {
            complain!("{} found.", counted(warnings, "warning"));
            Ok(())
        }
        _ => Err(format!("{} and {} found.", counted(errors, "error"), counted(warnings, "warning"))),
    }
}

/// “1 error”, “2 errors”.
fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
