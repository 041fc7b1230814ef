//! `data-story new`: creates a complete story to start from.

use crate::error::{Error, Result};
use crate::output::{outln, write_file};
use author::starter;
use std::path::Path;

pub(crate) fn run(folder: &Path) -> Result {
    refuse_existing_story(folder)?;
    for (name, bytes) in starter::FILES {
        write_file(&folder.join(name), bytes)?;
    }
    outln!(
        "Created a story in {0}.\nOpen it with `data-story preview {0}`, then edit {0}/zh-Hant.md and {0}/ledger.toml.",
        folder.display()
    );
    Ok(())
}

/// Existing stories are never overwritten.
pub(crate) fn refuse_existing_story(folder: &Path) -> Result {
    let has_story = folder.join("story.toml").exists() || folder.join("ledger.toml").exists();
    if has_story { Err(Error::StoryExists(folder.to_owned())) } else { Ok(()) }
}
