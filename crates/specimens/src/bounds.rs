//! Specimens of each bound: the plainest figure of a kind, in which one fact has the bound.

use super::builder::SpecimenBuilder;
use super::vocabulary;
use quantity::{Bound, Clock, Date, Decimal, Interval, Moment, Quantity};
use story::fact::{Origin, Statement};
use story::narrowing::narrow;
use story::relation::{Relation, Share};
use story::wording::put_into_words;

/// The kind's plainest figure, in which one fact has the bound.
pub(super) fn with_bound(draft: &mut SpecimenBuilder, bound: Bound) {
    use vocabulary::*;
    let minute = minute(draft.language);
    match draft.kind {
        "timeline" => {
            let date = Date { year: 2026, month: 3, day: 4 };
            draft.event("called", CALLED, Moment::Minute(date, Clock { hour: 7, minute: 30 }));
            draft.amount("reached", REACHED, Decimal::integer(6), bound, minute.clone());
            draft.amount("safe", SAFE, Decimal::integer(18), Bound::Exact, minute);
            draft.field("events", &["called"]);
            draft.field("after", &["reached", "safe"]);
        }
        "rings" => {
            draft.percent("loaded", LOADED, 720, bound);
            draft.percent("punctual", PUNCTUAL, 415, Bound::Exact);
            draft.percent("inspected", INSPECTED, 1_000, Bound::Exact);
            draft.field("rings", &["loaded", "punctual", "inspected"]);
        }
        "rate" => {
            draft.count("ships", CALLS, 2_400, bound);
            draft.count("served", SERVED, 2_300, Bound::MoreThan);
            draft.percent("rate", LOADED, 972, Bound::Exact);
            share(draft);
        }
        "bars" => {
            draft.count("sail", SAIL, 640, Bound::Exact);
            draft.count("steam", STEAM, 900, bound);
            draft.count("barges", BARGES, 310, Bound::Exact);
            draft.field("bars", &["sail", "steam", "barges"]);
        }
        "line" => {
            let values = [Some(410), Some(560), Some(530), Some(700), Some(820)];
            let unit = ship(draft.language);
            draft.yearly("calls", CALLS, 2021, &values, unit, bound);
            draft.field("series", &["calls"]);
        }
        _ => {
            draft.count("calls", CALLS, 2_400, bound);
            draft.percent("loaded", LOADED, 972, Bound::Exact);
            draft.event("opened", OPENED, Moment::Year(1978));
            draft.field("facts", &["calls", "loaded", "opened"]);
        }
    }
}

/// Whole, part and rate narrow each other, and the rest follows.
fn share(draft: &mut SpecimenBuilder) {
    let rest = Quantity::calculated(Decimal::ONE, vocabulary::ship(draft.language));
    draft.add("rest", vocabulary::REST, Statement::Quantity(rest));
    let name = |id: &str| id.to_owned();
    let relation = Relation::Share(Share {
        part: name("served"),
        whole: name("ships"),
        rate: name("rate"),
        rest: Some(name("rest")),
    });
    // A step finer than the last place of the rate: what newspapers round away.
    if let Some(Statement::Quantity(rate)) = draft.facts.get_mut("rate").map(|fact| &mut fact.statement) {
        rate.interval = Interval::closed(Decimal::new(9_715, 2), Decimal::new(9_725, 2));
    }
    // Numbers that contradict each other are drawn unchanged.
    let _ = narrow(&[(name("share"), relation)], &mut draft.facts);
    if let Some(fact) = draft.facts.get_mut("rest") {
        fact.origin = Origin::calculated("share");
        put_into_words(fact, draft.language);
    }
    for (field, id) in [("whole", "ships"), ("part", "served"), ("rate", "rate"), ("rest", "rest")] {
        draft.field(field, &[id]);
    }
}
