//! The look: every pair of colours that must be told apart is, in daylight and in lamplight.
#![cfg(not(target_arch = "wasm32"))]

use data_story::chart::role::Role;
use std::collections::BTreeMap;

type Palette = BTreeMap<String, [f64; 3]>;

/// The custom properties of both schemes, light first, in the order of the style sheet.
fn palettes() -> [Palette; 2] {
    let css = include_str!("../www/style.css");
    let (light, dark) = css.split_once("prefers-color-scheme: dark").expect("two schemes");
    let dark = dark
        .split_once("--data-story-highlight")
        .map_or(dark, |(before, after)| &dark[..before.len() + 40.min(after.len())]);
    [light, dark].map(|scheme| {
        let lines = scheme.lines().filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--data-story-")?.split_once(": #")?;
            Some((name.to_owned(), colour(value.trim_end_matches(';'))))
        });
        lines.collect()
    })
}

fn colour(hexadecimal: &str) -> [f64; 3] {
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hexadecimal[at..at + 2], 16).expect("a colour")) / 255.0)
}

/// WCAG 2.2's contrast ratio.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let linear = colour
            .map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    };
    let (lighter, darker) = (luminance(a).max(luminance(b)), luminance(a).min(luminance(b)));
    (lighter + 0.05) / (darker + 0.05)
}

#[test]
fn text_and_marks_stand_out_in_both_schemes() {
    for (scheme, palette) in ["light", "dark"].iter().zip(palettes()) {
        assert_eq!(
            palette.len(),
            Role::ALL.len() + 1,
            "the {scheme} scheme has a colour for every role and for paper"
        );
        for (front, behind, least) in [
            ("ink", "paper", 7.0),
            ("muted", "paper", 4.5),
            ("highlight", "paper", 4.5),
            ("ink", "quiet", 4.5),
            ("muted", "quiet", 4.5),
            ("certain", "paper", 3.0),
            ("possible", "paper", 3.0),
            ("possible", "quiet", 3.0),
            ("certain", "quiet", 3.0),
            ("line", "paper", 3.0),
            ("highlight", "quiet", 3.0),
        ] {
            let ratio = contrast(palette[front], palette[behind]);
            assert!(
                ratio >= least,
                "{front} on {behind} has {ratio:.2}:1 in the {scheme} scheme, {least}:1 is wanted"
            );
        }
    }
}

#[test]
fn pictures_that_stand_alone_have_the_colours_of_daylight() {
    let [light, _] = palettes();
    for role in Role::ALL {
        assert_eq!(colour(&role.default_colour()[1..]), light[role.name()], "{}", role.name());
    }
}
