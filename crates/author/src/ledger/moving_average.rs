//! Moving averages: a series whose points are averages of another's.

use super::model::FactTexts;
use super::relation_fields::Members;
use crate::fields::Fields;
use quantity::arithmetic::{divided, sum};
use quantity::{Decimal, Interval, Quantity};
use std::collections::BTreeMap;
use std::ops::Range;
use story::fact::{Fact, FactId, Statement};
use story::relation::Relation;
use story::series::{Point, Series};

impl Members<'_> {
    /// `moving-average = { of = …, over = 12, is = … }`.
    pub(super) fn moving_average(&self, fields: Fields<'_>) -> Option<Relation> {
        let (of, is) = (self.series(&fields, "of"), self.series(&fields, "is"));
        let over = fields.number("over")?;
        let count = over.value.to_string().parse::<usize>().ok().filter(|count| *count > 1);
        let Some(count) = count else {
            fields.report(
                over.span,
                "`over` is not a number of points.",
                "Write how many points each average is of, as in `over = 12`.",
            );
            return None;
        };
        fields.finish();
        Some(Relation::MovingAverage { of: of?, over: count, is: is? })
    }

    /// The name of a series.
    fn series(&self, fields: &Fields<'_>, name: &'static str) -> Option<FactId> {
        let id = fields.text(name)?;
        let known = self.patterns.one(&id.value).unwrap_or(&id.value);
        match self.facts.get(known) {
            Some(fact) if fact.series().is_some() => Some(known.clone()),
            Some(_) => {
                let message = format!("“{}” is not a series.", id.value);
                fields.report(id.span, message, "A moving average is of a series, and is one.");
                None
            }
            None if self.broken.contains(&id.value) => None,
            None => {
                fields.report_unknown("fact", &id, self.facts.keys().map(String::as_str));
                None
            }
        }
    }
}

/// Fills the series that are moving averages. Reports one whose series has another unit or too few points.
pub(super) fn fill(
    root: &Fields<'_>,
    relations: &[(String, Relation)],
    steps: &BTreeMap<FactId, Decimal>,
    (facts, texts): (&mut BTreeMap<FactId, Fact>, &mut BTreeMap<FactId, FactTexts>),
    spans: &BTreeMap<FactId, Range<usize>>,
) {
    for (_, relation) in relations {
        let Relation::MovingAverage { of, over, is } = relation else { continue };
        let Some(source) = facts.get(of).and_then(Fact::series).cloned() else { continue };
        let span = spans.get(is).cloned().unwrap_or(0..0);
        let Some(fact) = facts.get_mut(is) else { continue };
        let Statement::Series(series) = &mut fact.statement else { continue };
        if series.unit.scale() != source.unit.scale() {
            let message = format!("“{is}” and “{of}”, which it is the average of, have different units.");
            root.report(span, message, "Give both the same unit.");
            continue;
        }
        series.points = averages(&source, *over);
        if series.points.is_empty() {
            let message = format!("“{of}” has fewer than {over} points in a row.");
            root.report(span, message, "Make `over` smaller.");
            continue;
        }
        let (Some(words), Some(step)) = (texts.get_mut(is), steps.get(is)) else { continue };
        let quantity = |index: usize| {
            let interval = series.points.get(index)?.interval?;
            Some((index, Quantity { interval, ..Quantity::calculated(*step, series.unit.clone()) }))
        };
        words.points = series.worded_points().into_iter().filter_map(quantity).collect();
    }
}

/// The average of each point and those before it. A gap among them leaves a gap.
fn averages(source: &Series, over: usize) -> Vec<Point> {
    let Ok(count) = i64::try_from(over) else { return Vec::new() };
    let average = |window: &[Point]| {
        let mut total = Interval::exactly(Decimal::ZERO);
        for point in window {
            total = sum(&total, &point.interval?);
        }
        Some(divided(&total, Decimal::integer(count)))
    };
    let mut points: Vec<Point> = source
        .points
        .windows(over)
        .filter_map(|window| Some(Point { at: window.last()?.at, interval: average(window), words: None }))
        .collect();
    if points.iter().all(|point| point.interval.is_none()) {
        points.clear();
    }
    points
}
