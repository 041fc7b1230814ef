//! `cargo xtask pictures`: the README's screenshots and the gallery's references, made anew from the release site.

use crate::command::{self, Done};
use crate::engines::Engine;
use crate::setup::{Goal, prepare};
use crate::{build, test};

/// Writes `docs/pictures/*.png` and `tests/pages/references/*.png`.
pub(crate) fn run() -> Done {
    let toolchain = prepare(&[Goal::Test])?;
    build::site(&toolchain)?;
    let mut pictures = test::of_pages(Engine::Chromium)?;
    pictures.args(["--", "--ignored", "pictures", "references"]);
    command::run(pictures)
}
