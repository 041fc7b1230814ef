//! Rings: shares of different wholes, each a ring of the same size, so that no share looks like a part of another.

mod arrangement;

use crate::caption::{ASIDE, Caption, LABEL, VALUE, text_width};
use crate::drawing::{self, Drawing, Layout};
use crate::footnotes::Footnotes;
use crate::frame::Frame;
use crate::input::{Datum, FixedWords};
use crate::mark::{Mark, Shape};
use crate::painter::{Painter, TextStyle};
use crate::ring::Ring;
use crate::role::Role;
use crate::scene::Anchor;
use crate::spec::{Accepts, ChartSpec, Field, NOTES};
use arrangement::{Arrangement, GAP, TOP};

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
    requirements: "Each ring must be a percentage from 0 to 100 with a lower limit, or a fraction.",
    example: "kind = \"rings\"\nrings = [\"loaded-rate\", \"on-time\"]",
};

// Lengths in CSS px.
const LINE_HEIGHT: f64 = 20.0;
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
            // A percentage below zero or above the whole is a change or a comparison: a ring would show it as a share.
            if low > 100.0 || high.is_some_and(|high| high < 0.0) {
                return None;
            }
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
