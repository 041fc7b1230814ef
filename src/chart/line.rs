//! The line: quantities over time, each series named at its end; bands where only a range is known.

use super::caption::{ASIDE, Caption, LABEL, LINE, VALUE, text_width};
use super::kind::{Field, Form, Kind, NOTES, Takes};
use super::mark::{Mark, Shape};
use super::notes::Notes;
use super::role::Role;
use super::scale::{Scale, in_order};
use super::scene::Anchor;
use super::sketch::{Sketch, Type};
use super::ticks::Ticks;
use super::time_axis::{self, Axis};
use super::track::Track;
use super::{Drawing, Frame, MARGIN, ends};
use crate::story::fact::Fact;
use crate::story::series::Series;

pub(super) const KIND: Kind = Kind { name: "line", draw };

pub(super) const FORM: Form = Form {
    kind: KIND.name,
    about: "Quantities over time, up to four series of one unit or of one `scale`, each named at its end. Gaps stay gaps, ranges are bands, and places in an order have the first on top.",
    fields: &[
        Field {
            name: "series",
            about: "One to four series of one unit, or of units with one `scale`.",
            required: true,
            many: true,
            takes: Takes::Series,
        },
        Field {
            name: "reference",
            about: "A fact of the same unit that the series are held against, a level line.",
            required: false,
            many: false,
            takes: Takes::Quantity,
        },
        NOTES,
    ],
    is_share: false,
    wants: "There are one to four series, each with a value, all of one unit (or of units with one `scale`), and the reference has the same.",
    example: "kind = \"line\"\nseries = [\"calls\", \"departures\"]",
};

/// More series than can be told apart.
pub const MOST_SERIES: usize = 4;

// Lengths in CSS px.
const PLOT: f64 = 200.0;
const SMALL_PLOT: f64 = 150.0;
const AXIS: f64 = 30.0;
const GAP: f64 = 12.0;
const CAPTION: f64 = 20.0;

type Entry<'a> = (&'a str, &'a Fact, &'a Series);

/// The four edges of what is plotted.
struct Plot {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    time: Scale,
    amount: Scale,
    axis: Axis,
    ticks: Ticks,
    is_inverted: bool,
    /// Whether the numbers of the axis stand left of the plot.
    is_beside: bool,
}

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let series = series(frame)?;
    let reference = reference(frame, &series)?;
    let mut notes = Notes::new(frame);
    let room = frame.width * if frame.width < 560.0 { 0.36 } else { 0.4 };
    // A lone series has its name above the plot, and its end is free for the value.
    let title = match series.as_slice() {
        [(id, fact, _)] => {
            let words = Caption::single(&fact.label, LABEL, id, frame.width - 2.0 * MARGIN, &mut notes);
            Some(words)
        }
        _ => None,
    };
    let names: Vec<Caption> = series
        .iter()
        .enumerate()
        .map(|(order, entry)| match title {
            Some(_) => value(*entry, room, &mut notes),
            None => name(*entry, order, room, &mut notes),
        })
        .collect();
    let gutter = names.iter().map(Caption::width).fold(0.0, f64::max) + GAP;
    let reference_words = reference.map(|entry| {
        let room = frame.width - 2.0 * MARGIN - SAMPLE;
        Caption::beside(entry, room, &mut notes)
    });
    let title_height = if title.is_some() { LINE + 4.0 } else { 0.0 };
    let above = title_height + reference_words.as_ref().map_or(0.0, |words| words.lines() * LINE + 6.0);
    let plot = Plot::new(frame, &series, reference.map(|(_, fact)| fact), gutter, above, &names)?;
    let tracks: Vec<Track> = series
        .iter()
        .enumerate()
        .map(|(order, (_, _, series))| Track::new(series, &plot.time, &plot.amount, plot.edge(), order))
        .collect();

    let mut marks: Vec<Mark> = Vec::new();
    for ((id, fact, series), track) in series.iter().zip(&tracks) {
        marks.push(frame.mark((id, fact), Shape::Path { runs: track.middles() }));
        // The facts of a series lie on its line and are nearer to a finger than the line.
        marks.extend(members(frame, series, &plot));
    }
    let band = reference.and_then(|(_, fact)| Some(plot.level(ends(fact)?)));
    if let (Some(entry), Some((from, to))) = (reference, band) {
        let shape = Shape::rectangle((plot.left, from.min(to) - 1.0), (plot.right, from.max(to) + 1.0));
        marks.push(frame.mark(entry, shape));
    }

    let scene = Sketch::record(frame.width, plot.bottom + AXIS, |sketch| {
        plot.draw(sketch, frame);
        if let (Some(words), Some(band)) = (&reference_words, band) {
            draw_reference(sketch, words, band, &plot, title_height);
        }
        if let Some(title) = &title {
            title.draw(sketch, (MARGIN, 17.0), Anchor::Start);
        }
        tracks.iter().for_each(|track| track.draw_bands(sketch));
        tracks.iter().for_each(|track| track.draw_lines(sketch));
        draw_names(sketch, &names, &tracks, &plot);
        if let [(.., series)] = series.as_slice() {
            draw_first_value(sketch, series, &tracks[0], &plot);
        }
        sketch.light(frame, &marks);
    });
    Some(Drawing { scene, marks, notes: notes.finish() })
}

