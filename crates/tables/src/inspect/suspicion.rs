//! What an editor should look at.

use std::fmt;

/// Something in a file that may not mean what it seems to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspicion {
    /// The kind.
    pub kind: SuspicionKind,
    /// The column's header.
    pub column: Option<String>,
    /// What was found, as a sentence.
    pub message: String,
    /// What to do, as a sentence.
    pub help: String,
    /// The lines, or the rows of a sheet, where it was found.
    pub lines: Vec<usize>,
}

/// The kinds of suspicion, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SuspicionKind {
    /// Rows with more or fewer fields than the header.
    Ragged,
    /// Two columns with one name, or a column without a name.
    Header,
    /// Errors of a spreadsheet.
    Wrong,
    /// Several sources or series one above the other.
    Sources,
    /// Numbers that stand for missing ones.
    Sentinel,
    /// Words that stand for missing numbers.
    Missing,
    /// Cells of another type than the others in the column.
    Mixed,
    /// Numbers that the spreadsheet holds as text.
    NumbersAsText,
    /// Dates with two readings.
    AmbiguousDates,
    /// Numbers with two readings: `1,234`.
    AmbiguousNumbers,
    /// Rows that add up others.
    Total,
    /// Rows with the same key.
    RepeatedKey,
    /// Shares of one where the header speaks of percent.
    Shares,
    /// Headers that are dates or periods.
    Wide,
    /// A column that says how far another may be off.
    Uncertainty,
    /// A unit in a header.
    Unit,
}

/// How many lines are printed.
const SHOWN: usize = 5;

impl fmt::Display for Suspicion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        if !self.lines.is_empty() {
            let shown: Vec<String> = self.lines.iter().take(SHOWN).map(usize::to_string).collect();
            let word = if self.lines.len() == 1 { "Line" } else { "Lines" };
            write!(formatter, " {word} {}", shown.join(", "))?;
            match self.lines.len().saturating_sub(SHOWN) {
                0 => formatter.write_str(".")?,
                more => write!(formatter, " and {more} more.")?,
            }
        }
        write!(formatter, " {}", self.help)
    }
}
