//! The filled cells of a sheet or of objects, as they are read.

use crate::limits::MOST_UNPACKED;
use crate::store::Row;
use crate::store::{Part, Placed, Store, Value, offset};

/// The greatest number that is kept as a number: more digits are not calculated with.
const MOST: f64 = 9e26;

/// The filled cells, in any order.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    pub(crate) cells: Vec<Placed>,
    pub(crate) text: String,
}

/// More text than is read.
#[derive(Debug)]
pub(crate) struct TooMuch;

impl Grid {
    /// Adds a value.
    pub(crate) fn push(&mut self, row: u32, column: u32, value: Value) {
        self.cells.push(Placed { row, column, value });
    }

    /// Adds text to the text of all cells.
    pub(crate) fn part(&mut self, text: &str) -> Result<Part, TooMuch> {
        if self.text.len() + text.len() > MOST_UNPACKED {
            return Err(TooMuch);
        }
        let start = offset(self.text.len());
        self.text.push_str(text);
        Ok(Part { start, end: offset(self.text.len()) })
    }

    /// A share as a value, which the spreadsheet shows in percent.
    pub(crate) fn share(&mut self, number: f64) -> Result<Value, TooMuch> {
        self.number(number).map(|value| match value {
            Value::Float(number) => Value::Share(number),
            other => other,
        })
    }

    /// A number as a value; one with too many digits stays text.
    pub(crate) fn number(&mut self, number: f64) -> Result<Value, TooMuch> {
        if number.is_finite() && number.abs() < MOST {
            return Ok(Value::Float(number));
        }
        self.part(&format!("{number:e}")).map(Value::Text)
    }

    /// Puts the cells in order; where two have one place, the later stays.
    pub(crate) fn sort(&mut self) {
        let place = |placed: &Placed| (placed.row, placed.column);
        if !self.cells.is_sorted_by(|a, b| place(a) < place(b)) {
            self.cells.reverse();
            self.cells.sort_by_key(place);
            self.cells.dedup_by_key(|placed| place(placed));
        }
    }

    /// The first cell of each row, by its number in the list.
    pub(crate) fn row_starts(&self) -> impl Iterator<Item = Row> {
        let is_new = |index: usize| index == 0 || self.cells[index - 1].row != self.cells[index].row;
        let row = |index: usize| Row { line: self.cells[index].row.saturating_add(1), first: offset(index) };
        (0..self.cells.len()).filter(move |&index| is_new(index)).map(row)
    }

    /// The cells with these rows.
    pub(crate) fn store(self, rows: Vec<Row>) -> Store {
        Store::Values { rows, cells: self.cells, text: self.text }
    }
}
