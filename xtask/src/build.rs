//! `cargo xtask build`: the site for readers, and its size.

use crate::command::{self, root, status, target};
use crate::setup::{Goal, prepare};
use crate::sizes;
use crate::wasm::{Purpose, Toolchain};
use anyhow::Result;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// The inputs of the site.
const INPUTS: [&str; 9] =
    ["Cargo.lock", "Cargo.toml", "Trunk.toml", ".cargo", "assets", "crates", "src", "www", "xtask/src"];

/// Builds the release site into `dist/` and prints its size.
pub(crate) fn run() -> Result<()> {
    let toolchain = prepare(&[Goal::Site])?;
    site(&toolchain)?;
    println!("{}", sizes::table(&root().join("dist"))?);
    Ok(())
}

/// Builds the release site into `dist/`.
pub(crate) fn site(toolchain: &Toolchain) -> Result<()> {
    let inputs = fingerprint();
    status("trunk: builds the release site into dist/, the first time about three minutes");
    command::run(toolchain.program(Purpose::Release, "trunk", &["build", "--release"]))?;
    // Without the fingerprint, the next test run builds the site again; that does no harm.
    let _ = fs::write(fingerprint_file(), inputs);
    Ok(())
}

/// Builds the release site, unless its inputs are unchanged.
pub(crate) fn site_if_changed(toolchain: &Toolchain) -> Result<()> {
    let built = fs::read_to_string(fingerprint_file()).unwrap_or_default();
    if root().join("dist/index.html").is_file() && built == fingerprint() {
        status("trunk: dist/ is up to date");
        return Ok(());
    }
    site(toolchain)
}

/// The file with the fingerprint of the inputs of `dist/`.
fn fingerprint_file() -> PathBuf {
    target().join("site.fingerprint")
}

/// A digest of the paths, times and sizes of all inputs.
fn fingerprint() -> String {
    let mut hasher = DefaultHasher::new();
    for input in INPUTS {
        hash_entry(&root().join(input), &mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

fn hash_entry(path: &Path, hasher: &mut DefaultHasher) {
    if let Ok(folder) = fs::read_dir(path) {
        let mut entries: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
        entries.sort();
        // Tests and their snapshots are no inputs.
        let is_input = |path: &&PathBuf| !path.ends_with("tests") && !path.ends_with("snapshots");
        entries.iter().filter(is_input).for_each(|entry| hash_entry(entry, hasher));
    } else if let Ok(about) = fs::metadata(path) {
        (path, about.modified().ok(), about.len()).hash(hasher);
    }
}
