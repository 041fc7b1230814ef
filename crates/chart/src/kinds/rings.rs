//! Rings: shares of different wholes, side by side and of one size, so that none looks like part of another.

use crate::caption::{ASIDE, Caption, LABEL, VALUE, text_width};
use crate::circle::Ring;
use crate::kind::{Field, Form, Kind, NOTES, Takes};
use crate::mark::Shape;
use crate::notes::Notes;
use crate::role::Role;
use crate::scene::Anchor;
use crate::sketch::{Sketch, Type};
use crate::{Drawing, Frame, MARGIN, ends};
use story::fact::Fact;
use story::wording::signs;

pub(crate) const KIND: Kind = Kind { name: "rings", draw };

pub(crate) const FORM: Form = Form {
    kind: KIND.name,
    about: "Percentages of different wholes, each a ring of the same size. For a handful of shares that don't add up.",
    fields: &[
        Field {
            name: "rings",
            about: "The shares, in reading order.",
            required: true,
            many: true,
            takes: Takes::Percent,
        },
        NOTES,
    ],
    is_share: false,
    wants: "Each ring must be a percentage with a lower limit.",
    example: "kind = \"rings\"\nrings = [\"loaded-rate\", \"on-time\"]",
};

// Lengths in CSS px.
const GAP: f64 = 20.0;
const LARGEST: f64 = 124.0;
const SMALLEST: f64 = 76.0;
const LINE: f64 = 20.0;
/// The font sizes a value may have, the largest that fits is taken.
const SIZES: [f64; 4] = [24.0, 20.0, 18.0, 15.0];

/// How rings and labels are arranged.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Arrangement {
    columns: usize,
    diameter: f64,
    /// The share of the ring's radius that is its band, in CSS px.
    thickness: f64,
    /// Whether labels stand beside their rings rather than below them.
    beside: bool,
    /// The room for a label.
    room: f64,
    /// From one column to the next.
    pitch: f64,
}

