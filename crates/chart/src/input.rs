//! What drawings are made from: figures and their data, as machine numbers and finished words.
//!
//! This is also what the widget is sent (see [`crate::wire`]). It holds what a drawing needs and nothing else: no
//! sources, no notes, no exact decimals.

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
    /// What fills each field of the kind, as places in [`Input::data`].
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
    /// Whether the story's authors calculated it; the drawing says so.
    pub is_calculated: bool,
    /// What is drawn of it.
    pub value: Value,
}

/// What is drawn of a fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// How much or how many.
    Amount(Unit, Range),
    /// When, as the first minute since 1970 and the first minute after it.
    Event(i64, i64),
    /// How much or how many, moment after moment.
    Series(Series),
}

/// The numbers that a fact leaves possible. Whether an end itself is possible makes no difference to a drawing.
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

/// What a number is a number of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// Its name in the ledger, `case`.
    pub id: String,
    /// The name of the axis that it shares with other units; its own name where it shares none.
    pub scale: String,
    /// Whether its numbers are places in an order, the first on top.
    pub is_ordinal: bool,
    /// Whether its numbers are shares of a hundred.
    pub is_percent: bool,
    /// Its word behind a number of more than one, with the space before it: “ minutes”, 分鐘.
    pub suffix: String,
}

/// One quantity at several moments, in the order of time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// What all values are counted or measured in.
    pub unit: Unit,
    /// The values.
    pub points: Vec<Point>,
    /// The facts that the first points are, as places in [`Input::data`]; none where the series comes from a table.
    pub members: Vec<usize>,
}

/// A quantity at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// When, in minutes since 1970.
    pub at: i64,
    /// What is possible then; none where there is a gap.
    pub range: Option<Range>,
    /// The value in words, at points that a drawing names.
    pub words: Option<String>,
}

/// The words that every drawing may need, in the story's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FixedWords {
    /// Marks a calculation: 編者推算.
    pub our_calculation: String,
    /// The same in one word: 推算.
    pub calculated: String,
    /// How many times a part is enlarged: what comes before the number, and what after it.
    pub enlarged: [String; 2],
    /// Between the parts of a line of text.
    pub separator: String,
    /// Between a label and its value.
    pub colon: String,
    /// Before an aside.
    pub bracket_open: String,
    /// Behind an aside.
    pub bracket_close: String,
    /// Large numbers on axes: powers of ten with their words, the largest first.
    pub powers: [(u32, String); 2],
}

impl Range {
    /// The lower end, where there is one.
    pub fn low(self) -> Option<f64> {
        match self {
            Range::Exactly(low) | Range::Between(low, _) | Range::AtLeast(low) => Some(low),
            Range::AtMost(_) | Range::Any => None,
        }
    }

    /// The upper end, where there is one.
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
        let is_fact = |place: &usize| self.data.get(*place).is_some_and(|datum| datum.id == fact);
        let draws = |place: &usize| {
            let series = self.data.get(*place).and_then(Datum::series);
            is_fact(place) || series.is_some_and(|series| series.members.iter().any(is_fact))
        };
        let fields = self.figure(figure).map_or(&[][..], |figure| &figure.fields);
        fields.iter().flat_map(|(_, places)| places).any(draws)
    }
}

impl Datum {
    /// The unit and the range, where the fact is an amount.
    pub fn amount(&self) -> Option<(&Unit, Range)> {
        match &self.value {
            Value::Amount(unit, range) => Some((unit, *range)),
            Value::Event(..) | Value::Series(_) => None,
        }
    }

    /// The series, where the fact is one.
    pub fn series(&self) -> Option<&Series> {
        match &self.value {
            Value::Series(series) => Some(series),
            Value::Amount(..) | Value::Event(..) => None,
        }
    }

    /// Both ends of an amount, the upper one `None` where there is no limit. No ends without a lower one.
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
