//! What a reader of one kind of file hands over.

use crate::kind::FileKind;
use crate::store::Store;

/// A row with more or fewer fields than the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ragged {
    /// The row's line in the file, or its number in the sheet, from 1.
    pub line: usize,
    /// How many fields it has.
    pub found: usize,
    /// How many the header has.
    pub expected: usize,
}

/// A file that has been read.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) kind: FileKind,
    pub(crate) header: Vec<String>,
    pub(crate) header_line: usize,
    pub(crate) store: Store,
    pub(crate) ragged: Vec<Ragged>,
    pub(crate) sheet: Option<String>,
    pub(crate) sheets: Vec<String>,
}

/// Fits the header to the rows: empty names at its end stay only if some row has a cell there.
pub(crate) fn fit_header(header: &mut Vec<String>, widest: usize) {
    let named = header.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
    header.truncate(named.max(widest));
}
