//! The rate: a whole, the part that was reached, and the rest, enlarged so that it is visible.

use crate::caption::{ASIDE, Caption, LABEL, LINE_HEIGHT, text_width};
use crate::drawing::{self, Drawing, Layout};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::input::{Datum, FixedWords};
use crate::mark::{Mark, Shape};
use crate::painter::{Painter, TextStyle};
use crate::role::Role;
use crate::scale::{Scale, round_factor};
use crate::scene::Anchor;
use crate::spec::{Accepts, ChartSpec, Field, NOTES};
use crate::ticks::decimal;

pub(crate) const SPEC: ChartSpec = ChartSpec {
    kind: "rate",
    about: "A whole, the part that was reached, and the rest, enlarged so that it is visible. For one share whose rest matters.",
    fields: &[
        Field { name: "whole", about: "The whole.", required: true, many: false, accepts: Accepts::Amount },
        Field {
            name: "part",
            about: "The part that was reached.",
            required: true,
            many: false,
            accepts: Accepts::Amount,
        },
        Field {
            name: "rate",
            about: "The part as a share, the large number.",
            required: true,
            many: false,
            accepts: Accepts::Percent,
        },
        Field {
            name: "rest",
            about: "The rest, enlarged.",
            required: true,
            many: false,
            accepts: Accepts::Amount,
        },
        NOTES,
    ],
    is_share: true,
    requirements: "Part and rest must be at most the whole, and all three must have an upper limit.",
    example: "kind = \"rate\"\nwhole = \"ships\"\npart = \"loaded\"\nrate = \"loaded-rate\"\nrest = \"empty\"",
};

// Lengths in CSS px.
const BAR_HEIGHT: f64 = 22.0;
/// The height between the part and the enlarged rest.
const FAN_HEIGHT: f64 = 40.0;
const NUMBER_STYLE: TextStyle = TextStyle { size: 44.0, bold: true, role: Role::Ink };
/// The font sizes of the number; the largest that fits is used.
const SIZES: [f64; 5] = [NUMBER_STYLE.size, 34.0, 26.0, 20.0, 15.0];

pub(crate) fn draw(frame: Frame<'_>) -> Option<Drawing> {
    drawing::draw::<Rate<'_>>(frame)
}

/// How many times the rest of a whole is enlarged in the picture, from the upper ends of both.
pub fn enlargement(whole: f64, rest: f64) -> u32 {
    round_factor(whole / rest.max(1.0))
}

struct Rate<'a> {
    rate: &'a Datum,
    headline: Headline,
    whole: Bar<'a>,
    part: Bar<'a>,
    rest: Bar<'a>,
    asides: Vec<String>,
    height: f64,
}

/// A bar with its caption.
struct Bar<'a> {
    datum: &'a Datum,
    bounds: (f64, f64),
    scale: Scale,
    top: f64,
    caption: Caption,
}

impl<'a> Layout<'a> for Rate<'a> {
    fn new(frame: Frame<'a>, footnotes: &mut Footnotes<'a>) -> Option<Self> {
        let [rate, whole, part, rest] = ["rate", "whole", "part", "rest"].map(|field| frame.datum(field));
        let (rate, whole, part, rest) = (rate?, whole?, part?, rest?);
        let (whole_bounds, part_bounds, rest_bounds) =
            (whole.finite_bounds()?, part.finite_bounds()?, rest.finite_bounds()?);
        let is_part = |bounds: (f64, f64)| 0.0 <= bounds.0 && bounds.1 <= whole_bounds.1;
        if whole_bounds.1 <= 0.0 || !is_part(part_bounds) || !is_part(rest_bounds) {
            return None;
        }
        let (max_width, range) = (frame.inner_width(), (MARGIN, frame.right()));
        let scale = Scale::new((0.0, whole_bounds.1), range);
        let factor = enlargement(whole_bounds.1, rest_bounds.1);
        let enlarged = Scale::new((0.0, whole_bounds.1 / f64::from(factor)), range);

        let calculated = frame.words().calculated.as_str();
        let label = frame.with_aside(rate.label.clone(), rate, calculated);
        let headline = Headline::new(rate, &label, max_width, footnotes);
        // The words about the rest are below its bar, in full.
        let [whole_caption, part_caption, rest_caption] =
            [(whole, calculated), (part, calculated), (rest, "")]
                .map(|(datum, calculated)| Caption::beside(datum, calculated, max_width, footnotes));
        let whole_top = headline.height + 16.0 + whole_caption.lines() * LINE_HEIGHT + 6.0;
        let part_top = whole_top + BAR_HEIGHT + 16.0 + part_caption.lines() * LINE_HEIGHT + 6.0;
        let rest_top = part_top + BAR_HEIGHT + FAN_HEIGHT;
        let asides = asides(frame.words(), rest.is_calculated, factor, max_width);
        let height =
            rest_top + BAR_HEIGHT + (rest_caption.lines() + asides.len() as f64) * LINE_HEIGHT + 12.0;
        let bar = |datum, bounds, scale: &Scale, top, caption| Bar {
            datum,
            bounds,
            scale: scale.clone(),
            top,
            caption,
        };
        Some(Rate {
            rate,
            headline,
            whole: bar(whole, whole_bounds, &scale, whole_top, whole_caption),
            part: bar(part, part_bounds, &scale, part_top, part_caption),
            rest: bar(rest, rest_bounds, &enlarged, rest_top, rest_caption),
            asides,
            height,
        })
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn marks(&self, frame: Frame<'a>) -> Vec<Mark> {
        let (left, right) = (MARGIN, frame.right());
        let headline = Shape::rectangle((left, 6.0), (left + self.headline.width, self.headline.height));
        let mut marks =
            vec![frame.mark(self.rate, headline).with_words((left, 6.0), (right, self.headline.height))];
        for bar in [&self.whole, &self.part] {
            let words_top = bar.top - bar.caption.lines() * LINE_HEIGHT - 9.0;
            marks.push(bar.mark(frame).with_words((left, words_top), (right, bar.top + BAR_HEIGHT)));
        }
        marks.push(self.rest.mark(frame).with_words((left, self.rest.top), (right, self.height)));
        marks
    }

    fn paint(&self, _: Frame<'a>, painter: &Painter<'_>) {
        self.headline.paint(painter);
        for bar in [&self.whole, &self.part] {
            let first_baseline = bar.top - 9.0 - (bar.caption.lines() - 1.0) * LINE_HEIGHT;
            bar.caption.paint(painter, (MARGIN, first_baseline), Anchor::Start);
            bar.paint(painter);
        }
        self.paint_fan(painter);
        self.rest.paint(painter);
        let baseline = self.rest.top + BAR_HEIGHT + LINE_HEIGHT;
        self.rest.caption.paint(painter, (MARGIN, baseline), Anchor::Start);
        for (index, aside) in self.asides.iter().enumerate() {
            let baseline = baseline + (self.rest.caption.lines() + index as f64) * LINE_HEIGHT;
            painter.text(aside, (MARGIN, baseline), Anchor::Start, ASIDE);
        }
    }
}

