//! The report that an editor reads.

use super::column::{ColumnReport, ColumnType};
use super::{Inspection, toml};
use crate::cell::Cell;
use crate::kind::FileKind;
use crate::when::DateFormat;
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
    /// Names of numbers as an article links to them: `turnout/north/rate`, `turnout/north/rate@2025`, `level/mean@1959`.
    pub fn example_names(&self) -> Vec<String> {
        let table = self.name();
        let first = |column: usize| self.columns.get(column)?.first.first().map(String::as_str);
        let key = self.shape.key.filter(|key| !self.is_moments(*key)).and_then(first);
        let row = key.map(crate::name::name_of).filter(|name| !name.is_empty());
        let place = std::iter::once(table).chain(row).collect::<Vec<_>>().join("/");
        let of_row = self.shape.at.or(self.shape.key.filter(|key| self.is_moments(*key))).and_then(first);
        let of_row = of_row.and_then(in_name);
        let wide = self.shape.wide.iter().filter_map(|(pattern, group)| {
            let header = &self.columns.get(*group.first()?)?.header;
            Some((toml::wide_name(pattern), in_header(header, pattern).and_then(|at| in_name(&at))))
        });
        let series = toml::series(self).filter(|column| !column.name.is_empty());
        let series = series.map(|column| (column.name.clone(), of_row.clone()));
        let names = wide.chain(series).take(NAMES);
        names
            .map(|(column, at)| {
                let at = at.map(|at| format!("@{at}")).unwrap_or_default();
                format!("{place}/{column}{at}")
            })
            .collect()
    }

    fn is_moments(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(|column| column.kind == ColumnType::Moments)
    }
}

/// A moment as names write it.
fn in_name(text: &str) -> Option<String> {
    let moment = crate::when::moment(&Cell::Text(text), &DateFormat::Recognised).ok()??;
    let is_plain = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    Some(if is_plain { text.to_owned() } else { moment.machine_readable().replace('/', "--") })
}

/// What stands at the star of a pattern.
fn in_header(header: &str, pattern: &str) -> Option<String> {
    let (before, after) = pattern.split_once('*')?;
    let rest = header.trim().strip_prefix(before)?;
    let end = if after.is_empty() { rest.len() } else { rest.find(after)? };
    Some(rest[..end].trim().to_owned())
}
