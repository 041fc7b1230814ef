//! The rows of a table: which are read, and what names them.

use super::column::one;
use super::entry::Notation;
use super::name::STAR;
use crate::fields::{Fields, Spanned};
use crate::local_text::LocalText;
use quantity::{Language, Moment};
use std::collections::BTreeMap;
use tables::{Table, name_of};
use toml::de::DeValue;

/// The rows of a table.
pub(super) enum Rows {
    /// Each row is a moment, and each column a series.
    Moments(Vec<(Moment, usize)>),
    /// Rows by the name of their key, in the order of the file.
    Keys { order: Vec<String>, keys: BTreeMap<String, Key> },
}

/// The rows of one key.
pub(super) struct Key {
    /// The key as the file has it, or as the ledger words it.
    pub(super) label: LocalText,
    /// Its rows: one, or one for each moment.
    pub(super) rows: Vec<(Option<Moment>, usize)>,
}

impl Rows {
    /// All rows that are read.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> + '_ {
        let (moments, keys) = match self {
            Self::Moments(rows) => (Some(rows.iter().map(|(_, row)| *row)), None),
            Self::Keys { keys, .. } => {
                (None, Some(keys.values().flat_map(|key| key.rows.iter().map(|(_, row)| *row))))
            }
        };
        moments.into_iter().flatten().chain(keys.into_iter().flatten())
    }
}

/// Reads keys and moments; `None` if one is wrong, which is reported.
pub(super) fn read(fields: &Fields<'_>, content: &Table, notation: &Notation) -> Option<Rows> {
    let kept = kept(fields, content);
    let at = match fields.optional_text("at") {
        Some(name) => Some((one(fields, content, &name)?, name)),
        None => None,
    };
    let key = fields.text("key")?;
    let column = one(fields, content, &key)?;
    let left_out: Vec<String> = fields.texts("leave-out").into_iter().map(|text| text.value).collect();
    let labels = fields.table("row");
    let mut rows = kept?;
    rows.retain(|row| {
        let text = content.cell(*row, column).text().trim().to_owned();
        !left_out.iter().any(|pattern| is_like(&text, pattern))
    });
    if rows.is_empty() {
        fields.report(
            key.span,
            format!("No row of the {} is left.", fields.what),
            "Check `where` and `leave-out`.",
        );
        return None;
    }
    if at.is_none()
        && let Some(moments) = all_moments(content, &rows, column, notation)
    {
        return in_time(fields, content, moments, &key).map(Rows::Moments);
    }
    let rows = keyed(fields, content, &rows, (&key, column), at.as_ref(), notation)?;
    Some(with_labels(rows, labels))
}

/// The rows that meet `where`.
fn kept(fields: &Fields<'_>, content: &Table) -> Option<Vec<usize>> {
    let Some(conditions) = fields.table("where") else { return Some((0..content.rows()).collect()) };
    let mut wanted: Vec<(usize, Vec<String>)> = Vec::new();
    for (header, value) in conditions.table {
        let name = Spanned { value: header.get_ref().to_string(), span: header.span() };
        let column = one(&conditions, content, &name)?;
        let values = match value.get_ref() {
            DeValue::Array(values) => values.iter().map(|value| plain(value.get_ref())).collect(),
            value => vec![plain(value)],
        };
        wanted.push((column, values));
    }
    let fits = |row: &usize| {
        wanted.iter().all(|(column, values)| {
            let cell = content.cell(*row, *column);
            let text = cell.text();
            values.iter().any(|value| value == text.trim())
        })
    };
    Some((0..content.rows()).filter(fits).collect())
}

/// A value of TOML as a cell has it.
fn plain(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        DeValue::Array(_) | DeValue::Table(_) => String::new(),
    }
}

/// Whether a text is the pattern, which may end in a star.
fn is_like(text: &str, pattern: &str) -> bool {
    match pattern.strip_suffix(STAR) {
        Some(start) => text.starts_with(start),
        None => text == pattern,
    }
}

/// The moments of all rows, if the cells of the column are moments and nothing else.
fn all_moments(
    content: &Table,
    rows: &[usize],
    column: usize,
    notation: &Notation,
) -> Option<Vec<(Moment, usize)>> {
    rows.iter().map(|row| Some((moment(content, *row, column, notation)?, *row))).collect()
}

fn moment(content: &Table, row: usize, column: usize, notation: &Notation) -> Option<Moment> {
    tables::moment(&content.cell(row, column), &notation.dates).ok().flatten()
}

