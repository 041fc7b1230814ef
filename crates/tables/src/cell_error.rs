//! Why a cell is not what it should be.

use crate::limits::{MOST_DIGITS, MOST_PLACES};

/// The reason why a cell is not read as a number or a moment, as a sentence. It quotes the cell.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CellError {
    /// Text that is no number.
    #[error("“{0}” is not a number.")]
    NotANumber(String),
    /// More digits than are calculated with.
    #[error("“{0}” has more digits than can be calculated with exactly: {most} digits, {places} of them after the point.", most = MOST_DIGITS, places = MOST_PLACES)]
    TooLong(String),
    /// Brackets around a number.
    #[error(
        "“{0}” has brackets around the number, which mean a loss in accounts and something else elsewhere."
    )]
    Brackets(String),
    /// A sign that separates groups of digits, which nobody has named.
    #[error("“{text}” has “{sign}” between its digits.")]
    Sign {
        /// The cell.
        text: String,
        /// The sign.
        sign: char,
    },
    /// Groups of digits that are not groups of thousands.
    #[error("The groups of digits in “{0}” are not thousands.")]
    Groups(String),
    /// A date, true or false where a number is wanted.
    #[error("“{0}” is a date or a truth value in the file, not a number.")]
    OtherType(String),
    /// An error of a spreadsheet.
    #[error("The cell holds the spreadsheet's error {0}.")]
    Wrong(String),
    /// Text that is no moment.
    #[error("“{0}” is not a date or a period.")]
    NotAMoment(String),
    /// A day that no calendar has.
    #[error("“{0}” is not in the calendar.")]
    NotInTheCalendar(String),
    /// A date with two readings.
    #[error("“{0}” can be read with the day first or with the month first.")]
    Ambiguous(String),
    /// A year with two digits.
    #[error("“{0}” has a year of two digits.")]
    TwoDigitYear(String),
    /// Text that does not follow the pattern.
    #[error("“{text}” is not written as {pattern}.")]
    NotThePattern {
        /// The cell.
        text: String,
        /// The pattern.
        pattern: String,
    },
    /// A pattern that can't be used.
    #[error("“{0}” is not a pattern for dates.")]
    BadPattern(String),
}

impl CellError {
    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            CellError::NotANumber(text) => {
                format!("If it stands for a missing value, write missing = [\"{text}\"]; if the row is no data, leave it out.")
            }
            CellError::TooLong(_) => "Round the number in the file.".to_owned(),
            CellError::Brackets(_) => "Write the number with a minus sign in the file.".to_owned(),
            CellError::Sign { sign: ',', .. } => {
                "Write grouping = \",\" if it separates thousands, or decimal = \",\" if it is the decimal comma.".to_owned()
            }
            CellError::Sign { sign: '.', .. } => "Write grouping = \".\" if it separates thousands.".to_owned(),
            CellError::Sign { sign, .. } => format!("Write grouping = \"{sign}\" if it separates thousands."),
            CellError::Groups(_) => "Check which sign is the decimal point: decimal = \",\" or decimal = \".\".".to_owned(),
            CellError::OtherType(_) => "Name another column, or change the type of the cell in the spreadsheet.".to_owned(),
            CellError::Wrong(_) => "Correct the formula in the spreadsheet, or leave the row out.".to_owned(),
            CellError::NotAMoment(_) => {
                "Write the pattern of the dates, such as date = \"D/M/YYYY\", or name another column.".to_owned()
            }
            CellError::NotInTheCalendar(_) => "Correct the date in the file, or write the pattern of the dates.".to_owned(),
            CellError::Ambiguous(_) => {
                "Write date = \"D/M/YYYY\" if the day comes first, or date = \"M/D/YYYY\" if the month comes first.".to_owned()
            }
            CellError::TwoDigitYear(_) => {
                "Write a pattern with YY, such as date = \"MMM-YY\": 69 to 99 are then 1969 to 1999, and 00 to 68 are 2000 to 2068.".to_owned()
            }
            CellError::NotThePattern { .. } => {
                "In a pattern, YYYY or YY is the year, M or MM the month, MMM its name, D or DD the day; other signs stand for themselves.".to_owned()
            }
            CellError::BadPattern(_) => {
                "Write a year (YYYY or YY), if needed a month (M, MM or MMM) and a day (D or DD), and the signs between them.".to_owned()
            }
        }
    }
}
