//! A cell of an ODS file: what its attributes and its text say.

use crate::archive::damaged;
use crate::grid::{Grid, TooMuch};
use crate::read_error::ReadError;
use crate::recognised::recognised;
use crate::store::Value;
use quantity::Moment;
use quick_xml::events::BytesStart;

/// A cell that is being read: its type and value from the attributes, and the text inside.
#[derive(Default)]
pub(super) struct Raw {
    pub(super) kind: String,
    pub(super) value: String,
    pub(super) text: String,
    pub(super) repeated: u32,
}

impl Raw {
    /// The type and the value of a cell that begins.
    pub(super) fn from_attributes(element: &BytesStart<'_>, file: &str) -> Result<Raw, ReadError> {
        let mut raw =
            Raw { repeated: count(element, b"table:number-columns-repeated", file)?, ..Raw::default() };
        raw.kind = attribute(element, b"office:value-type", file)?.unwrap_or_default();
        let name: &[u8] = match raw.kind.as_str() {
            "date" => b"office:date-value",
            "boolean" => b"office:boolean-value",
            "string" => b"office:string-value",
            _ => b"office:value",
        };
        raw.value = attribute(element, name, file)?.unwrap_or_default();
        Ok(raw)
    }
}

/// The value of a cell that has ended; nothing if it is empty.
pub(super) fn value(grid: &mut Grid, raw: &Raw) -> Result<Option<Value>, TooMuch> {
    let text = if raw.kind == "string" && !raw.value.is_empty() { &raw.value } else { &raw.text };
    match raw.kind.as_str() {
        "float" | "percentage" | "currency" => {
            if let Ok(number) = raw.value.parse::<f64>() {
                // LibreOffice writes an error of a formula as a number with this text.
                return match raw.kind.as_str() {
                    _ if is_error(text) => grid.part(text).map(Value::Wrong),
                    "percentage" => grid.share(number),
                    _ => grid.number(number),
                }
                .map(Some);
            }
        }
        "date" => match recognised(&raw.value).map(|reading| reading.moment) {
            Ok(Moment::Day(date)) => return Ok(Some(Value::Day(date))),
            Ok(Moment::Minute(date, clock)) if clock.hour == 0 && clock.minute == 0 => {
                return Ok(Some(Value::Day(date)));
            }
            Ok(Moment::Minute(date, clock)) => return Ok(Some(Value::Minute(date, clock))),
            _ => {}
        },
        "boolean" => return Ok(Some(Value::Truth(raw.value == "true"))),
        _ => {}
    }
    if text.trim().is_empty() {
        return Ok(None);
    }
    let part = grid.part(text)?;
    Ok(Some(if is_error(text) { Value::Wrong(part) } else { Value::Text(part) }))
}

/// Whether a text is an error of a formula.
fn is_error(text: &str) -> bool {
    matches!(text, "#N/A" | "#NAME?")
        || (text.starts_with('#') && text.ends_with('!'))
        || text.starts_with("Err:")
}

/// The value of an attribute.
pub(super) fn attribute(
    element: &BytesStart<'_>,
    name: &[u8],
    file: &str,
) -> Result<Option<String>, ReadError> {
    let found =
        element.attributes().with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name);
    let text = found.map(|attribute| {
        attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map(|text| text.into_owned())
    });
    text.transpose().map_err(|error| damaged(file, &error))
}

/// How often something is repeated; once if nothing is said.
pub(super) fn count(element: &BytesStart<'_>, name: &[u8], file: &str) -> Result<u32, ReadError> {
    match attribute(element, name, file)? {
        Some(number) => number.parse().map_err(|error| damaged(file, &error)),
        None => Ok(1),
    }
}
