//! Compositions as PNG.

use super::fonts::Fonts;
use super::poster::Composition;
use quantity::Language;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::collections::BTreeSet;

/// The most pixels in height: a picture of more is a mistake, and would take the machine's memory.
const HIGHEST: u32 = 10_000;

/// Why a composition can't be written as PNG.
#[derive(Debug)]
pub(super) enum Undrawn {
    /// No font has these characters.
    Lacks(BTreeSet<char>),
    /// The renderer says why.
    Failed(String),
}

/// The composition, whose SVG file is `svg`, as PNG with `scale` pixels a CSS px.
pub(super) fn png(
    composition: &Composition,
    svg: &str,
    language: Language,
    scale: f64,
    fonts: &Fonts,
) -> Result<Vec<u8>, Undrawn> {
    let lacking = fonts.lacking(composition.characters(), language);
    if !lacking.is_empty() {
        return Err(Undrawn::Lacks(lacking));
    }
    let failed = |error: &dyn std::fmt::Display| Undrawn::Failed(error.to_string());
    let pixels = |length: f64| (length * scale).round() as u32;
    let (width, height) = (pixels(composition.width()), pixels(composition.height()));
    let pixmap = if height <= HIGHEST { Pixmap::new(width, height) } else { None };
    let mut pixmap = pixmap.ok_or_else(|| failed(&format!("{width} by {height} pixels are too many")))?;
    let options =
        Options { font_resolver: Fonts::resolver(language), fontdb: fonts.database(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| failed(&error))?;
    let scale = scale as f32;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| failed(&error))
}
