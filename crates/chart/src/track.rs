//! A track: one series in a plot. Exact values are a line, ranges are a band.

use crate::downsampling::downsampled;
use crate::input::Series;
use crate::painter::Painter;
use crate::role::Role;
use crate::scale::Scale;
use crate::track_point::{THIN_RANGE, TrackPoint};

/// The distance between the strokes of a band, in CSS px.
const STROKE_PITCH: f64 = 4.0;
const BAND_STROKE: f64 = 1.0;
const LINE_WIDTH: f64 = 2.25;
/// The width of the line of a dense series, which would otherwise overlap itself.
const FINE_LINE_WIDTH: f64 = 1.25;
const FINE_ABOVE: usize = 150;
/// Up to this many points, each has a marker.
const MAX_MARKERS: usize = 24;

/// A series in runs, with a gap between two runs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Track {
    pub(crate) runs: Vec<Vec<TrackPoint>>,
    pub(crate) role: Role,
    /// Its index among the tracks of the plot, which decides the shape of the marker.
    pub(crate) order: usize,
}

impl Track {
    /// Places a series by the two scales of a plot; `edge` is the position for no upper limit, in CSS px from the top.
    pub(crate) fn new(series: &Series, time: &Scale, amount: &Scale, edge: f64, order: usize) -> Self {
        let mut runs = vec![Vec::new()];
        for point in &series.points {
            let range = point.range.and_then(|range| Some((range.low()?, range.high())));
            match (range, runs.last_mut()) {
                (Some((low, high)), Some(run)) => run.push(TrackPoint {
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
            runs: runs.iter().map(|run| downsampled(run)).collect(),
            role: Role::SERIES[order % Role::SERIES.len()],
            order,
        }
    }

    /// The end of the line.
    pub(crate) fn end(&self) -> (f64, f64) {
        self.last().map_or((0.0, 0.0), |last| (last.x, last.middle()))
    }

    fn last(&self) -> Option<TrackPoint> {
        self.runs.last()?.last().copied()
    }

    /// The first point, and the next point of the same run.
    pub(crate) fn beginning(&self) -> Option<(TrackPoint, Option<TrackPoint>)> {
        let run = self.runs.first()?;
        Some((*run.first()?, run.get(1).copied()))
    }

    /// The middles of the ranges, run by run.
    pub(crate) fn middles(&self) -> Vec<Vec<(f64, f64)>> {
        let middles = |run: &Vec<TrackPoint>| run.iter().map(|point| (point.x, point.middle())).collect();
        self.runs.iter().map(middles).collect()
    }

    /// Paints the bands: before all lines, so that no band covers a line.
    pub(crate) fn paint_bands(&self, painter: &Painter<'_>) {
        let draw_edge = |edge: &mut Vec<(f64, f64)>| {
            if edge.len() > 1 {
                painter.line(edge, BAND_STROKE, self.role);
            }
            edge.clear();
        };
        for run in &self.runs {
            // Each edge is one long line instead of thousands of short ones.
            let (mut lows, mut highs) = (Vec::new(), Vec::new());
            for pair in run.windows(2) {
                let (from, to) = (pair[0], pair[1]);
                if from.is_known() && to.is_known() {
                    draw_edge(&mut lows);
                    draw_edge(&mut highs);
                    continue;
                }
                let extend = |edge: &mut Vec<(f64, f64)>, begin: f64, end: f64| {
                    if edge.is_empty() {
                        edge.push((from.x, begin));
                    }
                    edge.push((to.x, end));
                };
                extend(&mut lows, from.low, to.low);
                if from.is_open || to.is_open {
                    draw_edge(&mut highs);
                } else {
                    extend(&mut highs, from.high, to.high);
                }
                // Strokes are on a fixed grid, so that their distance is the same from one pair of points to the next.
                let mut x = (from.x / STROKE_PITCH).ceil() * STROKE_PITCH;
                while x < to.x {
                    let share = (x - from.x) / (to.x - from.x);
                    let at = |from: f64, to: f64| from + (to - from) * share;
                    let (low, high) = (at(from.low, to.low), at(from.high, to.high));
                    if (low - high).abs() > THIN_RANGE {
                        painter.line(&[(x, low), (x, high)], BAND_STROKE, self.role);
                    }
                    x += STROKE_PITCH;
                }
            }
            draw_edge(&mut lows);
            draw_edge(&mut highs);
        }
    }

    /// Paints lines between exact values, and markers.
    pub(crate) fn paint_lines(&self, painter: &Painter<'_>) {
        let count: usize = self.runs.iter().map(Vec::len).sum();
        let width = if count > FINE_ABOVE { FINE_LINE_WIDTH } else { LINE_WIDTH };
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
            for point in run.iter().filter(|_| count <= MAX_MARKERS || is_alone) {
                self.paint_marker(painter, *point, is_alone);
            }
        }
        // The label at the end of the line gives the value of the last point.
        if let Some(last) = self.last().filter(|_| count > MAX_MARKERS) {
            self.paint_marker(painter, last, true);
        }
    }

    /// Paints a marker. Each track has its own shape, so that tracks differ not only by colour; a range has a bracket.
    fn paint_marker(&self, painter: &Painter<'_>, point: TrackPoint, is_alone: bool) {
        let (x, y) = (point.x, point.middle());
        if !point.is_known() {
            let (low, high) = (point.low, point.high);
            // The band shows the range, unless the point is alone.
            if is_alone {
                painter.line(&[(x, low), (x, high)], LINE_WIDTH, self.role);
            }
            let cap = |y: f64| painter.line(&[(x - 4.0, y), (x + 4.0, y)], LINE_WIDTH, self.role);
            cap(low);
            if point.is_open {
                let tip = if high < low { 7.0 } else { -7.0 };
                painter.line(
                    &[(x - 7.0, high + tip), (x, high), (x + 7.0, high + tip)],
                    LINE_WIDTH,
                    self.role,
                );
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
