//! A sheet as a table: where its header is, and which rows are data.

use crate::format::Format;
use crate::grid::Grid;
use crate::kind::FileKind;
use crate::parts::{Parts, Ragged};
use crate::read_error::ReadError;
use crate::store::{Placed, Row, cell};

/// The table of a sheet that has cells.
pub(crate) fn table(mut grid: Grid, file: &str, format: &Format, kind: FileKind) -> Result<Parts, ReadError> {
    grid.sort();
    if let Some(comment) = format.comment.as_deref().filter(|comment| !comment.is_empty()) {
        leave_out_comments(&mut grid, comment);
    }
    let mut rows: Vec<Row> = grid.row_starts().collect();
    let at = header_row(&grid, &rows, format, file)?;
    let mut header = Vec::new();
    for placed in cells(&grid, &rows, at) {
        header.resize(placed.column as usize + 1, String::new());
        if let Some(name) = header.last_mut() {
            *name = cell(placed.value, &grid.text).text().trim().to_owned();
        }
    }
    let expected = header.len();
    let ragged = (at + 1..rows.len()).filter_map(|row| {
        let found = cells(&grid, &rows, row).last().map_or(0, |placed| placed.column as usize + 1);
        (found > expected).then_some(Ragged { line: rows[row].line as usize, found, expected })
    });
    let ragged = ragged.collect();
    let header_line = rows[at].line as usize;
    let store = grid.store(rows.split_off(at + 1));
    Ok(Parts { kind, header, header_line, store, ragged, sheet: None, sheets: Vec::new() })
}

/// The filled cells of a row.
fn cells<'g>(grid: &'g Grid, rows: &[Row], row: usize) -> &'g [Placed] {
    let end = rows.get(row + 1).map_or(grid.cells.len(), |next| next.first as usize);
    &grid.cells[rows[row].first as usize..end]
}

fn leave_out_comments(grid: &mut Grid, comment: &str) {
    let (mut last, mut is_comment) = (None, false);
    let text = &grid.text;
    grid.cells.retain(|placed| {
        if last != Some(placed.row) {
            last = Some(placed.row);
            is_comment = cell(placed.value, text).text().starts_with(comment);
        }
        !is_comment
    });
}

/// The row that is asked for, or else the first with two filled cells, or else the first.
fn header_row(grid: &Grid, rows: &[Row], format: &Format, file: &str) -> Result<usize, ReadError> {
    if rows.is_empty() {
        return Err(ReadError::Empty { file: file.to_owned() });
    }
    if let Some(line) = format.header {
        let reason = "the row has no cells";
        let found = rows.iter().position(|row| row.line as usize == line);
        return found.ok_or_else(|| ReadError::NoHeader { file: file.to_owned(), line, reason });
    }
    Ok((0..rows.len()).find(|&row| cells(grid, rows, row).len() > 1).unwrap_or(0))
}
