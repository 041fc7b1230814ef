//! Stats: facts at a glance. In a page they are HTML; this picture of them is for files that stand alone.

use crate::caption::{ASIDE, Caption, LABEL, LINE, text_width};
use crate::kind::{Field, Form, Kind, NOTES, Takes};
use crate::mark::Shape;
use crate::notes::Notes;
use crate::role::Role;
use crate::scene::Anchor;
use crate::sketch::{Sketch, Type};
use crate::{Drawing, Frame, MARGIN};
use story::wording::signs;

pub(crate) const KIND: Kind = Kind { name: "stats", draw };

pub(crate) const FORM: Form = Form {
    kind: KIND.name,
    about: "Facts at a glance, in words and numbers, without a drawing. For figures that are not to be compared by length.",
    fields: &[
        Field {
            name: "facts",
            about: "What is told; the first is large.",
            required: true,
            many: true,
            takes: Takes::Single,
        },
        NOTES,
    ],
    is_share: false,
    wants: "Name at least one fact.",
    example: "kind = \"stats\"\nfacts = [\"freight\", \"ships\", \"rank\"]",
};

/// The font sizes of values in CSS px: of the first and of the others, each with what is tried where they don't fit.
const SIZES: [[f64; 4]; 2] = [[40.0, 30.0, 22.0, 15.0], [26.0, 22.0, 18.0, 15.0]];

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let facts = frame.facts("facts");
    let room = frame.width - 2.0 * MARGIN;
    let words = signs(frame.story.language);
    let mut notes = Notes::new(frame);
    let (mut marks, mut captions) = (Vec::new(), Vec::new());
    let mut top = 8.0;
    for (index, entry) in facts.iter().enumerate() {
        let (id, fact) = *entry;
        let kind = |size: f64| Type { size, bold: true, role: Role::Ink };
        let sizes = SIZES[index.min(1)];
        let size = sizes.into_iter().find(|size| text_width(&fact.words, kind(*size)) <= room);
        let size = size.unwrap_or(sizes[3]);
        let value = Caption::unasked(&fact.words, kind(size), id, room, &mut notes);
        let label = Caption::single(&fact.label, LABEL, id, room, &mut notes);
        let (value_line, label_line) = (top + size, top + size + LINE + 2.0);
        let aside = fact.is_calculation().then_some(words.our_calculation);
        let aside_line = label_line + LINE;
        let bottom = if aside.is_some() { aside_line } else { label_line } + 8.0;
        let width = value.width().max(label.width());
        marks.push(frame.mark(*entry, Shape::rectangle((MARGIN, top), (MARGIN + width, bottom))));
        captions.push((value, value_line, label, label_line, aside.map(|aside| (aside, aside_line))));
        top = bottom + 12.0;
    }
    let scene = Sketch::record(frame.width, top, |sketch| {
        for (value, value_line, label, label_line, aside) in &captions {
            value.draw(sketch, (MARGIN, *value_line), Anchor::Start);
            label.draw(sketch, (MARGIN, *label_line), Anchor::Start);
            if let Some((words, line)) = aside {
                sketch.text(words, (MARGIN, *line), Anchor::Start, ASIDE);
            }
        }
        sketch.light(frame, &marks);
    });
    (!facts.is_empty()).then(|| Drawing { scene, marks, notes: notes.finish() })
}
