//! Debian's packages, for what rustup and the registries don't provide.

use crate::command::{find, program, run, status};
use anyhow::{Result, bail};
use std::path::Path;

/// Rust with the source of its standard library, for machines whose rustup can't download.
pub(crate) const RUST: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Clippy for that Rust.
pub(crate) const CLIPPY: &str = "rust-web-clippy";

/// A browser and its driver.
pub(crate) const BROWSER: [&str; 2] = ["chromium", "chromium-driver"];

/// The second engine.
pub(crate) const FIREFOX: &str = "firefox-esr";

/// The third engine with its driver, and a virtual screen, which it needs.
pub(crate) const WEBKIT: [&str; 2] = ["webkit2gtk-driver", "xvfb"];

/// A Chinese font, for pictures and for the browser.
pub(crate) const FONT: &str = "fonts-noto-cjk";

/// A Latin font with Arial's widths, for pictures and for the browser.
pub(crate) const LATIN_FONT: &str = "fonts-liberation";

/// Whether the Latin font is installed.
pub(crate) fn has_latin_font() -> bool {
    let folders = ["/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2"];
    folders.iter().any(|folder| Path::new(folder).join("LiberationSans-Regular.ttf").exists())
}

/// Whether the Chinese font is installed.
pub(crate) fn has_font() -> bool {
    Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists()
}

/// Installs packages, all at once.
///
/// # Errors
/// If there is no apt, or if the user may not use it. The error says what to do instead.
pub(crate) fn install(packages: &[&str], instead: &str) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    if find("apt-get").is_none() {
        bail!("missing: {names} (Debian's names). {instead}");
    }
    if !is_root() {
        bail!(
            "missing: {names}. Please run\n\n    sudo apt-get install --no-install-recommends {names}\n\nand try again. {instead}"
        );
    }
    status(&format!("apt: installs {names}, about a minute"));
    update()?;
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

/// Updates apt's list of packages.
///
/// # Errors
/// If the user may not do that. The error says what to do instead.
pub(crate) fn update() -> Result<()> {
    if !is_root() {
        bail!(
            "apt's list of packages is missing or old. Please run\n\n    sudo apt-get update\n\nand try again."
        );
    }
    apt(&["update", "-q"])
}

fn apt(arguments: &[&str]) -> Result<()> {
    let mut apt = program("apt-get", arguments);
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    run(apt)
}

/// Whether this is Debian or a derivative.
pub(crate) fn is_here() -> bool {
    Path::new("/etc/debian_version").exists() && find("apt-get").is_some()
}

/// Whether this is Debian itself, where the packages have these names.
pub(crate) fn is_itself() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    is_here() && release.lines().any(|line| line == "ID=debian")
}

fn is_root() -> bool {
    crate::command::output(program("id", &["-u"])).is_some_and(|id| id.trim() == "0")
}
