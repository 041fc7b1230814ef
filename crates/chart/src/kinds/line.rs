//! The line: quantities over time, each series named at its end; bands where only a range is known.

use crate::caption::{Caption, LABEL, LINE, VALUE, text_width};
use crate::kind::{Field, Form, Kind, NOTES, Takes};
use crate::mark::{Mark, Shape};
use crate::notes::Notes;
use crate::plot::{Plot, Room};
use crate::role::Role;
use crate::scale::in_order;
use crate::scene::Anchor;
use crate::sketch::{Sketch, Type};
use crate::track::Track;
use crate::{Drawing, Frame, MARGIN, ends};
use story::fact::Fact;
use story::series::Series;
use story::wording::signs;

pub(crate) const KIND: Kind = Kind { name: "line", draw };

pub(crate) const FORM: Form = Form {
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
    wants: "There are one to four series, each with a value, all of one unit (or of units with one `scale`), and the reference has the same; all have lower limits.",
    example: "kind = \"line\"\nseries = [\"calls\", \"departures\"]",
};

/// More series than can be told apart.
pub const MOST_SERIES: usize = 4;

// Lengths in CSS px.
const AXIS: f64 = 30.0;
const GAP: f64 = 12.0;
const CAPTION: f64 = 20.0;

type Entry<'a> = (&'a str, &'a Fact, &'a Series);

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let series = series(frame)?;
    let reference = reference(frame, &series)?;
    let mut notes = Notes::new(frame);
    let room = frame.width * if frame.width < 560.0 { 0.36 } else { 0.4 };
    // A lone series has its name above the plot, and its end is free for the value; a long value joins the name.
    let title = match series.as_slice() {
        [(id, fact, series)] => {
            let words = last_words(series);
            let is_long = text_width(words, VALUE) > room;
            let width = frame.width - 2.0 * MARGIN;
            let title = if is_long {
                Caption::lines_of(&[(&fact.label, LABEL), (words, VALUE)], id, width, &mut notes)
            } else {
                Caption::single(&fact.label, LABEL, id, width, &mut notes)
            };
            Some((title, is_long))
        }
        _ => None,
    };
    let names: Vec<Caption> = series
        .iter()
        .enumerate()
        .map(|(order, entry)| match title {
            Some((_, is_long)) => Caption::plain(if is_long { "" } else { last_words(entry.2) }, VALUE),
            None => name(*entry, order, room, &mut notes),
        })
        .collect();
    let gutter = names.iter().map(Caption::width).fold(0.0, f64::max) + GAP;
    let reference_words = reference.map(|entry| {
        let room = frame.width - 2.0 * MARGIN - SAMPLE;
        Caption::beside(entry, signs(frame.story.language).calculated, room, &mut notes)
    });
    let title_height = title.as_ref().map_or(0.0, |(title, _)| title.lines() * LINE + 4.0);
    let above = title_height + reference_words.as_ref().map_or(0.0, |words| words.lines() * LINE + 6.0);
    let least = names.iter().map(name_height).sum();
    let lines: Vec<&Series> = series.iter().map(|(.., series)| *series).collect();
    let room = Room { right: gutter, above, least };
    let plot = Plot::new(frame, &lines, reference.map(|(_, fact)| fact), room)?;
    let tracks: Vec<Track> = series
        .iter()
        .enumerate()
        .map(|(order, (_, _, series))| Track::new(series, &plot.time, &plot.amount, plot.edge(), order))
        .collect();

    let tops = name_tops(&names, &tracks, &plot);
    let mut marks: Vec<Mark> = Vec::new();
    for (((id, fact, series), track), (name, top)) in series.iter().zip(&tracks).zip(names.iter().zip(&tops))
    {
        let mark = frame.mark((id, fact), Shape::Path { runs: track.middles() });
        let end = ((plot.right + GAP, *top), (frame.width - MARGIN, top + name_height(name)));
        let (from, to) = match title {
            Some(_) => ((MARGIN, 0.0), (frame.width - MARGIN, title_height)),
            None => end,
        };
        marks.push(mark.with_words(from, to));
        // The facts of a series lie on its line and are nearer to a finger than the line. A lone series has the value of
        // its last at its end.
        let mut members: Vec<Mark> = members(frame, series, &plot).collect();
        if let (Some(_), Some(last)) = (&title, members.pop()) {
            members.push(last.with_words(end.0, end.1));
        }
        marks.extend(members);
    }
    let band = reference.and_then(|(_, fact)| Some(plot.level(ends(fact)?)));
    if let (Some(entry), Some((from, to))) = (reference, band) {
        let shape = Shape::rectangle((plot.left, from.min(to) - 1.0), (plot.right, from.max(to) + 1.0));
        let mark = frame.mark(entry, shape);
        marks.push(mark.with_words((MARGIN, title_height), (frame.width - MARGIN, above)));
    }

    let scene = Sketch::record(frame.width, plot.bottom + AXIS, |sketch| {
        plot.draw(sketch, frame);
        if let (Some(words), Some(band)) = (&reference_words, band) {
            draw_reference(sketch, words, band, &plot, title_height);
        }
        if let Some((title, _)) = &title {
            title.draw(sketch, (MARGIN, 17.0), Anchor::Start);
        }
        tracks.iter().for_each(|track| track.draw_bands(sketch));
        tracks.iter().for_each(|track| track.draw_lines(sketch));
        draw_names(sketch, &names, &tops, &tracks, &plot);
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
    // What has no lower limit has no place.
    let are_placed = series.iter().all(|(.., series)| {
        let mut known = series.points.iter().filter_map(|point| point.interval).peekable();
        known.peek().is_some() && known.all(|interval| interval.low.number().is_some())
    });
    (is_one_axis && are_placed && series.len() <= MOST_SERIES).then_some(series)
}

/// The fact of the reference: an outer nothing where it does not belong to the axis.
fn reference<'a>(frame: Frame<'a>, series: &[Entry<'a>]) -> Option<Option<(&'a str, &'a Fact)>> {
    let Some((id, fact)) = frame.fact("reference") else { return Some(None) };
    let (_, _, first) = series.first()?;
    let has_limit = ends(fact).is_some();
    (has_limit && fact.quantity()?.unit.scale() == first.unit.scale()).then_some(Some((id, fact)))
}

/// What stands at the end of one of several series: its last value and, where there is room, its label in its colour.
fn name((id, fact, series): Entry<'_>, order: usize, room: f64, notes: &mut Notes<'_>) -> Caption {
    let label = Type { role: Role::SERIES[order % Role::SERIES.len()], ..VALUE };
    Caption::lines_of(&[(last_words(series), VALUE), (&fact.label, label)], id, room, notes)
}

fn last_words(series: &Series) -> &str {
    series.points.iter().rev().find_map(|point| point.words.as_deref()).unwrap_or_default()
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

fn name_height(name: &Caption) -> f64 {
    name.lines() * CAPTION + 6.0
}

/// The upper edges of the names beside the ends of their lines, moved apart where they would overlap.
fn name_tops(names: &[Caption], tracks: &[Track], plot: &Plot) -> Vec<f64> {
    let height = |index: usize| name_height(&names[index]);
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
    tops
}

/// The names, each with a leader to its line where it was moved away.
fn draw_names(sketch: &Sketch<'_>, names: &[Caption], tops: &[f64], tracks: &[Track], plot: &Plot) {
    for (index, (x, y)) in tracks.iter().map(Track::end).enumerate() {
        let middle = tops[index] + name_height(&names[index]) / 2.0;
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

#[cfg(test)]
mod tests;
