//! `charts.toml`: the facts that each chart draws.

mod checks;
mod read;

pub(crate) use read::{Chart, read, span_of};
