//! A track: one series placed in a plot, as a line where it is known and as a band where it is only possible.

use crate::input::Series;
use crate::painter::Painter;
use crate::role::Role;
use crate::scale::Scale;

/// One moment of a series in CSS px: its distance from the left, and the least and the most from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    /// Where the lower limit is.
    pub(crate) low: f64,
    /// Where the upper limit is; the plot's edge where there is none.
    pub(crate) high: f64,
    /// Whether there is no upper limit.
    pub(crate) is_open: bool,
}

/// A range of possible values thinner than this is a line, in CSS px.
const THIN: f64 = 2.0;
/// Between the strokes of a band, in CSS px.
const STROKES: f64 = 4.0;
const STROKE: f64 = 1.0;
const WIDTH: f64 = 2.25;
/// Where points are so dense that a line would run into itself, it is finer.
const FINE: f64 = 1.25;
const MANY: usize = 150;
/// Up to so many points each have a marker.
const MOST_MARKERS: usize = 24;

impl Point {
    pub(crate) fn middle(self) -> f64 {
        (self.low + self.high) / 2.0
    }

    /// Whether the value is known as finely as the plot shows.
    fn is_known(self) -> bool {
        (self.low - self.high).abs() <= THIN && !self.is_open
    }
}

/// A series in runs: between two runs there is a gap.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Track {
    pub(crate) runs: Vec<Vec<Point>>,
    pub(crate) role: Role,
    /// Its number among the tracks of the plot, from zero; it decides the marker's shape.
    pub(crate) order: usize,
}

impl Track {
    /// Places a series by the two scales of a plot; `edge` is where there is no upper limit, in CSS px from the top.
    pub(crate) fn new(series: &Series, time: &Scale, amount: &Scale, edge: f64, order: usize) -> Self {
        let mut runs = vec![Vec::new()];
        for point in &series.points {
            let range = point.range.and_then(|range| Some((range.low()?, range.high())));
            match (range, runs.last_mut()) {
                (Some((low, high)), Some(run)) => run.push(Point {
                    x: time.at(point.at as f64),
                    low: amount.at(low),
                    high: high.map_or(edge, |high| amount.at(high)),
                    is_open: high.is_none(),
                }),
                _ => runs.push(Vec::new()),
            }
        }
        runs.retain(|run| !run.is_empty());
        Self {
            runs: runs.iter().map(|run| thinned(run)).collect(),
            role: Role::SERIES[order % Role::SERIES.len()],
            order,
        }
    }

    /// Where the line ends; a track has at least one.
    pub(crate) fn end(&self) -> (f64, f64) {
        self.last().map_or((0.0, 0.0), |last| (last.x, last.middle()))
    }

    fn last(&self) -> Option<Point> {
        self.runs.last()?.last().copied()
    }

    /// The first known point, and the one after it in the same run.
    pub(crate) fn beginning(&self) -> Option<(Point, Option<Point>)> {
        let run = self.runs.first()?;
        Some((*run.first()?, run.get(1).copied()))
    }

    /// The middle of what is possible, run by run.
    pub(crate) fn middles(&self) -> Vec<Vec<(f64, f64)>> {
        let middles = |run: &Vec<Point>| run.iter().map(|point| (point.x, point.middle())).collect();
        self.runs.iter().map(middles).collect()
    }

    /// Bands first, so that no line lies below one.
    pub(crate) fn paint_bands(&self, painter: &Painter<'_>) {
        let draw = |edge: &mut Vec<(f64, f64)>| {
            if edge.len() > 1 {
                painter.line(edge, STROKE, self.role);
            }
            edge.clear();
        };
        for run in &self.runs {
            // Each edge is one line as far as it goes: a long series has thousands of pairs.
            let (mut lows, mut highs) = (Vec::new(), Vec::new());
            for pair in run.windows(2) {
                let (from, to) = (pair[0], pair[1]);
                if from.is_known() && to.is_known() {
                    draw(&mut lows);
                    draw(&mut highs);
                    continue;
                }
                let go_on = |edge: &mut Vec<(f64, f64)>, begin: f64, end: f64| {
                    if edge.is_empty() {
                        edge.push((from.x, begin));
                    }
                    edge.push((to.x, end));
                };
                go_on(&mut lows, from.low, to.low);
                if from.is_open || to.is_open {
                    draw(&mut highs);
                } else {
                    go_on(&mut highs, from.high, to.high);
                }
                // Strokes stand on a grid of their own, so that they go on evenly from one pair to the next.
                let mut x = (from.x / STROKES).ceil() * STROKES;
                while x < to.x {
                    let share = (x - from.x) / (to.x - from.x);
                    let at = |from: f64, to: f64| from + (to - from) * share;
                    let (low, high) = (at(from.low, to.low), at(from.high, to.high));
                    if (low - high).abs() > THIN {
                        painter.line(&[(x, low), (x, high)], STROKE, self.role);
                    }
                    x += STROKES;
                }
            }
            draw(&mut lows);
            draw(&mut highs);
        }
    }

