//! The pinned tools, each in a folder of the user's cache that is named after its version.

use crate::command::{program, run, status};
use anyhow::{Context as _, Result};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// A tool that cargo builds from the crate registry.
pub(crate) struct Tool {
    name: &'static str,
    program: &'static str,
    version: &'static str,
    options: &'static [&'static str],
    /// How long the build takes, for the terminal.
    build_time: &'static str,
}

/// Builds and serves the site.
pub(crate) const TRUNK: Tool = Tool {
    name: "trunk",
    program: "trunk",
    version: "0.22.1",
    options: &["--debug", "--no-default-features", "--features", "rustls", "--ignore-rust-version"],
    build_time: "4 minutes",
};

/// Makes the glue between wasm and JavaScript; its version is the crate's.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.129",
    options: &["--debug"],
    build_time: "1 minute",
};

/// Checks licences.
pub(crate) const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    options: &["--debug"],
    build_time: "3 minutes",
};

/// Drives Firefox.
pub(crate) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    options: &["--debug"],
    build_time: "2 minutes",
};

/// A package of the npm registry.
pub(crate) struct NpmPackage {
    name: &'static str,
    version: &'static str,
    /// The file that is used, relative to the package's folder in the cache.
    file: &'static str,
}

/// Its `wasm-opt` shrinks the wasm.
pub(crate) const BINARYEN: NpmPackage =
    NpmPackage { name: "binaryen", version: "132", file: "node_modules/.bin/wasm-opt" };

/// Audits pages in the tests; it is not part of a site.
pub(crate) const AXE: NpmPackage =
    NpmPackage { name: "axe-core", version: "4.14.1", file: "node_modules/axe-core/axe.min.js" };

/// Scripts that host pages use to resize frames; the tests load them. They are not part of a site.
pub(crate) const LISTENERS: [(&str, NpmPackage); 3] = [
    (
        "NEWSWIRE_FRAMES",
        NpmPackage {
            name: "@newswire/frames",
            version: "1.0.0",
            file: "node_modules/@newswire/frames/dist/frames.umd.js",
        },
    ),
    ("PYM", NpmPackage { name: "pym.js", version: "1.3.2", file: "node_modules/pym.js/dist/pym.v1.min.js" }),
    (
        "IFRAME_RESIZER",
        // The last version under the MIT licence; later ones use the same protocol.
        NpmPackage {
            name: "iframe-resizer",
            version: "4.4.5",
            file: "node_modules/iframe-resizer/js/iframeResizer.min.js",
        },
    ),
];

impl Tool {
    /// The folder of its programs.
    pub(crate) fn folder(&self) -> PathBuf {
        cache().join(format!("{}-{}", self.name, self.version)).join("bin")
    }

    /// Its program.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder().join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX))
    }

    /// Installs the tool unless it is installed.
    pub(crate) fn install(&self) -> Result<()> {
        if self.path().is_file() {
            return Ok(());
        }
        status(&format!(
            "{} {}: builds it from the crate registry, once, about {}",
            self.name, self.version, self.build_time
        ));
        let unfinished = cache().join(format!("{}-{}.unfinished", self.name, self.version));
        let mut install =
            program("cargo", &["install", self.name, "--version", self.version, "--locked", "--force"]);
        install.args(self.options).arg("--root").arg(&unfinished);
        install.env("CARGO_TARGET_DIR", cache().join("build")).env("CARGO_PROFILE_DEV_DEBUG", "0");
        run(install)?;
        move_into_place(&unfinished, &cache().join(format!("{}-{}", self.name, self.version)))
    }
}

impl NpmPackage {
    /// The path of its file.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder().join(self.file)
    }

    /// Whether it has not been fetched yet.
    pub(crate) fn is_missing(&self) -> bool {
        !self.path().is_file()
    }

    /// Installs the package unless it is installed.
    pub(crate) fn install(&self) -> Result<()> {
        if !self.is_missing() {
            return Ok(());
        }
        let NpmPackage { name, version, .. } = self;
        status(&format!("{name} {version}: fetches it from the npm registry, a few seconds"));
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let unfinished = cache().join(format!("{name}-{version}.unfinished"));
        fs::create_dir_all(&unfinished)
            .with_context(|| format!("{} can't be created", unfinished.display()))?;
        let mut install = program(npm, &["install", "--no-audit", "--no-fund", "--prefix"]);
        install.arg(&unfinished).arg(format!("{name}@{version}"));
        run(install)?;
        move_into_place(&unfinished, &self.folder())
    }

    fn folder(&self) -> PathBuf {
        cache().join(format!("{}-{}", self.name, self.version))
    }
}

/// The PATH, with all tools at its front.
pub(crate) fn path() -> OsString {
    let tools = [TRUNK.folder(), WASM_BINDGEN.folder(), CARGO_DENY.folder(), wasm_opt_folder()];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = tools.into_iter().chain(std::env::split_paths(&path)).collect();
    std::env::join_paths(all).unwrap_or(path)
}

/// The folder of `wasm-opt`.
fn wasm_opt_folder() -> PathBuf {
    BINARYEN.path().parent().map(Path::to_owned).unwrap_or_default()
}

/// The user's cache folder for data-story's tools; `DATA_STORY_CACHE` names another.
pub(crate) fn cache() -> PathBuf {
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

/// Moves a complete installation into place, so that an interrupted one is never used.
pub(crate) fn move_into_place(unfinished: &Path, finished: &Path) -> Result<()> {
    let _ = fs::remove_dir_all(finished);
    fs::rename(unfinished, finished)
        .with_context(|| format!("{} can't be moved into place", unfinished.display()))
}
