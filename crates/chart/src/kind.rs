//! The kinds of chart a figure can be, and the form that an author fills in for each.

use crate::kinds::{bars, line, rate, rings, stats, timeline};
use crate::{Drawing, Frame};

/// A kind of chart: one file in this room each.
#[derive(Debug)]
pub struct Kind {
    /// Its name in `charts.toml`, `rate`.
    pub name: &'static str,
    /// Draws it.
    pub draw: fn(Frame<'_>) -> Option<Drawing>,
}

/// What an author fills in for a kind. The widget needs none of it and carries none of it.
#[derive(Debug)]
pub struct Form {
    /// The kind's name.
    pub kind: &'static str,
    /// What it shows, and when to choose it, in a sentence or two for authors.
    pub about: &'static str,
    /// What an author fills in.
    pub fields: &'static [Field],
    /// Whether its fields whole, part, rate and rest must be members of one share in the ledger.
    pub is_share: bool,
    /// What its facts must be for it to be drawn, as a sentence for authors.
    pub wants: &'static str,
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

/// The field that every kind has.
pub(super) const NOTES: Field = Field {
    name: "notes",
    about: "Drawn facts whose notes are numbered in the chart and stand below it.",
    required: false,
    many: true,
    takes: Takes::Noted,
};

/// The name of the field that every kind has.
pub const NOTES_FIELD: &str = NOTES.name;

/// Every kind, in the order of the documentation.
pub const KINDS: &[Kind] = &[
    timeline::KIND,
    rings::KIND,
    rate::KIND,
    bars::KIND,
    line::KIND,
    // In a page it is HTML; only files that stand alone have a picture of it.
    stats::KIND,
];

/// Every kind's form, in the same order.
pub const FORMS: &[Form] = &[timeline::FORM, rings::FORM, rate::FORM, bars::FORM, line::FORM, stats::FORM];

/// The kind that is HTML: facts at a glance need no canvas.
pub const STATS: &str = stats::KIND.name;

/// The kind of this name.
pub fn of(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

/// The form of the kind of this name.
pub fn form_of(name: &str) -> Option<&'static Form> {
    FORMS.iter().find(|form| form.kind == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_form_in_the_same_place() {
        let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
        let forms: Vec<&str> = FORMS.iter().map(|form| form.kind).collect();
        assert_eq!(kinds, forms);
        for form in FORMS {
            assert!(
                form.fields.iter().any(|field| field.name == NOTES_FIELD),
                "{} takes no notes",
                form.kind
            );
        }
    }
}
