//! The block of a table for the ledger, ready to be completed.

use super::column::{ColumnReport, ColumnType};
use super::suspicion::SuspicionKind;
use super::{Inspection, words};
use crate::kind::FileKind;
use std::fmt::Write;

/// The block `[table.NAME]` and its columns.
pub(super) fn block(inspection: &Inspection) -> String {
    let name = key(&inspection.name());
    let mut out = format!("[table.{name}]\nfile = {}\n", text(&inspection.file));
    let mut line = |name: &str, value: String| {
        let _ = writeln!(out, "{name} = {value}");
    };
    reading(inspection, &mut line);
    let header = |column: usize| inspection.columns.get(column).map_or("", |column| column.header.as_str());
    if let Some((column, values)) = &inspection.shape.sources {
        let first = values.first().map_or("", String::as_str);
        let others: Vec<String> = values.iter().skip(1).take(5).map(|value| text(value)).collect();
        line(
            "where",
            format!("{{ {} = {} }}   # or {}", key(header(*column)), text(first), others.join(", ")),
        );
    }
    if let Some(column) = inspection.shape.key {
        line("key", if header(column).is_empty() { (column + 1).to_string() } else { text(header(column)) });
    }
    if let Some(column) = inspection.shape.at {
        line("at", text(header(column)));
    }
    out.push_str("source = { from = \"SOURCE\" }   # the name of a source in the ledger\n");
    let mut names = Vec::new();
    for (pattern, columns) in &inspection.shape.wide {
        let first = columns.first().and_then(|&column| inspection.columns.get(column));
        if first.is_some_and(|column| column.kind != ColumnType::Texts) {
            let label = wide_label(pattern);
            let column = unique(&wide_name(pattern), &mut names);
            push_column(&mut out, &name, &column, &text(pattern), pattern, &label);
        }
    }
    // Where a column has no name, the names of the others may be wrong too.
    let are_shifted = inspection.columns.last().is_some_and(|column| column.header.is_empty());
    for column in series(inspection) {
        let is_named = !are_shifted
            && !column.header.is_empty()
            && inspection.columns.iter().filter(|other| other.header == column.header).count() == 1;
        let from = if is_named { text(&column.header) } else { column.position.to_string() };
        let column_name =
            if column.name.is_empty() { format!("column-{}", column.position) } else { column.name.clone() };
        let label = words::without_unit(&column.header);
        push_column(&mut out, &name, &unique(&column_name, &mut names), &from, &column.header, label);
    }
    out
}

/// The name of the columns of a pattern.
pub(super) fn wide_name(pattern: &str) -> String {
    crate::name::name_of(&wide_label(pattern))
}

fn wide_label(pattern: &str) -> String {
    let label = words::without_unit(pattern).replace('*', "");
    if label.trim().is_empty() { "value".to_owned() } else { label.trim().to_owned() }
}

/// The columns of numbers that become series of their own.
pub(super) fn series(inspection: &Inspection) -> impl Iterator<Item = &ColumnReport> {
    let shape = &inspection.shape;
    let is_wide =
        |column: &ColumnReport| shape.wide.iter().any(|(_, group)| group.contains(&(column.position - 1)));
    inspection.columns.iter().filter(move |column| {
        let is_numbers = matches!(column.kind, ColumnType::Numbers | ColumnType::Mixed);
        is_numbers && !is_wide(column) && shape.key != Some(column.position - 1)
    })
}

