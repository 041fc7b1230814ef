//! The kinds of chart a figure can be, each with its fields.

use super::{Drawing, Frame, rate, rings, timeline};

/// A kind of chart: one file in this room each.
#[derive(Debug)]
pub struct Kind {
    /// Its name in `charts.toml`, `rate`.
    pub name: &'static str,
    /// What an author fills in.
    pub fields: &'static [Field],
    /// Whether its fields whole, part, rate and rest must be members of one share in the ledger.
    pub is_share: bool,
    /// What its facts must be for it to be drawn, as a sentence for authors.
    pub wants: &'static str,
    /// Draws it.
    pub draw: fn(Frame<'_>) -> Option<Drawing>,
}

/// One field of a kind: the name of a fact, or several.
#[derive(Debug)]
pub struct Field {
    /// Its name in `charts.toml`, `whole`.
    pub name: &'static str,
    /// Whether a chart can't be drawn without it.
    pub required: bool,
    /// Whether it takes a list of facts.
    pub many: bool,
    /// What the facts in it state.
    pub takes: Takes,
}

/// What a field's facts must state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A quantity counted or measured.
    Amount,
    /// A percentage.
    Percent,
    /// A moment.
    Event,
}

/// Every kind, in the order of the documentation.
pub const KINDS: &[Kind] = &[timeline::KIND, rings::KIND, rate::KIND];

/// The kind of this name.
pub fn of(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}
