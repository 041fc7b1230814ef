//! Reading a TOML table field by field: each mistake gets its place and a way out, and none hides the next.

use super::context::Desk;
use super::diagnostic::{Diagnostic, did_you_mean};
use quantity::{Clock, Date, Decimal, Moment};
use std::cell::RefCell;
use std::ops::Range;
use story::Url;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table whose fields are read one by one; what nobody asked for is reported at the end.
pub(super) struct Fields<'a> {
    /// What the table is, for messages: `fact “members”`.
    pub(super) what: String,
    pub(super) table: &'a DeTable<'a>,
    /// Where its name stands.
    pub(super) span: Range<usize>,
    pub(super) desk: Desk<'a>,
    asked: RefCell<Vec<String>>,
}

/// A value and where it stands in its file.
#[derive(Clone, Debug)]
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) span: Range<usize>,
}

pub(super) type Value<'a> = &'a Spanned<DeValue<'a>>;

impl<'a> Fields<'a> {
    pub(super) fn new(
        what: impl Into<String>,
        table: &'a DeTable<'a>,
        span: Range<usize>,
        desk: Desk<'a>,
    ) -> Self {
        Self { what: what.into(), table, span, desk, asked: RefCell::default() }
    }

    /// Reports a mistake at a place of this file.
    pub(super) fn report(&self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.desk.report(Diagnostic::error(self.desk.file, span, message, help));
    }

    /// Reports something an editor should look at.
    pub(super) fn warn(&self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        self.desk.report(Diagnostic::error(self.desk.file, span, message, help).as_warning());
    }

