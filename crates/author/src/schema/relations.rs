//! The relations of `ledger.toml`.

use super::shared::{OneOrMany, Words};
use schemars::JsonSchema;

/// How facts depend on each other: exactly one form.
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
    /// `to` minus `from`; in percent of `from` where `is` is in percent.
    change: Option<PairEntry>,
    /// The distance between two facts. Of two percentages, it is in percentage points.
    difference: Option<PairEntry>,
    /// How many times `from` is contained in `to`.
    multiple: Option<PairEntry>,
    /// `of` for so many of `to`: cases per 100,000 people.
    per: Option<PerEntry>,
    /// The average of several facts.
    average: Option<AverageEntry>,
    /// The place of a fact among others.
    rank: Option<RankEntry>,
    /// How many facts meet a condition.
    count: Option<CountEntry>,
    /// A series whose points are averages of another's.
    moving_average: Option<MovingAverageEntry>,
    /// Why the relation may be broken. The reason becomes a note of its facts.
    accepted: Option<Words>,
}

/// A part of a whole.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Share")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct ShareEntry {
    part: String,
    /// One fact, or all its parts.
    whole: OneOrMany<String>,
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
    parts: OneOrMany<String>,
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

/// From one fact to another.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Pair")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct PairEntry {
    from: String,
    to: String,
    is: String,
}

/// One fact for so many of another.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Per")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct PerEntry {
    of: String,
    to: String,
    /// How many of `to` the result is for; 1 where nothing is said.
    each: Option<f64>,
    is: String,
}

/// The average of several facts.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Average")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct AverageEntry {
    /// Names, or a pattern such as "turnout/*@2025".
    of: OneOrMany<String>,
    is: String,
}

/// The place of a fact among others.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Rank")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct RankEntry {
    of: String,
    /// All facts, with that one.
    among: OneOrMany<String>,
    /// Whether the facts are all that was ever measured: then “the highest ever” is true of the first.
    all_times: Option<bool>,
    /// Only moments from this one on.
    since: Option<super::ledger::When>,
    /// "highest" or "lowest"; the highest where nothing is said.
    first: Option<String>,
    is: String,
}

/// How many facts meet a condition, of which there is one.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Count")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct CountEntry {
    of: OneOrMany<String>,
    more_than: Option<f64>,
    at_least: Option<f64>,
    less_than: Option<f64>,
    at_most: Option<f64>,
    is: String,
}

/// A series whose points are averages of another's.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "MovingAverage")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct MovingAverageEntry {
    /// A series.
    of: String,
    /// How many points each average is of.
    over: u32,
    is: String,
}