impl Arrangement {
    /// The room for a value inside its ring.
    fn inner(self) -> f64 {
        self.diameter - 2.0 * self.thickness - 8.0
    }
}

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let facts = frame.facts("rings");
    let words = signs(frame.story.language);
    let arrangement = arrangement(&facts, words.calculated, frame.width)?;
    let Arrangement { columns, diameter, thickness, beside, room, pitch } = arrangement;
    let mut notes = Notes::new(frame);
    let labels: Vec<Caption> =
        facts.iter().map(|(id, fact)| Caption::single(&fact.label, LABEL, id, room, &mut notes)).collect();
    let aside = |fact: &Fact| {
        let long = words.our_calculation;
        let text = if text_width(long, ASIDE) <= room { long } else { words.calculated };
        fact.is_calculation().then_some(text)
    };
    // Values stand all inside their rings, or all below their labels.
    let smallest = Type { size: SIZES[SIZES.len() - 1], ..VALUE };
    let all_fit = facts.iter().all(|(_, fact)| text_width(&fact.words, smallest) <= arrangement.inner());
    let inner = if all_fit { arrangement.inner() } else { 0.0 };
    let values: Vec<Value> = facts.iter().map(|entry| Value::new(*entry, inner, room, &mut notes)).collect();
    let lines = |(_, fact): &(&str, &Fact), value: &Value| {
        1.0 + f64::from(u8::from(fact.is_calculation())) + f64::from(u8::from(!value.is_inside))
    };
    let most_lines = facts.iter().zip(&values).map(|(entry, value)| lines(entry, value)).fold(1.0, f64::max);
    let below = if beside { 0.0 } else { 6.0 + most_lines * LINE };
    let pitch_down = diameter + below + GAP;

    let mut marks = Vec::new();
    for (index, entry) in facts.iter().enumerate() {
        let (low, high) = ends(entry.1)?;
        // A last row that is not full stands in the middle.
        let in_row = columns.min(facts.len() - index / columns * columns);
        let indent = if beside { 0.0 } else { (columns - in_row) as f64 * pitch / 2.0 };
        let start = MARGIN + indent + (index % columns) as f64 * pitch;
        let x = if beside { start + diameter / 2.0 } else { start + (pitch - GAP) / 2.0 };
        let y = 8.0 + (index / columns) as f64 * pitch_down + diameter / 2.0;
        let ring = Ring { x, y, radius: diameter / 2.0, thickness };
        let share = |percent: f64| (percent / 100.0).clamp(0.0, 1.0);
        let (certain, possible) = (share(low), share(high.unwrap_or(100.0)));
        marks.push(frame.mark(*entry, Shape::Ring { ring, certain, possible, foot: below }));
    }

    let rows = facts.len().div_ceil(columns) as f64;
    let scene = Sketch::record(frame.width, 8.0 + rows * pitch_down, |sketch| {
        for (index, mark) in marks.iter().enumerate() {
            let Shape::Ring { ring, certain, possible, .. } = mark.shape else { continue };
            sketch.sector(ring, 0.0, 1.0, Role::Quiet);
            sketch.sector(ring, 0.0, certain, Role::Certain);
            sketch.hatch_sector(ring, certain, possible);
            let (value, aside) = (&values[index], aside(facts[index].1));
            let (mut at, anchor) = if beside {
                let up = (lines(&facts[index], value) - 1.0) * LINE / 2.0;
                ((ring.x + ring.radius + 12.0, ring.y + LABEL.size * 0.37 - up), Anchor::Start)
            } else {
                ((ring.x, ring.y + ring.radius + 6.0 + LABEL.size), Anchor::Middle)
            };
            labels[index].draw(sketch, at, anchor);
            if value.is_inside {
                let middle = ring.y + value.words.size() * 0.37;
                value.words.draw(sketch, (ring.x, middle), Anchor::Middle);
            } else {
                at.1 += LINE;
                value.words.draw(sketch, at, anchor);
            }
            if let Some(aside) = aside {
                sketch.text(aside, (at.0, at.1 + LINE), anchor, ASIDE);
            }
        }
        sketch.light(frame, &marks);
    });
    Some(Drawing { scene, marks, notes: notes.finish() })
}

/// A value inside its ring, in the largest size that fits; else below its label, else its number.
struct Value {
    words: Caption,
    is_inside: bool,
}

impl Value {
    fn new((id, fact): (&str, &Fact), inner: f64, room: f64, notes: &mut Notes<'_>) -> Self {
        let kind = |size: f64| Type { size, bold: true, role: Role::Ink };
        match SIZES.into_iter().find(|size| text_width(&fact.words, kind(*size)) <= inner) {
            Some(size) => Value { words: Caption::plain(&fact.words, kind(size)), is_inside: true },
            None => Value { words: Caption::unasked(&fact.words, VALUE, id, room, notes), is_inside: false },
        }
    }
}

