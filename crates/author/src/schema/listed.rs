//! Values whose names are the variants of an enum: what the parsers read is what is described.

use crate::ledger::SourceKind;
use quantity::{Bound, Language};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// The name of a bound.
pub(super) struct BoundName;

impl JsonSchema for BoundName {
    fn schema_name() -> Cow<'static, str> {
        "BoundName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let named =
            |bound: Bound| json!({ "type": "string", "const": bound.name(), "description": words(bound) });
        json_schema!({
            "description": "How the words around a number bound it.",
            "oneOf": Bound::ALL.map(named),
        })
    }
}

/// The words that stand for a bound, for authors.
fn words(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "The number, rounded at most in its last printed place.",
        Bound::MoreThan => "餘、多、超過, more than.",
        Bound::AtLeast => "以上、不少於, at least.",
        Bound::Nearly => "近, nearly.",
        Bound::AtMost => "不超過、以內, at most, within.",
        Bound::LessThan => "不到, less than.",
        Bound::About => "約, about.",
    }
}

/// The tag of a language.
pub(super) struct Tag;

impl JsonSchema for Tag {
    fn schema_name() -> Cow<'static, str> {
        "Tag".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A language of stories.",
            "type": "string",
            "enum": Language::ALL.map(Language::tag),
        })
    }
}

/// The name of a kind of source.
pub(super) struct SourceKindName;

impl JsonSchema for SourceKindName {
    fn schema_name() -> Cow<'static, str> {
        "SourceKindName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "What sort of source it is; an article where nothing is said.",
            "type": "string",
            "enum": SourceKind::ALL.map(|(name, _)| name),
        })
    }
}

/// A text for each language.
pub(super) struct ByLanguage;

impl JsonSchema for ByLanguage {
    fn schema_name() -> Cow<'static, str> {
        "ByLanguage".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = |language: Language| (language.tag().to_owned(), json!({ "type": ["string", "null"] }));
        json_schema!({
            "description": "A text for each language. Simplified Chinese is converted if it is missing.",
            "type": "object",
            "properties": Language::ALL.into_iter().map(text).collect::<Map<String, Value>>(),
            "additionalProperties": false,
        })
    }
}
