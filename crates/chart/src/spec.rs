//! The fields that an author fills in for each kind of chart. Documentation, schemas and checks are made from them; the
//! widget does not use them.

/// The fields of a kind of chart, with their documentation.
#[derive(Debug)]
pub struct ChartSpec {
    /// The kind's name in `charts.toml`, `rate`.
    pub kind: &'static str,
    /// The purpose of the kind and when to choose it, in one or two sentences for authors.
    pub about: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
    /// Whether its fields whole, part, rate and rest must belong to one `share` relation of the ledger.
    pub is_share: bool,
    /// The requirements for its facts, as a sentence for authors.
    pub requirements: &'static str,
    /// An example in TOML, without the table's name.
    pub example: &'static str,
}

/// One field of a kind: the name of a fact, or several.
#[derive(Debug)]
pub struct Field {
    /// Its name in `charts.toml`, `whole`.
    pub name: &'static str,
    /// Its meaning in the chart, in a few words for authors.
    pub about: &'static str,
    /// Whether the chart needs it.
    pub required: bool,
    /// Whether it takes a list of facts.
    pub many: bool,
    /// The statements that its facts must have.
    pub accepts: Accepts,
}

/// The statements that the facts of a field must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepts {
    /// A quantity counted or measured.
    Amount,
    /// A percentage.
    Percent,
    /// An amount or a percentage.
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
    about: "Facts of the chart whose notes have a number in the chart and are printed below it.",
    required: false,
    many: true,
    accepts: Accepts::Noted,
};
