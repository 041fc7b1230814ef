//! Bars: quantities side by side, each as long as its number from a baseline at nought, grouped by unit.

use crate::caption::{Caption, LABEL, LINE, VALUE, text_width};
use crate::kind::{Field, Form, Kind, NOTES, Takes};
use crate::mark::{Mark, Shape};
use crate::notes::Notes;
use crate::role::Role;
use crate::scale::Scale;
use crate::scene::Anchor;
use crate::sketch::Sketch;
use crate::{Drawing, Frame, MARGIN, ends};
use story::fact::Fact;
use story::wording::signs;

pub(crate) const KIND: Kind = Kind { name: "bars", draw };

pub(crate) const FORM: Form = Form {
    kind: KIND.name,
    about: "Quantities compared by length, level, from a baseline at nought. Facts of one unit, or of units with one `scale`, share an axis; others are a group of their own.",
    fields: &[
        Field {
            name: "bars",
            about: "What is compared, in reading order.",
            required: true,
            many: true,
            takes: Takes::Quantity,
        },
        Field {
            name: "reference",
            about: "A fact that the bars are held against, a line across its group.",
            required: false,
            many: false,
            takes: Takes::Quantity,
        },
        NOTES,
    ],
    is_share: false,
    wants: "Each bar must have a lower limit, and a reference must be of a unit that a bar has.",
    example: "kind = \"bars\"\nbars = [\"loaded\", \"empty\"]\nreference = \"ships\"",
};

// Lengths in CSS px.
const BAR: f64 = 18.0;
const TOP: f64 = 10.0;
/// Below a bar whose caption stands above it, and between bars with captions beside them.
const AIR: f64 = 14.0;
/// Between groups.
const APART: f64 = 24.0;
/// Between label, bar and value on a line.
const GAP: f64 = 12.0;
/// The narrowest layout in which captions stand beside the bars.
const WIDE: f64 = 560.0;
/// The room of a note's number beside a label.
const NUMBER: f64 = 26.0;
/// The room of the sample of a reference's line before its words.
const SAMPLE: f64 = 12.0;

type Entry<'a> = (&'a str, &'a Fact);

/// Facts that share an axis.
struct Group<'a> {
    scale: &'a str,
    bars: Vec<Entry<'a>>,
    reference: Option<Entry<'a>>,
}

/// Where a bar and its caption stand.
struct Row<'a> {
    entry: Entry<'a>,
    ends: (f64, Option<f64>),
    top: f64,
    caption: Caption,
    caption_at: (f64, f64),
}

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let groups = groups(frame)?;
    let calculated = signs(frame.story.language).calculated;
    let mut notes = Notes::new(frame);
    let columns = Columns::of(frame, &groups, &notes);
    let (left, right) = (columns.map_or(MARGIN, |columns| columns.left), frame.width - MARGIN);
    let right = columns.map_or(right, |columns| columns.right);

    let (mut laid_out, mut rules) = (Vec::new(), Vec::new());
    let mut top = TOP;
    for (index, group) in groups.iter().enumerate() {
        if index > 0 {
            rules.push(top + APART / 2.0 - AIR / 2.0);
            top += APART;
        }
        let scale = Scale::new(domain(group)?, (left, right));
        let reference = match group.reference {
            Some(entry) => {
                let room = frame.width - 2.0 * MARGIN - SAMPLE;
                let caption = Caption::beside(entry, calculated, room, &mut notes);
                let baseline = top + 12.0;
                top += caption.lines() * LINE + 8.0;
                Some(Reference { entry, ends: ends(entry.1)?, caption, baseline })
            }
            None => None,
        };
        let mut rows = Vec::new();
        for entry in &group.bars {
            let row = row(*entry, top, frame, columns.is_some(), &mut notes)?;
            top = row.top + BAR + AIR;
            rows.push(row);
        }
        laid_out.push((scale, rows, reference));
    }

    let mut marks: Vec<Mark> = Vec::new();
    for (scale, rows, reference) in &laid_out {
        if let (Some(reference), Some(first), Some(last)) = (reference, rows.first(), rows.last()) {
            let x = reference.places(scale);
            let shape = Shape::rectangle((x.0 - 1.0, first.top - 4.0), (x.1 + 1.0, last.top + BAR + 4.0));
            let words_top = reference.baseline - LINE;
            let words_bottom = words_top + reference.caption.lines() * LINE;
            let mark = frame.mark(reference.entry, shape);
            marks.push(mark.with_words((MARGIN, words_top), (frame.width - MARGIN, words_bottom)));
        }
        for row in rows {
            let (x, end) = extent(scale, row.ends);
            let bottom = row.top + BAR;
            let words_top = row.top.min(row.caption_at.1 - LINE);
            let mark = frame.mark(row.entry, Shape::rectangle((x, row.top), (end, bottom)));
            marks.push(mark.with_words((MARGIN, words_top), (frame.width - MARGIN, bottom)));
        }
    }
    let scene = Sketch::record(frame.width, top, |sketch| {
        // Another group, another axis.
        for y in rules {
            sketch.line(&[(MARGIN, y), (frame.width - MARGIN, y)], 1.0, Role::Line);
        }
        for (scale, rows, reference) in &laid_out {
            for row in rows {
                row.draw(sketch, scale, columns);
            }
            if let Some(reference) = reference {
                reference.draw(sketch, scale, rows);
            }
        }
        sketch.light(frame, &marks);
    });
    Some(Drawing { scene, marks, notes: notes.finish() })
}

