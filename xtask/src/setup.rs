//! `cargo xtask setup`: finds what is missing and installs it; does nothing where nothing is.

use crate::command::{Done, find, output, program};
use crate::debian;
use crate::tools::{self, CARGO_DENY, TRUNK, WASM_BINDGEN};
use crate::wasm::{self, Toolchain};
use std::path::PathBuf;

/// What a command needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Goal {
    /// A site.
    Site,
    /// A site and a browser to test it in.
    Test,
    /// Lints and licences.
    Lint,
}

/// Installs what any of the commands needs.
pub(crate) fn everything() -> Done {
    for goal in [Goal::Site, Goal::Test, Goal::Lint] {
        prepare(goal)?;
    }
    eprintln!("Everything is there.");
    Ok(())
}

/// Installs what is missing for a goal.
///
/// # Errors
/// One sentence that names what is missing and how to get it.
pub(crate) fn prepare(goal: Goal) -> Done<Toolchain> {
    let found =
        Toolchain::find().or_else(|| (!Toolchain::debian_is_there()).then(Toolchain::ask_rustup).flatten());
    let mut packages = Vec::new();
    if found.is_none() {
        packages.extend(wasm::missing_packages());
    }
    let on_debians_rust = found.as_ref().is_none_or(Toolchain::is_debian);
    if goal == Goal::Lint && on_debians_rust && !PathBuf::from("/usr/bin/cargo-clippy").exists() {
        packages.push(debian::CLIPPY);
    }
    if goal == Goal::Test && (driver().is_none() || browser().is_none()) {
        packages.extend(debian::BROWSER);
    }
    if goal == Goal::Test && !has_chinese_letters() {
        packages.push(debian::FONT);
    }
    if goal != Goal::Lint && tools::lacks_npm() {
        packages.extend(["nodejs", "npm"]);
    }
    debian::install(&packages, INSTEAD)?;
    let toolchain = match found {
        Some(toolchain) => toolchain,
        None => Toolchain::link_debian()?,
    };
    match goal {
        Goal::Lint => CARGO_DENY.install()?,
        Goal::Site | Goal::Test => {
            WASM_BINDGEN.install()?;
            TRUNK.install()?;
            tools::install_wasm_opt()?;
        }
    }
    Ok(toolchain)
}

const INSTEAD: &str = "On other systems: a rustup that can download brings Rust's part; Chromium or Chrome with its \
                       ChromeDriver, npm and a Chinese font come from the system's own packages.";

/// The WebDriver of Chromium or Chrome.
pub(crate) fn driver() -> Option<PathBuf> {
    find("chromedriver")
}

/// Chromium or Chrome.
pub(crate) fn browser() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find)
}

fn has_chinese_letters() -> bool {
    if !debian::is_here() {
        return true;
    }
    output(program("fc-list", &[":lang=zh-tw", "family"])).is_some_and(|families| !families.trim().is_empty())
}
