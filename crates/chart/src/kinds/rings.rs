//! Rings: shares of different wholes, each a ring of the same size, so that no share looks like a part of another.

use crate::caption::{ASIDE, Caption, LABEL, VALUE, text_width};
use crate::drawing::{self, Drawing, Layout};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::input::{Datum, FixedWords};
use crate::mark::{Mark, Shape};
use crate::painter::{Painter, TextStyle};
use crate::ring::Ring;
use crate::role::Role;
use crate::scene::Anchor;
use crate::spec::{Accepts, ChartSpec, Field, NOTES};

pub(crate) const SPEC: ChartSpec = ChartSpec {
    kind: "rings",
    about: "Percentages of different wholes, each a ring of the same size. For a handful of shares that don't add up.",
    fields: &[
        Field {
            name: "rings",
            about: "The shares, in reading order.",
            required: true,
            many: true,
            accepts: Accepts::Percent,
        },
        NOTES,
    ],
    is_share: false,
    requirements: "Each ring must be a percentage with a lower limit.",
    example: "kind = \"rings\"\nrings = [\"loaded-rate\", \"on-time\"]",
};

// Lengths in CSS px.
const GAP: f64 = 20.0;
const MAX_DIAMETER: f64 = 124.0;
const MIN_DIAMETER: f64 = 76.0;
const LINE_HEIGHT: f64 = 20.0;
/// The space above the first row.
const TOP: f64 = 8.0;
/// The font sizes of a value; the largest that fits is used.
const SIZES: [f64; 4] = [24.0, 20.0, 18.0, 15.0];

pub(crate) fn draw(frame: Frame<'_>) -> Option<Drawing> {
    drawing::draw::<Rings<'_>>(frame)
}

struct Rings<'a> {
    arrangement: Arrangement,
    items: Vec<LabelledRing<'a>>,
    /// The height of the texts below each ring, in CSS px.
    label_height: f64,
    height: f64,
}

/// One ring with its texts.
struct LabelledRing<'a> {
    datum: &'a Datum,
    ring: Ring,
    /// The share of the ring that is certain, and the share that is possible.
    shares: (f64, f64),
    label: Caption,
    value: RingValue,
    aside: Option<&'a str>,
}

impl<'a> Layout<'a> for Rings<'a> {
    fn new(frame: Frame<'a>, footnotes: &mut Footnotes<'a>) -> Option<Self> {
        let data = frame.data("rings");
        let arrangement = Arrangement::of(&data, &frame.words().calculated, frame.width)?;
        let max_width = arrangement.max_width;
        let labels: Vec<Caption> = data
            .iter()
            .map(|datum| Caption::single_line(&datum.label, LABEL, &datum.id, max_width, footnotes))
            .collect();
        // Either all values are inside their rings, or all are below their labels.
        let smallest = TextStyle { size: SIZES[SIZES.len() - 1], ..VALUE };
        let all_fit = data.iter().all(|datum| text_width(&datum.words, smallest) <= arrangement.inner());
        let inner = if all_fit { arrangement.inner() } else { 0.0 };
        let values: Vec<RingValue> =
            data.iter().map(|datum| RingValue::new(datum, inner, max_width, footnotes)).collect();
        let lines = data.iter().zip(&values).map(|(datum, value)| lines(datum, value));
        let most_lines = lines.fold(1.0, f64::max);
        let label_height = if arrangement.is_beside { 0.0 } else { 6.0 + most_lines * LINE_HEIGHT };
        let row_height = arrangement.diameter + label_height + GAP;
        let mut items = Vec::new();
        for (index, ((datum, label), value)) in data.iter().zip(labels).zip(values).enumerate() {
            let (low, high) = datum.bounds()?;
            let share = |percent: f64| (percent / 100.0).clamp(0.0, 1.0);
            let shares = (share(low), share(high.unwrap_or(100.0)));
            let ring = arrangement.ring(index, data.len(), row_height);
            let aside = datum.is_calculated.then(|| aside(frame.words(), max_width));
            items.push(LabelledRing { datum, ring, shares, label, value, aside });
        }
        let rows = data.len().div_ceil(arrangement.columns) as f64;
        Some(Rings { arrangement, items, label_height, height: TOP + rows * row_height })
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn marks(&self, frame: Frame<'a>) -> Vec<Mark> {
        let mark = |item: &LabelledRing<'a>| {
            let (certain, possible) = item.shares;
            let shape = Shape::Ring { ring: item.ring, certain, possible, label_height: self.label_height };
            frame.mark(item.datum, shape)
        };
        self.items.iter().map(mark).collect()
    }

    fn paint(&self, _: Frame<'a>, painter: &Painter<'_>) {
        for item in &self.items {
            item.paint(painter, self.arrangement.is_beside);
        }
    }
}

