//! Reading a TOML table field by field. Each mistake is reported with its place and a fix, and none hides the next.

mod file;
mod missing;
mod tables;
mod texts;
mod values;

use crate::context::ParseContext;
use crate::suggestion::did_you_mean;
pub(crate) use file::parse;
use std::cell::RefCell;
use std::ops::Range;
pub(crate) use tables::Named;
use toml::de::{DeTable, DeValue};

/// A table whose fields are read one by one. Fields that were never read are reported by [`Fields::finish`].
pub(crate) struct Fields<'a> {
    /// What the table is, for messages: `fact “members”`.
    pub(crate) what: String,
    pub(crate) table: &'a DeTable<'a>,
    /// The span of its name.
    pub(crate) span: Range<usize>,
    pub(crate) context: ParseContext<'a>,
    /// The names of the fields that were read.
    consumed: RefCell<Vec<String>>,
    /// What is missing, and how to add it.
    missing: RefCell<Vec<[String; 2]>>,
}

/// A value and its span in the file.
#[derive(Clone, Debug)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

type Value<'a> = &'a toml::Spanned<DeValue<'a>>;

impl<'a> Fields<'a> {
    pub(crate) fn new(
        what: impl Into<String>,
        table: &'a DeTable<'a>,
        span: Range<usize>,
        context: ParseContext<'a>,
    ) -> Self {
        Self {
            what: what.into(),
            table,
            span,
            context,
            consumed: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// Reports an error at a span of this file.
    pub(crate) fn report(&self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.context.error(span, message, help);
    }

    /// Reports a warning at a span of this file.
    pub(crate) fn warn(&self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.context.warn(span, message, help);
    }

    /// Reports a name that is not defined, and suggests one that is.
    pub(crate) fn report_unknown<'n>(
        &self,
        what: &str,
        name: &Spanned<String>,
        names: impl Iterator<Item = &'n str>,
    ) {
        let names: Vec<&str> = names.collect();
        let help = match did_you_mean(&name.value, names.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None if names.is_empty() => format!("No {what} is defined yet. Define one first."),
            None => format!("Choose one of: {}.", names.join(", ")),
        };
        self.report(name.span.clone(), format!("There is no {what} “{}”.", name.value), help);
    }

    pub(crate) fn has(&self, name: &'static str) -> bool {
        self.get(name).is_some()
    }

    /// The value of a field, which counts as read from now on.
    pub(crate) fn get(&self, name: &'static str) -> Option<Value<'a>> {
        self.expect(&[name]);
        self.table.iter().find(|(key, _)| key.get_ref() == name).map(|(_, value)| value)
    }

    /// Marks fields as read whose names are not fixed, such as language tags.
    pub(crate) fn expect(&self, names: &[&str]) {
        self.consumed.borrow_mut().extend(names.iter().map(|name| (*name).to_owned()));
    }

    /// Reports every field that was not read, and returns whether there is none. One that is misspelt may be one that is
    /// missing, so without it the table is not known.
    pub(crate) fn finish(&self) -> bool {
        let consumed = self.consumed.borrow();
        let mut is_whole = true;
        for key in self.table.keys() {
            if consumed.iter().any(|name| name == key.get_ref()) {
                continue;
            }
            is_whole = false;
            let help = match did_you_mean(key.get_ref(), consumed.iter().map(String::as_str)) {
                Some(name) => {
                    self.missing.borrow_mut().clear();
                    format!("Did you mean `{name}`?")
                }
                None => format!("It can have: {}.", without_repeats(&consumed).join(", ")),
            };
            self.report(
                key.span(),
                format!("{} has no field `{}`.", capitalised(&self.what), key.get_ref()),
                help,
            );
        }
        is_whole
    }

    /// A field that must be there and that `read` must accept; reports it otherwise.
    fn required<T>(
        &self,
        name: &'static str,
        expected: &str,
        read: impl FnOnce(&DeValue<'_>) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let Some(value) = self.get(name) else {
            self.report_missing(
                format!("{} has no `{name}`.", capitalised(&self.what)),
                format!("Add `{name} = …`, {expected}."),
            );
            return None;
        };
        let read = read(value.get_ref()).map(|read| Spanned { value: read, span: value.span() });
        if read.is_none() {
            self.report(
                value.span(),
                format!("`{name}` of {} is not {expected}.", self.what),
                format!("Write {expected}."),
            );
        }
        read
    }
}

/// The names in the order in which they were read, each only at its first place.
fn without_repeats(names: &[String]) -> Vec<&str> {
    let mut kept: Vec<&str> = Vec::new();
    for name in names {
        if !kept.contains(&name.as_str()) {
            kept.push(name);
        }
    }
    kept
}

pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
