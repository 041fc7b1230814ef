//! Rings as polygons. The sine and cosine are our own: every machine computes the same digits, and the widget is 2 kB smaller.

/// A ring by its centre, outer radius and thickness, in CSS px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    /// The centre's distance from the left.
    pub x: f64,
    /// The centre's distance from the top.
    pub y: f64,
    /// The outer radius.
    pub radius: f64,
    /// The distance from the outer to the inner edge.
    pub thickness: f64,
}

/// A chord of two degrees leaves the arc by less than a sixtieth of a CSS px at these radii.
const STEP: f64 = 1.0 / 180.0;

impl Ring {
    /// The length of the line through the middle of the ring.
    pub(crate) fn circumference(self) -> f64 {
        std::f64::consts::TAU * (self.radius - self.thickness / 2.0)
    }

    /// The same ring with both edges moved inward.
    pub(crate) fn inset(self, by: f64) -> Ring {
        Ring { radius: self.radius - by, thickness: self.thickness - 2.0 * by, ..self }
    }

    /// The corners of the part between two shares: clockwise along the outer edge, and back along the inner edge.
    pub(crate) fn outline(self, from: f64, to: f64) -> Vec<(f64, f64)> {
        let shares = shares(from, to);
        let inner = self.radius - self.thickness;
        let there = shares.iter().map(|share| self.point(self.radius, *share));
        there.chain(shares.iter().rev().map(|share| self.point(inner, *share))).collect()
    }

    /// The line from the inner to the outer edge at a share.
    pub(crate) fn across(self, share: f64) -> [(f64, f64); 2] {
        [self.point(self.radius - self.thickness, share), self.point(self.radius, share)]
    }

    /// A whole circle around the ring's centre.
    pub(crate) fn circle(self, radius: f64) -> Vec<(f64, f64)> {
        shares(0.0, 1.0).into_iter().map(|share| self.point(radius, share)).collect()
    }

    fn point(self, radius: f64, share: f64) -> (f64, f64) {
        let (sine, cosine) = sine_and_cosine(share);
        (self.x + radius * sine, self.y - radius * cosine)
    }
}

/// Sine and cosine of a share of the whole circle, to the twelfth digit.
///
/// The angle is measured from the nearest quarter turn: within an eighth of a turn, the Taylor series needs six terms.
fn sine_and_cosine(share: f64) -> (f64, f64) {
    let quarters = (share * 4.0).round();
    let angle = (share - quarters / 4.0) * std::f64::consts::TAU;
    let square = angle * angle;
    // The series in Horner's form, from the last term to the first.
    let series = |first: u32| {
        let terms = (1..=6).rev().map(|term| f64::from((2 * term + first - 1) * (2 * term + first)));
        terms.fold(1.0, |sum, divisor| 1.0 - sum * square / divisor)
    };
    let (sine, cosine) = (angle * series(1), series(0));
    match (quarters as i64).rem_euclid(4) {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// From one share to another in steps of at most two degrees.
fn shares(from: f64, to: f64) -> Vec<f64> {
    let steps = ((to - from) / STEP).ceil().max(1.0) as usize;
    (0..=steps).map(|step| from + (to - from) * step as f64 / steps as f64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_quarter_ends_at_three_oclock() {
        let ring = Ring { x: 50.0, y: 50.0, radius: 40.0, thickness: 10.0 };
        let outline = ring.outline(0.0, 0.25);
        assert_eq!(outline.first(), Some(&(50.0, 10.0)));
        assert!(outline.contains(&(90.0, 50.0)) && outline.contains(&(80.0, 50.0)));
        assert_eq!(outline.last(), Some(&(50.0, 20.0)));
    }

    proptest! {
        #[test]
        #[allow(clippy::disallowed_methods, reason = "the reference for our own functions")]
        fn sine_and_cosine_are_right(share in -2.0f64..2.0) {
            let angle = share * std::f64::consts::TAU;
            let (sine, cosine) = sine_and_cosine(share);
            prop_assert!((sine - angle.sin()).abs() < 1e-12 && (cosine - angle.cos()).abs() < 1e-12);
        }
    }
}
