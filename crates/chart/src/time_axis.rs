//! Time axes: calendar time from minutes to centuries, and elapsed time.

use crate::calendar_step::CalendarStep;
use crate::digits::digits;
use crate::painter::{Painter, TextStyle};
use crate::role::Role;
use crate::scale::Scale;
use crate::scene::Anchor;
use crate::scene::text::width;

/// An axis: its domain and its ticks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TimeAxis {
    /// Start and end, in minutes since 1970 or in elapsed units.
    pub(crate) domain: (f64, f64),
    pub(crate) ticks: Vec<TimeTick>,
}

/// One tick with its label.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TimeTick {
    /// The position of the tick on the axis.
    pub(crate) at: f64,
    /// The position of the middle of its label: for a year, the middle of the year.
    pub(crate) label_at: f64,
    pub(crate) label: String,
}

/// The font size of labels, in CSS px.
const LABEL_SIZE: f64 = 13.0;
const TICK_STYLE: TextStyle = TextStyle { size: LABEL_SIZE, bold: false, role: Role::Muted };

/// The width of a label of a few digits, in CSS px.
const LABEL_WIDTH: f64 = 41.0;

/// The last label is moved into the frame, so these labels need half of their width more: “2000”, “23:36”, “2015/10”.
const YEARS_WIDTH: f64 = 50.0;
const TIME_WIDTH: f64 = 58.0;
const MONTH_WIDTH: f64 = 80.0;

/// Paints ticks and labels below a horizontal line at `y`, between `left` and `right`.
pub(crate) fn paint(
    painter: &Painter<'_>,
    axis: &TimeAxis,
    scale: &Scale,
    y: f64,
    (left, right): (f64, f64),
) {
    for tick in &axis.ticks {
        let x = scale.at(tick.at);
        painter.line(&[(x, y), (x, y + 6.0)], 1.0, Role::Line);
        let half = width(&tick.label, LABEL_SIZE) / 2.0;
        let middle = scale.at(tick.label_at).clamp(left + half, (right - half).max(left + half));
        painter.text(&tick.label, (middle, y + 21.0), Anchor::Middle, TICK_STYLE);
    }
}

/// Steps of calendar time, each with the width that a label needs.
const STEPS: [(CalendarStep, f64); 21] = [
    (CalendarStep::Minutes(1), TIME_WIDTH),
    (CalendarStep::Minutes(2), TIME_WIDTH),
    (CalendarStep::Minutes(5), TIME_WIDTH),
    (CalendarStep::Minutes(10), TIME_WIDTH),
    (CalendarStep::Minutes(15), TIME_WIDTH),
    (CalendarStep::Minutes(30), TIME_WIDTH),
    (CalendarStep::Minutes(60), TIME_WIDTH),
    (CalendarStep::Minutes(180), TIME_WIDTH),
    (CalendarStep::Minutes(360), TIME_WIDTH),
    (CalendarStep::Minutes(720), TIME_WIDTH),
    (CalendarStep::Days(1), TIME_WIDTH),
    (CalendarStep::Days(2), TIME_WIDTH),
    (CalendarStep::Days(7), TIME_WIDTH),
    (CalendarStep::Months(1), MONTH_WIDTH),
    (CalendarStep::Months(3), MONTH_WIDTH),
    (CalendarStep::Years(1), LABEL_WIDTH),
    (CalendarStep::Years(2), YEARS_WIDTH),
    (CalendarStep::Years(5), YEARS_WIDTH),
    (CalendarStep::Years(10), YEARS_WIDTH),
    (CalendarStep::Years(50), YEARS_WIDTH),
    (CalendarStep::Years(100), YEARS_WIDTH),
];

/// Calendar time that includes two minutes, with as many ticks as fit into `max_width` CSS px. The domain is rounded to whole
/// steps.
pub(crate) fn rounded_calendar(from: i64, to: i64, max_width: f64) -> TimeAxis {
    let fits = |(step, width_each): &&(CalendarStep, f64)| {
        let steps = step.index_of(to - 1) - step.index_of(from) + 1;
        // Years are labelled between their ticks, which needs one label less.
        let labels = steps + i64::from(!matches!(step, CalendarStep::Years(1)));
        labels as f64 * width_each <= max_width
    };
    let step = STEPS.iter().find(fits).map_or(CalendarStep::Years(500), |(step, _)| *step);
    let mut index = step.index_of(from);
    let start = step.minute_of(index);
    let mut ticks = Vec::new();
    loop {
        let (at, next) = (step.minute_of(index), step.minute_of(index + 1));
        // The label of a year is in its middle, that of a minute at its start.
        let label_at =
            if matches!(step, CalendarStep::Years(1)) { (at + next) as f64 / 2.0 } else { at as f64 };
        ticks.push(TimeTick { at: at as f64, label_at, label: step.label(at) });
        index += 1;
        if next >= to {
            let end = next as f64;
            if !matches!(step, CalendarStep::Years(1)) {
                ticks.push(TimeTick { at: end, label_at: end, label: step.label(next) });
            }
            return TimeAxis { domain: (start as f64, end), ticks };
        }
    }
}

