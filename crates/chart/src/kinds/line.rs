//! Lines: quantities over time. Each series has its name at its end; ranges are bands.

mod names;
mod reference;
mod series_datum;

use crate::caption::{Caption, LABEL, LINE_HEIGHT, VALUE, text_width};
use crate::drawing::{self, Drawing, Layout};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::input::{Datum, Series};
use crate::mark::{Mark, Shape};
use crate::painter::Painter;
use crate::plot::{Margins, Plot};
use crate::scene::Anchor;
use crate::spec::{Accepts, ChartSpec, Field, NOTES};
use crate::track::Track;
use names::{GAP, Names};
use reference::LineReference;
use series_datum::SeriesDatum;

pub(crate) const SPEC: ChartSpec = ChartSpec {
    kind: "line",
    about: "Quantities over time, up to four series of one unit or of one `scale`, each with its name at its end. Gaps stay gaps, ranges are bands, and the first rank is at the top.",
    fields: &[
        Field {
            name: "series",
            about: "One to four series of one unit, or of units with one `scale`.",
            required: true,
            many: true,
            accepts: Accepts::Series,
        },
        Field {
            name: "reference",
            about: "A fact of the same unit with which the series are compared: a horizontal line.",
            required: false,
            many: false,
            accepts: Accepts::Quantity,
        },
        NOTES,
    ],
    is_share: false,
    requirements: "There must be one to four series, each with at least one value. All series and the reference must have one unit, or units with one `scale`, and lower limits.",
    example: "kind = \"line\"\nseries = [\"calls\", \"departures\"]",
};

/// The most series that a reader can distinguish.
pub const MAX_SERIES: usize = 4;

// Lengths in CSS px.
/// The height of the time axis below the plot.
const AXIS_HEIGHT: f64 = 30.0;
/// Up to this many points, the first point has its value beside it.
const MAX_POINTS_WITH_FIRST_VALUE: usize = 12;

pub(crate) fn draw(frame: Frame<'_>) -> Option<Drawing> {
    drawing::draw::<Lines<'_>>(frame)
}

struct Lines<'a> {
    entries: Vec<SeriesDatum<'a>>,
    tracks: Vec<Track>,
    title: Option<Title>,
    names: Names,
    reference: Option<LineReference<'a>>,
    plot: Plot,
}

/// The name of the only series, above the plot.
struct Title {
    caption: Caption,
    /// Whether the title includes the last value, which is too long for the end of the line.
    has_value: bool,
}

impl<'a> Layout<'a> for Lines<'a> {
    fn new(frame: Frame<'a>, footnotes: &mut Footnotes<'a>) -> Option<Self> {
        let entries = entries(frame)?;
        let reference = reference::datum(frame, &entries)?;
        let name_width = frame.width * if frame.width < 560.0 { 0.36 } else { 0.4 };
        let title = match entries.as_slice() {
            [only] => Some(Title::new(*only, name_width, frame, footnotes)),
            _ => None,
        };
        let captions =
            names::captions(&entries, title.as_ref().map(|title| title.has_value), name_width, footnotes);
        let title_height = title.as_ref().map_or(0.0, Title::height);
        let reference = reference.map(|datum| LineReference::new(datum, title_height, frame, footnotes));
        let margins = Margins {
            right: captions.iter().map(Caption::width).fold(0.0, f64::max) + GAP,
            above: title_height + reference.as_ref().map_or(0.0, LineReference::height),
            min_height: captions.iter().map(names::height).sum(),
        };
        let lines: Vec<&Series> = entries.iter().map(|entry| entry.series).collect();
        let plot = Plot::new(frame, &lines, reference.as_ref().map(|reference| reference.datum), margins)?;
        let track = |(order, series): (usize, &&Series)| {
            Track::new(series, &plot.time, &plot.amount, plot.edge(), order)
        };
        let tracks: Vec<Track> = lines.iter().enumerate().map(track).collect();
        let names = Names::beside(captions, &tracks, &plot);
        Some(Lines { entries, tracks, title, names, reference, plot })
    }

    fn height(&self) -> f64 {
        self.plot.bottom + AXIS_HEIGHT
    }

    fn marks(&self, frame: Frame<'a>) -> Vec<Mark> {
        let mut marks = Vec::new();
        for (index, (entry, track)) in self.entries.iter().zip(&self.tracks).enumerate() {
            let name = self.names.extent(index, &self.plot, frame);
            let words = match &self.title {
                Some(title) => ((MARGIN, 0.0), (frame.right(), title.height())),
                None => name,
            };
            let mark = frame.mark(entry.datum, Shape::Path { runs: track.middles() });
            marks.push(mark.with_words(words.0, words.1));
            // The facts of a series come after its line, so that a tap selects the fact. The words of the last fact of a single
            // series are at the end of the line.
            let mut members = self.members(frame, entry.series);
            if let (Some(_), Some(last)) = (&self.title, members.pop()) {
                members.push(last.with_words(name.0, name.1));
            }
            marks.extend(members);
        }
        marks.extend(self.reference.as_ref().and_then(|reference| reference.mark(frame, &self.plot)));
        marks
    }

    fn paint(&self, frame: Frame<'a>, painter: &Painter<'_>) {
        self.plot.paint(painter, frame);
        if let Some(reference) = &self.reference {
            reference.paint(painter, &self.plot);
        }
        if let Some(title) = &self.title {
            title.caption.paint(painter, (MARGIN, 17.0), Anchor::Start);
        }
        self.tracks.iter().for_each(|track| track.paint_bands(painter));
        self.tracks.iter().for_each(|track| track.paint_lines(painter));
        self.names.paint(painter, &self.tracks, &self.plot);
        if let ([only], [track]) = (self.entries.as_slice(), self.tracks.as_slice()) {
            paint_first_value(painter, only.series, track, &self.plot);
        }
    }
}

