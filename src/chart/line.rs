//! The line: quantities over time, each series named at its end; bands where only a range is known.

use super::caption::{Caption, LABEL, LINE, VALUE, text_width};
use super::kind::{Field, Form, Kind, NOTES, Takes};
use super::mark::{Mark, Shape};
use super::notes::Notes;
use super::plot::{Plot, Room};
use super::role::Role;
use super::scale::in_order;
use super::scene::Anchor;
use super::sketch::{Sketch, Type};
use super::track::Track;
use super::{Drawing, Frame, MARGIN, ends};
use crate::story::fact::Fact;
use crate::story::series::Series;
use crate::story::wording::signs;

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
mod tests {
    use super::super::WIDTHS;
    use super::super::scene::{Item, css_px};
    use super::super::testing::{drawn, reach, shape, specimen, story_of, texts};
    use super::*;
    use crate::story::Story;
    use crate::story::decimal::Decimal;
    use crate::story::fact::Statement;
    use crate::story::interval::{End, Interval};
    use crate::story::moment::{Date, Moment};
    use crate::story::series::Point;
    use crate::story::unit::Unit;
    use proptest::prelude::*;

    fn path(drawing: &Drawing, fact: &str) -> Vec<Vec<(f64, f64)>> {
        match shape(drawing, fact) {
            Shape::Path { runs } => runs,
            other => panic!("{fact} is no path: {other:?}"),
        }
    }

    /// Where each number of the axis stands, from the numbers beside it: amount and CSS px from the top.
    fn levels(drawing: &Drawing) -> Vec<(f64, f64)> {
        let level = |(words, (x, baseline)): (&str, (f64, f64))| {
            let number = words.split(' ').next()?.replace(',', "").replace('−', "-").parse().ok()?;
            (x == MARGIN).then_some((number, baseline + 5.0))
        };
        let mut levels: Vec<(f64, f64)> = texts(drawing).into_iter().filter_map(level).collect();
        levels.sort_by(|a, b| a.0.total_cmp(&b.0));
        levels
    }

    /// Where an amount stands by the first and the last number of the axis.
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

