//! Rings as polygons: the one place that knows sine and cosine.

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
    pub(super) fn circumference(self) -> f64 {
        std::f64::consts::TAU * (self.radius - self.thickness / 2.0)
    }

    /// The same ring with both edges moved inward.
    pub(super) fn inset(self, by: f64) -> Ring {
        Ring { radius: self.radius - by, thickness: self.thickness - 2.0 * by, ..self }
    }

    /// The corners of the part between two shares, clockwise from the top: the outer edge there, the inner back.
    pub(super) fn outline(self, from: f64, to: f64) -> Vec<(f64, f64)> {
        let shares = shares(from, to);
        let inner = self.radius - self.thickness;
        let there = shares.iter().map(|share| self.point(self.radius, *share));
        there.chain(shares.iter().rev().map(|share| self.point(inner, *share))).collect()
    }

    /// The stroke from the inner to the outer edge at a share.
    pub(super) fn across(self, share: f64) -> [(f64, f64); 2] {
        [self.point(self.radius - self.thickness, share), self.point(self.radius, share)]
    }

    /// A whole circle around the ring's centre.
    pub(super) fn circle(self, radius: f64) -> Vec<(f64, f64)> {
        shares(0.0, 1.0).into_iter().map(|share| self.point(radius, share)).collect()
    }

    /// Rounded to the thousandth: sine and cosine may differ in the last digit between machines.
    #[allow(clippy::disallowed_methods, reason = "rounded here, in one place")]
    fn point(self, radius: f64, share: f64) -> (f64, f64) {
        let angle = share * std::f64::consts::TAU;
        let round = |length: f64| (length * 1000.0).round() / 1000.0;
        (self.x + round(radius * angle.sin()), self.y - round(radius * angle.cos()))
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

    #[test]
    fn a_quarter_ends_at_three_oclock() {
        let ring = Ring { x: 50.0, y: 50.0, radius: 40.0, thickness: 10.0 };
        let outline = ring.outline(0.0, 0.25);
        assert_eq!(outline.first(), Some(&(50.0, 10.0)));
        assert!(outline.contains(&(90.0, 50.0)) && outline.contains(&(80.0, 50.0)));
        assert_eq!(outline.last(), Some(&(50.0, 20.0)));
    }
}
