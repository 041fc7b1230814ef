//! Images as pixels: they can be read, written, and compared with a tolerance.

use std::fs::File;
use std::io::{BufReader, BufWriter, Cursor};
use std::path::Path;

/// The greatest difference in a colour channel, of 255: the edges of letters differ between versions of the browser.
const MAX_CHANNEL_DIFFERENCE: u8 = 32;

/// The share of a drawing's pixels that may differ more.
const MAX_DIFFERING_SHARE: f64 = 0.005;

/// Red, green and blue of every pixel, line by line.
pub(crate) struct Pixels {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

/// The box of a drawing in a picture: left, top, width, height in pixels.
pub(crate) type PixelBox = [usize; 4];

impl Pixels {
    /// Decodes a PNG.
    pub(crate) fn read(png: &[u8]) -> Self {
        Self::decode(Cursor::new(png))
    }

    /// Reads a PNG file, if there is one.
    pub(crate) fn open(path: &Path) -> Option<Self> {
        Some(Self::decode(BufReader::new(File::open(path).ok()?)))
    }

    fn decode(source: impl std::io::BufRead + std::io::Seek) -> Self {
        let mut decoder = png::Decoder::new(source);
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let frame = reader.next_frame(&mut bytes).expect("a picture");
        let channels = frame.color_type.samples();
        let bytes = bytes.chunks_exact(channels).flat_map(|pixel| pixel[..3].to_vec()).collect();
        Self { width: frame.width as usize, height: frame.height as usize, bytes }
    }

    /// Writes a small file: with 32 shades per channel, which is within the tolerance, and a palette.
    pub(crate) fn write(&self, path: &Path) {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        let shade = |channel_value: &u8| (f64::from(*channel_value) / 255.0 * 31.0).round() / 31.0 * 255.0;
        let shades: Vec<u8> =
            self.bytes.iter().map(|channel_value| shade(channel_value).round() as u8).collect();
        let mut palette: Vec<&[u8]> = shades.chunks_exact(3).collect();
        palette.sort_unstable();
        palette.dedup();
        let file = BufWriter::new(File::create(path).expect("a file"));
        let mut encoder = png::Encoder::new(file, self.width as u32, self.height as u32);
        encoder.set_compression(png::Compression::High);
        let pixels = if palette.len() <= 256 {
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_palette(palette.concat());
            encoder.set_filter(png::Filter::NoFilter);
            let index = |pixel: &[u8]| palette.binary_search(&pixel).expect("a colour of the palette") as u8;
            shades.chunks_exact(3).map(index).collect()
        } else {
            encoder.set_color(png::ColorType::Rgb);
            shades.clone()
        };
        encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels)).expect("a PNG");
    }

    /// The share of a box's pixels that differ, if it is too large; 1 if the box is outside of one image.
    pub(crate) fn excessive_difference(
        &self,
        reference: &Pixels,
        [left, top, width, height]: PixelBox,
    ) -> Option<f64> {
        let fits = |pixels: &Pixels| left + width <= pixels.width && top + height <= pixels.height;
        if !fits(self) || !fits(reference) {
            return Some(1.0);
        }
        let boxes = (top..top + height).flat_map(|y| (left..left + width).map(move |x| (x, y)));
        let off = boxes.filter(|(x, y)| self.is_different(reference, *x, *y)).count();
        let share = off as f64 / (width * height).max(1) as f64;
        (share > MAX_DIFFERING_SHARE).then_some(share)
    }

    /// An image of the differences: differing pixels are red, all others grey.
    pub(crate) fn difference_image(&self, reference: &Pixels) -> Pixels {
        let mut bytes = self.bytes.clone();
        for y in 0..self.height {
            for x in 0..self.width {
                let at = (y * self.width + x) * 3;
                let is_new = x >= reference.width || y >= reference.height;
                let grey =
                    (bytes[at..at + 3].iter().map(|channel_value| u16::from(*channel_value)).sum::<u16>() / 6
                        + 127) as u8;
                let colour =
                    if is_new || self.is_different(reference, x, y) { [220, 0, 0] } else { [grey; 3] };
                bytes[at..at + 3].copy_from_slice(&colour);
            }
        }
        Pixels { bytes, ..*self }
    }

    fn is_different(&self, reference: &Pixels, x: usize, y: usize) -> bool {
        let channel_value =
            |pixels: &Pixels, channel: usize| pixels.bytes[(y * pixels.width + x) * 3 + channel];
        (0..3).any(|channel| {
            channel_value(self, channel).abs_diff(channel_value(reference, channel)) > MAX_CHANNEL_DIFFERENCE
        })
    }
}

#[test]
fn a_missing_label_differs_and_a_softer_edge_does_not() {
    let plain = Pixels { width: 100, height: 10, bytes: vec![250; 3_000] };
    let with = |colour: u8, count: usize| {
        let mut bytes = plain.bytes.clone();
        bytes[..count * 3].fill(colour);
        Pixels { bytes, ..plain }
    };
    let whole = [0, 0, 100, 10];
    assert_eq!(with(220, 100).excessive_difference(&plain, whole), None);
    assert_eq!(with(20, 5).excessive_difference(&plain, whole), None);
    assert_eq!(with(20, 20).excessive_difference(&plain, whole), Some(0.02));
    assert_eq!(plain.excessive_difference(&plain, [0, 0, 100, 11]), Some(1.0));
}
