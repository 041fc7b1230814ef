//! Values that several files have: texts by language, languages, days.

use schemars::JsonSchema;
use serde::Deserialize;

/// A text: one for all languages, or one for each language.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "described, not read")]
pub(super) enum Words {
    Plain(String),
    ByLanguage(ByLanguage),
}

/// A text for each language. Simplified Chinese is converted if it is missing.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct ByLanguage {
    #[serde(rename = "zh-Hant")]
    zh_hant: Option<String>,
    #[serde(rename = "zh-Hans")]
    zh_hans: Option<String>,
    en: Option<String>,
}

/// One or several.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "described, not read")]
pub(super) enum OneOrMany<T> {
    One(T),
    Many(Vec<T>),
}

/// A language of stories.
#[derive(Deserialize, JsonSchema)]
#[allow(dead_code, reason = "described, not read")]
pub(super) enum Tag {
    #[serde(rename = "zh-Hant")]
    ZhHant,
    #[serde(rename = "zh-Hans")]
    ZhHans,
    #[serde(rename = "en")]
    En,
}

/// A day, as 2020-11-20.
#[derive(Deserialize, JsonSchema)]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct Day(#[schemars(extend("format" = "date"))] String);
