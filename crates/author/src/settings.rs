//! `story.toml`: metadata, photographs and the words of the conversion to simplified characters.

use crate::context::ParseContext;
use crate::diagnostic::File;
use crate::fields::{Fields, Spanned, parse};
use crate::local_text::LocalText;
use crate::metadata::Metadata;
use quantity::Language;
use std::collections::{BTreeMap, BTreeSet};
use story::fact::FactId;

/// The contents of `story.toml`.
#[derive(Debug)]
pub(crate) struct Settings {
    /// `None` if something that every story must have is missing.
    pub(crate) metadata: Option<Metadata>,
    pub(crate) photos: BTreeMap<String, PhotoSettings>,
    /// The facts that corrections name.
    pub(crate) corrected: Vec<Spanned<FactId>>,
}

/// A photograph, before the article gives it alt text and caption.
#[derive(Debug)]
pub(crate) struct PhotoSettings {
    /// Paths from the story's folder.
    pub(crate) files: Vec<Spanned<String>>,
    pub(crate) credit: LocalText,
}

/// What must be known before any file is parsed.
#[derive(Debug, Default)]
pub(crate) struct Prescan {
    pub(crate) default_language: Option<Language>,
    /// Phrases with digits or number words that make no claim.
    pub(crate) names: Vec<String>,
    /// The points of series that some file names, as `calls@2014-05-03`.
    pub(crate) points: BTreeSet<String>,
    /// Traditional words with their own conversion to simplified characters.
    pub(crate) simplified: Vec<(String, String)>,
}

/// Reads what must be known before any file is parsed. Mistakes are left for [`read`] to report.
pub(crate) fn prescan(file: &File) -> Prescan {
    let Ok(table) = file.text.parse::<toml::Table>() else { return Prescan::default() };
    let default_language = table.get("default-language").and_then(toml::Value::as_str);
    let words = table.get("simplified").and_then(toml::Value::as_table).into_iter().flatten();
    let names = table.get("names").and_then(toml::Value::as_array).into_iter().flatten();
    Prescan {
        default_language: default_language.and_then(Language::from_tag),
        names: names.filter_map(|name| Some(name.as_str()?.to_owned())).collect(),
        points: BTreeSet::new(),
        simplified: words.filter_map(|(from, to)| Some((from.clone(), to.as_str()?.to_owned()))).collect(),
    }
}

/// Reads `story.toml`; `None` if it is not TOML.
pub(crate) fn read(context: ParseContext<'_>) -> Option<Settings> {
    parse(context, "the story", |root| {
        let (metadata, corrected) = Metadata::read(root);
        let photos = root.tables("photo", "photo").into_iter();
        let photos = photos.filter_map(|(name, fields)| Some((name, photo(fields)?))).collect();
        check_simplified(root);
        // [`prescan`] has read the names; here mistakes in them are reported.
        root.texts("names");
        Settings { metadata, photos, corrected }
    })
}

/// The points of series that a text names: `calls@2014-05-03` after anything but a letter, a digit or a hyphen.
pub(crate) fn points(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/');
    let is_moment = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ':');
    text.match_indices('@').filter_map(move |(at, _)| {
        let name: String = text[..at].chars().rev().take_while(|c| is_name(*c)).collect();
        let name: String = name.chars().rev().collect();
        let moment: String = text[at + 1..].chars().take_while(|c| is_moment(*c)).collect();
        let moment = moment.trim_end_matches([':', '-']);
        let is_point = !name.is_empty() && moment.starts_with(|c: char| c.is_ascii_digit());
        is_point.then(|| format!("{name}@{moment}"))
    })
}

/// Reports words in `[simplified]` that have no text. [`prescan`] reads the others.
fn check_simplified(root: &Fields<'_>) {
    if !root.has("simplified") {
        return;
    }
    let Some(fields) = root.table("simplified") else { return };
    for (from, to) in fields.table.iter().filter(|(_, to)| to.get_ref().as_str().is_none()) {
        fields.report(
            to.span(),
            format!("“{}” in `simplified` is not a text.", from.get_ref()),
            "Write `\"traditional words\" = \"simplified words\"`.",
        );
    }
}

fn photo(fields: Fields<'_>) -> Option<PhotoSettings> {
    let files = fields.texts("files");
    let credit = fields.local_name("credit");
    if files.is_empty() {
        fields.report(
            fields.span.clone(),
            format!("The {} has no files.", fields.what),
            "Add `files = [\"photos/…-800.jpg\", \"photos/…-1600.jpg\"]`, the same picture in several widths.",
        );
    }
    fields.finish();
    let credit = credit?;
    (!files.is_empty()).then_some(PhotoSettings { files, credit })
}
