//! `data-story diff`: what changed between two states of a story.

use super::proof::checked;
use super::{Done, Format, print_json};
use publish::difference;
use std::path::Path;

pub(super) fn run(old: &Path, new: &Path, format: Format) -> Done {
    let changes = difference::changes(&checked(old)?, &checked(new)?);
    match format {
        Format::Text => tell!("{}", difference::text(&changes).trim_end()),
        Format::Json => print_json(&changes)?,
    }
    Ok(())
}
