//! `story.toml`: what a CMS wants to know.

use super::diagnostic::{Diagnostic, File};
use super::fields::{Fields, Placed};
use super::ledger::unknown;
use super::tables::parse;
use crate::story::language::Language;
use crate::story::moment::Moment;
use crate::story::url::Url;
use crate::story::{About, Related};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What `story.toml` says.
#[derive(Debug, Default)]
pub(super) struct Settings {
    pub(super) about: Option<About>,
    pub(super) photos: BTreeMap<String, PhotoSettings>,
}

/// A photograph before the Markdown gives it alt text and caption.
#[derive(Debug)]
pub(super) struct PhotoSettings {
    /// Paths in the story's folder.
    pub(super) files: Vec<Placed<String>>,
    pub(super) credit: String,
}

/// Reads the settings in one language; nothing where the file can't be read at all.
pub(super) fn read(file: &File, language: Language, diagnostics: &RefCell<Vec<Diagnostic>>) -> Settings {
    parse(file, "the story", diagnostics, |root| Settings {
        about: about(root, language),
        photos: root
            .tables("photo", "photo")
            .into_iter()
            .filter_map(|(name, fields)| Some((name, photo(fields, language)?)))
            .collect(),
    })
    .unwrap_or_default()
}

fn photo(fields: Fields<'_>, language: Language) -> Option<PhotoSettings> {
    let files = fields.texts("files");
    let credit = fields.text_in("credit", language.tag());
    if files.is_empty() {
        fields.report(fields.span.clone(), format!("The {} has no files.", fields.what), "Add `files = [\"photos/…-800.jpg\", \"photos/…-1600.jpg\"]`, the same picture in several widths.");
    }
    fields.finish();
    let credit = credit?.value;
    (!files.is_empty()).then_some(PhotoSettings { files, credit })
}

fn related(fields: Fields<'_>, language: Language) -> Option<Related> {
    let title = fields.text_in("title", language.tag());
    let publisher = fields.optional_text("publisher").map(|publisher| publisher.value);
    let url = fields.optional_url("url");
    fields.finish();
    Some(Related { title: title?.value, publisher, url })
}

fn about(fields: &Fields<'_>, language: Language) -> Option<About> {
    let slug = fields.text("slug").and_then(|slug| {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let starts_well = slug.value.starts_with(|c: char| c.is_ascii_alphanumeric());
        if starts_well && slug.value.chars().all(plain) {
            return Some(slug.value);
        }
        let message = format!("“{}” can't be a slug: it becomes a folder and an address.", slug.value);
        fields.report(slug.span, message, "Use small letters a to z, digits and hyphens, as in `zhuzhou`.");
        None
    });
    let default_language = fields.text("default-language").and_then(|tag| {
        let language = Language::from_tag(&tag.value);
        if language.is_none() {
            unknown(
                fields,
                tag.span,
                "language",
                &tag.value,
                Language::ALL.iter().map(|language| language.tag()),
            );
        }
        language
    });
    let authors: Vec<String> = fields.texts("authors").into_iter().map(|author| author.value).collect();
    let publisher = fields.text("publisher");
    let published = fields.day("published");
    let updated = fields.has("updated").then(|| fields.day("updated")).flatten();
    let canonical = fields.optional_text("canonical").and_then(|canonical| match Url::new(&canonical.value) {
        Ok(url) if url.is_absolute() => Some(url),
        _ => {
            let message = format!("“{}” is not the address of a site.", canonical.value);
            fields.report(canonical.span, message, "Write the address under which the site will stand, as in `https://example.org/stories/`.");
            None
        }
    });
    let section = fields.optional_text("section").map(|section| section.value);
    let may_embed = fields.flag("may-embed");
    let related = fields.list("related").into_iter().filter_map(|entry| related(entry, language)).collect();
    Some(About {
        slug: slug?,
        default_language: default_language?,
        authors,
        publisher: publisher?.value,
        published: Moment::Day(published?),
        updated: updated.map(Moment::Day),
        canonical,
        section,
        may_embed,
        related,
    })
}
