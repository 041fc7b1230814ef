//! The timeline: events on a real time axis, from minutes to years; joined where they are one unbroken run.

use crate::caption::{Caption, LINE};
use crate::kind::{Field, Form, Kind, NOTES, Takes};
use crate::mark::Shape;
use crate::notes::Notes;
use crate::role::Role;
use crate::scale::{Scale, in_order};
use crate::scene::Anchor;
use crate::sketch::Sketch;
use crate::time_axis::{self, Axis, calendar, elapsed, inside};
use crate::{Drawing, Frame, MARGIN, ends};
use story::fact::{Fact, Statement};

pub(crate) const KIND: Kind = Kind { name: "timeline", draw };

pub(crate) const FORM: Form = Form {
    kind: KIND.name,
    about: "Events on a time axis, from minutes to centuries. For what happened when, and for runs without a gap.",
    fields: &[
        Field { name: "events", about: "What happened.", required: true, many: true, takes: Takes::Event },
        Field {
            name: "after",
            about: "Times that passed after the one event, all of one unit.",
            required: false,
            many: true,
            takes: Takes::Amount,
        },
        Field {
            name: "run",
            about: "How many events are one unbroken run.",
            required: false,
            many: false,
            takes: Takes::Amount,
        },
        NOTES,
    ],
    is_share: false,
    wants: "With `after` there is one event, and all times after it have the same unit.",
    example: "kind = \"timeline\"\nevents = [\"opened\", \"rebuilt\"]",
};

// Lengths in CSS px.
const BAND: f64 = 16.0;
const AXIS: f64 = 26.0;
const ROW: f64 = 50.0;
const GAP: f64 = 16.0;
const RUN: f64 = 26.0;
/// Between a leader and words beside it.
const LEADER: f64 = 6.0;

/// An event or a time after the first one, placed along the axis.
#[derive(Clone, Copy)]
struct Stop<'a> {
    id: &'a str,
    fact: &'a Fact,
    /// The earliest and the latest it may have been, in units of the axis.
    span: (f64, f64),
    /// Whether the moment itself is known, as finely as the axis shows.
    is_point: bool,
    /// Whether there is no latest moment: the span then reaches the axis' end.
    is_open: bool,
}

impl Stop<'_> {
    /// Where its words and its leader belong, in CSS px.
    fn place(&self, scale: &Scale) -> f64 {
        if self.is_point || self.is_open {
            return scale.at(self.span.0);
        }
        (scale.at(self.span.0) + scale.at(self.span.1)) / 2.0
    }
}

/// Where a stop's words stand.
#[derive(Clone, Copy)]
struct Place {
    above: bool,
    row: usize,
    x: f64,
}

