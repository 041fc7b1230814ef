//! Stops: events, or the times after one event, placed along an axis.

use crate::frame::Frame;
use crate::input::{Datum, Value};
use crate::scale::{Scale, in_order};
use crate::time_axis::{Axis, calendar, elapsed, inside};

/// An event or a time after the first one.
#[derive(Clone, Copy)]
pub(super) struct Stop<'a> {
    pub(super) datum: &'a Datum,
    /// The earliest and the latest it may have been, in units of the axis.
    pub(super) span: (f64, f64),
    /// Whether the moment itself is known, as finely as the axis shows.
    pub(super) is_point: bool,
    /// Whether there is no latest moment: the span then reaches the end of the axis.
    pub(super) is_open: bool,
}

impl Stop<'_> {
    /// Where its label and its leader belong, in CSS px from the left.
    pub(super) fn anchor(&self, scale: &Scale) -> f64 {
        if self.is_point || self.is_open {
            return scale.at(self.span.0);
        }
        (scale.at(self.span.0) + scale.at(self.span.1)) / 2.0
    }

    /// Its left and right edges in CSS px.
    pub(super) fn extent(&self, scale: &Scale) -> (f64, f64) {
        let (from, to) = (scale.at(self.span.0), scale.at(self.span.1));
        if self.is_point { (from - 4.0, from + 4.0) } else { (from, to.max(from + 2.0)) }
    }
}

/// The stops in the order of time, and the axis that holds them.
pub(super) fn on_axis(frame: Frame<'_>) -> Option<(Vec<Stop<'_>>, Axis)> {
    let (events, after) = (frame.data("events"), frame.data("after"));
    match events.as_slice() {
        [] => None,
        [event] if !after.is_empty() => elapsed_times(event, after, frame),
        _ if !after.is_empty() => None,
        _ => calendar_events(events, frame),
    }
}

fn calendar_events<'a>(events: Vec<&'a Datum>, frame: Frame<'a>) -> Option<(Vec<Stop<'a>>, Axis)> {
    let mut stops = Vec::new();
    let (mut first, mut last) = (i64::MAX, i64::MIN);
    for datum in events {
        let Value::Event(from, to) = datum.value else { return None };
        (first, last) = (first.min(from), last.max(to));
        stops.push(Stop { datum, span: (from as f64, to as f64), is_point: false, is_open: false });
    }
    let whole_steps = calendar(first, last, frame.inner_width());
    // Where whole steps would leave most of the axis empty, it ends with its events.
    let length = whole_steps.domain.1 - whole_steps.domain.0;
    let is_mostly_empty = length > 1.25 * (last - first) as f64;
    let axis = if is_mostly_empty { inside(first, last, frame.inner_width()) } else { whole_steps };
    for stop in &mut stops {
        stop.is_point = stop.span.1 - stop.span.0 < (axis.domain.1 - axis.domain.0) / 60.0;
    }
    Some((in_time(stops), axis))
}

/// Times after an event, in their own unit from zero.
fn elapsed_times<'a>(
    event: &'a Datum,
    after: Vec<&'a Datum>,
    frame: Frame<'a>,
) -> Option<(Vec<Stop<'a>>, Axis)> {
    let (unit, _) = after.first()?.amount()?;
    let mut stops = vec![Stop { datum: event, span: (0.0, 0.0), is_point: true, is_open: false }];
    let mut latest: f64 = 1.0;
    for datum in &after {
        let (low, high) = datum.bounds()?;
        if datum.amount()?.0.id != unit.id {
            return None;
        }
        let is_open = high.is_none();
        // Time does not pass backwards, whatever a bound would leave possible.
        let (low, high) = (low.max(0.0), high.map(|high| high.max(0.0)));
        // Time without a limit gets some of the axis beyond what is certain of it.
        let high = high.unwrap_or(low * 1.25 + 1.0);
        latest = latest.max(high);
        stops.push(Stop { datum, span: (low, high), is_point: high <= low, is_open });
    }
    let mut stops = in_time(stops);
    let axis = elapsed(latest, &unit.suffix, frame.inner_width());
    for stop in stops.iter_mut().filter(|stop| stop.is_open) {
        stop.span.1 = axis.domain.1;
    }
    Some((stops, axis))
}

fn in_time(stops: Vec<Stop<'_>>) -> Vec<Stop<'_>> {
    let middles: Vec<f64> = stops.iter().map(|stop| stop.span.0 + stop.span.1).collect();
    in_order(&middles).into_iter().map(|index| stops[index]).collect()
}
