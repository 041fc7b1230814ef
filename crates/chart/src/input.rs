//! The input of drawings: figures and their data, as machine numbers and finished words.
//!
//! The widget loads the same input (see [`crate::wire`]). It holds only what a drawing needs: no sources, no notes, no exact
//! decimals.

use serde::{Deserialize, Serialize};

/// All figures of a story in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// The BCP 47 tag of the language of all words, `zh-Hant`.
    pub language: String,
    /// The words that every drawing may need.
    pub words: FixedWords,
    /// The figures, in the order of the story.
    pub figures: Vec<Figure>,
    /// Every fact that a figure draws, once.
    pub data: Vec<Datum>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its name in the story, `requests`.
    pub id: String,
    /// The kind of chart, `rate`.
    pub kind: String,
    /// Its accessible name: title and takeaway.
    pub label: String,
    /// The data in each field of the kind, as indices in [`Input::data`].
    pub fields: Vec<(String, Vec<usize>)>,
}

/// One fact, as a drawing needs it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Datum {
    /// The name of the fact in the ledger, `requests-collected`.
    pub id: String,
    /// What the fact is about: 收集訴求.
    pub label: String,
    /// What the fact states, in words: 3.4萬餘件.
    pub words: String,
    /// Whether the story's authors calculated it. The drawing marks it as calculated.
    pub is_calculated: bool,
    /// The value that is drawn.
    pub value: Value,
}

/// The value of a fact, as it is drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// How much or how many.
    Amount(Unit, Range),
    /// When, as the first minute since 1970 and the first minute after it.
    Event(i64, i64),
    /// How much or how many at several moments.
    Series(Series),
}

/// The possible numbers of a fact. A drawing does not show whether an end itself is possible.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Range {
    /// One number.
    Exactly(#[serde(with = "crate::wire::number")] f64),
    /// Every number between two.
    Between(#[serde(with = "crate::wire::number")] f64, #[serde(with = "crate::wire::number")] f64),
    /// A number and all above it.
    AtLeast(#[serde(with = "crate::wire::number")] f64),
    /// A number and all below it. No chart can draw it: bars and lines need a lower end.
    AtMost(#[serde(with = "crate::wire::number")] f64),
    /// Any number.
    Any,
}

/// The unit of a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// Its name in the ledger, `case`.
    pub id: String,
    /// The name of the axis that it shares with other units; its own name if it shares none.
    pub scale: String,
    /// Whether its numbers are ranks. The first rank is at the top of an axis.
    pub is_ordinal: bool,
    /// Whether its numbers are shares of a hundred.
    pub is_percent: bool,
    /// The sign that is right before its numbers: US$. Empty if there is none.
    pub prefix: String,
    /// Its word after a number above one, with the space before the word: “ minutes”, 分鐘.
    pub suffix: String,
}

/// One quantity at several moments, in the order of time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// The unit of all values.
    pub unit: Unit,
    /// The values.
    pub points: Vec<Point>,
    /// The facts of the first points, as indices in [`Input::data`]; empty if the series comes from a table.
    pub members: Vec<usize>,
}

/// A quantity at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// When, in minutes since 1970.
    pub at: i64,
    /// The possible numbers; `None` for a gap.
    pub range: Option<Range>,
    /// The value in words, at points that a drawing labels.
    pub words: Option<String>,
}

/// The words that every drawing may need, in the story's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FixedWords {
    /// Marks a calculation: 編者推算.
    pub our_calculation: String,
    /// The same in a short form: 推算.
    pub calculated: String,
    /// How many times a part is enlarged: the words before the number, and the words after it.
    pub enlarged: [String; 2],
    /// Between the parts of a line of text.
    pub separator: String,
    /// Between a label and its value.
    pub colon: String,
    /// Before an aside.
    pub bracket_open: String,
    /// After an aside.
    pub bracket_close: String,
    /// Large numbers on axes: powers of ten with their words, the largest first.
    pub powers: [(u32, String); 2],
}

impl Range {
    /// The lower end, if there is one.
    pub fn low(self) -> Option<f64> {
        match self {
            Range::Exactly(low) | Range::Between(low, _) | Range::AtLeast(low) => Some(low),
            Range::AtMost(_) | Range::Any => None,
        }
    }

    /// The upper end, if there is one.
    pub fn high(self) -> Option<f64> {
        match self {
            Range::Exactly(high) | Range::Between(_, high) | Range::AtMost(high) => Some(high),
            Range::AtLeast(_) | Range::Any => None,
        }
    }
}

impl Input {
    /// The figure of this name.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// Whether a figure draws a fact, by itself or as a point of a series.
    pub fn shows(&self, figure: &str, fact: &str) -> bool {
        let is_fact = |index: &usize| self.data.get(*index).is_some_and(|datum| datum.id == fact);
        let draws = |index: &usize| {
            let series = self.data.get(*index).and_then(Datum::series);
            is_fact(index) || series.is_some_and(|series| series.members.iter().any(is_fact))
        };
        let fields = self.figure(figure).map_or(&[][..], |figure| &figure.fields);
        fields.iter().flat_map(|(_, indices)| indices).any(draws)
    }
}

impl Datum {
    /// The unit and the range, if the fact is an amount.
    pub fn amount(&self) -> Option<(&Unit, Range)> {
        match &self.value {
            Value::Amount(unit, range) => Some((unit, *range)),
            Value::Event(..) | Value::Series(_) => None,
        }
    }

    /// The series, if the fact is one.
    pub fn series(&self) -> Option<&Series> {
        match &self.value {
            Value::Series(series) => Some(series),
            Value::Amount(..) | Value::Event(..) => None,
        }
    }

    /// Both ends of an amount; the upper end is `None` if there is no limit. `None` if there is no lower end.
    pub fn bounds(&self) -> Option<(f64, Option<f64>)> {
        let (_, range) = self.amount()?;
        Some((range.low()?, range.high()))
    }

    /// Both ends of an amount that has both.
    pub fn finite_bounds(&self) -> Option<(f64, f64)> {
        let (low, high) = self.bounds()?;
        Some((low, high?))
    }
}
