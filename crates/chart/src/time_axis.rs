//! Time axes: calendar time from minutes to centuries, and elapsed time.

use crate::digits::digits;
use crate::painter::{Painter, TextStyle};
use crate::role::Role;
use crate::scale::Scale;
use crate::scene::Anchor;
use crate::scene::text::width;
use quantity::{Date, MINUTES_A_DAY};

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
const STEPS: [(Step, f64); 21] = [
    (Step::Minutes(1), TIME_WIDTH),
    (Step::Minutes(2), TIME_WIDTH),
    (Step::Minutes(5), TIME_WIDTH),
    (Step::Minutes(10), TIME_WIDTH),
    (Step::Minutes(15), TIME_WIDTH),
    (Step::Minutes(30), TIME_WIDTH),
    (Step::Minutes(60), TIME_WIDTH),
    (Step::Minutes(180), TIME_WIDTH),
    (Step::Minutes(360), TIME_WIDTH),
    (Step::Minutes(720), TIME_WIDTH),
    (Step::Days(1), TIME_WIDTH),
    (Step::Days(2), TIME_WIDTH),
    (Step::Days(7), TIME_WIDTH),
    (Step::Months(1), MONTH_WIDTH),
    (Step::Months(3), MONTH_WIDTH),
    (Step::Years(1), LABEL_WIDTH),
    (Step::Years(2), YEARS_WIDTH),
    (Step::Years(5), YEARS_WIDTH),
    (Step::Years(10), YEARS_WIDTH),
    (Step::Years(50), YEARS_WIDTH),
    (Step::Years(100), YEARS_WIDTH),
];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Minutes(i64),
    Days(i64),
    Months(i64),
    Years(i64),
}

/// Calendar time that includes two minutes, with as many ticks as fit into `max_width` CSS px. The domain is rounded to whole
/// steps.
pub(crate) fn rounded_calendar(from: i64, to: i64, max_width: f64) -> TimeAxis {
    let fits = |(step, width_each): &&(Step, f64)| {
        let steps = index_of(to - 1, *step) - index_of(from, *step) + 1;
        // Years are labelled between their ticks, which needs one label less.
        let labels = steps + i64::from(!matches!(step, Step::Years(1)));
        labels as f64 * width_each <= max_width
    };
    let step = STEPS.iter().find(fits).map_or(Step::Years(500), |(step, _)| *step);
    let mut index = index_of(from, step);
    let start = minute_of(index, step);
    let mut ticks = Vec::new();
    loop {
        let (at, next) = (minute_of(index, step), minute_of(index + 1, step));
        // The label of a year is in its middle, that of a minute at its start.
        let label_at = if matches!(step, Step::Years(1)) { (at + next) as f64 / 2.0 } else { at as f64 };
        ticks.push(TimeTick { at: at as f64, label_at, label: label(at, step) });
        index += 1;
        if next >= to {
            let end = next as f64;
            if !matches!(step, Step::Years(1)) {
                ticks.push(TimeTick { at: end, label_at: end, label: label(next, step) });
            }
            return TimeAxis { domain: (start as f64, end), ticks };
        }
    }
}

