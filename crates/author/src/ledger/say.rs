//! How sentences round a cell or a calculation: `say = { step = 1_000, bound = "more-than" }`, or as a fraction:
//! `say = { value = "1/3", bound = "nearly" }`.
//!
//! The rounded words are proven: every possible number of the fact must be one that the words leave possible.

use super::printed::{bound, step};
use crate::fields::{Fields, capitalised};
use quantity::{Bound, Decimal, End, Interval, Number, Printed, Quantity, Towards};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use story::fact::{Fact, FactId, Statement};

/// How sentences say a fact.
pub(super) struct Saying {
    rounding: Rounding,
    bound: Bound,
    span: Range<usize>,
}

enum Rounding {
    /// To multiples of a number.
    Step(Decimal),
    /// To this number or fraction.
    Value(Number),
}

/// Reads `say`, if the fact has it.
pub(super) fn read(fields: &Fields<'_>) -> Option<Saying> {
    if !fields.has("say") {
        return None;
    }
    let span = fields.get("say").map_or(fields.span.clone(), |value| value.span());
    let table = fields.table("say")?;
    let bound = if table.has("bound") { bound(&table)? } else { Bound::Exact };
    let value = if table.has("value") { Some(table.printed_number("value")?.value) } else { None };
    let rounding = match (step(&table)?, value) {
        (Some(step), None) => Rounding::Step(step),
        (None, Some(value)) => Rounding::Value(value),
        _ => {
            let message = format!("{} must have either `step` or `value`.", capitalised(&table.what));
            let help = "Write the last place that is said, as in `step = 1_000`, or the fraction, as in `value = \"1/3\"`.";
            table.report(span, message, help);
            return None;
        }
    };
    table.finish().then_some(Saying { rounding, bound, span })
}

/// Gives facts the words that `say` asks for. Returns those for which they would not be true, which are reported.
pub(super) fn apply(
    root: &Fields<'_>,
    sayings: &BTreeMap<FactId, Saying>,
    facts: &mut BTreeMap<FactId, Fact>,
    broken: &BTreeSet<FactId>,
    doubtful: &BTreeSet<FactId>,
) -> BTreeSet<FactId> {
    let mut unsaid = BTreeSet::new();
    for (id, saying) in sayings.iter().filter(|(id, _)| !broken.contains(*id) && !doubtful.contains(*id)) {
        let Some(fact) = facts.get_mut(id) else { continue };
        let is_printed = !fact.is_calculation()
            && !matches!(&fact.origin, story::fact::Origin::Source(citation) if citation.place.is_some());
        let Statement::Quantity(quantity) = &mut fact.statement else {
            report(
                root,
                saying,
                format!("`say` of the fact “{id}” rounds a number, but the fact is none."),
                "Remove `say`.",
            );
            continue;
        };
        if is_printed {
            let message = format!(
                "`say` of the fact “{id}” rounds a cell or a calculation, but a source prints this number."
            );
            report(
                root,
                saying,
                message,
                "Give the fact the value, step and bound that the source prints, and remove `say`.",
            );
            continue;
        }
        match said(quantity, saying) {
            Ok((value, step)) => {
                quantity.printed = Some(Printed { value, bound: saying.bound });
                quantity.step = step;
            }
            Err(error) => {
                report(root, saying, format!("“{id}” is in {}: {error}", quantity.interval), error.help());
                unsaid.insert(id.clone());
            }
        }
    }
    unsaid
}

fn report(root: &Fields<'_>, saying: &Saying, message: String, help: &str) {
    root.report(saying.span.clone(), message, help);
}

/// Why a fact can't be said in this way.
#[derive(Debug, thiserror::Error)]
enum SayError {
    #[error("“{} {value}” is not true of all of it.", bound.name())]
    NotTrue { bound: Bound, value: Number },
    #[error("it has no limit on this side.")]
    NoLimit,
    #[error("it is no single number in steps of {0}.")]
    Several(Decimal),
}

