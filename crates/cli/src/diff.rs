//! `data-story diff`: lists what changed between two versions of a story.

use crate::arguments::Format;
use crate::error::{Error, Result};
use crate::output::{errln, outln, print_json};
use crate::proof::read_story;
use author::diagnostic::Severity;
use publish::story_diff;
use std::path::Path;

pub(crate) fn run(old: &Path, new: &Path, format: Format) -> Result {
    // The new state is compared when its sentences are still to be changed: that is when a diff is needed.
    let new_state = author::read_unfinished(new, &[]);
    if new_state.stories.is_empty() {
        new_state.diagnostics.iter().for_each(|diagnostic| errln!("{}", diagnostic.in_full()));
        return Err(Error::BrokenStory(new.to_owned()));
    }
    let changes = story_diff::changes(&read_story(old)?, &new_state.stories);
    match format {
        Format::Text => outln!("{}", story_diff::text(&changes).trim_end()),
        Format::Json => print_json(&changes)?,
    }
    let errors = new_state.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    errors.for_each(|diagnostic| errln!("{}", diagnostic.in_full()));
    Ok(())
}
