//! The fields of `story.toml`.

use super::listed::Tag;
use super::shared::{Day, OneOrMany, Words};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// story.toml: the metadata of a story.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, title = "story.toml")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct StoryFile {
    /// The story's folder in the site and its address: small letters, digits and hyphens.
    #[schemars(regex(pattern = "^[a-z0-9][a-z0-9-]*$"))]
    slug: String,
    /// The language of the entry page.
    default_language: Tag,
    /// Who wrote it.
    authors: Option<OneOrMany<Words>>,
    /// Who publishes it.
    publisher: Words,
    /// The day it was published, as 2026-11-23.
    published: Day,
    /// The day it was last updated.
    updated: Option<Day>,
    /// The address of its site, with `https://`.
    canonical: Option<String>,
    /// The section of the newspaper.
    section: Option<Words>,
    /// Whether other sites may embed it.
    may_embed: Option<bool>,
    /// Photographs, which the article shows with `photo:NAME`.
    photo: Option<BTreeMap<String, PhotoEntry>>,
    /// Other articles on the subject.
    related: Option<Vec<RelatedEntry>>,
    /// Mistakes that were corrected after publication.
    corrections: Option<Vec<CorrectionEntry>>,
    /// Phrases with digits or number words that make no claim, as "Studio 54". `#` is a run of digits.
    names: Option<Vec<String>>,
    /// Traditional words and their conversion to simplified characters, where the usual one is wrong.
    simplified: Option<BTreeMap<String, String>>,
}

/// A photograph.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Photo")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct PhotoEntry {
    /// The same picture in several widths, paths from the story's folder.
    files: OneOrMany<String>,
    /// Who took it or owns it.
    credit: Words,
}

/// Another article on the subject.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Related")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct RelatedEntry {
    /// Its title.
    title: Words,
    /// Who published it, if someone else did.
    publisher: Option<Words>,
    /// Its address.
    url: Option<String>,
}

/// A mistake that was corrected after publication.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Correction")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct CorrectionEntry {
    /// The day of the correction.
    date: Day,
    /// The facts that were wrong.
    facts: Option<OneOrMany<String>>,
    /// What was wrong, as a sentence for readers.
    text: Words,
}
