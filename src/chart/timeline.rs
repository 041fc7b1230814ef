//! The timeline: events on a real time axis, from minutes to years; joined where they are one unbroken run.

use super::kind::{Field, Kind, Takes};
use super::mark::{Mark, Shape};
use super::role::Role;
use super::scale::Scale;
use super::scene::Anchor;
use super::scene::text::{BOLD, fitted, width};
use super::sketch::{Sketch, Type};
use super::time_axis::{Axis, LABEL_SIZE, calendar, elapsed};
use super::{Drawing, Frame, ends};
use crate::story::fact::{Fact, Statement};

pub(super) const KIND: Kind = Kind {
    name: "timeline",
    fields: &[
        Field { name: "events", required: true, many: true, takes: Takes::Event },
        Field { name: "after", required: false, many: true, takes: Takes::Amount },
        Field { name: "run", required: false, many: false, takes: Takes::Amount },
    ],
    is_share: false,
    wants: "With `after` there is one event, and all times after it have the same unit.",
    draw,
};

// Lengths in CSS px.
const MARGIN: f64 = 16.0;
const BAND: f64 = 16.0;
const AXIS: f64 = 26.0;
const ROW: f64 = 50.0;
const GAP: f64 = 16.0;
const VALUE: Type = Type { size: 15.0, bold: true, role: Role::Ink };
const LABEL: Type = Type { size: 15.0, bold: false, role: Role::Muted };
const TICK: Type = Type { size: LABEL_SIZE, bold: false, role: Role::Muted };

/// An event or a time after the first one, placed along the axis.
struct Stop<'a> {
    id: &'a str,
    fact: &'a Fact,
    /// The earliest and the latest it may have been, in units of the axis.
    span: (f64, f64),
    /// Whether the moment itself is known, as finely as the axis shows.
    is_point: bool,
    words: [String; 2],
}

impl Stop<'_> {
    fn width(&self) -> f64 {
        width(&self.words[0], VALUE.size * BOLD).max(width(&self.words[1], LABEL.size))
    }
}

/// Where a stop's words stand.
#[derive(Clone, Copy)]
struct Place {
    above: bool,
    row: usize,
    x: f64,
}

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let (stops, axis) = stops(frame)?;
    let (left, right) = (MARGIN, frame.width - MARGIN);
    let scale = Scale::new(axis.domain, (left, right));
    let places = places(&stops, &scale, right);
    let rows = |above: bool| {
        places.iter().filter(|place| place.above == above).map(|place| place.row + 1).max().unwrap_or(0)
            as f64
    };
    let run = frame.fact("run");
    let run_height = if run.is_some() { 26.0 } else { 0.0 };
    let band_top = 8.0 + rows(true) * ROW + run_height;
    let below_top = band_top + BAND + AXIS;
    let height = below_top + rows(false) * ROW + 8.0;

    let extent = |stop: &Stop<'_>| {
        let (from, to) = (scale.at(stop.span.0), scale.at(stop.span.1));
        if stop.is_point { (from - 4.0, from + 4.0) } else { (from, to.max(from + 2.0)) }
    };
    let mut marks = Vec::new();
    let (first, last) = (stops.first()?, stops.last()?);
    // The run comes first: a stop on it is nearer to a finger than the run that holds it.
    if let Some((id, fact)) = run {
        let (x, end) = (extent(first).0, extent(last).1);
        let shape = Shape::Rectangle {
            x,
            y: band_top - 6.0 - run_height,
            width: end - x,
            height: run_height + 6.0 + BAND,
        };
        marks.push(Mark { fact: id.to_owned(), shape, words: frame.spoken(fact) });
    }
    for stop in &stops {
        let (from, to) = extent(stop);
        let shape = Shape::Rectangle { x: from, y: band_top - 6.0, width: to - from, height: BAND + 12.0 };
        marks.push(Mark { fact: stop.id.to_owned(), shape, words: frame.spoken(stop.fact) });
    }
    let scene = Sketch::record(frame.width, height, |sketch| {
        draw_axis(sketch, &axis, &scale, band_top, frame);
        if let Some((_, fact)) = run {
            // It lasts for certain from when the first had begun to when the last was known.
            let (from, to) = (scale.at(first.span.1), scale.at(last.span.0));
            sketch.rectangle((from, band_top), (to, band_top + BAND), Role::Certain);
            if !first.is_point {
                sketch.hatch((scale.at(first.span.0), band_top), (from, band_top + BAND));
            }
            let words = format!("{} {}", fact.label, fact.words);
            let words = fitted(&words, LABEL.size * BOLD, to - left);
            sketch.text(&words, (left, band_top - 11.0), Anchor::Start, VALUE);
        }
        for (stop, place) in stops.iter().zip(&places) {
            let (from, to) = extent(stop);
            let middle = (from + to) / 2.0;
            if stop.is_point {
                sketch.line(&[(middle, band_top - 6.0), (middle, band_top + BAND + 6.0)], 3.0, Role::Ink);
            } else if run.is_some() {
                let y = band_top + BAND + 3.0;
                sketch.line(&[(from + 1.0, y), (to - 1.0, y)], 3.0, Role::Ink);
            } else {
                sketch.hatch((from, band_top), (to, band_top + BAND));
            }
            draw_words(sketch, stop, *place, middle, (band_top, below_top), run_height);
        }
        sketch.light(frame, &marks);
    });
    Some(Drawing { scene, marks })
}

