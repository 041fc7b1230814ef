//! Drawings of lines.

use crate::support::{drawn, painted_range, shape, specimen, story_of, texts};
use chart::mark::Shape;
use chart::role::Role;
use chart::scene::{Item, css_px};
use chart::{Drawing, MARGIN, WIDTHS};
use proptest::prelude::*;
use quantity::{Date, Decimal, End, Interval, Moment, Unit};
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

#[test]
fn points_are_level_with_their_numbers_and_above_their_years() {
    let story = specimen("line", "exact");
    for width in WIDTHS {
        let drawing = drawn(&story, width);
        let levels = levels(&drawing);
        assert!(levels.len() >= 2, "{levels:?} at {width}");
        let [run] = path(&drawing, "calls").try_into().expect("one run");
        for ((year, amount), (x, y)) in (2021..).zip([410.0, 560.0, 530.0, 700.0, 820.0]).zip(run) {
            assert!((y - level(&levels, amount)).abs() < 0.1, "{amount} is at {y} of {levels:?} at {width}");
            let label = texts(&drawing).into_iter().find(|(words, _)| *words == year.to_string());
            // The outer labels are moved into the frame.
            if let Some((_, (middle, _))) = label.filter(|_| (2022..2025).contains(&year)) {
                assert!((x - middle).abs() < 0.1, "{year} is at {x} and its label at {middle} at {width}");
            }
        }
    }
}

#[test]
fn a_better_rank_is_higher() {
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
fn bands_cover_the_possible_range() {
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
            let Some(place) = run.windows(2).take(4).position(|pair| pair[0].0 < x && x < pair[1].0) else {
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
        // A range without a limit reaches the top.
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
        let (from, to) = painted_range(&drawing, Role::Ink, (y - 0.2, y + 0.2)).expect("a line");
        let run = path(&drawing, "calls").concat();
        assert!(from < run[0].0 && run[4].0 < to, "{from} to {to} at {width}");
    }
}

#[test]
fn ten_thousand_points_are_few_items_and_extremes_are_kept() {
    let story = specimen("line", "dense");
    let points = &story.facts["freight"].series().expect("a series").points;
    let value =
        |point: &Point| point.interval.and_then(|interval| interval.low.number()).expect("a value").to_f64();
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
fn a_rank_without_a_limit_reaches_the_bottom() {
    // There is no worst rank: the band reaches the bottom.
    let unit = Unit { ordinal: true, ..Unit::counting("place") };
    let mut series =
        exactly((0..3).map(|index| (Moment::Year(2020 + index), Some(Decimal::integer(9)))).collect(), unit);
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
    fn points_are_at_their_moments_and_values(
        // At most four points in a CSS px, so that no point is left out.
        days in prop::collection::btree_set((0i32..100).prop_map(|year| 390 * year), 2..40),
        values in prop::collection::vec((-99_999i128..99_999, prop::bool::weighted(0.8)), 40),
        ordinal: bool,
    ) {
        let day = |day: i32| Date { year: 1900 + day / 360, month: (day / 30 % 12 + 1) as u8, day: (day % 28 + 1) as u8 };
        let moments = days.into_iter().map(day);
        let number = |(value, is_known): (i128, bool)| is_known.then(|| Decimal::new(value, 1));
        let points: Vec<(Moment, Option<Decimal>)> =
            moments.map(Moment::Day).zip(values.into_iter().map(number)).collect();
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
            // The two points that are farthest apart define the scale, in time and in value.
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
                prop_assert_eq!(places[highest].1 < places[lowest].1, !ordinal, "greater values are higher, except for ranks");
            }
        }
    }
}
