//! A fact: one statement of the ledger, with where it comes from.

pub use super::fact_id::FactId;
use super::series::Series;
use quantity::{Date, Moment, Quantity};

/// One statement of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What the statement is about, in the story's language: 收集訴求.
    pub label: String,
    /// What is stated, as this program words it: 3.4萬餘件, 256至291件, 2020年11月20日.
    pub words: String,
    /// What the statement leaves possible, in words, where it is more than what is said: 34,000至34,290件.
    pub possible: Option<String>,
    /// What is stated.
    pub statement: Statement,
    /// The time a quantity speaks of, as the author puts it.
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
    /// How much or how many.
    Quantity(Quantity),
    /// When.
    Event(Moment),
    /// How much or how many, time after time.
    Series(Series),
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A source prints it.
    Source(Citation),
    /// The story's own.
    Calculation(Calculation),
}

/// How the story came to a fact that no source prints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calculation {
    /// The relation in the ledger that it follows from.
    pub relation: String,
    /// The other facts of that relation.
    pub parts: Vec<FactId>,
}

impl Origin {
    /// The story's own calculation by a relation, its parts not yet known.
    pub fn calculated(relation: impl Into<String>) -> Self {
        Origin::Calculation(Calculation { relation: relation.into(), parts: Vec::new() })
    }
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source's name in the ledger.
    pub source: String,
    /// Section and paragraph, `2.7`.
    pub at: String,
    /// The figure exactly as it is printed there.
    pub printed: String,
    /// Whose claim it is, in the story's language: the source often only reports it.
    pub says: String,
}

/// A text that facts come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title, in its own language.
    pub title: String,
    /// Who wrote it, where the ledger says.
    pub author: Option<String>,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub published: Date,
    /// Where it can be read, where the ledger says.
    pub url: Option<super::url::Url>,
}

impl Fact {
    /// The quantity, where the fact is one.
    pub fn quantity(&self) -> Option<&Quantity> {
        match &self.statement {
            Statement::Quantity(quantity) => Some(quantity),
            Statement::Event(_) | Statement::Series(_) => None,
        }
    }

    /// The series, where the fact is one.
    pub fn series(&self) -> Option<&Series> {
        match &self.statement {
            Statement::Series(series) => Some(series),
            Statement::Quantity(_) | Statement::Event(_) => None,
        }
    }

    /// Whether it is the story's own calculation, to be marked wherever it appears.
    pub fn is_calculation(&self) -> bool {
        matches!(self.origin, Origin::Calculation(_))
    }
}
