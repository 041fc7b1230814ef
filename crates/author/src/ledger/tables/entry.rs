//! Reading `[table.NAME]`: the file, its rows, its columns and its source.

use super::super::facts::FactReader;
use super::super::model::FactTexts;
use super::column::{self, DataColumn, ValueError};
use super::notation::{character, notation};
use super::rows::{self, Rows};
use crate::diagnostic::Diagnostic;
use crate::fields::{Fields, Spanned};
use crate::files::{self, Limit};
use std::collections::BTreeSet;
use std::path::Path;
use story::fact::Origin;
use tables::{Format, Table};

/// A table of the ledger, read and checked.
pub(crate) struct DataTable {
    pub(super) name: String,
    /// The file, as the ledger names it.
    pub(super) file: String,
    pub(super) content: Table,
    pub(super) rows: Rows,
    pub(super) columns: Vec<DataColumn>,
    /// Where all its cells come from.
    pub(super) origin: Origin,
    /// Who says so.
    pub(super) says: FactTexts,
}

/// The tables that could be read, and the names of those that could not.
pub(crate) fn read_tables(root: &Fields<'_>, reader: &FactReader<'_>) -> (Vec<DataTable>, BTreeSet<String>) {
    let (mut read, mut broken) = (Vec::new(), BTreeSet::new());
    for (name, fields) in root.tables("table", "table") {
        match fields.and_then(|fields| table(&name, fields, reader)) {
            Some(table) => read.push(table),
            None => drop(broken.insert(name)),
        }
    }
    (read, broken)
}

fn table(name: &str, fields: Fields<'_>, reader: &FactReader<'_>) -> Option<DataTable> {
    let notation = notation(&fields);
    let file = fields.text("file");
    let content = file.as_ref().and_then(|file| open(&fields, file));
    let mut says = FactTexts::default();
    let origin = origin(&fields, reader, &mut says);
    let rows = content.as_ref().and_then(|content| rows::read(&fields, content, &notation));
    let columns = content.as_ref().and_then(|content| column::read_all(&fields, content, &notation, reader));
    let (file, content, rows, columns) = (file?.value, content?, rows, columns);
    if !fields.finish() {
        return None;
    }
    let table = DataTable {
        name: name.to_owned(),
        file,
        content,
        rows: rows?,
        columns: columns?,
        origin: origin?,
        says,
    };
    table.has_readable_cells(reader).then_some(table)
}

/// The file, in memory.
fn open(fields: &Fields<'_>, file: &Spanned<String>) -> Option<Table> {
    let format = format(fields)?;
    let folder = Path::new(&fields.context.file.path).parent().unwrap_or(Path::new(""));
    let bytes = match files::bytes(folder, &file.value, Limit::Data) {
        Ok(bytes) => bytes,
        Err(error) => {
            fields.report(file.span.clone(), format!("The table {error}"), error.help());
            return None;
        }
    };
    match Table::read(&bytes, &file.value, &format) {
        Ok(table) => {
            // Rows that are all longer than the header can be named by position.
            let is_uniform = table.columns() > table.header().len();
            // A remark beside a row of a sheet shifts no cells.
            let is_sheet = table.sheet().is_some();
            let ragged = table.ragged().next().filter(|_| !is_uniform && !is_sheet);
            let ragged = ragged.map(|row| (row.line, row.found, row.expected));
            let Some((line, found, expected)) = ragged else { return Some(table) };
            let message =
                format!("Row {line} of “{}” has {found} fields, but the header has {expected}.", file.value);
            let help = "Correct the row. If it is a comment, set `comment = \"#\"` to the sign that it begins with; if the header is further down, set `header` to its line.";
            fields.report(file.span.clone(), message, help);
            None
        }
        Err(error) => {
            fields.report(file.span.clone(), format!("“{}”: {error}", file.value), error.help());
            None
        }
    }
}

fn format(fields: &Fields<'_>) -> Option<Format> {
    let text = |name: &'static str| fields.optional_text(name).map(|text| text.value);
    let header = if fields.has("header") { Some(fields.number("header")?) } else { None };
    let header = match header {
        Some(Spanned { value, span }) => match value.to_string().parse::<usize>() {
            Ok(line) if line > 0 => Some(line),
            _ => {
                fields.report(span, "`header` is not a line.", "Write the line of the column names, from 1.");
                return None;
            }
        },
        None => None,
    };
    Some(Format {
        sheet: text("sheet"),
        header,
        comment: text("comment"),
        delimiter: character(fields, "delimiter")?,
        encoding: text("encoding"),
    })
}

fn origin(fields: &Fields<'_>, reader: &FactReader<'_>, texts: &mut FactTexts) -> Option<Origin> {
    let Some(source) = fields.table("source") else {
        if !fields.has("source") {
            fields.report(
                fields.span.clone(),
                format!("The {} has no source.", fields.what),
                "Add `source = { from = \"NAME\" }`, and `[source.NAME]` with `kind = \"data\"`.",
            );
        }
        return None;
    };
    let citation = reader.citation(source, None, texts)?;
    Some(Origin::Source(citation))
}

impl DataTable {
    /// Whether every cell of the columns is a number or missing; reports up to ten that are not.
    fn has_readable_cells(&self, reader: &FactReader<'_>) -> bool {
        const MOST_REPORTS: usize = 10;
        let mut wrong = 0;
        for row in self.rows.all() {
            for column in &self.columns {
                for source in column.sources() {
                    let Err(error) = column.check(&self.content, row, source) else { continue };
                    wrong += 1;
                    if wrong <= MOST_REPORTS {
                        reader.context.report(self.at_cell(reader, row, source, &error));
                    }
                }
            }
        }
        wrong == 0
    }

    /// An error at a cell, by file, sheet, row and column.
    fn at_cell(&self, reader: &FactReader<'_>, row: usize, column: usize, error: &ValueError) -> Diagnostic {
        let folder = Path::new(&reader.context.file.path).parent().unwrap_or(Path::new(""));
        let path = folder.join(&self.file).display().to_string();
        let sheet = self.content.sheet().map(|sheet| format!("sheet “{sheet}”, ")).unwrap_or_default();
        let line = self.content.line(row);
        let header = self.content.header().get(column).map_or("", String::as_str);
        let place = format!("{}, {sheet}row {line}, column “{header}”: {error}", self.file);
        Diagnostic { line, ..Diagnostic::of_file(path, place, error.help()) }
    }
}