/// The rows by time; reports two of the same moment.
fn in_time(
    fields: &Fields<'_>,
    content: &Table,
    mut moments: Vec<(Moment, usize)>,
    key: &Spanned<String>,
) -> Option<Vec<(Moment, usize)>> {
    moments.sort_by_key(|(at, _)| at.minutes().0);
    let twice = moments.windows(2).find(|pair| pair[0].0.minutes().0 == pair[1].0.minutes().0);
    let Some([first, second]) = twice else { return Some(moments) };
    let (a, b) = (content.line(first.1), content.line(second.1));
    let message = format!("Rows {a} and {b} of the file are both about {}.", super::name::written(first.0));
    let help = "If the file has several sources or places in one, choose one with `where = { COLUMN = \"VALUE\" }`, or name the rows by that column with `key` and set `at` to the column of moments.";
    fields.report(key.span.clone(), message, help);
    None
}

/// Rows by the names of their keys.
fn keyed(
    fields: &Fields<'_>,
    content: &Table,
    rows: &[usize],
    (key, column): (&Spanned<String>, usize),
    at: Option<&(usize, Spanned<String>)>,
    notation: &Notation,
) -> Option<(Vec<String>, BTreeMap<String, Key>)> {
    let (mut order, mut keys): (Vec<String>, BTreeMap<String, Key>) = Default::default();
    for row in rows {
        let cell = content.cell(*row, column);
        let text = cell.text();
        let (name, line) = (name_of(&text), content.line(*row));
        if name.is_empty() {
            let message = format!("Row {line} of the file has no name in the column “{}”.", key.value);
            let help = "Give it one, leave it out with `where`, or choose another `key`.";
            fields.report(key.span.clone(), message, help);
            return None;
        }
        let at = match at {
            Some((column, name)) => Some(moment_of(fields, content, (*row, *column), name, notation)?),
            None => None,
        };
        let key_of_row = keys.entry(name.clone()).or_insert_with(|| {
            order.push(name.clone());
            let in_language = |language: &Language| match language {
                Language::ZhHans => (*language, fields.context.simplifier.convert(text.trim())),
                _ => (*language, text.trim().to_owned()),
            };
            Key { label: fields.context.languages.iter().map(in_language).collect(), rows: Vec::new() }
        });
        key_of_row.rows.push((at, *row));
    }
    for (name, key_of_rows) in &mut keys {
        key_of_rows.rows.sort_by_key(|(at, _)| at.map(|at| at.minutes().0));
        let start = |at: Option<Moment>| at.map(|at| at.minutes().0);
        let twice = key_of_rows.rows.windows(2).find(|pair| start(pair[0].0) == start(pair[1].0));
        let Some([first, second]) = twice else { continue };
        let (a, b) = (content.line(first.1), content.line(second.1));
        let message = format!("Rows {a} and {b} of the file have the same name, “{name}”.");
        let help = "Correct one, choose rows with `where`, or set `at` to the column of moments if each row has another moment.";
        fields.report(key.span.clone(), message, help);
        return None;
    }
    Some((order, keys))
}

/// The moment of a row of a long table; reports a cell that is none.
fn moment_of(
    fields: &Fields<'_>,
    content: &Table,
    (row, column): (usize, usize),
    name: &Spanned<String>,
    notation: &Notation,
) -> Option<Moment> {
    let cell = content.cell(row, column);
    let place = format!("Row {} of the file, column “{}”", content.line(row), name.value);
    match tables::moment(&cell, &notation.dates) {
        Ok(Some(moment)) => Some(moment),
        Ok(None) => {
            fields.report(
                name.span.clone(),
                format!("{place}: there is no moment."),
                "Fill the cell, or leave the row out with `where`.",
            );
            None
        }
        Err(error) => {
            fields.report(name.span.clone(), format!("{place}: {error}"), error.help().to_string());
            None
        }
    }
}

/// The rows with the labels that the ledger gives them.
fn with_labels((order, mut keys): (Vec<String>, BTreeMap<String, Key>), labels: Option<Fields<'_>>) -> Rows {
    if let Some(labels) = labels {
        for (name, label) in labels.local_texts() {
            match keys.get_mut(&name.value) {
                Some(key) => key.label = label,
                None => labels.report_unknown("row", &name, keys.keys().map(String::as_str)),
            }
        }
    }
    Rows::Keys { order, keys }
}
