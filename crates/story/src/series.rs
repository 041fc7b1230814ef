//! A series: one quantity at several moments.

use super::fact_id::FactId;
use quantity::{Interval, Moment, Unit};

/// One quantity at several moments, in chronological order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The unit of all values.
    pub unit: Unit,
    /// The values, at most [`MOST_POINTS`].
    pub points: Vec<Point>,
    /// The facts that form the series. Empty if it comes from a table beside the story.
    pub members: Vec<FactId>,
    /// The table's name in the site, if it comes from one.
    pub table: Option<String>,
}

/// The quantity at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The moment.
    pub at: Moment,
    /// Every possible number at that moment; `None` in a gap.
    pub interval: Option<Interval>,
    /// The value in words; only at the points of [`Series::worded_points`].
    pub words: Option<String>,
}

/// The most points a series has, so that a story in three languages fits in memory.
pub const MOST_POINTS: usize = 100_000;

/// The most points of a series that has words for every point.
const ALL_WORDED: usize = 40;

impl Series {
    /// The indices of the points with words: every point of a short series; the first, the last, the
    /// lowest and the highest point of a long one.
    pub fn worded_points(&self) -> Vec<usize> {
        let known = |index: &usize| self.points.get(*index).is_some_and(|point| point.interval.is_some());
        let places: Vec<usize> = (0..self.points.len()).filter(known).collect();
        if places.len() <= ALL_WORDED {
            return places;
        }
        let (lowest, highest) = self.extremes();
        let ends = [places.first().copied(), places.last().copied()];
        let mut worded: Vec<usize> = ends.into_iter().chain([lowest, highest]).flatten().collect();
        worded.sort_unstable();
        worded.dedup();
        worded
    }

    /// The indices of the lowest and the highest point. Of equal points, the first.
    pub fn extremes(&self) -> (Option<usize>, Option<usize>) {
        let known = self.points.iter().enumerate();
        let known = known.filter_map(|(index, point)| Some((index, middle(point.interval.as_ref()?))));
        let lowest = known.clone().min_by(|a, b| a.1.total_cmp(&b.1));
        let highest = known.min_by(|a, b| b.1.total_cmp(&a.1));
        (lowest.map(|(index, _)| index), highest.map(|(index, _)| index))
    }
}

/// The middle of an interval, for comparing only.
fn middle(interval: &Interval) -> f64 {
    let ends = [interval.low, interval.high].map(|end| end.number().map(quantity::Decimal::to_f64));
    match ends {
        [Some(low), Some(high)] => (low + high) / 2.0,
        [low, high] => low.or(high).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quantity::Decimal;

    #[test]
    fn a_long_series_has_words_at_its_ends_and_its_extremes() {
        let point = |index: i64| Point {
            at: Moment::Year(1900 + index as i32),
            interval: (index != 3).then(|| Interval::exactly(Decimal::integer(index * (80 - index)))),
            words: None,
        };
        let mut series = Series {
            unit: Unit::number(),
            points: (0..70).map(point).collect(),
            members: Vec::new(),
            table: None,
        };
        assert_eq!(series.worded_points(), [0, 40, 69]);
        series.points.truncate(5);
        assert_eq!(series.worded_points(), [0, 1, 2, 4], "a gap has no value");
    }
}
