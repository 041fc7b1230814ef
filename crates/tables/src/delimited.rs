//! Reads text with a sign between fields: CSV, TSV, semicolon files.

use crate::delimiter;
use crate::encoding::Decoded;
use crate::format::Format;
use crate::kind::FileKind;
use crate::parts::{Parts, Ragged, fit_header};
use crate::read_error::ReadError;
use crate::records::{OpenQuote, Records};
use crate::store::{Fields, Row, Store, offset};

/// Reads a text as a table.
pub(crate) fn read(decoded: &Decoded<'_>, file: &str, format: &Format) -> Result<Parts, ReadError> {
    let start = Start::find(&decoded.text, format, file)?;
    let comment = format.comment.as_deref();
    let delimiter = start.delimiter.unwrap_or_else(|| delimiter::recognised(start.text, comment, file));
    let open_quote = |open: OpenQuote| ReadError::OpenQuote { file: file.to_owned(), line: open.line };
    let mut records = Records::new(start.text, start.line, delimiter, comment);
    let (mut header, header_line) = header(&mut records, format, file)?;
    let named = header.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
    let mut body =
        Body { fields: Fields::default(), rows: Vec::new(), first: 0, widest: 0, uneven: Vec::new() };
    body.fields.text.reserve(start.text.len());
    while let Some(line) = records.read(&mut body.fields).map_err(open_quote)? {
        body.end_row(line, header.len(), named);
    }
    body.fields.text.shrink_to_fit();
    fit_header(&mut header, body.widest);
    let kind = FileKind::Csv { delimiter: char::from(delimiter), encoding: decoded.encoding };
    let ragged = body.ragged(header.len());
    let store = Store::Texts { rows: body.rows, fields: body.fields };
    Ok(Parts { kind, header, header_line, store, ragged, sheet: None, sheets: Vec::new() })
}

/// Where the table begins in the text.
struct Start<'t> {
    text: &'t str,
    line: usize,
    delimiter: Option<u8>,
}

impl<'t> Start<'t> {
    fn find(text: &'t str, format: &Format, file: &str) -> Result<Self, ReadError> {
        let mut start = Start { text, line: 1, delimiter: format.delimiter.map(checked).transpose()? };
        // Excel writes and reads a first line that names the delimiter.
        if let Some(sign) = text.strip_prefix("sep=").and_then(|rest| rest.chars().next())
            && matches!(text.as_bytes().get(4 + sign.len_utf8()), Some(b'\r' | b'\n') | None)
        {
            start.delimiter = start.delimiter.or(Some(checked(sign)?));
            start.skip_line();
        }
        let header = format.header.unwrap_or(start.line);
        if header == 0 {
            let reason = "lines are counted from 1";
            return Err(ReadError::NoHeader { file: file.to_owned(), line: header, reason });
        }
        while start.line < header && !start.text.is_empty() {
            start.skip_line();
        }
        Ok(start)
    }

    fn skip_line(&mut self) {
        let end = self.text.find(['\n', '\r']).unwrap_or(self.text.len());
        let rest = &self.text[end..];
        let past = if rest.starts_with("\r\n") { 2 } else { rest.len().min(1) };
        self.line += 1;
        self.text = &rest[past..];
    }
}

/// A delimiter as a byte, if it can be one.
fn checked(sign: char) -> Result<u8, ReadError> {
    let is_usable =
        sign.is_ascii() && !sign.is_ascii_alphanumeric() && !matches!(sign, '"' | '\n' | '\r' | '\0');
    u8::try_from(sign).ok().filter(|_| is_usable).ok_or(ReadError::BadDelimiter(sign))
}

fn header(records: &mut Records<'_>, format: &Format, file: &str) -> Result<(Vec<String>, usize), ReadError> {
    let file = || file.to_owned();
    loop {
        let mut fields = Fields::default();
        let line = records
            .read(&mut fields)
            .map_err(|open| ReadError::OpenQuote { file: file(), line: open.line })?;
        let names: Vec<String> =
            (0..fields.ends.len()).map(|field| fields.get(field).trim().to_owned()).collect();
        match (line, format.header) {
            (None, Some(wanted)) => {
                return Err(ReadError::NoHeader {
                    file: file(),
                    line: wanted,
                    reason: "the file has no row there",
                });
            }
            (None, None) => return Err(ReadError::Empty { file: file() }),
            (Some(line), Some(wanted)) if line != wanted || names.iter().all(String::is_empty) => {
                return Err(ReadError::NoHeader {
                    file: file(),
                    line: wanted,
                    reason: "it is empty or a comment",
                });
            }
            (Some(_), None) if names.iter().all(String::is_empty) => {}
            (Some(line), _) => return Ok((names, line)),
        }
    }
}

/// The rows below the header.
struct Body {
    fields: Fields,
    rows: Vec<Row>,
    /// The first field of the row that is being read.
    first: usize,
    /// The most fields of a row, without empty ones beyond the names.
    widest: usize,
    /// Rows that may be ragged: line, all fields, and fields without empty ones beyond the names.
    uneven: Vec<(u32, u32, u32)>,
}

impl Body {
    /// Ends a row: leaves it out if it is empty, and forgets its empty fields beyond the names.
    fn end_row(&mut self, line: usize, header: usize, named: usize) {
        let first = self.first;
        let found = self.fields.ends.len() - first;
        let start = first.checked_sub(1).map_or(0, |before| self.fields.ends[before] as usize);
        if self.fields.text[start..].trim_start().is_empty() {
            self.fields.truncate(first);
            return;
        }
        let mut kept = found;
        while kept > named && self.fields.get(first + kept - 1).trim_start().is_empty() {
            kept -= 1;
        }
        if kept < found {
            self.fields.truncate(first + kept);
        }
        if found != header || kept != named {
            self.uneven.push((offset(line), offset(found), offset(kept)));
        }
        self.widest = self.widest.max(kept);
        self.rows.push(Row { line: offset(line), first: offset(first) });
        self.first = self.fields.ends.len();
    }

    fn ragged(&self, expected: usize) -> Vec<Ragged> {
        let ragged = |&(line, found, kept): &(u32, u32, u32)| {
            let (found, kept) = (found as usize, kept as usize);
            let found = if kept > expected { kept } else { found.min(expected) };
            (found != expected).then_some(Ragged { line: line as usize, found, expected })
        };
        self.uneven.iter().filter_map(ragged).collect()
    }
}
