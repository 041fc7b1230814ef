//! Bars: quantities as lengths from a baseline at zero, grouped by unit.

use crate::caption::{Caption, LABEL, LINE_HEIGHT, VALUE, text_width};
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

pub(crate) const SPEC: ChartSpec = ChartSpec {
    kind: "bars",
    about: "Quantities compared by the lengths of horizontal bars from a baseline at zero. Facts of one unit, or of units with one `scale`, share an axis; other facts are in groups of their own.",
    fields: &[
        Field {
            name: "bars",
            about: "The quantities, in reading order.",
            required: true,
            many: true,
            accepts: Accepts::Quantity,
        },
        Field {
            name: "reference",
            about: "A fact with which the bars are compared: a line across its group.",
            required: false,
            many: false,
            accepts: Accepts::Quantity,
        },
        NOTES,
    ],
    is_share: false,
    requirements: "Each bar must have a lower limit, and a reference must be of a unit that a bar has.",
    example: "kind = \"bars\"\nbars = [\"loaded\", \"empty\"]\nreference = \"ships\"",
};

// Lengths in CSS px.
const BAR_HEIGHT: f64 = 18.0;
const TOP: f64 = 10.0;
/// The space below each bar.
const ROW_GAP: f64 = 14.0;
const GROUP_GAP: f64 = 24.0;
/// The gap between label, bar and value on a line.
const GAP: f64 = 12.0;
/// The narrowest layout in which captions are beside the bars.
const MIN_WIDTH_OF_COLUMNS: f64 = 560.0;
/// The width of the number of a footnote beside a label.
const NUMBER_WIDTH: f64 = 26.0;
/// The width of the sample line before the words of a reference.
const SAMPLE_WIDTH: f64 = 12.0;

pub(crate) fn draw(frame: Frame<'_>) -> Option<Drawing> {
    drawing::draw::<Bars<'_>>(frame)
}

struct Bars<'a> {
    groups: Vec<Group<'a>>,
    columns: Option<Columns>,
    /// The lines between groups, in CSS px from the top.
    rules: Vec<f64>,
    height: f64,
}

/// Bars that share an axis.
struct Group<'a> {
    scale: Scale,
    rows: Vec<Row<'a>>,
    reference: Option<BarReference<'a>>,
}

/// A bar and its caption.
struct Row<'a> {
    datum: &'a Datum,
    bounds: (f64, Option<f64>),
    top: f64,
    caption: Caption,
    caption_at: (f64, f64),
}

impl<'a> Layout<'a> for Bars<'a> {
    fn new(frame: Frame<'a>, footnotes: &mut Footnotes<'a>) -> Option<Self> {
        let axes = axes(frame)?;
        let columns = Columns::of(frame, &axes, footnotes);
        let range = columns.map_or((MARGIN, frame.right()), |columns| (columns.left, columns.right));
        let (mut groups, mut rules) = (Vec::new(), Vec::new());
        let mut top = TOP;
        for (index, axis) in axes.iter().enumerate() {
            if index > 0 {
                rules.push(top + GROUP_GAP / 2.0 - ROW_GAP / 2.0);
                top += GROUP_GAP;
            }
            let scale = Scale::new(axis.domain()?, range);
            let reference = match axis.reference {
                Some(datum) => Some(BarReference::new(datum, &mut top, frame, footnotes)?),
                None => None,
            };
            let mut rows = Vec::new();
            for datum in &axis.bars {
                let row = Row::new(datum, top, frame, columns.is_some(), footnotes)?;
                top = row.top + BAR_HEIGHT + ROW_GAP;
                rows.push(row);
            }
            groups.push(Group { scale, rows, reference });
        }
        Some(Bars { groups, columns, rules, height: top })
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn marks(&self, frame: Frame<'a>) -> Vec<Mark> {
        self.groups.iter().flat_map(|group| group.marks(frame)).collect()
    }

    fn paint(&self, frame: Frame<'a>, painter: &Painter<'_>) {
        for y in &self.rules {
            painter.line(&[(MARGIN, *y), (frame.right(), *y)], 1.0, Role::Line);
        }
        for group in &self.groups {
            for row in &group.rows {
                row.paint(painter, &group.scale, self.columns);
            }
            if let Some(reference) = &group.reference {
                reference.paint(painter, &group.scale, &group.rows);
            }
        }
    }
}

/// The data that share an axis, before they are laid out.
struct AxisGroup<'a> {
    scale: &'a str,
    bars: Vec<&'a Datum>,
    reference: Option<&'a Datum>,
}

