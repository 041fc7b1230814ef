//! The languages a story can be told in.

use super::named::named;

named! {
    /// A language by its BCP 47 tag.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Language {
        /// Chinese in traditional characters.
        ZhHant = "zh-Hant",
        /// Chinese in simplified characters.
        ZhHans = "zh-Hans",
        /// English.
        En = "en",
    }

    /// The BCP 47 tag, as in `lang` attributes, file names and addresses.
    pub fn tag;

    /// The language with this tag, if stories can be told in it.
    pub fn from_tag;
}

impl Language {
    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::ZhHant => "繁體中文",
            Language::ZhHans => "简体中文",
            Language::En => "English",
        }
    }

    /// Whether it is written in Han characters, without spaces between words.
    pub fn is_chinese(self) -> bool {
        self != Language::En
    }
}
