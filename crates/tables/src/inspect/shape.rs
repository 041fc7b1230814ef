//! Which column names the rows, and which says when.

use super::column::{ColumnReport, ColumnType};
use super::{moments, words};
use crate::table::Table;
use std::collections::{HashMap, HashSet};

/// How the rows of a table are named. Columns are counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// The column whose cells name the rows.
    pub key: Option<usize>,
    /// The column of moments beside a key, in a long table.
    pub at: Option<usize>,
    /// A column of which one value is to be chosen, and its values: sources one above the other.
    pub sources: Option<(usize, Vec<String>)>,
    /// Headers that have a moment at the star, `* (%)`, and their columns.
    pub wide: Vec<(String, Vec<usize>)>,
}

/// The most values of a column that names sources or series.
const MOST_SOURCES: usize = 50;

/// Finds out how the rows are named.
pub(super) fn find(table: &Table, columns: &[ColumnReport]) -> Shape {
    let wide = moments::wide(table.header());
    let is_wide =
        |column: &&ColumnReport| wide.iter().any(|(_, group)| group.contains(&(column.position - 1)));
    let mut texts = columns.iter().filter(|column| column.kind == ColumnType::Texts && !is_wide(column));
    let first_text = texts.clone().next().map(|column| column.position - 1);
    let first_moments = columns.iter().find(|column| column.kind == ColumnType::Moments && !is_wide(column));
    let Some(at) = first_moments.map(|column| column.position - 1).filter(|_| wide.is_empty()) else {
        let unique =
            texts.find(|column| is_unique(table, column.position - 1)).map(|column| column.position - 1);
        let any = columns.iter().find(|column| !is_wide(column)).map(|column| column.position - 1);
        return Shape { key: unique.or(first_text).or(any), at: None, sources: None, wide };
    };
    if is_unique(table, at) {
        return Shape { key: Some(at), at: None, sources: None, wide };
    }
    let groups: Vec<(usize, Vec<String>)> =
        texts.filter_map(|column| groups(table, column.position - 1, at)).collect();
    let sources = groups.iter().find(|(column, _)| words::is_source(&columns[*column].header));
    match (sources, groups.first()) {
        (Some(sources), _) => Shape { key: Some(at), at: None, sources: Some(sources.clone()), wide },
        (None, Some(group)) => Shape { key: Some(group.0), at: Some(at), sources: None, wide },
        (None, None) => {
            Shape { key: first_text.or(Some(at)), at: first_text.map(|_| at), sources: None, wide }
        }
    }
}

/// Whether no value of a column is there twice.
fn is_unique(table: &Table, column: usize) -> bool {
    let mut seen = HashSet::new();
    (0..table.rows()).all(|row| {
        let text = table.cell(row, column).text();
        text.is_empty() || words::is_total(&text) || seen.insert(text)
    })
}

/// The values of a column, if each has its own row for each moment.
fn groups(table: &Table, column: usize, at: usize) -> Option<(usize, Vec<String>)> {
    let mut values: Vec<String> = Vec::new();
    let mut known = HashSet::new();
    let mut places = HashSet::new();
    for row in 0..table.rows() {
        let value = table.cell(row, column).text();
        if !value.is_empty() && !places.insert((value.clone(), table.cell(row, at).text())) {
            return None;
        }
        if known.insert(value.clone()) {
            values.push(value.into_owned());
        }
        if values.len() > MOST_SOURCES.max(table.rows() / 2) {
            return None;
        }
    }
    (values.len() > 1).then_some((column, values))
}

/// Keys that are there twice, with their lines.
pub(super) fn repeated(table: &Table, shape: &Shape) -> Vec<(String, Vec<usize>)> {
    let Some(key) = shape.key else { return Vec::new() };
    let chosen = shape.sources.as_ref().map(|(column, _)| *column);
    let mut rows: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
    for row in 0..table.rows() {
        let columns = [Some(key), shape.at, chosen].into_iter().flatten();
        let place: Vec<String> = columns.map(|column| table.cell(row, column).text().into_owned()).collect();
        if !place.iter().any(String::is_empty) {
            rows.entry(place).or_default().push(table.line(row));
        }
    }
    let mut repeated: Vec<(String, Vec<usize>)> = rows
        .into_iter()
        .filter(|(_, lines)| lines.len() > 1)
        .map(|(place, lines)| (place.join(", "), lines))
        .collect();
    repeated.sort_by_key(|(_, lines)| lines.first().copied());
    repeated
}
