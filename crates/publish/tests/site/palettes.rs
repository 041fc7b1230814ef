//! The look: every pair of colours that must be told apart is, in daylight and in lamplight, in every theme.

use crate::colours::{Palette, VISIONS, colour, contrast, difference};
use chart::role::Role;
use std::collections::BTreeSet;

const STYLE: &str = concat!(
    include_str!("../../../../www/style/colours.css"),
    include_str!("../../../../www/style/text.css"),
    include_str!("../../../../www/style/figure.css"),
    include_str!("../../../../www/style/table.css"),
    include_str!("../../../../www/style/live.css"),
    include_str!("../../../../www/style/page.css"),
);

/// The style sheet and the example themes, by name.
const SHEETS: [(&str, &str); 3] = [
    ("www/style", STYLE),
    ("themes/broadsheet.css", include_str!("../../../../www/themes/broadsheet.css")),
    ("themes/tabloid.css", include_str!("../../../../www/themes/tabloid.css")),
];

/// Where the colours of daylight stand, of lamplight as the reader wishes it, and as the page sets it.
const SCHEMES: [&str; 3] = [
    ".data-story,\n.data-story-page {",
    ".data-story:not([data-scheme=\"light\"]),\n.data-story-page:not([data-scheme=\"light\"]) {",
    ".data-story[data-scheme=\"dark\"],\n.data-story-page[data-scheme=\"dark\"] {",
];

/// The custom properties that a rule of the sheet sets, in order, by their names without `--data-story-`.
fn properties(css: &str, selector: &str) -> Vec<(String, String)> {
    let css: Vec<&str> = css.lines().map(str::trim).collect();
    let css = css.join("\n");
    let start = css.find(selector).unwrap_or_else(|| panic!("no rule {selector}")) + selector.len();
    let rule = &css[start..start + css[start..].find('}').expect("an end")];
    let lines = rule.lines().filter_map(|line| line.strip_prefix("--data-story-")?.split_once(": "));
    lines
        .map(|(name, value)| (name.to_owned(), value.split(';').next().unwrap_or(value).to_owned()))
        .collect()
}

fn palette(css: &str, selector: &str) -> Palette {
    let colours = properties(css, selector).into_iter();
    colours.filter_map(|(name, value)| Some((name, colour(value.strip_prefix('#')?)))).collect()
}

/// Every sheet's palette in daylight and in lamplight, with a name for complaints.
fn palettes() -> Vec<(String, Palette)> {
    let schemes = SHEETS.iter().flat_map(|(sheet, css)| {
        [("light", SCHEMES[0]), ("dark", SCHEMES[1])]
            .map(|(scheme, selector)| (format!("the {scheme} scheme of {sheet}"), palette(css, selector)))
    });
    schemes.collect()
}

#[test]
fn text_and_marks_stand_out_in_every_theme() {
    for (scheme, palette) in palettes() {
        assert_eq!(palette.len(), Role::ALL.len() + 1, "{scheme} has a colour for every role and for paper");
        for (front, behind, least) in [
            ("ink", "paper", 7.0),
            ("muted", "paper", 4.5),
            ("highlight", "paper", 4.5),
            ("ink", "quiet", 4.5),
            ("muted", "quiet", 4.5),
            // The first of several series is named in its colour.
            ("certain", "paper", 4.5),
            ("possible", "paper", 3.0),
            ("possible", "quiet", 3.0),
            ("certain", "quiet", 3.0),
            ("line", "paper", 3.0),
            ("highlight", "quiet", 3.0),
            // The names of series are set in their colours.
            ("second", "paper", 4.5),
            ("third", "paper", 4.5),
            ("fourth", "paper", 4.5),
            ("second", "quiet", 3.0),
            ("third", "quiet", 3.0),
            ("fourth", "quiet", 3.0),
        ] {
            let ratio = contrast(palette[front], palette[behind]);
            assert!(ratio >= least, "{front} on {behind} has {ratio:.2}:1 in {scheme}, {least}:1 is wanted");
        }
    }
}

#[test]
fn series_and_highlight_differ_to_every_eye() {
    let names = ["certain", "second", "third", "fourth", "highlight"];
    for (scheme, palette) in palettes() {
        for (vision, matrix) in &VISIONS {
            for (index, one) in names.iter().enumerate() {
                for other in &names[index + 1..] {
                    let found = difference(palette[*one], palette[*other], matrix);
                    assert!(found >= 12.0, "{one} and {other} differ by {found:.1} in {scheme}, to {vision}");
                }
            }
        }
    }
}

#[test]
fn lamplight_is_the_same_whoever_asks_for_it() {
    for (sheet, css) in SHEETS {
        assert_eq!(properties(css, SCHEMES[1]), properties(css, SCHEMES[2]), "{sheet}");
    }
}

#[test]
fn example_themes_set_custom_properties_that_exist_and_nothing_else() {
    let known = named(STYLE);
    for (sheet, css) in &SHEETS[1..] {
        for line in css.lines().map(str::trim).filter(|line| line.ends_with(';')) {
            assert!(line.starts_with("--data-story-"), "{sheet}: {line}");
        }
        assert_eq!(named(css), known, "{sheet} sets every property");
    }
}

#[test]
fn the_documentation_of_themes_names_every_property_with_its_values() {
    let documentation = include_str!("../../../../docs/theming.md");
    assert_eq!(named(documentation), named(STYLE));
    let [light, dark, _] = SCHEMES.map(|selector| properties(STYLE, selector));
    for (name, value) in light {
        let row = format!("| `--data-story-{name}` |");
        let row =
            documentation.lines().find(|line| line.starts_with(&row)).unwrap_or_else(|| panic!("no {row}"));
        let in_dark = dark.iter().find(|(other, _)| *other == name).map(|(_, value)| value);
        for value in std::iter::once(&value).chain(in_dark).filter(|value| value.len() < 10) {
            assert!(row.contains(&format!("`{value}`")), "{row} lacks {value}");
        }
    }
}

/// Every custom property that a text names.
fn named(text: &str) -> BTreeSet<String> {
    let parts = text.split("--data-story-").skip(1);
    let name = |part: &str| part.chars().take_while(|c| c.is_ascii_lowercase()).collect::<String>();
    parts.map(name).filter(|name| !name.is_empty()).collect()
}

#[test]
fn pictures_that_stand_alone_have_the_colours_of_daylight() {
    let light = palette(STYLE, SCHEMES[0]);
    for role in Role::ALL {
        assert_eq!(colour(&role.default_colour()[1..]), light[role.name()], "{}", role.name());
    }
}