/// Calendar time that starts and ends exactly at two minutes. Ticks are only inside; the tick of a year is its first day.
pub(crate) fn exact_calendar(from: i64, to: i64, max_width: f64) -> TimeAxis {
    let starts = |step: Step| {
        let first = index_of(from - 1, step) + 1;
        (first..=index_of(to, step)).map(move |index| minute_of(index, step))
    };
    let fits = |(step, width_each): &&(Step, f64)| {
        let ticks = (index_of(to, *step) - index_of(from - 1, *step)).max(1);
        let width_each = if matches!(step, Step::Years(1)) { YEARS_WIDTH } else { *width_each };
        ticks as f64 * width_each <= max_width
    };
    let step = STEPS.iter().find(fits).map_or(Step::Years(500), |(step, _)| *step);
    let tick = |at: i64, step: Step| TimeTick { at: at as f64, label_at: at as f64, label: label(at, step) };
    let mut ticks: Vec<TimeTick> = starts(step).map(|at| tick(at, step)).collect();
    if ticks.len() < 2 {
        // There are too few round moments: label both ends, as finely as they differ.
        let grains = [Step::Years(1), Step::Months(1), Step::Days(1)];
        let differs = |step: &Step| index_of(from, *step) != index_of(to, *step);
        let grain = grains.into_iter().find(differs).unwrap_or(Step::Minutes(1));
        ticks = vec![tick(from, grain)];
        if to > from && 2.0 * MONTH_WIDTH <= max_width
            || matches!(grain, Step::Years(_)) && 2.0 * LABEL_WIDTH <= max_width
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

/// The index of the step that contains a minute, counted from 1970 (years: from zero).
fn index_of(minute: i64, step: Step) -> i64 {
    let date = date_of(minute);
    match step {
        Step::Minutes(minutes) => minute.div_euclid(minutes),
        Step::Days(days) => minute.div_euclid(days * MINUTES_A_DAY),
        Step::Months(months) => (i64::from(date.year) * 12 + i64::from(date.month) - 1).div_euclid(months),
        Step::Years(years) => i64::from(date.year).div_euclid(years),
    }
}

/// The first minute of a step.
fn minute_of(index: i64, step: Step) -> i64 {
    let first = |months: i64| {
        let (year, month) = (months.div_euclid(12) as i32, months.rem_euclid(12) as u8 + 1);
        Date { year, month, day: 1 }.days() * MINUTES_A_DAY
    };
    match step {
        Step::Minutes(minutes) => index * minutes,
        Step::Days(days) => index * days * MINUTES_A_DAY,
        Step::Months(months) => first(index * months),
        Step::Years(years) => first(index * years * 12),
    }
}

fn label(minute: i64, step: Step) -> String {
    let date = date_of(minute);
    match step {
        Step::Minutes(_) => {
            let of_day = minute.rem_euclid(MINUTES_A_DAY);
            joined(of_day / 60, if of_day % 60 < 10 { ":0" } else { ":" }, of_day % 60)
        }
        Step::Days(_) => joined(date.month.into(), "/", date.day.into()),
        Step::Months(_) => joined(date.year.into(), "/", date.month.into()),
        Step::Years(_) => digits(date.year.into()),
    }
}

/// Two numbers with a separator between them.
fn joined(first: i64, between: &str, second: i64) -> String {
    digits(first) + between + &digits(second)
}

/// The day that contains a minute.
fn date_of(minute: i64) -> Date {
    let days = minute.div_euclid(MINUTES_A_DAY);
    // This is at most one year too early.
    let mut year = 1970 + days.div_euclid(366) as i32;
    let first = |year: i32, month: u8| Date { year, month, day: 1 }.days();
    while first(year + 1, 1) <= days {
        year += 1;
    }
    while first(year, 1) > days {
        year -= 1;
    }
    let month = (1..=12).rev().find(|month| first(year, *month) <= days).unwrap_or(1);
    Date { year, month, day: (days - first(year, month) + 1) as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
        fn a_day_is_converted_to_minutes_and_back(days in -700_000i64..700_000) {
            prop_assert_eq!(date_of(days * MINUTES_A_DAY + 1_439).days(), days);
        }

        #[test]
        fn an_axis_includes_both_ends(from in -1_000_000_000i64..1_000_000_000, span in 1i64..300_000_000, max_width in 240.0f64..1200.0) {
            let axis = rounded_calendar(from, from + span, max_width);
            prop_assert!(axis.domain.0 <= from as f64 && (from + span) as f64 <= axis.domain.1);
            prop_assert!(axis.ticks.len() as f64 <= max_width / LABEL_WIDTH + 3.0);
        }
    }
}
