//! Colours as eyes see them: contrast, difference, and what colour-vision deficiencies leave of them.

use std::collections::BTreeMap;

/// Red, green and blue, each from 0 to 1, as a style sheet writes them.
pub(crate) type Colour = [f64; 3];

/// The colours of a scheme by the names of their custom properties, without `--data-story-`.
pub(crate) type Palette = BTreeMap<String, Colour>;

/// Colour-vision deficiencies as matrices for linear light, by Machado, Oliveira and Fernandes (2009), severity 1.
pub(crate) const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    ("full colour vision", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    (
        "tritanopia",
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ),
];

/// A colour from `rrggbb`.
pub(crate) fn colour(hexadecimal: &str) -> Colour {
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hexadecimal[at..at + 2], 16).expect("a colour")) / 255.0)
}

fn linear(colour: Colour) -> Colour {
    colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) })
}

fn times(matrix: &[[f64; 3]; 3], vector: Colour) -> Colour {
    matrix.map(|row| row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2])
}

/// WCAG 2.2's contrast ratio.
pub(crate) fn contrast(a: Colour, b: Colour) -> f64 {
    let luminance = |colour: Colour| {
        let [red, green, blue] = linear(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (lighter, darker) = (luminance(a).max(luminance(b)), luminance(a).min(luminance(b)));
    (lighter + 0.05) / (darker + 0.05)
}

/// The difference of two colours in CIE L*a*b* (1976) to eyes of a vision; from about 2 on a trained eye sees one.
pub(crate) fn difference(a: Colour, b: Colour, vision: &[[f64; 3]; 3]) -> f64 {
    let [a, b] = [a, b].map(|colour| lab(times(vision, linear(colour)).map(|part| part.clamp(0.0, 1.0))));
    (0..3).map(|part| (a[part] - b[part]).powi(2)).sum::<f64>().sqrt()
}

/// L*a*b* of linear light, against the white of sRGB.
fn lab(light: Colour) -> [f64; 3] {
    const XYZ: [[f64; 3]; 3] = [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ];
    let f =
        |part: f64| if part > 216.0 / 24389.0 { part.cbrt() } else { (24389.0 / 27.0 * part + 16.0) / 116.0 };
    let [x, y, z] = times(&XYZ, light);
    let (x, y, z) = (f(x / 0.95047), f(y), f(z / 1.08883));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}
