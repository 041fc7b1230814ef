//! The fields of `ledger.toml`.

use super::listed::{BoundName, SourceKindName};
use super::relations::RelationEntry;
use super::shared::{Day, OneOrMany, Words};
use super::tables::TableEntry;
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// ledger.toml: every number of the story, once.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, title = "ledger.toml")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct LedgerFile {
    /// The texts that facts come from.
    source: Option<BTreeMap<String, SourceEntry>>,
    /// What is counted or measured. Always there: `percent`, `percentage-point`, `basis-point`, `times`, `number`, and
    /// currencies by their ISO codes, as `TWD`.
    unit: Option<BTreeMap<String, UnitEntry>>,
    /// Files beside the story, whose cells are facts: `turnout/north/rate@2025`.
    table: Option<BTreeMap<String, TableEntry>>,
    /// The facts.
    fact: Option<BTreeMap<String, FactEntry>>,
    /// How facts depend on each other.
    relation: Option<BTreeMap<String, RelationEntry>>,
}

/// A text that facts come from.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Source")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct SourceEntry {
    /// Its title.
    title: Words,
    /// Who wrote it.
    author: Option<Words>,
    /// Who published it.
    publisher: Words,
    /// The day it was published.
    published: Day,
    /// Where it can be read.
    url: Option<String>,
    /// What sort of source it is. Only articles need `at` and `printed`.
    kind: Option<SourceKindName>,
}

/// What is counted or measured, with its words.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Unit")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct UnitEntry {
    /// Whether only whole numbers of it exist.
    countable: Option<bool>,
    /// Whether its numbers are ranks: 第80位, 80th place.
    ordinal: Option<bool>,
    /// A name that units share if their numbers may share an axis: `facility` for clinics and hospitals.
    scale: Option<String>,
    /// Words in traditional characters, the usual one first.
    #[schemars(rename = "zh-Hant")]
    zh_hant: Option<OneOrMany<String>>,
    /// Words in simplified characters. They are converted if they are missing.
    #[schemars(rename = "zh-Hans")]
    zh_hans: Option<OneOrMany<String>>,
    /// Words in English, in pairs: singular, plural.
    en: Option<OneOrMany<String>>,
}

/// One number or one moment.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Fact")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct FactEntry {
    /// What the statement is about. A cell has a label already.
    label: Option<Words>,
    /// The cell that it states in other words: TABLE/ROW/COLUMN, with `@` and a moment where there are several.
    of: Option<String>,
    /// How sentences round a cell or a calculation. It must be true of every possible number.
    say: Option<SayEntry>,
    /// When it happened: 2015, "2020-09", 2020-11-20, 2020-11-18T23:36:00, "1990/1999" or "2019-Q1".
    when: Option<When>,
    /// A CSV beside the story (`at,value` or `at,low,high`), or a list of facts that have a `period`.
    series: Option<OneOrMany<String>>,
    /// The number as it is printed: 34_000 for 3.4萬餘. A fraction is a text, as "1/3".
    value: Option<PrintedNumber>,
    /// From one number to another, both included, instead of a value.
    range: Option<[f64; 2]>,
    /// The last printed place: 1_000 for 3.4萬.
    step: Option<f64>,
    /// How the words around the number bound it; exact where nothing is said.
    bound: Option<BoundName>,
    /// The name of a unit.
    unit: Option<String>,
    /// The time it is about.
    period: Option<Words>,
    /// What a reader must know besides the number.
    note: Option<Words>,
    /// Where it comes from.
    source: Option<CitationEntry>,
    /// The relation that calculates it, instead of a source.
    calculated: Option<String>,
}

/// How sentences round a number.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename = "Say")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct SayEntry {
    /// The last place that is said: 1_000 for “more than 34,000”.
    step: Option<f64>,
    /// The number or fraction that is said, instead of a step: "1/3" for “nearly a third”.
    value: Option<PrintedNumber>,
    /// The bound that is said; exact, that is rounded, where nothing is written.
    bound: Option<BoundName>,
}

/// A number, or a fraction as a text.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "described, not read")]
pub(super) enum PrintedNumber {
    Number(f64),
    Fraction(String),
}

/// A year, a month in quotes, a day or a minute.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "described, not read")]
pub(super) enum When {
    Year(i32),
    Written(String),
}

/// A place in a source.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields, rename = "Citation")]
#[allow(dead_code, reason = "described, not read")]
pub(super) struct CitationEntry {
    /// The name of a source of this ledger.
    from: String,
    /// Section and paragraph of an article, as "2.7".
    at: Option<String>,
    /// The number exactly as an article prints it there.
    printed: Option<String>,
    /// Who makes the claim; the publisher where a source that is no article leaves it out.
    says: Option<Words>,
}
