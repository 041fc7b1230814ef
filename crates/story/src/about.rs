//! What a CMS needs to publish a story: slug, authors, dates, related stories, corrections.

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
    /// The authors.
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
    /// Whether other sites may embed the story.
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
    /// The facts that were wrong. Empty if the error was not in a fact.
    pub facts: Vec<FactId>,
    /// The notice for readers.
    pub text: String,
}

/// A related story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its title.
    pub title: String,
    /// Its publisher, if it differs from that of this story.
    pub publisher: Option<String>,
    /// Its address, if it is known.
    pub url: Option<Url>,
}
