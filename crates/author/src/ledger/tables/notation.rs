//! How numbers and dates are written in a table.

use crate::fields::Fields;
use quantity::Decimal;
use tables::{DateFormat, NumberFormat};

/// How the cells of a table are written, where a column says nothing else.
pub(super) struct Notation {
    pub(super) numbers: NumberFormat,
    pub(super) dates: DateFormat,
}

/// A field that is one character: `Some(None)` if it is missing, `None` if it is longer, which is reported.
pub(super) fn character(fields: &Fields<'_>, name: &'static str) -> Option<Option<char>> {
    let Some(value) = fields.get(name) else { return Some(None) };
    let mut characters = value.get_ref().as_str().unwrap_or_default().chars();
    let (first, second) = (characters.next(), characters.next());
    if first.is_some() && second.is_none() {
        return Some(first);
    }
    fields.report(
        value.span(),
        format!("`{name}` is not one character."),
        "Write one character, as in `\",\"`.",
    );
    None
}

/// How the ledger says that numbers and dates are written.
pub(super) fn notation(fields: &Fields<'_>) -> Notation {
    let plain = NumberFormat::default();
    let missing = fields.texts("missing").into_iter().map(|text| text.value).collect();
    let numbers = NumberFormat {
        decimal: character(fields, "decimal").flatten().unwrap_or(plain.decimal),
        grouping: character(fields, "grouping").flatten(),
        missing,
        factor: factor(fields).unwrap_or(Decimal::ONE),
    };
    let dates = fields.optional_text("date").map(|pattern| DateFormat::Pattern(pattern.value));
    Notation { numbers, dates: dates.unwrap_or(DateFormat::Recognised) }
}

/// What every number is multiplied by.
pub(super) fn factor(fields: &Fields<'_>) -> Option<Decimal> {
    fields.has("factor").then(|| fields.number("factor").map(|factor| factor.value))?
}
