//! Parsing a whole TOML file.

use super::Fields;
use crate::context::ParseContext;
use toml::de::DeTable;

/// Parses a file and passes its root table to `read`. Reports syntax errors and returns `None` if there are any.
pub(crate) fn parse<T>(
    context: ParseContext<'_>,
    what: &str,
    read: impl FnOnce(&Fields<'_>) -> T,
) -> Option<T> {
    let (table, errors) = DeTable::parse_recoverable(&context.file.text);
    // Other errors in a broken file would only be consequences of its syntax errors.
    let is_broken = !errors.is_empty();
    for error in errors {
        context.error(
            error.span().unwrap_or(0..0),
            format!("This is not TOML: {}.", error.message().trim_end_matches('.')),
            "A line is `name = value`, a table begins with `[name]`, and a text is in straight quotes.",
        );
    }
    if is_broken {
        return None;
    }
    let fields = Fields::new(what, table.get_ref(), 0..0, context);
    let read = read(&fields);
    fields.finish();
    Some(read)
}
