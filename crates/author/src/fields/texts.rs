//! Reading texts from TOML: plain, in lists, and by language.

use super::{Fields, Spanned, Value};
use crate::local_text::LocalText;
use quantity::Language;
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

impl<'a> Fields<'a> {
    /// A text that must be there and must not be empty.
    pub(crate) fn text(&self, name: &'static str) -> Option<Spanned<String>> {
        self.required(name, "a text in quotes, not empty", |value| {
            value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
        })
    }

    pub(crate) fn optional_text(&self, name: &'static str) -> Option<Spanned<String>> {
        self.has(name).then(|| self.text(name))?
    }

    /// One text or a list of texts.
    pub(crate) fn texts(&self, name: &'static str) -> Vec<Spanned<String>> {
        let mut texts = Vec::new();
        for value in self.one_or_many(name) {
            match value.get_ref().as_str() {
                Some(text) => texts.push(Spanned { value: text.to_owned(), span: value.span() }),
                None => self.report(
                    value.span(),
                    format!("`{name}` of {} contains something that is not a text.", self.what),
                    "Put each name in quotes.",
                ),
            }
        }
        texts
    }

    /// A text in every language: a plain text for all, or a table with a text for each language tag.
    ///
    /// Simplified Chinese is converted from traditional Chinese where it is missing. A plain Chinese text
    /// in a story with an English page is reported: it was meant for the other languages.
    pub(crate) fn local_text(&self, name: &'static str) -> Option<LocalText> {
        match self.get(name) {
            Some(value) => self.localize(name, value, true),
            None => self.text(name).map(|_| LocalText::default()),
        }
    }

    pub(crate) fn optional_local_text(&self, name: &'static str) -> Option<LocalText> {
        self.has(name).then(|| self.local_text(name))?
    }

    /// Every field of the table as a text in every language.
    pub(crate) fn local_texts(&self) -> Vec<(Spanned<String>, LocalText)> {
        let mut texts = Vec::new();
        for (key, value) in self.table {
            self.expect(&[key.get_ref()]);
            let name = Spanned { value: key.get_ref().to_string(), span: key.span() };
            texts.extend(self.localize(&name.value.clone(), value, true).map(|text| (name, text)));
        }
        texts
    }

    /// The same for a name, which may be Chinese in every language.
    pub(crate) fn local_name(&self, name: &'static str) -> Option<LocalText> {
        match self.get(name) {
            Some(value) => self.localize(name, value, false),
            None => self.text(name).map(|_| LocalText::default()),
        }
    }

    pub(crate) fn optional_local_name(&self, name: &'static str) -> Option<LocalText> {
        self.has(name).then(|| self.local_name(name))?
    }

    /// One name or several, each plain or by language.
    pub(crate) fn local_names(&self, name: &'static str) -> Vec<LocalText> {
        let values = self.one_or_many(name).into_iter();
        values.filter_map(|value| self.localize(name, value, false)).collect()
    }

    /// The words of a unit by language, the fields of this table: one word or several for each language tag.
    pub(crate) fn unit_words(&self) -> BTreeMap<Language, Vec<String>> {
        let tags = Language::ALL.map(Language::tag);
        self.expect(&tags);
        let written = |language: Language| by_tag(self.table, language).map(words);
        let words_in = |language: &Language| match (written(*language), language) {
            (Some(words), _) => words,
            (None, Language::ZhHans) => {
                let traditional = written(Language::ZhHant).unwrap_or_default();
                traditional.iter().map(|word| self.context.simplifier.convert(word)).collect()
            }
            (None, _) => Vec::new(),
        };
        self.context.languages.iter().map(|language| (*language, words_in(language))).collect()
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

    fn localize(&self, name: &str, value: Value<'a>, is_prose: bool) -> Option<LocalText> {
        let languages = self.context.languages;
        if let Some(table) = value.get_ref().as_table() {
            return Some(self.localize_table(name, value, table));
        }
        let text = self.words_of(name, value)?;
        if is_prose && languages.contains(&Language::En) && text.chars().any(is_han) {
            self.warn(
                value.span(),
                format!("`{name}` of {} is in Chinese only, but the story has an English page.", self.what),
                format!("Write `{name} = {{ zh-Hant = \"…\", en = \"…\" }}`."),
            );
        }
        let in_language = |language: &Language| match language {
            Language::ZhHans => (*language, self.context.simplifier.convert(&text)),
            _ => (*language, text.clone()),
        };
        Some(languages.iter().map(in_language).collect())
    }

    fn localize_table(&self, name: &str, value: Value<'a>, table: &'a DeTable<'a>) -> LocalText {
        let mut has_unknown = false;
        for (key, _) in table.iter().filter(|(key, _)| Language::from_tag(key.get_ref()).is_none()) {
            has_unknown = true;
            let tag = key.get_ref();
            self.report(
                key.span(),
                format!("`{name}` of {} has the unknown language “{tag}”.", self.what),
                "Use zh-Hant, zh-Hans and en.",
            );
        }
        let languages = self.context.languages;
        let has = |language| by_tag(table, language).is_some();
        let is_converted =
            languages.contains(&Language::ZhHans) && !has(Language::ZhHans) && has(Language::ZhHant);
        let is_needed = |language: Language| {
            languages.contains(&language) || (is_converted && language == Language::ZhHant)
        };
        let written: BTreeMap<Language, Option<String>> = Language::ALL
            .into_iter()
            .filter(|language| is_needed(*language))
            .filter_map(|language| Some((language, self.words_of(name, by_tag(table, language)?))))
            .collect();
        let mut texts = Vec::new();
        for language in languages {
            let text = match written.get(language) {
                Some(text) => text.clone(),
                None if is_converted && *language == Language::ZhHans => {
                    let traditional = written.get(&Language::ZhHant).cloned().flatten();
                    traditional.map(|text| self.context.simplifier.convert(&text))
                }
                // The text may be the one with the unknown language, or be converted from one that is missing.
                None if has_unknown
                    || (*language == Language::ZhHans && languages.contains(&Language::ZhHant)) =>
                {
                    None
                }
                None => {
                    let tag = language.tag();
                    self.report(
                        value.span(),
                        format!("`{name}` of {} has no text in {tag}.", self.what),
                        format!("Add `{tag} = \"…\"`."),
                    );
                    None
                }
            };
            texts.extend(text.map(|text| (*language, text)));
        }
        texts.into_iter().collect()
    }

    /// A text that is not empty; reports it otherwise.
    fn words_of(&self, name: &str, value: Value<'a>) -> Option<String> {
        let words = value.get_ref().as_str().filter(|words| !words.trim().is_empty());
        if words.is_none() {
            let is_text = value.get_ref().as_str().is_some();
            let problem = if is_text { "is empty" } else { "is not a text" };
            let message = format!("`{name}` of {} {problem}.", self.what);
            self.report(value.span(), message, "Write the text in quotes.");
        }
        words.map(str::to_owned)
    }
}

fn by_tag<'a>(table: &'a DeTable<'a>, language: Language) -> Option<Value<'a>> {
    table.iter().find(|(key, _)| key.get_ref() == language.tag()).map(|(_, value)| value)
}

fn words(value: Value<'_>) -> Vec<String> {
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
