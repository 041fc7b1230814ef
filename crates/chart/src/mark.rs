//! Marks: the parts of a chart that show facts, with their shapes and words.

pub use crate::shape::Shape;

use crate::shape::distance_to_box;

/// A part of a chart that shows one fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The fact.
    pub fact: String,
    /// Where it is.
    pub shape: Shape,
    /// The box of its words: a tap on them selects the mark.
    pub words_at: Option<Shape>,
    /// Its accessible name.
    pub words: String,
}

/// How much farther away the words of a mark count than its shape, in CSS px: half the width of a thin mark.
const WORDS_DISTANCE: f64 = 6.0;

impl Mark {
    /// The mark with the box of its words, given by two corners.
    pub(crate) fn with_words(mut self, from: (f64, f64), to: (f64, f64)) -> Self {
        self.words_at = Some(Shape::rectangle(from, to));
        self
    }

    /// The distance of a point from the mark or its words, in CSS px. Words count as farther away, so that a reader can tap a
    /// thin mark across the words of another.
    fn distance(&self, x: f64, y: f64) -> f64 {
        let to_shape = match self.shape {
            // A small mark is hit within its whole target.
            Shape::Rectangle { .. } => distance_to_box(self.shape.target(), (x, y)),
            Shape::Ring { .. } | Shape::Path { .. } => self.shape.distance(x, y),
        };
        self.words_at.as_ref().map_or(to_shape, |words| to_shape.min(words.distance(x, y) + WORDS_DISTANCE))
    }

    /// The area of its target.
    fn size(&self) -> f64 {
        let [_, _, width, height] = self.shape.target();
        width * height
    }
}

/// The mark that a tap at a point in CSS px of the scene selects: the nearest, even if it is far away, so that every tap on
/// a picture has an effect. Ties go to the smaller mark, then to the nearer shape.
pub fn hit(marks: &[Mark], x: f64, y: f64) -> Option<&Mark> {
    let mut nearest: Option<([f64; 3], &Mark)> = None;
    for mark in marks {
        let rank = [mark.distance(x, y), mark.size(), mark.shape.distance(x, y)];
        if nearest.is_none_or(|(least, _)| rank <= least) {
            nearest = Some((rank, mark));
        }
    }
    nearest.map(|(_, mark)| mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(fact: &str, x: f64, width: f64) -> Mark {
        let shape = Shape::Rectangle { x, y: 0.0, width, height: 20.0 };
        Mark { fact: fact.into(), shape, words_at: None, words: String::new() }
    }

    #[test]
    fn words_select_their_mark_but_not_instead_of_a_thin_mark() {
        let long = mark("long", 0.0, 20.0).with_words((0.0, -30.0), (200.0, 20.0));
        let marks = [mark("thin", 100.0, 2.0), long];
        let fact = |x, y| hit(&marks, x, y).map(|mark| mark.fact.as_str());
        assert_eq!(fact(10.0, 5.0), Some("long"));
        assert_eq!(fact(60.0, -20.0), Some("long"));
        assert_eq!(fact(104.0, 10.0), Some("thin"));
        assert_eq!(fact(180.0, 10.0), Some("long"));
        // A thin mark on the edge of a wide one is hit within its own target.
        let marks = [mark("tick", 0.0, 4.0), mark("wide", 2.0, 200.0)];
        let fact = |x, y| hit(&marks, x, y).map(|mark| mark.fact.as_str());
        assert_eq!(fact(3.0, 10.0), Some("tick"));
        assert_eq!(fact(11.0, 10.0), Some("tick"));
        assert_eq!(fact(40.0, 10.0), Some("wide"));
    }

    #[test]
    fn the_nearest_mark_is_hit_even_if_it_is_far_away() {
        let marks = [mark("wide", 0.0, 100.0), mark("thin", 110.0, 2.0)];
        let fact = |x, y| hit(&marks, x, y).map(|mark| mark.fact.as_str());
        assert_eq!(fact(50.0, 10.0), Some("wide"));
        assert_eq!(fact(107.0, 10.0), Some("thin"));
        assert_eq!(fact(103.0, 10.0), Some("thin"));
        assert_eq!(fact(90.0, 10.0), Some("wide"));
        assert_eq!(fact(50.0, 300.0), Some("wide"));
        assert!(hit(&[], 50.0, 10.0).is_none());
    }
}