impl SayError {
    /// What to do about it.
    fn help(&self) -> &'static str {
        match self {
            Self::NotTrue { .. } => "Choose another `bound` or `step`.",
            Self::NoLimit => "Choose a bound on the other side.",
            Self::Several(_) => "Make `step` larger, or choose a bound.",
        }
    }
}

/// The number that is said, if it is true of every possible number.
fn said(quantity: &Quantity, saying: &Saying) -> Result<(Number, Decimal), SayError> {
    match saying.rounding {
        Rounding::Step(step) => {
            in_steps(quantity, step, saying.bound).map(|value| (Number::Single(value), step))
        }
        Rounding::Value(value) => as_value(quantity, value, saying.bound).map(|()| (value, Decimal::ZERO)),
    }
}

/// How far from a fraction a number may be that is said with it: three in a hundred. Without a bound, half of one.
const NEAR: (Decimal, Decimal) = (Decimal::integer(3), Decimal::integer(100));

/// Whether a number or a fraction is true of every possible number, and near it.
fn as_value(quantity: &Quantity, value: Number, bound: Bound) -> Result<(), SayError> {
    let (low, high) = value.ends(quantity.unit.is_percent());
    let whole = if quantity.unit.is_percent() { Decimal::HUNDRED } else { Decimal::ONE };
    let near = whole.times(NEAR.0).and_then(|near| near.divided_by(NEAR.1, 9, Towards::Ceiling));
    let near = near.ok_or(SayError::NoLimit)?;
    let slight = near.divided_by(Decimal::integer(6), 9, Towards::Ceiling).ok_or(SayError::NoLimit)?;
    let end = |number: Option<Decimal>, is_open: bool| match number {
        Some(number) if is_open => End::Open(number),
        Some(number) => End::Closed(number),
        None => End::Unlimited,
    };
    let (below, above) = (end(low.minus(near), false), end(high.plus(near), false));
    let meant = match bound {
        Bound::Exact => Interval { low: end(low.minus(slight), false), high: end(high.plus(slight), false) },
        Bound::About => Interval { low: below, high: above },
        Bound::MoreThan => Interval { low: End::Open(high), high: above },
        Bound::AtLeast => Interval { low: End::Closed(low), high: End::Unlimited },
        Bound::Nearly => Interval { low: below, high: End::Open(low) },
        Bound::LessThan => Interval { low: End::Unlimited, high: End::Open(low) },
        Bound::AtMost => Interval { low: End::Unlimited, high: End::Closed(high) },
    };
    if is_within(&quantity.interval, &meant) { Ok(()) } else { Err(SayError::NotTrue { bound, value }) }
}

/// The multiple of the step that is said, if it is true of every possible number.
fn in_steps(quantity: &Quantity, step: Decimal, bound: Bound) -> Result<Decimal, SayError> {
    let end = |end: End| end.number().ok_or(SayError::NoLimit);
    let (low, high) = (quantity.interval.low, quantity.interval.high);
    let rounded = match bound {
        Bound::MoreThan | Bound::AtLeast => end(low)?.rounded_to(step, Towards::Floor),
        Bound::Nearly | Bound::LessThan | Bound::AtMost => end(high)?.rounded_to(step, Towards::Ceiling),
        Bound::Exact | Bound::About => {
            let (low, high) = (end(low)?.nearest(step), end(high)?.nearest(step));
            if low != high {
                return Err(SayError::Several(step));
            }
            low
        }
    };
    let value = rounded.ok_or(SayError::NoLimit)?;
    if bound == Bound::Exact {
        return Ok(value);
    }
    let meant = Quantity::printed(value, step, bound, quantity.unit.clone()).interval;
    // “More than 34,000” and “nearly” are not said of the number itself.
    let excludes_itself = matches!(bound, Bound::MoreThan | Bound::Nearly | Bound::LessThan);
    let is_itself = excludes_itself && (low == End::Closed(value) || high == End::Closed(value));
    if is_itself || !is_within(&quantity.interval, &meant) {
        return Err(SayError::NotTrue { bound, value: Number::Single(value) });
    }
    Ok(value)
}

fn is_within(interval: &Interval, other: &Interval) -> bool {
    interval.and(other) == *interval
}