/// The data grouped by axis, in the order of the first datum of each group.
fn axes(frame: Frame<'_>) -> Option<Vec<AxisGroup<'_>>> {
    let mut axes: Vec<AxisGroup<'_>> = Vec::new();
    for datum in frame.data("bars") {
        let scale = datum.amount()?.0.scale.as_str();
        match axes.iter_mut().find(|axis| axis.scale == scale) {
            Some(axis) => axis.bars.push(datum),
            None => axes.push(AxisGroup { scale, bars: vec![datum], reference: None }),
        }
    }
    if let Some(datum) = frame.datum("reference") {
        let scale = datum.amount()?.0.scale.as_str();
        axes.iter_mut().find(|axis| axis.scale == scale)?.reference = Some(datum);
    }
    (!axes.is_empty()).then_some(axes)
}

impl AxisGroup<'_> {
    /// From the least to the greatest amount, including zero; a fifth longer if an amount has no limit.
    fn domain(&self) -> Option<(f64, f64)> {
        let (mut least, mut most, mut has_limit) = (0.0f64, 0.0f64, true);
        for datum in self.bars.iter().chain(&self.reference) {
            let (low, high) = datum.bounds()?;
            least = least.min(low);
            most = most.max(high.unwrap_or(low)).max(low);
            has_limit &= high.is_some();
        }
        if self.bars.iter().any(|datum| is_share(datum)) {
            // A share is compared with its whole.
            most = most.max(100.0);
        }
        let span = (most - least).max(f64::MIN_POSITIVE);
        if !has_limit {
            most += span / 5.0;
        }
        // Zeros need an axis too.
        Some((least, if most > least { most } else { least + 1.0 }))
    }
}

fn is_share(datum: &Datum) -> bool {
    datum.amount().is_some_and(|(unit, _)| unit.is_percent)
}

/// The columns of a wide layout: labels to the left of the bars, values to the right.
#[derive(Clone, Copy)]
struct Columns {
    left: f64,
    right: f64,
}

impl Columns {
    /// The columns, if every label and value fits on one line and no bar is a calculation.
    fn of(frame: Frame<'_>, axes: &[AxisGroup<'_>], footnotes: &Footnotes<'_>) -> Option<Columns> {
        let bars = || axes.iter().flat_map(|axis| &axis.bars);
        let widest = |width: fn(&Datum) -> f64| bars().map(|datum| width(datum)).fold(0.0, f64::max);
        let has_number = bars().any(|datum| footnotes.is_requested(&datum.id));
        let labels =
            widest(|datum| text_width(&datum.label, LABEL)) + if has_number { NUMBER_WIDTH } else { 0.0 };
        let values = widest(|datum| text_width(&datum.words, VALUE));
        let inner = frame.inner_width();
        let fits =
            frame.width >= MIN_WIDTH_OF_COLUMNS && labels <= inner * 0.42 && labels + values <= inner * 0.6;
        // The aside of a calculation needs a caption.
        let has_aside = bars().any(|datum| datum.is_calculated);
        (fits && !has_aside)
            .then_some(Columns { left: MARGIN + labels + GAP, right: frame.right() - values - GAP })
    }
}

impl<'a> Group<'a> {
    /// The mark of the reference, then those of the bars.
    fn marks(&self, frame: Frame<'a>) -> Vec<Mark> {
        let mut marks = Vec::new();
        if let (Some(reference), Some(first), Some(last)) =
            (&self.reference, self.rows.first(), self.rows.last())
        {
            marks.push(reference.mark(frame, &self.scale, (first.top, last.top + BAR_HEIGHT)));
        }
        marks.extend(self.rows.iter().map(|row| row.mark(frame, &self.scale)));
        marks
    }
}

impl<'a> Row<'a> {
    fn new(
        datum: &'a Datum,
        top: f64,
        frame: Frame<'_>,
        in_columns: bool,
        footnotes: &mut Footnotes<'_>,
    ) -> Option<Self> {
        let bounds = datum.bounds()?;
        let max_width = frame.inner_width();
        if in_columns {
            let caption = Caption::single_line(&datum.label, LABEL, &datum.id, max_width, footnotes);
            return Some(Row {
                datum,
                bounds,
                top,
                caption,
                caption_at: (MARGIN, top + BAR_HEIGHT / 2.0 + 5.0),
            });
        }
        let caption = Caption::beside(datum, &frame.words().calculated, max_width, footnotes);
        let bar_top = top + caption.lines() * LINE_HEIGHT + 1.0;
        Some(Row { datum, bounds, top: bar_top, caption, caption_at: (MARGIN, top + 15.0) })
    }

