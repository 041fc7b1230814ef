//! Specimens of the forms of a fact: ranges, fractions, changes, multiples, currencies, and points of a series.

use super::builder::SpecimenBuilder;
use super::features::Feature;
use super::forms_of_time::{timeline_centuries, timeline_quarters, timeline_range};
use super::range::range;
use super::vocabulary;
use quantity::{Bound, Decimal, Moment, Number, Quantity, Unit};
use story::fact::Statement;

/// The forms, in the order of the gallery.
pub(super) const FORMS: [Feature; 19] = [
    ("timeline", "range", timeline_range),
    ("timeline", "centuries", timeline_centuries),
    ("timeline", "quarters", timeline_quarters),
    ("rings", "range", rings_range),
    ("rings", "fraction", rings_fraction),
    ("rate", "range", rate_range),
    ("rate", "fraction", rate_fraction),
    ("bars", "range", bars_range),
    ("bars", "fraction", bars_fraction),
    ("bars", "multiples", bars_multiples),
    ("bars", "changes", bars_changes),
    ("bars", "currencies", bars_currencies),
    ("bars", "points", bars_points),
    ("line", "range", line_range),
    ("line", "fraction", line_fraction),
    ("line", "changes", line_changes),
    ("line", "currencies", line_currencies),
    ("stats", "forms", stats_forms),
    ("stats", "points", stats_points),
];

fn fraction(part: i64, whole: i64) -> Number {
    Number::Fraction(Decimal::integer(part), Decimal::integer(whole))
}

/// A number of tenths.
fn tenths(number: i128) -> Number {
    Number::Single(Decimal::new(number, 1))
}

fn rings_range(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.number("a", LOADED, range(70, 80), Bound::Exact, Unit::percent());
    builder.number("b", PUNCTUAL, range(30, 50), Bound::About, Unit::percent());
    builder.percent("c", INSPECTED, 900, Bound::Exact);
    builder.field("rings", &["a", "b", "c"]);
}

fn rings_fraction(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.number("a", LOADED, fraction(3, 4), Bound::Exact, Unit::percent());
    builder.number("b", PUNCTUAL, fraction(1, 3), Bound::Exact, Unit::number());
    builder.number("c", INSPECTED, fraction(1, 2), Bound::MoreThan, Unit::number());
    builder.field("rings", &["a", "b", "c"]);
}

fn rate_range(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = ship(builder.language);
    builder.number("ships", CALLS, range(2_300, 2_400), Bound::Exact, unit.clone());
    builder.number("served", SERVED, range(1_700, 1_800), Bound::Exact, unit.clone());
    builder.number("rate", LOADED, range(70, 80), Bound::Exact, Unit::percent());
    builder.number("rest", REST, range(500, 700), Bound::Exact, unit);
    builder.share_fields();
}

fn rate_fraction(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.count("ships", CALLS, 2_400, Bound::Exact);
    builder.count("served", SERVED, 1_600, Bound::Exact);
    builder.number("rate", LOADED, fraction(2, 3), Bound::Exact, Unit::percent());
    builder.count("rest", REST, 800, Bound::Exact);
    builder.share_fields();
}

fn bars_range(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = ship(builder.language);
    builder.number("a", SAIL, range(300, 400), Bound::Exact, unit.clone());
    builder.number("b", STEAM, range(600, 800), Bound::About, unit.clone());
    builder.count("c", BARGES, 310, Bound::Exact);
    builder.number("goal", GOAL, range(500, 550), Bound::Exact, unit);
    builder.field("bars", &["a", "b", "c"]);
    builder.field("reference", &["goal"]);
}

fn bars_fraction(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    builder.number("a", LOADED, fraction(1, 3), Bound::Exact, Unit::number());
    builder.number("b", PUNCTUAL, fraction(1, 2), Bound::MoreThan, Unit::number());
    builder.number("c", INSPECTED, fraction(3, 4), Bound::Nearly, Unit::percent());
    builder.percent("d", SERVED, 400, Bound::Exact);
    builder.field("bars", &["a", "b", "c", "d"]);
}

fn bars_multiples(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = times(builder.language);
    builder.number("a", SAIL, tenths(5), Bound::Exact, unit.clone());
    builder.number("b", STEAM, range(2, 3), Bound::Exact, unit.clone());
    builder.number("c", BARGES, tenths(40), Bound::MoreThan, unit.clone());
    builder.number("one", IN_1990, tenths(10), Bound::Exact, unit);
    builder.field("bars", &["a", "b", "c"]);
    builder.field("reference", &["one"]);
}

