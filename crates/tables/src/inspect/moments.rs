//! Which columns say when.

use crate::cell::Cell;
use crate::cell_error::CellError;
use crate::table::Table;
use crate::when::{DateFormat, moment, moments};
use quantity::Moment;

/// Patterns that are tried where dates have no single reading.
const PATTERNS: [&str; 14] = [
    "D/M/YYYY", "M/D/YYYY", "D-M-YYYY", "M-D-YYYY", "D.M.YYYY", "M.D.YYYY", "D/M/YY", "M/D/YY", "D.M.YY",
    "D-M-YY", "MMM-YY", "MMM YY", "D-MMM-YY", "YY-MM",
];

/// The most bytes of a header in which a moment is looked for.
const MOST_HEADER: usize = 200;

/// How many rows are looked at first.
const SAMPLE: usize = 2000;

/// What was found about the dates of a column.
#[derive(Clone, Debug, Default)]
pub(super) struct When {
    /// The moment of each row, where there is one.
    pub(super) moments: Vec<Option<Moment>>,
    /// How many cells are moments.
    pub(super) count: usize,
    /// The pattern that all dates follow, where they have no single reading without one.
    pub(super) pattern: Option<String>,
    /// Patterns that all dates follow, where there are several.
    pub(super) rivals: Vec<String>,
}

/// The moments of a column.
pub(super) fn of_column(table: &Table, column: usize) -> When {
    let cells = || (0..table.rows()).map(|row| table.cell(row, column));
    // Most columns have no dates: don't read them all.
    if !cells().step_by((table.rows() / SAMPLE).max(1)).any(|cell| is_date(&cell)) {
        return When::default();
    }
    let found = moments(cells(), &DateFormat::Recognised);
    let has_no_single_reading = |found: &Result<Option<Moment>, CellError>| {
        matches!(found, Err(CellError::Ambiguous(_) | CellError::TwoDigitYear(_)))
    };
    if !found.iter().any(has_no_single_reading) {
        return When::new(found.into_iter().map(|found| found.ok().flatten()).collect());
    }
    let dates: Vec<Cell<'_>> = cells().filter(is_date).collect();
    let follows = |pattern: &&&str| {
        let format = DateFormat::Pattern((**pattern).to_owned());
        dates.iter().all(|cell| moment(cell, &format).is_ok())
    };
    let fitting: Vec<String> = PATTERNS.iter().filter(follows).map(|pattern| (*pattern).to_owned()).collect();
    let Some(first) = fitting.first() else {
        return When::new(found.into_iter().map(|found| found.ok().flatten()).collect());
    };
    let format = DateFormat::Pattern(first.clone());
    let mut when = When::new(cells().map(|cell| moment(&cell, &format).ok().flatten()).collect());
    when.pattern = Some(first.clone());
    when.rivals = if fitting.len() > 1 { fitting } else { Vec::new() };
    when
}

/// Whether a cell looks like a date, with or without a single reading.
fn is_date(cell: &Cell<'_>) -> bool {
    !matches!(
        moment(cell, &DateFormat::Recognised),
        Ok(None) | Err(CellError::NotAMoment(_) | CellError::Wrong(_))
    )
}

impl When {
    fn new(moments: Vec<Option<Moment>>) -> Self {
        let count = moments.iter().flatten().count();
        Self { moments, count, pattern: None, rivals: Vec::new() }
    }

    /// The first and the last moment.
    pub(super) fn range(&self) -> Option<(Moment, Moment)> {
        let by_time = |moment: &Moment| moment.minutes();
        let first = self.moments.iter().flatten().copied().min_by_key(by_time)?;
        let last = self.moments.iter().flatten().copied().max_by_key(by_time)?;
        Some((first, last))
    }

    /// Whether all are years that follow each other closely, as years do and amounts don't.
    pub(super) fn are_close_years(&self) -> bool {
        let years: std::collections::BTreeSet<i32> =
            self.moments.iter().flatten().map(|moment| moment.year()).collect();
        let is_year = |moment: &Moment| matches!(moment, Moment::Year(1500..=2150));
        let (Some(first), Some(last)) = (years.first(), years.last()) else { return false };
        let span = usize::try_from(last - first + 1).unwrap_or(usize::MAX);
        self.moments.iter().flatten().all(is_year) && years.len() > 2 && span <= years.len() * 2
    }
}

/// The headers that have a moment, by their pattern: `* (%)`, with the moments and the columns.
pub(super) fn wide(header: &[String]) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (column, name) in header.iter().enumerate() {
        let Some(pattern) = star(name) else { continue };
        match groups.iter_mut().find(|(other, _)| *other == pattern) {
            Some((_, columns)) => columns.push(column),
            None => groups.push((pattern, vec![column])),
        }
    }
    groups.retain(|(_, columns)| columns.len() > 1);
    groups
}

/// A header with a star where its moment stands.
fn star(name: &str) -> Option<String> {
    let is_moment = |text: &str| matches!(moment(&Cell::Text(text), &DateFormat::Recognised), Ok(Some(_)));
    if name.len() > MOST_HEADER {
        return None;
    }
    if is_moment(name) {
        return Some("*".to_owned());
    }
    // The longest run of whole words that is a moment.
    let edges: Vec<usize> = name
        .char_indices()
        .filter(|(_, sign)| sign.is_whitespace() || "()（）[],_:".contains(*sign))
        .flat_map(|(at, sign)| [at, at + sign.len_utf8()])
        .chain([0, name.len()])
        .collect();
    if edges.len() > 40 {
        return None;
    }
    let mut runs: Vec<(usize, usize)> = edges
        .iter()
        .flat_map(|&start| edges.iter().map(move |&end| (start, end)))
        .filter(|(start, end)| start < end)
        .collect();
    runs.sort_by_key(|(start, end)| std::cmp::Reverse(end - start));
    let (start, end) = runs
        .into_iter()
        .find(|&(start, end)| name.get(start..end).is_some_and(|run| run.trim() == run && is_moment(run)))?;
    Some(format!("{}*{}", &name[..start], &name[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_in_headers_are_stars() {
        let header = ["district", "2021 (%)", "2025 (%)", "2021", "2025", "Q1 2019 votes", "Q2 2019 votes"];
        let header = header.map(str::to_owned);
        let groups = wide(&header);
        let patterns: Vec<&str> = groups.iter().map(|(pattern, _)| pattern.as_str()).collect();
        assert_eq!(patterns, ["* (%)", "*", "* votes"]);
        assert_eq!(groups[2].1, [5, 6]);
    }
}
