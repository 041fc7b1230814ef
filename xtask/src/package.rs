//! `cargo xtask package`: the command `data-story` for people without Rust, one file with the widget inside.

use crate::build;
use crate::command::{self, Done, program, root, say};
use crate::setup::{Goal, prepare};

/// Builds `target/author/data-story`.
pub(crate) fn run() -> Done {
    let toolchain = prepare(&[Goal::Site])?;
    build::site(&toolchain)?;
    say("cargo: builds the command, the first time about two minutes");
    let mut command = program("cargo", &["build", "--profile", "author", "--bin", "data-story"]);
    command.env("DATA_STORY_WIDGET", root().join("dist"));
    command::run(command)?;
    println!(
        "{}",
        root().join("target/author/data-story").with_extension(std::env::consts::EXE_EXTENSION).display()
    );
    Ok(())
}
