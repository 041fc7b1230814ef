//! Finds what an editor should look at.

use super::column::{ColumnReport, ColumnType};
use super::shape::{self, Shape};
use super::suspicion::{Suspicion, SuspicionKind};
use super::words;
use crate::table::Table;
use quantity::Decimal;

/// Suspicions about the table as a whole.
pub(super) fn of_table(table: &Table, columns: &[ColumnReport], shape: &Shape) -> Vec<Suspicion> {
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
    let (message, help, lines) = if is_shifted {
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

/// Suspicions about one column.
pub(super) fn of_column(table: &Table, columns: &[ColumnReport], column: &ColumnReport) -> Vec<Suspicion> {
    let (header, details) = (&column.header, &column.details);
    let is_number = matches!(column.kind, ColumnType::Numbers | ColumnType::Mixed);
    let mut found = Vec::new();
    let mut add = |kind, message: String, help: String, lines: &[usize]| {
        found.push(Suspicion { kind, column: Some(header.clone()), message, help, lines: lines.to_vec() });
    };
    if !details.wrong.is_empty() {
        let message = format!("“{header}” has {} errors of the spreadsheet.", details.wrong.len());
        add(SuspicionKind::Wrong, message, "Correct the formulas.".to_owned(), &details.wrong);
    }
    if is_number {
        for (number, lines) in details.sentinels.found() {
            let message = format!(
                "{number} is in “{header}” {} and lies apart from all other numbers.",
                times(lines.len())
            );
            let holder = columns.iter().find(|other| other.details.sentinels.holds(number));
            let help = match holder {
                Some(other) => format!(
                    "If it means a missing value, empty these cells: in “{}” it is a number.",
                    other.header
                ),
                None => format!("If it means a missing value, write missing = [\"{number}\"]."),
            };
            add(SuspicionKind::Sentinel, message, help, lines);
        }
        for (text, lines) in details.missing_words() {
            let message = format!("“{text}” is in “{header}” {}.", times(lines.len()));
            let help = format!("If it means a missing value, write missing = [{}].", super::toml::text(text));
            add(SuspicionKind::Missing, message, help, lines);
        }
        if !details.as_text.is_empty() && details.typed > 0 {
            let message =
                format!("“{header}” has {} numbers that are stored as text.", details.as_text.len());
            add(
                SuspicionKind::NumbersAsText,
                message,
                "They are read as numbers; check that none has a note.".to_owned(),
                &details.as_text,
            );
        }
        if let Some(example) = &details.unsure {
            let message = format!(
                "Numbers in “{header}” such as {example} can be read with a decimal comma or with thousands."
            );
            let help = "Write decimal = \",\" or grouping = \",\", whichever the source means.".to_owned();
            add(SuspicionKind::AmbiguousNumbers, message, help, &[]);
        }
    }
    mixed(column, &mut add);
    if column.date.is_some() {
        let patterns = &details.date_rivals;
        if let [first, second, ..] = patterns.as_slice() {
            let message = format!("The dates in “{header}” can be read as {first} or {second}.");
            add(
                SuspicionKind::AmbiguousDates,
                message,
                format!("Write date = \"{first}\" or date = \"{second}\"."),
                &[],
            );
        }
    }
    about_header(table, column, &mut add);
    found
}

fn mixed(column: &ColumnReport, add: &mut impl FnMut(SuspicionKind, String, String, &[usize])) {
    let odd =
        column.details.odd.iter().filter(|(text, _)| !words::is_missing(text) && !words::is_total(text));
    let odd: Vec<_> = odd.collect();
    if column.kind != ColumnType::Mixed || odd.is_empty() {
        return;
    }
    let shown: Vec<String> = odd.iter().take(3).map(|(text, _)| format!("“{text}”")).collect();
    let mut lines: Vec<usize> = odd.iter().flat_map(|(_, lines)| lines.iter().copied()).collect();
    lines.sort_unstable();
    let and_more = if odd.len() > 3 || column.details.has_more_odd { " and others" } else { "" };
    let message = format!("“{}” has numbers, but also {}{and_more}.", column.header, shown.join(", "));
    add(
        SuspicionKind::Mixed,
        message,
        "Add what means a missing value to `missing`, or leave the rows out.".to_owned(),
        &lines,
    );
}

fn about_header(
    table: &Table,
    column: &ColumnReport,
    add: &mut impl FnMut(SuspicionKind, String, String, &[usize]),
) {
    let header = &column.header;
    if column.kind != ColumnType::Numbers {
        return;
    }
    let unit = words::unit(header);
    let range = column.details.sentinels.range();
    let is_share =
        range.is_some_and(|(low, high)| high <= Decimal::ONE && low >= Decimal::integer(-1) && low < high);
    if unit.is_some_and(words::is_percent) && is_share {
        let message = format!("“{header}” speaks of percent, but no value is above 1: these are shares.");
        add(SuspicionKind::Shares, message, "Write factor = 100.".to_owned(), &[]);
    }
    if let Some(unit) = unit {
        let message = format!("The header “{header}” names a unit: {unit}.");
        add(SuspicionKind::Unit, message, "Give it as `unit` of the column.".to_owned(), &[]);
    }
    if words::is_uncertainty(header) {
        let before = column.position.checked_sub(2).and_then(|index| table.header().get(index));
        let of_what = before.map_or(String::new(), |other| format!(" of “{other}”"));
        let message = format!("“{header}” looks like the uncertainty{of_what}.");
        add(SuspicionKind::Uncertainty, message, "Don't draw it as a series of its own.".to_owned(), &[]);
    }
}

fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => format!("{more} times"),
    }
}
