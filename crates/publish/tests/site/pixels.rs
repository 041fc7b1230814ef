//! The pixels of PNG files.

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};
use std::fs;
use std::path::Path;

pub(crate) const CELADON: [u8; 3] = [0x3a, 0x78, 0x69];
pub(crate) const INK: [u8; 3] = [0x26, 0x24, 0x1f];

/// The pixels of a PNG file.
pub(crate) fn pixels(path: &Path) -> Pixmap {
    Pixmap::decode_png(&fs::read(path).expect("a picture")).expect("a PNG")
}

/// Whether a pixel has a colour.
pub(crate) fn is(pixel: Option<PremultipliedColorU8>, colour: [u8; 3]) -> bool {
    pixel.is_some_and(|pixel| [pixel.red(), pixel.green(), pixel.blue()] == colour)
}