impl LabelledRing<'_> {
    fn paint(&self, painter: &Painter<'_>, is_beside: bool) {
        let LabelledRing { ring, shares: (certain, possible), .. } = *self;
        painter.sector(ring, 0.0, 1.0, Role::Quiet);
        painter.sector(ring, 0.0, certain, Role::Certain);
        painter.hatch_sector(ring, certain, possible);
        let (mut at, anchor) = if is_beside {
            let up = (lines(self.datum, &self.value) - 1.0) * LINE_HEIGHT / 2.0;
            ((ring.x + ring.radius + 12.0, ring.y + LABEL.size * 0.37 - up), Anchor::Start)
        } else {
            ((ring.x, ring.y + ring.radius + 6.0 + LABEL.size), Anchor::Middle)
        };
        self.label.paint(painter, at, anchor);
        let value = &self.value;
        if value.is_inside {
            let baseline = ring.y + value.caption.font_size() * 0.37;
            value.caption.paint(painter, (ring.x, baseline), Anchor::Middle);
        } else {
            at.1 += LINE_HEIGHT;
            value.caption.paint(painter, at, anchor);
        }
        if let Some(aside) = self.aside {
            painter.text(aside, (at.0, at.1 + LINE_HEIGHT), anchor, ASIDE);
        }
    }
}

/// How many lines of text are below or beside a ring.
fn lines(datum: &Datum, value: &RingValue) -> f64 {
    1.0 + f64::from(u8::from(datum.is_calculated)) + f64::from(u8::from(!value.is_inside))
}

/// The words that mark a calculation: the long form if it fits.
fn aside(words: &FixedWords, max_width: f64) -> &str {
    let long = words.our_calculation.as_str();
    if text_width(long, ASIDE) <= max_width { long } else { &words.calculated }
}

/// A value inside its ring, in the largest size that fits; otherwise below its label, as text or as a number.
struct RingValue {
    caption: Caption,
    is_inside: bool,
}

impl RingValue {
    fn new(datum: &Datum, inner: f64, max_width: f64, footnotes: &mut Footnotes<'_>) -> Self {
        let style = |size: f64| TextStyle { size, bold: true, role: Role::Ink };
        match SIZES.into_iter().find(|size| text_width(&datum.words, style(*size)) <= inner) {
            Some(size) => RingValue { caption: Caption::plain(&datum.words, style(size)), is_inside: true },
            None => {
                let caption = Caption::or_footnote(&datum.words, VALUE, &datum.id, max_width, footnotes);
                RingValue { caption, is_inside: false }
            }
        }
    }
}

/// How rings and labels are arranged. Lengths are CSS px.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Arrangement {
    columns: usize,
    diameter: f64,
    /// The thickness of the rings.
    thickness: f64,
    /// Whether labels are beside their rings rather than below them.
    is_beside: bool,
    /// The greatest width of a label.
    max_width: f64,
    /// The distance from one column to the next.
    pitch: f64,
}

impl Arrangement {
    /// Rings in rows with their labels below, if the labels fit; otherwise with labels beside them, otherwise in one column.
    fn of(data: &[&Datum], aside: &str, width: f64) -> Option<Self> {
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
    fn inner(self) -> f64 {
        self.diameter - 2.0 * self.thickness - 8.0
    }

    /// The position of one of `count` rings.
    fn ring(self, index: usize, count: usize, row_height: f64) -> Ring {
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
