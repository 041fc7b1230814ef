//! A story as data: the file beside a page from which its figures become live; it holds what they draw and no text.
//!
//! The bytes are a mark, a version and then the data in postcard's format, which carries no field
//! names: code that reads JSON would make the widget much heavier (ARCHITECTURE.md has the numbers).

use super::decimal::Decimal;
use super::document::{Figure, Inline, plain_text};
use super::fact::{Fact, FactId, Origin, Statement};
use super::interval::Interval;
use super::language::Language;
use super::moment::Moment;
use super::quantity::Quantity;
use super::series::{Point, Series};
use super::unit::Unit;
use super::{About, Story};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The version of the data, raised with every change of [`Data`]. A reader refuses any other.
const VERSION: u8 = 3;

/// Marks a file as a story's data.
const MAGIC: &[u8] = b"data-story";

/// Why bytes are not a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataError {
    /// They don't begin as a story does.
    NoStory,
    /// They were written by another version of this program.
    OtherVersion(u8),
    /// They end too early or are damaged.
    Broken,
}

impl fmt::Display for DataError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DataError::NoStory => formatter.write_str("the story file is something else"),
            DataError::OtherVersion(version) => write!(
                formatter,
                "the story file has version {version} and the widget reads {VERSION}: publish both together"
            ),
            DataError::Broken => formatter.write_str("the story file is damaged or cut off"),
        }
    }
}

impl std::error::Error for DataError {}

/// What figures are drawn from. The text stands in the page, where translators and hosts may have changed it.
#[derive(Serialize, Deserialize)]
struct Data {
    language: Language,
    figures: Vec<DrawnFigure>,
    facts: Vec<DrawnFact>,
}

#[derive(Serialize, Deserialize)]
struct DrawnFigure {
    id: String,
    kind: String,
    facts: Vec<(String, Vec<FactId>)>,
    title: String,
    takeaway: String,
}

#[derive(Serialize, Deserialize)]
struct DrawnFact {
    id: FactId,
    label: String,
    words: String,
    is_calculation: bool,
    statement: Drawn,
}

#[derive(Serialize, Deserialize)]
enum Drawn {
    Quantity(Axis, Interval),
    Event(Moment),
    Series(Axis, Vec<Point>, Vec<FactId>),
}

/// What a chart asks of a unit.
#[derive(Serialize, Deserialize)]
struct Axis {
    scale: String,
    ordinal: bool,
    words: Vec<String>,
}

impl From<&Unit> for Axis {
    fn from(unit: &Unit) -> Self {
        let words = unit.words.iter().take(2).cloned().collect();
        Axis { scale: unit.scale().to_owned(), ordinal: unit.ordinal, words }
    }
}

impl From<Axis> for Unit {
    fn from(axis: Axis) -> Self {
        Unit { id: axis.scale, countable: false, ordinal: axis.ordinal, scale: None, words: axis.words }
    }
}

impl Story {
    /// What figures are drawn from, as bytes.
    ///
    /// # Errors
    /// None that a story can cause; what postcard says.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        let figure = |figure: &Figure| DrawnFigure {
            id: figure.id.clone(),
            kind: figure.kind.clone(),
            facts: figure.facts.clone(),
            title: plain_text(&figure.title),
            takeaway: plain_text(&figure.takeaway),
        };
        let fact = |(id, fact): (&FactId, &Fact)| DrawnFact {
            id: id.clone(),
            label: fact.label.clone(),
            words: fact.words.clone(),
            is_calculation: fact.is_calculation(),
            statement: match &fact.statement {
                Statement::Quantity(quantity) => Drawn::Quantity((&quantity.unit).into(), quantity.interval),
                Statement::Event(moment) => Drawn::Event(*moment),
                Statement::Series(series) => {
                    Drawn::Series((&series.unit).into(), series.points.clone(), series.members.clone())
                }
            },
        };
        let is_drawn = |id: &FactId| self.figures.iter().any(|figure| figure.drawn().any(|drawn| drawn == id));
        let data = Data {
            language: self.language,
            figures: self.figures.iter().map(figure).collect(),
            facts: self.facts.iter().filter(|(id, _)| is_drawn(id)).map(fact).collect(),
        };
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        bytes.extend(postcard::to_allocvec(&data)?);
        Ok(bytes)
    }

    /// The story that the bytes hold, as far as figures are drawn from it: no text, no sources, no notes.
    ///
    /// # Errors
    /// Where the bytes are not the whole data of a story of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Story, DataError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(DataError::NoStory)?;
        let (version, rest) = rest.split_first().ok_or(DataError::Broken)?;
        if *version != VERSION {
            return Err(DataError::OtherVersion(*version));
        }
        match postcard::take_from_bytes(rest) {
            Ok((data, [])) => Ok(drawn(data)),
            _ => Err(DataError::Broken),
        }
    }
}

fn drawn(data: Data) -> Story {
    let figure = |figure: DrawnFigure| Figure {
        id: figure.id,
        kind: figure.kind,
        facts: figure.facts,
        title: vec![Inline::Text(figure.title)],
        takeaway: vec![Inline::Text(figure.takeaway)],
    };
    let fact = |fact: DrawnFact| {
        let origin = if fact.is_calculation { Origin::Calculation(String::new()) } else { Origin::unknown() };
        let statement = match fact.statement {
            Drawn::Quantity(axis, interval) => {
                Statement::Quantity(Quantity { unit: axis.into(), printed: None, step: Decimal::ZERO, interval })
            }
            Drawn::Event(moment) => Statement::Event(moment),
            Drawn::Series(axis, points, members) => {
                Statement::Series(Series { unit: axis.into(), points, members, table: None })
            }
        };
        let (label, words) = (fact.label, fact.words);
        (fact.id, Fact { label, words, possible: None, statement, period: None, notes: Vec::new(), origin })
    };
    Story {
        language: data.language,
        about: About::unknown(data.language),
        headline: Vec::new(),
        lead: Vec::new(),
        blocks: Vec::new(),
        figures: data.figures.into_iter().map(figure).collect(),
        facts: data.facts.into_iter().map(fact).collect(),
        sources: BTreeMap::new(),
    }
}
