//! Reads JSON: an object on each line, or an array of objects.

use crate::encoding::Decoded;
use crate::grid::{Grid, TooMuch};
use crate::kind::FileKind;
use crate::parts::Parts;
use crate::read_error::ReadError;
use crate::store::{Row, Value, offset};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

/// Reads objects as rows; columns are in the order in which they first appear.
pub(crate) fn read(decoded: &Decoded<'_>, file: &str) -> Result<Parts, ReadError> {
    let mut table = Objects {
        grid: Grid::default(),
        header: Vec::new(),
        columns: HashMap::new(),
        lines: Vec::new(),
        seen: Vec::new(),
        file,
    };
    if decoded.text.trim_start().starts_with('[') {
        table.array(&decoded.text)?;
    } else {
        for (index, line) in decoded.text.lines().enumerate() {
            if !line.trim().is_empty() {
                let object = serde_json::from_str(line).map_err(|error| table.broken(index + 1, &error))?;
                table.row(index + 1, object)?;
            }
        }
    }
    if table.header.is_empty() {
        return Err(ReadError::Empty { file: file.to_owned() });
    }
    table.grid.sort();
    let line = |row: Row| Row { line: table.lines[row.line as usize - 1], ..row };
    let rows = table.grid.row_starts().map(line).collect();
    let kind = FileKind::JsonLines { encoding: decoded.encoding };
    let (sheet, sheets, ragged) = (None, Vec::new(), Vec::new());
    Ok(Parts {
        kind,
        header: table.header,
        header_line: 1,
        store: table.grid.store(rows),
        ragged,
        sheet,
        sheets,
    })
}

struct Objects<'f> {
    grid: Grid,
    header: Vec<String>,
    columns: HashMap<String, usize>,
    /// The line of each object.
    lines: Vec<u32>,
    /// The number of the object in which each column was last seen.
    seen: Vec<usize>,
    file: &'f str,
}

impl Objects<'_> {
    /// The objects of an array, each with the line on which it begins.
    fn array(&mut self, text: &str) -> Result<(), ReadError> {
        let elements: Vec<&RawValue> =
            serde_json::from_str(text).map_err(|error| self.broken(error.line(), &error))?;
        let (mut line, mut at) = (1, 0);
        let start = text.as_ptr() as usize;
        for element in elements {
            let place = (element.get().as_ptr() as usize).saturating_sub(start);
            line += text
                .as_bytes()
                .get(at..place)
                .map_or(0, |part| part.iter().filter(|&&byte| byte == b'\n').count());
            at = place;
            let object = serde_json::from_str(element.get()).map_err(|error| self.broken(line, &error))?;
            self.row(line, object)?;
        }
        Ok(())
    }

    fn row(&mut self, line: usize, object: Object<'_>) -> Result<(), ReadError> {
        let file = self.file.to_owned();
        let row = offset(self.lines.len());
        self.lines.push(offset(line));
        let object_number = self.lines.len();
        for (name, raw) in object.0 {
            let column = match self.columns.get(name.trim()) {
                Some(column) => *column,
                None => {
                    self.columns.insert(name.trim().to_owned(), self.header.len());
                    self.header.push(name.trim().to_owned());
                    self.seen.push(0);
                    self.header.len() - 1
                }
            };
            if std::mem::replace(&mut self.seen[column], object_number) == object_number {
                return Err(ReadError::Json { file, line, reason: format!("“{name}” is there twice") });
            }
            match self.value(raw.get()) {
                Ok(Some(value)) => self.grid.push(row, offset(column), value),
                Ok(None) => {}
                Err(Refused::Nested) => {
                    let reason = format!("the value of “{name}” is a list or an object");
                    return Err(ReadError::Json { file, line, reason });
                }
                Err(Refused::TooMuch) => return Err(ReadError::Unpacks { file }),
            }
        }
        Ok(())
    }

    fn value(&mut self, raw: &str) -> Result<Option<Value>, Refused> {
        Ok(Some(match raw.as_bytes().first() {
            Some(b'"') => {
                let text: Cow<'_, str> =
                    serde_json::from_str::<Text<'_>>(raw).map_err(|_| Refused::Nested)?.0;
                if text.trim().is_empty() {
                    return Ok(None);
                }
                Value::Text(self.grid.part(&text)?)
            }
            Some(b't') => Value::Truth(true),
            Some(b'f') => Value::Truth(false),
            Some(b'n') => return Ok(None),
            Some(b'[' | b'{') => return Err(Refused::Nested),
            _ => Value::Digits(self.grid.part(raw)?),
        }))
    }

    fn broken(&self, line: usize, error: &serde_json::Error) -> ReadError {
        let text = error.to_string();
        let reason = text.split(" at line ").next().unwrap_or_default().to_owned();
        ReadError::Json { file: self.file.to_owned(), line, reason }
    }
}

/// Why a value is refused.
enum Refused {
    Nested,
    TooMuch,
}

impl From<TooMuch> for Refused {
    fn from(_: TooMuch) -> Self {
        Refused::TooMuch
    }
}

/// A text, borrowed if it has no escapes.
#[derive(serde::Deserialize)]
struct Text<'t>(#[serde(borrow)] Cow<'t, str>);

/// The fields of an object in their order, and their values as they are written.
struct Object<'t>(Vec<(Cow<'t, str>, &'t RawValue)>);

impl<'t> Deserialize<'t> for Object<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

impl<'t> Visitor<'t> for Fields {
    type Value = Object<'t>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<M: MapAccess<'t>>(self, mut map: M) -> Result<Object<'t>, M::Error> {
        let mut fields = Vec::new();
        while let Some((Text(name), value)) = map.next_entry::<Text<'t>, &'t RawValue>()? {
            fields.push((name, value));
        }
        Ok(Object(fields))
    }
}
