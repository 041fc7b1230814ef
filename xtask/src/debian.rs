//! Debian's packages, for what rustup and the registries don't bring.

use crate::command::{Done, find, program, run, say};
use std::path::Path;

/// Rust with the source of its standard library, for machines whose rustup can't download.
pub(crate) const RUST: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Clippy for that Rust.
pub(crate) const CLIPPY: &str = "rust-web-clippy";

/// A browser and its driver.
pub(crate) const BROWSER: [&str; 2] = ["chromium", "chromium-driver"];

/// A second engine.
pub(crate) const FIREFOX: &str = "firefox-esr";

/// A third engine with its driver, and a screen for it, because it can't do without.
pub(crate) const WEBKIT: [&str; 2] = ["webkit2gtk-driver", "xvfb"];

/// Chinese letters, for pictures and for the browser.
pub(crate) const FONT: &str = "fonts-noto-cjk";

/// Latin letters as wide as Arial's, for pictures and for the browser.
pub(crate) const LATIN_FONT: &str = "fonts-liberation";

/// Whether the Latin letters are installed.
pub(crate) fn has_latin_font() -> bool {
    let folders = ["/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2"];
    folders.iter().any(|folder| Path::new(folder).join("LiberationSans-Regular.ttf").exists())
}

/// Whether the Chinese letters are installed.
pub(crate) fn has_font() -> bool {
    Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists()
}

/// Installs packages in one go.
///
/// # Errors
/// Where there is no apt, or the user may not use it: the sentence says what to do instead.
pub(crate) fn install(packages: &[&str], instead: &str) -> Done {
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    if find("apt-get").is_none() {
        return Err(format!("missing: {names} (as Debian calls them). {instead}"));
    }
    if !is_root() {
        return Err(format!(
            "missing: {names}. Please run\n\n    sudo apt-get install --no-install-recommends {names}\n\nand try again. {instead}"
        ));
    }
    say(&format!("apt: installs {names}, about a minute"));
    update()?;
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

/// Asks Debian which packages there are.
///
/// # Errors
/// Where the user may not: the sentence says what to do instead.
pub(crate) fn update() -> Done {
    if !is_root() {
        return Err("Debian's list of packages is missing or old. Please run\n\n    sudo apt-get update\n\nand try again.".to_owned());
    }
    apt(&["update", "-q"])
}

fn apt(arguments: &[&str]) -> Done {
    let mut apt = program("apt-get", arguments);
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    run(apt)
}

/// Whether this is Debian or a child of it.
pub(crate) fn is_here() -> bool {
    Path::new("/etc/debian_version").exists() && find("apt-get").is_some()
}

/// Whether this is Debian itself, whose packages have these names.
pub(crate) fn is_itself() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    is_here() && release.lines().any(|line| line == "ID=debian")
}

fn is_root() -> bool {
    crate::command::output(program("id", &["-u"])).is_some_and(|id| id.trim() == "0")
}
