//! The gallery's style sheets: its own, and the example themes, each limited to the boxes of its class.

use author::asset::Asset;

/// An example theme.
pub(super) struct Theme {
    /// Its name in class names and file names.
    pub(super) name: &'static str,
    /// Its description.
    pub(super) about: &'static str,
    css: &'static str,
}

/// The example themes.
pub(super) const THEMES: [Theme; 2] = [
    Theme {
        name: "broadsheet",
        about: "Cool paper, serifs, harbour blue for what is certain, narrow margins and more space.",
        css: include_str!("../../../../www/themes/broadsheet.css"),
    },
    Theme {
        name: "tabloid",
        about: "White paper, red for what is certain, rounded corners and little space.",
        css: include_str!("../../../../www/themes/tabloid.css"),
    },
];

/// The style sheets of the gallery.
pub(super) struct Sheets {
    /// The style of the gallery's own boxes.
    pub(super) gallery: Asset,
    themes: Vec<Asset>,
}

impl Sheets {
    pub(super) fn new() -> Self {
        let sheet = |name: &str, css: &str| Asset::hashed(name, "css", css.as_bytes().to_vec());
        Self {
            gallery: sheet("gallery", include_str!("../../../../www/gallery.css")),
            themes: THEMES.iter().map(|theme| sheet(theme.name, &scope_theme(theme))).collect(),
        }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Asset> {
        std::iter::once(&self.gallery).chain(&self.themes)
    }
}

/// Limits a theme to boxes of the class `theme-NAME`; the original applies to every story of a page.
fn scope_theme(theme: &Theme) -> String {
    theme.css.replace(".data-story", &format!(".theme-{}.data-story", theme.name))
}