/// One to four series that share an axis.
fn series(frame: Frame<'_>) -> Option<Vec<Entry<'_>>> {
    let facts = frame.facts("series");
    let series: Vec<Entry<'_>> =
        facts.into_iter().filter_map(|(id, fact)| Some((id, fact, fact.series()?))).collect();
    let (_, _, first) = series.first()?;
    let is_one_axis = series.iter().all(|(.., other)| {
        other.unit.scale() == first.unit.scale() && other.unit.ordinal == first.unit.ordinal
    });
    let are_known =
        series.iter().all(|(.., series)| series.points.iter().any(|point| point.interval.is_some()));
    (is_one_axis && are_known && series.len() <= MOST_SERIES).then_some(series)
}

/// The fact of the reference: an outer nothing where it does not belong to the axis.
fn reference<'a>(frame: Frame<'a>, series: &[Entry<'a>]) -> Option<Option<(&'a str, &'a Fact)>> {
    let Some((id, fact)) = frame.fact("reference") else { return Some(None) };
    let (_, _, first) = series.first()?;
    (fact.quantity()?.unit.scale() == first.unit.scale()).then_some(Some((id, fact)))
}

/// What stands at the end of one of several series: its last value and, where there is room, its label in its colour.
fn name((id, fact, series): Entry<'_>, order: usize, room: f64, notes: &mut Notes<'_>) -> Caption {
    let label = Type { role: Role::SERIES[order % Role::SERIES.len()], ..VALUE };
    Caption::lines_of([(last_words(series), VALUE), (&fact.label, label)], id, room, notes)
}

/// What stands at the end of a lone series.
fn value((id, _, series): Entry<'_>, room: f64, notes: &mut Notes<'_>) -> Caption {
    Caption::unasked(last_words(series), VALUE, id, room, notes)
}

fn last_words(series: &Series) -> &str {
    series.points.iter().rev().find_map(|point| point.words.as_deref()).unwrap_or_default()
}

impl Plot {
    fn new(
        frame: Frame<'_>,
        series: &[Entry<'_>],
        reference: Option<&Fact>,
        gutter: f64,
        above: f64,
        names: &[Caption],
    ) -> Option<Self> {
        let points = || series.iter().flat_map(|(.., series)| &series.points);
        let intervals = points().filter_map(|point| point.interval);
        let reference = reference.and_then(|fact| fact.quantity()).map(|quantity| quantity.interval);
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for interval in intervals.chain(reference) {
            let ends = [interval.low, interval.high].map(|end| end.number().map(|number| number.to_f64()));
            for end in ends.into_iter().flatten() {
                (low, high) = (low.min(end), high.max(end));
            }
        }
        if low > high {
            return None;
        }
        let is_inverted = series.first().is_some_and(|(.., series)| series.unit.ordinal);
        // Where nought is not far, the axis begins there.
        if !is_inverted && low > 0.0 && low <= high / 2.0 {
            low = 0.0;
        }
        let ticks = Ticks::around(low, high, if frame.width < 240.0 { 3 } else { 5 });
        let widest = ticks.all().map(|tick| text_width(&ticks.words(tick, frame.story.language), ASIDE));
        let beside = MARGIN + widest.fold(0.0, f64::max) + 8.0;
        // Numbers that would take the plot's room stand above their lines, over the plot.
        let is_beside = beside <= frame.width * 0.3;
        let left = if is_beside { beside } else { MARGIN };
        let right = (frame.width - MARGIN - gutter).max(left + 24.0);
        let top = above + 26.0;
        let least = if frame.width < 240.0 { SMALL_PLOT } else { PLOT };
        let lines: f64 = names.iter().map(|name| name.lines() * CAPTION + 6.0).sum();
        let bottom = top + least.max(lines);
        let moments = || points().map(|point| point.at.minutes().0);
        let axis = time_axis::inside(moments().min()?, moments().max()?, right - left);
        let range = if is_inverted { (top, bottom) } else { (bottom, top) };
        Some(Plot {
            time: Scale::new(axis.domain, (left + 5.0, right - 5.0)),
            amount: Scale::new(ticks.domain(), range),
            left,
            right,
            top,
            bottom,
            axis,
            ticks,
            is_inverted,
            is_beside,
        })
    }

    /// Where amounts without a limit end, in CSS px from the top.
    fn edge(&self) -> f64 {
        if self.is_inverted { self.bottom } else { self.top }
    }

    /// The places of a quantity's ends, in CSS px from the top.
    fn level(&self, (low, high): (f64, Option<f64>)) -> (f64, f64) {
        (self.amount.at(low), high.map_or(self.edge(), |high| self.amount.at(high)))
    }

    /// Level lines with their numbers above them, the unit beside the uppermost, and the time below.
    fn draw(&self, sketch: &Sketch<'_>, frame: Frame<'_>) {
        let language = frame.story.language;
        let unit =
            frame.facts("series").first().and_then(|(_, fact)| fact.series()).map(|series| &series.unit);
        for tick in self.ticks.all() {
            let y = self.amount.at(tick.at);
            let role = if (y - self.bottom).abs() < 0.5 { Role::Line } else { Role::Quiet };
            sketch.line(&[(MARGIN, y), (self.right, y)], 1.0, role);
            let mut words = self.ticks.words(tick, language);
            if let Some(unit) = unit.filter(|unit| (y - self.top).abs() < 0.5 && !unit.ordinal) {
                let with_unit = format!("{words}{}", unit.beside_many(language));
                if text_width(&with_unit, ASIDE) <= self.right - MARGIN {
                    words = with_unit;
                }
            }
            sketch.text(&words, (MARGIN, y - 5.0), Anchor::Start, ASIDE);
        }
        time_axis::draw(sketch, &self.axis, &self.time, self.bottom, (self.left, self.right));
    }
}

/// The facts of a series as marks of their own.
fn members<'a>(frame: Frame<'a>, series: &'a Series, plot: &'a Plot) -> impl Iterator<Item = Mark> + 'a {
    series.members.iter().zip(&series.points).filter_map(move |(id, point)| {
        let fact = frame.story.facts.get(id)?;
        let (x, (low, high)) = (plot.time.at(point.at.minutes().0 as f64), plot.level(ends(fact)?));
        let shape = Shape::rectangle((x - 5.0, low.min(high) - 5.0), (x + 5.0, low.max(high) + 5.0));
        Some(frame.mark((id, fact), shape))
    })
}

