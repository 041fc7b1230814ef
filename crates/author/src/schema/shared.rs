//! Values that several files have: texts, lists, days.

use super::listed::ByLanguage;
use schemars::JsonSchema;

/// A text: one for all languages, or one for each language.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "described, not read")]
pub(super) enum Words {
    Plain(String),
    ByLanguage(ByLanguage),
}

/// One or several.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "described, not read")]
pub(super) enum OneOrMany<T> {
    One(T),
    Many(Vec<T>),
}

/// A day, as 2020-11-20.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct Day(#[schemars(extend("format" = "date"))] String);