/// The facts by the axis that they share, in the order of the first of each.
fn groups(frame: Frame<'_>) -> Option<Vec<Group<'_>>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for entry in frame.facts("bars") {
        let scale = entry.1.quantity()?.unit.scale();
        match groups.iter_mut().find(|group| group.scale == scale) {
            Some(group) => group.bars.push(entry),
            None => groups.push(Group { scale, bars: vec![entry], reference: None }),
        }
    }
    if let Some(entry) = frame.fact("reference") {
        let scale = entry.1.quantity()?.unit.scale();
        groups.iter_mut().find(|group| group.scale == scale)?.reference = Some(entry);
    }
    (!groups.is_empty()).then_some(groups)
}

/// From the least to the most of a group, nought included; where something has no limit, a fifth beyond.
fn domain(group: &Group<'_>) -> Option<(f64, f64)> {
    let (mut least, mut most, mut has_limit) = (0.0f64, 0.0f64, true);
    for (_, fact) in group.bars.iter().chain(&group.reference) {
        let (low, high) = ends(fact)?;
        least = least.min(low);
        most = most.max(high.unwrap_or(low)).max(low);
        has_limit &= high.is_some();
    }
    if group.bars.iter().any(|(_, fact)| is_share(fact)) {
        // A share is seen as one only against its whole.
        most = most.max(100.0);
    }
    let span = (most - least).max(f64::MIN_POSITIVE);
    if !has_limit {
        most += span / 5.0;
    }
    // All noughts still need an axis.
    Some((least, if most > least { most } else { least + 1.0 }))
}

fn is_share(fact: &Fact) -> bool {
    fact.quantity().is_some_and(|quantity| quantity.unit.is_percent())
}

/// From where to where a bar can be touched, in CSS px.
fn extent(scale: &Scale, (low, high): (f64, Option<f64>)) -> (f64, f64) {
    let most = high.unwrap_or_else(|| scale.end()).max(low);
    (scale.at(low.min(0.0)), scale.at(most.max(0.0)))
}

/// The columns of a wide layout: labels to the left of the bars, values to the right.
#[derive(Clone, Copy)]
struct Columns {
    left: f64,
    right: f64,
}

