//! The pinned tools, each in a folder of the user's cache named by its version.

use crate::command::{Done, find, program, run, say};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// A tool that cargo builds from the crate registry.
pub(crate) struct Tool {
    name: &'static str,
    program: &'static str,
    version: &'static str,
    options: &'static [&'static str],
    about: &'static str,
}

/// Builds and serves the site.
pub(crate) const TRUNK: Tool = Tool {
    name: "trunk",
    program: "trunk",
    version: "0.22.1",
    options: &["--debug", "--no-default-features", "--features", "rustls", "--ignore-rust-version"],
    about: "4 minutes",
};

/// Makes the glue between wasm and JavaScript; its version is the crate's.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.129",
    options: &["--debug"],
    about: "1 minute",
};

/// Checks licences.
pub(crate) const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    options: &["--debug"],
    about: "3 minutes",
};

/// The version of npm's `binaryen`, whose `wasm-opt` shrinks the wasm.
const BINARYEN: &str = "132";

impl Tool {
    /// The folder of its programs.
    pub(crate) fn folder(&self) -> PathBuf {
        cache().join(format!("{}-{}", self.name, self.version)).join("bin")
    }

    fn is_there(&self) -> bool {
        self.folder().join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)).is_file()
    }

    /// Installs the tool unless it is there.
    pub(crate) fn install(&self) -> Done {
        if self.is_there() {
            return Ok(());
        }
        say(&format!(
            "{} {}: builds it from the crate registry, once, about {}",
            self.name, self.version, self.about
        ));
        let unfinished = cache().join(format!("{}-{}.unfinished", self.name, self.version));
        let mut install =
            program("cargo", &["install", self.name, "--version", self.version, "--locked", "--force"]);
        install.args(self.options).arg("--root").arg(&unfinished);
        install.env("CARGO_TARGET_DIR", cache().join("build")).env("CARGO_PROFILE_DEV_DEBUG", "0");
        run(install)?;
        finish(&unfinished, &cache().join(format!("{}-{}", self.name, self.version)))
    }
}

/// Installs wasm-opt unless it is there.
pub(crate) fn install_wasm_opt() -> Done {
    if wasm_opt_folder().join("wasm-opt").is_file() {
        return Ok(());
    }
    say(&format!("wasm-opt {BINARYEN}: fetches it from the npm registry, a few seconds"));
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let unfinished = cache().join(format!("binaryen-{BINARYEN}.unfinished"));
    fs::create_dir_all(&unfinished)
        .map_err(|error| format!("{} can't be made: {error}.", unfinished.display()))?;
    let mut install = program(npm, &["install", "--no-audit", "--no-fund", "--prefix"]);
    install.arg(&unfinished).arg(format!("binaryen@{BINARYEN}"));
    run(install)?;
    finish(&unfinished, &cache().join(format!("binaryen-{BINARYEN}")))
}

/// The PATH with all tools in front.
pub(crate) fn path() -> OsString {
    let ours = [TRUNK.folder(), WASM_BINDGEN.folder(), CARGO_DENY.folder(), wasm_opt_folder()];
    let theirs = std::env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = ours.into_iter().chain(std::env::split_paths(&theirs)).collect();
    std::env::join_paths(all).unwrap_or(theirs)
}

/// Whether npm is needed and not there.
pub(crate) fn lacks_npm() -> bool {
    !wasm_opt_folder().join("wasm-opt").is_file() && find("npm").is_none()
}

fn wasm_opt_folder() -> PathBuf {
    cache().join(format!("binaryen-{BINARYEN}")).join("node_modules").join(".bin")
}

/// The user's cache folder for data-story's tools; `DATA_STORY_CACHE` names another.
fn cache() -> PathBuf {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = variable("DATA_STORY_CACHE") {
        return folder;
    }
    let home = variable("HOME").unwrap_or_default();
    let caches = if cfg!(windows) {
        variable("LOCALAPPDATA").unwrap_or(home)
    } else if cfg!(target_os = "macos") {
        home.join("Library/Caches")
    } else {
        variable("XDG_CACHE_HOME").unwrap_or_else(|| home.join(".cache"))
    };
    caches.join("data-story")
}

/// A folder counts only when it is whole: an interrupted installation leaves none.
fn finish(unfinished: &Path, finished: &Path) -> Done {
    let _ = fs::remove_dir_all(finished);
    fs::rename(unfinished, finished)
        .map_err(|error| format!("{} can't be moved into place: {error}.", unfinished.display()))
}
