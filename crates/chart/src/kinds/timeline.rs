//! The timeline: events on a time axis, from minutes to years. A run joins events without a gap.

mod entries;
mod labels;

use crate::caption::Caption;
use crate::drawing::{self, Drawing, Layout};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::input::Datum;
use crate::mark::{Mark, Shape};
use crate::painter::Painter;
use crate::role::Role;
use crate::scale::Scale;
use crate::scene::Anchor;
use crate::spec::{Accepts, ChartSpec, Field, NOTES};
use crate::time_axis::{self, TimeAxis};
use entries::TimelineEntry;
use labels::{Edges, Label, ROW_HEIGHT};

pub(crate) const SPEC: ChartSpec = ChartSpec {
    kind: "timeline",
    about: "Events on a time axis, from minutes to centuries. For what happened when, and for runs without a gap.",
    fields: &[
        Field {
            name: "events",
            about: "What happened.",
            required: true,
            many: true,
            accepts: Accepts::Event,
        },
        Field {
            name: "after",
            about: "Times after the event, all in one unit.",
            required: false,
            many: true,
            accepts: Accepts::Amount,
        },
        Field {
            name: "run",
            about: "The number of events in an unbroken run.",
            required: false,
            many: false,
            accepts: Accepts::Amount,
        },
        NOTES,
    ],
    is_share: false,
    requirements: "With `after` there must be one event, and all times after it must have the same unit.",
    example: "kind = \"timeline\"\nevents = [\"opened\", \"rebuilt\"]",
};

// Lengths in CSS px.
const BAND_HEIGHT: f64 = 16.0;
/// The height of the axis below the band.
const AXIS_HEIGHT: f64 = 26.0;
/// The height of the words of a run above the band.
const RUN_HEIGHT: f64 = 26.0;

pub(crate) fn draw(frame: Frame<'_>) -> Option<Drawing> {
    drawing::draw::<Timeline<'_>>(frame)
}

struct Timeline<'a> {
    run: Option<(&'a Datum, Caption)>,
    entries: Vec<TimelineEntry<'a>>,
    labels: Vec<Label>,
    axis: TimeAxis,
    scale: Scale,
    edges: Edges,
    height: f64,
}

impl<'a> Layout<'a> for Timeline<'a> {
    fn new(frame: Frame<'a>, footnotes: &mut Footnotes<'a>) -> Option<Self> {
        let right = frame.right();
        let run = frame
            .datum("run")
            .map(|datum| (datum, Caption::beside_bold(datum, frame.inner_width(), footnotes)));
        let (entries, axis) = entries::entries_on_axis(frame)?;
        let scale = Scale::new(axis.domain, (MARGIN, right));
        let labels = labels::place(&entries, &scale, right, footnotes);
        let run_height = if run.is_some() { RUN_HEIGHT } else { 0.0 };
        let run_top = 8.0 + labels::rows(&labels, true) * ROW_HEIGHT;
        let band_top = run_top + run_height;
        let below = band_top + BAND_HEIGHT + AXIS_HEIGHT;
        let height = below + labels::rows(&labels, false) * ROW_HEIGHT + 8.0;
        let edges = Edges { run_top, band_top, below };
        Some(Timeline { run, entries, labels, axis, scale, edges, height })
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn marks(&self, frame: Frame<'a>) -> Vec<Mark> {
        let Edges { run_top, band_top, .. } = self.edges;
        let mut marks = Vec::new();
        // The run comes first, so that a tap selects the entry on it.
        if let (Some((datum, _)), Some(first), Some(last)) =
            (&self.run, self.entries.first(), self.entries.last())
        {
            let (from, to) = (first.extent(&self.scale).0, last.extent(&self.scale).1);
            marks.push(
                frame.mark(datum, Shape::rectangle((from, run_top - 6.0), (to, band_top + BAND_HEIGHT))),
            );
        }
        for (entry, label) in self.entries.iter().zip(&self.labels) {
            let (from, to) = entry.extent(&self.scale);
            let shape = Shape::rectangle((from, band_top - 6.0), (to, band_top + BAND_HEIGHT + 6.0));
            let (start, end) = label.extent(self.edges);
            marks.push(frame.mark(entry.datum, shape).with_words(start, end));
        }
        marks
    }

    fn paint(&self, frame: Frame<'a>, painter: &Painter<'_>) {
        let Edges { band_top, .. } = self.edges;
        let (bottom, sides) = (band_top + BAND_HEIGHT, (MARGIN, frame.right()));
        painter.line(&[(sides.0, bottom), (sides.1, bottom)], 1.0, Role::Line);
        time_axis::paint(painter, &self.axis, &self.scale, bottom, sides);
        self.paint_run(painter);
        for (entry, label) in self.entries.iter().zip(&self.labels) {
            self.paint_entry(entry, painter);
            label.paint(painter, entry.anchor(&self.scale), self.edges);
        }
    }
}

impl Timeline<'_> {
    /// Paints the run. It is certain from the end of the first event's time to the start of the last event's time.
    fn paint_run(&self, painter: &Painter<'_>) {
        let (Some((_, caption)), Some(first), Some(last)) =
            (&self.run, self.entries.first(), self.entries.last())
        else {
            return;
        };
        let (top, bottom) = (self.edges.band_top, self.edges.band_top + BAND_HEIGHT);
        let (from, to) = (self.scale.at(first.span.1), self.scale.at(last.span.0));
        painter.rectangle((from, top), (to, bottom), Role::Certain);
        if !first.is_point {
            painter.hatch((self.scale.at(first.span.0), top), (from, bottom));
        }
        caption.paint(painter, (MARGIN, top - 11.0), Anchor::Start);
    }

    fn paint_entry(&self, entry: &TimelineEntry<'_>, painter: &Painter<'_>) {
        let (top, bottom) = (self.edges.band_top, self.edges.band_top + BAND_HEIGHT);
        let (from, to) = entry.extent(&self.scale);
        let middle = (from + to) / 2.0;
        if entry.is_point {
            painter.line(&[(middle, top - 6.0), (middle, bottom + 6.0)], 3.0, Role::Ink);
        } else if self.run.is_some() {
            painter.line(&[(from + 1.0, bottom + 3.0), (to - 1.0, bottom + 3.0)], 3.0, Role::Ink);
        } else if entry.is_open {
            painter.open_hatch((from, top), (to, bottom));
        } else {
            painter.hatch((from, top), (to, bottom));
        }
    }
}
