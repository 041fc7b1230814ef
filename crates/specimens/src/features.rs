//! Specimens of the other features of each kind of chart.

use super::builder::SpecimenBuilder;
use super::vocabulary;
use quantity::{Bound, Date, Decimal, End, Interval, Moment, Quantity};

/// A kind, the name of a feature, and a function that adds a figure with it.
pub(super) type Feature = (&'static str, &'static str, fn(&mut SpecimenBuilder));

/// The features, in the order of the gallery.
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

fn timeline_run(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.event("first", OPENED, Moment::Year(2015));
    builder.event("second", REBUILT, Moment::Year(2018));
    builder.event("third", DEEPENED, Moment::Day(Date { year: 2021, month: 9, day: 9 }));
    let unit = season(builder.language);
    builder.amount("run", SEASONS, Decimal::integer(3), Bound::Exact, unit);
    builder.field("events", &["first", "second", "third"]);
    builder.field("run", &["run"]);
}

fn timeline_years(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.event("first", OPENED, Moment::Year(1871));
    builder.event("second", REBUILT, Moment::Month(1954, 5));
    builder.event("third", DEEPENED, Moment::Year(1962));
    builder.event("fourth", CALLED, Moment::Day(Date { year: 2019, month: 12, day: 31 }));
    builder.field("events", &["first", "second", "third", "fourth"]);
}

fn rings_many(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.percent("a", LOADED, 5, Bound::Exact);
    builder.percent("b", PUNCTUAL, 330, Bound::Nearly);
    builder.percent("c", INSPECTED, 500, Bound::MoreThan);
    builder.percent("d", LONG, 667, Bound::About);
    builder.percent("e", SAIL, 880, Bound::AtLeast);
    builder.percent("f", STEAM, 999, Bound::LessThan);
    builder.field("rings", &["a", "b", "c", "d", "e", "f"]);
}

fn rate_small(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.count("ships", CALLS, 120_000, Bound::Exact);
    builder.count("served", SERVED, 119_988, Bound::Exact);
    builder.percent("rate", LOADED, 999, Bound::MoreThan);
    builder.count("rest", REST, 12, Bound::Exact);
    builder.share_fields();
}

fn bars_magnitudes(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.count("a", SAIL, 21, Bound::Exact);
    builder.count("b", STEAM, 141, Bound::Exact);
    builder.count("c", BARGES, 63, Bound::Exact);
    builder.count("d", CALLS, 1_000, Bound::MoreThan);
    builder.field("bars", &["a", "b", "c", "d"]);
}

fn bars_negative(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = tonne(builder.language);
    builder.amount("a", SAIL, Decimal::new(124, 1), Bound::Exact, unit.clone());
    builder.amount("b", STEAM, Decimal::new(-83, 1), Bound::Exact, unit.clone());
    builder.amount("c", BARGES, Decimal::integer(-4), Bound::About, unit);
    builder.field("bars", &["a", "b", "c"]);
}

fn bars_units(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let tonne = tonne(builder.language);
    builder.count("a", CALLS, 2_400, Bound::MoreThan);
    builder.count("b", SERVED, 2_300, Bound::Exact);
    builder.amount("c", FREIGHT, Decimal::integer(8_300_000), Bound::About, tonne);
    builder.percent("d", LOADED, 972, Bound::Exact);
    builder.field("bars", &["a", "b", "c", "d"]);
}

fn bars_reference(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.count("a", SAIL, 640, Bound::Exact);
    builder.count("b", STEAM, 900, Bound::AtLeast);
    builder.count("goal", GOAL, 800, Bound::About);
    builder.field("bars", &["a", "b"]);
    builder.field("reference", &["goal"]);
}

fn bars_long(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.count("a", LONG, 1_230_000, Bound::MoreThan);
    builder.count("b", STEAM, 900_000, Bound::Nearly);
    builder.field("bars", &["a", "b"]);
}

fn bars_notes(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.count("a", SAIL, 640, Bound::Exact);
    builder.count("b", STEAM, 900, Bound::AtMost);
    builder.field("bars", &["a", "b"]);
    builder.field("notes", &["b"]);
}

fn line_ranks(builder: &mut SpecimenBuilder) {
    let values = [Some(97), Some(91), None, Some(84), Some(80)];
    let unit = vocabulary::rank(builder.language);
    builder.yearly_series("rank", vocabulary::RANK, 2014, &values, unit, Bound::Exact);
    builder.field("series", &["rank"]);
}

fn line_series(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = ship(builder.language);
    let some = |values: [i64; 6]| values.map(Some);
    builder.yearly_series("a", SAIL, 2020, &some([640, 600, 570, 510, 430, 400]), unit.clone(), Bound::Exact);
    builder.yearly_series(
        "b",
        STEAM,
        2020,
        &some([310, 380, 460, 520, 610, 690]),
        unit.clone(),
        Bound::Exact,
    );
    builder.yearly_series(
        "c",
        BARGES,
        2020,
        &some([220, 215, 230, 228, 240, 238]),
        unit.clone(),
        Bound::Exact,
    );
    builder.yearly_series("d", CALLS, 2020, &some([200, 190, 212, 222, 230, 244]), unit, Bound::Exact);
    builder.field("series", &["a", "b", "c", "d"]);
}

fn line_gaps(builder: &mut SpecimenBuilder) {
    let values = [Some(410), Some(560), None, None, Some(820), None, Some(700)];
    let unit = vocabulary::ship(builder.language);
    builder.yearly_series("calls", vocabulary::CALLS, 2012, &values, unit, Bound::Exact);
    builder.field("series", &["calls"]);
}

fn line_ranges(builder: &mut SpecimenBuilder) {
    let unit = vocabulary::ship(builder.language);
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
    builder.series("calls", vocabulary::CALLS, unit.clone(), points);
    builder.field("series", &["calls"]);
}

fn line_reference(builder: &mut SpecimenBuilder) {
    let values = [Some(410), Some(560), Some(530), Some(700), Some(820)];
    let unit = vocabulary::ship(builder.language);
    builder.yearly_series("calls", vocabulary::CALLS, 2021, &values, unit, Bound::Exact);
    builder.count("goal", vocabulary::GOAL, 600, Bound::Exact);
    builder.field("series", &["calls"]);
    builder.field("reference", &["goal"]);
}

/// Ten thousand days of a random walk that is the same in every run.
fn line_dense(builder: &mut SpecimenBuilder) {
    let unit = vocabulary::tonne(builder.language);
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
    builder.series("freight", vocabulary::FREIGHT, unit, points);
    builder.field("series", &["freight"]);
}

fn stats_kinds(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = tonne(builder.language);
    builder.amount("freight", FREIGHT, Decimal::integer(8_300_000), Bound::About, unit);
    builder.count("calls", CALLS, 2_400, Bound::MoreThan);
    builder.percent("loaded", LOADED, 972, Bound::Exact);
    builder.event("opened", OPENED, Moment::Day(Date { year: 1978, month: 4, day: 12 }));
    builder.field("facts", &["freight", "calls", "loaded", "opened"]);
}
