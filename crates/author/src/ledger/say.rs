//! How sentences round a cell or a calculation: `say = { step = 1_000, bound = "more-than" }`.
//!
//! The rounded words are proven: every possible number of the fact must be one that the words leave possible.

use super::quantities::{bound, step};
use crate::fields::Fields;
use quantity::{Bound, Decimal, End, Interval, Number, Printed, Quantity, Towards};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use story::fact::{Fact, FactId, Statement};

/// How sentences say a fact.
pub(super) struct Saying {
    step: Decimal,
    bound: Bound,
    span: Range<usize>,
}

/// Reads `say`, if the fact has it.
pub(super) fn read(fields: &Fields<'_>) -> Option<Saying> {
    if !fields.has("say") {
        return None;
    }
    let span = fields.get("say").map_or(fields.span.clone(), |value| value.span());
    let table = fields.table("say")?;
    let (step, bound) = (step(&table)?, if table.has("bound") { bound(&table)? } else { Bound::Exact });
    if step.is_none() {
        table.report(
            span,
            format!("{} has no `step`.", table.what),
            "Add the last place that is said, as in `step = 1_000`.",
        );
        return None;
    }
    table.finish();
    Some(Saying { step: step?, bound, span })
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
                quantity.printed = Some(Printed { value: Number::Single(value), bound: saying.bound });
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
    NotTrue { bound: Bound, value: Decimal },
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
fn said(quantity: &Quantity, saying: &Saying) -> Result<(Decimal, Decimal), SayError> {
    let Saying { step, bound, .. } = saying;
    let end = |end: End| end.number().ok_or(SayError::NoLimit);
    let (low, high) = (quantity.interval.low, quantity.interval.high);
    let rounded = match bound {
        Bound::MoreThan | Bound::AtLeast => end(low)?.rounded_to(*step, Towards::Floor),
        Bound::Nearly | Bound::LessThan | Bound::AtMost => end(high)?.rounded_to(*step, Towards::Ceiling),
        Bound::Exact | Bound::About => {
            let (low, high) = (end(low)?.nearest(*step), end(high)?.nearest(*step));
            if low != high {
                return Err(SayError::Several(*step));
            }
            low
        }
    };
    let value = rounded.ok_or(SayError::NoLimit)?;
    if *bound == Bound::Exact {
        return Ok((value, *step));
    }
    let meant = Quantity::printed(value, *step, *bound, quantity.unit.clone()).interval;
    // “More than 34,000” and “nearly” are not said of the number itself.
    let excludes_itself = matches!(bound, Bound::MoreThan | Bound::Nearly | Bound::LessThan);
    let is_itself = excludes_itself && (low == End::Closed(value) || high == End::Closed(value));
    if is_itself || !is_within(&quantity.interval, &meant) {
        return Err(SayError::NotTrue { bound: *bound, value });
    }
    Ok((value, *step))
}

fn is_within(interval: &Interval, other: &Interval) -> bool {
    interval.and(other) == *interval
}
