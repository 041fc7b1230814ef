//! The timeline: events on a real time axis, from minutes to years; joined where they are one unbroken run.

mod labels;
mod stops;

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
use crate::time_axis::{self, Axis};
use labels::{Edges, Label, ROW};
use stops::Stop;

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
            about: "Times that passed after the one event, all of one unit.",
            required: false,
            many: true,
            accepts: Accepts::Amount,
        },
        Field {
            name: "run",
            about: "How many events are one unbroken run.",
            required: false,
            many: false,
            accepts: Accepts::Amount,
        },
        NOTES,
    ],
    is_share: false,
    requirements: "With `after` there is one event, and all times after it have the same unit.",
    example: "kind = \"timeline\"\nevents = [\"opened\", \"rebuilt\"]",
};

// Lengths in CSS px.
const BAND: f64 = 16.0;
/// Below the band, for the labels of the axis.
const AXIS: f64 = 26.0;
/// Above the band, for the words of a run.
const RUN: f64 = 26.0;

pub(crate) fn draw(frame: Frame<'_>) -> Option<Drawing> {
    drawing::draw::<Timeline<'_>>(frame)
}

struct Timeline<'a> {
    run: Option<(&'a Datum, Caption)>,
    stops: Vec<Stop<'a>>,
    labels: Vec<Label>,
    axis: Axis,
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
        let (stops, axis) = stops::on_axis(frame)?;
        let scale = Scale::new(axis.domain, (MARGIN, right));
        let labels = labels::place(&stops, &scale, right, footnotes);
        let run_height = if run.is_some() { RUN } else { 0.0 };
        let run_top = 8.0 + labels::rows(&labels, true) * ROW;
        let band_top = run_top + run_height;
        let below = band_top + BAND + AXIS;
        let height = below + labels::rows(&labels, false) * ROW + 8.0;
        let edges = Edges { run_top, band_top, below };
        Some(Timeline { run, stops, labels, axis, scale, edges, height })
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn marks(&self, frame: Frame<'a>) -> Vec<Mark> {
        let Edges { run_top, band_top, .. } = self.edges;
        let mut marks = Vec::new();
        // The run comes first: a stop on it is nearer to a tap than the run that holds it.
        if let (Some((datum, _)), Some(first), Some(last)) =
            (&self.run, self.stops.first(), self.stops.last())
        {
            let (from, to) = (first.extent(&self.scale).0, last.extent(&self.scale).1);
            marks.push(frame.mark(datum, Shape::rectangle((from, run_top - 6.0), (to, band_top + BAND))));
        }
        for (stop, label) in self.stops.iter().zip(&self.labels) {
            let (from, to) = stop.extent(&self.scale);
            let shape = Shape::rectangle((from, band_top - 6.0), (to, band_top + BAND + 6.0));
            let (start, end) = label.extent(self.edges);
            marks.push(frame.mark(stop.datum, shape).with_words(start, end));
        }
        marks
    }

    fn paint(&self, frame: Frame<'a>, painter: &Painter<'_>) {
        let Edges { band_top, .. } = self.edges;
        let (bottom, sides) = (band_top + BAND, (MARGIN, frame.right()));
        painter.line(&[(sides.0, bottom), (sides.1, bottom)], 1.0, Role::Line);
        time_axis::paint(painter, &self.axis, &self.scale, bottom, sides);
        self.paint_run(painter);
        for (stop, label) in self.stops.iter().zip(&self.labels) {
            self.paint_stop(stop, painter);
            label.paint(painter, stop.anchor(&self.scale), self.edges);
        }
    }
}

impl Timeline<'_> {
    /// A run lasts for certain from when its first event had begun to when its last was known.
    fn paint_run(&self, painter: &Painter<'_>) {
        let (Some((_, caption)), Some(first), Some(last)) =
            (&self.run, self.stops.first(), self.stops.last())
        else {
            return;
        };
        let (top, bottom) = (self.edges.band_top, self.edges.band_top + BAND);
        let (from, to) = (self.scale.at(first.span.1), self.scale.at(last.span.0));
        painter.rectangle((from, top), (to, bottom), Role::Certain);
        if !first.is_point {
            painter.hatch((self.scale.at(first.span.0), top), (from, bottom));
        }
        caption.paint(painter, (MARGIN, top - 11.0), Anchor::Start);
    }

    fn paint_stop(&self, stop: &Stop<'_>, painter: &Painter<'_>) {
        let (top, bottom) = (self.edges.band_top, self.edges.band_top + BAND);
        let (from, to) = stop.extent(&self.scale);
        let middle = (from + to) / 2.0;
        if stop.is_point {
            painter.line(&[(middle, top - 6.0), (middle, bottom + 6.0)], 3.0, Role::Ink);
        } else if self.run.is_some() {
            painter.line(&[(from + 1.0, bottom + 3.0), (to - 1.0, bottom + 3.0)], 3.0, Role::Ink);
        } else if stop.is_open {
            painter.open_hatch((from, top), (to, bottom));
        } else {
            painter.hatch((from, top), (to, bottom));
        }
    }
}
