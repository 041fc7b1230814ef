//! `cargo xtask lint`: format, lints with warnings denied on both targets, licences.

use crate::command::{self, Done, program, say};
use crate::setup::{Goal, prepare};
use crate::tools;
use crate::wasm::For;

/// Checks everything that is not a test.
pub(crate) fn run() -> Done {
    let toolchain = prepare(&[Goal::Lint])?;
    say("rustfmt");
    command::run(program("cargo", &["fmt", "--all", "--check"]))?;
    say("clippy, native");
    let deny = ["--", "-D", "warnings"];
    // Tests that need more than a machine has at first are no targets of "all".
    let others = ["--test", "pages", "--test", "serving"];
    let mut native = program("cargo", &["clippy", "--workspace", "--all-targets"]);
    native.args(others);
    native.args(deny);
    command::run(native)?;
    say("clippy, wasm");
    let mut wasm =
        toolchain.program(For::Development, "cargo", &["clippy", "--target", "wasm32-unknown-unknown"]);
    wasm.args(["--package", "data-story", "--lib", "--bins", "--test", "canvas"]).args(deny);
    command::run(wasm)?;
    crate::scripts::check()?;
    say("licences");
    // Licences are read of every crate in the lock file, also of those that other systems need.
    command::run(program("cargo", &["fetch", "--locked"]))?;
    let mut licences = program("cargo", &["deny", "--offline", "check", "licenses", "bans", "sources"]);
    licences.env("PATH", tools::path());
    command::run(licences)
}
