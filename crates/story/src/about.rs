//! What a CMS needs to know of a story: slug, authors, dates, related stories, corrections.

use super::fact::FactId;
use super::url::Url;
use quantity::{Date, Language, Moment};

/// What a story is called, whose it is and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The story's folder in the site, `zhuzhou`.
    pub slug: String,
    /// The language of the entry page.
    pub default_language: Language,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Whose paper it stands in.
    pub publisher: String,
    /// When it was published.
    pub published: Moment,
    /// When it was last changed.
    pub updated: Option<Moment>,
    /// The site's address, to which slug and language are added.
    pub canonical: Option<Url>,
    /// The part of the paper it belongs to.
    pub section: Option<String>,
    /// Whether others may embed it.
    pub may_embed: bool,
    /// What a reader might read next.
    pub related: Vec<Related>,
    /// What was wrong and has been put right, the latest first.
    pub corrections: Vec<Correction>,
}

impl About {
    /// Of a story of which only the figures are known.
    pub fn unknown(language: Language) -> Self {
        About {
            slug: String::new(),
            default_language: language,
            authors: Vec::new(),
            publisher: String::new(),
            published: Moment::Year(0),
            updated: None,
            canonical: None,
            section: None,
            may_embed: false,
            related: Vec::new(),
            corrections: Vec::new(),
        }
    }
}

/// Something that was wrong and has been put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The day it was put right.
    pub date: Date,
    /// The facts that were wrong; none where it was something else.
    pub facts: Vec<FactId>,
    /// What was wrong, for readers.
    pub text: String,
}

/// Something to read next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Its title.
    pub title: String,
    /// Whose it is, where it is somebody else's.
    pub publisher: Option<String>,
    /// Where it stands, where that is known.
    pub url: Option<Url>,
}
