//! What an editor should look at in a table as a whole.

use super::column::{ColumnReport, ColumnType};
use super::shape::{self, Shape};
use super::suspicion::{Suspicion, SuspicionKind};
use super::words;
use crate::table::Table;

/// What is suspicious about the table, whatever its columns hold.
pub(super) fn suspicions(table: &Table, columns: &[ColumnReport], shape: &Shape) -> Vec<Suspicion> {
    let mut found = Vec::new();
    ragged(table, columns, &mut found);
    headers(table, &mut found);
    totals(table, columns, &mut found);
    if let Some((column, values)) = &shape.sources {
        let header = &columns[*column].header;
        let shown: Vec<&str> = values.iter().take(5).map(String::as_str).collect();
        found.push(Suspicion {
            kind: SuspicionKind::Sources,
            column: Some(header.clone()),
            message: format!(
                "“{header}” has {} values that stand one above the other: {}.",
                values.len(),
                shown.join(", ")
            ),
            help: format!(
                "Choose one with where = {{ {} = {} }}, or make it the key.",
                super::toml::key(header),
                super::toml::text(values.first().map_or("", String::as_str))
            ),
            lines: Vec::new(),
        });
    }
    for (pattern, group) in &shape.wide {
        found.push(Suspicion {
            kind: SuspicionKind::Wide,
            column: None,
            message: format!(
                "The headers of {} columns are moments, as in “{}”.",
                group.len(),
                table.header()[group[0]]
            ),
            help: format!("Read them together with from = {}.", super::toml::text(pattern)),
            lines: Vec::new(),
        });
    }
    let repeated = shape::repeated(table, shape);
    if let Some((key, lines)) = repeated.first() {
        let more = repeated.len() - 1;
        let others = if more > 0 { format!(", and {more} other keys too") } else { String::new() };
        found.push(Suspicion {
            kind: SuspicionKind::RepeatedKey,
            column: shape.key.map(|column| columns[column].header.clone()),
            message: format!("“{key}” is the key of {} rows{others}.", lines.len()),
            help: "Name a second key, choose rows with `where`, or leave rows out.".to_owned(),
            lines: lines.clone(),
        });
    }
    found
}

fn ragged(table: &Table, columns: &[ColumnReport], found: &mut Vec<Suspicion>) {
    let rows: Vec<_> = table.ragged().collect();
    let Some(first) = rows.first() else { return };
    let is_shifted = rows.len() == table.rows() && rows.iter().all(|row| row.found == first.found);
    let (message, help, lines) = if is_shifted && first.expected == 1 {
        (
            format!(
                "The header in line {} has one field, but every row has {}.",
                table.header_line(),
                first.found
            ),
            format!("If line {0} has the names of the columns, write header = {0}.", first.line),
            Vec::new(),
        )
    } else if is_shifted {
        let names = columns.iter().filter(|column| !column.header.is_empty()).rev().take(2);
        let examples: Vec<String> = names
            .map(|column| {
                format!("“{}” has {}", column.header, column.first.first().map_or("nothing", String::as_str))
            })
            .collect();
        (
            format!(
                "Every row has {} fields, but the header has {}: names may stand over the wrong columns. {}.",
                first.found,
                first.expected,
                examples.join("; ")
            ),
            "Compare the names with the source's notes, and use positions instead of names.".to_owned(),
            Vec::new(),
        )
    } else {
        (
            format!(
                "{} of {} rows have more or fewer fields than the header, which has {}.",
                rows.len(),
                table.rows(),
                first.expected
            ),
            format!("Look at line {}, which has {}.", first.line, first.found),
            rows.iter().map(|row| row.line).collect(),
        )
    };
    found.push(Suspicion { kind: SuspicionKind::Ragged, column: None, message, help, lines });
}

fn headers(table: &Table, found: &mut Vec<Suspicion>) {
    let mut seen = std::collections::HashMap::new();
    for (column, header) in table.header().iter().enumerate() {
        let message = match seen.insert(header, column + 1) {
            _ if header.is_empty() => format!("Column {} has no name.", column + 1),
            Some(first) => format!("Columns {first} and {} are both named “{header}”.", column + 1),
            None => continue,
        };
        found.push(Suspicion {
            kind: SuspicionKind::Header,
            column: Some(header.clone()),
            message,
            help: format!("Use its position: from = {}.", column + 1),
            lines: Vec::new(),
        });
    }
}

fn totals(table: &Table, columns: &[ColumnReport], found: &mut Vec<Suspicion>) {
    let named = columns.iter().filter(|column| column.kind != ColumnType::Numbers);
    for column in named {
        let index = column.position - 1;
        let rows: Vec<usize> =
            (0..table.rows()).filter(|&row| words::is_total(&table.cell(row, index).text())).collect();
        if rows.is_empty() || rows.len() * 2 > table.rows() {
            continue;
        }
        let text = table.cell(rows[0], index).text();
        found.push(Suspicion {
            kind: SuspicionKind::Total,
            column: Some(column.header.clone()),
            message: format!("“{text}” in “{}” looks like a sum of other rows.", column.header),
            help: format!(
                "If it is not to be counted with them, write leave-out = [{}].",
                super::toml::text(&text)
            ),
            lines: rows.iter().map(|&row| table.line(row)).collect(),
        });
    }
}