/// Calendar time that starts and ends exactly at two minutes. Ticks are only inside; the tick of a year is its first day.
pub(crate) fn exact_calendar(from: i64, to: i64, max_width: f64) -> TimeAxis {
    let starts = |step: CalendarStep| {
        let first = step.index_of(from - 1) + 1;
        (first..=step.index_of(to)).map(move |index| step.minute_of(index))
    };
    let fits = |(step, width_each): &&(CalendarStep, f64)| {
        let ticks = (step.index_of(to) - step.index_of(from - 1)).max(1);
        let width_each = if matches!(step, CalendarStep::Years(1)) { YEARS_WIDTH } else { *width_each };
        ticks as f64 * width_each <= max_width
    };
    let step = STEPS.iter().find(fits).map_or(CalendarStep::Years(500), |(step, _)| *step);
    let tick =
        |at: i64, step: CalendarStep| TimeTick { at: at as f64, label_at: at as f64, label: step.label(at) };
    let mut ticks: Vec<TimeTick> = starts(step).map(|at| tick(at, step)).collect();
    if ticks.len() < 2 {
        // There are too few round moments: label both ends, as finely as they differ.
        let grains = [CalendarStep::Years(1), CalendarStep::Months(1), CalendarStep::Days(1)];
        let differs = |step: &CalendarStep| step.index_of(from) != step.index_of(to);
        let grain = grains.into_iter().find(differs).unwrap_or(CalendarStep::Minutes(1));
        ticks = vec![tick(from, grain)];
        if to > from && 2.0 * MONTH_WIDTH <= max_width
            || matches!(grain, CalendarStep::Years(_)) && 2.0 * LABEL_WIDTH <= max_width
        {
            ticks.push(tick(to, grain));
        }
    }
    TimeAxis { domain: (from as f64, to.max(from + 1) as f64), ticks }
}

/// Elapsed time from zero to at least `latest`, with the unit at the last tick.
pub(crate) fn elapsed(latest: f64, unit: &str, max_width: f64) -> TimeAxis {
    // The last label has the unit and ends at the edge; the axis is at most twice as long as `latest`.
    let widest = width(&digits((2.0 * latest) as i64), LABEL_SIZE);
    let unit_width = width(unit, LABEL_SIZE);
    let with_unit = 1.5 * widest + unit_width + 10.0;
    let (unit, width_each) =
        if 2.0 * with_unit <= max_width { (unit, with_unit) } else { ("", 1.5 * widest + 10.0) };
    let width_each = LABEL_WIDTH.max(width_each);
    let most = (max_width / width_each).floor().max(2.0);
    let mut step = 1.0;
    let mut factors = [2.0, 2.5, 2.0].into_iter().cycle();
    while latest / step > most - 1.0 {
        step *= factors.next().unwrap_or(10.0);
    }
    let count = (latest / step).ceil().max(1.0) as u32;
    let ticks = (0..=count).map(|index| {
        let at = f64::from(index) * step;
        let unit = if index == count { unit } else { "" };
        TimeTick { at, label_at: at, label: digits(at as i64) + unit }
    });
    TimeAxis { domain: (0.0, f64::from(count) * step), ticks: ticks.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use quantity::{Date, MINUTES_A_DAY};

    fn labels(axis: &TimeAxis) -> Vec<&str> {
        axis.ticks.iter().map(|tick| tick.label.as_str()).collect()
    }

    #[test]
    fn years_minutes_and_elapsed_time_have_their_own_ticks() {
        let first = |year| Date { year, month: 1, day: 1 }.days() * MINUTES_A_DAY;
        let years = rounded_calendar(first(2015), first(2021), 288.0);
        assert_eq!(labels(&years), ["2015", "2016", "2017", "2018", "2019", "2020"]);
        assert_eq!(years.domain, (first(2015) as f64, first(2021) as f64));
        let minute = Date { year: 2020, month: 11, day: 18 }.days() * MINUTES_A_DAY + 23 * 60 + 36;
        let minutes = rounded_calendar(minute, minute + 14, 288.0);
        assert_eq!(labels(&minutes), ["23:35", "23:40", "23:45", "23:50"]);
        assert_eq!(labels(&elapsed(13.0, "分鐘", 288.0)), ["0", "5", "10", "15分鐘"]);
    }

    proptest! {
        #[test]
        fn an_axis_includes_both_ends(from in -1_000_000_000i64..1_000_000_000, span in 1i64..300_000_000, max_width in 240.0f64..1200.0) {
            let axis = rounded_calendar(from, from + span, max_width);
            prop_assert!(axis.domain.0 <= from as f64 && (from + span) as f64 <= axis.domain.1);
            prop_assert!(axis.ticks.len() as f64 <= max_width / LABEL_WIDTH + 3.0);
        }
    }
}
