//! The languages a story can be told in.

/// A language by its BCP 47 tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Chinese in traditional characters.
    ZhHant,
    /// Chinese in simplified characters.
    ZhHans,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which pages offer them.
    pub const ALL: [Language; 3] = [Language::ZhHant, Language::ZhHans, Language::En];

    /// The BCP 47 tag, as in `lang` attributes, file names and addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Language::ZhHant => "zh-Hant",
            Language::ZhHans => "zh-Hans",
            Language::En => "en",
        }
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::ZhHant => "繁體中文",
            Language::ZhHans => "简体中文",
            Language::En => "English",
        }
    }

    /// The language with this tag, if stories can be told in it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Whether it is written in Han characters, without spaces between words.
    pub fn is_chinese(self) -> bool {
        self != Language::En
    }
}
