//! A story as data: the file beside a page from which its figures become live; it holds what they draw and no text.
//!
//! The bytes are a mark, a version and then the data in postcard's format, which carries no field
//! names: code that reads JSON would make the widget much heavier (ARCHITECTURE.md has the numbers).

use super::about::About;
use super::document::Figure;
use super::fact::{Fact, FactId};
use super::story::Story;
use quantity::{Language, digits};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The version of the data, raised with every change of [`Data`]. A reader refuses any other.
const VERSION: u8 = 3;

/// Marks a file as a story's data.
const MAGIC: &[u8] = b"data-story";

/// Why bytes are not a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataError {
    /// They don't begin as a story does.
    NoStory,
    /// They were written by another version of this program.
    OtherVersion(u8),
    /// They end too early or are damaged.
    Broken,
}

impl DataError {
    /// The error as the end of a sentence.
    pub fn sentence(&self) -> String {
        match self {
            DataError::NoStory => "the story file is something else".to_owned(),
            DataError::OtherVersion(version) => {
                let (theirs, ours) = (digits(i64::from(*version)), digits(i64::from(VERSION)));
                let versions = ["the story file has version ", &theirs, " and the widget reads ", &ours];
                versions.concat()
            }
            DataError::Broken => "the story file is damaged or cut off".to_owned(),
        }
    }
}

impl fmt::Display for DataError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sentence())
    }
}

impl std::error::Error for DataError {}

/// What figures are drawn from. The text is in the page, where translators and hosts may have changed it;
/// figures and facts leave out what no drawing needs.
#[derive(Serialize, Deserialize)]
struct Data {
    language: Language,
    figures: Vec<Figure>,
    facts: BTreeMap<FactId, Fact>,
}

impl Story {
    /// What figures are drawn from, as bytes.
    ///
    /// # Errors
    /// None that a story can cause; what postcard says.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        let is_drawn =
            |id: &FactId| self.figures.iter().any(|figure| figure.drawn().any(|drawn| drawn == id));
        let drawn = self.facts.iter().filter(|(id, _)| is_drawn(id));
        let data = Data {
            language: self.language,
            figures: self.figures.clone(),
            facts: drawn.map(|(id, fact)| (id.clone(), fact.clone())).collect(),
        };
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        bytes.extend(postcard::to_allocvec(&data)?);
        Ok(bytes)
    }

    /// The story that the bytes hold, as far as figures are drawn from it: no text, no sources, no notes.
    ///
    /// # Errors
    /// Where the bytes are not the whole data of a story of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Story, DataError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(DataError::NoStory)?;
        let (version, rest) = rest.split_first().ok_or(DataError::Broken)?;
        if *version != VERSION {
            return Err(DataError::OtherVersion(*version));
        }
        match postcard::take_from_bytes(rest) {
            Ok((data, [])) => Ok(drawn(data)),
            _ => Err(DataError::Broken),
        }
    }
}

fn drawn(data: Data) -> Story {
    Story {
        language: data.language,
        about: About::unknown(data.language),
        headline: Vec::new(),
        lead: Vec::new(),
        blocks: Vec::new(),
        figures: data.figures,
        facts: data.facts,
        sources: BTreeMap::new(),
    }
}
