//! Images as pixels: reading, writing, and comparing with a tolerance.

use std::fs::File;
use std::io::{BufReader, BufWriter, Cursor};
use std::path::Path;

/// How far a colour may be off in any channel, of 255: edges of letters differ from version to version.
const FAR: u8 = 32;

/// The share of a drawing's pixels that may be further off.
const SHARE: f64 = 0.005;

/// Red, green and blue of every pixel, line by line.
pub(crate) struct Pixels {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

/// A drawing's place in a picture: left, top, width, height in pixels.
pub(crate) type Place = [usize; 4];

impl Pixels {
    /// A PNG as browsers write it.
    pub(crate) fn read(png: &[u8]) -> Self {
        Self::decode(Cursor::new(png))
    }

    /// A PNG on the disk, where there is one.
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

    /// Writes it as small as it gets: with 32 shades a channel, less than the tolerance, and a palette.
    pub(crate) fn write(&self, path: &Path) {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        let shade = |part: &u8| (f64::from(*part) / 255.0 * 31.0).round() / 31.0 * 255.0;
        let shades: Vec<u8> = self.bytes.iter().map(|part| shade(part).round() as u8).collect();
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

    /// The share of a place's pixels that differ, where it is too large; 1 where the place is outside of either.
    pub(crate) fn differs(&self, reference: &Pixels, [left, top, width, height]: Place) -> Option<f64> {
        let fits = |pixels: &Pixels| left + width <= pixels.width && top + height <= pixels.height;
        if !fits(self) || !fits(reference) {
            return Some(1.0);
        }
        let places = (top..top + height).flat_map(|y| (left..left + width).map(move |x| (x, y)));
        let off = places.filter(|(x, y)| self.is_far(reference, *x, *y)).count();
        let share = off as f64 / (width * height).max(1) as f64;
        (share > SHARE).then_some(share)
    }

    /// Where the two differ, red on what there is in grey.
    pub(crate) fn difference(&self, reference: &Pixels) -> Pixels {
        let mut bytes = self.bytes.clone();
        for y in 0..self.height {
            for x in 0..self.width {
                let at = (y * self.width + x) * 3;
                let is_new = x >= reference.width || y >= reference.height;
                let grey =
                    (bytes[at..at + 3].iter().map(|part| u16::from(*part)).sum::<u16>() / 6 + 127) as u8;
                let colour = if is_new || self.is_far(reference, x, y) { [220, 0, 0] } else { [grey; 3] };
                bytes[at..at + 3].copy_from_slice(&colour);
            }
        }
        Pixels { bytes, ..*self }
    }

    fn is_far(&self, reference: &Pixels, x: usize, y: usize) -> bool {
        let part = |pixels: &Pixels, channel: usize| pixels.bytes[(y * pixels.width + x) * 3 + channel];
        (0..3).any(|channel| part(self, channel).abs_diff(part(reference, channel)) > FAR)
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
    assert_eq!(with(220, 100).differs(&plain, whole), None);
    assert_eq!(with(20, 5).differs(&plain, whole), None);
    assert_eq!(with(20, 20).differs(&plain, whole), Some(0.02));
    assert_eq!(plain.differs(&plain, [0, 0, 100, 11]), Some(1.0));
}
