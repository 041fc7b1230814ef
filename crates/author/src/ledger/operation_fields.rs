//! Reading the relations that are calculations: change, difference, multiple, per, average, rank and count.

use super::relation_fields::Members;
use super::tables::moment;
use crate::fields::Fields;
use quantity::{Decimal, Unit};
use story::fact::{Fact, FactId};
use story::operation::{Condition, Operation};
use story::relation::Relation;

/// The fields of a count, of which it has one.
const CONDITIONS: [&str; 4] = ["more-than", "at-least", "less-than", "at-most"];

impl Members<'_> {
    /// A calculation by its form, if its facts exist and the result has a unit that fits.
    pub(super) fn operation(&self, form: &str, fields: Fields<'_>) -> Option<Relation> {
        let is = self.one(&fields, "is");
        let operation = match form {
            "change" | "difference" | "multiple" => self.of_two(form, &fields),
            "per" => self.per(&fields),
            "average" => self.all(&fields, fields.texts("of")).map(Operation::Average),
            "rank" => self.rank(&fields),
            _ => self.count(&fields),
        };
        let (operation, is) = (operation?, is?);
        let fits = self.has_operands(&operation, &fields)
            && self.has_right_unit(&operation, &is, &fields)
            && self.is_above_zero(&operation, &is, &fields);
        fields.finish();
        fits.then_some(Relation::Result { operation, is })
    }

    /// A part as a percentage of the sum of several facts.
    pub(super) fn share_of_sum(&self, fields: Fields<'_>) -> Option<Relation> {
        let [part, is] = ["part", "rate"].map(|name| self.one(&fields, name));
        let whole = self.all(&fields, fields.texts("whole"));
        let (part, whole, is) = (part?, whole?, is?);
        if !whole.contains(&part) {
            fields.report(
                fields.span.clone(),
                format!("`whole` of {} does not contain the part “{part}”.", fields.what),
                "Name all parts of the whole, as in `whole = \"turnout/*\"`.",
            );
            return None;
        }
        let operation = Operation::ShareOfSum { part, whole };
        let fits =
            self.has_right_unit(&operation, &is, &fields) && self.is_above_zero(&operation, &is, &fields);
        fields.finish();
        fits.then_some(Relation::Result { operation, is })
    }

    /// Whether a field names several facts: a list, or a pattern such as `turnout/*`.
    pub(super) fn names_many(&self, fields: &Fields<'_>, name: &'static str) -> bool {
        fields.get(name).is_some_and(|value| {
            value.get_ref().is_array()
                || value.get_ref().as_str().is_some_and(|name| self.patterns.is_pattern(name))
        })
    }

    fn of_two(&self, form: &str, fields: &Fields<'_>) -> Option<Operation> {
        let [from, to] = ["from", "to"].map(|name| self.one(fields, name));
        let (from, to) = (from?, to?);
        Some(match form {
            "change" => Operation::Change { from, to },
            "difference" => Operation::Difference { from, to },
            _ => Operation::Multiple { from, to },
        })
    }

    fn per(&self, fields: &Fields<'_>) -> Option<Operation> {
        let [of, to] = ["of", "to"].map(|name| self.one(fields, name));
        let each = if fields.has("each") { fields.number("each")?.value } else { Decimal::ONE };
        Some(Operation::Per { of: of?, to: to?, each })
    }

    fn rank(&self, fields: &Fields<'_>) -> Option<Operation> {
        let of = self.one(fields, "of");
        let among = self.all(fields, fields.texts("among"));
        let from_lowest = match fields.optional_text("first") {
            None => false,
            Some(first) if first.value == "highest" => false,
            Some(first) if first.value == "lowest" => true,
            Some(first) => {
                fields.report_unknown("first place", &first, ["highest", "lowest"].into_iter());
                return None;
            }
        };
        let mut among = among?;
        if fields.has("since") {
            let since = fields.moment("since")?.value.minutes().0;
            let at = |id: &FactId| Some(moment(id.split_once('@')?.1)?.minutes().0);
            among.retain(|id| at(id).is_none_or(|at| at >= since));
        }
        let of = of?;
        if !among.contains(&of) {
            let message = format!("`among` of {} does not contain “{of}”.", fields.what);
            fields.report(fields.span.clone(), message, "Name all facts that are compared, with this one.");
            return None;
        }
        let is_of_all_times = fields.flag("all-times");
        Some(Operation::Rank { of, among, from_lowest, is_of_all_times })
    }

    fn count(&self, fields: &Fields<'_>) -> Option<Operation> {
        let of = self.all(fields, fields.texts("of"));
        let mut names = CONDITIONS.into_iter().filter(|name| fields.has(name));
        let (Some(name), None) = (names.next(), names.next()) else {
            fields.report(
                fields.span.clone(),
                format!("{} must have exactly one condition.", fields.what),
                "Write one of `more-than`, `at-least`, `less-than` or `at-most`, as in `at-least = 50`.",
            );
            return None;
        };
        let number = fields.number(name)?.value;
        let condition = match name {
            "more-than" => Condition::MoreThan(number),
            "at-least" => Condition::AtLeast(number),
            "less-than" => Condition::LessThan(number),
            _ => Condition::AtMost(number),
        };
        Some(Operation::Count { of: of?, condition })
    }

    fn has_operands(&self, operation: &Operation, fields: &Fields<'_>) -> bool {
        let is_empty = operation.operands().is_empty();
        if is_empty {
            let help = "Name facts, as in `of = [\"a\", \"b\"]` or `of = \"turnout/*\"`.";
            fields.report(fields.span.clone(), format!("{} names no facts.", fields.what), help);
        }
        !is_empty
    }

    fn unit(&self, id: &FactId) -> Option<&Unit> {
        self.facts.get(id).and_then(Fact::quantity).map(|quantity| &quantity.unit)
    }

    /// Whether the result has a unit that the operation gives; reports why not.
    fn has_right_unit(&self, operation: &Operation, is: &FactId, fields: &Fields<'_>) -> bool {
        let operands = operation.operands();
        let Some((unit, of)) = self.unit(is).zip(operands.first().and_then(|id| self.unit(id))) else {
            return false;
        };
        let is_same = unit.scale() == of.scale();
        let (fits, help) = match operation {
            Operation::Change { .. } if of.is_percent() => {
                (unit.is_percentage_point(), "The change of a percentage is in `percentage-point`.")
            }
            Operation::Difference { .. } if of.is_percent() => {
                (unit.is_percentage_point(), "The difference of two percentages is in `percentage-point`.")
            }
            Operation::Change { .. } => {
                (is_same || unit.is_percent(), "Give it the unit of the facts, or `percent`.")
            }
            Operation::Difference { .. } | Operation::Average(_) => {
                (is_same, "Give it the unit of the facts.")
            }
            Operation::Multiple { .. } => (unit.is_times() || unit.is_number(), "Give it the unit `times`."),
            Operation::Per { .. } => (true, ""),
            Operation::Rank { .. } => (
                unit.ordinal || unit.is_number(),
                "Give it the unit `number`, or a unit with `ordinal = true`.",
            ),
            Operation::Count { .. } => {
                (unit.countable || unit.is_number(), "Give it a unit with `countable = true`.")
            }
            Operation::ShareOfSum { .. } => (unit.is_percent(), "Give it the unit `percent`."),
        };
        if !fits {
            let message =
                format!("The result “{is}” of {} is in {}, which it can't be.", fields.what, unit.id);
            fields.report(fields.span.clone(), message, help);
        }
        fits
    }

    /// Whether no operand that is multiplied or divided can be below zero, and no divisor zero; reports others.
    fn is_above_zero(&self, operation: &Operation, is: &FactId, fields: &Fields<'_>) -> bool {
        let is_percent = self.unit(is).is_some_and(Unit::is_percent);
        if !operation.multiplies(is_percent) {
            return true;
        }
        let low = |id: &FactId| {
            // What is calculated is not known yet.
            let fact = self.facts.get(id).filter(|fact| !fact.is_calculation())?;
            fact.quantity()?.interval.low.number()
        };
        let below = operation.operands().into_iter().find(|id| low(id).is_some_and(Decimal::is_negative));
        let high = |id: &FactId| self.facts.get(id)?.quantity()?.interval.high.number();
        let zero = operation.divisor(is_percent).filter(|id| high(id) == Some(Decimal::ZERO));
        let Some(id) = below.or(zero) else { return true };
        fields.report(
            fields.span.clone(),
            format!("“{id}” is not above zero, so {} has no meaning.", fields.what),
            "Use `change` or `difference` in the unit of the facts.",
        );
        false
    }
}
