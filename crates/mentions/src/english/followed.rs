//! What follows an English number and belongs to it.

use crate::mention::{Kind, Unit};

/// A unit or a noun behind a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Followed {
    pub(super) unit: Unit,
    pub(super) kind: Kind,
    /// The character after it.
    pub(super) end: usize,
    /// Whether the word is certainly a unit, not only a noun.
    pub(super) is_certain: bool,
}

impl Followed {
    /// A word that is certainly a unit.
    pub(super) fn certain(unit: Unit, kind: Kind, end: usize) -> Self {
        Self { unit, kind, end, is_certain: true }
    }

    /// A noun that is counted.
    pub(super) fn noun(word: String, end: usize) -> Self {
        Self { unit: Unit::Word(word), kind: Kind::Quantity, end, is_certain: false }
    }
}
