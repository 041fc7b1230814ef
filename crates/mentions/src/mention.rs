//! A mention: a figure in running text.

use crate::calendar::{Extent, PartialMoment};
use crate::currency::Currency;
use quantity::{Bound, Decimal};
use std::ops::Range;

/// A figure in running text, or a name that looks like one.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Everything that belongs to its meaning, in bytes of the text: bound words, sign, currency, number, unit.
    pub span: Range<usize>,
    /// The number alone, with its magnitude: 3.5億.
    pub number: Range<usize>,
    /// What sort of figure it is.
    pub kind: Kind,
    /// What it says.
    pub meaning: Meaning,
}

/// The sorts of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// How much or how many: 30 people, 38.6 km.
    Quantity,
    /// An amount of a currency.
    Money,
    /// Percent, percentage points, 成.
    Share,
    /// From one number to another: 300 to 400.
    Range,
    /// A part of a whole: a third.
    Fraction,
    /// Times as much: doubled, 3倍.
    Multiple,
    /// A date with its year.
    Event,
    /// A date without its year: 3 May.
    DateWithoutYear,
    /// A time of day.
    TimeOfDay,
    /// A length of time.
    Duration,
    /// A place in an order: 第三次, 3rd.
    Ordinal,
    /// The score of a match: 3-1.
    Score,
    /// A decade, a century, a span of years, a quarter, a fiscal year.
    Period,
    /// A superlative of all times: the highest ever, 歷來最高.
    Record,
    /// Digits or number words that make no claim: COVID-19, 萬一.
    Name,
    /// Digits that may be a figure or a name: only an author can say.
    Unclear,
}

/// What a figure says.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// How much.
    Amount(Amount),
    /// When; what the text leaves out is `None`.
    Moment(PartialMoment),
    /// From when to when; `None` where the text alone doesn't say, as in `the third quarter`.
    Extent(Option<Extent>),
    /// Nothing that could be a fact.
    Nothing,
}

/// How much, by which bound, of what.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The number or numbers.
    pub value: Value,
    /// The last printed place: 1,000 for 3.4萬.
    pub step: Decimal,
    /// What the words around the number make of it.
    pub bound: Bound,
    /// What is counted or measured.
    pub unit: Unit,
    /// Whether the words leave the width open, as 數十 and dozens do. The range then is the widest that they allow.
    pub is_vague: bool,
}

/// A number, two numbers, or a part of a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// One number.
    Number(Decimal),
    /// From the first to the second, both included.
    Range(Decimal, Decimal),
    /// The first in the second: 2 in 3.
    Fraction(Decimal, Decimal),
}

/// The unit of an amount.
#[derive(Clone, Debug, PartialEq)]
pub enum Unit {
    /// The text names none.
    None,
    /// Percent.
    Percent,
    /// Percentage points.
    PercentagePoint,
    /// Hundredths of a percentage point.
    BasisPoint,
    /// Times as much.
    Times,
    /// A currency.
    Currency(&'static Currency),
    /// The word, as it is printed.
    Word(String),
}

impl Mention {
    /// Its amount, if it is one.
    pub fn amount(&self) -> Option<&Amount> {
        match &self.meaning {
            Meaning::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    /// Whether it claims something that could be false.
    pub fn is_claim(&self) -> bool {
        let is_silent = matches!(self.kind, Kind::Name | Kind::Unclear | Kind::Score | Kind::TimeOfDay);
        // “In the 21st century” says no more than “today”.
        let is_century = match &self.meaning {
            Meaning::Extent(Some(extent)) => extent.last.year() - extent.first.year() >= 99,
            _ => false,
        };
        !is_silent && !is_century
    }
}
