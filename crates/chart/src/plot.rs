//! A plot: the area in which series are drawn over time, with a scale for time and a scale for amounts.

use crate::caption::{ASIDE, text_width};
use crate::frame::{Frame, MARGIN};
use crate::input::{Datum, Range, Series, Unit};
use crate::painter::Painter;
use crate::role::Role;
use crate::scale::Scale;
use crate::scene::Anchor;
use crate::ticks::Ticks;
use crate::time_axis::{self, TimeAxis};

// Lengths in CSS px.
const HEIGHT: f64 = 200.0;
const SMALL_HEIGHT: f64 = 150.0;

/// The space around a plot, in CSS px.
#[derive(Clone, Copy)]
pub(crate) struct Margins {
    /// Right of the plot, for the names of series.
    pub(crate) right: f64,
    /// Above the plot, for words.
    pub(crate) above: f64,
    /// The least height of the plot that the names need.
    pub(crate) min_height: f64,
}

/// The area, its scales and its ticks.
pub(crate) struct Plot {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    pub(crate) time: Scale,
    pub(crate) amount: Scale,
    axis: TimeAxis,
    ticks: Ticks,
    is_inverted: bool,
    /// Whether the numbers of the axis are left of the plot.
    pub(crate) is_beside: bool,
}

impl Plot {
    /// A plot for all series and the reference; `None` if there is no value.
    pub(crate) fn new(
        frame: Frame<'_>,
        series: &[&Series],
        reference: Option<&Datum>,
        margins: Margins,
    ) -> Option<Self> {
        let points = || series.iter().flat_map(|series| &series.points);
        let ranges = points().filter_map(|point| point.range);
        let reference = reference.and_then(Datum::amount).map(|(_, range)| range);
        let (mut low, high) = extent(ranges.chain(reference))?;
        let is_inverted = series.first()?.unit.is_ordinal;
        // The axis begins at zero if zero is near.
        if !is_inverted && low > 0.0 && low <= high / 2.0 {
            low = 0.0;
        }
        let ticks = Ticks::around(low, high, if frame.width < 240.0 { 3 } else { 5 });
        let widest = ticks.all().map(|tick| text_width(&ticks.label(tick, frame.words()), ASIDE));
        let beside = MARGIN + widest.fold(0.0, f64::max) + 8.0;
        // Numbers that are too wide are above their lines, inside the plot.
        let is_beside = beside <= frame.width * 0.3;
        let left = if is_beside { beside } else { MARGIN };
        let right = (frame.width - MARGIN - margins.right).max(left + 24.0);
        let top = margins.above + 26.0;
        let least = if frame.width < 240.0 { SMALL_HEIGHT } else { HEIGHT };
        let bottom = top + least.max(margins.min_height);
        let moments = || points().map(|point| point.at);
        let axis = time_axis::exact_calendar(moments().min()?, moments().max()?, right - left);
        let range = if is_inverted { (top, bottom) } else { (bottom, top) };
        Some(Plot {
            time: Scale::new(axis.domain, (left + 5.0, right - 5.0)),
            amount: Scale::new(ticks.domain(), range),
            left,
            right,
            top,
            bottom,
            axis,
            ticks,
            is_inverted,
            is_beside,
        })
    }

    /// The edge at which amounts without an upper limit end, in CSS px from the top.
    pub(crate) fn edge(&self) -> f64 {
        if self.is_inverted { self.bottom } else { self.top }
    }

    /// The positions of both ends of a quantity, in CSS px from the top.
    pub(crate) fn level(&self, (low, high): (f64, Option<f64>)) -> (f64, f64) {
        (self.amount.at(low), high.map_or(self.edge(), |high| self.amount.at(high)))
    }

    /// Paints horizontal lines with their numbers, the unit beside the top number, and the time axis below.
    pub(crate) fn paint(&self, painter: &Painter<'_>, frame: Frame<'_>) {
        let series = frame.data("series").first().and_then(|datum| datum.series());
        let unit: Option<&Unit> = series.map(|series| &series.unit);
        // There is no rank above the first.
        let ticks = self.ticks.all().filter(|tick| !self.is_inverted || tick.at >= 1.0);
        for tick in ticks {
            let y = self.amount.at(tick.at);
            // The baseline: zero, or the lower edge.
            let is_baseline = tick.at == 0.0 || (y - self.bottom).abs() < 0.5;
            let role = if is_baseline { Role::Line } else { Role::Quiet };
            painter.line(&[(MARGIN, y), (self.right, y)], 1.0, role);
            let mut words = self.ticks.label(tick, frame.words());
            if let Some(unit) = unit.filter(|unit| (y - self.top).abs() < 0.5 && !unit.is_ordinal) {
                let with_unit = with_unit(&words, unit);
                if text_width(&with_unit, ASIDE) <= self.right - MARGIN {
                    words = with_unit;
                }
            }
            // A number that is wider than the plot is only in the table.
            if text_width(&words, ASIDE) <= self.right - MARGIN {
                painter.text(&words, (MARGIN, y - 5.0), Anchor::Start, ASIDE);
            }
        }
        time_axis::paint(painter, &self.axis, &self.time, self.bottom, (self.left, self.right));
    }
}

/// A number with its unit: 40 minutes, US$10 million, −US$2.
fn with_unit(number: &str, unit: &Unit) -> String {
    let (sign, digits) = number.strip_prefix('−').map_or(("", number), |digits| ("−", digits));
    [sign, &unit.prefix, digits, &unit.suffix].concat()
}

/// The least and the greatest end of some ranges; `None` if no range has an end.
fn extent(ranges: impl Iterator<Item = Range>) -> Option<(f64, f64)> {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for end in ranges.flat_map(|range| [range.low(), range.high()]).flatten() {
        (low, high) = (low.min(end), high.max(end));
    }
    (low <= high).then_some((low, high))
}
