//! Specimens of timelines: events with an extent, and ranges of elapsed time.

use super::builder::SpecimenBuilder;
use super::range::range;
use super::vocabulary;
use quantity::{Bound, Clock, Date, Moment};

pub(super) fn timeline_range(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let date = Date { year: 2026, month: 3, day: 4 };
    let minute = minute(builder.language);
    builder.event("called", CALLED, Moment::Minute(date, Clock { hour: 7, minute: 30 }));
    builder.number("reached", REACHED, range(6, 9), Bound::Exact, minute.clone());
    builder.number("safe", SAFE, range(15, 20), Bound::About, minute);
    builder.field("events", &["called"]);
    builder.field("after", &["reached", "safe"]);
}

pub(super) fn timeline_centuries(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.event("a", OPENED, Moment::Years(1801, 1900));
    builder.event("b", REBUILT, Moment::Years(1950, 1959));
    builder.event("c", DEEPENED, Moment::Years(1990, 1999));
    builder.event("d", CALLED, Moment::Year(2019));
    builder.field("events", &["a", "b", "c", "d"]);
}

pub(super) fn timeline_quarters(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let day = |month, day| Date { year: 2020, month, day };
    builder.event("a", OPENED, Moment::Months((2019, 1), (2019, 3)));
    builder.event("b", REBUILT, Moment::Months((2019, 7), (2019, 12)));
    builder.event("c", DEEPENED, Moment::Days(day(3, 4), day(4, 20)));
    builder.event("d", CALLED, Moment::Day(day(11, 8)));
    builder.field("events", &["a", "b", "c", "d"]);
}
