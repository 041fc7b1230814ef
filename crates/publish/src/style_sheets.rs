//! The style sheets: one for the site's own pages, and one for host pages, in which the host's CSS must not change figures.

use author::asset::Asset;
use chart::scene::UNITS_PER_PX;

const COLOURS: &str = include_str!("../../../www/style/colours.css");
const TEXT: &str = include_str!("../../../www/style/text.css");
const TEXT_TABLE: &str = include_str!("../../../www/style/text-table.css");
const PAGE: &str = include_str!("../../../www/style/page.css");
const PRINT: &str = include_str!("../../../www/style/print.css");
const GUEST: &str = include_str!("../../../www/style/guest.css");
const RESET: &str = include_str!("../../../www/style/reset.css");

/// The rules for figures. In a host page they override all rules of the host.
const FIGURES: [&str; 4] = [
    include_str!("../../../www/style/figure.css"),
    include_str!("../../../www/style/table.css"),
    include_str!("../../../www/style/live.css"),
    include_str!("../../../www/style/layout.css"),
];

/// The style sheet of the site's own pages, in the cascade layer `data-story`.
pub(super) fn page() -> Asset {
    let sheets = [COLOURS, TEXT, TEXT_TABLE].into_iter().chain(FIGURES).chain([PAGE, PRINT]);
    let css = format!("@layer data-story {{\n{}}}\n", sheets.map(strip_comments).collect::<String>());
    Asset::hashed("data-story", "css", css.into_bytes())
}

/// The style sheet for host pages, in the same layer. Rules of a host are in no layer, so they override the rules for text.
/// The rules for figures are important: important declarations in a layer override all declarations outside of layers.
pub(super) fn guest() -> Asset {
    let figures: String =
        FIGURES.into_iter().chain([GUEST, PRINT]).map(|css| make_important(&strip_comments(css))).collect();
    let figures = make_important(&attribute_rules()) + &figures;
    let text = [COLOURS, TEXT, TEXT_TABLE].map(strip_comments).concat();
    let css = format!(
        "@layer data-story {{\n@layer look {{\n{text}{figures}}}\n@layer reset {{\n{}}}\n}}\n",
        make_important(&strip_comments(RESET))
    );
    Asset::hashed("data-story-guest", "css", css.into_bytes())
}

/// Rules for the presentation attributes of SVGs: without them, a host's rules for SVG would override the attributes.
fn attribute_rules() -> String {
    let rule = |attribute: &str, value: &str, said: &str| {
        format!(".data-story-svg [{attribute}=\"{value}\"] {{\n{attribute}: {said};\n}}\n")
    };
    let plain = [
        ("fill", "none"),
        ("stroke", "none"),
        ("font-weight", "700"),
        ("text-anchor", "middle"),
        ("text-anchor", "end"),
    ];
    let plain = plain.map(|(attribute, value)| rule(attribute, value, value));
    // A px in CSS is a unit of the SVG's viewBox.
    let in_units = |attribute: &'static str| {
        move |value: u32| rule(attribute, &value.to_string(), &format!("{value}px"))
    };
    let sizes = FONT_SIZES.map(|size| size * UNITS_PER_PX as u32).map(in_units("font-size"));
    let widths = (1..=MAX_STROKE).map(in_units("stroke-width"));
    plain.into_iter().chain(sizes).chain(widths).collect()
}

/// The font sizes in pictures, in CSS px. A test finds other sizes.
const FONT_SIZES: std::ops::RangeInclusive<u32> = 11..=48;

/// The widest stroke in pictures, in scene units.
const MAX_STROKE: u32 = 192;

/// Removes comments, indentation and empty lines.
fn strip_comments(css: &str) -> String {
    let mut css = css.to_owned();
    while let Some(start) = css.find("/*") {
        let end = css[start..].find("*/").map_or(css.len(), |end| start + end + 2);
        css.replace_range(start..end, "");
    }
    css.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}

/// Makes every declaration important, except in key frames, where `!important` is not allowed.
fn make_important(css: &str) -> String {
    let mut keyframes_depth = 0;
    let mut lines = String::new();
    for line in css.lines() {
        if keyframes_depth > 0 || line.starts_with("@keyframes") {
            keyframes_depth += line.matches('{').count();
            keyframes_depth -= line.matches('}').count();
            lines.push_str(line);
        } else {
            lines.push_str(&line.replace(';', " !important;"));
        }
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_declaration_of_a_figure_is_important_and_none_of_the_text_is() {
        let css = String::from_utf8(guest().bytes).expect("text");
        let (before, figures) = css.split_once(".data-story-figure {").expect("figures");
        assert!(before.contains(".data-story-headline {") && before.contains("font-weight: 700;\n"));
        let frames = figures.find("@keyframes").expect("key frames");
        let (figures, rest) = figures.split_at(frames);
        let plain: Vec<&str> =
            figures.lines().filter(|line| line.ends_with(';') && !line.contains("!important")).collect();
        assert_eq!(plain, Vec::<&str>::new());
        let (frames, rest) = rest.split_once(".data-story-marks").expect("what follows");
        assert!(frames.contains("clip-path: inset(0);") && rest.contains("all: revert !important;"));
    }

    #[test]
    fn only_comments_are_removed() {
        assert_eq!(strip_comments("/* a; */\n.b {\n  c: d; /* e */\n}\n"), ".b {\nc: d;\n}\n");
        assert_eq!(make_important(".b {\nc: d;\n}\n"), ".b {\nc: d !important;\n}\n");
    }

    #[test]
    fn every_presentation_attribute_has_a_rule() {
        let css = String::from_utf8(guest().bytes).expect("text");
        let stories = author::read(&test_support::story_folder("zhuzhou")).stories;
        let specimens = specimens::specimens(quantity::Language::En);
        let drawn = stories.iter().flat_map(|story| story.figures.iter().map(move |figure| (story, figure)));
        let drawn =
            drawn.chain(specimens.iter().map(|specimen| (&specimen.story, &specimen.story.figures[0])));
        for (story, figure) in drawn {
            for width in chart::WIDTHS {
                let Some(drawing) = figures::drawing(story, figure, width.into()) else { continue };
                let svg = chart::scene::svg::write(&drawing.scene, "c", "l", None);
                for attribute in ["font-size", "font-weight", "text-anchor", "stroke-width"] {
                    for value in svg
                        .split(&format!(" {attribute}=\""))
                        .skip(1)
                        .filter_map(|rest| rest.split('"').next())
                    {
                        let rule = format!("[{attribute}=\"{value}\"] {{");
                        assert!(css.contains(&rule), "{} at {width}: no rule {rule}", figure.id);
                    }
                }
            }
        }
    }

    #[test]
    fn braces_are_balanced() {
        for css in [page(), guest()] {
            let text = String::from_utf8(css.bytes).expect("text");
            assert_eq!(text.matches('{').count(), text.matches('}').count());
        }
    }
}
