//! Why a file is not read.

use crate::limits::{MOST_PACKED, MOST_TEXT, MOST_UNPACKED};

/// The reason why a file can't be read as a table, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing in the file.
    #[error("The file {file} has no cells.")]
    Empty {
        /// The file.
        file: String,
    },
    /// More bytes than are read.
    #[error("The file {file} is larger than {} MB.", most >> 20)]
    TooLarge {
        /// The file.
        file: String,
        /// The limit in bytes.
        most: usize,
    },
    /// An archive that unpacks to more bytes than are read.
    #[error("The file {file} unpacks to more than {} MB.", MOST_UNPACKED >> 20)]
    Unpacks {
        /// The file.
        file: String,
    },
    /// A kind of file that holds no table, or one that is not read.
    #[error("The file {file} is {what}, which is not read.")]
    OtherKind {
        /// The file.
        file: String,
        /// What it is: `a PDF`.
        what: &'static str,
        /// What to do.
        help: &'static str,
    },
    /// A file that breaks the rules of its kind.
    #[error("The file {file} is damaged: {reason}.")]
    Damaged {
        /// The file.
        file: String,
        /// The reason, without a full stop.
        reason: String,
    },
    /// An encoding that nobody knows.
    #[error("There is no encoding “{name}”.")]
    NoSuchEncoding {
        /// The name that was given.
        name: String,
    },
    /// Bytes that the encoding does not have.
    #[error("Line {line} of {file} is not {encoding}.")]
    NotThisEncoding {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The encoding.
        encoding: &'static str,
    },
    /// Bytes in an encoding that was not recognised.
    #[error("The encoding of {file} is not clear: line {line} is not UTF-8, {why}.")]
    UnclearEncoding {
        /// The file.
        file: String,
        /// The first line that is not UTF-8, from 1.
        line: usize,
        /// What else was tried.
        why: &'static str,
    },
    /// A delimiter that is no single sign of ASCII.
    #[error("“{0}” can't separate fields.")]
    BadDelimiter(char),
    /// A quotation mark that is never closed.
    #[error("The quotation mark that opens a field in line {line} of {file} is not closed.")]
    OpenQuote {
        /// The file.
        file: String,
        /// The line of the row, from 1.
        line: usize,
    },
    /// A header that is not there.
    #[error("Line {line} of {file} can't be the header: {reason}.")]
    NoHeader {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The reason, without a full stop.
        reason: &'static str,
    },
    /// A sheet that is not there.
    #[error("There is no sheet “{name}” in {file}.")]
    NoSheet {
        /// The file.
        file: String,
        /// The name that was given.
        name: String,
        /// The sheets of the file.
        sheets: Vec<String>,
    },
    /// A sheet is named for a file without sheets.
    #[error("The file {file} has no sheets.")]
    NoSheets {
        /// The file.
        file: String,
    },
    /// JSON that is no table.
    #[error("Line {line} of {file} is no row: {reason}.")]
    Json {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The reason, without a full stop.
        reason: String,
    },
}

impl ReadError {
    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            ReadError::Empty { .. } => "Check that it is the file you mean, and that it was downloaded completely.".to_owned(),
            ReadError::TooLarge { .. } => format!(
                "Cut the file down to the rows and columns that the article needs: text files may have {} MB, spreadsheets {} MB.",
                MOST_TEXT >> 20,
                MOST_PACKED >> 20
            ),
            ReadError::Unpacks { .. } => "Save the sheet that you need as CSV, and cut it down.".to_owned(),
            ReadError::OtherKind { help, .. } => (*help).to_owned(),
            ReadError::Damaged { .. } => {
                "Download the file again, or open it in a spreadsheet program and save it as XLSX or CSV.".to_owned()
            }
            ReadError::NoSuchEncoding { .. } => {
                "Write for example encoding = \"utf-8\", \"big5\", \"gbk\", \"utf-16le\" or \"windows-1252\".".to_owned()
            }
            ReadError::NotThisEncoding { .. } => {
                "Name another encoding, or leave it out so that it is recognised.".to_owned()
            }
            ReadError::UnclearEncoding { .. } => {
                "Name it: for example encoding = \"windows-1252\" for Western European files, \"big5\", \"gbk\", \"shift_jis\"; or save the file as UTF-8.".to_owned()
            }
            ReadError::BadDelimiter(_) => {
                "Write one sign of ASCII that is neither a letter, a digit, a quotation mark nor a line break: delimiter = \";\".".to_owned()
            }
            ReadError::OpenQuote { .. } => {
                "Close the quotation mark, or double it if it is part of the text.".to_owned()
            }
            ReadError::NoHeader { .. } => "Write the number of the line with the names of the columns: header = 3.".to_owned(),
            ReadError::NoSheet { sheets, .. } => format!("The sheets are: {}.", sheets.join(", ")),
            ReadError::NoSheets { .. } => "Leave `sheet` out.".to_owned(),
            ReadError::Json { .. } => {
                "Each row is an object of its own line, whose values are texts, numbers, true, false or null.".to_owned()
            }
        }
    }
}