    fn mark(&self, frame: Frame<'_>, scale: &Scale) -> Mark {
        let (low, high) = self.bounds;
        let most = high.unwrap_or_else(|| scale.end()).max(low);
        let (from, to) = (scale.at(low.min(0.0)), scale.at(most.max(0.0)));
        let bottom = self.top + BAR_HEIGHT;
        let words_top = self.top.min(self.caption_at.1 - LINE_HEIGHT);
        let mark = frame.mark(self.datum, Shape::rectangle((from, self.top), (to, bottom)));
        mark.with_words((MARGIN, words_top), (frame.right(), bottom))
    }

    fn paint(&self, painter: &Painter<'_>, scale: &Scale, columns: Option<Columns>) {
        let zero = scale.at(0.0);
        self.caption.paint(painter, self.caption_at, Anchor::Start);
        if is_share(self.datum) {
            painter.rectangle((zero, self.top), (scale.at(100.0), self.top + BAR_HEIGHT), Role::Quiet);
        }
        painter.bar(scale, self.bounds, (self.top, self.top + BAR_HEIGHT));
        painter.line(&[(zero, self.top - 3.0), (zero, self.top + BAR_HEIGHT + 3.0)], 1.0, Role::Line);
        if let Some(columns) = columns {
            let at = (columns.right + GAP, self.caption_at.1);
            painter.text(&self.datum.words, at, Anchor::Start, VALUE);
        }
    }
}

/// The fact with which a group is compared.
struct BarReference<'a> {
    datum: &'a Datum,
    bounds: (f64, Option<f64>),
    caption: Caption,
    baseline: f64,
}

impl<'a> BarReference<'a> {
    /// The reference with its caption at `top`. Moves `top` below the caption.
    fn new(datum: &'a Datum, top: &mut f64, frame: Frame<'_>, footnotes: &mut Footnotes<'_>) -> Option<Self> {
        let max_width = frame.inner_width() - SAMPLE_WIDTH;
        let caption = Caption::beside(datum, &frame.words().calculated, max_width, footnotes);
        let baseline = *top + 12.0;
        *top += caption.lines() * LINE_HEIGHT + 8.0;
        Some(BarReference { datum, bounds: datum.bounds()?, caption, baseline })
    }

    /// Its ends on the axis, in CSS px.
    fn ends(&self, scale: &Scale) -> (f64, f64) {
        let most = self.bounds.1.unwrap_or_else(|| scale.end()).max(self.bounds.0);
        (scale.at(self.bounds.0), scale.at(most))
    }

    fn mark(&self, frame: Frame<'_>, scale: &Scale, (top, bottom): (f64, f64)) -> Mark {
        let (from, to) = self.ends(scale);
        let shape = Shape::rectangle((from - 1.0, top - 4.0), (to + 1.0, bottom + 4.0));
        let words_top = self.baseline - LINE_HEIGHT;
        let words_bottom = words_top + self.caption.lines() * LINE_HEIGHT;
        frame.mark(self.datum, shape).with_words((MARGIN, words_top), (frame.right(), words_bottom))
    }

    /// Paints a line across each bar. A range is a bracket, or an arrow if it has no upper limit.
    fn paint(&self, painter: &Painter<'_>, scale: &Scale, rows: &[Row<'_>]) {
        let (from, to) = self.ends(scale);
        let sample = MARGIN + 3.0;
        painter.line(&[(sample, self.baseline - 12.0), (sample, self.baseline + 2.0)], 2.0, Role::Ink);
        self.caption.paint(painter, (MARGIN + SAMPLE_WIDTH, self.baseline), Anchor::Start);
        let is_open = self.bounds.1.is_none();
        for row in rows {
            let (top, bottom) = (row.top - 4.0, row.top + BAR_HEIGHT + 4.0);
            let middle = row.top + BAR_HEIGHT / 2.0;
            painter.line(&[(from, top), (from, bottom)], 2.0, Role::Ink);
            if to - from > 2.0 {
                painter.line(&[(from, middle), (to, middle)], 1.5, Role::Ink);
                let end = if is_open {
                    vec![(to - 5.0, middle - 5.0), (to, middle), (to - 5.0, middle + 5.0)]
                } else {
                    vec![(to, top), (to, bottom)]
                };
                painter.line(&end, 2.0, Role::Ink);
            }
        }
    }
}
