//! What a file turned out to be.

use std::fmt;

/// The kind of a file, and what was recognised about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Lines of fields: CSV, TSV and the like.
    Csv {
        /// The sign between two fields.
        delimiter: char,
        /// The name of the encoding, such as `UTF-8`.
        encoding: &'static str,
    },
    /// A workbook of Excel.
    Xlsx,
    /// An OpenDocument spreadsheet.
    Ods,
    /// An object on each line, or an array of objects.
    JsonLines {
        /// The name of the encoding, such as `UTF-8`.
        encoding: &'static str,
    },
}

impl fmt::Display for FileKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileKind::Csv { delimiter, encoding } => {
                let sign = match delimiter {
                    ',' => "commas".to_owned(),
                    ';' => "semicolons".to_owned(),
                    '\t' => "tabs".to_owned(),
                    other => format!("“{other}”"),
                };
                write!(formatter, "text in {encoding} with {sign} between the fields")
            }
            FileKind::Xlsx => formatter.write_str("XLSX workbook"),
            FileKind::Ods => formatter.write_str("ODS spreadsheet"),
            FileKind::JsonLines { encoding } => write!(formatter, "JSON objects in {encoding}"),
        }
    }
}