    /// Lines where both ends are known, and markers.
    pub(crate) fn paint_lines(&self, painter: &Painter<'_>) {
        let count: usize = self.runs.iter().map(Vec::len).sum();
        let width = if count > MANY { FINE } else { WIDTH };
        for run in &self.runs {
            let mut line: Vec<(f64, f64)> = Vec::new();
            for (index, point) in run.iter().enumerate() {
                if point.is_known() {
                    line.push((point.x, point.middle()));
                }
                let is_end = !point.is_known() || index + 1 == run.len();
                if is_end {
                    if line.len() > 1 {
                        painter.line(&line, width, self.role);
                    }
                    line.clear();
                }
            }
            let is_alone = run.len() == 1;
            for point in run.iter().filter(|_| count <= MOST_MARKERS || is_alone) {
                self.paint_marker(painter, *point, is_alone);
            }
        }
        // The last point is what the label speaks of.
        if let Some(last) = self.last().filter(|_| count > MOST_MARKERS) {
            self.paint_marker(painter, last, true);
        }
    }

    /// A shape of its own for each track, so that colour is not the only difference; a bracket where a range is possible.
    fn paint_marker(&self, painter: &Painter<'_>, point: Point, is_alone: bool) {
        let (x, y) = (point.x, point.middle());
        if !point.is_known() {
            let (low, high) = (point.low, point.high);
            // Between neighbours the band shows the range.
            if is_alone {
                painter.line(&[(x, low), (x, high)], WIDTH, self.role);
            }
            let cap = |y: f64| painter.line(&[(x - 4.0, y), (x + 4.0, y)], WIDTH, self.role);
            cap(low);
            if point.is_open {
                let tip = if high < low { 7.0 } else { -7.0 };
                painter.line(&[(x - 7.0, high + tip), (x, high), (x + 7.0, high + tip)], WIDTH, self.role);
            } else {
                cap(high);
            }
            return;
        }
        let corners: &[(f64, f64)] = match self.order {
            0 => return painter.dot((x, y), 3.5, self.role),
            1 => &[(-3.2, -3.2), (3.2, -3.2), (3.2, 3.2), (-3.2, 3.2)],
            2 => &[(0.0, -4.4), (4.2, 3.4), (-4.2, 3.4)],
            _ => &[(0.0, -4.8), (4.8, 0.0), (0.0, 4.8), (-4.8, 0.0)],
        };
        let points: Vec<(f64, f64)> = corners.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
        painter.surface(&points, self.role);
    }
}

/// A run with no more points than can be seen: of each CSS px the first, the least, the most and the last.
fn thinned(run: &[Point]) -> Vec<Point> {
    let width = run.last().map_or(0.0, |last| last.x) - run.first().map_or(0.0, |first| first.x);
    if run.len() as f64 <= 4.0 * width.max(1.0) {
        return run.to_vec();
    }
    let mut kept: Vec<Point> = Vec::new();
    let mut rest = run;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|point| point.x.floor() == first.x.floor()).count();
        let (column, after) = rest.split_at(count);
        let place_of = |best: fn(&Point, &Point) -> bool| {
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
        fn thinning_keeps_ends_and_extremes(values in proptest::collection::vec(0.0f64..200.0, 2..3_000)) {
            let step = 100.0 / values.len() as f64;
            let point = |(index, y): (usize, &f64)| Point { x: index as f64 * step, low: *y, high: *y, is_open: false };
            let run: Vec<Point> = values.iter().enumerate().map(point).collect();
            let thin = thinned(&run);
            prop_assert!(thin.len() <= 404);
            prop_assert_eq!((thin.first(), thin.last()), (run.first(), run.last()));
            let ends = |run: &[Point]| {
                (run.iter().map(|point| point.low).fold(f64::MAX, f64::min), run.iter().map(|point| point.low).fold(0.0, f64::max))
            };
            prop_assert_eq!(ends(&thin), ends(&run));
            prop_assert!(thin.windows(2).all(|pair| pair[0].x <= pair[1].x));
        }
    }
}
