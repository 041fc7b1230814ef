//! The toolchain that builds for wasm32, and the variables that make the build small.

use crate::command::{output, program, run, status};
use crate::{debian, tools};
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A toolchain with the standard library's source.
pub(crate) struct Toolchain {
    /// Its name for rustup.
    name: String,
}

/// The name under which Debian's Rust is linked into rustup; the default toolchain stays what it is.
const LINKED: &str = "data-story-wasm";

/// The sysroot of Debian's Rust.
const DEBIAN_ROOT: &str = "/usr";

/// The purpose of a wasm build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// For readers: as small as possible.
    Release,
    /// For developers and tests: with panic messages.
    Development,
}

impl Toolchain {
    /// An installed toolchain that can build for wasm32.
    pub(crate) fn find() -> Option<Self> {
        let active = sysroot(None)?;
        if has_source(&active) {
            return Some(Self { name: active.file_name()?.to_string_lossy().into_owned() });
        }
        let linked = sysroot(Some(LINKED)).filter(|root| has_source(root))?;
        // The link may point to a Rust that has been removed.
        linked.exists().then(|| Self { name: LINKED.to_owned() })
    }

    /// Adds the source of the standard library with rustup; fails quickly where rustup can't download.
    pub(crate) fn add_with_rustup() -> Option<Self> {
        status(
            "rustup: adds the source of the standard library and the target wasm32-unknown-unknown, some seconds",
        );
        let rustup = |arguments: &[&str]| {
            let mut rustup = program("rustup", arguments);
            // Without a network, its backtrace would hide the messages that follow.
            rustup.env("RUST_BACKTRACE", "0");
            run(rustup).ok()
        };
        rustup(&["component", "add", "rust-src"])?;
        rustup(&["target", "add", "wasm32-unknown-unknown"])?;
        Self::find()
    }

    /// Links Debian's Rust into rustup.
    pub(crate) fn link_debian() -> Result<Self> {
        run(program("rustup", &["toolchain", "link", LINKED, DEBIAN_ROOT]))?;
        Self::find().context("Debian's Rust has no source of the standard library in the expected place")
    }

    /// Whether Debian's Rust is installed.
    pub(crate) fn is_debian_installed() -> bool {
        has_source(Path::new(DEBIAN_ROOT)) && Path::new(DEBIAN_ROOT).join("bin/cargo").exists()
    }

    /// Whether this is Debian's Rust.
    pub(crate) fn is_debian(&self) -> bool {
        self.name == LINKED
    }

    /// A program that builds for wasm32 with this toolchain.
    ///
    /// A release gets a standard library that is built for size and whose panics only trap.
    pub(crate) fn program(&self, purpose: Purpose, name: &str, arguments: &[&str]) -> Command {
        let mut command = program(name, arguments);
        command
            .env("PATH", tools::path())
            .env("RUSTUP_TOOLCHAIN", &self.name)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // Trunk's backtrace would hide the message.
            .env("RUST_BACKTRACE", "0");
        if purpose == Purpose::Release {
            command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size").env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                "-Zunstable-options -Cpanic=immediate-abort",
            );
        }
        command
    }
}

fn has_source(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
}

fn sysroot(toolchain: Option<&str>) -> Option<PathBuf> {
    let mut rustc = program("rustc", &["--print", "sysroot"]);
    if let Some(name) = toolchain {
        rustc.env("RUSTUP_TOOLCHAIN", name);
    }
    output(rustc).map(|path| PathBuf::from(path.trim()))
}

/// The Debian packages that a wasm build still needs.
pub(crate) fn missing_packages() -> &'static [&'static str] {
    if Toolchain::is_debian_installed() { &[] } else { &debian::RUST }
}
