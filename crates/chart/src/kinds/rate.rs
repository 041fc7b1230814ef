//! The rate: a whole, the part of it that was reached, and what is left, enlarged until it can be seen.

use crate::caption::{ASIDE, Caption, LABEL, LINE, text_width};
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
    about: "A whole, the part of it that was reached, and what is left, enlarged until it can be grasped. For one share whose rest matters.",
    fields: &[
        Field { name: "whole", about: "All of it.", required: true, many: false, accepts: Accepts::Amount },
        Field {
            name: "part",
            about: "What was reached.",
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
            about: "What is left, enlarged.",
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
const BAR: f64 = 22.0;
/// Between the part and the enlarged rest.
const LENS: f64 = 40.0;
const NUMBER: TextStyle = TextStyle { size: 44.0, bold: true, role: Role::Ink };
/// The font sizes of the number; the largest that fits is taken.
const SIZES: [f64; 5] = [NUMBER.size, 34.0, 26.0, 20.0, 15.0];

pub(crate) fn draw(frame: Frame<'_>) -> Option<Drawing> {
    drawing::draw::<Rate<'_>>(frame)
}

/// How many times the rest of a whole is enlarged in its picture, by the upper ends of both.
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
        // What is said of the rest is below it, in full.
        let [whole_caption, part_caption, rest_caption] =
            [(whole, calculated), (part, calculated), (rest, "")]
                .map(|(datum, calculated)| Caption::beside(datum, calculated, max_width, footnotes));
        let whole_top = headline.height + 16.0 + whole_caption.lines() * LINE + 6.0;
        let part_top = whole_top + BAR + 16.0 + part_caption.lines() * LINE + 6.0;
        let rest_top = part_top + BAR + LENS;
        let asides = asides(frame.words(), rest.is_calculated, factor, max_width);
        let height = rest_top + BAR + (rest_caption.lines() + asides.len() as f64) * LINE + 12.0;
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
            let words_top = bar.top - bar.caption.lines() * LINE - 9.0;
            marks.push(bar.mark(frame).with_words((left, words_top), (right, bar.top + BAR)));
        }
        marks.push(self.rest.mark(frame).with_words((left, self.rest.top), (right, self.height)));
        marks
    }

    fn paint(&self, _: Frame<'a>, painter: &Painter<'_>) {
        self.headline.paint(painter);
        for bar in [&self.whole, &self.part] {
            let first_baseline = bar.top - 9.0 - (bar.caption.lines() - 1.0) * LINE;
            bar.caption.paint(painter, (MARGIN, first_baseline), Anchor::Start);
            bar.paint(painter);
        }
        self.paint_fan(painter);
        self.rest.paint(painter);
        let baseline = self.rest.top + BAR + LINE;
        self.rest.caption.paint(painter, (MARGIN, baseline), Anchor::Start);
        for (index, aside) in self.asides.iter().enumerate() {
            let baseline = baseline + (self.rest.caption.lines() + index as f64) * LINE;
            painter.text(aside, (MARGIN, baseline), Anchor::Start, ASIDE);
        }
    }
}

impl Rate<'_> {
    /// The slice that is left, at the end of what is certain of the whole, fans out to its enlargement.
    fn paint_fan(&self, painter: &Painter<'_>) {
        let slice_end = self.whole.scale.at(self.whole.bounds.0);
        let slice_start = self.whole.scale.at(self.whole.bounds.0 - self.rest.bounds.1);
        let (from, to) = (self.part.top + BAR + 3.0, self.rest.top - 3.0);
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
        frame.mark(self.datum, Shape::rectangle((MARGIN, self.top), (self.end(), self.top + BAR)))
    }

    fn paint(&self, painter: &Painter<'_>) {
        let (low, high) = self.bounds;
        painter.bar(&self.scale, (low, Some(high)), (self.top, self.top + BAR));
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
        let fits = |size: &f64| text_width(&datum.words, TextStyle { size: *size, ..NUMBER }) <= max_width;
        let style = TextStyle { size: SIZES.into_iter().find(fits).unwrap_or(SIZES[4]), ..NUMBER };
        let number = Caption::or_footnote(&datum.words, style, &datum.id, max_width, footnotes);
        let width = number.width();
        let is_beside =
            width + 8.0 + text_width(label, LABEL) <= max_width && !footnotes.is_requested(&datum.id);
        let label = Caption::single(label, LABEL, &datum.id, max_width, footnotes);
        let (label_at, height) = if is_beside {
            ((MARGIN + width + 8.0, 46.0), 52.0)
        } else {
            ((MARGIN, 46.0 + LINE), 52.0 + LINE)
        };
        Headline { number, label, label_at, width, height }
    }

    fn paint(&self, painter: &Painter<'_>) {
        self.number.paint(painter, (MARGIN, 46.0), Anchor::Start);
        self.label.paint(painter, self.label_at, Anchor::Start);
    }
}

/// The texts below the enlarged rest: on one line, else one below the other, in the shortest words that fit.
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
