//! `cargo xtask setup`: installs the tools that are missing.

use crate::command::{find, output, program};
use crate::engines::{firefox, has_webkit};
use crate::tools::{AXE, BINARYEN, CARGO_DENY, GECKODRIVER, LISTENERS, TRUNK, WASM_BINDGEN};
use crate::wasm::{self, Toolchain};
use crate::{debian, nginx, scripts};
use anyhow::Result;
use std::path::PathBuf;

/// A group of tools.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Goal {
    /// Builds a site with its pictures.
    Site,
    /// Builds a site and tests it in browsers.
    Test,
    /// Checks lints and licences.
    Lint,
}

/// Installs the tools of all commands.
pub(crate) fn install_everything() -> Result<()> {
    prepare(&[Goal::Site, Goal::Test, Goal::Lint])?;
    eprintln!("Everything is installed.");
    Ok(())
}

/// Installs the missing tools for some goals.
///
/// # Errors
/// One message that names all missing tools and how to install them.
pub(crate) fn prepare(goals: &[Goal]) -> Result<Toolchain> {
    let found = Toolchain::find()
        .or_else(|| (!Toolchain::is_debian_installed()).then(Toolchain::add_with_rustup).flatten());
    debian::install(&missing_packages(found.as_ref(), goals), OTHER_SYSTEMS)?;
    let toolchain = match found {
        Some(toolchain) => toolchain,
        None => Toolchain::link_debian()?,
    };
    if goals.contains(&Goal::Lint) {
        CARGO_DENY.install()?;
    }
    if goals.contains(&Goal::Site) || goals.contains(&Goal::Test) {
        WASM_BINDGEN.install()?;
        TRUNK.install()?;
        BINARYEN.install()?;
        scripts::install_tools()?;
    }
    if goals.contains(&Goal::Test) {
        AXE.install()?;
        LISTENERS.iter().try_for_each(|(_, package)| package.install())?;
    }
    // On other systems its tests are skipped if it is missing, and the summary says so.
    if goals.contains(&Goal::Test) && debian::is_itself() {
        nginx::prepare()?;
    }
    if goals.contains(&Goal::Test) && firefox().is_some() {
        GECKODRIVER.install()?;
    }
    Ok(toolchain)
}

/// The Debian packages for what is missing and neither rustup nor cargo provides.
fn missing_packages(found: Option<&Toolchain>, goals: &[Goal]) -> Vec<&'static str> {
    let mut packages = Vec::new();
    if found.is_none() {
        packages.extend(wasm::missing_packages());
    }
    let on_debians_rust = found.is_none_or(Toolchain::is_debian);
    if goals.contains(&Goal::Lint) && on_debians_rust && !PathBuf::from("/usr/bin/cargo-clippy").exists() {
        packages.push(debian::CLIPPY);
    }
    if goals.contains(&Goal::Test) && (driver().is_none() || browser().is_none()) {
        packages.extend(debian::BROWSER);
    }
    // On other systems their tests are skipped if they are missing, and the summary says so.
    if goals.contains(&Goal::Test) && debian::is_itself() && firefox().is_none() {
        packages.push(debian::FIREFOX);
    }
    if goals.contains(&Goal::Test) && debian::is_itself() && !has_webkit() {
        packages.extend(debian::WEBKIT);
    }
    // They are used in a site's pictures, and the page tests check them.
    if goals.iter().any(|goal| *goal != Goal::Lint) && !has_chinese_font() {
        packages.push(debian::FONT);
    }
    if goals.iter().any(|goal| *goal != Goal::Lint) && debian::is_here() && !debian::has_latin_font() {
        packages.push(debian::LATIN_FONT);
    }
    let is_missing_for_tests = AXE.is_missing() || LISTENERS.iter().any(|(_, package)| package.is_missing());
    let fetches = BINARYEN.is_missing()
        || scripts::tools_are_missing()
        || (goals.contains(&Goal::Test) && is_missing_for_tests);
    if goals.iter().any(|goal| *goal != Goal::Lint) && fetches && find("npm").is_none() {
        packages.extend(["nodejs", "npm"]);
    }
    packages
}

const OTHER_SYSTEMS: &str = "On other systems, rustup installs what Rust needs; install Chromium or Chrome with its ChromeDriver, \
                             npm and a Chinese font from the system's packages.";

/// The WebDriver of Chromium or Chrome.
pub(crate) fn driver() -> Option<PathBuf> {
    find("chromedriver")
}

/// Chromium or Chrome.
pub(crate) fn browser() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find)
}

/// Whether a Chinese font is installed. On other systems than Debian the build itself reports a missing font.
fn has_chinese_font() -> bool {
    if !debian::is_here() {
        return true;
    }
    let families = output(program("fc-list", &[":lang=zh-tw", "family"]));
    // A machine may have the font but not fontconfig's commands.
    families.is_some_and(|families| !families.trim().is_empty()) || debian::has_font()
}
