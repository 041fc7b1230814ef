//! Drawings of series over time.

mod dense;
mod ranges;
mod values;

use crate::support::{shape, story_of, texts};
use chart::mark::Shape;
use chart::{Drawing, MARGIN};
use quantity::{Decimal, Interval, Moment, Unit};
use story::Story;
use story::fact::Statement;
use story::series::{Point, Series};

fn path(drawing: &Drawing, fact: &str) -> Vec<Vec<(f64, f64)>> {
    match shape(drawing, fact) {
        Shape::Path { runs } => runs,
        other => panic!("{fact} is not a path: {other:?}"),
    }
}

/// The numbers of the amount axis with their positions in CSS px from the top.
fn levels(drawing: &Drawing) -> Vec<(f64, f64)> {
    let level = |(words, (x, baseline)): (&str, (f64, f64))| {
        let number = words.split(' ').next()?.replace(',', "").replace('−', "-").parse().ok()?;
        (x == MARGIN).then_some((number, baseline + 5.0))
    };
    let mut levels: Vec<(f64, f64)> = texts(drawing).into_iter().filter_map(level).collect();
    levels.sort_by(|a, b| a.0.total_cmp(&b.0));
    levels
}

/// The position of an amount, from the first and the last number of the axis.
fn level(levels: &[(f64, f64)], amount: f64) -> f64 {
    let ((least, low), (most, high)) = (levels[0], levels[levels.len() - 1]);
    low + (high - low) * (amount - least) / (most - least)
}

fn single(series: Series) -> Story {
    story_of("line", "series", vec![Statement::Series(series)])
}

fn exactly(points: Vec<(Moment, Option<Decimal>)>, unit: Unit) -> Series {
    let point = |(at, value): (Moment, Option<Decimal>)| Point {
        at,
        interval: value.map(Interval::exactly),
        words: value.map(|value| value.to_string()),
    };
    Series { unit, points: points.into_iter().map(point).collect(), members: Vec::new(), table: None }
}
