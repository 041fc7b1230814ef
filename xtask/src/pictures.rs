//! `cargo xtask pictures`: takes the README's screenshots and the gallery's references from the release site.

use crate::command;
use crate::engines::Engine;
use crate::setup::{Goal, prepare};
use crate::{build, test};
use anyhow::{Result, anyhow};

/// Writes `docs/pictures/*.png` and `tests/pages/references/*.png`.
pub(crate) fn run() -> Result<()> {
    let toolchain = prepare(&[Goal::Test])?;
    build::site(&toolchain)?;
    let mut pictures = test::pages(Engine::Chromium).map_err(|missing| anyhow!(missing))?;
    pictures.args(["--", "--ignored", "pictures", "references"]);
    command::run(pictures)
}