impl Columns {
    /// Columns where there is room for every label and value on one line, and no bar is a calculation.
    fn of(frame: Frame<'_>, groups: &[Group<'_>], notes: &Notes<'_>) -> Option<Columns> {
        let bars = || groups.iter().flat_map(|group| &group.bars);
        let widest = |words: fn(&Fact) -> f64| bars().map(|(_, fact)| words(fact)).fold(0.0, f64::max);
        let is_noted = bars().any(|(id, _)| notes.asks(id));
        // A number beside its label needs its own room.
        let labels = widest(|fact| text_width(&fact.label, LABEL)) + if is_noted { NUMBER } else { 0.0 };
        let values = widest(|fact| text_width(&fact.words, VALUE));
        let room = frame.width - 2.0 * MARGIN;
        let fits = frame.width >= WIDE && labels <= room * 0.42 && labels + values <= room * 0.6;
        // What stands beside a value needs a caption of its own.
        let is_more = bars().any(|(_, fact)| fact.is_calculation());
        (fits && !is_more)
            .then_some(Columns { left: MARGIN + labels + GAP, right: frame.width - MARGIN - values - GAP })
    }
}

fn row<'a>(
    entry: Entry<'a>,
    top: f64,
    frame: Frame<'_>,
    in_columns: bool,
    notes: &mut Notes<'_>,
) -> Option<Row<'a>> {
    let room = frame.width - 2.0 * MARGIN;
    let ends = ends(entry.1)?;
    if in_columns {
        let caption = Caption::single(&entry.1.label, LABEL, entry.0, room, notes);
        return Some(Row { entry, ends, top, caption, caption_at: (MARGIN, top + BAR / 2.0 + 5.0) });
    }
    let caption = Caption::beside(entry, signs(frame.story.language).calculated, room, notes);
    let bar_top = top + caption.lines() * LINE + 1.0;
    Some(Row { entry, ends, top: bar_top, caption, caption_at: (MARGIN, top + 15.0) })
}

impl Row<'_> {
    fn draw(&self, sketch: &Sketch<'_>, scale: &Scale, columns: Option<Columns>) {
        let nought = scale.at(0.0);
        self.caption.draw(sketch, self.caption_at, Anchor::Start);
        if is_share(self.entry.1) {
            sketch.rectangle((nought, self.top), (scale.at(100.0), self.top + BAR), Role::Quiet);
        }
        sketch.bar(scale, self.ends, (self.top, self.top + BAR));
        sketch.line(&[(nought, self.top - 3.0), (nought, self.top + BAR + 3.0)], 1.0, Role::Line);
        if let Some(columns) = columns {
            let at = (columns.right + GAP, self.caption_at.1);
            sketch.text(&self.entry.1.words, at, Anchor::Start, VALUE);
        }
    }
}

/// The fact that a group is held against.
struct Reference<'a> {
    entry: Entry<'a>,
    ends: (f64, Option<f64>),
    caption: Caption,
    baseline: f64,
}

impl Reference<'_> {
    fn places(&self, scale: &Scale) -> (f64, f64) {
        let most = self.ends.1.unwrap_or_else(|| scale.end()).max(self.ends.0);
        (scale.at(self.ends.0), scale.at(most))
    }

    /// A line across each bar; where a range is possible, a bracket, with an arrow where it has no limit.
    fn draw(&self, sketch: &Sketch<'_>, scale: &Scale, rows: &[Row<'_>]) {
        let (from, to) = self.places(scale);
        let sample = MARGIN + 3.0;
        sketch.line(&[(sample, self.baseline - 12.0), (sample, self.baseline + 2.0)], 2.0, Role::Ink);
        self.caption.draw(sketch, (MARGIN + SAMPLE, self.baseline), Anchor::Start);
        let is_open = self.ends.1.is_none();
        for row in rows {
            let (top, bottom) = (row.top - 4.0, row.top + BAR + 4.0);
            let middle = row.top + BAR / 2.0;
            sketch.line(&[(from, top), (from, bottom)], 2.0, Role::Ink);
            if to - from > 2.0 {
                sketch.line(&[(from, middle), (to, middle)], 1.5, Role::Ink);
                let end = if is_open {
                    vec![(to - 5.0, middle - 5.0), (to, middle), (to - 5.0, middle + 5.0)]
                } else {
                    vec![(to, top), (to, bottom)]
                };
                sketch.line(&end, 2.0, Role::Ink);
            }
        }
    }
}

#[cfg(test)]
mod tests;
