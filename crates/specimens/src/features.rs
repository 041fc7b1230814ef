//! What kinds of chart can do beside drawing bounds, each shown by a specimen.

use super::builder::SpecimenBuilder;
use super::vocabulary;
use quantity::{Bound, Date, Decimal, End, Interval, Moment, Quantity};

/// A kind, what it can do, and a figure that shows it.
pub(super) type Feature = (&'static str, &'static str, fn(&mut SpecimenBuilder));

/// What kinds can do beside drawing bounds, in the order of the gallery.
pub(super) const FEATURES: [Feature; 17] = [
    ("timeline", "run", timeline_run),
    ("timeline", "years", timeline_years),
    ("rings", "many", rings_many),
    ("rate", "small rest", rate_small),
    ("bars", "magnitudes", bars_magnitudes),
    ("bars", "negative", bars_negative),
    ("bars", "units", bars_units),
    ("bars", "reference", bars_reference),
    ("bars", "long words", bars_long),
    ("bars", "notes", bars_notes),
    ("line", "ranks", line_ranks),
    ("line", "series", line_series),
    ("line", "gaps", line_gaps),
    ("line", "ranges", line_ranges),
    ("line", "reference", line_reference),
    ("line", "dense", line_dense),
    ("stats", "kinds of facts", stats_kinds),
];

fn timeline_run(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    draft.event("first", OPENED, Moment::Year(2015));
    draft.event("second", REBUILT, Moment::Year(2018));
    draft.event("third", DEEPENED, Moment::Day(Date { year: 2021, month: 9, day: 9 }));
    let unit = season(draft.language);
    draft.amount("run", SEASONS, Decimal::integer(3), Bound::Exact, unit);
    draft.field("events", &["first", "second", "third"]);
    draft.field("run", &["run"]);
}

fn timeline_years(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    draft.event("first", OPENED, Moment::Year(1871));
    draft.event("second", REBUILT, Moment::Month(1954, 5));
    draft.event("third", DEEPENED, Moment::Year(1962));
    draft.event("fourth", CALLED, Moment::Day(Date { year: 2019, month: 12, day: 31 }));
    draft.field("events", &["first", "second", "third", "fourth"]);
}

fn rings_many(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    draft.percent("a", LOADED, 5, Bound::Exact);
    draft.percent("b", PUNCTUAL, 330, Bound::Nearly);
    draft.percent("c", INSPECTED, 500, Bound::MoreThan);
    draft.percent("d", LONG, 667, Bound::About);
    draft.percent("e", SAIL, 880, Bound::AtLeast);
    draft.percent("f", STEAM, 999, Bound::LessThan);
    draft.field("rings", &["a", "b", "c", "d", "e", "f"]);
}

fn rate_small(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    draft.count("ships", CALLS, 120_000, Bound::Exact);
    draft.count("served", SERVED, 119_988, Bound::Exact);
    draft.percent("rate", LOADED, 999, Bound::MoreThan);
    draft.count("rest", REST, 12, Bound::Exact);
    for (field, id) in [("whole", "ships"), ("part", "served"), ("rate", "rate"), ("rest", "rest")] {
        draft.field(field, &[id]);
    }
}

fn bars_magnitudes(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    draft.count("a", SAIL, 21, Bound::Exact);
    draft.count("b", STEAM, 141, Bound::Exact);
    draft.count("c", BARGES, 63, Bound::Exact);
    draft.count("d", CALLS, 1_000, Bound::MoreThan);
    draft.field("bars", &["a", "b", "c", "d"]);
}

fn bars_negative(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = tonne(draft.language);
    draft.amount("a", SAIL, Decimal::new(124, 1), Bound::Exact, unit.clone());
    draft.amount("b", STEAM, Decimal::new(-83, 1), Bound::Exact, unit.clone());
    draft.amount("c", BARGES, Decimal::integer(-4), Bound::About, unit);
    draft.field("bars", &["a", "b", "c"]);
}

fn bars_units(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    let tonne = tonne(draft.language);
    draft.count("a", CALLS, 2_400, Bound::MoreThan);
    draft.count("b", SERVED, 2_300, Bound::Exact);
    draft.amount("c", FREIGHT, Decimal::integer(8_300_000), Bound::About, tonne);
    draft.percent("d", LOADED, 972, Bound::Exact);
    draft.field("bars", &["a", "b", "c", "d"]);
}

fn bars_reference(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    draft.count("a", SAIL, 640, Bound::Exact);
    draft.count("b", STEAM, 900, Bound::AtLeast);
    draft.count("goal", GOAL, 800, Bound::About);
    draft.field("bars", &["a", "b"]);
    draft.field("reference", &["goal"]);
}