/// Up to so many points leave room for a value beside the first.
const FEW: usize = 12;

/// The length of the sample of a reference's line before its words.
const SAMPLE: f64 = 26.0;

/// A level line, or two with strokes between them, and the words above the plot with a sample of the line.
fn draw_reference(sketch: &Sketch<'_>, words: &Caption, (from, to): (f64, f64), plot: &Plot, top: f64) {
    sketch.line(&[(MARGIN, top + 11.0), (MARGIN + SAMPLE - 8.0, top + 11.0)], 1.5, Role::Ink);
    words.draw(sketch, (MARGIN + SAMPLE, top + 16.0), Anchor::Start);
    sketch.line(&[(plot.left, from), (plot.right, from)], 1.5, Role::Ink);
    if (from - to).abs() > 2.0 {
        let mut x = plot.left;
        while x < plot.right {
            sketch.line(&[(x, from), (x, to)], 0.75, Role::Muted);
            x += 8.0;
        }
        if (to - plot.edge()).abs() > 0.5 {
            sketch.line(&[(plot.left, to), (plot.right, to)], 1.5, Role::Ink);
        }
    }
}

/// The names beside the ends of their series, moved apart where they would overlap, with a line to the end.
fn draw_names(sketch: &Sketch<'_>, names: &[Caption], tracks: &[Track], plot: &Plot) {
    let height = |index: usize| names[index].lines() * CAPTION + 6.0;
    let ends: Vec<(f64, f64)> = tracks.iter().map(Track::end).collect();
    let order = in_order(&ends.iter().map(|(_, y)| *y).collect::<Vec<f64>>());
    let mut tops = vec![0.0; tracks.len()];
    let mut free = plot.top - 10.0;
    for &index in &order {
        tops[index] = (ends[index].1 - height(index) / 2.0).max(free);
        free = tops[index] + height(index);
    }
    // What was pushed below the plot is pushed back from there.
    let mut floor = plot.bottom + 4.0;
    for &index in order.iter().rev() {
        tops[index] = tops[index].min(floor - height(index));
        floor = tops[index];
    }
    for (index, (x, y)) in ends.into_iter().enumerate() {
        let middle = tops[index] + height(index) / 2.0;
        if (middle - y).abs() > 4.0 || plot.right - x > 12.0 {
            sketch.line(&[(x + 5.0, y), (plot.right + GAP - 4.0, middle)], 0.75, tracks[index].role);
        }
        names[index].draw(sketch, (plot.right + GAP, tops[index] + 16.0), Anchor::Start);
    }
}

/// The first value of a lone series, on the side that its line leaves free.
fn draw_first_value(sketch: &Sketch<'_>, series: &Series, track: &Track, plot: &Plot) {
    let Some(words) = series.points.iter().find_map(|point| point.words.as_deref()) else { return };
    let Some((first, next)) = track.beginning() else { return };
    let falls = next.is_some_and(|next| next.middle() > first.middle());
    let (above, below) = (first.low.min(first.high) - 9.0, first.low.max(first.high) + 20.0);
    let fits = |baseline: f64| baseline - 13.0 >= plot.top && baseline + 2.0 <= plot.bottom;
    let baseline = if falls { above } else { below };
    let has_room = plot.is_beside
        && first.x + text_width(words, VALUE) <= plot.right
        && (2..=FEW).contains(&series.points.len());
    if has_room && fits(baseline) {
        sketch.text(words, (first.x - 3.0, baseline), Anchor::Start, VALUE);
    }
}
