//! `data-story proof`: writes the fact-checker's sheet.

use crate::error::{Error, Result};
use crate::output::{errln, outln, write_file};
use publish::fact_sheet;
use std::path::Path;
use story::Story;

pub(crate) fn run(folder: &Path, out: &Path) -> Result {
    let stories = read_story(folder)?;
    let (html, csv) = (out.join("proof.html"), out.join("proof.csv"));
    write_file(&html, fact_sheet::html(&stories).as_bytes())?;
    write_file(&csv, &fact_sheet::csv(&stories).map_err(|error| Error::Table(error.into()))?)?;
    outln!("Wrote {} to print and {} for a spreadsheet.", html.display(), csv.display());
    Ok(())
}

/// Reads a story in all its languages, and prints what is wrong if it has errors.
pub(crate) fn read_story(folder: &Path) -> Result<Vec<Story>> {
    let reading = author::read(folder);
    if reading.has_errors() {
        for diagnostic in &reading.diagnostics {
            errln!("{}", diagnostic.in_full());
        }
        return Err(Error::BrokenStory(folder.to_owned()));
    }
    Ok(reading.stories)
}
