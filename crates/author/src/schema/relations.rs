//! The relations of `ledger.toml`.

use super::shared::Words;
use schemars::JsonSchema;

/// How facts depend on each other: exactly one of share, ratio, sum, at-most and same.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Relation")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct RelationEntry {
    /// A part of a whole and its percentage.
    share: Option<ShareEntry>,
    /// of ÷ to = is.
    ratio: Option<RatioEntry>,
    /// The parts add up to the whole.
    sum: Option<SumEntry>,
    /// One fact is at most another.
    at_most: Option<AtMostEntry>,
    /// All are the same number, stated in several places.
    same: Option<Vec<String>>,
    /// Why the relation may be broken. The reason becomes a note of its facts.
    accepted: Option<Words>,
}

/// A part of a whole.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Share")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct ShareEntry {
    part: String,
    whole: String,
    /// A percentage.
    rate: String,
    /// The rest of the whole.
    rest: Option<String>,
}

/// of ÷ to = is.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Ratio")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct RatioEntry {
    of: String,
    to: String,
    is: String,
}

/// The parts add up to the whole.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Sum")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct SumEntry {
    parts: Vec<String>,
    whole: String,
}

/// One fact is at most another.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "AtMost")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct AtMostEntry {
    less: String,
    more: String,
}
