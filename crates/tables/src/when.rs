//! Reads a cell as a moment.

use crate::cell::Cell;
use crate::cell_error::CellError;
use crate::pattern;
use crate::recognised::{Reading, recognised};
use quantity::Moment;
use std::borrow::Cow;

/// How dates and periods are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DateFormat {
    /// In one of the ways that have one reading: `2019`, `2019-05-03`, `Q1 2019`, `3 May 2019`, `民國108年5月`.
    #[default]
    Recognised,
    /// After a pattern such as `D/M/YYYY`: `YYYY` or `YY` is the year, `M` or `MM` the month, `MMM` its name, `D` or
    /// `DD` the day; other signs stand for themselves.
    Pattern(String),
}

/// The moment in a cell; nothing if the cell is empty.
///
/// Seconds and the offset from Greenwich are left out: a moment is local, and as fine as a minute.
pub fn moment(cell: &Cell<'_>, format: &DateFormat) -> Result<Option<Moment>, CellError> {
    Ok(read(cell, format)?.map(|reading| reading.moment))
}

/// The moments in a whole column, or in the headers of a wide table.
///
/// `2001-02` is a month, but two years where another cell of the column can only be two years (`2018-19`) and none
/// can only be a month.
pub fn moments<'a>(
    cells: impl IntoIterator<Item = Cell<'a>>,
    format: &DateFormat,
) -> Vec<Result<Option<Moment>, CellError>> {
    let readings: Vec<_> = cells.into_iter().map(|cell| read(&cell, format)).collect();
    let known = || readings.iter().flatten().flatten().filter(|reading| reading.years.is_none());
    let are_years = known().any(|reading| matches!(reading.moment, Moment::Years(..)))
        && !known().any(|reading| matches!(reading.moment, Moment::Month(..)));
    let decide = |reading: Reading| reading.years.filter(|_| are_years).unwrap_or(reading.moment);
    readings.into_iter().map(|reading| reading.map(|reading| reading.map(decide))).collect()
}

fn read(cell: &Cell<'_>, format: &DateFormat) -> Result<Option<Reading>, CellError> {
    let text: Cow<'_, str> = match *cell {
        Cell::Empty => return Ok(None),
        Cell::Moment(moment) => return Ok(Some(Reading { moment, years: None })),
        Cell::Wrong(error) => return Err(CellError::Wrong(error.to_owned())),
        Cell::Truth(_) => return Err(CellError::NotAMoment(cell.text().into_owned())),
        Cell::Text(_) | Cell::Number(_) => cell.text(),
    };
    if text.is_empty() {
        return Ok(None);
    }
    match format {
        DateFormat::Recognised => recognised(&text).map(Some),
        DateFormat::Pattern(pattern) => {
            pattern::read(&text, pattern).map(|moment| Some(Reading { moment, years: None }))
        }
    }
}
