//! The entries of a timeline: events, or the times after one event, on an axis.

use crate::frame::Frame;
use crate::input::{Datum, Value};
use crate::scale::{Scale, sorted_indices};
use crate::time_axis::{TimeAxis, elapsed, exact_calendar, rounded_calendar};

/// An event or a time after the first one.
#[derive(Clone, Copy)]
pub(super) struct TimelineEntry<'a> {
    pub(super) datum: &'a Datum,
    /// The earliest and the latest possible moment, in units of the axis.
    pub(super) span: (f64, f64),
    /// Whether the moment is exact at the resolution of the axis.
    pub(super) is_point: bool,
    /// Whether there is no latest moment. Then the span reaches the end of the axis.
    pub(super) is_open: bool,
}

impl TimelineEntry<'_> {
    /// The position of its label and its leader, in CSS px from the left.
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

/// The entries in the order of time, and the axis that holds them.
pub(super) fn entries_on_axis(frame: Frame<'_>) -> Option<(Vec<TimelineEntry<'_>>, TimeAxis)> {
    let (events, after) = (frame.data("events"), frame.data("after"));
    match events.as_slice() {
        [] => None,
        [event] if !after.is_empty() => elapsed_times(event, after, frame),
        _ if !after.is_empty() => None,
        _ => calendar_events(events, frame),
    }
}

fn calendar_events<'a>(
    events: Vec<&'a Datum>,
    frame: Frame<'a>,
) -> Option<(Vec<TimelineEntry<'a>>, TimeAxis)> {
    let mut entries = Vec::new();
    let (mut first, mut last) = (i64::MAX, i64::MIN);
    for datum in events {
        let Value::Event(from, to) = datum.value else { return None };
        (first, last) = (first.min(from), last.max(to));
        entries.push(TimelineEntry {
            datum,
            span: (from as f64, to as f64),
            is_point: false,
            is_open: false,
        });
    }
    let whole_steps = rounded_calendar(first, last, frame.inner_width());
    // If whole steps would leave much of the axis empty, the axis ends at the events.
    let length = whole_steps.domain.1 - whole_steps.domain.0;
    let is_mostly_empty = length > 1.25 * (last - first) as f64;
    let axis = if is_mostly_empty { exact_calendar(first, last, frame.inner_width()) } else { whole_steps };
    for entry in &mut entries {
        entry.is_point = entry.span.1 - entry.span.0 < (axis.domain.1 - axis.domain.0) / 60.0;
    }
    Some((sorted_by_time(entries), axis))
}

/// Times after an event, in their own unit from zero.
fn elapsed_times<'a>(
    event: &'a Datum,
    after: Vec<&'a Datum>,
    frame: Frame<'a>,
) -> Option<(Vec<TimelineEntry<'a>>, TimeAxis)> {
    let (unit, _) = after.first()?.amount()?;
    let mut entries = vec![TimelineEntry { datum: event, span: (0.0, 0.0), is_point: true, is_open: false }];
    let mut latest: f64 = 1.0;
    for datum in &after {
        let (low, high) = datum.bounds()?;
        if datum.amount()?.0.id != unit.id {
            return None;
        }
        let is_open = high.is_none();
        // Elapsed time is never negative, even if a bound would allow it.
        let (low, high) = (low.max(0.0), high.map(|high| high.max(0.0)));
        // A time without a limit gets some space after its certain part.
        let high = high.unwrap_or(low * 1.25 + 1.0);
        latest = latest.max(high);
        entries.push(TimelineEntry { datum, span: (low, high), is_point: high <= low, is_open });
    }
    let mut entries = sorted_by_time(entries);
    let axis = elapsed(latest, &unit.suffix, frame.inner_width());
    for entry in entries.iter_mut().filter(|entry| entry.is_open) {
        entry.span.1 = axis.domain.1;
    }
    Some((entries, axis))
}

fn sorted_by_time(entries: Vec<TimelineEntry<'_>>) -> Vec<TimelineEntry<'_>> {
    let middles: Vec<f64> = entries.iter().map(|entry| entry.span.0 + entry.span.1).collect();
    sorted_indices(&middles).into_iter().map(|index| entries[index]).collect()
}
