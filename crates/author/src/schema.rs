//! JSON Schemas of the three TOML files, so that editors complete and underline while an author writes.
//!
//! The types here only describe; reading is done field by field, for better messages. A test holds both together.

use chart::SPECS;
use chart::spec::Accepts;
use schemars::{JsonSchema, Schema, schema_for};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The schemas by file name, as JSON.
pub fn all() -> Vec<(&'static str, String)> {
    let charts = charts();
    [
        ("story.json", closed(schema_for!(StoryFile))),
        ("ledger.json", closed(schema_for!(LedgerFile))),
        ("charts.json", charts),
    ]
    .map(|(name, schema)| (name, format!("{schema:#}\n")))
    .into()
}

fn closed(schema: Schema) -> Value {
    schema.to_value()
}

/// The charts' schema: one shape for each kind, from the kinds' own tables of fields.
fn charts() -> Value {
    let kinds = SPECS.iter().map(|form| {
        let mut properties = serde_json::Map::new();
        properties.insert("kind".into(), json!({ "const": form.kind }));
        for field in form.fields {
            let what = match field.accepts {
                Accepts::Amount => "an amount",
                Accepts::Percent => "a percentage",
                Accepts::Event => "an event",
                Accepts::Quantity => "a quantity",
                Accepts::Single => "a quantity or an event",
                Accepts::Series => "a series",
                Accepts::Noted => "with a note",
            };
            let about = field.about;
            let fact = json!({ "type": "string", "description": format!("{about} The name of a fact of the ledger, {what}.") });
            let each = json!({ "type": "string", "description": format!("The name of a fact of the ledger, {what}.") });
            let many = json!({ "type": "array", "items": each, "description": format!("{about} Names of facts of the ledger, each {what}.") });
            properties.insert(field.name.into(), if field.many { many } else { fact });
        }
        let required: Vec<&str> =
            ["kind"].into_iter().chain(form.fields.iter().filter(|field| field.required).map(|field| field.name)).collect();
        json!({ "type": "object", "title": form.kind, "description": form.about, "properties": properties, "required": required, "additionalProperties": false })
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "charts.toml",
        "description": "What each chart draws, in facts only: a table a chart.",
        "type": "object",
        "additionalProperties": { "oneOf": kinds.collect::<Vec<_>>() },
    })
}

/// Words, once for all languages or once a language.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "described, not read")]
enum Words {
    Plain(String),
    ByLanguage(ByLanguage),
}

