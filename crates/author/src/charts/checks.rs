//! Checks of a chart's facts: what each field accepts, common axes, and shares.

use crate::fields::{Fields, Spanned};
use crate::ledger::{Ledger, is_broken, missing_point};
use chart::MAX_SERIES;
use chart::spec::{Accepts, Field};
use quantity::{Quantity, Unit};
use story::drawn_unit;
use story::fact::FactId;
use story::relation::Relation;

/// The fields of a chart with the facts that the author named.
pub(super) type NamedFacts<'f> = Vec<(&'f Field, Vec<Spanned<FactId>>)>;

/// The facts of a chart by field.
pub(super) type DrawnFacts = Vec<(String, Vec<FactId>)>;

/// Whether a field accepts the fact; reports why not.
pub(super) fn is_accepted(fields: &Fields<'_>, field: &Field, id: &Spanned<FactId>, ledger: &Ledger) -> bool {
    let Some(fact) = ledger.facts.get(&id.value) else {
        if let Some((message, help)) = missing_point(&ledger.facts, &id.value) {
            fields.report(id.span.clone(), message, help);
        } else if !is_broken(&ledger.broken, &id.value) {
            fields.report_unknown("fact", id, ledger.facts.keys().map(String::as_str));
        }
        return false;
    };
    let unit = fact.quantity().map(Quantity::drawn_unit);
    let unit = unit.as_ref();
    let is_series = fact.series().is_some();
    let other = "Name another fact, or check its `unit` in the ledger.";
    let (is_accepted, expected, help) = match field.accepts {
        Accepts::Amount => {
            (unit.is_some_and(|unit| !unit.is_percent()), "an amount, not a percentage or an event", other)
        }
        Accepts::Event => (unit.is_none() && !is_series, "an event, which is a fact with `when`", other),
        Accepts::Percent => {
            (unit.is_some_and(Unit::is_percent), "a percentage, or a fraction without a unit", other)
        }
        Accepts::Quantity => (unit.is_some(), "a quantity, not an event or a series", other),
        Accepts::Single => (!is_series, "a quantity or an event, not a series", other),
        Accepts::Series => (
            is_series,
            "a series",
            "Give the fact `series = \"table.csv\"`, or `series = [\"a\", \"b\"]` with facts that have a `period`.",
        ),
        Accepts::Noted => (
            ledger.has_note(&id.value),
            "a fact with a note",
            "Add `note = \"…\"` to the fact, or remove it here.",
        ),
    };
    if !is_accepted {
        let message = format!("`{}` takes {expected}, but “{}” is not one.", field.name, id.value);
        fields.report(id.span.clone(), message, help);
    }
    is_accepted
}

/// Whether all facts whose notes are requested are drawn by another field; reports those that are not.
pub(super) fn are_drawn(fields: &Fields<'_>, ids: &[Spanned<FactId>], drawn: &DrawnFacts) -> bool {
    let is_drawn = |id: &FactId| drawn.iter().any(|(_, drawn)| drawn.contains(id));
    let mut missing = ids.iter().filter(|id| !is_drawn(&id.value)).peekable();
    let are_drawn = missing.peek().is_none();
    for id in missing {
        fields.report(
            id.span.clone(),
            format!("`notes` of the {} names “{}”, which the chart does not draw.", fields.what, id.value),
            "Remove it, or name the fact in another field of the chart too.",
        );
    }
    are_drawn
}

/// Whether the series are few enough and share an axis, and references have a unit that is drawn; reports others.
pub(super) fn share_axes(fields: &Fields<'_>, named: &NamedFacts<'_>, ledger: &Ledger) -> bool {
    let series = named.iter().find(|(field, _)| field.accepts == Accepts::Series);
    let series = series.map_or(&[][..], |(_, ids)| ids);
    let mut fits = true;
    let mut report = |id: &Spanned<FactId>, message: String, help: &str| {
        fields.report(id.span.clone(), message, help);
        fits = false;
    };
    if let Some(id) = series.get(MAX_SERIES) {
        let message = format!("The {} draws more than {MAX_SERIES} series.", fields.what);
        report(id, message, "Remove some, or make two charts. Readers can't distinguish more lines.");
    }
    if let Some((first, others)) = series.split_first()
        && let Some(other) = others.iter().find(|id| !share_axis(id, first, ledger))
    {
        let message =
            format!("“{}” and “{}” have different units and can't share an axis.", first.value, other.value);
        report(other, message, "Make two charts, or give both units the same `scale` in the ledger.");
    }
    for id in ids_of(named, "reference") {
        let mut drawn = series.iter().chain(ids_of(named, "bars"));
        if !drawn.any(|other| share_axis(id, other, ledger)) {
            let message = format!(
                "`reference` takes a fact with a unit that is drawn, but “{}” has another.",
                id.value
            );
            report(id, message, "Name another fact, or give both units the same `scale` in the ledger.");
        }
    }
    fits
}

fn ids_of<'n>(named: &'n NamedFacts<'_>, name: &str) -> &'n [Spanned<FactId>] {
    named.iter().find(|(field, _)| field.name == name).map_or(&[][..], |(_, ids)| ids)
}

fn share_axis(a: &Spanned<FactId>, b: &Spanned<FactId>, ledger: &Ledger) -> bool {
    let unit = |id: &Spanned<FactId>| drawn_unit(ledger.facts.get(&id.value)?, &ledger.facts);
    let is_one = |(a, b): (Unit, Unit)| a.scale() == b.scale() && a.ordinal == b.ordinal;
    unit(a).zip(unit(b)).is_some_and(is_one)
}

/// Whether whole, part, rate and rest are the members of one relation of the ledger; reports if not.
pub(super) fn is_one_share(fields: &Fields<'_>, drawn: &DrawnFacts, ledger: &Ledger) -> bool {
    let field = |name: &str| drawn.iter().find(|(field, _)| field == name).and_then(|(_, ids)| ids.first());
    let is_this = |relation: &Relation| {
        let Relation::Share(share) = relation else { return false };
        field("whole") == Some(&share.whole)
            && field("part") == Some(&share.part)
            && field("rate") == Some(&share.rate)
            && field("rest") == share.rest.as_ref()
    };
    let is_share = ledger.relations.iter().any(|(_, relation)| is_this(relation));
    if !is_share && !ledger.has_broken_relation {
        fields.report(
            fields.span.clone(),
            format!("The facts of the {} are not the members of one share in the ledger.", fields.what),
            "Add `[relation.NAME]` with `share = { part = …, whole = …, rate = …, rest = … }` to ledger.toml, with the same facts.",
        );
    }
    is_share
}
