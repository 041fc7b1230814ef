//! Where tests find the repository's files, whichever package they belong to.

use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The folder of a story that ships, such as `zhuzhou`.
pub fn story_folder(slug: &str) -> PathBuf {
    root().join("assets/stories").join(slug)
}

/// The folders of everything that ships: the stories, and the one that `data-story new` writes.
pub fn shipped_folders() -> [PathBuf; 3] {
    [story_folder("zhuzhou"), story_folder("power-valley"), root().join("assets/starter")]
}
