//! A bar and its caption.

use super::axis_group::WHOLE;
use super::columns::{Columns, GAP};
use crate::caption::{Caption, LABEL, LINE_HEIGHT, VALUE};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::input::Datum;
use crate::mark::{Mark, Shape};
use crate::painter::Painter;
use crate::role::Role;
use crate::scale::Scale;
use crate::scene::Anchor;

/// The height of a bar, in CSS px.
pub(super) const BAR_HEIGHT: f64 = 18.0;

pub(super) struct Row<'a> {
    datum: &'a Datum,
    bounds: (f64, Option<f64>),
    pub(super) top: f64,
    caption: Caption,
    caption_at: (f64, f64),
}

impl<'a> Row<'a> {
    pub(super) fn new(
        datum: &'a Datum,
        top: f64,
        frame: Frame<'_>,
        in_columns: bool,
        footnotes: &mut Footnotes<'_>,
    ) -> Option<Self> {
        let bounds = datum.bounds()?;
        let max_width = frame.inner_width();
        if in_columns {
            let caption = Caption::single_line(&datum.label, LABEL, &datum.id, max_width, footnotes);
            return Some(Row {
                datum,
                bounds,
                top,
                caption,
                caption_at: (MARGIN, top + BAR_HEIGHT / 2.0 + 5.0),
            });
        }
        let caption = Caption::beside(datum, &frame.words().calculated, max_width, footnotes);
        let bar_top = top + caption.lines() * LINE_HEIGHT + 1.0;
        Some(Row { datum, bounds, top: bar_top, caption, caption_at: (MARGIN, top + 15.0) })
    }

    pub(super) fn mark(&self, frame: Frame<'_>, scale: &Scale) -> Mark {
        let (low, high) = self.bounds;
        let most = high.unwrap_or_else(|| scale.end()).max(low);
        let (from, to) = (scale.at(low.min(0.0)), scale.at(most.max(0.0)));
        let bottom = self.top + BAR_HEIGHT;
        let words_top = self.top.min(self.caption_at.1 - LINE_HEIGHT);
        let mark = frame.mark(self.datum, Shape::rectangle((from, self.top), (to, bottom)));
        mark.with_words((MARGIN, words_top), (frame.right(), bottom))
    }

    /// Paints the whole of a share, the bar, and its words.
    pub(super) fn paint(
        &self,
        painter: &Painter<'_>,
        scale: &Scale,
        has_whole: bool,
        columns: Option<Columns>,
    ) {
        let zero = scale.at(0.0);
        self.caption.paint(painter, self.caption_at, Anchor::Start);
        if has_whole {
            painter.rectangle((zero, self.top), (scale.at(WHOLE), self.top + BAR_HEIGHT), Role::Quiet);
        }
        painter.bar(scale, self.bounds, (self.top, self.top + BAR_HEIGHT));
        painter.line(&[(zero, self.top - 3.0), (zero, self.top + BAR_HEIGHT + 3.0)], 1.0, Role::Line);
        if let Some(columns) = columns {
            let at = (columns.right + GAP, self.caption_at.1);
            painter.text(&self.datum.words, at, Anchor::Start, VALUE);
        }
    }
}
