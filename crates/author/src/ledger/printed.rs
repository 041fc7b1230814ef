//! Fields that say how a number is printed: its step and its bound.

use crate::fields::{Fields, Spanned};
use quantity::{Bound, Decimal};

/// The last printed place: `Some(None)` if the ledger does not give one, `None` if it is wrong.
pub(super) fn step(fields: &Fields<'_>) -> Option<Option<Decimal>> {
    if !fields.has("step") {
        return Some(None);
    }
    let Spanned { value, span } = fields.number("step")?;
    if value > Decimal::ZERO {
        return Some(Some(value));
    }
    fields.report(
        span,
        "`step` must be greater than zero.",
        "Write the last printed place: 1_000 for 3.4萬, 0.1 for 99.2%.",
    );
    None
}

/// The bound by its name.
pub(super) fn bound(fields: &Fields<'_>) -> Option<Bound> {
    let name = fields.text("bound")?;
    let bound = Bound::from_name(&name.value);
    if bound.is_none() {
        fields.report_unknown("bound", &name, Bound::ALL.iter().map(|bound| bound.name()));
    }
    bound
}