impl Place {
    /// The baseline of the first line of words, between what is free above the band and what is below it.
    fn first_baseline(self, words: &Caption, (above, below): (f64, f64)) -> f64 {
        let row = self.row as f64 * ROW;
        if self.above { above - 8.0 - row - 6.0 - (words.lines() - 1.0) * LINE } else { below + row + 24.0 }
    }
}

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let mut notes = Notes::new(frame);
    let (left, right) = (MARGIN, frame.width - MARGIN);
    let run = frame.fact("run");
    let run_words = run.map(|entry| Caption::beside_bold(entry, right - left, &mut notes));
    let (stops, axis) = stops(frame)?;
    let scale = Scale::new(axis.domain, (left, right));
    let words = words(&stops, &scale, right, &mut notes);
    let places = places(&stops, &words, &scale, right);
    let rows = |above: bool| {
        places.iter().filter(|place| place.above == above).map(|place| place.row + 1).max().unwrap_or(0)
            as f64
    };
    let run_height = if run.is_some() { RUN } else { 0.0 };
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
    if let Some(entry) = run {
        let top = band_top - 6.0 - run_height;
        let shape = Shape::rectangle((extent(first).0, top), (extent(last).1, band_top + BAND));
        marks.push(frame.mark(entry, shape));
    }
    for ((stop, words), place) in stops.iter().zip(&words).zip(&places) {
        let (from, to) = extent(stop);
        let shape = Shape::rectangle((from, band_top - 6.0), (to, band_top + BAND + 6.0));
        let (start, end) = if place.above { (-words.width(), 0.0) } else { (0.0, words.width()) };
        let top = place.first_baseline(words, (band_top - run_height, below_top)) - 16.0;
        let mark = frame.mark((stop.id, stop.fact), shape);
        marks.push(mark.with_words((place.x + start, top), (place.x + end, top + words.lines() * LINE)));
    }
    let scene = Sketch::record(frame.width, height, |sketch| {
        sketch.line(&[(left, band_top + BAND), (right, band_top + BAND)], 1.0, Role::Line);
        time_axis::draw(sketch, &axis, &scale, band_top + BAND, (left, right));
        if let Some(words) = &run_words {
            // It lasts for certain from when the first had begun to when the last was known.
            let (from, to) = (scale.at(first.span.1), scale.at(last.span.0));
            sketch.rectangle((from, band_top), (to, band_top + BAND), Role::Certain);
            if !first.is_point {
                sketch.hatch((scale.at(first.span.0), band_top), (from, band_top + BAND));
            }
            words.draw(sketch, (left, band_top - 11.0), Anchor::Start);
        }
        for ((stop, words), place) in stops.iter().zip(&words).zip(&places) {
            let (from, to) = extent(stop);
            let middle = (from + to) / 2.0;
            if stop.is_point {
                sketch.line(&[(middle, band_top - 6.0), (middle, band_top + BAND + 6.0)], 3.0, Role::Ink);
            } else if run.is_some() {
                let y = band_top + BAND + 3.0;
                sketch.line(&[(from + 1.0, y), (to - 1.0, y)], 3.0, Role::Ink);
            } else if stop.is_open {
                sketch.open_hatch((from, band_top), (to, band_top + BAND));
            } else {
                sketch.hatch((from, band_top), (to, band_top + BAND));
            }
            let leader = stop.place(&scale);
            draw_words(sketch, words, *place, leader, (band_top, below_top), run_height);
        }
        sketch.light(frame, &marks);
    });
    Some(Drawing { scene, marks, notes: notes.finish() })
}

/// The stops in the order of time, and the axis that holds them.
fn stops(frame: Frame<'_>) -> Option<(Vec<Stop<'_>>, Axis)> {
    let room = frame.width - 2.0 * MARGIN;
    let (events, after) = (frame.facts("events"), frame.facts("after"));
    if !after.is_empty() {
        return (events.len() == 1).then(|| passed(events[0], after, frame))?;
    }
    let mut stops = Vec::new();
    let (mut first, mut last) = (i64::MAX, i64::MIN);
    for (id, fact) in events {
        let Statement::Event(moment) = fact.statement else { return None };
        let (from, to) = moment.minutes();
        (first, last) = (first.min(from), last.max(to));
        let span = (from as f64, to as f64);
        stops.push(Stop { id, fact, span, is_point: false, is_open: false });
    }
    if stops.is_empty() {
        return None;
    }
    let whole_steps = calendar(first, last, room);
    // Where whole steps would leave most of the axis empty, it ends with its events.
    let length = whole_steps.domain.1 - whole_steps.domain.0;
    let axis = if length > 1.25 * (last - first) as f64 { inside(first, last, room) } else { whole_steps };
    for stop in &mut stops {
        stop.is_point = stop.span.1 - stop.span.0 < (axis.domain.1 - axis.domain.0) / 60.0;
    }
    Some((ordered(stops), axis))
}

