//! What a file holds, and what an editor should look at before its numbers are used.

mod about_column;
mod about_table;
mod column;
mod moments;
mod report;
mod sentinels;
mod shape;
mod suspicion;
mod toml;
mod words;
mod writing;

pub use column::{ColumnReport, ColumnType};
pub use shape::Shape;
pub use suspicion::{Suspicion, SuspicionKind};

use crate::kind::FileKind;
use crate::name::name_of;
use crate::table::Table;

/// What a file holds: printed with `Display`, and as a block for `ledger.toml` with [`Inspection::toml`].
#[derive(Clone, Debug)]
pub struct Inspection {
    /// The file, as the caller names it.
    pub file: String,
    /// What it turned out to be.
    pub kind: FileKind,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// All sheets.
    pub sheets: Vec<String>,
    /// The line of the header, from 1.
    pub header_line: usize,
    /// How many rows there are below the header.
    pub rows: usize,
    /// The columns.
    pub columns: Vec<ColumnReport>,
    /// Which column names the rows, and which says when.
    pub shape: Shape,
    /// What an editor should look at.
    pub suspicions: Vec<Suspicion>,
}

/// Looks at all cells of a table.
pub fn inspect(table: &Table, file: &str) -> Inspection {
    let columns: Vec<ColumnReport> =
        (0..width(table)).map(|position| column::report(table, position)).collect();
    let shape = shape::find(table, &columns);
    let mut suspicions = about_table::suspicions(table, &columns, &shape);
    for column in &columns {
        suspicions.extend(about_column::suspicions(table, &columns, column));
    }
    suspicions.sort_by_key(|suspicion| suspicion.kind);
    Inspection {
        file: file.to_owned(),
        kind: table.kind(),
        sheet: table.sheet().map(str::to_owned),
        sheets: table.sheets().to_vec(),
        header_line: table.header_line(),
        rows: table.rows(),
        columns,
        shape,
        suspicions,
    }
}

/// How many columns there are, with those without a name where all rows are wider than the header.
fn width(table: &Table) -> usize {
    let named = table.header().len();
    let ragged = table.ragged().filter(|row| row.found > named).map(|row| row.found);
    match (table.ragged().count() == table.rows(), ragged.min()) {
        (true, Some(found)) => found,
        _ => named,
    }
}

impl Inspection {
    /// A block `[table.NAME]` with its columns, ready to be completed.
    pub fn toml(&self) -> String {
        toml::block(self)
    }

    /// The name of the table: that of the file without its folder and ending.
    pub fn name(&self) -> String {
        let file = self.file.rsplit(['/', '\\']).next().unwrap_or_default();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        match name_of(stem) {
            name if name.is_empty() => "table".to_owned(),
            name => name,
        }
    }
}
