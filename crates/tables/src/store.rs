//! The cells of a table in little memory: one text for all, and where each cell ends.

use crate::cell::Cell;

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

/// The cells of a table.
#[derive(Debug)]
pub(crate) enum Store {
    /// Fields of text, all columns of a row side by side.
    Texts { rows: Vec<Row>, fields: Fields },
}

impl Store {
    fn row_list(&self) -> &[Row] {
        match self {
            Store::Texts { rows, .. } => rows,
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.row_list().len()
    }

    pub(crate) fn line(&self, row: usize) -> usize {
        self.row_list().get(row).map_or(0, |row| row.line as usize)
    }

    pub(crate) fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let rows = self.row_list();
        let Some(Row { first, .. }) = rows.get(row) else { return Cell::Empty };
        let next = rows.get(row + 1).map(|next| next.first as usize);
        match self {
            Store::Texts { fields, .. } => {
                let index = (*first as usize).saturating_add(column);
                if index >= next.unwrap_or(fields.ends.len()) {
                    return Cell::Empty;
                }
                text_cell(fields.get(index))
            }
        }
    }
}

/// A cell of text, empty if it has only spaces.
pub(crate) fn text_cell(text: &str) -> Cell<'_> {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text) }
}

/// An offset or a line: files are limited to less than four billion bytes.
pub(crate) fn offset(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