/// How the file is to be read, where that is not recognised by itself or should be fixed.
fn reading(inspection: &Inspection, line: &mut impl FnMut(&str, String)) {
    if let Some(sheet) = inspection.sheet.as_ref().filter(|_| inspection.sheets.len() > 1) {
        line("sheet", text(sheet));
    }
    if inspection.header_line > 1 && !matches!(inspection.kind, FileKind::JsonLines { .. }) {
        line("header", inspection.header_line.to_string());
    }
    if let FileKind::Csv { encoding, .. } = inspection.kind
        && encoding != "UTF-8"
    {
        line("encoding", text(encoding));
    }
    let written: Vec<&ColumnReport> = series(inspection).chain(&inspection.columns).collect();
    let marked = |column: &&ColumnReport| {
        column.details.numbers > 0 && (column.grouping.is_some() || column.decimal != '.')
    };
    if let Some(column) = written.iter().copied().find(marked) {
        if column.decimal != '.' {
            line("decimal", text(&column.decimal.to_string()));
        }
        if let Some(grouping) =
            written.iter().filter(|other| other.decimal == column.decimal).find_map(|column| column.grouping)
        {
            line("grouping", text(&grouping.to_string()));
        }
    }
    if let Some(pattern) = inspection.columns.iter().find_map(|column| column.date.as_ref()) {
        line("date", text(pattern));
    }
    let missing = missing(inspection);
    if !missing.is_empty() {
        line("missing", list(&missing));
    }
    let totals: Vec<String> = inspection
        .columns
        .iter()
        .filter(|column| inspection.shape.key == Some(column.position - 1))
        .flat_map(|column| column.details.odd.iter().map(|(text, _)| text.clone()))
        .filter(|text| words::is_total(text))
        .collect();
    if !totals.is_empty() {
        line("leave-out", list(&totals));
    }
    let shares =
        inspection.suspicions.iter().filter(|suspicion| suspicion.kind == SuspicionKind::Shares).count();
    let numbers = inspection.columns.iter().filter(|column| column.kind == ColumnType::Numbers).count();
    if shares > 0 && shares == numbers {
        line("factor", "100".to_owned());
    }
}

/// What stands for missing values, in the columns of numbers.
fn missing(inspection: &Inspection) -> Vec<String> {
    let mut missing: Vec<String> = Vec::new();
    for column in inspection
        .columns
        .iter()
        .filter(|column| matches!(column.kind, ColumnType::Numbers | ColumnType::Mixed))
    {
        let is_value = |number| inspection.columns.iter().any(|other| other.details.sentinels.holds(number));
        let apart = column.details.sentinels.found().map(|(number, _)| number);
        let numbers = apart.filter(|number| !is_value(*number)).map(|number| number.to_string());
        let words = column.details.missing_words().map(|(text, _)| text.clone());
        for value in numbers.chain(words) {
            if !missing.contains(&value) {
                missing.push(value);
            }
        }
    }
    missing
}

fn push_column(out: &mut String, table: &str, name: &str, from: &str, header: &str, label: &str) {
    let _ = writeln!(out, "\n[table.{table}.column.{}]\nfrom = {from}", key(name));
    let _ = match words::unit(header) {
        Some(unit) if words::is_percent(unit) => writeln!(out, "unit = \"percent\""),
        Some(unit) => writeln!(out, "unit = \"UNIT\"   # {}", unit.replace(['\n', '\r'], " ")),
        None => writeln!(out, "unit = \"UNIT\""),
    };
    let _ = writeln!(out, "label = {}", text(if label.is_empty() { name } else { label }));
}

fn unique(name: &str, names: &mut Vec<String>) -> String {
    let name = if name.is_empty() { "value" } else { name };
    let mut candidate = name.to_owned();
    let mut number = 2;
    while names.contains(&candidate) {
        candidate = format!("{name}-{number}");
        number += 1;
    }
    names.push(candidate.clone());
    candidate
}

fn list(values: &[String]) -> String {
    let values: Vec<String> = values.iter().map(|value| text(value)).collect();
    format!("[{}]", values.join(", "))
}

/// A key of TOML: bare where that is allowed.
pub(super) fn key(name: &str) -> String {
    let is_bare = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    if !name.is_empty() && name.chars().all(is_bare) { name.to_owned() } else { text(name) }
}

/// A text of TOML.
pub(super) fn text(value: &str) -> String {
    let mut out = String::from("\"");
    for sign in value.chars() {
        match sign {
            '"' | '\\' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            sign if sign.is_control() => {
                let _ = write!(out, "\\u{:04X}", sign as u32);
            }
            sign => out.push(sign),
        }
    }
    out.push('"');
    out
}