/// Rings in rows with their labels below, where labels fit so; else labels beside, else in one column.
fn arrangement(facts: &[(&str, &Fact)], aside: &str, width: f64) -> Option<Arrangement> {
    const NARROWEST: f64 = 80.0;
    let inner = width - 2.0 * MARGIN;
    let rings = facts.len();
    if rings == 0 {
        return None;
    }
    let below = |columns: usize| {
        let pitch = (inner + GAP) / columns as f64;
        let diameter = (pitch - GAP).min(LARGEST);
        let thickness = if diameter < 100.0 { 10.0 } else { 13.0 };
        Arrangement { columns, diameter, thickness, beside: false, room: pitch - 8.0, pitch }
    };
    let beside = |columns: usize| {
        let pitch = (inner + GAP) / columns as f64;
        let room = pitch - GAP - SMALLEST - 12.0;
        Arrangement { columns, diameter: SMALLEST, thickness: 10.0, beside: true, room, pitch }
    };
    let most = (((inner + GAP) / (NARROWEST + GAP)).floor() as usize).clamp(1, rings);
    // Rows are filled evenly.
    let in_rows = (2..=most).rev().map(|fit| rings.div_ceil(rings.div_ceil(fit))).map(below);
    let all = in_rows.chain([beside(2), beside(1), below(1)]);
    // The first with the fewest words that have no room; these get numbers.
    all.min_by_key(|tried| {
        let has_no_room = |words: &str, kind: Type| usize::from(text_width(words, kind) > tried.room);
        let are_inside = facts.iter().all(|(_, fact)| text_width(&fact.words, VALUE) <= tried.inner());
        let of_fact = |(_, fact): &(&str, &Fact)| {
            has_no_room(&fact.label, LABEL)
                + if are_inside { 0 } else { has_no_room(&fact.words, VALUE) }
                // Its mark has no number to go to.
                + if fact.is_calculation() { facts.len() * has_no_room(aside, ASIDE) } else { 0 }
        };
        facts.iter().map(of_fact).sum::<usize>()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WIDTHS;
    use crate::testing::{drawing, drawn, shape, snapshot, specimen, story, texts};
    use quantity::Bound;

    #[test]
    fn every_bound_is_filled_to_what_is_certain_and_hatched_to_what_is_possible() {
        for (name, _) in Bound::ALL {
            let story = specimen("rings", name);
            let (low, high) = ends(&story.facts["loaded"]).expect("a percentage");
            for width in WIDTHS {
                let Shape::Ring { ring, certain, possible, .. } = shape(&drawn(&story, width), "loaded")
                else {
                    panic!("a ring")
                };
                // A percentage ends at a hundred, whatever its words leave open.
                let most = high.unwrap_or(100.0);
                assert!(
                    (certain - low / 100.0).abs() < 1e-9 && (possible - most / 100.0).abs() < 1e-9,
                    "{name}"
                );
                assert!(ring.radius > 20.0, "{name} at {width}");
            }
        }
    }

    #[test]
    fn values_stand_all_in_their_rings_or_all_outside() {
        for (name, is_inside) in [("at-least", false), ("exact", true)] {
            for width in WIDTHS {
                let story = specimen("rings", name);
                let drawing = drawn(&story, width);
                for fact in ["loaded", "punctual"] {
                    let Shape::Ring { ring, .. } = shape(&drawing, fact) else { panic!("a ring") };
                    let words = &story.facts[fact].words;
                    let (_, (x, y)) =
                        texts(&drawing).into_iter().find(|(said, _)| said == words).expect("its value");
                    let is_in_ring = (x - ring.x).hypot(y - ring.y) < ring.radius;
                    assert_eq!(is_in_ring, is_inside, "{words} is at {x}, {y} of {ring:?} at {width}");
                }
            }
        }
    }

    #[test]
    fn arcs_are_as_long_as_their_shares_and_all_rings_as_large() {
        let story = story();
        for width in [280.0, 320.0, 400.0, 640.0, 1200.0] {
            let drawing = drawing(&story, "care", width);
            let ring = |fact| match shape(&drawing, fact) {
                Shape::Ring { ring, certain, possible, .. } => (ring.radius, certain, possible),
                other => panic!("{other:?} is no ring"),
            };
            let radius = ring("care-coverage").0;
            for (fact, certain, possible) in [
                ("care-coverage", 1.0, 1.0),
                ("poor-households-signed", 1.0, 1.0),
                ("treated-in-county", 0.88, 1.0),
                ("treated-in-two-counties", 0.90, 1.0),
                ("signed-share", 0.31383, 0.31888),
            ] {
                let (own_radius, from, to) = ring(fact);
                assert!((own_radius - radius).abs() < 1e-9, "{fact} has another radius");
                assert!(
                    (from - certain).abs() < 1e-4 && (to - possible).abs() < 1e-4,
                    "{fact}: {from} to {to}"
                );
            }
        }
    }

    #[test]
    fn snapshots() {
        snapshot("rings", "care");
    }
}