impl Rate<'_> {
    /// Paints the area that connects the rest, at the certain end of the whole, with its enlargement.
    fn paint_fan(&self, painter: &Painter<'_>) {
        let slice_end = self.whole.scale.at(self.whole.bounds.0);
        let slice_start = self.whole.scale.at(self.whole.bounds.0 - self.rest.bounds.1);
        let (from, to) = (self.part.top + BAR_HEIGHT + 3.0, self.rest.top - 3.0);
        let end = self.rest.end();
        painter.surface(&[(slice_start, from), (slice_end, from), (end, to), (MARGIN, to)], Role::Quiet);
    }
}

impl Bar<'_> {
    /// Its right edge in CSS px.
    fn end(&self) -> f64 {
        self.scale.at(self.bounds.1)
    }

    fn mark(&self, frame: Frame<'_>) -> Mark {
        frame.mark(self.datum, Shape::rectangle((MARGIN, self.top), (self.end(), self.top + BAR_HEIGHT)))
    }

    fn paint(&self, painter: &Painter<'_>) {
        let (low, high) = self.bounds;
        painter.bar(&self.scale, (low, Some(high)), (self.top, self.top + BAR_HEIGHT));
    }
}

/// The large number with its label beside or below it.
struct Headline {
    number: Caption,
    label: Caption,
    label_at: (f64, f64),
    width: f64,
    height: f64,
}

impl Headline {
    fn new(datum: &Datum, label: &str, max_width: f64, footnotes: &mut Footnotes<'_>) -> Self {
        // A number with many words gets a smaller font, so that it fits on its line.
        let fits =
            |size: &f64| text_width(&datum.words, TextStyle { size: *size, ..NUMBER_STYLE }) <= max_width;
        let style = TextStyle { size: SIZES.into_iter().find(fits).unwrap_or(SIZES[4]), ..NUMBER_STYLE };
        let number = Caption::or_footnote(&datum.words, style, &datum.id, max_width, footnotes);
        let width = number.width();
        let is_beside =
            width + 8.0 + text_width(label, LABEL) <= max_width && !footnotes.is_requested(&datum.id);
        let label = Caption::single_line(label, LABEL, &datum.id, max_width, footnotes);
        let (label_at, height) = if is_beside {
            ((MARGIN + width + 8.0, 46.0), 52.0)
        } else {
            ((MARGIN, 46.0 + LINE_HEIGHT), 52.0 + LINE_HEIGHT)
        };
        Headline { number, label, label_at, width, height }
    }

    fn paint(&self, painter: &Painter<'_>) {
        self.number.paint(painter, (MARGIN, 46.0), Anchor::Start);
        self.label.paint(painter, self.label_at, Anchor::Start);
    }
}

/// The texts below the enlarged rest: on one line if they fit, otherwise on two lines.
fn asides(words: &FixedWords, is_calculated: bool, factor: u32, max_width: f64) -> Vec<String> {
    let fits = |text: &String| text_width(text, ASIDE) <= max_width;
    let shortest = |long: String, short: String| if fits(&long) { long } else { short };
    let mut parts = Vec::new();
    if is_calculated {
        parts.push(shortest(words.our_calculation.clone(), words.calculated.clone()));
    }
    if factor > 1 {
        let [before, after] = &words.enlarged;
        let factor = decimal(factor.into(), 0);
        parts.push(shortest([before, factor.as_str(), after].concat(), ["×", &factor].concat()));
    }
    let line = match parts.as_slice() {
        [first, second] => [first.as_str(), &words.separator, second].concat(),
        _ => parts.concat(),
    };
    if fits(&line) && !line.is_empty() { vec![line] } else { parts }
}
