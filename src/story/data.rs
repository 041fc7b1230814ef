//! A story as data: the file beside a page from which its figures become live.
//!
//! The bytes are a mark, a version and then the story in postcard's format, which carries no field
//! names: code that reads JSON would make the widget much heavier (ARCHITECTURE.md has the numbers).

use super::Story;
use std::fmt;

/// The version of the data, raised with every change of [`Story`]. A reader refuses any other.
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

impl fmt::Display for DataError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DataError::NoStory => formatter.write_str("the story file is something else"),
            DataError::OtherVersion(version) => write!(
                formatter,
                "the story file has version {version} and the widget reads {VERSION}: publish both together"
            ),
            DataError::Broken => formatter.write_str("the story file is damaged or cut off"),
        }
    }
}

impl std::error::Error for DataError {}

impl Story {
    /// The story as bytes.
    ///
    /// # Errors
    /// None that a story can cause; what postcard says.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        bytes.extend(postcard::to_allocvec(self)?);
        Ok(bytes)
    }

    /// The story that the bytes hold.
    ///
    /// # Errors
    /// Where the bytes are not a whole story of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Story, DataError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(DataError::NoStory)?;
        let (version, rest) = rest.split_first().ok_or(DataError::Broken)?;
        if *version != VERSION {
            return Err(DataError::OtherVersion(*version));
        }
        match postcard::take_from_bytes(rest) {
            Ok((story, [])) => Ok(story),
            _ => Err(DataError::Broken),
        }
    }
}