    #[test]
    fn points_stand_beside_their_numbers_and_above_their_years() {
        let story = specimen("line", "exact");
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let levels = levels(&drawing);
            assert!(levels.len() >= 2, "{levels:?} at {width}");
            let [run] = path(&drawing, "calls").try_into().expect("one run");
            for ((year, amount), (x, y)) in (2021..).zip([410.0, 560.0, 530.0, 700.0, 820.0]).zip(run) {
                assert!(
                    (y - level(&levels, amount)).abs() < 0.1,
                    "{amount} is at {y} of {levels:?} at {width}"
                );
                let label = texts(&drawing).into_iter().find(|(words, _)| *words == year.to_string());
                // The outer labels are moved into the frame.
                if let Some((_, (middle, _))) = label.filter(|_| (2022..2025).contains(&year)) {
                    assert!(
                        (x - middle).abs() < 0.1,
                        "{year} is at {x} and its label at {middle} at {width}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_better_place_is_higher_up() {
        let story = specimen("line", "ranks");
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let runs = path(&drawing, "rank");
            assert_eq!(runs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2], "a gap at {width}");
            let heights: Vec<f64> = runs.concat().iter().map(|(_, y)| *y).collect();
            assert!(heights.windows(2).all(|pair| pair[1] < pair[0]), "97, 91, 84, 80 rise: {heights:?}");
            let levels = levels(&drawing);
            for (rank, y) in [97.0, 91.0, 84.0, 80.0].into_iter().zip(heights) {
                assert!((y - level(&levels, rank)).abs() < 0.1, "{rank} is at {y} at {width}");
            }
        }
    }

    #[test]
    fn nothing_is_drawn_across_a_gap() {
        let story = specimen("line", "gaps");
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let runs = path(&drawing, "calls");
            assert_eq!(runs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1, 1], "at {width}");
            for gap in runs.windows(2) {
                let (from, to) = (gap[0].last().expect("a point").0 + 5.0, gap[1][0].0 - 5.0);
                for item in &drawing.scene.items {
                    let Item::Line { points, role: Role::Certain, .. } = item else { continue };
                    let crosses =
                        points.windows(2).any(|pair| css_px(pair[0].0) < to && css_px(pair[1].0) > from);
                    assert!(!crosses, "{points:?} crosses {from} to {to} at {width}");
                }
            }
        }
    }

    #[test]
    fn bands_reach_from_the_least_to_the_most() {
        let story = specimen("line", "ranges");
        let ends = [(300.0, 340.0), (320.0, 420.0), (400.0, 400.0), (420.0, 600.0), (500.0, 640.0)];
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let levels = levels(&drawing);
            let [run] = path(&drawing, "calls").try_into().expect("one run");
            for ((low, high), (_, y)) in ends.into_iter().zip(&run) {
                let middle = (level(&levels, low) + level(&levels, high)) / 2.0;
                assert!((y - middle).abs() < 0.1, "{low} to {high} is around {y} at {width}");
            }
            // Each upright stroke is as long as the range there.
            let mut strokes = 0;
            for item in &drawing.scene.items {
                let Item::Line { points, role: Role::Certain, .. } = item else { continue };
                let [(x, from), (to_x, to)] = points.as_slice() else { continue };
                let (x, is_upright) = (css_px(*x), x == to_x);
                let Some(place) = run.windows(2).take(4).position(|pair| pair[0].0 < x && x < pair[1].0)
                else {
                    continue;
                };
                if !is_upright {
                    continue;
                }
                let share = (x - run[place].0) / (run[place + 1].0 - run[place].0);
                let between = |a: f64, b: f64| level(&levels, a + (b - a) * share);
                let (low, high) =
                    (between(ends[place].0, ends[place + 1].0), between(ends[place].1, ends[place + 1].1));
                assert!(
                    (css_px(*from) - low).abs() < 0.2 && (css_px(*to) - high).abs() < 0.2,
                    "{from} to {to}, not {low} to {high}"
                );
                strokes += 1;
            }
            assert!(strokes > 5, "{strokes} strokes at {width}");
            // What has no limit goes on to the top.
            let top = levels[levels.len() - 1].1;
            let last = run.last().expect("a point");
            assert!((last.1 - (level(&levels, 560.0) + top) / 2.0).abs() < 0.1, "{last:?} at {width}");
        }
    }

    #[test]
    fn a_reference_is_level_with_its_number() {
        let story = specimen("line", "reference");
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let y = level(&levels(&drawing), 600.0);
            let (from, to) = reach(&drawing, Role::Ink, (y - 0.2, y + 0.2)).expect("a line");
            let run = path(&drawing, "calls").concat();
            assert!(from < run[0].0 && run[4].0 < to, "{from} to {to} at {width}");
        }
    }

    #[test]
    fn ten_thousand_points_are_few_items_and_nothing_that_stands_out_is_lost() {
        let story = specimen("line", "dense");
        let points = &story.facts["freight"].series().expect("a series").points;
        let value = |point: &Point| {
            point.interval.and_then(|interval| interval.low.number()).expect("a value").to_f64()
        };
        let (least, most) = points
            .iter()
            .map(value)
            .fold((f64::MAX, 0.0f64), |(low, high), value| (low.min(value), high.max(value)));
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let run = path(&drawing, "freight").concat();
            assert!(run.len() <= 4 * width as usize, "{} points at {width}", run.len());
            assert!(drawing.scene.items.len() < 60, "{} items at {width}", drawing.scene.items.len());
            let levels = levels(&drawing);
            let (top, bottom) =
                run.iter().fold((f64::MAX, 0.0f64), |(top, bottom), (_, y)| (top.min(*y), bottom.max(*y)));
            assert!(
                (top - level(&levels, most)).abs() < 0.1 && (bottom - level(&levels, least)).abs() < 0.1,
                "{top} to {bottom} at {width}"
            );
        }
    }

    #[test]
    fn ten_thousand_ranges_are_few_items_too() {
        let mut story = specimen("line", "dense");
        let fact = story.facts.get_mut("freight").expect("a series");
        let Statement::Series(series) = &mut fact.statement else { panic!("a series") };
        for interval in series.points.iter_mut().filter_map(|point| point.interval.as_mut()) {
            interval.high = interval.high.map(|high| high.plus(Decimal::integer(60)));
        }
        for width in WIDTHS {
            let items = drawn(&story, width).scene.items.len();
            assert!(items < 60 + width as usize / 4, "{items} items at {width}");
        }
    }

    #[test]
    fn no_limit_is_down_where_the_axis_is() {
        // A place without a worst: the band goes on to the bottom.
        let unit = Unit { ordinal: true, ..Unit::counting("place") };
        let mut series = exactly(
            (0..3).map(|index| (Moment::Year(2020 + index), Some(Decimal::integer(9)))).collect(),
            unit,
        );
        series.points[2].interval =
            Some(Interval { low: End::Closed(Decimal::integer(4)), high: End::Unlimited });
        let story = single(series);
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let levels = levels(&drawing);
            let run = path(&drawing, "0").concat();
            let bottom = levels[levels.len() - 1].1;
            assert!(
                (run[2].1 - (level(&levels, 4.0) + bottom) / 2.0).abs() < 0.1,
                "{run:?} of {levels:?} at {width}"
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn points_stand_where_their_moments_and_values_are(
            days in prop::collection::btree_set(0i32..36_000, 2..40),
            values in prop::collection::vec((-99_999i128..99_999, prop::bool::weighted(0.8)), 40),
            ordinal: bool,
        ) {
            let day = |day: i32| Date { year: 1900 + day / 360, month: (day / 30 % 12 + 1) as u8, day: (day % 28 + 1) as u8 };
            let mut moments: Vec<Date> = days.into_iter().map(day).collect();
            moments.sort_unstable();
            moments.dedup();
            let number = |(value, is_known): (i128, bool)| is_known.then(|| Decimal::new(value, 1));
            let points: Vec<(Moment, Option<Decimal>)> =
                moments.into_iter().map(Moment::Day).zip(values.into_iter().map(number)).collect();
            let known: Vec<(f64, f64)> = points.iter().filter_map(|(at, value)| Some((at.minutes().0 as f64, (*value)?.to_f64()))).collect();
            prop_assume!(known.len() > 1);
            let runs = points.split(|(_, value)| value.is_none()).map(<[_]>::len).filter(|length| *length > 0);
            let runs: Vec<usize> = runs.collect();
            let story = single(exactly(points.clone(), Unit { ordinal, ..Unit::measuring("tonne") }));
            for width in WIDTHS {
                let drawing = drawn(&story, width);
                let drawn_runs = path(&drawing, "0");
                prop_assert_eq!(&drawn_runs.iter().map(Vec::len).collect::<Vec<_>>(), &runs);
                let places = drawn_runs.concat();
                // By the two that are farthest apart, in time and in value, all others have their place.
                let farthest = |of: fn(&(f64, f64)) -> f64| {
                    let by = |a: &usize, b: &usize| of(&known[*a]).total_cmp(&of(&known[*b]));
                    let (least, most) = ((0..known.len()).min_by(by), (0..known.len()).max_by(by));
                    (least.expect("one"), most.expect("one"))
                };
                for (of, place) in [((|point| point.0) as fn(&(f64, f64)) -> f64, (|at| at.0) as fn(&(f64, f64)) -> f64), (|point| point.1, |at| at.1)] {
                    let (a, b) = farthest(of);
                    let (from, to) = (of(&known[a]), of(&known[b]));
                    for (index, point) in known.iter().enumerate().filter(|_| to > from) {
                        let wanted = place(&places[a]) + (place(&places[b]) - place(&places[a])) * (of(point) - from) / (to - from);
                        prop_assert!((place(&places[index]) - wanted).abs() <= 3.0 / 64.0, "{:?} is at {:?} at {}", point, places[index], width);
                    }
                }
                let (lowest, highest) = farthest(|point| point.1);
                if known[lowest].1 < known[highest].1 - 1.0 {
                    prop_assert_eq!(places[highest].1 < places[lowest].1, !ordinal, "up is more, save of places");
                }
            }
        }
    }
}
