//! Cells as facts: every name of a cell that some file uses is looked up in its table.

use super::super::cells::Cells;
use super::super::model::FactTexts;
use super::column::DataColumn;
use super::entry::DataTable;
use super::name::{At, CellName, STAR, written};
use super::rows::Rows;
use crate::context::ParseContext;
use crate::suggestion::did_you_mean;
use quantity::{Moment, Quantity};
use std::collections::BTreeSet;
use story::fact::{Fact, FactId, Origin, Place, Statement};
use story::series::{MOST_POINTS, Point, Series};

/// Why a name names no cell.
#[derive(Debug, thiserror::Error)]
enum NameError {
    #[error("The table “{0}” has no row “{1}”.")]
    NoRow(String, String, Option<String>),
    #[error("The table “{0}” has no column “{1}”.")]
    NoColumn(String, String, Vec<String>),
    #[error("“{0}” names no column, but the table has several.")]
    WhichColumn(String, Vec<String>),
    #[error("“{0}” names no row.")]
    WhichRow(String),
    #[error("The table “{0}” has nothing at {1}.")]
    NoMoment(String, String, Vec<String>),
    #[error("“{0}” is empty in the file.")]
    Missing(String),
    #[error("“{0}” has {1} moments, but a series has at most {MOST_POINTS}.")]
    TooMany(String, usize),
}

impl NameError {
    /// What to do about it.
    fn help(&self) -> String {
        match self {
            Self::NoRow(table, _, Some(near)) => format!("Did you mean `{table}/{near}`?"),
            Self::NoRow(..) => "`data-story data FILE` lists the names of a file.".into(),
            Self::NoColumn(_, _, columns) => format!("Its columns are: {}.", columns.join(", ")),
            Self::WhichColumn(name, columns) => {
                let path = name.split('@').next().unwrap_or(name);
                let names: Vec<String> = columns.iter().map(|column| format!("`{path}/{column}`")).collect();
                format!("Write one of: {}.", names.join(", "))
            }
            Self::WhichRow(_) => "Write TABLE/ROW/COLUMN, or TABLE/ROW where there is one column.".into(),
            Self::NoMoment(_, _, moments) if moments.is_empty() => "Remove the part after `@`.".into(),
            Self::NoMoment(_, _, moments) => format!("It has {}.", moments.join(", ")),
            Self::TooMany(..) => "Choose rows with `where`.".into(),
            Self::Missing(_) => "Link to another cell, or fill this one.".into(),
        }
    }
}

/// Looks up every name of a cell. Mistakes are reported where the name is used first.
pub(crate) fn add_cells(
    context: ParseContext<'_>,
    tables: &[DataTable],
    broken_tables: &BTreeSet<String>,
) -> Cells {
    let mut cells = Cells::default();
    for (written, place) in &context.prescan.cell_names {
        let Some(name) = CellName::new(written) else { continue };
        if broken_tables.contains(name.table) {
            cells.broken.insert(written.clone());
            continue;
        }
        let Some(table) = tables.iter().find(|table| table.name == name.table) else { continue };
        let lookup = Lookup { context, table, name: &name, written };
        match lookup.add_to(&mut cells) {
            Ok(()) => {}
            Err(error) => {
                context.report(place.error(&context.prescan.files, error.to_string(), error.help()));
                cells.broken.insert(written.clone());
            }
        }
    }
    cells
}

/// One name, to be looked up in its table.
struct Lookup<'a> {
    context: ParseContext<'a>,
    table: &'a DataTable,
    name: &'a CellName<'a>,
    written: &'a str,
}

/// A cell of the file, and its moment if it has one.
type Found = (Option<Moment>, usize, usize);

