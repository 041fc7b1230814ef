//! Fewer points where there are more than a plot can show.

use crate::track_point::TrackPoint;

/// A run with at most four points in each CSS px: the first, the lowest, the highest and the last.
pub(crate) fn downsampled(run: &[TrackPoint]) -> Vec<TrackPoint> {
    let width = run.last().map_or(0.0, |last| last.x) - run.first().map_or(0.0, |first| first.x);
    if run.len() as f64 <= 4.0 * width.max(1.0) {
        return run.to_vec();
    }
    let mut kept: Vec<TrackPoint> = Vec::new();
    let mut rest = run;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|point| point.x.floor() == first.x.floor()).count();
        let (column, after) = rest.split_at(count);
        let place_of = |best: fn(&TrackPoint, &TrackPoint) -> bool| {
            (0..column.len()).reduce(|a, b| if best(&column[b], &column[a]) { b } else { a }).unwrap_or(0)
        };
        let mut indices =
            vec![0, place_of(|a, b| a.high < b.high), place_of(|a, b| a.low > b.low), column.len() - 1];
        indices.sort_unstable();
        indices.dedup();
        kept.extend(indices.into_iter().map(|point| column[point]));
        rest = after;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn downsampling_keeps_ends_and_extremes(values in proptest::collection::vec(0.0f64..200.0, 2..3_000)) {
            let step = 100.0 / values.len() as f64;
            let point = |(index, y): (usize, &f64)| TrackPoint { x: index as f64 * step, low: *y, high: *y, is_open: false };
            let run: Vec<TrackPoint> = values.iter().enumerate().map(point).collect();
            let thin = downsampled(&run);
            prop_assert!(thin.len() <= 404);
            prop_assert_eq!((thin.first(), thin.last()), (run.first(), run.last()));
            let ends = |run: &[TrackPoint]| {
                (run.iter().map(|point| point.low).fold(f64::MAX, f64::min), run.iter().map(|point| point.low).fold(0.0, f64::max))
            };
            prop_assert_eq!(ends(&thin), ends(&run));
            prop_assert!(thin.windows(2).all(|pair| pair[0].x <= pair[1].x));
        }
    }
}
