//! Reading the quantity of a fact: value, step, bound and unit.

use super::facts::FactReader;
use super::printed::{bound, step};
use super::series_csv::Meaning;
use crate::fields::Fields;
use quantity::{Bound, Decimal, Number, Quantity, Unit};

impl FactReader<'_> {
    pub(super) fn quantity(&self, fields: &Fields<'_>) -> Option<Quantity> {
        let is_fraction = fields.get("value").is_some_and(|value| value.get_ref().as_str().is_some());
        // A fraction of something needs no unit.
        let unit = if is_fraction && !fields.has("unit") { Some(Unit::number()) } else { self.unit(fields) };
        let step = step(fields);
        if fields.has("calculated") {
            let (step, unit) = (step?, unit?);
            let relation = fields.get("calculated").and_then(|value| value.get_ref().as_str());
            // Ones are too coarse for a change in percent or for how many times as much.
            let is_fine = relation.is_some_and(|relation| self.operations.contains(relation));
            let usual =
                if is_fine && !unit.countable && !unit.ordinal { Decimal::new(1, 1) } else { Decimal::ONE };
            return Some(Quantity::calculated(step.unwrap_or(usual), unit));
        }
        let value = if fields.has("range") { fields.range("range") } else { fields.printed_number("value") };
        let bound = if fields.has("bound") { bound(fields) } else { Some(Bound::Exact) };
        let (value, bound, step) = (value?, bound?, step?);
        let is_part = matches!(value.value, Number::Fraction(..));
        if let Some(unit) = unit.as_ref().filter(|unit| unit.countable && !is_part && !value.value.is_whole())
        {
            fields.report(
                value.span,
                format!("{} is not a whole number, but the unit “{}” is countable.", value.value, unit.id),
                "Correct the value, or remove `countable` from the unit.",
            );
            return None;
        }
        let value = value.value;
        // Bound words such as 餘 and 近 refer to the last printed place; an exact number has no tolerance.
        let step = step.unwrap_or(match bound {
            Bound::Exact => Decimal::ZERO,
            _ => value.last_place(),
        });
        Some(Quantity::printed(value, step, bound, unit?))
    }

    /// How the values of a table are to be read.
    pub(super) fn meaning(&self, fields: &Fields<'_>) -> Option<Meaning> {
        let (unit, step) = (self.unit(fields), step(fields));
        let bound = if fields.has("bound") { bound(fields) } else { Some(Bound::Exact) };
        Some(Meaning { unit: unit?, bound: bound?, step: step? })
    }

    pub(super) fn unit(&self, fields: &Fields<'_>) -> Option<Unit> {
        let name = fields.text("unit")?;
        let units = &self.definitions.units;
        let found = units.get(&name.value);
        if found.is_none() && !self.definitions.broken_units.contains(&name.value) {
            fields.report_unknown("unit", &name, units.keys().map(String::as_str));
        }
        found.map(|entry| entry.unit.clone())
    }
}
