//! Labels of entries. Each is in a row in which no other label or leader overlaps it.

use super::entries::TimelineEntry;
use crate::caption::{Caption, LINE_HEIGHT};
use crate::footnotes::Footnotes;
use crate::frame::MARGIN;
use crate::painter::Painter;
use crate::role::Role;
use crate::scale::Scale;
use crate::scene::Anchor;

/// The distance between two rows, in CSS px.
pub(super) const ROW_HEIGHT: f64 = 50.0;
/// The gap between two labels of a row, in CSS px.
const GAP: f64 = 16.0;
/// The gap between a leader and the words beside it, in CSS px.
const LEADER_GAP: f64 = 6.0;

/// Heights that labels and marks share, in CSS px from the top.
#[derive(Clone, Copy)]
pub(super) struct Edges {
    /// The upper edge of the words of a run; without a run, that of the band.
    pub(super) run_top: f64,
    pub(super) band_top: f64,
    /// Below the axis and its labels.
    pub(super) below: f64,
}

/// A label with its place.
pub(super) struct Label {
    caption: Caption,
    /// Whether it is above the axis. There it ends at its entry; below the axis it begins at its entry.
    is_above: bool,
    row: usize,
    x: f64,
}

/// Finds a place for the label of each entry.
///
/// Labels below the axis begin at their mark; earlier labels are further down. A label that would leave the frame there is
/// above the axis and ends at its mark; later labels are further up.
pub(super) fn place(
    entries: &[TimelineEntry<'_>],
    scale: &Scale,
    right: f64,
    footnotes: &mut Footnotes<'_>,
) -> Vec<Label> {
    let captions = captions(entries, scale, right, footnotes);
    let label = |(entry, caption): (&TimelineEntry<'_>, Caption)| {
        let x = entry.anchor(scale);
        let leaves = x - 1.0 + caption.width() > right;
        Label { is_above: leaves && x - caption.width() >= MARGIN, row: 0, x, caption }
    };
    let mut labels: Vec<Label> = entries.iter().zip(captions).map(label).collect();
    let (mut row, mut next): (usize, Option<f64>) = (0, None);
    for label in labels.iter_mut().rev().filter(|label| !label.is_above) {
        label.x = label.x.min(right - label.caption.width()).max(MARGIN);
        if next.is_some_and(|next| label.x + label.caption.width() + GAP > next) {
            row += 1;
        }
        (label.row, next) = (row, Some(label.x));
    }
    let (mut row, mut next): (usize, Option<f64>) = (0, None);
    for label in labels.iter_mut().filter(|label| label.is_above) {
        if next.is_some_and(|next| label.x - label.caption.width() - GAP < next) {
            row += 1;
        }
        (label.row, next) = (row, Some(label.x));
    }
    labels
}

/// The caption of each entry, at most as wide as the space beside its leader and the leader before it.
fn captions(
    entries: &[TimelineEntry<'_>],
    scale: &Scale,
    right: f64,
    footnotes: &mut Footnotes<'_>,
) -> Vec<Caption> {
    let mut before = MARGIN;
    let caption = |entry: &TimelineEntry<'_>| {
        let x = entry.anchor(scale);
        let max_width = (right - before).max(x - MARGIN);
        before = x + LEADER_GAP;
        Caption::stacked(entry.datum, max_width, footnotes)
    };
    entries.iter().map(caption).collect()
}

/// How many rows of labels there are above or below the axis.
pub(super) fn rows(labels: &[Label], is_above: bool) -> f64 {
    let rows = labels.iter().filter(|label| label.is_above == is_above).map(|label| label.row + 1);
    rows.max().unwrap_or(0) as f64
}

impl Label {
    /// Two corners of the box of the label.
    pub(super) fn extent(&self, edges: Edges) -> ((f64, f64), (f64, f64)) {
        let width = self.caption.width();
        let (start, end) = if self.is_above { (-width, 0.0) } else { (0.0, width) };
        let top = self.first_baseline(edges) - 16.0;
        ((self.x + start, top), (self.x + end, top + self.caption.lines() * LINE_HEIGHT))
    }

    /// Paints the label, and a leader from the axis at `x` CSS px.
    pub(super) fn paint(&self, painter: &Painter<'_>, x: f64, edges: Edges) {
        let anchor = if self.is_above { Anchor::End } else { Anchor::Start };
        let first_baseline = self.first_baseline(edges);
        let rest = (self.caption.lines() - 1.0) * LINE_HEIGHT;
        let leader = if self.is_above {
            [(x, edges.band_top - 7.0), (x, first_baseline + rest + 6.0)]
        } else {
            [(x, edges.below), (x, first_baseline - 15.0)]
        };
        if (leader[0].1 - leader[1].1).abs() > 2.0 {
            painter.line(&leader, 1.0, Role::Line);
        }
        self.caption.paint(painter, (self.x, first_baseline), anchor);
    }

    fn first_baseline(&self, edges: Edges) -> f64 {
        let row = self.row as f64 * ROW_HEIGHT;
        if self.is_above {
            edges.run_top - 8.0 - row - 6.0 - (self.caption.lines() - 1.0) * LINE_HEIGHT
        } else {
            edges.below + row + 24.0
        }
    }
}
