//! What a CMS needs of a story: slug, authors, dates, related stories, corrections.

use super::fact::FactId;
use super::url::Url;
use quantity::{Date, Language, Moment};

/// Slug, authors, dates, address, related stories and corrections of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The story's folder in the site, `zhuzhou`.
    pub slug: String,
    /// The language of the entry page.
    pub default_language: Language,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The publication.
    pub publisher: String,
    /// When it was published.
    pub published: Moment,
    /// When it was last changed.
    pub updated: Option<Moment>,
    /// The site's address, to which slug and language are added.
    pub canonical: Option<Url>,
    /// Its section of the publication.
    pub section: Option<String>,
    /// Whether others may embed it.
    pub may_embed: bool,
    /// Related stories.
    pub related: Vec<Related>,
    /// The corrections, the latest first.
    pub corrections: Vec<Correction>,
}

/// A correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The day of the correction.
    pub date: Date,
    /// The facts that were wrong; none where the error was elsewhere.
    pub facts: Vec<FactId>,
    /// The notice for readers.
    pub text: String,
}

/// A related story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its title.
    pub title: String,
    /// Its publisher, where it is another one.
    pub publisher: Option<String>,
    /// Its address, where that is known.
    pub url: Option<Url>,
}
