//! A Chinese number with its unit.

use super::measured::Measured;
use super::measures::measure;
use super::money::{colloquial_money, money};
use super::numbers::numeral;
use super::shares::{discount, share, tenths};
use crate::found::Text;

/// The number that begins at `start`, with its unit if it has one.
pub(super) fn with_unit(text: Text<'_>, start: usize) -> Option<Measured> {
    let chars = text.chars;
    let mut measured = Measured::new(numeral(chars, start)?);
    measured.take_inexact(chars);
    share(chars, &mut measured)
        .or_else(|| discount(chars, &mut measured))
        .or_else(|| tenths(chars, &mut measured))
        .or_else(|| money(chars, &mut measured))
        .or_else(|| colloquial_money(chars, &mut measured))
        .or_else(|| measure(text, &mut measured));
    Some(measured)
}
