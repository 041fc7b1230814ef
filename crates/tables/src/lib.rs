//! Reads data files as they come: CSV, TSV, semicolon files, XLSX, ODS, JSON lines.
//!
//! Bytes in, cells out. Pure: it opens no files, and the caller gives the bytes and the file's name.
//!
//! [`Table::read`] finds out what a file is and how it is written; what the caller knows better is in
//! [`Format`]. [`number()`] and [`moment()`] read a cell exactly, or say why they can't. Nothing is guessed in silence:
//! [`Table::kind`] says what was recognised, and what has two readings is an error.

mod archive;
mod cell;
mod cell_error;
mod delimited;
mod delimiter;
mod encoding;
mod format;
mod grid;
mod inspect;
mod json;
mod kind;
pub mod limits;
mod months;
mod name;
mod number;
mod ods;
mod parts;
mod pattern;
mod read_error;
mod recognised;
mod records;
mod sheet;
mod shown;
mod sniff;
mod store;
mod table;
mod when;
mod xlsx;

pub use cell::Cell;
pub use cell_error::CellError;
pub use format::Format;
pub use inspect::{ColumnReport, ColumnType, Inspection, Shape, Suspicion, SuspicionKind, inspect};
pub use kind::FileKind;
pub use name::name_of;
pub use number::{NumberFormat, number};
pub use parts::Ragged;
pub use read_error::ReadError;
pub use table::Table;
pub use when::{DateFormat, moment, moments};
