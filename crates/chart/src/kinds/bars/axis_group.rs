//! Groups of bars that share an axis, before they are laid out.

use crate::frame::Frame;
use crate::input::Datum;

/// The data that share an axis.
pub(super) struct AxisGroup<'a> {
    scale: &'a str,
    pub(super) bars: Vec<&'a Datum>,
    pub(super) reference: Option<&'a Datum>,
}

/// The data grouped by axis, in the order of the first datum of each group.
pub(super) fn axes(frame: Frame<'_>) -> Option<Vec<AxisGroup<'_>>> {
    let mut axes: Vec<AxisGroup<'_>> = Vec::new();
    for datum in frame.data("bars") {
        let scale = datum.amount()?.0.scale.as_str();
        match axes.iter_mut().find(|axis| axis.scale == scale) {
            Some(axis) => axis.bars.push(datum),
            None => axes.push(AxisGroup { scale, bars: vec![datum], reference: None }),
        }
    }
    if let Some(datum) = frame.datum("reference") {
        let scale = datum.amount()?.0.scale.as_str();
        axes.iter_mut().find(|axis| axis.scale == scale)?.reference = Some(datum);
    }
    (!axes.is_empty()).then_some(axes)
}

impl AxisGroup<'_> {
    /// Whether its bars are shares, which are compared with their wholes. No share is below zero: percentages with one
    /// below zero are changes. A zero that is rounded is in the middle of its range.
    pub(super) fn has_whole(&self) -> bool {
        let is_percent = |datum: &&Datum| datum.amount().is_some_and(|(unit, _)| unit.is_percent);
        let is_below_zero =
            |datum: &&Datum| datum.bounds().is_some_and(|(low, high)| low + high.unwrap_or(WHOLE) < 0.0);
        self.bars.iter().any(is_percent) && !self.bars.iter().any(is_below_zero)
    }

    /// From the least to the greatest amount, including zero; a fifth longer if an amount has no limit.
    pub(super) fn domain(&self) -> Option<(f64, f64)> {
        let (mut least, mut most, mut has_limit) = (0.0f64, 0.0f64, true);
        for datum in self.bars.iter().chain(&self.reference) {
            let (low, high) = datum.bounds()?;
            least = least.min(low);
            most = most.max(high.unwrap_or(low)).max(low);
            has_limit &= high.is_some();
        }
        if self.has_whole() {
            most = most.max(WHOLE);
        }
        let span = (most - least).max(f64::MIN_POSITIVE);
        if !has_limit {
            most += span / 5.0;
        }
        // Zeros need an axis too.
        Some((least, if most > least { most } else { least + 1.0 }))
    }
}

/// The percentage of a whole.
pub(super) const WHOLE: f64 = 100.0;
