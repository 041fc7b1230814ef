//! Ranges, with and without a limit.

use super::{exactly, level, levels, path, single};
use crate::support::{drawn, specimen};
use chart::WIDTHS;
use chart::role::Role;
use chart::scene::{Item, css_px};
use quantity::{Decimal, End, Interval, Moment, Unit};

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
