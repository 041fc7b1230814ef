//! `data-story check`: lists every problem of stories.

use crate::arguments::Format;
use crate::error::{Error, Result};
use crate::links;
use crate::output::{errln, print_json};
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
        (0, 0) => Ok(()),
        (0, _) if deny_warnings => Err(Error::WarningsDenied(warnings)),
        (0, _) => {
            errln!("{} found.", count(warnings, "warning"));
            Ok(())
        }
        _ => Err(Error::ProblemsFound { errors, warnings }),
    }
}
