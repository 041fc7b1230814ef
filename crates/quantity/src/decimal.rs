//! A decimal number exactly as it is printed: no binary rounding between the ledger and the page.

mod text;

pub use text::NotADecimal;

use std::cmp::Ordering;

/// `digits × 10^-places`, without trailing zeros after the point, so that equal numbers are equal values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i128,
    places: u32,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal::integer(0);
    /// One.
    pub const ONE: Decimal = Decimal::integer(1);
    /// A hundred, the whole of a percentage.
    pub const HUNDRED: Decimal = Decimal::integer(100);

    /// A whole number.
    pub const fn integer(number: i64) -> Self {
        Self { digits: number as i128, places: 0 }
    }

    /// `digits × 10^-places`.
    pub fn new(digits: i128, places: u32) -> Self {
        let (mut digits, mut places) = (digits, places);
        while places > 0 && digits % 10 == 0 {
            digits /= 10;
            places -= 1;
        }
        Self { digits, places }
    }

    /// The power of ten of the last digit that is not zero: 34,000 → 1,000; 99.2 → 0.1; 0 → 1.
    pub fn last_place(self) -> Self {
        if self.digits == 0 {
            return Self::ONE;
        }
        let mut power = 1;
        while self.digits % (power * 10) == 0 {
            power *= 10;
        }
        Self::new(power, self.places)
    }

    /// The sum, or nothing where it would not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        let (a, b, places) = self.aligned(other)?;
        Some(Self::new(a.checked_add(b)?, places))
    }

    /// The difference, or nothing where it would not fit.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The product, or nothing where it would not fit.
    pub fn times(self, other: Self) -> Option<Self> {
        Some(Self::new(self.digits.checked_mul(other.digits)?, self.places + other.places))
    }

    /// The quotient cut to `places` places, towards the side asked for, or nothing for a divisor of zero.
    ///
    /// It divides digit by digit, so that long decimals fit.
    pub fn divided_by(self, other: Self, places: u32, towards: Towards) -> Option<Self> {
        if other.digits == 0 {
            return None;
        }
        let (mut numerator, mut divisor, _) = self.aligned(other)?;
        if divisor < 0 {
            (numerator, divisor) = (numerator.checked_neg()?, divisor.checked_neg()?);
        }
        let (mut quotient, mut rest) = (numerator.div_euclid(divisor), numerator.rem_euclid(divisor));
        for _ in 0..places {
            rest = rest.checked_mul(10)?;
            quotient = quotient.checked_mul(10)?.checked_add(rest / divisor)?;
            rest %= divisor;
        }
        let digits =
            if rest == 0 || towards == Towards::Floor { quotient } else { quotient.checked_add(1)? };
        Some(Self::new(digits, places))
    }

    /// The nearest multiple of `step`, a half away from zero; nothing where it would not fit.
    pub fn nearest(self, step: Self) -> Option<Self> {
        let half = step.times(Self::new(5, 1))?;
        let rounded = self.magnitude().plus(half)?.rounded_to(step, Towards::Floor)?;
        Some(if self.is_negative() { rounded.negated() } else { rounded })
    }

    /// The nearest multiple of `step` on the side asked for.
    pub fn rounded_to(self, step: Self, towards: Towards) -> Option<Self> {
        self.divided_by(step, self.places.saturating_sub(step.places).max(1), towards)
            .and_then(|quotient| quotient.whole(towards).times(step))
    }

    /// The nearest whole number on the side asked for.
    pub fn whole(self, towards: Towards) -> Self {
        let unit = 10i128.pow(self.places);
        let floor = self.digits.div_euclid(unit);
        let exact = self.digits.rem_euclid(unit) == 0;
        let number = if exact || towards == Towards::Floor { floor } else { floor + 1 };
        Self::new(number, 0)
    }

    /// Whether there is nothing after the decimal point.
    pub fn is_whole(self) -> bool {
        self.places == 0
    }

    /// The same amount below zero.
    pub fn negated(self) -> Self {
        Self { digits: -self.digits, places: self.places }
    }

    /// The number without its sign.
    pub fn magnitude(self) -> Self {
        Self { digits: self.digits.abs(), places: self.places }
    }

    /// Whether the number is below zero.
    pub fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// The number divided by 10^`power`, exactly: 34,000 by 4 is 3.4.
    pub fn shifted(self, power: u32) -> Self {
        Self::new(self.digits, self.places + power)
    }

    /// The nearest `f64`, for drawing only.
    pub fn to_f64(self) -> f64 {
        self.digits as f64 / 10f64.powi(self.places as i32)
    }

    fn aligned(self, other: Self) -> Option<(i128, i128, u32)> {
        let places = self.places.max(other.places);
        let lift = |number: Self| number.digits.checked_mul(10i128.checked_pow(places - number.places)?);
        Some((lift(self)?, lift(other)?, places))
    }
}

