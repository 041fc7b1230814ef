//! The fonts of images: their families, and the characters that this machine lacks.

use quantity::Language;
use resvg::usvg::fontdb::{Database, Family, ID, Query, Style, Weight};
use resvg::usvg::{FontFamily, FontResolver};
use skrifa::MetadataProvider;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

/// The fonts of a machine, for images as PNG.
#[derive(Clone)]
pub struct Fonts(Arc<Database>);

impl fmt::Debug for Fonts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Fonts({} faces)", self.0.len())
    }
}

impl Fonts {
    /// All installed fonts. Loading takes a moment: once per build is enough.
    pub fn of_this_machine() -> Self {
        let mut database = Database::new();
        database.load_system_fonts();
        Self(Arc::new(database))
    }

    /// No fonts, as on a minimal server: then no image can be written as PNG.
    pub fn none() -> Self {
        Self(Arc::new(Database::new()))
    }

    pub(super) fn font_database(&self) -> Arc<Database> {
        self.0.clone()
    }

    /// The characters that no font of this machine has.
    pub(super) fn characters_without_glyph(
        &self,
        characters: impl Iterator<Item = char>,
        language: Language,
    ) -> BTreeSet<char> {
        let mut missing: BTreeSet<char> = characters.filter(|c| is_visible(*c)).collect();
        let preferred = preferred(&self.0, language, Weight::NORMAL);
        for id in preferred.into_iter().chain(self.0.faces().map(|face| face.id)) {
            if missing.is_empty() {
                break;
            }
            self.0.with_face_data(id, |data, index| {
                let Ok(font) = skrifa::FontRef::from_index(data, index) else { return };
                let letters = font.charmap();
                missing.retain(|c| letters.map(*c).is_none());
            });
        }
        missing
    }

    /// Selects the fonts of a language: the first of its families, and for each missing character any font that has it.
    pub(super) fn resolver(language: Language) -> FontResolver<'static> {
        FontResolver {
            select_font: Box::new(move |font, database| {
                let weight = Weight(font.weight());
                let named = font.families().iter().find_map(|family| match family {
                    FontFamily::Named(name) => face(database, name.as_str(), weight),
                    _ => None,
                });
                let first = || preferred(database, language, weight).into_iter().next();
                let letter = if language.is_chinese() { '的' } else { 'e' };
                let any = || others(database, weight).into_iter().find(|id| has(database, *id, letter));
                named.or_else(first).or_else(any)
            }),
            select_fallback: Box::new(move |c, used, database| {
                let weight =
                    used.first().and_then(|id| database.face(*id)).map_or(Weight::NORMAL, |face| face.weight);
                let candidates =
                    preferred(database, language, weight).into_iter().chain(others(database, weight));
                candidates.filter(|id| !used.contains(id)).find(|id| has(database, *id, c))
            }),
        }
    }
}

/// The font families of a language, in order of preference.
fn families(language: Language) -> &'static [&'static str] {
    match language {
        Language::ZhHant => &[
            "PingFang TC",
            "Noto Sans CJK TC",
            "Noto Sans TC",
            "Source Han Sans TC",
            "Microsoft JhengHei",
            "Heiti TC",
        ],
        Language::ZhHans => &[
            "PingFang SC",
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "Heiti SC",
        ],
        // Noto Sans CJK has good Latin letters; only its Korean face has narrow quotes.
        Language::En => &["Helvetica Neue", "Segoe UI", "Noto Sans", "Noto Sans CJK KR", "Arial"],
    }
}

/// The families as the `font-family` of a separate SVG file.
pub(super) fn css_families(language: Language) -> String {
    format!("{}, sans-serif", families(language).join(", "))
}

/// The installed faces of a language's families, in order of preference.
fn preferred(database: &Database, language: Language, weight: Weight) -> Vec<ID> {
    families(language).iter().filter_map(|family| face(database, family, weight)).collect()
}

fn face(database: &Database, family: &str, weight: Weight) -> Option<ID> {
    database.query(&Query { families: &[Family::Name(family)], weight, ..Query::default() })
}

/// All faces. Upright faces and similar weights come first.
fn others(database: &Database, weight: Weight) -> Vec<ID> {
    let mut faces: Vec<_> = database.faces().collect();
    faces
        .sort_by_key(|face| (face.style != Style::Normal, face.monospaced, face.weight.0.abs_diff(weight.0)));
    faces.into_iter().map(|face| face.id).collect()
}

fn has(database: &Database, id: ID, c: char) -> bool {
    let found = database.with_face_data(id, |data, index| {
        skrifa::FontRef::from_index(data, index).is_ok_and(|font| font.charmap().map(c).is_some())
    });
    found == Some(true)
}

/// Whether a character is visible: if it were missing, the image would show a box.
fn is_visible(c: char) -> bool {
    let is_mark = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    !c.is_control() && !c.is_whitespace() && !is_mark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_fonts_every_visible_character_is_missing() {
        let missing = Fonts::none().characters_without_glyph("株 a\u{200b}\n株".chars(), Language::ZhHant);
        assert_eq!(missing.into_iter().collect::<String>(), "a株");
    }

    #[test]
    fn names_in_the_list_need_no_quotes() {
        for language in Language::ALL {
            let list = css_families(language);
            assert!(
                list.split(", ")
                    .all(|name| name.split(' ').all(|word| word.starts_with(char::is_alphabetic))),
                "{list}"
            );
        }
    }
}
