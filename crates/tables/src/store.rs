//! The cells of a table in little memory: one text for all, and where each cell ends.

use crate::cell::Cell;
use crate::number::from_f64;
use quantity::{Clock, Date, Moment};

/// Rows of fields of text, which are not kept as a `String` each.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    pub(crate) text: String,
    pub(crate) ends: Vec<u32>,
}

impl Fields {
    /// Ends a field where the text ends now.
    pub(crate) fn end(&mut self) {
        self.ends.push(offset(self.text.len()));
    }

    /// The field with this number, of all rows.
    pub(crate) fn get(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.text[start..self.ends[index] as usize]
    }

    /// Forgets the fields from this one on.
    pub(crate) fn truncate(&mut self, fields: usize) {
        let length = fields.checked_sub(1).map_or(0, |last| self.ends[last] as usize);
        self.ends.truncate(fields);
        self.text.truncate(length);
    }
}

/// A row: its line in the file, and its first cell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) line: u32,
    pub(crate) first: u32,
}

/// A part of the text of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Part {
    fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// What a cell with a type holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value {
    Text(Part),
    /// A number in digits, as JSON has it.
    Digits(Part),
    Float(f64),
    /// A share, which the spreadsheet shows in percent.
    Share(f64),
    Year(i32),
    Month(i32, u8),
    Day(Date),
    Minute(Date, Clock),
    Truth(bool),
    Wrong(Part),
}

/// A filled cell and its place, both from 0.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed {
    pub(crate) row: u32,
    pub(crate) column: u32,
    pub(crate) value: Value,
}

/// The cells of a table.
#[derive(Debug)]
pub(crate) enum Store {
    /// Fields of text, all columns of a row side by side.
    Texts { rows: Vec<Row>, fields: Fields },
    /// The filled cells in the order of rows and columns.
    Values { rows: Vec<Row>, cells: Vec<Placed>, text: String },
}

impl Store {
    fn row_list(&self) -> &[Row] {
        match self {
            Store::Texts { rows, .. } | Store::Values { rows, .. } => rows,
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.row_list().len()
    }

    pub(crate) fn line(&self, row: usize) -> usize {
        self.row_list().get(row).map_or(0, |row| row.line as usize)
    }

    pub(crate) fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let Some((first, end)) = self.bounds(row) else { return Cell::Empty };
        match self {
            Store::Texts { fields, .. } => {
                let index = first.saturating_add(column);
                if index < end { text_cell(fields.get(index)) } else { Cell::Empty }
            }
            Store::Values { cells, text, .. } => {
                found(&cells[first..end], column).map_or(Cell::Empty, |placed| cell(placed.value, text))
            }
        }
    }

    /// Whether a cell is a share that the spreadsheet shows in percent.
    pub(crate) fn is_share(&self, row: usize, column: usize) -> bool {
        match (self, self.bounds(row)) {
            (Store::Values { cells, .. }, Some((first, end))) => found(&cells[first..end], column)
                .is_some_and(|placed| matches!(placed.value, Value::Share(_))),
            _ => false,
        }
    }

    /// The first cell of a row, and the one after its last.
    fn bounds(&self, row: usize) -> Option<(usize, usize)> {
        let rows = self.row_list();
        let all = match self {
            Store::Texts { fields, .. } => fields.ends.len(),
            Store::Values { cells, .. } => cells.len(),
        };
        let end = rows.get(row + 1).map_or(all, |next| next.first as usize);
        rows.get(row).map(|row| (row.first as usize, end))
    }
}

/// The cell of a column among those of a row: mostly at its own place, as no cell before it is empty.
fn found(filled: &[Placed], column: usize) -> Option<&Placed> {
    match filled.get(column) {
        Some(placed) if placed.column as usize == column => Some(placed),
        _ => {
            let index = filled.binary_search_by_key(&column, |placed| placed.column as usize).ok()?;
            filled.get(index)
        }
    }
}

/// A value of a table with this text.
pub(crate) fn cell(value: Value, text: &str) -> Cell<'_> {
    match value {
        Value::Text(part) => Cell::Text(part.of(text)),
        // What no exact number can hold stays text, and is an error where a number is wanted.
        Value::Digits(part) => {
            crate::number::exact(part.of(text)).map_or(Cell::Text(part.of(text)), Cell::Number)
        }
        Value::Float(number) | Value::Share(number) => from_f64(number).map_or(Cell::Empty, Cell::Number),
        Value::Year(year) => Cell::Moment(Moment::Year(year)),
        Value::Month(year, month) => Cell::Moment(Moment::Month(year, month)),
        Value::Day(date) => Cell::Moment(Moment::Day(date)),
        Value::Minute(date, clock) => Cell::Moment(Moment::Minute(date, clock)),
        Value::Truth(truth) => Cell::Truth(truth),
        Value::Wrong(part) => Cell::Wrong(part.of(text)),
    }
}

/// A cell of text, empty if it has only spaces.
fn text_cell(text: &str) -> Cell<'_> {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text) }
}

/// An offset or a line: files are limited to less than four billion bytes.
pub(crate) fn offset(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
