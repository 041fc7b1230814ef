//! One moment of a drawn series.

/// One moment of a series in CSS px: its distance from the left, and that of both limits from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TrackPoint {
    pub(crate) x: f64,
    /// The position of the lower limit.
    pub(crate) low: f64,
    /// The position of the upper limit; the plot's edge if there is none.
    pub(crate) high: f64,
    /// Whether there is no upper limit.
    pub(crate) is_open: bool,
}

/// A range that is thinner than this is a line, in CSS px.
pub(crate) const THIN_RANGE: f64 = 2.0;

impl TrackPoint {
    pub(crate) fn middle(self) -> f64 {
        (self.low + self.high) / 2.0
    }

    /// Whether the value is exact at the resolution of the plot.
    pub(crate) fn is_known(self) -> bool {
        (self.low - self.high).abs() <= THIN_RANGE && !self.is_open
    }
}
