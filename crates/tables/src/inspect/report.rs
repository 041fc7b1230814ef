//! The report that an editor reads.

use super::column::{ColumnReport, ColumnType};
use super::{Inspection, toml};
use crate::kind::FileKind;
use std::fmt;

/// How many columns are listed.
const COLUMNS: usize = 14;

/// How many suspicions are listed.
const SUSPICIONS: usize = 12;

/// How many columns of a series are named.
const NAMES: usize = 4;

impl fmt::Display for Inspection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}: {}", self.file, self.kind)?;
        if let Some(sheet) = &self.sheet {
            writeln!(formatter, "Sheet “{sheet}” of {}: {}", self.sheets.len(), self.sheets.join(", "))?;
        }
        let place = match self.kind {
            FileKind::JsonLines { .. } => String::new(),
            FileKind::Xlsx | FileKind::Ods => format!("header in row {}, ", self.header_line),
            FileKind::Csv { .. } => format!("header in line {}, ", self.header_line),
        };
        writeln!(formatter, "{place}{} rows, {} columns", self.rows, self.columns.len())?;
        writeln!(formatter)?;
        for column in self.columns.iter().take(COLUMNS) {
            writeln!(formatter, "{}", line(column))?;
        }
        if let more @ 1.. = self.columns.len().saturating_sub(COLUMNS) {
            writeln!(formatter, "  … and {more} more columns")?;
        }
        if !self.suspicions.is_empty() {
            writeln!(formatter, "\nLook at:")?;
        }
        for suspicion in self.suspicions.iter().take(SUSPICIONS) {
            writeln!(formatter, "- {suspicion}")?;
        }
        if let more @ 1.. = self.suspicions.len().saturating_sub(SUSPICIONS) {
            writeln!(formatter, "- … and {more} more")?;
        }
        let names = self.example_names();
        if !names.is_empty() {
            writeln!(formatter, "\nNames of numbers: {}", names.join(" · "))?;
        }
        Ok(())
    }
}

/// A column in one line.
fn line(column: &ColumnReport) -> String {
    let header = if column.header.is_empty() { "(no name)" } else { &column.header };
    let mut line = format!("{:>3}. {header}: {}", column.position, column.kind);
    if let Some((low, high)) = column.range.as_ref().filter(|_| column.kind != ColumnType::Texts) {
        line += &format!(", {low} to {high}");
    }
    if let Some(pattern) = &column.date {
        line += &format!(", written {pattern}");
    }
    if column.kind == ColumnType::Numbers {
        if column.decimal != '.' {
            line += &format!(", decimal “{}”", column.decimal);
        }
        if let Some(grouping) = column.grouping {
            line += &format!(", thousands “{grouping}”");
        }
    }
    match column.gaps {
        0 => {}
        1 => line += ", 1 gap",
        gaps => line += &format!(", {gaps} gaps"),
    }
    let first: Vec<String> = column.first.iter().map(|text| short(text)).collect();
    if !first.is_empty() {
        line += &format!("; first {}", first.join(" | "));
    }
    line
}

/// A text of one line and at most 24 signs.
fn short(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 24 {
        return line;
    }
    line.chars().take(23).chain(['…']).collect()
}

impl Inspection {
    /// Names of numbers as an article links to them: `turnout/north/rate`.
    pub fn example_names(&self) -> Vec<String> {
        let table = self.name();
        let row = |column: usize| {
            let first = self.columns.get(column).and_then(|column| column.first.first());
            first.map(|text| crate::name::name_of(text)).filter(|name| !name.is_empty())
        };
        let rows: Vec<String> =
            [self.shape.key, self.shape.at].into_iter().flatten().filter_map(row).collect();
        let place = std::iter::once(table).chain(rows).collect::<Vec<_>>().join("/");
        let wide = self.shape.wide.iter().filter_map(|(_, group)| self.columns.get(*group.first()?));
        let columns = wide.chain(toml::series(self)).filter(|column| !column.name.is_empty());
        columns.take(NAMES).map(|column| format!("{place}/{}", column.name)).collect()
    }
}