/// The side to which a number that does not fit is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// Down, to minus infinity.
    Floor,
    /// Up, to plus infinity.
    Ceiling,
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match self.aligned(*other) {
            Some((a, b, _)) => a.cmp(&b),
            None => self.to_f64().total_cmp(&other.to_f64()),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn the_last_place_speaks_for_the_step() {
        for (number, step) in [("34000", "1000"), ("99.2", "0.1"), ("27115", "1"), ("560300", "100")] {
            assert_eq!(decimal(number).last_place(), decimal(step));
        }
    }

    #[test]
    fn division_is_cut_to_the_side_asked_for() {
        let third = |towards| Decimal::ONE.divided_by(decimal("3"), 4, towards).expect("fits");
        assert_eq!(third(Towards::Floor), decimal("0.3333"));
        assert_eq!(third(Towards::Ceiling), decimal("0.3334"));
        assert_eq!(Decimal::ONE.divided_by(Decimal::ZERO, 4, Towards::Floor), None);
    }

    #[test]
    fn rounding_goes_outward_to_the_step() {
        assert_eq!(decimal("31.36").rounded_to(Decimal::ONE, Towards::Floor), Some(decimal("31")));
        assert_eq!(decimal("31.92").rounded_to(Decimal::ONE, Towards::Ceiling), Some(decimal("32")));
        assert_eq!(decimal("-0.5").whole(Towards::Floor), decimal("-1"));
    }

    proptest! {
        #[test]
        fn a_number_cut_to_fewer_places_stays_beside_itself(digits in 0i128..10i128.pow(15), places in 0u32..15) {
            let number = Decimal::new(digits, places);
            let cut = |towards| number.divided_by(Decimal::ONE, 9, towards).expect("fits");
            let (low, high) = (cut(Towards::Floor), cut(Towards::Ceiling));
            prop_assert!(low <= number && number <= high && high.minus(low) <= Some(Decimal::new(1, 9)));
        }

        #[test]
        fn order_is_the_order_of_the_numbers(a in -10_000i64..10_000, b in -10_000i64..10_000, places in 0u32..4) {
            let (left, right) = (Decimal::new(a.into(), places), Decimal::new(b.into(), places));
            prop_assert_eq!(left.cmp(&right), a.cmp(&b));
        }

        #[test]
        fn adding_and_taking_away_cancel(a in -10i64.pow(12)..10i64.pow(12), b in -10i64.pow(12)..10i64.pow(12), places in 0u32..6) {
            let (left, right) = (Decimal::new(a.into(), places), Decimal::new(b.into(), 2));
            prop_assert_eq!(left.plus(right).and_then(|sum| sum.minus(right)), Some(left));
        }

        #[test]
        fn a_quotient_is_between_its_two_cuts(a in 1i64..10_000_000, b in 1i64..10_000) {
            let (a, b) = (Decimal::integer(a), Decimal::integer(b));
            let low = a.divided_by(b, 6, Towards::Floor).expect("fits");
            let high = a.divided_by(b, 6, Towards::Ceiling).expect("fits");
            prop_assert!(low.times(b).expect("fits") <= a && a <= high.times(b).expect("fits"));
        }
    }
}
