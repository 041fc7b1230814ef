//! A fact: one statement of the ledger, with its source or calculation.

pub use super::fact_id::FactId;
use super::series::Series;
use quantity::{Date, Decimal, Moment, Quantity};

/// One statement of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What the statement is about, in the story's language: 收集訴求.
    pub label: String,
    /// What is stated, in the usual wording: 3.4萬餘件, 256至291件, 2020年11月20日.
    pub words: String,
    /// The possible values in words, if they are more than those that are stated: 34,000至34,290件.
    pub possible: Option<String>,
    /// What is stated.
    pub statement: Statement,
    /// The period of a quantity, in the author's words.
    pub period: Option<String>,
    /// Notes that a reader needs with the number.
    pub notes: Vec<String>,
    /// Its source or calculation.
    pub origin: Origin,
}

/// What a fact states.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "nearly all facts are quantities")]
pub enum Statement {
    /// An amount or a count.
    Quantity(Quantity),
    /// A date or a time.
    Event(Moment),
    /// A quantity at several moments.
    Series(Series),
}

/// The origin of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A source prints it.
    Source(Citation),
    /// The story calculates it.
    Calculation(Calculation),
}

/// How the story calculates a fact that no source prints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calculation {
    /// The relation in the ledger that it follows from.
    pub relation: String,
    /// The other facts of the relation; of long lists, only those that are named alone.
    pub parts: Vec<FactId>,
    /// The calculation in words, in the story's language.
    pub formula: String,
    /// What sentences say of it in other words, if it compares.
    pub comparison: Option<Comparison>,
}

/// A result that sentences word as a comparison: “the highest since 1998”, “five of ten”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// A place among others.
    Rank {
        /// Whether the first place is the lowest.
        from_lowest: bool,
        /// The earliest of the others, if they are moments of one series.
        since: Option<Moment>,
        /// Its own moment.
        at: Option<Moment>,
        /// Whether the series has all that was ever measured.
        is_of_all_times: bool,
    },
    /// A change, which rises or falls.
    Change,
    /// A rate for so many: per 100,000.
    Per {
        /// How many.
        each: Decimal,
    },
    /// A number of several.
    Count {
        /// How many there are in all.
        among: usize,
    },
}

impl Origin {
    /// A calculation by a relation, before its parts are known.
    pub fn calculated(relation: impl Into<String>) -> Self {
        Origin::Calculation(Calculation { relation: relation.into(), ..Calculation::default() })
    }
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source's name in the ledger.
    pub source: String,
    /// Section and paragraph, `2.7`.
    pub at: String,
    /// The quotation, exactly as the source prints it.
    pub printed: String,
    /// Who claims it, in the story's language: a source often only reports a claim.
    pub says: String,
    /// The cell, if it comes from a table.
    pub place: Option<Place>,
}

/// A cell of a file, or a run of cells for a series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The line or row, from 1; none for a series.
    pub row: Option<usize>,
    /// The header of the column; empty for a series across columns.
    pub column: String,
    /// What the row is about, where rows have names.
    pub row_label: String,
    /// What the column is about.
    pub column_label: String,
}

/// A text from which facts are taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title, in its own language.
    pub title: String,
    /// The author, if the ledger names one.
    pub author: Option<String>,
    /// The publisher.
    pub publisher: String,
    /// When it was published.
    pub published: Date,
    /// Its address, if the ledger has one.
    pub url: Option<super::url::Url>,
}

impl Fact {
    /// The quantity, if the fact is one.
    pub fn quantity(&self) -> Option<&Quantity> {
        match &self.statement {
            Statement::Quantity(quantity) => Some(quantity),
            Statement::Event(_) | Statement::Series(_) => None,
        }
    }

    /// The series, if the fact is one.
    pub fn series(&self) -> Option<&Series> {
        match &self.statement {
            Statement::Series(series) => Some(series),
            Statement::Quantity(_) | Statement::Event(_) => None,
        }
    }

    /// Whether the story calculates it. Pages mark such a fact at every place.
    pub fn is_calculation(&self) -> bool {
        matches!(self.origin, Origin::Calculation(_))
    }
}
