//! A Chinese number with what follows it, before its bounds are known.

use super::characters::{inexact, one_digit};
use super::numbers::numeral;
use super::numeral::Numeral;
use super::units::Class;
use super::words::longest;
use crate::currency::Currency;
use crate::mention::{Kind, Unit};
use quantity::{Bound, Decimal, is_han};

/// A number with what follows it.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pub(super) numeral: Numeral,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) step: Decimal,
    pub(super) bound: Option<Bound>,
    pub(super) unit: Unit,
    pub(super) kind: Kind,
    pub(super) class: Option<Class>,
    /// By what its unit multiplied the printed number: ten for 成.
    pub(super) factor: Decimal,
    /// The character after the unit.
    pub(super) end: usize,
    /// The character after the number and its magnitude.
    pub(super) number_end: usize,
}

/// Words that begin like 多, 餘 and 來 and are not part of the number before: 30多數, 5來自.
const BEGIN_INEXACTLY: &[&str] =
    &["多数", "多次", "多边", "来自", "来到", "来临", "余下", "余震", "几乎", "几何", "多久"];

impl Measured {
    /// A number alone.
    pub(super) fn new(numeral: Numeral) -> Self {
        Self {
            low: numeral.low,
            high: numeral.high,
            step: numeral.step,
            bound: numeral.bound,
            unit: Unit::None,
            kind: Kind::Quantity,
            class: None,
            factor: Decimal::ONE,
            end: numeral.end,
            number_end: numeral.end,
            numeral,
        }
    }

    /// Whether it is one number and not from one to another.
    pub(super) fn is_one_number(&self) -> bool {
        self.low == self.high
    }

    /// Takes 多, 餘 or 來 behind it as its bound.
    pub(super) fn take_inexact(&mut self, chars: &[char]) {
        let begins_other_word = longest(chars, self.end, BEGIN_INEXACTLY).is_some();
        if let Some(bound) = inexact(chars.get(self.end)).filter(|_| !begins_other_word) {
            self.bound = Some(bound);
            self.end += 1;
        }
    }

    /// Takes the currency before it. `None` if it has another unit.
    pub(super) fn take_currency(&mut self, currency: &'static Currency) -> Option<()> {
        // 人民幣300萬元: the sign before says more than 元 after.
        let is_open = match &self.unit {
            Unit::None => true,
            Unit::Currency(other) => other.code == "元" || other.code == currency.code,
            _ => false,
        };
        is_open.then_some(())?;
        (self.unit, self.kind) = (Unit::Currency(currency), Kind::Money);
        Some(())
    }

    /// Adds the digits behind its unit.
    pub(super) fn add(&mut self, more: Decimal, step: Decimal) -> Option<()> {
        (self.low, self.high, self.step) = (self.low.plus(more)?, self.high.plus(more)?, step);
        Some(())
    }

    pub(super) fn add_half(&mut self) -> Option<()> {
        self.add(Decimal::new(5, 1), Decimal::new(1, 1))
    }

    pub(super) fn times(&mut self, factor: Decimal) -> Option<()> {
        (self.low, self.high) = (self.low.times(factor)?, self.high.times(factor)?);
        self.factor = factor;
        Some(())
    }

    pub(super) fn negate(&mut self) {
        (self.low, self.high) = (self.high.negated(), self.low.negated());
    }

    /// Ends it and its number at a character.
    pub(super) fn end_at(&mut self, end: usize) {
        (self.end, self.number_end) = (end, end);
    }
}

/// The 5 of 3成5 and of 七塊五, unless it begins another number. 三塊五一斤 is the price of one.
pub(super) fn lone_digit(chars: &[char], start: usize) -> Option<Numeral> {
    let before_one = start + 1;
    let is_before_one = chars.get(before_one) == Some(&'一')
        && chars.get(before_one + 1).is_some_and(|c| is_han(*c) && one_digit(*c).is_none())
        && chars.get(start).is_some_and(|c| is_han(*c));
    let chars = if is_before_one { &chars[..before_one] } else { chars };
    let digit = numeral(chars, start)?;
    let is_digit = digit.end == start + 1 && digit.low == digit.high && digit.low < Decimal::integer(10);
    let begins_number = chars.get(digit.end).is_some_and(|c| "个名位人万百千十年家块".contains(*c));
    (is_digit && !begins_number).then_some(digit)
}
