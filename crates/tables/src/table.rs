//! A table: a header and the rows below it.

use crate::archive::Kind;
use crate::cell::Cell;
use crate::format::Format;
use crate::kind::FileKind;
use crate::limits::MOST_TEXT;
use crate::parts::{Parts, Ragged};
use crate::read_error::ReadError;
use crate::sniff::Content;
use crate::{archive, delimited, encoding, json, ods, sniff, xlsx};

/// A header and the rows below it, as one file has them.
#[derive(Debug)]
pub struct Table {
    parts: Parts,
}

impl Table {
    /// Reads a file. Its name is for the endings `.tsv` and `.jsonl` and for messages; the bytes decide.
    pub fn read(bytes: &[u8], file_name: &str, format: &Format) -> Result<Table, ReadError> {
        let parts = match sniff::content(bytes, file_name)? {
            Content::Archive => match archive::open(bytes, file_name)? {
                (_, Kind::Xlsx) => xlsx::read(bytes, file_name, format)?,
                (archive, Kind::Ods) => ods::read(archive, file_name, format)?,
            },
            Content::Text => read_text(bytes, file_name, format)?,
        };
        Ok(Table { parts })
    }

    /// The names of the columns, without the spaces around them.
    pub fn header(&self) -> &[String] {
        &self.parts.header
    }

    /// The line of the header in the file, or its row in the sheet, from 1.
    pub fn header_line(&self) -> usize {
        self.parts.header_line
    }

    /// The sheet of a spreadsheet.
    pub fn sheet(&self) -> Option<&str> {
        self.parts.sheet.as_deref()
    }

    /// All sheets of a spreadsheet.
    pub fn sheets(&self) -> &[String] {
        &self.parts.sheets
    }

    /// What the file turned out to be.
    pub fn kind(&self) -> FileKind {
        self.parts.kind
    }

    /// How many rows there are below the header, without comments and empty lines.
    pub fn rows(&self) -> usize {
        self.parts.store.rows()
    }

    /// The line of a row in the file, or its number in the sheet, from 1; 0 if there is no such row.
    pub fn line(&self, row: usize) -> usize {
        self.parts.store.line(row)
    }

    /// A cell; [`Cell::Empty`] if there is no such row or column.
    pub fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        self.parts.store.cell(row, column)
    }

    /// Whether a cell is a share that the spreadsheet shows in percent: 0.662, shown as 66.2%.
    pub fn is_share(&self, row: usize, column: usize) -> bool {
        self.parts.store.is_share(row, column)
    }

    /// The rows with more or fewer fields than the header. Empty fields beyond the header are not counted.
    pub fn ragged(&self) -> impl Iterator<Item = Ragged> {
        self.parts.ragged.iter().copied()
    }

    /// How many columns the rows have: as many as the header names, or more if every row has more.
    pub fn columns(&self) -> usize {
        let named = self.parts.header.len();
        let mut found = self.parts.ragged.iter().map(|row| row.found);
        let first = found.next().filter(|_| self.parts.ragged.len() == self.rows());
        first.filter(|first| *first > named && found.all(|other| other == *first)).unwrap_or(named)
    }

    /// The column with this name: exactly, or else with all spaces taken for one.
    pub fn column(&self, name: &str) -> Option<usize> {
        let exact = self.parts.header.iter().position(|header| header == name);
        exact.or_else(|| {
            let wanted = normalised(name);
            self.parts.header.iter().position(|header| normalised(header) == wanted)
        })
    }
}

fn read_text(bytes: &[u8], file: &str, format: &Format) -> Result<Parts, ReadError> {
    if bytes.len() > MOST_TEXT {
        return Err(ReadError::TooLarge { file: file.to_owned(), most: MOST_TEXT });
    }
    if format.sheet.is_some() {
        return Err(ReadError::NoSheets { file: file.to_owned() });
    }
    let decoded = encoding::decoded(bytes, file, format.encoding.as_deref())?;
    sniff::refuse_web_page(&decoded.text, file)?;
    if format.delimiter.is_none() && sniff::is_json(&decoded.text, file) {
        return json::read(&decoded, file);
    }
    delimited::read(&decoded, file, format)
}

fn normalised(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
