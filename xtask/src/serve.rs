//! `cargo xtask serve`: the story on this machine, rebuilt on every change.

use crate::command::{self, Done, say};
use crate::setup::{Goal, prepare};
use crate::wasm::For;

/// Serves until it is stopped.
pub(crate) fn run() -> Done {
    let toolchain = prepare(&[Goal::Site])?;
    say("trunk: builds the story (the first time about two minutes) and shows it on http://127.0.0.1:8080");
    let mut trunk = toolchain.program(For::Development, "trunk", &["serve"]);
    // Nobody waits for small copies that this server doesn't send.
    trunk.env("DATA_STORY_UNCOMPRESSED", "1");
    command::run(trunk)
}
