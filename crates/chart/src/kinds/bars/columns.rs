//! The columns of a wide layout.

use super::axis_group::AxisGroup;
use crate::caption::{LABEL, VALUE, text_width};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::input::Datum;

/// The gap between label, bar and value on a line, in CSS px.
pub(super) const GAP: f64 = 12.0;
/// The narrowest layout in which captions are beside the bars, in CSS px.
const MIN_WIDTH: f64 = 560.0;
/// The width of the number of a footnote beside a label, in CSS px.
const NUMBER_WIDTH: f64 = 26.0;

/// Labels are to the left of the bars, values to the right.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Columns {
    /// The columns, if every label and value fits on one line and no bar is a calculation.
    pub(super) fn of(frame: Frame<'_>, axes: &[AxisGroup<'_>], footnotes: &Footnotes<'_>) -> Option<Columns> {
        let bars = || axes.iter().flat_map(|axis| &axis.bars);
        let widest = |width: fn(&Datum) -> f64| bars().map(|datum| width(datum)).fold(0.0, f64::max);
        let has_number = bars().any(|datum| footnotes.is_requested(&datum.id));
        let labels =
            widest(|datum| text_width(&datum.label, LABEL)) + if has_number { NUMBER_WIDTH } else { 0.0 };
        let values = widest(|datum| text_width(&datum.words, VALUE));
        let inner = frame.inner_width();
        let fits = frame.width >= MIN_WIDTH && labels <= inner * 0.42 && labels + values <= inner * 0.6;
        // The aside of a calculation needs a caption.
        let has_aside = bars().any(|datum| datum.is_calculated);
        (fits && !has_aside)
            .then_some(Columns { left: MARGIN + labels + GAP, right: frame.right() - values - GAP })
    }
}
