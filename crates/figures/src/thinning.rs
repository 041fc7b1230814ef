//! Thinning of long series: a drawing shows no more than the first, last, lowest and highest point of each column of pixels.

use chart::input::{Point, Range};

/// The widest layout, in CSS px: a column each.
const COLUMNS: i64 = 640;

/// Series up to this many points are drawn whole.
const MOST_DRAWN: usize = 4 * COLUMNS as usize;

/// The points that make the same line at every width. Points with words and gaps stay.
pub(crate) fn thinned(points: Vec<Point>) -> Vec<Point> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return points };
    let (start, length) = (first.at, last.at.saturating_sub(first.at).max(1));
    if points.len() <= MOST_DRAWN {
        return points;
    }
    let column = |point: &Point| (point.at - start).saturating_mul(COLUMNS) / (length + 1);
    let mut kept = vec![false; points.len()];
    let mut from = 0;
    while from < points.len() {
        let here = column(&points[from]);
        let count = points[from..].iter().take_while(|point| column(point) == here).count().max(1);
        keep(&points[from..from + count], &mut kept[from..from + count]);
        from += count;
    }
    points.into_iter().zip(kept).filter_map(|(point, is_kept)| is_kept.then_some(point)).collect()
}

/// Marks the first, last, lowest and highest point of a column, those with words, and the edges of gaps.
fn keep(points: &[Point], kept: &mut [bool]) {
    let known =
        || points.iter().enumerate().filter_map(|(index, point)| Some((index, point.range.as_ref()?)));
    let lowest = known().min_by(|a, b| low(a.1).total_cmp(&low(b.1)));
    let highest = known().max_by(|a, b| high(a.1).total_cmp(&high(b.1)));
    for index in [lowest, highest].into_iter().flatten().map(|(index, _)| index) {
        kept[index] = true;
    }
    for index in 0..points.len() {
        let is_edge = index == 0 || index + 1 == points.len();
        let is_gap = points[index].range.is_none() && (index == 0 || points[index - 1].range.is_some());
        kept[index] |= is_edge || is_gap || points[index].words.is_some();
    }
}

fn low(range: &Range) -> f64 {
    match *range {
        Range::Exactly(number) | Range::Between(number, _) | Range::AtLeast(number) => number,
        Range::AtMost(_) | Range::Any => f64::NEG_INFINITY,
    }
}

fn high(range: &Range) -> f64 {
    match *range {
        Range::Exactly(number) | Range::Between(_, number) | Range::AtMost(number) => number,
        Range::AtLeast(_) | Range::Any => f64::INFINITY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_series_keeps_what_a_column_of_pixels_shows() {
        let point = |at: i64| {
            let number = if at == 31_234 { 900.0 } else { (at % 7) as f64 };
            let range = (at != 50_000).then_some(Range::Exactly(number));
            let words = (at == 12_345).then(|| "worded".to_owned());
            Point { at, range, words }
        };
        let all: Vec<Point> = (0..100_000).map(point).collect();
        let thin = thinned(all.clone());
        assert!(thin.len() < 4_000, "{}", thin.len());
        assert!(thin.is_sorted_by_key(|point| point.at));
        for at in [0, 99_999, 31_234, 12_345, 50_000] {
            assert!(thin.iter().any(|point| point.at == at), "{at} is lost");
        }
        assert_eq!(thinned(all[..2_000].to_vec()).len(), 2_000);
    }
}
