//! Bars: quantities as lengths from a baseline at zero, grouped by unit.

mod axis_group;
mod columns;
mod reference;
mod row;

use crate::drawing::{self, Drawing, Layout};
use crate::footnotes::Footnotes;
use crate::frame::{Frame, MARGIN};
use crate::mark::Mark;
use crate::painter::Painter;
use crate::role::Role;
use crate::scale::Scale;
use crate::spec::{Accepts, ChartSpec, Field, NOTES};
use axis_group::axes;
use columns::Columns;
use reference::BarReference;
use row::{BAR_HEIGHT, Row};

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
const TOP: f64 = 10.0;
/// The space below each bar.
const ROW_GAP: f64 = 14.0;
const GROUP_GAP: f64 = 24.0;

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
    has_whole: bool,
    rows: Vec<Row<'a>>,
    reference: Option<BarReference<'a>>,
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
            groups.push(Group { scale, has_whole: axis.has_whole(), rows, reference });
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
                row.paint(painter, &group.scale, group.has_whole, self.columns);
            }
            if let Some(reference) = &group.reference {
                reference.paint(painter, &group.scale, &group.rows);
            }
        }
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
