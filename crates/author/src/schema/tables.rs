//! The tables of `ledger.toml`.

use super::shared::{OneOrMany, Words};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// A file beside the story, whose cells are facts. `data-story data FILE` writes the entry.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Table")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct TableEntry {
    /// The path from the story's folder: CSV, TSV, XLSX, ODS or JSON lines.
    file: String,
    /// The sheet of a workbook; the first with cells where nothing is said.
    sheet: Option<String>,
    /// The line of the column names, from 1, if other lines come before it.
    header: Option<u32>,
    /// Lines that begin with it are left out.
    comment: Option<String>,
    /// The sign between fields, if it is not recognised.
    delimiter: Option<String>,
    /// The encoding, if it is not recognised.
    encoding: Option<String>,
    /// The column whose cells name the rows. Where they are moments, each column is a series.
    key: String,
    /// The column of moments of a long table, where a row has a key and a moment.
    at: Option<String>,
    /// Only rows with these values: `{ Source = "gcag" }`.
    #[schemars(rename = "where")]
    only: Option<BTreeMap<String, OneOrMany<CellValue>>>,
    /// Keys that are left out, as "Total". One that ends in `*` leaves out all that begin so.
    leave_out: Option<OneOrMany<String>>,
    /// The decimal sign; a point where nothing is said.
    decimal: Option<String>,
    /// The sign between thousands.
    grouping: Option<String>,
    /// What stands for a missing value: "NA", "-9.99".
    missing: Option<OneOrMany<String>>,
    /// How dates are written, as "D/M/YYYY", if they are not recognised.
    date: Option<String>,
    /// What every number is multiplied by.
    factor: Option<f64>,
    /// Where the figures come from: the name of a source with `kind = "data"`.
    source: super::ledger::CitationEntry,
    /// Other labels for rows, by the names of the rows.
    row: Option<BTreeMap<String, Words>>,
    /// The columns with numbers.
    column: BTreeMap<String, ColumnEntry>,
}

/// A value of a cell.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "described, not read")]
pub(super) enum CellValue {
    Text(String),
    Number(f64),
    Truth(bool),
}

/// A column of numbers, or several that differ in their moment alone.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Column")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct ColumnEntry {
    /// What its numbers are about.
    label: Words,
    /// The header, its position from 1, several headers, or "* (%)" for all headers with a moment at the star.
    /// The name of the column where nothing is said.
    from: Option<From>,
    /// The name of a unit.
    unit: String,
    /// The last place that is printed: 0.1 prints 65.43 as 65.4.
    step: Option<f64>,
    /// The time that its numbers are about.
    period: Option<Words>,
    /// What a reader must know besides the numbers.
    note: Option<Words>,
    /// What its numbers are multiplied by, if it is not that of the table.
    factor: Option<f64>,
    /// The column with the uncertainty, which is added and taken away.
    uncertainty: Option<String>,
}

/// Which columns of the file.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "described, not read")]
pub(super) enum From {
    Position(u32),
    Header(String),
    Headers(Vec<String>),
}