/// The stops in the order of time, and the axis that holds them.
fn stops(frame: Frame<'_>) -> Option<(Vec<Stop<'_>>, Axis)> {
    let mut events = Vec::new();
    for (id, fact) in frame.facts("events") {
        let Statement::Event(moment) = fact.statement else { return None };
        events.push((id, fact, moment));
    }
    events.sort_by_key(|(_, _, moment)| moment.minutes());
    let (_, _, first) = *events.first()?;
    let after = frame.facts("after");
    let words = |fact: &Fact| [fact.words.clone(), fact.label.clone()];
    let mut stops: Vec<Stop<'_>> = Vec::new();
    if after.is_empty() {
        let (from, to) = events.iter().fold(first.minutes(), |(from, to), (_, _, moment)| {
            (from.min(moment.minutes().0), to.max(moment.minutes().1))
        });
        let axis = calendar(from, to, frame.width - 2.0 * MARGIN);
        for (id, fact, moment) in events {
            let (from, to) = moment.minutes();
            let is_point = ((to - from) as f64) < (axis.domain.1 - axis.domain.0) / 60.0;
            stops.push(Stop { id, fact, span: (from as f64, to as f64), is_point, words: words(fact) });
        }
        return Some((stops, axis));
    }
    // Times after the first event are told in their own unit, from nought.
    let unit = after.first()?.1.quantity()?.unit.clone();
    let is_same_unit =
        |(_, fact): &(&str, &Fact)| fact.quantity().is_some_and(|quantity| quantity.unit == unit);
    if events.len() > 1 || !after.iter().all(is_same_unit) {
        return None;
    }
    let (id, fact, _) = *events.first()?;
    stops.push(Stop { id, fact, span: (0.0, 0.0), is_point: true, words: words(fact) });
    for (id, fact) in after {
        let (low, high) = ends(fact)?;
        let high = high.unwrap_or(low);
        stops.push(Stop { id, fact, span: (low, high), is_point: high <= low, words: words(fact) });
    }
    stops.sort_by(|a, b| a.span.1.total_cmp(&b.span.1));
    let latest = stops.iter().map(|stop| stop.span.1).fold(1.0, f64::max);
    Some((stops, elapsed(latest, &unit.beside_many(frame.story.language), frame.width - 2.0 * MARGIN)))
}

/// Finds a place for the words of each stop so that no words overlap and no leader crosses any.
///
/// Below the axis words begin at their mark, earlier ones further down; those that would leave the
/// frame there stand above it and end at their mark, later ones further up.
fn places(stops: &[Stop<'_>], scale: &Scale, right: f64) -> Vec<Place> {
    let x = |stop: &Stop<'_>| {
        let middle = (scale.at(stop.span.0) + scale.at(stop.span.1)) / 2.0;
        if stop.is_point { scale.at(stop.span.0) } else { middle }
    };
    let mut places: Vec<Place> = stops
        .iter()
        .map(|stop| {
            let leaves = x(stop) - 1.0 + stop.width() > right;
            Place { above: leaves && x(stop) - stop.width() >= MARGIN, row: 0, x: x(stop) }
        })
        .collect();
    let (mut row, mut next): (usize, Option<f64>) = (0, None);
    for (stop, place) in stops.iter().zip(&mut places).rev().filter(|(_, place)| !place.above) {
        place.x = place.x.min(right - stop.width()).max(MARGIN);
        if next.is_some_and(|next| place.x + stop.width() + GAP > next) {
            row += 1;
        }
        (place.row, next) = (row, Some(place.x));
    }
    let (mut row, mut next): (usize, Option<f64>) = (0, None);
    for (stop, place) in stops.iter().zip(&mut places).filter(|(_, place)| place.above) {
        if next.is_some_and(|next| place.x - stop.width() - GAP < next) {
            row += 1;
        }
        (place.row, next) = (row, Some(place.x));
    }
    places
}

