//! Reads a sheet of an ODS file.
//!
//! calamine reads ODS too, but keeps every repeated cell of every sheet, and never ends on a file that is cut off.

mod raw;

use crate::archive::{Archive, damaged};
use crate::format::Format;
use crate::grid::{Grid, TooMuch};
use crate::kind::FileKind;
use crate::parts::Parts;
use crate::read_error::ReadError;
use crate::sheet;
use quick_xml::Reader;
use quick_xml::events::Event;
use raw::{Raw, attribute, count, value};
use std::io::{BufRead, BufReader};

/// The most filled cells of a sheet with those that are repeated.
const MOST_CELLS: usize = 32 << 20;

/// The most columns of a sheet.
const MOST_COLUMNS: u32 = 16_384;

/// Reads the sheet that is named, or else the first with cells.
pub(crate) fn read(mut archive: Archive<'_>, file: &str, format: &Format) -> Result<Parts, ReadError> {
    let entry = archive.by_name("content.xml").map_err(|error| damaged(file, &error))?;
    let mut xml = Reader::from_reader(BufReader::new(entry));
    xml.config_mut().expand_empty_elements = true;
    let mut content = Content { xml, buffer: Vec::new(), file };
    let mut sheets = Vec::new();
    let mut chosen: Option<(String, Grid)> = None;
    while let Some(name) = content.next_sheet()? {
        let is_wanted = match &format.sheet {
            Some(wanted) => *wanted == name,
            None => chosen.as_ref().is_none_or(|(_, grid)| grid.cells.is_empty()),
        };
        let grid = content.sheet(is_wanted)?;
        if is_wanted {
            chosen = Some((name.clone(), grid));
        }
        sheets.push(name);
    }
    match chosen {
        Some((name, grid)) => {
            let parts = sheet::table(grid, file, format, FileKind::Ods)?;
            Ok(Parts { sheet: Some(name), sheets, ..parts })
        }
        None => match &format.sheet {
            Some(name) => Err(ReadError::NoSheet { file: file.to_owned(), name: name.clone(), sheets }),
            None => Err(ReadError::Empty { file: file.to_owned() }),
        },
    }
}

struct Content<'f, R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
    file: &'f str,
}

impl<R: BufRead> Content<'_, R> {
    fn event(&mut self) -> Result<Event<'_>, ReadError> {
        self.buffer.clear();
        self.xml.read_event_into(&mut self.buffer).map_err(|error| damaged(self.file, &error))
    }

    /// The name of the next sheet.
    fn next_sheet(&mut self) -> Result<Option<String>, ReadError> {
        let file = self.file;
        loop {
            match self.event()? {
                Event::Start(element) if element.name().as_ref() == b"table:table" => {
                    return attribute(&element, b"table:name", file)
                        .map(|name| Some(name.unwrap_or_default()));
                }
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// The cells of the sheet that has begun.
    fn sheet(&mut self, is_wanted: bool) -> Result<Grid, ReadError> {
        let file = self.file;
        let mut grid = Grid::default();
        let (mut row, mut column, mut rows, mut first) = (0u32, 0u32, 1u32, 0usize);
        loop {
            match self.event()? {
                Event::Start(element) if element.name().as_ref() == b"table:table-row" => {
                    rows = count(&element, b"table:number-rows-repeated", file)?;
                    (column, first) = (0, grid.cells.len());
                }
                Event::End(element) if element.name().as_ref() == b"table:table-row" => {
                    repeat_row(&mut grid, first, rows, file)?;
                    row = row.saturating_add(rows);
                }
                Event::Start(element)
                    if matches!(
                        element.name().as_ref(),
                        b"table:table-cell" | b"table:covered-table-cell"
                    ) =>
                {
                    let is_covered = element.name().as_ref() == b"table:covered-table-cell";
                    let raw = Raw::from_attributes(&element, file)?;
                    let raw = self.rest_of_cell(raw)?;
                    let next = column.saturating_add(raw.repeated);
                    if is_wanted && !is_covered {
                        fill(&mut grid, row, column..next.min(MOST_COLUMNS), &raw, file)?;
                    }
                    column = next;
                }
                Event::End(element) if element.name().as_ref() == b"table:table" => return Ok(grid),
                Event::Eof => return Err(damaged(file, &"it ends within a sheet")),
                _ => {}
            }
        }
    }

    /// Reads to the end of a cell: its paragraphs, without notes and drawings.
    fn rest_of_cell(&mut self, mut raw: Raw) -> Result<Raw, ReadError> {
        let file = self.file;
        let (mut depth, mut silent) = (0usize, 0usize);
        loop {
            match self.event()? {
                Event::Start(element) => {
                    depth += 1;
                    match element.name().as_ref() {
                        b"office:annotation" | b"draw:frame" | b"draw:custom-shape" if silent == 0 => {
                            silent = depth
                        }
                        b"text:p" if silent == 0 && !raw.text.is_empty() => raw.text.push('\n'),
                        b"text:line-break" if silent == 0 => raw.text.push('\n'),
                        b"text:tab" if silent == 0 => raw.text.push('\t'),
                        b"text:s" if silent == 0 => {
                            let spaces = count(&element, b"text:c", file)?.min(1000);
                            raw.text.extend(std::iter::repeat_n(' ', spaces as usize));
                        }
                        _ => {}
                    }
                }
                Event::End(_) if depth == 0 => return Ok(raw),
                Event::End(_) => {
                    if silent == depth {
                        silent = 0;
                    }
                    depth -= 1;
                }
                Event::Text(text) if silent == 0 && depth > 0 => {
                    raw.text.push_str(&text.decode().map_err(|error| damaged(file, &error))?);
                }
                Event::GeneralRef(name) if silent == 0 => {
                    let character = name.resolve_char_ref().map_err(|error| damaged(file, &error))?;
                    let name = name.decode().map_err(|error| damaged(file, &error))?;
                    match character {
                        Some(character) => raw.text.push(character),
                        None => raw.text.push_str(
                            quick_xml::escape::resolve_predefined_entity(&name).unwrap_or_default(),
                        ),
                    }
                }
                Event::Eof => return Err(damaged(file, &"it ends within a cell")),
                _ => {}
            }
        }
    }
}

/// Adds a cell as often as it is repeated.
fn fill(
    grid: &mut Grid,
    row: u32,
    columns: std::ops::Range<u32>,
    raw: &Raw,
    file: &str,
) -> Result<(), ReadError> {
    let too_much = |_: TooMuch| ReadError::Unpacks { file: file.to_owned() };
    let Some(value) = value(grid, raw).map_err(too_much)? else { return Ok(()) };
    if grid.cells.len() + columns.len() > MOST_CELLS {
        return Err(ReadError::Unpacks { file: file.to_owned() });
    }
    columns.for_each(|column| grid.push(row, column, value));
    Ok(())
}

/// Repeats the cells of a row that has just ended.
fn repeat_row(grid: &mut Grid, first: usize, rows: u32, file: &str) -> Result<(), ReadError> {
    let cells = grid.cells.len() - first;
    if cells.saturating_mul(rows as usize) > MOST_CELLS - first.min(MOST_CELLS) {
        return Err(ReadError::Unpacks { file: file.to_owned() });
    }
    if cells == 0 {
        return Ok(());
    }
    for further in 1..rows {
        for index in first..first + cells {
            let placed = grid.cells[index];
            grid.push(placed.row.saturating_add(further), placed.column, placed.value);
        }
    }
    Ok(())
}
