//! Reads a sheet of an XLSX workbook, cell by cell.

use crate::archive::damaged;
use crate::format::Format;
use crate::grid::{Grid, TooMuch};
use crate::kind::FileKind;
use crate::parts::Parts;
use crate::read_error::ReadError;
use crate::recognised::recognised;
use crate::sheet;
use crate::shown::{Shown, shown};
use crate::store::{Part, Value};
use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType, Reader, SheetVisible, Xlsx, XlsxError};
use quantity::{Clock, Date, Moment};
use std::collections::HashMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A workbook in memory.
type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads the sheet that is named, or else the first with cells.
pub(crate) fn read(bytes: &[u8], file: &str, format: &Format) -> Result<Parts, ReadError> {
    // calamine panics on some damaged files, such as one with a number that is none.
    let reading = AssertUnwindSafe(|| read_book(bytes, file, format));
    catch_unwind(reading).unwrap_or_else(|_| Err(damaged(file, &"its cells are not those of a workbook")))
}

fn read_book(bytes: &[u8], file: &str, format: &Format) -> Result<Parts, ReadError> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(file, &error))?;
    let metadata = &book.sheets_metadata().to_vec();
    let sheets: Vec<String> = metadata.iter().map(|sheet| sheet.name.clone()).collect();
    if let Some(name) = &format.sheet
        && !sheets.contains(name)
    {
        return Err(ReadError::NoSheet { file: file.to_owned(), name: name.clone(), sheets });
    }
    let is_shown = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible;
    let hidden = metadata.iter().filter(|sheet| !is_shown(sheet));
    let candidates = metadata.iter().filter(is_shown).chain(hidden).map(|sheet| &sheet.name);
    for name in candidates.filter(|name| format.sheet.as_ref().is_none_or(|wanted| wanted == *name)) {
        let grid = grid(&mut book, name, file)?;
        if !grid.cells.is_empty() {
            let parts = sheet::table(grid, file, format, FileKind::Xlsx)?;
            return Ok(Parts { sheet: Some(name.clone()), sheets, ..parts });
        }
    }
    Err(ReadError::Empty { file: file.to_owned() })
}

fn grid(book: &mut Book<'_>, name: &str, file: &str) -> Result<Grid, ReadError> {
    let too_much = |_: TooMuch| ReadError::Unpacks { file: file.to_owned() };
    let mut filler = Filler { grid: Grid::default(), shared: HashMap::new() };
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        // A sheet that is a chart has no cells.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(filler.grid),
        Err(error) => return Err(damaged(file, &error)),
    };
    let shown: Vec<Shown> = cells.styles().iter().map(shown_by).collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| damaged(file, &error))? {
        let shown = shown.get(style).copied().unwrap_or(Shown::Value);
        let (row, column) = cell.get_position();
        if let Some(value) = filler.value(cell.get_value(), shown).map_err(too_much)? {
            filler.grid.push(row, column, value);
        }
    }
    Ok(filler.grid)
}

/// What the cells of a style show.
fn shown_by(style: &calamine::Style) -> Shown {
    style.number_format.as_ref().map_or(Shown::Value, |format| shown(&format.format_code))
}

struct Filler {
    grid: Grid,
    /// Where a text that cells share is in the text of the grid, by its address.
    shared: HashMap<usize, Part>,
}

impl Filler {
    fn value(&mut self, data: &DataRef<'_>, shown: Shown) -> Result<Option<Value>, TooMuch> {
        Ok(Some(match data {
            DataRef::Empty => return Ok(None),
            DataRef::Int(number) => Value::Float(*number as f64),
            DataRef::Float(number) if shown == Shown::Percent => self.grid.share(*number)?,
            DataRef::Float(number) => self.grid.number(*number)?,
            DataRef::Bool(truth) => Value::Truth(*truth),
            DataRef::Error(error) => Value::Wrong(self.grid.part(&error.to_string())?),
            DataRef::DateTime(serial) => self.date(*serial, shown)?,
            DataRef::SharedString(text) => return self.shared(text),
            DataRef::String(text) | DataRef::DurationIso(text) => return self.text(text),
            DataRef::DateTimeIso(text) => match recognised(text).map(|reading| reading.moment) {
                Ok(Moment::Day(date)) => Value::Day(date),
                Ok(Moment::Minute(date, clock)) => Value::Minute(date, clock),
                _ => return self.text(text),
            },
        }))
    }

    fn text(&mut self, text: &str) -> Result<Option<Value>, TooMuch> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        Ok(Some(Value::Text(self.grid.part(text)?)))
    }

    fn shared(&mut self, text: &str) -> Result<Option<Value>, TooMuch> {
        let address = text.as_ptr() as usize;
        if let Some(part) = self.shared.get(&address) {
            return Ok(Some(Value::Text(*part)));
        }
        let value = self.text(text)?;
        if let Some(Value::Text(part)) = value {
            self.shared.insert(address, part);
        }
        Ok(value)
    }

    /// A date, with its time if it is not midnight, or the month or the year of which it shows the first day. A time without a date and a duration are text.
    fn date(&mut self, serial: ExcelDateTime, shown: Shown) -> Result<Value, TooMuch> {
        let days = serial.as_f64();
        let seconds = (days * 86_400.0).round();
        if serial.is_duration() || !(1.0..2_958_466.0).contains(&days) {
            let minutes = (seconds / 60.0).trunc();
            let text = format!("{}:{:02}", (minutes / 60.0).trunc(), (minutes % 60.0).abs());
            return self.grid.part(&text).map(Value::Text);
        }
        // Without the small error of a binary fraction.
        let whole = (seconds / 86_400.0).floor();
        let (year, month, day, ..) =
            ExcelDateTime::new(whole, ExcelDateTimeType::DateTime, is_1904(serial)).to_ymd_hms_milli();
        let date = Date { year: year.into(), month, day };
        if !date.exists() {
            // Excel counts a 29 February 1900.
            return self.grid.number(days);
        }
        let minutes = ((seconds - whole * 86_400.0) / 60.0).floor() as u16;
        if minutes == 0 && seconds == whole * 86_400.0 {
            return Ok(match shown {
                Shown::Month if day == 1 => Value::Month(date.year, month),
                Shown::Year if day == 1 && month == 1 => Value::Year(date.year),
                _ => Value::Day(date),
            });
        }
        let part = |number: u16| u8::try_from(number).unwrap_or_default();
        Ok(Value::Minute(date, Clock { hour: part(minutes / 60), minute: part(minutes % 60) }))
    }
}

/// Whether the days of a date are counted from 1904: the same number of days is then another year.
fn is_1904(serial: ExcelDateTime) -> bool {
    let from_1900 = ExcelDateTime::new(serial.as_f64(), ExcelDateTimeType::DateTime, false);
    from_1900.to_ymd_hms_milli() != serial.to_ymd_hms_milli()
}
