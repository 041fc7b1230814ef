//! `data-story data`: says what a data file holds.

use crate::error::{Error, Result};
use crate::output::outln;
use std::path::Path;
use tables::{Format, Table, inspect};

pub(crate) fn run(file: &Path, sheet: Option<String>) -> Result {
    let bytes = std::fs::read(file).map_err(Error::cannot_read(file))?;
    let name = in_story(file);
    let table = Table::read(&bytes, &name, &Format { sheet, ..Format::default() })?;
    let inspection = inspect(&table, &name);
    outln!("{inspection}\nFor ledger.toml:\n\n{}", inspection.toml().trim_end());
    Ok(())
}

/// The path of a file in its story's folder, or else its name.
fn in_story(file: &Path) -> String {
    let story = file.ancestors().skip(1).find(|folder| folder.join("story.toml").is_file());
    let inside = story.and_then(|folder| file.strip_prefix(folder).ok());
    let path = inside.or_else(|| file.file_name().map(Path::new)).unwrap_or(file);
    path.to_string_lossy().replace('\\', "/")
}
