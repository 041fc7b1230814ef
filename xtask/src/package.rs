//! `cargo xtask package`: the command `data-story` for people without Rust, one file that contains the widget.

use crate::build;
use crate::command::{self, program, root, status, target};
use crate::setup::{Goal, prepare};
use anyhow::Result;

/// Builds `target/author/data-story`.
pub(crate) fn run() -> Result<()> {
    let toolchain = prepare(&[Goal::Site])?;
    build::site(&toolchain)?;
    status("cargo: builds the command, the first time about two minutes");
    let mut command = program("cargo", &["build", "--profile", "author", "--bin", "data-story"]);
    command.env("DATA_STORY_WIDGET", root().join("dist"));
    command::run(command)?;
    let file = target().join("author/data-story").with_extension(std::env::consts::EXE_EXTENSION);
    println!("{}", file.display());
    Ok(())
}
