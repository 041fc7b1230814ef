//! `cargo xtask serve`: the story on this machine, rebuilt on every change.

use crate::command::{self, status};
use crate::setup::{Goal, prepare};
use crate::wasm::Purpose;
use anyhow::Result;

/// Serves until it is stopped.
pub(crate) fn run() -> Result<()> {
    let toolchain = prepare(&[Goal::Site])?;
    status(
        "trunk: builds the story (the first time about two minutes) and shows it on http://127.0.0.1:8080",
    );
    let mut trunk = toolchain.program(Purpose::Development, "trunk", &["serve"]);
    // This server sends no compressed copies, so making them would only cost time.
    trunk.env("DATA_STORY_UNCOMPRESSED", "1");
    command::run(trunk)
}
