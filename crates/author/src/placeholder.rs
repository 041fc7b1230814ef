//! What a draft writes where the article tells it nothing. It stays an error until somebody writes over it.

use crate::fields::Fields;
use quantity::{Date, Language};

/// In place of a name.
pub(crate) const PLACEHOLDER: &str = "?";

/// In place of a day.
pub(crate) const PLACEHOLDER_DAY: &str = "1900-01-01";

/// In place of the lead.
pub(crate) fn lead(language: Language) -> &'static str {
    if language.is_chinese() { "（導語）" } else { "(The lead.)" }
}

/// Reports a name and a day of a table that are still placeholders.
pub(crate) fn report(fields: &Fields<'_>, day: Option<Date>) {
    let is_day = day.is_some_and(|day| day.machine_readable() == PLACEHOLDER_DAY);
    for (name, help) in [
        ("publisher", "Write who published it."),
        ("published", "Write the day of publication, as 2026-11-27."),
    ] {
        let Some(value) = fields.get(name) else { continue };
        let is_open = value.get_ref().as_str() == Some(PLACEHOLDER) || name == "published" && is_day;
        if is_open {
            let message = format!("`{name}` of {} is still the placeholder of the draft.", fields.what);
            fields.report(value.span(), message, help);
        }
    }
}
