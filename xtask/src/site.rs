//! `cargo xtask finish-site`: the second half of a build, which trunk calls from its hook (Trunk.toml).

use crate::command::{self, program};
use crate::scripts;
use anyhow::{Context as _, Result};
use std::path::PathBuf;

/// Bundles the scripts and writes the stories into the folder that trunk names.
///
/// # Errors
/// If trunk has not named a folder, or if a step fails.
pub(crate) fn finish(stories: &[String]) -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.context("`cargo xtask finish-site` is for trunk: run `cargo xtask build` instead")?;
    let is_release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    scripts::bundle(&folder, is_release)?;
    let mut write = program("cargo", &["run", "--quiet", "--bin", "data-story", "--", "build", "--gallery"]);
    write.args(stories);
    command::run(write)
}
