//! Posters as PNG.

use super::fonts::Fonts;
use super::poster::Poster;
use quantity::Language;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::collections::BTreeSet;

/// The greatest height in pixels: a taller image would need too much memory.
const MAX_HEIGHT: u32 = 10_000;

/// The reason why a poster can't be written as PNG.
#[derive(Debug, thiserror::Error)]
pub(super) enum RasterError {
    /// No font has these characters.
    #[error("no font has {}", String::from_iter(.0))]
    MissingGlyphs(BTreeSet<char>),
    /// The renderer's message.
    #[error("{0}")]
    Failed(String),
}

/// Renders a poster as PNG with `scale` pixels per CSS px; `svg` is its SVG file.
pub(super) fn png(
    poster: &Poster,
    svg: &str,
    language: Language,
    scale: f64,
    fonts: &Fonts,
) -> Result<Vec<u8>, RasterError> {
    let missing = fonts.characters_without_glyph(poster.characters(), language);
    if !missing.is_empty() {
        return Err(RasterError::MissingGlyphs(missing));
    }
    let failed = |error: &dyn std::fmt::Display| RasterError::Failed(error.to_string());
    let pixels = |length: f64| (length * scale).round() as u32;
    let (width, height) = (pixels(poster.width()), pixels(poster.height()));
    let pixmap = if height <= MAX_HEIGHT { Pixmap::new(width, height) } else { None };
    let mut pixmap = pixmap.ok_or_else(|| failed(&format!("{width} by {height} pixels are too many")))?;
    let options = Options {
        font_resolver: Fonts::resolver(language),
        fontdb: fonts.font_database(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| failed(&error))?;
    let scale = scale as f32;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| failed(&error))
}
