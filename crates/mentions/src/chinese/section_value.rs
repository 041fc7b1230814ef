//! What a part of a Chinese number is worth.

use super::numeral::Style;
use quantity::Decimal;

/// A part of a number below its next magnitude.
#[derive(Clone, Copy)]
pub(super) struct Section {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) step: Decimal,
    pub(super) end: usize,
    pub(super) style: Style,
    pub(super) is_vague: bool,
}

impl Section {
    /// One number whose width is not open.
    pub(super) fn exact(value: Decimal, step: Decimal, end: usize, style: Style) -> Self {
        Self { low: value, high: value, step, end, style, is_vague: false }
    }
}