fn bars_long(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    draft.count("a", LONG, 1_230_000, Bound::MoreThan);
    draft.count("b", STEAM, 900_000, Bound::Nearly);
    draft.field("bars", &["a", "b"]);
}

fn bars_notes(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    draft.count("a", SAIL, 640, Bound::Exact);
    draft.count("b", STEAM, 900, Bound::AtMost);
    draft.field("bars", &["a", "b"]);
    draft.field("notes", &["b"]);
}

fn line_ranks(draft: &mut SpecimenBuilder) {
    let values = [Some(97), Some(91), None, Some(84), Some(80)];
    let unit = vocabulary::rank(draft.language);
    draft.yearly("rank", vocabulary::RANK, 2014, &values, unit, Bound::Exact);
    draft.field("series", &["rank"]);
}

fn line_series(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = ship(draft.language);
    let some = |values: [i64; 6]| values.map(Some);
    draft.yearly("a", SAIL, 2020, &some([640, 600, 570, 510, 430, 400]), unit.clone(), Bound::Exact);
    draft.yearly("b", STEAM, 2020, &some([310, 380, 460, 520, 610, 690]), unit.clone(), Bound::Exact);
    draft.yearly("c", BARGES, 2020, &some([220, 215, 230, 228, 240, 238]), unit.clone(), Bound::Exact);
    draft.yearly("d", CALLS, 2020, &some([200, 190, 212, 222, 230, 244]), unit, Bound::Exact);
    draft.field("series", &["a", "b", "c", "d"]);
}

fn line_gaps(draft: &mut SpecimenBuilder) {
    let values = [Some(410), Some(560), None, None, Some(820), None, Some(700)];
    let unit = vocabulary::ship(draft.language);
    draft.yearly("calls", vocabulary::CALLS, 2012, &values, unit, Bound::Exact);
    draft.field("series", &["calls"]);
}

fn line_ranges(draft: &mut SpecimenBuilder) {
    let unit = vocabulary::ship(draft.language);
    let point = |(index, (low, high)): (usize, &(i64, Option<i64>))| {
        let mut quantity = Quantity::calculated(Decimal::ONE, unit.clone());
        let end = |number: i64| End::Closed(Decimal::integer(number));
        quantity.interval = Interval { low: end(*low), high: high.map_or(End::Unlimited, end) };
        (Moment::Year(2016 + index as i32), Some(quantity))
    };
    let ends = [
        (300, Some(340)),
        (320, Some(420)),
        (400, Some(400)),
        (420, Some(600)),
        (500, Some(640)),
        (560, None),
    ];
    let points = ends.iter().enumerate().map(point).collect();
    draft.series("calls", vocabulary::CALLS, unit.clone(), points);
    draft.field("series", &["calls"]);
}

fn line_reference(draft: &mut SpecimenBuilder) {
    let values = [Some(410), Some(560), Some(530), Some(700), Some(820)];
    let unit = vocabulary::ship(draft.language);
    draft.yearly("calls", vocabulary::CALLS, 2021, &values, unit, Bound::Exact);
    draft.count("goal", vocabulary::GOAL, 600, Bound::Exact);
    draft.field("series", &["calls"]);
    draft.field("reference", &["goal"]);
}

/// Ten thousand days of a number that wanders, always the same way.
fn line_dense(draft: &mut SpecimenBuilder) {
    let unit = vocabulary::tonne(draft.language);
    let mut state: u32 = 7;
    let mut level: i64 = 5_000;
    let mut points = Vec::new();
    for day in 0..10_000i64 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        level = (level + i64::from(state >> 16) % 101 - 50).clamp(500, 9_900);
        let (year, rest) = (1995 + day / 366, day % 366);
        let date = Date { year: year as i32, month: (rest / 31 + 1) as u8, day: (rest % 31 + 1) as u8 };
        let value = Decimal::new(level.into(), 1);
        let quantity = Quantity::printed(value, Decimal::ZERO, Bound::Exact, unit.clone());
        if date.exists() {
            points.push((Moment::Day(date), Some(quantity)));
        }
    }
    draft.series("freight", vocabulary::FREIGHT, unit, points);
    draft.field("series", &["freight"]);
}

fn stats_kinds(draft: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = tonne(draft.language);
    draft.amount("freight", FREIGHT, Decimal::integer(8_300_000), Bound::About, unit);
    draft.count("calls", CALLS, 2_400, Bound::MoreThan);
    draft.percent("loaded", LOADED, 972, Bound::Exact);
    draft.event("opened", OPENED, Moment::Day(Date { year: 1978, month: 4, day: 12 }));
    draft.field("facts", &["freight", "calls", "loaded", "opened"]);
}