fn draw_axis(sketch: &Sketch<'_>, axis: &Axis, scale: &Scale, band_top: f64, frame: Frame<'_>) {
    let (left, right) = (MARGIN, frame.width - MARGIN);
    let bottom = band_top + BAND;
    sketch.line(&[(left, bottom), (right, bottom)], 1.0, Role::Line);
    for tick in &axis.ticks {
        let x = scale.at(tick.at);
        sketch.line(&[(x, bottom), (x, bottom + 6.0)], 1.0, Role::Line);
        let label_width = width(&tick.label, TICK.size);
        let middle = scale.at(tick.label_at);
        let middle =
            middle.clamp(left + label_width / 2.0, (right - label_width / 2.0).max(left + label_width / 2.0));
        sketch.text(&tick.label, (middle, bottom + 21.0), Anchor::Middle, TICK);
    }
}

fn draw_words(
    sketch: &Sketch<'_>,
    stop: &Stop<'_>,
    place: Place,
    middle: f64,
    (band_top, below_top): (f64, f64),
    run: f64,
) {
    let anchor = if place.above { Anchor::End } else { Anchor::Start };
    let first_baseline = if place.above {
        band_top - run - 8.0 - (place.row as f64) * ROW - 26.0
    } else {
        below_top + place.row as f64 * ROW + 24.0
    };
    let leader = if place.above {
        [(middle, band_top - 7.0), (middle, first_baseline + 26.0)]
    } else {
        [(middle, below_top), (middle, first_baseline - 15.0)]
    };
    if (leader[0].1 - leader[1].1).abs() > 2.0 {
        sketch.line(&leader, 1.0, Role::Line);
    }
    sketch.text(&stop.words[0], (place.x, first_baseline), anchor, VALUE);
    sketch.text(&stop.words[1], (place.x, first_baseline + 20.0), anchor, LABEL);
}

#[cfg(test)]
mod tests {
    use super::super::testing::{drawing, shape, snapshot, story};
    use super::*;

    fn ends(drawing: &Drawing, fact: &str) -> (f64, f64) {
        match shape(drawing, fact) {
            Shape::Rectangle { x, width, .. } => (x, x + width),
            other => panic!("{other:?} is no place on a line"),
        }
    }

    #[test]
    fn titles_stand_where_their_time_is() {
        let story = story();
        for width in [280.0, 320.0, 400.0, 640.0, 1200.0] {
            let drawing = drawing(&story, "titles", width);
            // From 2015 to the end of 2020 there are 2192 days.
            let at = |days: f64| MARGIN + (width - 2.0 * MARGIN) * days / 2_192.0;
            for (fact, from, to) in [("title-first", 0.0, 365.0), ("title-second", 731.0, 1_096.0)] {
                let (x, end) = ends(&drawing, fact);
                assert!((x - at(from)).abs() < 0.05 && (end - at(to)).abs() < 0.05, "{fact} at {width}");
            }
            let (x, end) = ends(&drawing, "title-third");
            assert!(((x + end) / 2.0 - at(2_150.0)).abs() < 0.05, "20 November 2020 at {width}");
        }
    }

    #[test]
    fn a_complaint_is_told_in_minutes() {
        let story = story();
        let drawing = drawing(&story, "complaint", 320.0);
        let at = |minutes: f64| MARGIN + 288.0 * minutes / 15.0;
        let (x, end) = ends(&drawing, "first-answer");
        assert!((x - at(0.0)).abs() < 0.05 && (end - at(1.0)).abs() < 0.05);
        let (x, end) = ends(&drawing, "quiet-after");
        assert!(((x + end) / 2.0 - at(13.0)).abs() < 0.05);
    }

    #[test]
    fn snapshots() {
        snapshot("timeline-titles", "titles");
        snapshot("timeline-complaint", "complaint");
    }
}