    /// The tables below a field, each with its name: `[fact.members]`.
    pub(super) fn tables(&self, name: &'static str, what: &str) -> Vec<(String, Fields<'a>)> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let Some(table) = value.get_ref().as_table() else {
            self.report(
                value.span(),
                format!("`{name}` is not a table."),
                format!("Write `[{name}.NAME]` above its fields."),
            );
            return Vec::new();
        };
        self.tables_of(table, what)
    }

    /// All fields as tables, each with its name, in the order in which they are written.
    pub(super) fn all_tables(&self, what: &str) -> Vec<(String, Fields<'a>)> {
        self.tables_of(self.table, what)
    }

    fn tables_of(&self, table: &'a DeTable<'a>, what: &str) -> Vec<(String, Fields<'a>)> {
        let mut tables = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().to_string();
            if name.is_empty()
                || !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            {
                self.report(
                    key.span(),
                    format!("“{name}” can't be the name of a {what}."),
                    "Use small letters a to z, digits and hyphens, as in `requests-open`.",
                );
                continue;
            }
            match value.get_ref().as_table() {
                Some(table) => {
                    let what = format!("{what} “{name}”");
                    tables.push((name, Fields::new(what, table, key.span(), self.desk)));
                }
                None => self.report(
                    value.span(),
                    format!("The {what} “{name}” is not a table."),
                    format!("Write its fields below a line `[… .{name}]`."),
                ),
            }
        }
        tables.sort_by_key(|(_, fields)| fields.span.start);
        tables
    }

    /// The tables of a list: `[[related]]`.
    pub(super) fn list(&self, name: &'static str) -> Vec<Fields<'a>> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let DeValue::Array(array) = value.get_ref() else {
            let help = format!("Write `[[{name}]]` above each entry.");
            self.report(value.span(), format!("`{name}` of {} is not a list.", self.what), help);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for entry in array.iter() {
            match entry.get_ref().as_table() {
                Some(table) => {
                    let what = format!("an entry of `{name}`");
                    tables.push(Fields::new(what, table, entry.span(), self.desk));
                }
                None => self.report(
                    entry.span(),
                    format!("`{name}` holds something that is not a table."),
                    format!("Write `[[{name}]]` above each entry."),
                ),
            }
        }
        tables
    }

    /// One table in a field.
    pub(super) fn table(&self, name: &'static str) -> Option<Fields<'a>> {
        let value = self.get(name)?;
        match value.get_ref().as_table() {
            Some(table) => {
                let what = format!("`{name}` of {}", self.what);
                Some(Fields::new(what, table, value.span(), self.desk))
            }
            None => {
                self.report(
                    value.span(),
                    format!("`{name}` of {} is not a table.", self.what),
                    format!("Write `{name} = {{ … }}` with fields in the braces."),
                );
                None
            }
        }
    }

    pub(super) fn has(&self, name: &'static str) -> bool {
        self.get(name).is_some()
    }

    /// An address that is safe to put into a link.
    pub(super) fn optional_url(&self, name: &'static str) -> Option<Url> {
        let address = self.optional_text(name)?;
        match Url::new(&address.value) {
            Ok(url) => {
                self.desk.leads_to(&url, address.span);
                Some(url)
            }
            Err(error) => {
                self.report(address.span, error.to_string(), "Use an address that begins with `https://`.");
                None
            }
        }
    }

    pub(super) fn flag(&self, name: &'static str) -> bool {
        let read = |value: &DeValue<'_>| value.as_bool();
        self.has(name) && self.required(name, "`true` or `false`", read).is_some_and(|flag| flag.value)
    }

    /// A number, exactly as it is written.
    pub(super) fn number(&self, name: &'static str) -> Option<Placed<Decimal>> {
        self.required(name, "a plain number, as 34_000 or 99.2", |value| match value {
            DeValue::Integer(integer) if integer.radix() == 10 => number(integer.as_str()),
            DeValue::Float(float) => number(float.as_str()),
            _ => None,
        })
    }

    pub(super) fn optional_number(&self, name: &'static str) -> Option<Placed<Decimal>> {
        self.has(name).then(|| self.number(name))?
    }

    /// A year, a month, a day or a minute.
    pub(super) fn moment(&self, name: &'static str) -> Option<Placed<Moment>> {
        self.required(
            name,
            "a year, a month, a day or a minute, as 2015, \"2020-09\", 2020-11-20 or 2020-11-18T23:36",
            moment,
        )
    }

    /// A day.
    pub(super) fn day(&self, name: &'static str) -> Option<Date> {
        let read = |value: &DeValue<'_>| match moment(value) {
            Some(Moment::Day(date)) => Some(date),
            _ => None,
        };
        self.required(name, "a day, as 2020-12-12", read).map(|day| day.value)
    }

    /// Marks fields as known that are read by their own names, as language tags are.
    pub(super) fn expect(&self, names: &[&str]) {
        self.asked.borrow_mut().extend(names.iter().map(|name| (*name).to_owned()));
    }

    /// Reports every field that nobody asked for.
    pub(super) fn finish(self) {
        let asked = self.asked.borrow();
        for key in self.table.keys() {
            if asked.iter().any(|name| name == key.get_ref()) {
                continue;
            }
            let help = match did_you_mean(key.get_ref(), asked.iter().map(String::as_str)) {
                Some(name) => format!("Did you mean `{name}`?"),
                None => format!("It can have: {}.", once(&asked).join(", ")),
            };
            self.report(
                key.span(),
                format!("{} has no field `{}`.", capitalised(&self.what), key.get_ref()),
                help,
            );
        }
    }

    pub(super) fn get(&self, name: &'static str) -> Option<Value<'a>> {
        self.expect(&[name]);
        self.table.iter().find(|(key, _)| key.get_ref() == name).map(|(_, value)| value)
    }

    pub(super) fn required<T>(
        &self,
        name: &'static str,
        expected: &str,
        read: impl FnOnce(&DeValue<'_>) -> Option<T>,
    ) -> Option<Placed<T>> {
        let Some(value) = self.get(name) else {
            self.report(
                self.span.clone(),
                format!("{} has no `{name}`.", capitalised(&self.what)),
                format!("Add `{name} = …`, {expected}."),
            );
            return None;
        };
        let read = read(value.get_ref()).map(|read| Placed { value: read, span: value.span() });
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

fn number(text: &str) -> Option<Decimal> {
    text.trim_start_matches('+').parse().ok()
}

fn moment(value: &DeValue<'_>) -> Option<Moment> {
    match value {
        DeValue::Integer(year) => {
            let year: i32 = year.as_str().parse().ok()?;
            (1..=9999).contains(&year).then_some(Moment::Year(year))
        }
        // TOML has no months of its own.
        DeValue::String(text) => {
            let (year, month) = text.split_once('-')?;
            let (year, month) = (year.parse().ok()?, month.parse().ok()?);
            ((1..=9999).contains(&year) && (1..=12).contains(&month)).then_some(Moment::Month(year, month))
        }
        DeValue::Datetime(datetime) if datetime.offset.is_none() => {
            let date = datetime.date?;
            let date = Date { year: date.year.into(), month: date.month, day: date.day };
            Some(match datetime.time {
                None => Moment::Day(date),
                Some(time) => Moment::Minute(date, Clock { hour: time.hour, minute: time.minute }),
            })
        }
        _ => None,
    }
}

/// The names, each once, in the order in which they were asked for.
fn once(names: &[String]) -> Vec<&str> {
    let mut once: Vec<&str> = Vec::new();
    for name in names {
        if !once.contains(&name.as_str()) {
            once.push(name);
        }
    }
    once
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
