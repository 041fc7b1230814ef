//! How rings and their labels are arranged. Lengths are CSS px.

use crate::caption::{ASIDE, LABEL, VALUE, text_width};
use crate::frame::MARGIN;
use crate::input::Datum;
use crate::painter::TextStyle;
use crate::ring::Ring;

pub(super) const GAP: f64 = 20.0;
/// The space above the first row.
pub(super) const TOP: f64 = 8.0;
const MAX_DIAMETER: f64 = 124.0;
const MIN_DIAMETER: f64 = 76.0;

/// An arrangement of rings in columns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Arrangement {
    pub(super) columns: usize,
    pub(super) diameter: f64,
    /// The thickness of the rings.
    thickness: f64,
    /// Whether labels are beside their rings rather than below them.
    pub(super) is_beside: bool,
    /// The greatest width of a label.
    pub(super) max_width: f64,
    /// The distance from one column to the next.
    pitch: f64,
}

impl Arrangement {
    /// Rings in rows with their labels below, if the labels fit; otherwise with labels beside them, otherwise in one column.
    pub(super) fn of(data: &[&Datum], aside: &str, width: f64) -> Option<Self> {
        const MIN_COLUMN: f64 = 80.0;
        let inner = width - 2.0 * MARGIN;
        let rings = data.len();
        if rings == 0 {
            return None;
        }
        let below = |columns: usize| {
            let pitch = (inner + GAP) / columns as f64;
            let diameter = (pitch - GAP).min(MAX_DIAMETER);
            let thickness = if diameter < 100.0 { 10.0 } else { 13.0 };
            Arrangement { columns, diameter, thickness, is_beside: false, max_width: pitch - 8.0, pitch }
        };
        let beside = |columns: usize| {
            let pitch = (inner + GAP) / columns as f64;
            let max_width = pitch - GAP - MIN_DIAMETER - 12.0;
            Arrangement {
                columns,
                diameter: MIN_DIAMETER,
                thickness: 10.0,
                is_beside: true,
                max_width,
                pitch,
            }
        };
        let most = (((inner + GAP) / (MIN_COLUMN + GAP)).floor() as usize).clamp(1, rings);
        // Rows are filled evenly.
        let in_rows = (2..=most).rev().map(|fit| rings.div_ceil(rings.div_ceil(fit))).map(below);
        let all = in_rows.chain([beside(2), beside(1), below(1)]);
        // The first arrangement with the fewest texts that don't fit; such texts become numbers.
        all.min_by_key(|arrangement| arrangement.count_misfits(data, aside))
    }

    /// How many texts don't fit.
    fn count_misfits(&self, data: &[&Datum], aside: &str) -> usize {
        let misfit = |words: &str, style: TextStyle| usize::from(text_width(words, style) > self.max_width);
        let are_inside = data.iter().all(|datum| text_width(&datum.words, VALUE) <= self.inner());
        let of_datum = |datum: &&Datum| {
            misfit(&datum.label, LABEL)
                + if are_inside { 0 } else { misfit(&datum.words, VALUE) }
                // An aside can't become a number.
                + if datum.is_calculated { data.len() * misfit(aside, ASIDE) } else { 0 }
        };
        data.iter().map(of_datum).sum()
    }

    /// The greatest width of a value inside its ring.
    pub(super) fn inner(self) -> f64 {
        self.diameter - 2.0 * self.thickness - 8.0
    }

    /// The position of one of `count` rings.
    pub(super) fn ring(self, index: usize, count: usize, row_height: f64) -> Ring {
        let Arrangement { columns, diameter, thickness, is_beside, pitch, .. } = self;
        // An incomplete last row is centred.
        let in_row = columns.min(count - index / columns * columns);
        let indent = if is_beside { 0.0 } else { (columns - in_row) as f64 * pitch / 2.0 };
        let start = MARGIN + indent + (index % columns) as f64 * pitch;
        let x = if is_beside { start + diameter / 2.0 } else { start + (pitch - GAP) / 2.0 };
        let y = TOP + (index / columns) as f64 * row_height + diameter / 2.0;
        Ring { x, y, radius: diameter / 2.0, thickness }
    }
}
