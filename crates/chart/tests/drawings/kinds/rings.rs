//! Drawings of rings.

use crate::support::{bounds, drawing, drawn, shape, snapshot, specimen, story, texts};
use chart::WIDTHS;
use chart::mark::Shape;
use quantity::Bound;

#[test]
fn every_bound_is_filled_to_its_certain_end_and_hatched_to_its_possible_end() {
    for name in Bound::ALL.map(Bound::name) {
        let story = specimen("rings", name);
        let (low, high) = bounds(&story.facts["loaded"]).expect("a percentage");
        for width in WIDTHS {
            let Shape::Ring { ring, certain, possible, .. } = shape(&drawn(&story, width), "loaded") else {
                panic!("a ring")
            };
            // A percentage is at most 100, even without an upper limit.
            let most = high.unwrap_or(100.0);
            assert!((certain - low / 100.0).abs() < 1e-9 && (possible - most / 100.0).abs() < 1e-9, "{name}");
            assert!(ring.radius > 20.0, "{name} at {width}");
        }
    }
}

#[test]
fn all_values_are_inside_their_rings_or_all_are_outside() {
    for (name, is_inside) in [("at-least", false), ("exact", true)] {
        for width in WIDTHS {
            let story = specimen("rings", name);
            let drawing = drawn(&story, width);
            for fact in ["loaded", "punctual"] {
                let Shape::Ring { ring, .. } = shape(&drawing, fact) else { panic!("a ring") };
                let words = &story.facts[fact].words;
                let (_, (x, y)) =
                    texts(&drawing).into_iter().find(|(text, _)| text == words).expect("its value");
                let is_in_ring = (x - ring.x).hypot(y - ring.y) < ring.radius;
                assert_eq!(is_in_ring, is_inside, "{words} is at {x}, {y} of {ring:?} at {width}");
            }
        }
    }
}

#[test]
fn arcs_match_their_shares_and_all_rings_have_one_size() {
    let story = story();
    for width in [280.0, 320.0, 400.0, 640.0, 1200.0] {
        let drawing = drawing(&story, "care", width);
        let ring = |fact| match shape(&drawing, fact) {
            Shape::Ring { ring, certain, possible, .. } => (ring.radius, certain, possible),
            other => panic!("{other:?} is not a ring"),
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
            assert!((from - certain).abs() < 1e-4 && (to - possible).abs() < 1e-4, "{fact}: {from} to {to}");
        }
    }
}

#[test]
fn snapshots() {
    snapshot("rings", "care");
}
