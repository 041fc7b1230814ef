//! Shapes: the outlines of marks, and how far a point is from them.

use crate::ring::Ring;

/// An outline in CSS px of the scene.
#[derive(Clone, Debug, PartialEq)]
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
        /// The height of the words below it, which are part of the mark.
        label_height: f64,
    },
    /// A line through points.
    Path {
        /// The points, in runs with a gap between two runs.
        runs: Vec<Vec<(f64, f64)>>,
    },
}

/// The least width and height of a tap target, in CSS px (WCAG 2.2, 2.5.8).
const MIN_TARGET: f64 = 24.0;

impl Shape {
    /// The rectangle between two corners.
    pub(crate) fn rectangle((x, y): (f64, f64), (to_x, to_y): (f64, f64)) -> Self {
        Shape::Rectangle { x, y, width: to_x - x, height: to_y - y }
    }

    /// The distance of a point from the shape, in CSS px; zero inside.
    pub fn distance(&self, x: f64, y: f64) -> f64 {
        match self {
            &Shape::Rectangle { x: left, y: top, width, height } => {
                distance_to_box([left, top, width, height], (x, y))
            }
            // The words inside a ring are part of it.
            &Shape::Ring { ring, label_height, .. } => {
                let disc = (length(x - ring.x, y - ring.y) - ring.radius).max(0.0);
                let beside = ((x - ring.x).abs() - ring.radius).max(0.0);
                let above = (ring.y - y).max(y - ring.y - ring.radius - label_height).max(0.0);
                disc.min(length(beside, above))
            }
            Shape::Path { runs } => {
                let distances = runs.iter().map(|run| distance_to_run(run, (x, y)));
                distances.fold(f64::INFINITY, f64::min)
            }
        }
    }

    /// The box around the shape, enlarged to the least size of a target: left edge, upper edge, width and height in CSS px
    /// of the scene.
    pub fn target(&self) -> [f64; 4] {
        let (mut left, mut top, mut right, mut bottom) = match self {
            &Shape::Rectangle { x, y, width, height } => (x, y, x + width, y + height),
            &Shape::Ring { ring, label_height, .. } => {
                let (x, y, radius) = (ring.x, ring.y, ring.radius);
                (x - radius, y - radius, x + radius, y + radius + label_height)
            }
            Shape::Path { runs } => {
                let mut around = (f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY);
                for (x, y) in runs.iter().flatten() {
                    around = (around.0.min(*x), around.1.min(*y), around.2.max(*x), around.3.max(*y));
                }
                around
            }
        };
        for (low, high) in [(&mut left, &mut right), (&mut top, &mut bottom)] {
            let lacking = (MIN_TARGET - (*high - *low)).max(0.0) / 2.0;
            *low -= lacking;
            *high += lacking;
        }
        [left, top, right - left, bottom - top]
    }

    /// The lines of a highlight: closed lines around the shape at a distance in CSS px, or the path itself.
    pub(crate) fn outlines(&self, distance: f64) -> Vec<Vec<(f64, f64)>> {
        match self {
            &Shape::Rectangle { x, y, width, height } => {
                let (left, top) = (x - distance, y - distance);
                let (right, bottom) = (x + width + distance, y + height + distance);
                vec![vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]]
            }
            Shape::Ring { ring, .. } => vec![ring.circle(ring.radius + distance)],
            Shape::Path { runs } => runs.clone(),
        }
    }
}

/// The distance of a point from a box with left edge, upper edge, width and height; zero inside.
pub(crate) fn distance_to_box([left, top, width, height]: [f64; 4], (x, y): (f64, f64)) -> f64 {
    let beside = (left - x).max(x - left - width).max(0.0);
    let above = (top - y).max(y - top - height).max(0.0);
    length(beside, above)
}

/// The length of a vector. `hypot` also handles numbers that no screen has, and would enlarge the widget.
fn length(right: f64, down: f64) -> f64 {
    (right * right + down * down).sqrt()
}

/// The distance of a point from a line through points.
fn distance_to_run(run: &[(f64, f64)], (x, y): (f64, f64)) -> f64 {
    let to_point = run.first().map_or(f64::INFINITY, |(a, b)| length(a - x, b - y));
    let to_segment = |ends: &[(f64, f64)]| {
        let ((a, b), (c, d)) = (ends[0], ends[1]);
        let square = (c - a) * (c - a) + (d - b) * (d - b);
        let along = if square > 0.0 {
            (((x - a) * (c - a) + (y - b) * (d - b)) / square).clamp(0.0, 1.0)
        } else {
            0.0
        };
        length(a + along * (c - a) - x, b + along * (d - b) - y)
    };
    run.windows(2).map(to_segment).fold(to_point, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_in_and_below_a_ring_are_part_of_it() {
        let ring = Ring { x: 50.0, y: 50.0, radius: 40.0, thickness: 10.0 };
        let shape = Shape::Ring { ring, certain: 1.0, possible: 1.0, label_height: 30.0 };
        assert_eq!(shape.distance(50.0, 50.0), 0.0);
        assert_eq!(shape.distance(50.0, 119.0), 0.0);
        assert!((shape.distance(50.0, 5.0) - 5.0).abs() < 1e-9);
        assert!(shape.distance(50.0, 140.0) > 12.0);
    }

    #[test]
    fn the_distance_of_a_path_is_measured_from_its_line() {
        let path =
            Shape::Path { runs: vec![vec![(0.0, 0.0), (100.0, 0.0)], vec![(200.0, 0.0), (300.0, 0.0)]] };
        assert!((path.distance(50.0, 7.0) - 7.0).abs() < 1e-9);
        assert!((path.distance(150.0, 0.0) - 50.0).abs() < 1e-9, "a gap is not part of the path");
        let point = Shape::Path { runs: vec![vec![(5.0, 5.0)]] };
        assert!((point.distance(5.0, 8.0) - 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_target_is_large_enough_for_a_finger_and_surrounds_its_mark() {
        let thin = Shape::Rectangle { x: 110.0, y: 0.0, width: 2.0, height: 20.0 };
        assert_eq!(thin.target(), [99.0, -2.0, 24.0, 24.0]);
        let wide = Shape::Rectangle { x: 0.0, y: 0.0, width: 100.0, height: 20.0 };
        assert_eq!(wide.target(), [0.0, -2.0, 100.0, 24.0]);
        let path = Shape::Path { runs: vec![vec![(0.0, 5.0), (100.0, 45.0)], vec![(120.0, 50.0)]] };
        assert_eq!(path.target(), [0.0, 5.0, 120.0, 45.0]);
        let ring = Ring { x: 50.0, y: 50.0, radius: 40.0, thickness: 10.0 };
        let shape = Shape::Ring { ring, certain: 1.0, possible: 1.0, label_height: 30.0 };
        assert_eq!(shape.target(), [10.0, 10.0, 80.0, 110.0]);
    }
}
