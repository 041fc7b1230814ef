//! JSON Schemas of the three TOML files: editors use them to complete and check while an author writes.
//!
//! These types only describe the files. The parsers read field by field, for better messages. A test compares both.
//! Names of bounds and languages come from the enums that the parsers return.

mod charts;
mod ledger;
mod listed;
mod relations;
mod shared;
mod story;
mod tables;

use charts::charts;
use ledger::LedgerFile;
use schemars::schema_for;
use story::StoryFile;

/// The schemas by file name, as JSON.
pub fn all() -> Vec<(&'static str, String)> {
    [
        ("story.json", schema_for!(StoryFile).to_value()),
        ("ledger.json", schema_for!(LedgerFile).to_value()),
        ("charts.json", charts()),
    ]
    .map(|(name, schema)| (name, format!("{schema:#}\n")))
    .into()
}
