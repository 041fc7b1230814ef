//! `cargo xtask lint`: format, lints with warnings denied on both targets, documentation, licences.

use crate::command::{self, program, status};
use crate::setup::{Goal, prepare};
use crate::tools;
use crate::wasm::Purpose;
use anyhow::Result;

/// Checks everything that is not a test.
pub(crate) fn run() -> Result<()> {
    let toolchain = prepare(&[Goal::Lint])?;
    status("rustfmt");
    command::run(program("cargo", &["fmt", "--all", "--check"]))?;
    status("clippy, native");
    let deny = ["--", "-D", "warnings"];
    let mut native = program("cargo", &["clippy", "--workspace", "--exclude", "widget", "--all-targets"]);
    native.args(deny);
    command::run(native)?;
    status("clippy, wasm");
    let mut wasm = toolchain.program(Purpose::Development, "cargo", &["clippy", "--package", "widget"]);
    wasm.args(["--target", "wasm32-unknown-unknown", "--all-targets"]).args(deny);
    command::run(wasm)?;
    status("rustdoc");
    let mut documentation =
        program("cargo", &["doc", "--workspace", "--no-deps", "--document-private-items"]);
    documentation.env("RUSTDOCFLAGS", "-D warnings");
    command::run(documentation)?;
    crate::scripts::check()?;
    status("licences");
    // cargo-deny reads every crate of the lock file, including those that only other systems need.
    command::run(program("cargo", &["fetch", "--locked"]))?;
    let mut licences = program("cargo", &["deny", "--offline", "check", "licenses", "bans", "sources"]);
    licences.env("PATH", tools::path());
    command::run(licences)
}
