//! Cells of tables that became facts.

use super::model::FactTexts;
use super::patterns::Patterns;
use std::collections::{BTreeMap, BTreeSet};
use story::fact::{Fact, FactId};

/// The facts of the cells that the story's files name.
#[derive(Default)]
pub(crate) struct Cells {
    pub(crate) facts: BTreeMap<FactId, (Fact, FactTexts)>,
    pub(crate) patterns: Patterns,
    /// Names that are wrong and reported, and those of tables that are.
    pub(crate) broken: BTreeSet<FactId>,
}
