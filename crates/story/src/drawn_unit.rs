//! The unit of the axis on which a fact is drawn.

use super::fact::{Fact, FactId, Statement};
use quantity::{Quantity, Unit};
use std::collections::BTreeMap;

/// The unit by which a chart draws a fact: percent for fractions without a unit and for series of them, which are
/// shares of a whole, otherwise its own. An event has none.
pub fn drawn_unit(fact: &Fact, facts: &BTreeMap<FactId, Fact>) -> Option<Unit> {
    let series = match &fact.statement {
        Statement::Quantity(quantity) => return Some(quantity.drawn_unit()),
        Statement::Event(_) => return None,
        Statement::Series(series) => series,
    };
    let is_part = |id| facts.get(id).and_then(Fact::quantity).is_some_and(Quantity::is_bare_fraction);
    let are_parts = !series.members.is_empty() && series.members.iter().all(is_part);
    Some(if are_parts { Unit::percent() } else { series.unit.clone() })
}
