//! Specimens of each bound: the simplest figure of a kind, in which one fact has the bound.

use super::builder::SpecimenBuilder;
use super::vocabulary;
use quantity::{Bound, Clock, Date, Decimal, Interval, Moment, Quantity};
use story::fact::{Origin, Statement};
use story::narrowing::narrow;
use story::relation::{Relation, Share};
use story::wording::put_into_words;

/// Adds the simplest figure of the kind, in which one fact has the bound.
pub(super) fn with_bound(builder: &mut SpecimenBuilder, bound: Bound) {
    use vocabulary::*;
    let minute = minute(builder.language);
    match builder.kind {
        "timeline" => {
            let date = Date { year: 2026, month: 3, day: 4 };
            builder.event("called", CALLED, Moment::Minute(date, Clock { hour: 7, minute: 30 }));
            builder.amount("reached", REACHED, Decimal::integer(6), bound, minute.clone());
            builder.amount("safe", SAFE, Decimal::integer(18), Bound::Exact, minute);
            builder.field("events", &["called"]);
            builder.field("after", &["reached", "safe"]);
        }
        "rings" => {
            builder.percent("loaded", LOADED, 720, bound);
            builder.percent("punctual", PUNCTUAL, 415, Bound::Exact);
            builder.percent("inspected", INSPECTED, 1_000, Bound::Exact);
            builder.field("rings", &["loaded", "punctual", "inspected"]);
        }
        "rate" => {
            builder.count("ships", CALLS, 2_400, bound);
            builder.count("served", SERVED, 2_300, Bound::MoreThan);
            builder.percent("rate", LOADED, 972, Bound::Exact);
            share(builder);
        }
        "bars" => {
            builder.count("sail", SAIL, 640, Bound::Exact);
            builder.count("steam", STEAM, 900, bound);
            builder.count("barges", BARGES, 310, Bound::Exact);
            builder.field("bars", &["sail", "steam", "barges"]);
        }
        "line" => {
            let values = [Some(410), Some(560), Some(530), Some(700), Some(820)];
            let unit = ship(builder.language);
            builder.yearly_series("calls", CALLS, 2021, &values, unit, bound);
            builder.field("series", &["calls"]);
        }
        _ => {
            builder.count("calls", CALLS, 2_400, bound);
            builder.percent("loaded", LOADED, 972, Bound::Exact);
            builder.event("opened", OPENED, Moment::Year(1978));
            builder.field("facts", &["calls", "loaded", "opened"]);
        }
    }
}

/// Adds the relation of whole, part and rate, which narrow each other, and the rest.
fn share(builder: &mut SpecimenBuilder) {
    let rest = Quantity::calculated(Decimal::ONE, vocabulary::ship(builder.language));
    builder.add("rest", vocabulary::REST, Statement::Quantity(rest));
    let name = |id: &str| id.to_owned();
    let relation = Relation::Share(Share {
        part: name("served"),
        whole: name("ships"),
        rate: name("rate"),
        rest: Some(name("rest")),
    });
    // The rate is printed with one decimal place: its interval is what rounds to that.
    if let Some(Statement::Quantity(rate)) = builder.facts.get_mut("rate").map(|fact| &mut fact.statement) {
        rate.interval = Interval::closed(Decimal::new(9_715, 2), Decimal::new(9_725, 2));
    }
    // Numbers that contradict each other are drawn unchanged.
    let _ = narrow(&[(name("share"), relation)], &mut builder.facts);
    if let Some(fact) = builder.facts.get_mut("rest") {
        fact.origin = Origin::calculated("share");
        put_into_words(fact, builder.language);
    }
    builder.share_fields();
}
