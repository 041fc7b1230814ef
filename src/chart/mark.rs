//! Marks: the parts of a chart that stand for facts, with their shapes and words.

use super::circle::Ring;
use crate::story::fact::FactId;

/// A part of a chart that stands for one fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The fact.
    pub fact: FactId,
    /// Where it is.
    pub shape: Shape,
    /// What it says, for ears and notes.
    pub words: String,
}

/// An outline in CSS px of the scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// An upright rectangle.
    Rectangle {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
    /// A ring that is filled clockwise from the top.
    Ring {
        /// The ring as a whole.
        ring: Ring,
        /// The share of it that is certain.
        certain: f64,
        /// The share of it that is possible.
        possible: f64,
        /// The height of the words below it, which belong to it.
        foot: f64,
    },
}

/// A finger needs this much, in CSS px (WCAG 2.2, 2.5.8).
const TARGET: f64 = 24.0;

impl Shape {
    /// How far a point is from the shape, in CSS px; nought inside.
    pub fn distance(&self, x: f64, y: f64) -> f64 {
        match *self {
            Shape::Rectangle { x: left, y: top, width, height } => {
                let beside = (left - x).max(x - left - width).max(0.0);
                let above = (top - y).max(y - top - height).max(0.0);
                beside.hypot(above)
            }
            // What is written inside a ring belongs to it.
            Shape::Ring { ring, foot, .. } => {
                let disc = ((x - ring.x).hypot(y - ring.y) - ring.radius).max(0.0);
                let beside = ((x - ring.x).abs() - ring.radius).max(0.0);
                let above = (ring.y - y).max(y - ring.y - ring.radius - foot).max(0.0);
                disc.min(beside.hypot(above))
            }
        }
    }

    /// A closed line around the shape at a distance in CSS px.
    pub(super) fn outline(&self, distance: f64) -> Vec<(f64, f64)> {
        match *self {
            Shape::Rectangle { x, y, width, height } => {
                let (left, top) = (x - distance, y - distance);
                let (right, bottom) = (x + width + distance, y + height + distance);
                vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
            }
            Shape::Ring { ring, .. } => ring.circle(ring.radius + distance),
        }
    }
}

/// The mark under a finger at a point in CSS px of the scene: the nearest within half a target's
/// width, the later one where two are as near.
pub fn hit(marks: &[Mark], x: f64, y: f64) -> Option<&Mark> {
    let mut nearest: Option<(f64, &Mark)> = None;
    for mark in marks {
        let distance = mark.shape.distance(x, y);
        if distance <= TARGET / 2.0 && nearest.is_none_or(|(least, _)| distance <= least) {
            nearest = Some((distance, mark));
        }
    }
    nearest.map(|(_, mark)| mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(fact: &str, x: f64, width: f64) -> Mark {
        let shape = Shape::Rectangle { x, y: 0.0, width, height: 20.0 };
        Mark { fact: fact.into(), shape, words: String::new() }
    }

    #[test]
    fn what_is_written_in_and_below_a_ring_belongs_to_it() {
        let ring = Ring { x: 50.0, y: 50.0, radius: 40.0, thickness: 10.0 };
        let shape = Shape::Ring { ring, certain: 1.0, possible: 1.0, foot: 30.0 };
        assert_eq!(shape.distance(50.0, 50.0), 0.0);
        assert_eq!(shape.distance(50.0, 119.0), 0.0);
        assert!((shape.distance(50.0, 5.0) - 5.0).abs() < 1e-9);
        assert!(shape.distance(50.0, 140.0) > 12.0);
    }

    #[test]
    fn the_nearest_mark_is_hit_and_none_far_away() {
        let marks = [mark("wide", 0.0, 100.0), mark("thin", 110.0, 2.0)];
        let fact = |x, y| hit(&marks, x, y).map(|mark| mark.fact.as_str());
        assert_eq!(fact(50.0, 10.0), Some("wide"));
        assert_eq!(fact(107.0, 10.0), Some("thin"));
        assert_eq!(fact(103.0, 10.0), Some("wide"));
        assert_eq!(fact(50.0, 31.0), Some("wide"));
        assert_eq!(fact(50.0, 40.0), None);
    }
}
