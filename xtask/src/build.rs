//! `cargo xtask build`: the site for readers, and what it weighs.

use crate::command::{self, Done, root, say};
use crate::setup::{Goal, prepare};
use crate::sizes;
use crate::wasm::{For, Toolchain};

/// Builds the release site into `dist/` and prints its bytes.
pub(crate) fn run() -> Done {
    let toolchain = prepare(&[Goal::Site])?;
    site(&toolchain)?;
    println!("{}", sizes::table(&root().join("dist"))?);
    Ok(())
}

/// Builds the release site into `dist/`.
pub(crate) fn site(toolchain: &Toolchain) -> Done {
    say("trunk: builds the release site into dist/, the first time about three minutes");
    command::run(toolchain.program(For::Release, "trunk", &["build", "--release"]))
}
