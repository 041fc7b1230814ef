//! `story.toml`: what a CMS wants to know.

use super::diagnostic::{Diagnostic, File};
use super::fields::Fields;
use super::ledger::unknown;
use super::tables::parse;
use crate::story::About;
use crate::story::language::Language;
use crate::story::url::Url;
use std::cell::RefCell;

/// Reads the settings, or reports why they can't be.
pub(super) fn read(file: &File, diagnostics: &RefCell<Vec<Diagnostic>>) -> Option<About> {
    parse(file, "the story", diagnostics, about)?
}

fn about(fields: &Fields<'_>) -> Option<About> {
    let slug = fields.text("slug").and_then(|slug| {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if slug.value.chars().all(plain) {
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
    let published = fields.moment("published");
    let updated =
        fields.has("updated").then(|| fields.moment("updated")).flatten().map(|moment| moment.value);
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
    Some(About {
        slug: slug?,
        default_language: default_language?,
        authors,
        publisher: publisher?.value,
        published: published?.value,
        updated,
        canonical,
        section,
        may_embed,
    })
}
