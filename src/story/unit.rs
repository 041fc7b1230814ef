//! A unit: what is counted or measured, and its words in the story's language.

use serde::{Deserialize, Serialize};

/// What a number is a number of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// The name facts call it by, `case`.
    pub id: String,
    /// Whether only whole numbers of it exist.
    pub countable: bool,
    /// Its words, the usual one first: 件, then others that mean the same, 宗.
    pub words: Vec<String>,
}

const PERCENT: &str = "percent";

impl Unit {
    /// Percent, the one unit every story has.
    pub fn percent() -> Self {
        Self { id: PERCENT.into(), countable: false, words: vec!["%".into()] }
    }

    /// A unit of which only whole numbers exist, its id its only word.
    pub fn counting(id: &str) -> Self {
        Self { id: id.into(), countable: true, words: vec![id.into()] }
    }

    /// A unit that can be divided, its id its only word.
    pub fn measuring(id: &str) -> Self {
        Self { id: id.into(), countable: false, words: vec![id.into()] }
    }

    /// Whether its numbers are shares of a hundred.
    pub fn is_percent(&self) -> bool {
        self.id == PERCENT
    }
}
