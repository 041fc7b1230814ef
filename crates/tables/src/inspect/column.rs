//! What a column holds.

use super::moments::{self, When};
use super::sentinels::Sentinels;
use super::{words, writing};
use crate::cell::Cell;
use crate::kind::FileKind;
use crate::name::name_of;
use crate::number::{NumberFormat, number};
use crate::table::Table;
use quantity::Decimal;
use std::fmt;

/// What a column holds, and how it is written.
#[derive(Clone, Debug)]
pub struct ColumnReport {
    /// Its header, as it stands.
    pub header: String,
    /// Its place, from 1.
    pub position: usize,
    /// Its name in the names of numbers.
    pub name: String,
    /// What its cells are.
    pub kind: ColumnType,
    /// The sign before the decimal places.
    pub decimal: char,
    /// The sign between groups of digits.
    pub grouping: Option<char>,
    /// The pattern of its dates, where they have no single reading without one.
    pub date: Option<String>,
    /// The lowest and the highest number, or the first and the last moment, without those that mean a missing value.
    pub range: Option<(String, String)>,
    /// How many cells are empty.
    pub gaps: usize,
    /// Its first values.
    pub first: Vec<String>,
    /// What the suspicions are about.
    pub(super) details: Details,
}

impl ColumnReport {
    /// The header in quotation marks, or the place of a column without one.
    pub(super) fn called(&self) -> String {
        if self.header.is_empty() {
            format!("column {}", self.position)
        } else {
            format!("“{}”", self.header)
        }
    }
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Nothing.
    Empty,
    /// Numbers, and words for missing ones.
    Numbers,
    /// Dates or periods.
    Moments,
    /// Texts.
    Texts,
    /// Numbers or moments, and texts.
    Mixed,
}

impl fmt::Display for ColumnType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            ColumnType::Empty => "empty",
            ColumnType::Numbers => "numbers",
            ColumnType::Moments => "moments",
            ColumnType::Texts => "texts",
            ColumnType::Mixed => "mixed",
        })
    }
}

/// What was counted in a column.
#[derive(Clone, Debug, Default)]
pub(super) struct Details {
    pub(super) filled: usize,
    pub(super) numbers: usize,
    /// Lines of numbers that the file holds as text.
    pub(super) as_text: Vec<usize>,
    /// How many numbers the file holds as numbers.
    pub(super) typed: usize,
    /// How many numbers the spreadsheet shows in percent, though they are shares.
    pub(super) shares: usize,
    /// Lines of the errors of a spreadsheet.
    pub(super) wrong: Vec<usize>,
    /// Texts that are no numbers, and their lines; the first few different ones.
    pub(super) odd: Vec<(String, Vec<usize>)>,
    /// Whether there were more different ones.
    pub(super) has_more_odd: bool,
    pub(super) sentinels: Sentinels,
    /// A number that has two readings.
    pub(super) unsure: Option<String>,
    pub(super) date_rivals: Vec<String>,
    pub(super) are_close_years: bool,
}

/// How many different texts are kept.
const MOST_ODD: usize = 20;

/// How many of the first values are shown.
const FIRST: usize = 3;

/// Looks at all cells of a column.
pub(super) fn report(table: &Table, column: usize) -> ColumnReport {
    let header = table.header().get(column).cloned().unwrap_or_default();
    let writing = writing::of_column(table, column);
    let when = moments::of_column(table, column);
    let mut details = counted(table, column, &writing.format);
    details.unsure = writing.unsure;
    details.are_close_years = when.are_close_years();
    details.date_rivals = when.rivals.clone();
    let kind = kind(&header, &details, &when);
    let range = match kind {
        ColumnType::Moments => {
            when.range().map(|(first, last)| (first.machine_readable(), last.machine_readable()))
        }
        _ => details.sentinels.range().map(|(low, high)| (low.to_string(), high.to_string())),
    };
    let filled = (0..table.rows()).map(|row| table.cell(row, column)).filter(|cell| !cell.is_empty());
    ColumnReport {
        name: name_of(words::without_unit(&header)),
        position: column + 1,
        kind,
        decimal: writing.format.decimal,
        grouping: writing.format.grouping,
        date: when.pattern.filter(|_| kind == ColumnType::Moments),
        range,
        gaps: table.rows() - details.filled,
        first: filled.take(FIRST).map(|cell| cell.text().into_owned()).collect(),
        header,
        details,
    }
}

fn counted(table: &Table, column: usize, format: &NumberFormat) -> Details {
    let mut details = Details::default();
    let has_types = !matches!(table.kind(), FileKind::Csv { .. });
    for row in 0..table.rows() {
        let cell = table.cell(row, column);
        if cell.is_empty() {
            continue;
        }
        let line = table.line(row);
        details.filled += 1;
        match (number(&cell, format), cell) {
            (Ok(Some(number)), _) => {
                details.numbers += 1;
                details.shares += usize::from(table.is_share(row, column));
                details.sentinels.add(number, line);
                match cell {
                    Cell::Text(_) if has_types => details.as_text.push(line),
                    Cell::Text(_) => {}
                    _ => details.typed += 1,
                }
            }
            (_, Cell::Wrong(_)) => details.wrong.push(line),
            _ => details.add_odd(&cell.text(), line),
        }
    }
    details
}

impl Details {
    fn add_odd(&mut self, text: &str, line: usize) {
        if let Some((_, lines)) = self.odd.iter_mut().find(|(other, _)| other == text) {
            lines.push(line);
        } else if self.odd.len() < MOST_ODD {
            self.odd.push((text.to_owned(), vec![line]));
        } else {
            self.has_more_odd = true;
        }
    }

    /// The words for missing values among the texts.
    pub(super) fn missing_words(&self) -> impl Iterator<Item = &(String, Vec<usize>)> {
        self.odd.iter().filter(|(text, _)| words::is_missing(text))
    }
}

fn kind(header: &str, details: &Details, when: &When) -> ColumnType {
    let missing: usize = details.missing_words().map(|(_, lines)| lines.len()).sum();
    let filled = details.filled - details.wrong.len();
    let all_numbers = details.numbers > 0 && details.numbers + missing == filled;
    let all_moments = when.count > 0 && when.count + missing == filled;
    let is_time = words::is_time(header) || when.are_close_years();
    match () {
        () if filled == 0 => ColumnType::Empty,
        () if all_moments && (is_time || details.numbers < when.count) => ColumnType::Moments,
        () if all_moments && has_days(details) => ColumnType::Moments,
        () if all_numbers => ColumnType::Numbers,
        () if when.count * 2 >= filled && is_time => ColumnType::Moments,
        () if details.numbers * 2 >= filled || when.count * 2 >= filled => ColumnType::Mixed,
        () => ColumnType::Texts,
    }
}

/// Whether whole numbers that can all be read as moments are months or days, `201905`: they have six digits or more.
fn has_days(details: &Details) -> bool {
    details.sentinels.range().is_some_and(|(low, _)| low > Decimal::integer(100_000)) && details.numbers > 2
}
