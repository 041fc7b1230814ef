//! Drawings of timelines.

use crate::support::{bounds, drawing, drawn, edges, painted_range, shape, snapshot, specimen, story};
use chart::mark::Shape;
use chart::role::Role;
use chart::{Drawing, MARGIN, WIDTHS};
use quantity::Bound;

#[test]
fn times_after_an_event_cover_their_possible_range() {
    for bound in Bound::ALL {
        let name = bound.name();
        let story = specimen("timeline", name);
        let (low, high) = bounds(&story.facts["reached"]).expect("a time");
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            // “Called” is at zero and “safe” at 18.
            let middle = |fact: &str| {
                let [from, _, to, _] = edges(&drawing, fact);
                (from + to) / 2.0
            };
            let (zero, last) = (middle("called"), middle("safe"));
            let at = |minutes: f64| zero + (last - zero) * minutes / 18.0;
            let [from, top, to, bottom] = edges(&drawing, "reached");
            match high {
                Some(high) if high > low => {
                    assert!(
                        (from - at(low)).abs() < 0.1 && (to - at(high)).abs() < 0.1,
                        "{name}: {from} to {to}"
                    );
                }
                Some(_) => assert!((middle("reached") - at(low)).abs() < 0.1, "{name} at {width}"),
                None => {
                    assert_eq!(bound, Bound::AtLeast);
                    let (hatched, tip) =
                        painted_range(&drawing, Role::Possible, (top, bottom)).expect("a hatch");
                    let end = f64::from(width) - MARGIN;
                    assert!(
                        (from - at(low)).abs() < 0.1 && (hatched - from).abs() < 0.7,
                        "{hatched} at {width}"
                    );
                    assert!(
                        (tip - end).abs() < 0.1 && (to - end).abs() < 0.1,
                        "open to the end: {tip} at {width}"
                    );
                }
            }
        }
    }
}

fn ends(drawing: &Drawing, fact: &str) -> (f64, f64) {
    match shape(drawing, fact) {
        Shape::Rectangle { x, width, .. } => (x, x + width),
        other => panic!("{other:?} is not a rectangle"),
    }
}

#[test]
fn titles_are_at_their_time() {
    let story = story();
    for width in [280.0, 320.0, 400.0, 640.0, 1200.0] {
        let drawing = drawing(&story, "titles", width);
        // From 2015 to the end of 2020 there are 2192 days.
        let at = |days: f64| MARGIN + (width - 2.0 * MARGIN) * days / 2_192.0;
        for (fact, from, to) in [("title-first", 0.0, 365.0), ("title-second", 731.0, 1_096.0)] {
            let (x, end) = ends(&drawing, fact);
            assert!((x - at(from)).abs() < 0.05 && (end - at(to)).abs() < 0.05, "{fact} at {width}");
        }
        let (x, end) = ends(&drawing, "title-third");
        assert!(((x + end) / 2.0 - at(2_150.0)).abs() < 0.05, "20 November 2020 at {width}");
    }
}

#[test]
fn a_complaint_is_drawn_in_minutes() {
    let story = story();
    let drawing = drawing(&story, "complaint", 320.0);
    let at = |minutes: f64| MARGIN + 288.0 * minutes / 15.0;
    let (x, end) = ends(&drawing, "first-answer");
    assert!((x - at(0.0)).abs() < 0.05 && (end - at(1.0)).abs() < 0.05);
    let (x, end) = ends(&drawing, "quiet-after");
    assert!(((x + end) / 2.0 - at(13.0)).abs() < 0.05);
}

#[test]
fn snapshots() {
    snapshot("timeline-titles", "titles");
    snapshot("timeline-complaint", "complaint");
}
