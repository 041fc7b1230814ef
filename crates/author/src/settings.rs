//! `story.toml`: what a CMS wants to know.

use super::context::Desk;
use super::diagnostic::File;
use super::fields::{Fields, Placed};
use super::ledger::unknown;
use super::simplified::Simplifier;
use super::tables::parse;
use quantity::{Language, Moment};
use std::cell::RefCell;
use std::collections::BTreeMap;
use story::{About, Correction, Related, Url};

/// What `story.toml` says.
#[derive(Debug, Default)]
pub(super) struct Settings {
    pub(super) about: Option<About>,
    /// Whether the file could be read at all.
    pub(super) is_read: bool,
    /// Known even where something else is wrong.
    pub(super) default_language: Option<Language>,
    pub(super) photos: BTreeMap<String, PhotoSettings>,
    /// Words that become others in simplified characters than the tables say.
    pub(super) simplified: Vec<(String, String)>,
    /// Where the facts of corrections are named.
    pub(super) corrected: Vec<Placed<String>>,
}

/// A photograph before the Markdown gives it alt text and caption.
#[derive(Debug)]
pub(super) struct PhotoSettings {
    /// Paths in the story's folder.
    pub(super) files: Vec<Placed<String>>,
    pub(super) credit: String,
}

/// Reads what must be known before everything else, and leaves the complaints to the whole reading.
pub(super) fn glance(file: &File) -> Settings {
    let (diagnostics, addresses) = (RefCell::default(), RefCell::default());
    let simplifier = Simplifier::default();
    read(
        Desk { file, diagnostics: &diagnostics, simplifier: &simplifier, addresses: &addresses },
        Language::ALL[0],
    )
}

/// Reads the settings in one language; nothing where the file can't be read at all.
pub(super) fn read(desk: Desk<'_>, language: Language) -> Settings {
    parse(desk, "the story", |root| {
        let mut corrected = Vec::new();
        let about = about(root, language, &mut corrected);
        let tag = root.get("default-language").and_then(|tag| tag.get_ref().as_str());
        let default_language = tag.and_then(Language::from_tag);
        let photos = root.tables("photo", "photo").into_iter();
        let photos = photos.filter_map(|(name, fields)| Some((name, photo(fields, language)?))).collect();
        Settings { is_read: true, about, default_language, photos, simplified: simplified(root), corrected }
    })
    .unwrap_or_default()
}

/// `[simplified]`: traditional words and what they become.
fn simplified(root: &Fields<'_>) -> Vec<(String, String)> {
    if !root.has("simplified") {
        return Vec::new();
    }
    let Some(fields) = root.table("simplified") else { return Vec::new() };
    let mut words = Vec::new();
    for (from, to) in fields.table {
        match to.get_ref().as_str() {
            Some(to) => words.push((from.get_ref().to_string(), to.to_owned())),
            None => fields.report(
                to.span(),
                format!("“{}” of `simplified` has no words.", from.get_ref()),
                "Write `\"traditional words\" = \"simplified words\"`.",
            ),
        }
    }
    words
}

fn photo(fields: Fields<'_>, language: Language) -> Option<PhotoSettings> {
    let files = fields.texts("files");
    let credit = fields.name_in("credit", language);
    if files.is_empty() {
        fields.report(fields.span.clone(), format!("The {} has no files.", fields.what), "Add `files = [\"photos/…-800.jpg\", \"photos/…-1600.jpg\"]`, the same picture in several widths.");
    }
    fields.finish();
    let credit = credit?.value;
    (!files.is_empty()).then_some(PhotoSettings { files, credit })
}

fn related(fields: Fields<'_>, language: Language) -> Option<Related> {
    let title = fields.text_in("title", language);
    let publisher = fields.has("publisher").then(|| fields.name_in("publisher", language)).flatten();
    let publisher = publisher.map(|publisher| publisher.value);
    let url = fields.optional_url("url");
    fields.finish();
    Some(Related { title: title?.value, publisher, url })
}

fn correction(
    fields: Fields<'_>,
    language: Language,
    corrected: &mut Vec<Placed<String>>,
) -> Option<Correction> {
    let date = fields.day("date");
    let facts = fields.texts("facts");
    let text = fields.text_in("text", language);
    fields.finish();
    corrected.extend(facts.iter().cloned());
    let facts = facts.into_iter().map(|fact| fact.value).collect();
    Some(Correction { date: date?, facts, text: text?.value })
}

fn about(fields: &Fields<'_>, language: Language, corrected: &mut Vec<Placed<String>>) -> Option<About> {
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
    let authors = fields.texts_in("authors", language).into_iter().map(|author| author.value).collect();
    let publisher = fields.name_in("publisher", language);
    let published = fields.day("published");
    let updated = fields.has("updated").then(|| fields.day("updated")).flatten();
    if let (Some(published), Some(updated)) =
        (published, updated.filter(|updated| Some(*updated) < published))
    {
        fields.report(
            fields.get("updated").map_or(0..0, toml::Spanned::span),
            format!(
                "The story was changed on {} and published on {}.",
                updated.machine_readable(),
                published.machine_readable()
            ),
            "Correct one of the days.",
        );
    }
    let canonical = fields.optional_text("canonical").and_then(|canonical| match Url::new(&canonical.value) {
        Ok(url) if url.is_absolute() => Some(url),
        _ => {
            let message = format!("“{}” is not the address of a site.", canonical.value);
            fields.report(canonical.span, message, "Write the address under which the site will stand, as in `https://example.org/stories/`.");
            None
        }
    });
    let section = fields.has("section").then(|| fields.text_in("section", language)).flatten();
    let section = section.map(|section| section.value);
    let may_embed = fields.flag("may-embed");
    let related = fields.list("related").into_iter().filter_map(|entry| related(entry, language)).collect();
    let entries = fields.list("corrections").into_iter();
    let mut corrections: Vec<Correction> =
        entries.filter_map(|entry| correction(entry, language, corrected)).collect();
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
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
        corrections,
    })
}
