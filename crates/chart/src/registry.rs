//! Every kind of chart, in the order of the documentation. A new kind is one file in `kinds/` and one line here.

use crate::drawing::Drawing;
use crate::frame::Frame;
use crate::kinds::{bars, line, rate, rings, stats, timeline};
use crate::spec::ChartSpec;

/// A kind of chart.
#[derive(Debug)]
pub struct ChartKind {
    /// Its name in `charts.toml`, `rate`.
    pub name: &'static str,
    /// Whether its figures are charts in a page. Other figures are HTML there, and are drawn only for separate files.
    pub is_live: bool,
    draw: fn(Frame<'_>) -> Option<Drawing>,
}

/// Defines the tables: `LIVE`, which the widget uses, and `HTML` and `SPECS`, which it doesn't.
macro_rules! kinds {
    (live: $($live:ident),+; html: $($html:ident),+) => {
        const LIVE: &[ChartKind] =
            &[$(ChartKind { name: $live::SPEC.kind, is_live: true, draw: $live::draw }),+];

        const HTML: &[ChartKind] =
            &[$(ChartKind { name: $html::SPEC.kind, is_live: false, draw: $html::draw }),+];

        /// The fields that an author fills in for each kind.
        pub const SPECS: &[ChartSpec] = &[$($live::SPEC),+, $($html::SPEC),+];
    };
}

kinds!(live: timeline, rings, rate, bars, line; html: stats);

/// The name of the kind that is HTML in a page: facts at a glance.
pub const STATS: &str = stats::SPEC.kind;

/// Every kind.
pub fn kinds() -> impl Iterator<Item = &'static ChartKind> {
    LIVE.iter().chain(HTML)
}

/// The fields of the kind with this name.
pub fn spec_of(kind: &str) -> Option<&'static ChartSpec> {
    SPECS.iter().find(|spec| spec.kind == kind)
}

/// Draws a figure that is a chart in a page.
pub(crate) fn draw_live(frame: Frame<'_>) -> Option<Drawing> {
    draw_with(LIVE.iter(), frame)
}

/// Draws a figure of any kind.
pub(crate) fn draw_any(frame: Frame<'_>) -> Option<Drawing> {
    draw_with(kinds(), frame)
}

fn draw_with(mut kinds: impl Iterator<Item = &'static ChartKind>, frame: Frame<'_>) -> Option<Drawing> {
    let kind = kinds.find(|kind| kind.name == frame.figure.kind)?;
    (kind.draw)(frame)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::NOTES_FIELD;

    #[test]
    fn every_kind_has_a_spec_in_the_same_order_with_a_field_for_notes() {
        let names: Vec<&str> = kinds().map(|kind| kind.name).collect();
        let specs: Vec<&str> = SPECS.iter().map(|spec| spec.kind).collect();
        assert_eq!(names, specs);
        for spec in SPECS {
            assert!(
                spec.fields.iter().any(|field| field.name == NOTES_FIELD),
                "{} has no field for notes",
                spec.kind
            );
        }
    }
}
