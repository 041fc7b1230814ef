//! Spreadsheet files are ZIP archives: which kind one is, and whether it unpacks to a sane size.

use crate::limits::{MOST_PACKED, MOST_UNPACKED};
use crate::read_error::ReadError;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// An archive in memory.
pub(crate) type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// The kinds of spreadsheet files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Xlsx,
    Ods,
}

/// Deflate packs at most this many times.
const MOST_RATIO: usize = 1032;

/// The list of texts that all cells of an XLSX file share.
const SHARED_TEXTS: &str = "sharedstrings.xml";

/// Opens an archive, after measuring that it unpacks to no more than the limit.
pub(crate) fn open<'b>(bytes: &'b [u8], file: &str) -> Result<(Archive<'b>, Kind), ReadError> {
    if bytes.len() > MOST_PACKED {
        return Err(ReadError::TooLarge { file: file.to_owned(), most: MOST_PACKED });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(file, &error))?;
    let kind = kind(&mut archive, file)?;
    let may_be_large = bytes.len().saturating_mul(MOST_RATIO) > MOST_UNPACKED;
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| damaged(file, &error))?;
        let name = entry.name().map_err(|error| damaged(file, &error))?.to_ascii_lowercase();
        let is_shared = name.ends_with(SHARED_TEXTS);
        if !(is_shared || may_be_large && name.ends_with(".xml")) {
            continue;
        }
        let mut count = if is_shared { Some(CountOfTexts::default()) } else { None };
        let mut buffer = vec![0; 1 << 16];
        loop {
            let read = entry.read(&mut buffer).map_err(|error| damaged(file, &error))?;
            if read == 0 {
                break;
            }
            unpacked += read;
            if unpacked > MOST_UNPACKED {
                return Err(ReadError::Unpacks { file: file.to_owned() });
            }
            if count.as_mut().is_some_and(|count| count.is_absurd(&buffer[..read])) {
                return Err(damaged(file, &"it promises more texts than it can hold"));
            }
        }
    }
    Ok((archive, kind))
}

/// A damaged file.
pub(crate) fn damaged(file: &str, reason: &dyn std::fmt::Display) -> ReadError {
    let reason = reason.to_string().trim_end_matches('.').to_owned();
    ReadError::Damaged { file: file.to_owned(), reason }
}

fn kind(archive: &mut Archive<'_>, file: &str) -> Result<Kind, ReadError> {
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.to_ascii_lowercase()).collect();
    let has = |name: &str| names.iter().any(|other| other == name);
    let (what, help) = if has("xl/workbook.bin") {
        ("an Excel workbook in the binary form (XLSB)", "Save it as XLSX or CSV.")
    } else if names.iter().any(|name| name.starts_with("xl/")) {
        return Ok(Kind::Xlsx);
    } else if has("mimetype") && has("content.xml") {
        let mut mimetype = String::new();
        let entry = archive.by_name("mimetype").map_err(|error| damaged(file, &error))?;
        entry.take(100).read_to_string(&mut mimetype).map_err(|error| damaged(file, &error))?;
        if mimetype.trim().starts_with("application/vnd.oasis.opendocument.spreadsheet") {
            return Ok(Kind::Ods);
        }
        ("an OpenDocument file, but no spreadsheet", "Save the table as CSV or ODS.")
    } else if has("word/document.xml") {
        ("a Word document", "Copy the table into a spreadsheet, and save it as XLSX or CSV.")
    } else {
        ("a ZIP archive", "Unpack it, and name the file inside.")
    };
    Err(ReadError::OtherKind { file: file.to_owned(), what, help })
}

/// Looks for the count of shared texts: calamine makes room for as many as the file promises.
#[derive(Default)]
struct CountOfTexts {
    /// The end of what was read before.
    tail: Vec<u8>,
}

impl CountOfTexts {
    /// Whether the file promises more texts than its limit of bytes can hold.
    fn is_absurd(&mut self, bytes: &[u8]) -> bool {
        self.tail.extend_from_slice(bytes);
        let capitals = self.tail.iter().enumerate().filter(|&(_, &byte)| byte == b'C');
        let is_absurd = capitals.filter_map(|(at, _)| self.tail.get(at.checked_sub(6)?..)).any(|rest| {
            let digits = || {
                let value =
                    rest.iter().skip(11).skip_while(|byte| matches!(byte, b'=' | b'"' | b'\'' | b' '));
                value.take_while(|byte| byte.is_ascii_digit()).count()
            };
            // Nine digits are up to a billion texts, in up to 24 GB; eight are at most 2.4 GB that nothing fills.
            rest.starts_with(b"uniqueCount") && digits() > 8
        });
        let keep = self.tail.len().min(128);
        self.tail.drain(..self.tail.len() - keep);
        is_absurd
    }
}