impl Lookup<'_> {
    fn add_to(&self, cells: &mut Cells) -> Result<(), NameError> {
        let (rows, columns) = self.selected()?;
        let (mut ids, mut empty) = (Vec::new(), 0);
        for row in &rows {
            for column in &columns {
                let found = self.at_moment(self.found(row.as_deref(), column), row.as_deref(), column)?;
                if found.len() > MOST_POINTS {
                    return Err(NameError::TooMany(self.written.to_owned(), found.len()));
                }
                let is_every = self.name.at == Some(At::Every);
                let groups = found.chunks(if is_every { 1 } else { found.len().max(1) });
                for group in groups {
                    match self.add_one(cells, row.as_deref(), column, group)? {
                        Some(id) => ids.push(id),
                        None => empty += 1,
                    }
                }
            }
        }
        if ids.is_empty() {
            return Err(NameError::Missing(self.written.to_owned()));
        }
        if self.name.is_pattern() || ids.first().is_some_and(|id| id != self.written) {
            cells.patterns.insert(self.written.to_owned(), ids, empty);
        }
        Ok(())
    }

    /// Adds one cell, or a series of cells; a pattern leaves out what is empty.
    fn add_one(
        &self,
        cells: &mut Cells,
        row: Option<&str>,
        column: &DataColumn,
        found: &[Found],
    ) -> Result<Option<FactId>, NameError> {
        let Some(statement) = self.statement(column, found) else {
            let missing = NameError::Missing(self.written.to_owned());
            return if self.name.is_pattern() { Ok(None) } else { Err(missing) };
        };
        let id = self.id(row, column, found);
        cells.facts.entry(id.clone()).or_insert_with(|| self.fact(row, column, found, statement));
        Ok(Some(id))
    }

    /// The rows and columns that the name selects; a table of moments has no rows to name.
    fn selected(&self) -> Result<(Vec<Option<String>>, Vec<&DataColumn>), NameError> {
        let parts = self.name.parts.as_slice();
        match (&self.table.rows, parts) {
            (Rows::Moments(_), []) => Ok((vec![None], vec![self.only_column()?])),
            (Rows::Moments(_), [column]) => Ok((vec![None], self.columns(column)?)),
            (Rows::Moments(_), [row, ..]) => {
                Err(NameError::NoRow(self.table.name.clone(), (*row).to_owned(), None))
            }
            (Rows::Keys { .. }, [row]) => Ok((self.rows(row)?, vec![self.only_column()?])),
            (Rows::Keys { .. }, [row, column]) => Ok((self.rows(row)?, self.columns(column)?)),
            (Rows::Keys { .. }, _) => Err(NameError::WhichRow(self.written.to_owned())),
        }
    }

    fn rows(&self, name: &str) -> Result<Vec<Option<String>>, NameError> {
        let Rows::Keys { order, keys } = &self.table.rows else { return Ok(vec![None]) };
        if name == STAR {
            return Ok(order.iter().cloned().map(Some).collect());
        }
        if keys.contains_key(name) {
            return Ok(vec![Some(name.to_owned())]);
        }
        let near = did_you_mean(name, keys.keys().map(String::as_str)).map(str::to_owned);
        Err(NameError::NoRow(self.table.name.clone(), name.to_owned(), near))
    }

    fn columns(&self, name: &str) -> Result<Vec<&DataColumn>, NameError> {
        let columns = &self.table.columns;
        if name == STAR {
            return Ok(columns.iter().collect());
        }
        let found: Vec<&DataColumn> = columns.iter().filter(|column| column.name == name).collect();
        if found.is_empty() {
            return Err(NameError::NoColumn(self.table.name.clone(), name.to_owned(), self.column_names()));
        }
        Ok(found)
    }

    fn only_column(&self) -> Result<&DataColumn, NameError> {
        match self.table.columns.as_slice() {
            [column] => Ok(column),
            _ => Err(NameError::WhichColumn(self.written.to_owned(), self.column_names())),
        }
    }

    fn column_names(&self) -> Vec<String> {
        self.table.columns.iter().map(|column| column.name.clone()).collect()
    }

    /// The cells of a row and column, by time.
    fn found(&self, row: Option<&str>, column: &DataColumn) -> Vec<Found> {
        let rows: Vec<(Option<Moment>, usize)> = match (&self.table.rows, row) {
            (Rows::Moments(rows), _) => rows.iter().map(|(at, row)| (Some(*at), *row)).collect(),
            (Rows::Keys { keys, .. }, Some(row)) => {
                keys.get(row).map(|key| key.rows.clone()).unwrap_or_default()
            }
            (Rows::Keys { .. }, None) => Vec::new(),
        };
        let of_row = |(at, row): &(Option<Moment>, usize)| {
            let (at, row) = (*at, *row);
            column.files.iter().map(move |(index, moment)| (at.or(*moment), row, *index)).collect::<Vec<_>>()
        };
        rows.iter().flat_map(of_row).collect()
    }

    /// Only the cell at the moment that the name gives.
    fn at_moment(
        &self,
        found: Vec<Found>,
        row: Option<&str>,
        column: &DataColumn,
    ) -> Result<Vec<Found>, NameError> {
        let Some(At::One(text, at)) = self.name.at else { return Ok(found) };
        let here: Vec<Found> = found.iter().copied().filter(|(moment, ..)| *moment == Some(at)).collect();
        if here.is_empty() && !self.name.is_pattern() {
            let moments: Vec<Moment> = found.iter().filter_map(|(at, ..)| *at).collect();
            let ends = match moments.as_slice() {
                [] => Vec::new(),
                [one] => vec![written(*one)],
                [first, .., last] => vec![format!("{} to {}", written(*first), written(*last))],
            };
            let path = [Some(self.table.name.as_str()), row, Some(column.name.as_str())];
            let path: Vec<&str> = path.into_iter().flatten().collect();
            return Err(NameError::NoMoment(path.join("/"), text.to_owned(), ends));
        }
        Ok(here)
    }

    fn quantity(&self, column: &DataColumn, (_, row, index): &Found) -> Option<Quantity> {
        // Cells that are wrong were reported when the table was read.
        column.quantity(&self.table.content, *row, *index).ok().flatten()
    }

    /// What the cells state: one a quantity, several a series. `None` if they are empty.
    fn statement(&self, column: &DataColumn, found: &[Found]) -> Option<Statement> {
        if let [one] = found {
            return self.quantity(column, one).map(Statement::Quantity);
        }
        let point = |found: &Found| {
            let interval = self.quantity(column, found).map(|quantity| quantity.interval);
            Some(Point { at: found.0?, interval, words: None })
        };
        let points: Vec<Point> = found.iter().filter_map(point).collect();
        let has_values = points.iter().any(|point| point.interval.is_some());
        let unit = column.unit.clone();
        has_values.then_some(Statement::Series(Series { unit, points, members: Vec::new(), table: None }))
    }

    /// The one name of the cell: the column is left out where there is one, the moment where there is one cell.
    fn id(&self, row: Option<&str>, column: &DataColumn, found: &[Found]) -> FactId {
        let mut path = vec![self.table.name.as_str()];
        path.extend(row);
        let is_series_table = matches!(self.table.rows, Rows::Moments(_));
        if self.table.columns.len() > 1 || is_series_table && self.name.at.is_none() {
            path.push(&column.name);
        }
        let all = self.found(row, column).len();
        let at = found.first().and_then(|(at, ..)| *at).filter(|_| found.len() == 1 && all > 1);
        let at = at.map(|at| format!("@{}", written(at))).unwrap_or_default();
        format!("{}{at}", path.join("/"))
    }

    fn fact(
        &self,
        row: Option<&str>,
        column: &DataColumn,
        found: &[Found],
        statement: Statement,
    ) -> (Fact, FactTexts) {
        let table = self.table;
        let mut origin = table.origin.clone();
        let one = found.first().filter(|_| found.len() == 1);
        if let Origin::Source(citation) = &mut origin {
            let header = found.first().and_then(|(_, _, index)| table.content.header().get(*index));
            if let Some((_, row, index)) = one {
                citation.printed = DataColumn::printed(&table.content, *row, *index);
            }
            citation.place = Some(Place {
                file: table.file.clone(),
                sheet: table.content.sheet().map(str::to_owned),
                row: one.map(|(_, row, _)| table.content.line(*row)),
                column: header
                    .filter(|_| column.files.len() == 1 || one.is_some())
                    .cloned()
                    .unwrap_or_default(),
                ..Place::default()
            });
        }
        let row_label = match (&table.rows, row) {
            (Rows::Keys { keys, .. }, Some(row)) => keys.get(row).map(|key| key.label.clone()),
            _ => None,
        };
        let points = match &statement {
            Statement::Series(series) => {
                let worded = series.worded_points().into_iter();
                let of_point = |index: usize| Some((index, self.quantity(column, found.get(index)?)?));
                worded.filter_map(of_point).collect()
            }
            _ => Vec::new(),
        };
        let texts = FactTexts {
            label: self.label(row_label.as_ref(), column),
            period: one.and_then(|(at, ..)| column.period_of(*at)),
            notes: column.note.iter().cloned().collect(),
            says: table.says.says.clone(),
            at: one.and_then(|(at, ..)| *at),
            points,
            parts_of_label: row_label.map(|row| (row, column.label.clone())),
        };
        let fact = Fact {
            label: String::new(),
            words: String::new(),
            possible: None,
            statement,
            period: None,
            notes: Vec::new(),
            origin,
        };
        (fact, texts)
    }

    /// The labels of row and column; the column's where rows are moments.
    fn label(
        &self,
        row: Option<&crate::local_text::LocalText>,
        column: &DataColumn,
    ) -> crate::local_text::LocalText {
        let Some(row) = row else { return column.label.clone() };
        let languages = self.context.languages.iter();
        let in_language = |language: &quantity::Language| {
            let (row, column) = (row.to_text(*language)?, column.label.to_text(*language)?);
            Some((*language, story::wording::attribution::cell_label(&row, &column, *language)))
        };
        languages.filter_map(in_language).collect()
    }
}