/// Words once a language; simplified Chinese is converted where it is missing.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[allow(dead_code, reason = "described, not read")]
struct ByLanguage {
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
enum OneOrMany<T> {
    One(T),
    Many(Vec<T>),
}

/// story.toml: what a CMS wants to know.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "story.toml")]
#[allow(dead_code, reason = "described, not read")]
struct StoryFile {
    /// The story's folder in the site and its address: small letters, digits and hyphens.
    #[schemars(regex(pattern = "^[a-z0-9][a-z0-9-]*$"))]
    slug: String,
    /// The language of the entry page.
    default_language: Tag,
    /// Who wrote it.
    authors: Option<OneOrMany<Words>>,
    /// Whose paper it stands in.
    publisher: Words,
    /// The day it was published, as 2026-11-23.
    published: Day,
    /// The day it was last changed.
    updated: Option<Day>,
    /// The address of the site in which it stands, with `https://`.
    canonical: Option<String>,
    /// The part of the paper.
    section: Option<Words>,
    /// Whether others may embed it.
    may_embed: Option<bool>,
    /// Photographs, called as `photo:NAME`.
    photo: Option<BTreeMap<String, PhotoEntry>>,
    /// What a reader might read next.
    related: Option<Vec<RelatedEntry>>,
    /// What was wrong and has been put right.
    corrections: Option<Vec<CorrectionEntry>>,
    /// Traditional words and what they become in simplified characters, before all tables.
    simplified: Option<BTreeMap<String, String>>,
}

/// A language of stories.
#[derive(Deserialize, JsonSchema)]
#[allow(dead_code, reason = "described, not read")]
enum Tag {
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
struct Day(#[schemars(extend("format" = "date"))] String);

/// A photograph.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "Photo")]
#[allow(dead_code, reason = "described, not read")]
struct PhotoEntry {
    /// The same picture in several widths, paths from the story's folder.
    files: OneOrMany<String>,
    /// Whose it is.
    credit: Words,
}

/// Something to read next.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "Related")]
#[allow(dead_code, reason = "described, not read")]
struct RelatedEntry {
    /// Its title.
    title: Words,
    /// Whose it is, where it is somebody else's.
    publisher: Option<Words>,
    /// Where it stands.
    url: Option<String>,
}

/// Something that was wrong and has been put right.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "Correction")]
#[allow(dead_code, reason = "described, not read")]
struct CorrectionEntry {
    /// The day it was put right.
    date: Day,
    /// The facts that were wrong.
    facts: Option<OneOrMany<String>>,
    /// What was wrong, for readers.
    text: Words,
}

/// ledger.toml: every number of the story, once.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "ledger.toml")]
#[allow(dead_code, reason = "described, not read")]
struct LedgerFile {
    /// The texts that facts come from.
    source: Option<BTreeMap<String, SourceEntry>>,
    /// What is counted or measured; `percent` and `number` are always there.
    unit: Option<BTreeMap<String, UnitEntry>>,
    /// The facts.
    fact: Option<BTreeMap<String, FactEntry>>,
    /// What the facts say about each other.
    relation: Option<BTreeMap<String, RelationEntry>>,
}

/// A text that facts come from.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "Source")]
#[allow(dead_code, reason = "described, not read")]
struct SourceEntry {
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
}

/// What is counted or measured, with its words.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "Unit")]
#[allow(dead_code, reason = "described, not read")]
struct UnitEntry {
    /// Whether only whole numbers of it exist.
    countable: Option<bool>,
    /// Whether its numbers are places in an order: 第80位, 80th place.
    ordinal: Option<bool>,
    /// A name that units share whose numbers may stand on one axis: `facility` for clinics and hospitals.
    scale: Option<String>,
    /// Words in traditional characters, the usual one first.
    #[serde(rename = "zh-Hant")]
    zh_hant: Option<OneOrMany<String>>,
    /// Words in simplified characters; converted where they are missing.
    #[serde(rename = "zh-Hans")]
    zh_hans: Option<OneOrMany<String>>,
    /// Words in English, in pairs: for one, for more.
    en: Option<OneOrMany<String>>,
}

/// One number or one moment.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "Fact")]
#[allow(dead_code, reason = "described, not read")]
struct FactEntry {
    /// What the statement is about.
    label: Words,
    /// When it happened: 2015, "2020-09", 2020-11-20 or 2020-11-18T23:36:00.
    when: Option<When>,
    /// A CSV beside the story (`at,value` or `at,low,high`), or a list of facts that have a `period`.
    series: Option<OneOrMany<String>>,
    /// The number as it is printed: 34_000 for 3.4萬餘.
    value: Option<f64>,
    /// The last place that is printed: 1_000 for 3.4萬.
    step: Option<f64>,
    /// What the words around the number make of it.
    bound: Option<BoundName>,
    /// The name of a unit; percent and number are built in.
    unit: Option<String>,
    /// The time it speaks of.
    period: Option<Words>,
    /// What a reader must know beside the number.
    note: Option<Words>,
    /// Where it comes from.
    source: Option<CitationEntry>,
    /// Our own calculation, by the relation of this name; instead of a source.
    calculated: Option<String>,
}

/// A year, a month in quotes, a day or a minute.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "described, not read")]
enum When {
    Year(i32),
    Written(String),
}

/// What the words around a number make of it.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(dead_code, reason = "described, not read")]
enum BoundName {
    /// The number, rounded at most in its last printed place.
    Exact,
    /// 餘、多、超過, more than.
    MoreThan,
    /// 以上、不少於, at least.
    AtLeast,
    /// 近, nearly.
    Nearly,
    /// 不超過、以內, at most, within.
    AtMost,
    /// 不到, less than.
    LessThan,
    /// 約, about.
    About,
}

/// A place in a source.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "Citation")]
#[allow(dead_code, reason = "described, not read")]
struct CitationEntry {
    /// The name of a source of this ledger.
    from: String,
    /// Section and paragraph, as "2.7".
    at: String,
    /// The figure exactly as it is printed there.
    printed: String,
    /// Whose claim it is.
    says: Words,
}

/// What facts say about each other: one of share, ratio, sum, at-most and same.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "Relation")]
#[allow(dead_code, reason = "described, not read")]
struct RelationEntry {
    /// A part of a whole and its percentage.
    share: Option<ShareEntry>,
    /// of ÷ to = is.
    ratio: Option<RatioEntry>,
    /// The parts together are the whole.
    sum: Option<SumEntry>,
    /// The one is not more than the other.
    at_most: Option<AtMostEntry>,
    /// All are one number, said in several places.
    same: Option<Vec<String>>,
    /// Why it may be broken all the same; becomes a note of its facts.
    accepted: Option<Words>,
}

/// A part of a whole.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Share")]
#[allow(dead_code, reason = "described, not read")]
struct ShareEntry {
    part: String,
    whole: String,
    /// A percentage.
    rate: String,
    /// What the part leaves of the whole.
    rest: Option<String>,
}

/// of ÷ to = is.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ratio")]
#[allow(dead_code, reason = "described, not read")]
struct RatioEntry {
    of: String,
    to: String,
    is: String,
}

/// The parts together are the whole.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Sum")]
#[allow(dead_code, reason = "described, not read")]
struct SumEntry {
    parts: Vec<String>,
    whole: String,
}

/// The one is not more than the other.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "AtMost")]
#[allow(dead_code, reason = "described, not read")]
struct AtMostEntry {
    less: String,
    more: String,
}
