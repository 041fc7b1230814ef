//! A plot: the frame of what changes over time, its two scales, and their numbers.

use super::caption::{ASIDE, text_width};
use super::role::Role;
use super::scale::Scale;
use super::scene::Anchor;
use super::sketch::Sketch;
use super::ticks::Ticks;
use super::time_axis::{self, Axis};
use super::{Frame, MARGIN};
use story::fact::Fact;
use story::series::Series;

// Lengths in CSS px.
const HEIGHT: f64 = 200.0;
const SMALL_HEIGHT: f64 = 150.0;

/// What a plot must leave free, in CSS px.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// For names, right of it.
    pub(super) right: f64,
    /// For words, above it.
    pub(super) above: f64,
    /// The least height that the names need.
    pub(super) least: f64,
}

/// The four edges of what is plotted.
pub(super) struct Plot {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) time: Scale,
    pub(super) amount: Scale,
    axis: Axis,
    ticks: Ticks,
    is_inverted: bool,
    /// Whether the numbers of the axis stand left of the plot.
    pub(super) is_beside: bool,
}

impl Plot {
    /// A plot that holds all series and the reference, within `room`; nothing where there is nothing to hold.
    pub(super) fn new(
        frame: Frame<'_>,
        series: &[&Series],
        reference: Option<&Fact>,
        room: Room,
    ) -> Option<Self> {
        let points = || series.iter().flat_map(|series| &series.points);
        let intervals = points().filter_map(|point| point.interval);
        let reference = reference.and_then(|fact| fact.quantity()).map(|quantity| quantity.interval);
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for interval in intervals.chain(reference) {
            let ends = [interval.low, interval.high].map(|end| end.number().map(|number| number.to_f64()));
            for end in ends.into_iter().flatten() {
                (low, high) = (low.min(end), high.max(end));
            }
        }
        if low > high {
            return None;
        }
        let is_inverted = series.first()?.unit.ordinal;
        // Where nought is not far, the axis begins there.
        if !is_inverted && low > 0.0 && low <= high / 2.0 {
            low = 0.0;
        }
        let ticks = Ticks::around(low, high, if frame.width < 240.0 { 3 } else { 5 });
        let widest = ticks.all().map(|tick| text_width(&ticks.words(tick, frame.story.language), ASIDE));
        let beside = MARGIN + widest.fold(0.0, f64::max) + 8.0;
        // Numbers that would take the plot's room stand above their lines, over the plot.
        let is_beside = beside <= frame.width * 0.3;
        let left = if is_beside { beside } else { MARGIN };
        let right = (frame.width - MARGIN - room.right).max(left + 24.0);
        let top = room.above + 26.0;
        let least = if frame.width < 240.0 { SMALL_HEIGHT } else { HEIGHT };
        let bottom = top + least.max(room.least);
        let moments = || points().map(|point| point.at.minutes().0);
        let axis = time_axis::inside(moments().min()?, moments().max()?, right - left);
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

    /// Where amounts without a limit end, in CSS px from the top.
    pub(super) fn edge(&self) -> f64 {
        if self.is_inverted { self.bottom } else { self.top }
    }

    /// The places of a quantity's ends, in CSS px from the top.
    pub(super) fn level(&self, (low, high): (f64, Option<f64>)) -> (f64, f64) {
        (self.amount.at(low), high.map_or(self.edge(), |high| self.amount.at(high)))
    }

    /// Level lines with their numbers above them, the unit beside the uppermost, and the time below.
    pub(super) fn draw(&self, sketch: &Sketch<'_>, frame: Frame<'_>) {
        let language = frame.story.language;
        let unit =
            frame.facts("series").first().and_then(|(_, fact)| fact.series()).map(|series| &series.unit);
        // There is no place before the first.
        let ticks = self.ticks.all().filter(|tick| !self.is_inverted || tick.at >= 1.0);
        for tick in ticks {
            let y = self.amount.at(tick.at);
            let role = if (y - self.bottom).abs() < 0.5 { Role::Line } else { Role::Quiet };
            sketch.line(&[(MARGIN, y), (self.right, y)], 1.0, role);
            let mut words = self.ticks.words(tick, language);
            if let Some(unit) = unit.filter(|unit| (y - self.top).abs() < 0.5 && !unit.ordinal) {
                let with_unit = words.clone() + &unit.beside_many(language);
                if text_width(&with_unit, ASIDE) <= self.right - MARGIN {
                    words = with_unit;
                }
            }
            // A number longer than the plot is wide is left to the table.
            if text_width(&words, ASIDE) <= self.right - MARGIN {
                sketch.text(&words, (MARGIN, y - 5.0), Anchor::Start, ASIDE);
            }
        }
        time_axis::draw(sketch, &self.axis, &self.time, self.bottom, (self.left, self.right));
    }
}
