//! What an author fills in for each kind of chart. Documentation, schemas and checks are made from it; the widget
//! needs none of it.

/// What an author fills in for a kind of chart.
#[derive(Debug)]
pub struct ChartSpec {
    /// The kind's name in `charts.toml`, `rate`.
    pub kind: &'static str,
    /// What it shows, and when to choose it, in a sentence or two for authors.
    pub about: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
    /// Whether its fields whole, part, rate and rest must be members of one share in the ledger.
    pub is_share: bool,
    /// What its facts must be so that it can be drawn, as a sentence for authors.
    pub requirements: &'static str,
    /// An example in TOML, without the table's name.
    pub example: &'static str,
}

/// One field of a kind: the name of a fact, or several.
#[derive(Debug)]
pub struct Field {
    /// Its name in `charts.toml`, `whole`.
    pub name: &'static str,
    /// What the chart makes of it, in a few words for authors.
    pub about: &'static str,
    /// Whether a chart can't be drawn without it.
    pub required: bool,
    /// Whether it takes a list of facts.
    pub many: bool,
    /// What its facts must state.
    pub accepts: Accepts,
}

/// What a field's facts must state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepts {
    /// A quantity counted or measured.
    Amount,
    /// A percentage.
    Percent,
    /// Either of the two.
    Quantity,
    /// A moment.
    Event,
    /// A quantity or a moment.
    Single,
    /// A quantity at several moments.
    Series,
    /// A fact with a `note` that another field of the chart draws.
    Noted,
}

/// The name of the field that every kind has.
pub const NOTES_FIELD: &str = "notes";

/// The field that every kind has.
pub(crate) const NOTES: Field = Field {
    name: NOTES_FIELD,
    about: "Drawn facts whose notes are numbered in the chart and printed below it.",
    required: false,
    many: true,
    accepts: Accepts::Noted,
};
