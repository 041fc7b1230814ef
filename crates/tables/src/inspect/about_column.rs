//! What an editor should look at in a column.

use super::column::{ColumnReport, ColumnType};
use super::suspicion::{Suspicion, SuspicionKind};
use super::words;
use crate::table::Table;
use quantity::Decimal;

/// What is suspicious about one of the columns.
pub(super) fn suspicions(table: &Table, columns: &[ColumnReport], column: &ColumnReport) -> Vec<Suspicion> {
    let mut about = About { column, found: Vec::new() };
    let errors = &column.details.wrong;
    if !errors.is_empty() {
        let message = format!("There are {} errors of the spreadsheet in {}.", errors.len(), column.called());
        about.add(SuspicionKind::Wrong, message, "Correct the formulas.".to_owned(), errors);
    }
    if matches!(column.kind, ColumnType::Numbers | ColumnType::Mixed) {
        about.missing(columns);
        about.writing();
    }
    if column.kind == ColumnType::Mixed {
        about.mixed();
    }
    if column.kind == ColumnType::Numbers {
        about.header(table);
    }
    if let (Some(_), [first, second, ..]) = (&column.date, column.details.date_rivals.as_slice()) {
        let message = format!("The dates in {} can be read as {first} or {second}.", column.called());
        let help = format!("Write date = \"{first}\" or date = \"{second}\".");
        about.add(SuspicionKind::AmbiguousDates, message, help, &[]);
    }
    about.found
}

/// A column, and what was found about it.
struct About<'c> {
    column: &'c ColumnReport,
    found: Vec<Suspicion>,
}

impl About<'_> {
    fn add(&mut self, kind: SuspicionKind, message: String, help: String, lines: &[usize]) {
        let column = Some(self.column.header.clone());
        self.found.push(Suspicion { kind, column, message, help, lines: lines.to_vec() });
    }

    /// Numbers and words that may stand for missing values.
    fn missing(&mut self, columns: &[ColumnReport]) {
        let header = self.column.called();
        for (number, lines) in self.column.details.sentinels.found() {
            let times = times(lines.len());
            let message = format!("{number} is in {header} {times} and lies apart from all other numbers.");
            let help = match columns.iter().find(|other| other.details.sentinels.holds(number)) {
                Some(other) => format!(
                    "If it means a missing value, empty these cells: in {} it is a number.",
                    other.called()
                ),
                None => format!("If it means a missing value, write missing = [\"{number}\"]."),
            };
            self.add(SuspicionKind::Sentinel, message, help, lines);
        }
        for (text, lines) in self.column.details.missing_words() {
            let message = format!("“{text}” is in {header} {}.", times(lines.len()));
            let help = format!("If it means a missing value, write missing = [{}].", super::toml::text(text));
            self.add(SuspicionKind::Missing, message, help, lines);
        }
    }

    /// Numbers as text, and numbers with two readings.
    fn writing(&mut self) {
        let (header, details) = (self.column.called(), &self.column.details);
        if !details.as_text.is_empty() && details.typed > 0 {
            let message =
                format!("There are {} numbers in {header} that are stored as text.", details.as_text.len());
            let help = "They are read as numbers; check that none has a note.".to_owned();
            self.add(SuspicionKind::NumbersAsText, message, help, &details.as_text);
        }
        if let Some(example) = &details.unsure {
            let message = format!(
                "Numbers in {header} such as {example} can be read with a decimal comma or with thousands."
            );
            let help = "Write decimal = \",\" or grouping = \",\", whichever the source means.".to_owned();
            self.add(SuspicionKind::AmbiguousNumbers, message, help, &[]);
        }
    }

    /// Texts among numbers.
    fn mixed(&mut self) {
        let details = &self.column.details;
        let is_odd = |text: &str| !words::is_missing(text) && !words::is_total(text);
        let odd: Vec<_> = details.odd.iter().filter(|(text, _)| is_odd(text)).collect();
        if odd.is_empty() {
            return;
        }
        let shown: Vec<String> = odd.iter().take(3).map(|(text, _)| format!("“{text}”")).collect();
        let mut lines: Vec<usize> = odd.iter().flat_map(|(_, lines)| lines.iter().copied()).collect();
        lines.sort_unstable();
        let and_more = if odd.len() > 3 || details.has_more_odd { " and others" } else { "" };
        let message = format!(
            "There are numbers in {}, but also {}{and_more}.",
            self.column.called(),
            shown.join(", ")
        );
        let help = "Add what means a missing value to `missing`, or leave the rows out.".to_owned();
        self.add(SuspicionKind::Mixed, message, help, &lines);
    }

    /// Units, shares and uncertainty, of which the header speaks.
    fn header(&mut self, table: &Table) {
        let header = &self.column.header;
        let unit = words::unit(header);
        let range = self.column.details.sentinels.range();
        let is_share = range.is_some_and(|(low, high)| {
            high <= Decimal::ONE
                && low >= Decimal::integer(-1)
                && low < high
                && !(low.is_whole() && high.is_whole())
        });
        let (shown, called) = (self.column.details.shares, self.column.called());
        if shown > 0 {
            let message = format!(
                "The spreadsheet shows {shown} of {} numbers in {called} in percent.",
                self.column.details.numbers
            );
            let help = "With unit = \"percent\" they are read as shown; don't write a factor.".to_owned();
            self.add(SuspicionKind::Unit, message, help, &[]);
        } else if unit.is_some_and(words::is_percent) && is_share {
            let message = format!("“{header}” speaks of percent, but no value is above 1: these are shares.");
            self.add(SuspicionKind::Shares, message, "Write factor = 100.".to_owned(), &[]);
        }
        if let Some(unit) = unit {
            let message = format!("The header “{header}” names a unit: {unit}.");
            self.add(SuspicionKind::Unit, message, "Give it as `unit` of the column.".to_owned(), &[]);
        }
        if words::is_uncertainty(header) {
            let before = self.column.position.checked_sub(2).and_then(|index| table.header().get(index));
            let of_what = before.map_or(String::new(), |other| format!(" of “{other}”"));
            let message = format!("“{header}” looks like the uncertainty{of_what}.");
            let help = "Don't draw it as a series of its own.".to_owned();
            self.add(SuspicionKind::Uncertainty, message, help, &[]);
        }
    }
}

fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => format!("{more} times"),
    }
}
