//! `cargo xtask setup`: finds what is missing and installs it; does nothing where nothing is.

use crate::command::{Done, find, output, program};
use crate::engines::{firefox, has_webkit};
use crate::tools::{AXE, BINARYEN, CARGO_DENY, GECKODRIVER, LISTENERS, TRUNK, WASM_BINDGEN};
use crate::wasm::{self, Toolchain};
use crate::{debian, nginx, scripts};
use std::path::PathBuf;

/// What a command needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Goal {
    /// A site, with its pictures.
    Site,
    /// A site and browsers to test it in.
    Test,
    /// Lints and licences.
    Lint,
}

/// Installs what any of the commands needs.
pub(crate) fn everything() -> Done {
    prepare(&[Goal::Site, Goal::Test, Goal::Lint])?;
    eprintln!("Everything is there.");
    Ok(())
}

/// Installs what is missing for some goals.
///
/// # Errors
/// One sentence that names all that is missing and how to get it.
pub(crate) fn prepare(goals: &[Goal]) -> Done<Toolchain> {
    let found =
        Toolchain::find().or_else(|| (!Toolchain::debian_is_there()).then(Toolchain::ask_rustup).flatten());
    debian::install(&missing_packages(found.as_ref(), goals), INSTEAD)?;
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
    // Elsewhere the tests do without it where there is none, and say so.
    if goals.contains(&Goal::Test) && debian::is_itself() {
        nginx::prepare()?;
    }
    if goals.contains(&Goal::Test) && firefox().is_some() {
        GECKODRIVER.install()?;
    }
    Ok(toolchain)
}

/// What Debian calls all that is missing and that neither rustup nor cargo brings.
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
    // Elsewhere the tests do without them, and say so.
    if goals.contains(&Goal::Test) && debian::is_itself() && firefox().is_none() {
        packages.push(debian::FIREFOX);
    }
    if goals.contains(&Goal::Test) && debian::is_itself() && !has_webkit() {
        packages.extend(debian::WEBKIT);
    }
    // A site's pictures are drawn with them, and the browser's tests look at them.
    if goals.iter().any(|goal| *goal != Goal::Lint) && !has_chinese_letters() {
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

/// Whether a font has them; elsewhere than on Debian the build itself says where one is missing.
fn has_chinese_letters() -> bool {
    if !debian::is_here() {
        return true;
    }
    let families = output(program("fc-list", &[":lang=zh-tw", "family"]));
    // A machine may have the package and yet not fontconfig's commands.
    families.is_some_and(|families| !families.trim().is_empty()) || debian::has_font()
}
