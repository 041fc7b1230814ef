//! The toolchain that builds for wasm32, and the variables that make the build small.

use crate::command::{Done, output, program, run, say};
use crate::{debian, tools};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A toolchain with the standard library's source.
pub(crate) struct Toolchain {
    /// Its name for rustup.
    name: String,
}

/// The name under which Debian's Rust is linked into rustup; the default toolchain stays what it is.
const LINKED: &str = "data-story-wasm";

/// Where Debian's Rust lives.
const DEBIAN_ROOT: &str = "/usr";

/// What a wasm build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Readers: as small as can be.
    Release,
    /// Developers and tests: with messages.
    Development,
}

impl Toolchain {
    /// The toolchain that can build for wasm32 now, if there is one.
    pub(crate) fn find() -> Option<Self> {
        let active = sysroot(None)?;
        if has_source(&active) {
            return Some(Self { name: active.file_name()?.to_string_lossy().into_owned() });
        }
        let linked = sysroot(Some(LINKED)).filter(|root| has_source(root))?;
        // A link to a Rust that is gone must not be found.
        linked.exists().then(|| Self { name: LINKED.to_owned() })
    }

    /// Asks rustup to bring the source of the standard library; quick to fail where it can't download.
    pub(crate) fn ask_rustup() -> Option<Self> {
        say(
            "rustup: adds the source of the standard library and the target wasm32-unknown-unknown, some seconds",
        );
        let rustup = |arguments: &[&str]| {
            let mut rustup = program("rustup", arguments);
            // Where it can't download, its backtrace would bury what happens next.
            rustup.env("RUST_BACKTRACE", "0");
            run(rustup).ok()
        };
        rustup(&["component", "add", "rust-src"])?;
        rustup(&["target", "add", "wasm32-unknown-unknown"])?;
        Self::find()
    }

    /// Makes Debian's Rust known to rustup.
    pub(crate) fn link_debian() -> Done<Self> {
        run(program("rustup", &["toolchain", "link", LINKED, DEBIAN_ROOT]))?;
        Self::find().ok_or_else(|| {
            "Debian's Rust has no source of the standard library where it should be.".to_owned()
        })
    }

    /// Whether Debian's Rust is installed.
    pub(crate) fn debian_is_there() -> bool {
        has_source(Path::new(DEBIAN_ROOT)) && Path::new(DEBIAN_ROOT).join("bin/cargo").exists()
    }

    /// Whether it is Debian's.
    pub(crate) fn is_debian(&self) -> bool {
        self.name == LINKED
    }

    /// A program that builds for wasm32 with this toolchain.
    ///
    /// Readers get a standard library built for size whose panics only trap.
    pub(crate) fn program(&self, purpose: For, name: &str, arguments: &[&str]) -> Command {
        let mut command = program(name, arguments);
        command
            .env("PATH", tools::path())
            .env("RUSTUP_TOOLCHAIN", &self.name)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // Trunk's own backtrace would bury what the author should read.
            .env("RUST_BACKTRACE", "0");
        if purpose == For::Release {
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

/// What Debian must still install for a wasm build.
pub(crate) fn missing_packages() -> &'static [&'static str] {
    if Toolchain::debian_is_there() { &[] } else { &debian::RUST }
}
