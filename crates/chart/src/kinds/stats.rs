//! Stats: facts at a glance. In a page they are HTML; this picture is for separate files.

use crate::caption::{ASIDE, Caption, LABEL, LINE_HEIGHT, text_width};
use crate::drawing::{self, Drawing, Layout};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::input::Datum;
use crate::mark::{Mark, Shape};
use crate::painter::{Painter, TextStyle};
use crate::role::Role;
use crate::scene::Anchor;
use crate::spec::{Accepts, ChartSpec, Field, NOTES};

pub(crate) const SPEC: ChartSpec = ChartSpec {
    kind: "stats",
    about: "Facts at a glance, in words and numbers, without a drawing. For numbers that should not be compared by length.",
    fields: &[
        Field {
            name: "facts",
            about: "The facts; the first is large.",
            required: true,
            many: true,
            accepts: Accepts::Single,
        },
        NOTES,
    ],
    is_share: false,
    requirements: "Name at least one fact.",
    example: "kind = \"stats\"\nfacts = [\"freight\", \"ships\", \"rank\"]",
};

/// The font sizes of the first value and of the other values, in CSS px; the largest that fits is used.
const SIZES: [[f64; 4]; 2] = [[40.0, 30.0, 22.0, 15.0], [26.0, 22.0, 18.0, 15.0]];

pub(crate) fn draw(frame: Frame<'_>) -> Option<Drawing> {
    drawing::draw::<Stats<'_>>(frame)
}

struct Stats<'a> {
    facts: Vec<Stat<'a>>,
    height: f64,
}

/// One fact, with the baselines of its texts in CSS px.
struct Stat<'a> {
    datum: &'a Datum,
    top: f64,
    bottom: f64,
    value: Caption,
    value_line: f64,
    label: Caption,
    label_line: f64,
}

impl<'a> Layout<'a> for Stats<'a> {
    fn new(frame: Frame<'a>, footnotes: &mut Footnotes<'a>) -> Option<Self> {
        let mut facts = Vec::new();
        let mut top = 8.0;
        for (index, datum) in frame.data("facts").into_iter().enumerate() {
            let stat = Stat::new(datum, top, SIZES[index.min(1)], frame.inner_width(), footnotes);
            top = stat.bottom + 12.0;
            facts.push(stat);
        }
        (!facts.is_empty()).then_some(Stats { facts, height: top })
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn marks(&self, frame: Frame<'a>) -> Vec<Mark> {
        let mark = |stat: &Stat<'a>| {
            let width = stat.value.width().max(stat.label.width());
            frame.mark(stat.datum, Shape::rectangle((MARGIN, stat.top), (MARGIN + width, stat.bottom)))
        };
        self.facts.iter().map(mark).collect()
    }

    fn paint(&self, frame: Frame<'a>, painter: &Painter<'_>) {
        for stat in &self.facts {
            stat.value.paint(painter, (MARGIN, stat.value_line), Anchor::Start);
            stat.label.paint(painter, (MARGIN, stat.label_line), Anchor::Start);
            if stat.datum.is_calculated {
                let at = (MARGIN, stat.label_line + LINE_HEIGHT);
                painter.text(&frame.words().our_calculation, at, Anchor::Start, ASIDE);
            }
        }
    }
}

impl<'a> Stat<'a> {
    fn new(
        datum: &'a Datum,
        top: f64,
        sizes: [f64; 4],
        max_width: f64,
        footnotes: &mut Footnotes<'_>,
    ) -> Self {
        let style = |size: f64| TextStyle { size, bold: true, role: Role::Ink };
        let size = sizes.into_iter().find(|size| text_width(&datum.words, style(*size)) <= max_width);
        let size = size.unwrap_or(sizes[3]);
        let value = Caption::or_footnote(&datum.words, style(size), &datum.id, max_width, footnotes);
        let label = Caption::single_line(&datum.label, LABEL, &datum.id, max_width, footnotes);
        let (value_line, label_line) = (top + size, top + size + LINE_HEIGHT + 2.0);
        let bottom = label_line + if datum.is_calculated { LINE_HEIGHT } else { 0.0 } + 8.0;
        Stat { datum, top, bottom, value, value_line, label, label_line }
    }
}
