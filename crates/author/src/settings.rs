//! `story.toml`: metadata, photographs and the words of the conversion to simplified characters.

use crate::context::ParseContext;
use crate::fields::{Fields, Spanned, parse};
use crate::local_text::LocalText;
use crate::metadata::Metadata;
use std::collections::BTreeMap;
use story::fact::FactId;

/// The contents of `story.toml`.
#[derive(Debug)]
pub(crate) struct Settings {
    /// `None` if something that every story must have is missing.
    pub(crate) metadata: Option<Metadata>,
    /// By name. A photograph that can't be read is `None`, and reported.
    pub(crate) photos: BTreeMap<String, Option<PhotoSettings>>,
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

/// Reads `story.toml`; `None` if it is not TOML.
pub(crate) fn read(context: ParseContext<'_>) -> Option<Settings> {
    parse(context, "the story", |root| {
        let (metadata, corrected) = Metadata::read(root);
        let photos = root.tables("photo", "photo").into_iter();
        let photos = photos.map(|(name, fields)| (name, fields.and_then(photo))).collect();
        check_simplified(root);
        // [`crate::prescan`] has read the names; here mistakes in them are reported.
        root.texts("names");
        Settings { metadata, photos, corrected }
    })
}

/// Reports words in `[simplified]` that have no text. [`crate::prescan`] reads the others.
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
        fields.report_missing(
            format!("The {} has no files.", fields.what),
            "Add `files = [\"photos/…-800.jpg\", \"photos/…-1600.jpg\"]`, the same picture in several widths.",
        );
    }
    fields.finish();
    let credit = credit?;
    (!files.is_empty()).then_some(PhotoSettings { files, credit })
}
