//! `data-story diff`: lists what changed between two versions of a story.

use crate::arguments::Format;
use crate::error::Result;
use crate::output::{outln, print_json};
use crate::proof::read_story;
use publish::story_diff;
use std::path::Path;

pub(crate) fn run(old: &Path, new: &Path, format: Format) -> Result {
    let changes = story_diff::changes(&read_story(old)?, &read_story(new)?);
    match format {
        Format::Text => outln!("{}", story_diff::text(&changes).trim_end()),
        Format::Json => print_json(&changes)?,
    }
    Ok(())
}
