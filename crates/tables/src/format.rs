//! What the caller says about a file.

/// How a file is to be read; what is not said is recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Format {
    /// The sheet of a spreadsheet; the first one that has cells otherwise.
    pub sheet: Option<String>,
    /// The line of the header, from 1: by default the first line that is neither empty nor a comment, and in a
    /// spreadsheet the first row with two filled cells.
    pub header: Option<usize>,
    /// Lines that begin with it are left out.
    pub comment: Option<String>,
    /// The sign between two fields.
    pub delimiter: Option<char>,
    /// The name of the encoding, such as `utf-8`, `big5`, `gbk` or `windows-1252`.
    pub encoding: Option<String>,
}
