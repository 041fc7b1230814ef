//! Rings: shares of different wholes, side by side and of one size, so that none looks like part of another.

use super::circle::Ring;
use super::kind::{Field, Kind, Takes};
use super::mark::{Mark, Shape};
use super::role::Role;
use super::scene::Anchor;
use super::scene::text::{BOLD, width};
use super::sketch::{Sketch, Type};
use super::text_lines::lines;
use super::{Drawing, Frame, ends};
use crate::story::wording::phrases;

pub(super) const KIND: Kind = Kind {
    name: "rings",
    fields: &[Field { name: "rings", required: true, many: true, takes: Takes::Percent }],
    is_share: false,
    wants: "Each ring must be a percentage with a lower limit.",
    draw,
};

// Lengths in CSS px.
const MARGIN: f64 = 16.0;
const GAP: f64 = 20.0;
const LARGEST: f64 = 124.0;
const THICKNESS: f64 = 13.0;
const LABEL: Type = Type { size: 15.0, bold: false, role: Role::Ink };
const ASIDE: Type = Type { size: 13.0, bold: false, role: Role::Muted };
const LINE: f64 = 20.0;
/// The font sizes a value may have, the largest that fits is taken.
const SIZES: [f64; 5] = [24.0, 20.0, 18.0, 16.0, 14.0];

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let facts = frame.facts("rings");
    let columns = columns(facts.len(), frame.width)?;
    let column = (frame.width - 2.0 * MARGIN + GAP) / columns as f64;
    let diameter = (column - GAP).min(LARGEST);
    let words = phrases(frame.story.language);

    // Each row is as high as the longest of its labels wants it.
    let labels: Vec<Vec<String>> =
        facts.iter().map(|(_, fact)| lines(&fact.label, LABEL.size, column - 8.0)).collect();
    let below = |index: usize| {
        let aside = if facts[index].1.is_calculation() { LINE } else { 0.0 };
        labels[index].len() as f64 * LINE + aside
    };
    let mut tops = Vec::new();
    let mut top = 8.0;
    for start in (0..facts.len()).step_by(columns) {
        let row = start..(start + columns).min(facts.len());
        tops.extend(row.clone().map(|_| top));
        top += diameter + 6.0 + row.map(below).fold(0.0, f64::max) + GAP;
    }

    let mut marks = Vec::new();
    for (index, (id, fact)) in facts.iter().enumerate() {
        let (low, high) = ends(fact)?;
        // A last row that is not full stands in the middle.
        let in_row = columns.min(facts.len() - index / columns * columns);
        let indent = (columns - in_row) as f64 * column / 2.0;
        let centre = MARGIN + indent + (index % columns) as f64 * column + (column - GAP) / 2.0;
        let ring =
            Ring { x: centre, y: tops[index] + diameter / 2.0, radius: diameter / 2.0, thickness: THICKNESS };
        let share = |percent: f64| (percent / 100.0).clamp(0.0, 1.0);
        let foot = 6.0 + below(index);
        let shape = Shape::Ring { ring, certain: share(low), possible: share(high.unwrap_or(100.0)), foot };
        marks.push(Mark { fact: (*id).to_owned(), shape, words: frame.spoken(fact) });
    }

    let scene = Sketch::record(frame.width, top, |sketch| {
        for (index, ((_, fact), mark)) in facts.iter().zip(&marks).enumerate() {
            let Shape::Ring { ring, certain, possible, .. } = mark.shape else { continue };
            sketch.sector(ring, 0.0, 1.0, Role::Quiet);
            sketch.sector(ring, 0.0, certain, Role::Certain);
            sketch.hatch_sector(ring, certain, possible);
            let value = &fact.words;
            let kind = value_type(value, 2.0 * (ring.radius - ring.thickness) - 8.0);
            sketch.text(value, (ring.x, ring.y + kind.size * 0.37), Anchor::Middle, kind);
            let mut baseline = ring.y + ring.radius + 6.0 + LABEL.size;
            for line in &labels[index] {
                sketch.text(line, (ring.x, baseline), Anchor::Middle, LABEL);
                baseline += LINE;
            }
            if fact.is_calculation() {
                sketch.text(words.our_calculation, (ring.x, baseline), Anchor::Middle, ASIDE);
            }
        }
        sketch.light(frame, &marks);
    });
    Some(Drawing { scene, marks })
}

/// How many rings stand in a row: all, or as many as stay readable, evenly.
fn columns(rings: usize, width: f64) -> Option<usize> {
    const NARROWEST: f64 = 96.0;
    let fit = ((width - 2.0 * MARGIN + GAP) / (NARROWEST + GAP)).floor().max(1.0) as usize;
    let rows = rings.div_ceil(fit);
    (rings > 0).then(|| rings.div_ceil(rows))
}

fn value_type(value: &str, room: f64) -> Type {
    let fits = |size: &&f64| width(value, **size * BOLD) <= room;
    let size = SIZES.iter().find(fits).copied().unwrap_or(SIZES[SIZES.len() - 1]);
    Type { size, bold: true, role: Role::Ink }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{drawing, shape, snapshot, story};
    use super::*;

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