fn bars_changes(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let (point, basis) = (percentage_point(builder.language), basis_point(builder.language));
    builder.number("a", SAIL, tenths(-42), Bound::Exact, Unit::percent());
    builder.number("b", STEAM, tenths(25), Bound::MoreThan, Unit::percent());
    builder.number("c", BARGES, range(-3, -2), Bound::Exact, Unit::percent());
    builder.number("d", PUNCTUAL, tenths(-15), Bound::Exact, point.clone());
    builder.number("e", LOADED, range(-1, 2), Bound::Exact, point);
    builder.number("f", INTEREST, tenths(-250), Bound::Exact, basis);
    builder.field("bars", &["a", "b", "c", "d", "e", "f"]);
}

fn bars_currencies(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let [taiwan, dollar, euro] = ["TWD", "USD", "EUR"].map(|code| currency(code, builder.language));
    let million = |number: i64| Decimal::integer(number * 1_000_000);
    builder.number("a", DUES, million(350).into(), Bound::About, taiwan);
    let between = Number::Range(million(10), million(15));
    builder.number("b", DREDGING, between, Bound::Exact, dollar.clone());
    builder.number("c", REPAIRS, million(-2).into(), Bound::Exact, dollar);
    builder.number("d", FERRY, range(2, 4), Bound::Exact, euro);
    builder.field("bars", &["a", "b", "c", "d"]);
}

/// Two points of a series, as facts of their own.
fn bars_points(builder: &mut SpecimenBuilder) {
    points(builder);
    builder.field("bars", &["calls@2021", "calls@2023"]);
}

fn line_range(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = ship(builder.language);
    let numbers = [range(410, 460), range(560, 560), range(530, 600), range(700, 760), range(820, 840)];
    builder.series_of_facts("calls", CALLS, 2021, &numbers, &unit);
    builder.number("goal", GOAL, range(550, 650), Bound::Exact, unit);
    builder.field("series", &["calls"]);
    builder.field("reference", &["goal"]);
}

fn line_fraction(builder: &mut SpecimenBuilder) {
    let numbers = [fraction(1, 3), fraction(2, 5), fraction(1, 2), fraction(3, 4)];
    builder.series_of_facts("loaded", vocabulary::LOADED, 2021, &numbers, &Unit::number());
    builder.field("series", &["loaded"]);
}

fn line_changes(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let numbers = [tenths(-42), tenths(15), range(-3, -2), tenths(-5), tenths(25)];
    builder.series_of_facts("change", PUNCTUAL, 2021, &numbers, &percentage_point(builder.language));
    builder.field("series", &["change"]);
}

fn line_currencies(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = currency("USD", builder.language);
    let million = |number: i64| Number::Single(Decimal::integer(number * 1_000_000));
    let numbers = [million(3), million(-2), million(5), million(8)];
    builder.series_of_facts("dues", DUES, 2021, &numbers, &unit);
    builder.field("series", &["dues"]);
}

fn stats_forms(builder: &mut SpecimenBuilder) {
    use vocabulary::*;
    let unit = ship(builder.language);
    builder.number("a", CALLS, range(300, 400), Bound::Exact, unit);
    builder.number("b", LOADED, fraction(1, 3), Bound::Exact, Unit::number());
    builder.number("c", FREIGHT, tenths(-42), Bound::Exact, Unit::percent());
    builder.number("d", PUNCTUAL, tenths(25), Bound::Exact, percentage_point(builder.language));
    builder.number("e", BARGES, tenths(30), Bound::Exact, times(builder.language));
    let value = Decimal::integer(350_000_000).into();
    builder.number("f", DUES, value, Bound::About, currency("TWD", builder.language));
    builder.event("g", REBUILT, Moment::Years(1990, 1999));
    builder.event("h", DEEPENED, Moment::Months((2019, 1), (2019, 3)));
    builder.field("facts", &["a", "b", "c", "d", "e", "f", "g", "h"]);
}

fn stats_points(builder: &mut SpecimenBuilder) {
    points(builder);
    builder.field("facts", &["calls@2021", "calls@2023"]);
}

/// Points of a series as the ledger makes them: with the series' label and their own moment.
fn points(builder: &mut SpecimenBuilder) {
    let unit = vocabulary::ship(builder.language);
    for (id, year, value) in [("calls@2021", 2021, 410), ("calls@2023", 2023, 530)] {
        let quantity = Quantity::printed(Decimal::integer(value), Decimal::ZERO, Bound::Exact, unit.clone());
        builder.add_in_period(id, vocabulary::CALLS, Moment::Year(year), Statement::Quantity(quantity));
    }
}
