//! `data-story new`: creates a complete story to start from.

use crate::error::{Error, Result};
use crate::output::{outln, write_file};
use author::{slug, starter};
use std::path::Path;

pub(crate) fn run(folder: &Path) -> Result {
    refuse_existing_story(folder)?;
    let slug = slug::of_folder(folder);
    for (name, bytes) in starter::files(slug.as_deref().unwrap_or(slug::PLACEHOLDER)) {
        write_file(&folder.join(name), &bytes)?;
    }
    outln!(
        "Created a story in {0}.\nOpen it with `data-story preview {0}`, then edit {0}/zh-Hant.md and {0}/ledger.toml.",
        folder.display()
    );
    say_slug(folder, slug.as_deref());
    Ok(())
}

/// Says which address the story has, or that it has none yet.
pub(crate) fn say_slug(folder: &Path, slug: Option<&str>) {
    let file = folder.join("story.toml");
    match slug {
        Some(slug) => outln!("Its folder in the site is `{slug}`: `slug` in {}.", file.display()),
        None => outln!(
            "The folder's name has no letters a to z and no digits to make an address of: write `slug` in {}, as in `slug = \"river-lamps\"`.",
            file.display()
        ),
    }
}

/// Existing stories are never overwritten.
pub(crate) fn refuse_existing_story(folder: &Path) -> Result {
    let has_story = folder.join("story.toml").exists() || folder.join("ledger.toml").exists();
    if has_story { Err(Error::StoryExists(folder.to_owned())) } else { Ok(()) }
}
