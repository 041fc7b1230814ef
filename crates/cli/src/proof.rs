//! `data-story proof`: the fact-checker's sheet.

use super::{Done, write};
use author::read;
use publish::proof;
use std::path::Path;
use story::Story;

pub(super) fn run(folder: &Path, out: &Path) -> Done {
    let stories = checked(folder)?;
    let (html, csv) = (out.join("proof.html"), out.join("proof.csv"));
    write(&html, proof::html(&stories).as_bytes())?;
    write(&csv, &proof::csv(&stories).map_err(|error| format!("the table can't be written: {error}."))?)?;
    tell!("{} to print, {} for a spreadsheet.", html.display(), csv.display());
    Ok(())
}

/// A story in all its languages; its errors are shown.
pub(super) fn checked(folder: &Path) -> Done<Vec<Story>> {
    let reading = read(folder);
    if reading.has_errors() {
        for diagnostic in &reading.diagnostics {
            complain!("{}", diagnostic.in_full());
        }
        return Err(format!("the story in {} can't be read.", folder.display()));
    }
    Ok(reading.stories)
}
