//! Reading texts from TOML: plain, in lists, and once a language.

use super::fields::{Fields, Placed, Value};
use quantity::Language;
use toml::Spanned;
use toml::de::DeValue;

impl<'a> Fields<'a> {
    /// A text that must be there and must not be empty.
    pub(super) fn text(&self, name: &'static str) -> Option<Placed<String>> {
        self.required(name, "a text in quotes, not empty", |value| {
            value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
        })
    }

    pub(super) fn optional_text(&self, name: &'static str) -> Option<Placed<String>> {
        self.has(name).then(|| self.text(name))?
    }

    /// One text or a list of texts.
    pub(super) fn texts(&self, name: &'static str) -> Vec<Placed<String>> {
        let mut texts = Vec::new();
        for value in self.one_or_many(name) {
            match value.get_ref().as_str() {
                Some(text) => texts.push(Placed { value: text.to_owned(), span: value.span() }),
                None => self.report(
                    value.span(),
                    format!("`{name}` of {} holds something that is not a text.", self.what),
                    "Put each name into quotes.",
                ),
            }
        }
        texts
    }

    /// One text or several, each plain or once a language.
    pub(super) fn texts_in(&self, name: &'static str, language: Language) -> Vec<Placed<String>> {
        let values = self.one_or_many(name).into_iter();
        values.filter_map(|value| self.text_of(name, value, language, false)).collect()
    }

    /// The field's text in one language: a plain text for all, or the one of a table by language tag.
    ///
    /// Simplified Chinese that nobody wrote is converted. A plain Chinese text on an English page is
    /// reported, for it was meant for the other languages.
    pub(super) fn text_in(&self, name: &'static str, language: Language) -> Option<Placed<String>> {
        match self.get(name) {
            Some(value) => self.text_of(name, value, language, true),
            None => self.text(name),
        }
    }

    /// The same for a name, which may be plain in every language.
    pub(super) fn name_in(&self, name: &'static str, language: Language) -> Option<Placed<String>> {
        match self.get(name) {
            Some(value) => self.text_of(name, value, language, false),
            None => self.text(name),
        }
    }

    fn one_or_many(&self, name: &'static str) -> Vec<Value<'a>> {
        match self.get(name) {
            None => Vec::new(),
            Some(value) => match value.get_ref() {
                DeValue::Array(array) => array.iter().collect(),
                _ => vec![value],
            },
        }
    }

    fn text_of(
        &self,
        name: &'static str,
        value: Value<'a>,
        language: Language,
        is_prose: bool,
    ) -> Option<Placed<String>> {
        let tag = language.tag();
        let plain = |value: Value<'a>| {
            let words = value.get_ref().as_str().filter(|words| !words.trim().is_empty());
            if words.is_none() {
                let message = format!("`{name}` of {} has no words.", self.what);
                self.report(value.span(), message, "Write the words in quotes.");
            }
            Some(Placed { value: words?.to_owned(), span: value.span() })
        };
        let simplified = |text: Placed<String>| Placed {
            value: self.desk.simplifier.convert(&text.value),
            span: text.span,
        };
        let Some(table) = value.get_ref().as_table() else {
            let text = plain(value)?;
            if is_prose && language == Language::En && text.value.chars().any(is_han) {
                self.warn(
                    value.span(),
                    format!(
                        "`{name}` of {} has Chinese words only, and the story has an English page.",
                        self.what
                    ),
                    format!("Write `{name} = {{ zh-Hant = \"…\", en = \"…\" }}`."),
                );
            }
            return Some(if language == Language::ZhHans { simplified(text) } else { text });
        };
        for (key, _) in table {
            if Language::from_tag(key.get_ref()).is_none() {
                self.report(
                    key.span(),
                    format!(
                        "`{name}` of {} has words in “{}”, which is no language of stories.",
                        self.what,
                        key.get_ref()
                    ),
                    "Use zh-Hant, zh-Hans and en.",
                );
            }
        }
        let of = |tag: &str| table.iter().find(|(key, _)| key.get_ref() == tag).map(|(_, text)| text);
        if let Some(text) = of(tag) {
            return plain(text);
        }
        if let Some(text) = of(Language::ZhHant.tag()).filter(|_| language == Language::ZhHans) {
            return plain(text).map(simplified);
        }
        self.report(
            value.span(),
            format!("`{name}` of {} has no words in {tag}.", self.what),
            format!("Add `{tag} = \"…\"`."),
        );
        None
    }

    /// The words of a unit in one language, one or several; simplified ones that nobody wrote are converted.
    pub(super) fn words_in(&self, language: Language) -> Vec<String> {
        let of = |tag: &str| self.table.iter().find(|(key, _)| key.get_ref() == tag).map(|(_, value)| value);
        match (of(language.tag()), language) {
            (Some(value), _) => words(value),
            (None, Language::ZhHans) => {
                let traditional = of(Language::ZhHant.tag()).map(words).unwrap_or_default();
                traditional.iter().map(|word| self.desk.simplifier.convert(word)).collect()
            }
            (None, _) => Vec::new(),
        }
    }
}

fn words(value: &Spanned<DeValue<'_>>) -> Vec<String> {
    match value.get_ref() {
        DeValue::String(text) => vec![text.to_string()],
        DeValue::Array(array) => {
            array.iter().filter_map(|word| word.get_ref().as_str().map(str::to_owned)).collect()
        }
        _ => Vec::new(),
    }
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}
