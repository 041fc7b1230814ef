//! Converts facts into the input of charts: exact intervals become ranges of machine numbers, moments become minutes.

use crate::thinning::thinned;
use chart::Input;
use chart::input::{self, Datum, FixedWords, Point, Range, Series, Value};
use quantity::{Interval, Language, Unit};
use std::collections::BTreeMap;
use story::document::{Figure, plain_text};
use story::fact::{Fact, Origin, Place, Statement};
use story::wording::signs;
use story::{Story, drawn_unit};

/// The input for drawings of some figures.
pub fn input<'a>(story: &Story, figures: impl IntoIterator<Item = &'a Figure>) -> Input {
    let mut collector = DataCollector { story, data: Vec::new(), indices: BTreeMap::new() };
    let figures = figures.into_iter().map(|figure| collector.figure(figure)).collect();
    Input {
        language: story.language.tag().to_owned(),
        words: fixed_words(story.language),
        figures,
        data: collector.data,
    }
}

/// Collects the data of figures, each fact once.
struct DataCollector<'a> {
    story: &'a Story,
    data: Vec<Datum>,
    /// By name and label: a cell has another label beside cells of its own column.
    indices: BTreeMap<(&'a str, &'a str), usize>,
}

impl DataCollector<'_> {
    fn figure(&mut self, figure: &Figure) -> input::Figure {
        let field = |(name, ids): &(String, Vec<String>)| (name.clone(), self.indices_of(ids));
        input::Figure {
            id: figure.id.clone(),
            kind: figure.kind.clone(),
            fields: figure.facts.iter().map(field).collect(),
            label: label(self.story, figure),
        }
    }

    /// The indices of facts; facts that the story lacks are left out.
    fn indices_of(&mut self, ids: &[String]) -> Vec<usize> {
        let shared = shared_part(self.story, ids);
        ids.iter().filter_map(|id| self.index_of(id, shared)).collect()
    }

    fn index_of(&mut self, id: &str, shared: Option<SharedPart>) -> Option<usize> {
        let (id, fact) = self.story.facts.get_key_value(id)?;
        let label = shared.and_then(|shared| own_part(fact, shared)).unwrap_or(&fact.label);
        if let Some(index) = self.indices.get(&(id.as_str(), label)) {
            return Some(*index);
        }
        let members = fact.series().map_or(&[][..], |series| &series.members);
        let members = self.indices_of(members);
        let index = self.data.len();
        self.data.push(Datum {
            id: id.clone(),
            label: label.to_owned(),
            words: fact.words.clone(),
            is_calculated: fact.is_calculation(),
            value: self.value(fact, members),
        });
        self.indices.insert((id, label), index);
        Some(index)
    }

    fn value(&self, fact: &Fact, members: Vec<usize>) -> Value {
        let drawn = drawn_unit(fact, &self.story.facts);
        // A fraction without a unit is drawn as a share of a hundred.
        let factor = |own: &Unit| {
            let is_share = drawn.as_ref().is_some_and(Unit::is_percent) && !own.is_percent();
            if is_share { 100.0 } else { 1.0 }
        };
        let drawn_unit = |own| unit(drawn.as_ref().unwrap_or(own), self.story.language);
        match &fact.statement {
            Statement::Quantity(quantity) => {
                let range = range(&quantity.interval, factor(&quantity.unit));
                Value::Amount(drawn_unit(&quantity.unit), range)
            }
            Statement::Event(moment) => {
                let (from, to) = moment.minutes();
                Value::Event(from, to)
            }
            Statement::Series(series) => {
                let factor = factor(&series.unit);
                let points = thinned(series.points.iter().map(|own| point(own, factor)).collect());
                Value::Series(Series { unit: drawn_unit(&series.unit), points, members })
            }
        }
    }
}

/// What all cells of a field of a figure share, and need not say again in their labels.
#[derive(Clone, Copy)]
enum SharedPart {
    Row,
    Column,
}

fn place(fact: &Fact) -> Option<&Place> {
    match &fact.origin {
        Origin::Source(citation) => citation.place.as_ref().filter(|place| !place.row_label.is_empty()),
        Origin::Calculation(_) => None,
    }
}

/// Whether all facts are cells of one column, or of one row.
fn shared_part(story: &Story, ids: &[String]) -> Option<SharedPart> {
    let places: Vec<&Place> =
        ids.iter().map(|id| place(story.facts.get(id)?)).collect::<Option<Vec<&Place>>>()?;
    let (first, others) = places.split_first().filter(|(_, others)| !others.is_empty())?;
    if others.iter().all(|place| place.column_label == first.column_label) {
        return Some(SharedPart::Column);
    }
    others.iter().all(|place| place.row_label == first.row_label).then_some(SharedPart::Row)
}

/// The part of a cell's label that the others do not share.
fn own_part(fact: &Fact, shared: SharedPart) -> Option<&str> {
    let place = place(fact)?;
    Some(match shared {
        SharedPart::Row => &place.column_label,
        SharedPart::Column => &place.row_label,
    })
}

fn point(point: &story::series::Point, factor: f64) -> Point {
    let range = point.interval.as_ref().map(|interval| range(interval, factor));
    Point { at: point.at.minutes().0, range, words: point.words.clone() }
}

fn range(interval: &Interval, factor: f64) -> Range {
    let [low, high] =
        [interval.low, interval.high].map(|end| end.number().map(|number| number.to_f64() * factor));
    match (low, high) {
        (Some(low), Some(high)) if interval.is_one_number() => Range::Exactly((low + high) / 2.0),
        (Some(low), Some(high)) => Range::Between(low, high),
        (Some(low), None) => Range::AtLeast(low),
        (None, Some(high)) => Range::AtMost(high),
        (None, None) => Range::Any,
    }
}

fn unit(unit: &Unit, language: Language) -> input::Unit {
    input::Unit {
        id: unit.id.clone(),
        scale: unit.scale().to_owned(),
        is_ordinal: unit.ordinal,
        is_percent: unit.is_percent(),
        prefix: unit.sign_before().unwrap_or_default().to_owned(),
        suffix: unit.beside_many(language),
    }
}

/// The accessible name of a figure: title and takeaway. The summary describes it, and the table has the facts.
pub fn label(story: &Story, figure: &Figure) -> String {
    let mut parts = vec![plain_text(&figure.title), plain_text(&figure.takeaway)];
    parts.retain(|part| !part.is_empty());
    parts.join(signs(story.language).stop)
}

fn fixed_words(language: Language) -> FixedWords {
    let signs = signs(language);
    FixedWords {
        our_calculation: signs.our_calculation.to_owned(),
        calculated: signs.calculated.to_owned(),
        enlarged: signs.enlarged.map(str::to_owned),
        separator: signs.separator.to_owned(),
        colon: signs.colon.to_owned(),
        bracket_open: signs.bracket_open.to_owned(),
        bracket_close: signs.bracket_close.to_owned(),
        powers: signs.powers.map(|(power, word)| (power, word.to_owned())),
    }
}
