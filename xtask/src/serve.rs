//! `cargo xtask serve`: the story on this machine, rebuilt on every change.

use crate::command::{self, Done, say};
use crate::setup::{Goal, prepare};
use crate::wasm::For;

/// Serves until it is stopped.
pub(crate) fn run() -> Done {
    let toolchain = prepare(&[Goal::Site])?;
    say("trunk: builds the story (the first time about two minutes) and shows it on http://127.0.0.1:8080");
    command::run(toolchain.program(For::Development, "trunk", &["serve"]))
}
