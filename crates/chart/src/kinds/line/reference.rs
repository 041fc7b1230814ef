//! The fact with which lines are compared: a horizontal line, or two lines for a range.

use super::series_datum::SeriesDatum;
use crate::caption::{Caption, LINE_HEIGHT};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::input::Datum;
use crate::mark::{Mark, Shape};
use crate::painter::Painter;
use crate::plot::Plot;
use crate::role::Role;
use crate::scene::Anchor;

/// The width of the sample line before the words, in CSS px.
const SAMPLE_WIDTH: f64 = 26.0;

pub(super) struct LineReference<'a> {
    pub(super) datum: &'a Datum,
    caption: Caption,
    /// The upper edge of the caption, in CSS px.
    top: f64,
}

/// The datum of the reference. The outer `None` means that it has another unit than the series.
pub(super) fn datum<'a>(frame: Frame<'a>, entries: &[SeriesDatum<'a>]) -> Option<Option<&'a Datum>> {
    let Some(datum) = frame.datum("reference") else { return Some(None) };
    let series = entries.first()?.series;
    let has_limit = datum.bounds().is_some();
    (has_limit && datum.amount()?.0.scale == series.unit.scale).then_some(Some(datum))
}

impl<'a> LineReference<'a> {
    pub(super) fn new(datum: &'a Datum, top: f64, frame: Frame<'_>, footnotes: &mut Footnotes<'_>) -> Self {
        let max_width = frame.inner_width() - SAMPLE_WIDTH;
        Self { datum, caption: Caption::beside(datum, &frame.words().calculated, max_width, footnotes), top }
    }

    /// The height of the caption in CSS px.
    pub(super) fn height(&self) -> f64 {
        self.caption.lines() * LINE_HEIGHT + 6.0
    }

    pub(super) fn mark(&self, frame: Frame<'_>, plot: &Plot) -> Option<Mark> {
        let (from, to) = plot.level(self.datum.bounds()?);
        let shape = Shape::rectangle((plot.left, from.min(to) - 1.0), (plot.right, from.max(to) + 1.0));
        let words = ((MARGIN, self.top), (frame.right(), self.top + self.height()));
        Some(frame.mark(self.datum, shape).with_words(words.0, words.1))
    }

    /// Paints a horizontal line, or two with strokes between them, and the words above the plot with a sample line.
    pub(super) fn paint(&self, painter: &Painter<'_>, plot: &Plot) {
        let Some((from, to)) = self.datum.bounds().map(|bounds| plot.level(bounds)) else { return };
        let sample = self.top + 11.0;
        painter.line(&[(MARGIN, sample), (MARGIN + SAMPLE_WIDTH - 8.0, sample)], 1.5, Role::Ink);
        self.caption.paint(painter, (MARGIN + SAMPLE_WIDTH, self.top + 16.0), Anchor::Start);
        painter.line(&[(plot.left, from), (plot.right, from)], 1.5, Role::Ink);
        if (from - to).abs() > 2.0 {
            let mut x = plot.left;
            while x < plot.right {
                painter.line(&[(x, from), (x, to)], 0.75, Role::Muted);
                x += 8.0;
            }
            if (to - plot.edge()).abs() > 0.5 {
                painter.line(&[(plot.left, to), (plot.right, to)], 1.5, Role::Ink);
            }
        }
    }
}
