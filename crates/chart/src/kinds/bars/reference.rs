//! The fact with which the bars of a group are compared.

use super::row::{BAR_HEIGHT, Row};
use crate::caption::{Caption, LINE_HEIGHT};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::input::Datum;
use crate::mark::{Mark, Shape};
use crate::painter::Painter;
use crate::role::Role;
use crate::scale::Scale;
use crate::scene::Anchor;

/// The width of the sample line before the words, in CSS px.
const SAMPLE_WIDTH: f64 = 12.0;

pub(super) struct BarReference<'a> {
    datum: &'a Datum,
    bounds: (f64, Option<f64>),
    caption: Caption,
    baseline: f64,
}

impl<'a> BarReference<'a> {
    /// The reference with its caption at `top`. Moves `top` below the caption.
    pub(super) fn new(
        datum: &'a Datum,
        top: &mut f64,
        frame: Frame<'_>,
        footnotes: &mut Footnotes<'_>,
    ) -> Option<Self> {
        let max_width = frame.inner_width() - SAMPLE_WIDTH;
        let caption = Caption::beside(datum, &frame.words().calculated, max_width, footnotes);
        let baseline = *top + 12.0;
        *top += caption.lines() * LINE_HEIGHT + 8.0;
        Some(BarReference { datum, bounds: datum.bounds()?, caption, baseline })
    }

    /// Its ends on the axis, in CSS px.
    fn ends(&self, scale: &Scale) -> (f64, f64) {
        let most = self.bounds.1.unwrap_or_else(|| scale.end()).max(self.bounds.0);
        (scale.at(self.bounds.0), scale.at(most))
    }

    pub(super) fn mark(&self, frame: Frame<'_>, scale: &Scale, (top, bottom): (f64, f64)) -> Mark {
        let (from, to) = self.ends(scale);
        let shape = Shape::rectangle((from - 1.0, top - 4.0), (to + 1.0, bottom + 4.0));
        let words_top = self.baseline - LINE_HEIGHT;
        let words_bottom = words_top + self.caption.lines() * LINE_HEIGHT;
        frame.mark(self.datum, shape).with_words((MARGIN, words_top), (frame.right(), words_bottom))
    }

    /// Paints a line across each bar. A range is a bracket, or an arrow if it has no upper limit.
    pub(super) fn paint(&self, painter: &Painter<'_>, scale: &Scale, rows: &[Row<'_>]) {
        let (from, to) = self.ends(scale);
        let sample = MARGIN + 3.0;
        painter.line(&[(sample, self.baseline - 12.0), (sample, self.baseline + 2.0)], 2.0, Role::Ink);
        self.caption.paint(painter, (MARGIN + SAMPLE_WIDTH, self.baseline), Anchor::Start);
        let is_open = self.bounds.1.is_none();
        for row in rows {
            let (top, bottom) = (row.top - 4.0, row.top + BAR_HEIGHT + 4.0);
            let middle = row.top + BAR_HEIGHT / 2.0;
            painter.line(&[(from, top), (from, bottom)], 2.0, Role::Ink);
            if to - from > 2.0 {
                painter.line(&[(from, middle), (to, middle)], 1.5, Role::Ink);
                let end = if is_open {
                    vec![(to - 5.0, middle - 5.0), (to, middle), (to - 5.0, middle + 5.0)]
                } else {
                    vec![(to, top), (to, bottom)]
                };
                painter.line(&end, 2.0, Role::Ink);
            }
        }
    }
}