/// Times after an event, told in their own unit from nought.
fn passed<'a>(
    (id, fact): (&'a str, &'a Fact),
    after: Vec<(&'a str, &'a Fact)>,
    frame: Frame<'a>,
) -> Option<(Vec<Stop<'a>>, Axis)> {
    let unit = &after.first()?.1.quantity()?.unit;
    let mut stops = vec![Stop { id, fact, span: (0.0, 0.0), is_point: true, is_open: false }];
    let mut latest: f64 = 1.0;
    for (id, fact) in &after {
        let (low, high) = ends(fact)?;
        if fact.quantity()?.unit.id != unit.id {
            return None;
        }
        let is_open = high.is_none();
        // Time does not pass backwards, whatever a bound would leave possible.
        let (low, high) = (low.max(0.0), high.map(|high| high.max(0.0)));
        // Time without a limit gets some of the axis beyond what is certain of it.
        let high = high.unwrap_or(low * 1.25 + 1.0);
        latest = latest.max(high);
        stops.push(Stop { id, fact, span: (low, high), is_point: high <= low, is_open });
    }
    let mut stops = ordered(stops);
    let axis = elapsed(latest, &unit.beside_many(frame.story.language), frame.width - 2.0 * MARGIN);
    for stop in stops.iter_mut().filter(|stop| stop.is_open) {
        stop.span.1 = axis.domain.1;
    }
    Some((stops, axis))
}

/// By where they stand on the axis.
fn ordered(stops: Vec<Stop<'_>>) -> Vec<Stop<'_>> {
    let places: Vec<f64> = stops.iter().map(|stop| stop.span.0 + stop.span.1).collect();
    in_order(&places).into_iter().map(|place| stops[place]).collect()
}

/// The words of each stop, with as much room as it has beside its own leader and the one before it.
fn words<'a>(stops: &[Stop<'a>], scale: &Scale, right: f64, notes: &mut Notes<'a>) -> Vec<Caption> {
    let mut before = MARGIN;
    let words = stops.iter().map(|stop| {
        let x = stop.place(scale);
        let room = (right - before).max(x - MARGIN);
        before = x + LEADER;
        Caption::stacked((stop.id, stop.fact), room, notes)
    });
    words.collect()
}

/// Finds a place for the words of each stop so that no words overlap and no leader crosses any.
///
/// Below the axis words begin at their mark, earlier ones further down; those that would leave the
/// frame there stand above it and end at their mark, later ones further up.
fn places(stops: &[Stop<'_>], words: &[Caption], scale: &Scale, right: f64) -> Vec<Place> {
    let mut places: Vec<Place> = stops
        .iter()
        .zip(words)
        .map(|(stop, words)| {
            let x = stop.place(scale);
            let leaves = x - 1.0 + words.width() > right;
            Place { above: leaves && x - words.width() >= MARGIN, row: 0, x }
        })
        .collect();
    let (mut row, mut next): (usize, Option<f64>) = (0, None);
    for (words, place) in words.iter().zip(&mut places).rev().filter(|(_, place)| !place.above) {
        place.x = place.x.min(right - words.width()).max(MARGIN);
        if next.is_some_and(|next| place.x + words.width() + GAP > next) {
            row += 1;
        }
        (place.row, next) = (row, Some(place.x));
    }
    let (mut row, mut next): (usize, Option<f64>) = (0, None);
    for (words, place) in words.iter().zip(&mut places).filter(|(_, place)| place.above) {
        if next.is_some_and(|next| place.x - words.width() - GAP < next) {
            row += 1;
        }
        (place.row, next) = (row, Some(place.x));
    }
    places
}

fn draw_words(
    sketch: &Sketch<'_>,
    words: &Caption,
    place: Place,
    middle: f64,
    (band_top, below_top): (f64, f64),
    run: f64,
) {
    let anchor = if place.above { Anchor::End } else { Anchor::Start };
    let rest = (words.lines() - 1.0) * LINE;
    let first_baseline = place.first_baseline(words, (band_top - run, below_top));
    let leader = if place.above {
        [(middle, band_top - 7.0), (middle, first_baseline + rest + 6.0)]
    } else {
        [(middle, below_top), (middle, first_baseline - 15.0)]
    };
    if (leader[0].1 - leader[1].1).abs() > 2.0 {
        sketch.line(&leader, 1.0, Role::Line);
    }
    words.draw(sketch, (place.x, first_baseline), anchor);
}

#[cfg(test)]
mod tests;
