//! Values, gaps between them and references.

use super::{exactly, level, levels, path, single};
use crate::support::{drawn, painted_range, specimen, texts};
use chart::WIDTHS;
use chart::role::Role;
use chart::scene::{Item, css_px};
use proptest::prelude::*;
use quantity::{Date, Decimal, Moment, Unit};

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
