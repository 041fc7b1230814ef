//! A text in each language of a story.

use quantity::Language;
use std::collections::BTreeMap;

/// A text by language. A language is missing only where the text is missing, which is a reported error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LocalText(BTreeMap<Language, String>);

impl LocalText {
    /// The text in a language.
    pub(crate) fn to_text(&self, language: Language) -> Option<String> {
        self.0.get(&language).cloned()
    }

    /// The text in every language that has it.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

impl FromIterator<(Language, String)> for LocalText {
    fn from_iter<I: IntoIterator<Item = (Language, String)>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}
