//! `ledger.toml`: sources, units, facts and relations. Numbers are read and checked once, words are filled in by language.

mod cells;
mod citations;
mod definitions;
mod facts;
mod local;
mod model;
mod moving_average;
mod operation_fields;
mod patterns;
mod point_names;
mod points;
mod printed;
mod quantities;
mod read;
mod relation_fields;
mod relations;
mod repeats;
mod say;
mod series;
mod series_csv;
mod standard;
mod tables;

pub(crate) use local::LocalLedger;
pub(crate) use model::{Ledger, SourceKind};
pub(crate) use point_names::{is_broken, missing_point};
pub(crate) use read::read;