impl Lines<'_> {
    /// The facts of a series as marks of their own.
    fn members(&self, frame: Frame<'_>, series: &Series) -> Vec<Mark> {
        let member = |(index, point): (&usize, &crate::input::Point)| {
            let datum = frame.input.data.get(*index)?;
            let range = point.range?;
            let (low, high) = self.plot.level((range.low()?, range.high()));
            let x = self.plot.time.at(point.at as f64);
            let shape = Shape::rectangle((x - 5.0, low.min(high) - 5.0), (x + 5.0, low.max(high) + 5.0));
            Some(frame.mark(datum, shape))
        };
        series.members.iter().zip(&series.points).filter_map(member).collect()
    }
}

impl Title {
    fn new(entry: SeriesDatum<'_>, name_width: f64, frame: Frame<'_>, footnotes: &mut Footnotes<'_>) -> Self {
        let words = entry.last_words();
        let has_value = text_width(words, VALUE) > name_width;
        let (id, label, max_width) = (&entry.datum.id, entry.datum.label.as_str(), frame.inner_width());
        let caption = if has_value {
            Caption::lines_of(&[(label, LABEL), (words, VALUE)], id, max_width, footnotes)
        } else {
            Caption::single_line(label, LABEL, id, max_width, footnotes)
        };
        Title { caption, has_value }
    }

    fn height(&self) -> f64 {
        self.caption.lines() * LINE_HEIGHT + 4.0
    }
}

/// One to four series that share an axis.
fn entries(frame: Frame<'_>) -> Option<Vec<SeriesDatum<'_>>> {
    let entry = |datum| Some(SeriesDatum { datum, series: Datum::series(datum)? });
    let entries: Vec<SeriesDatum<'_>> = frame.data("series").into_iter().filter_map(entry).collect();
    let first = &entries.first()?.series.unit;
    let is_one_axis = entries.iter().all(|SeriesDatum { series, .. }| {
        series.unit.scale == first.scale && series.unit.is_ordinal == first.is_ordinal
    });
    // A value without a lower limit can't be drawn.
    let has_places = entries.iter().all(|SeriesDatum { series, .. }| {
        let mut known = series.points.iter().filter_map(|point| point.range).peekable();
        known.peek().is_some() && known.all(|range| range.low().is_some())
    });
    (is_one_axis && has_places && entries.len() <= MAX_SERIES).then_some(entries)
}

/// Paints the first value of a single series, on the side without the line.
fn paint_first_value(painter: &Painter<'_>, series: &Series, track: &Track, plot: &Plot) {
    let Some(words) = series.points.iter().find_map(|point| point.words.as_deref()) else { return };
    let Some((first, next)) = track.beginning() else { return };
    let falls = next.is_some_and(|next| next.middle() > first.middle());
    let (above, below) = (first.low.min(first.high) - 9.0, first.low.max(first.high) + 20.0);
    let fits = |baseline: f64| baseline - 13.0 >= plot.top && baseline + 2.0 <= plot.bottom;
    let baseline = if falls { above } else { below };
    let is_free = plot.is_beside
        && first.x + text_width(words, VALUE) <= plot.right
        && (2..=MAX_POINTS_WITH_FIRST_VALUE).contains(&series.points.len());
    if is_free && fits(baseline) {
        painter.text(words, (first.x - 3.0, baseline), Anchor::Start, VALUE);
    }
}
