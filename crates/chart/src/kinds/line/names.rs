//! The names of series beside the ends of their lines.

use super::series_datum::SeriesDatum;
use crate::caption::{Caption, VALUE};
use crate::footnotes::Footnotes;
use crate::frame::Frame;
use crate::painter::{Painter, TextStyle};
use crate::plot::Plot;
use crate::role::Role;
use crate::scale::sorted_indices;
use crate::scene::Anchor;
use crate::track::Track;

/// The gap between the plot and the names to the right of it, in CSS px.
pub(super) const GAP: f64 = 12.0;
/// The distance between two lines of a name, in CSS px.
const LINE_HEIGHT: f64 = 20.0;

/// Names with their upper edges, in the order of the series.
pub(super) struct Names {
    captions: Vec<Caption>,
    tops: Vec<f64>,
}

/// The text at the end of each series: its last value and, if there are several series, its label. The label of a single
/// series is the title; `title_has_value` says whether the title includes its last value.
pub(super) fn captions(
    entries: &[SeriesDatum<'_>],
    title_has_value: Option<bool>,
    max_width: f64,
    footnotes: &mut Footnotes<'_>,
) -> Vec<Caption> {
    let mut caption = |(order, entry): (usize, &SeriesDatum<'_>)| match title_has_value {
        Some(has_value) => Caption::plain(if has_value { "" } else { entry.last_words() }, VALUE),
        None => {
            let label = TextStyle { role: Role::SERIES[order % Role::SERIES.len()], ..VALUE };
            let texts = [(entry.last_words(), VALUE), (entry.datum.label.as_str(), label)];
            Caption::lines_of(&texts, &entry.datum.id, max_width, footnotes)
        }
    };
    entries.iter().enumerate().map(&mut caption).collect()
}

/// The height of a name in CSS px.
pub(super) fn height(caption: &Caption) -> f64 {
    caption.lines() * LINE_HEIGHT + 6.0
}

impl Names {
    /// Places names beside the ends of their lines, and separates names that would overlap.
    pub(super) fn beside(captions: Vec<Caption>, tracks: &[Track], plot: &Plot) -> Self {
        let height = |index: usize| height(&captions[index]);
        let ends: Vec<(f64, f64)> = tracks.iter().map(Track::end).collect();
        let order = sorted_indices(&ends.iter().map(|(_, y)| *y).collect::<Vec<f64>>());
        let mut tops = vec![0.0; tracks.len()];
        let mut free = plot.top - 10.0;
        for &index in &order {
            tops[index] = (ends[index].1 - height(index) / 2.0).max(free);
            free = tops[index] + height(index);
        }
        // Names that are below the plot move up.
        let mut floor = plot.bottom + 4.0;
        for &index in order.iter().rev() {
            tops[index] = tops[index].min(floor - height(index));
            floor = tops[index];
        }
        Self { captions, tops }
    }

    /// Two corners of the box of a name.
    pub(super) fn extent(&self, index: usize, plot: &Plot, frame: Frame<'_>) -> ((f64, f64), (f64, f64)) {
        let top = self.tops[index];
        ((plot.right + GAP, top), (frame.right(), top + height(&self.captions[index])))
    }

    /// Paints the names. A name that was moved has a leader to its line.
    pub(super) fn paint(&self, painter: &Painter<'_>, tracks: &[Track], plot: &Plot) {
        for (index, track) in tracks.iter().enumerate() {
            let ((x, y), top) = (track.end(), self.tops[index]);
            let middle = top + height(&self.captions[index]) / 2.0;
            if (middle - y).abs() > 4.0 || plot.right - x > 12.0 {
                painter.line(&[(x + 5.0, y), (plot.right + GAP - 4.0, middle)], 0.75, track.role);
            }
            self.captions[index].paint(painter, (plot.right + GAP, top + 16.0), Anchor::Start);
        }
    }
}
