//! What the first bytes of a file say about its kind.

use crate::read_error::ReadError;

/// What a file holds.
pub(crate) enum Content {
    /// A ZIP archive, as XLSX and ODS files are.
    Archive,
    /// Text.
    Text,
}

/// What begins a kind of file that is no table, its name, and what to do.
const OTHERS: [(&[u8], &str, &str); 7] = [
    (
        b"\xd0\xcf\x11\xe0",
        "an Excel workbook in the old form (XLS), or one with a password",
        "Open it in a spreadsheet program, and save it as XLSX without a password.",
    ),
    (b"%PDF", "a PDF", "Ask the source for the table as a spreadsheet or CSV, or copy it into one."),
    (b"\x1f\x8b", "packed with gzip", "Unpack it, and name the file inside."),
    (b"\x28\xb5\x2f\xfd", "packed with zstd", "Unpack it, and name the file inside."),
    (b"\xfd7zXZ", "packed with xz", "Unpack it, and name the file inside."),
    (b"PAR1", "a Parquet file", "Save the table as CSV."),
    (b"SQLite format 3", "an SQLite database", "Save the table as CSV."),
];

/// What a file holds, by its first bytes.
pub(crate) fn content(bytes: &[u8], file: &str) -> Result<Content, ReadError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Content::Archive);
    }
    match OTHERS.iter().find(|(start, ..)| bytes.starts_with(start)) {
        Some(&(_, what, help)) => Err(ReadError::OtherKind { file: file.to_owned(), what, help }),
        None => Ok(Content::Text),
    }
}

/// Sites answer with a page where a file is gone.
pub(crate) fn refuse_web_page(text: &str, file: &str) -> Result<(), ReadError> {
    let start: String = text.trim_start().chars().take(14).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        let help = "Download the file again: the site may have answered with a message instead.";
        return Err(ReadError::OtherKind { file: file.to_owned(), what: "a web page", help });
    }
    if start.starts_with("<?xml") {
        let help = "Save the table as CSV.";
        return Err(ReadError::OtherKind { file: file.to_owned(), what: "an XML file", help });
    }
    Ok(())
}

/// Whether the text is JSON: its name says so, or it begins like an object and is not named as another kind.
pub(crate) fn is_json(text: &str, file: &str) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "json" | "jsonl" | "ndjson" => true,
        "csv" | "tsv" | "tab" => false,
        _ => {
            let mut signs = text.trim_start().chars().filter(|sign| !sign.is_whitespace());
            match (signs.next(), signs.next()) {
                (Some('{'), second) => matches!(second, Some('"' | '}')),
                (Some('['), second) => second == Some('{'),
                _ => false,
            }
        }
    }
}
