//! How the numbers of a column are written.

use crate::cell::Cell;
use crate::kind::FileKind;
use crate::number::{NumberFormat, number};
use crate::table::Table;

/// How many rows are looked at.
const ROWS: usize = 2000;

/// How the numbers of a column are written, and what makes that unsure.
#[derive(Clone, Debug, Default)]
pub(super) struct Writing {
    pub(super) format: NumberFormat,
    /// A number that has another value if it is written otherwise: `1,234`.
    pub(super) unsure: Option<String>,
}

/// The ways that are tried, the most likely first.
fn ways(table: &Table) -> Vec<NumberFormat> {
    let way = |&(decimal, grouping): &(char, Option<char>)| NumberFormat {
        decimal,
        grouping,
        ..NumberFormat::default()
    };
    let point = [('.', None), ('.', Some(',')), ('.', Some(' ')), ('.', Some('\''))];
    let comma = [(',', None), (',', Some('.')), (',', Some(' '))];
    // Where a semicolon separates fields, the comma is mostly the decimal sign.
    let is_comma = matches!(table.kind(), FileKind::Csv { delimiter: ';', .. });
    let plain = std::iter::once(&point[0]);
    if is_comma {
        plain.chain(&comma).chain(&point[1..]).map(way).collect()
    } else {
        plain.chain(&point[1..]).chain(&comma).map(way).collect()
    }
}

/// The way in which most cells of a column are numbers.
pub(super) fn of_column(table: &Table, column: usize) -> Writing {
    let step = (table.rows() / ROWS).max(1);
    let cells: Vec<Cell<'_>> = (0..table.rows())
        .step_by(step)
        .map(|row| table.cell(row, column))
        .filter(|cell| matches!(cell, Cell::Text(_)))
        .collect();
    let is_number = |cell: &&Cell<'_>, way: &NumberFormat| matches!(number(cell, way), Ok(Some(_)));
    let fitting = |way: &NumberFormat| cells.iter().filter(|cell| is_number(cell, way)).count();
    let mut best = (NumberFormat::default(), 0);
    let counted: Vec<(NumberFormat, usize)> =
        ways(table).into_iter().map(|way| (way.clone(), fitting(&way))).collect();
    for (way, count) in &counted {
        if *count > best.1 {
            best = (way.clone(), *count);
        }
    }
    let (format, count) = best;
    let mut rivals =
        counted.iter().filter(|(way, fits)| *fits == count && count > 0 && way.decimal != format.decimal);
    let unsure = rivals.find_map(|(rival, _)| {
        let differs = |cell: &&Cell<'_>| {
            matches!((number(cell, &format), number(cell, rival)), (Ok(Some(a)), Ok(Some(b))) if a != b)
        };
        cells.iter().find(differs).map(|cell| cell.text().into_owned())
    });
    Writing { format, unsure }
}
