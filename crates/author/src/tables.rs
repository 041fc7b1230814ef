//! Opening a TOML file.

use super::context::Desk;
use super::diagnostic::Diagnostic;
use super::fields::Fields;
use toml::de::DeTable;

/// Parses a file and hands its table on; syntax errors are reported, and what could be parsed is read all the same.
pub(super) fn parse<T>(desk: Desk<'_>, what: &str, read: impl FnOnce(&Fields<'_>) -> T) -> Option<T> {
    let (table, errors) = DeTable::parse_recoverable(&desk.file.text);
    let broken = !errors.is_empty();
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let message = format!("This is not TOML: {}.", error.message().trim_end_matches('.'));
        desk.report(Diagnostic::error(
            desk.file,
            span,
            message,
            "A line is `name = value`, a table begins with `[name]`, and a text stands in straight quotes.",
        ));
    }
    // A broken file would only be blamed for what its errors hide.
    if broken {
        return None;
    }
    let table = table.get_ref();
    let fields = Fields::new(what, table, 0..0, desk);
    let read = read(&fields);
    fields.finish();
    Some(read)
}
