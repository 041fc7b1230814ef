//! The languages a story can be told in.

use serde::{Deserialize, Serialize};

/// A language by its BCP 47 tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Chinese in traditional characters.
    #[serde(rename = "zh-Hant")]
    ZhHant,
}

impl Language {
    /// Every language, in the order in which pages offer them.
    pub const ALL: [Language; 1] = [Language::ZhHant];

    /// The BCP 47 tag, as in `lang` attributes, file names and addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Language::ZhHant => "zh-Hant",
        }
    }

    /// The language with this tag, if stories can be told in it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}
