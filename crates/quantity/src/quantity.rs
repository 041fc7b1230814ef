//! A quantity: what a source prints of a number, and every number that this leaves possible.

use super::bound::Bound;
use super::decimal::{Decimal, Towards};
use super::interval::{End, Interval};
use super::number::Number;
use super::unit::Unit;

/// A number with its unit and its interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// What is counted or measured.
    pub unit: Unit,
    /// What a source prints; nothing where the number is our calculation.
    pub printed: Option<Printed>,
    /// The last place in which the number is spoken: 1,000 for 3.4萬. Zero: the number as it is.
    pub step: Decimal,
    /// What is possible, first by the print alone, then narrowed by the story's relations.
    pub interval: Interval,
}

/// A number in print and the word that bounds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The number: 34,000 for 3.4萬餘; for percent the number before the sign.
    pub value: Number,
    /// What the words around it make of it.
    pub bound: Bound,
}

impl Quantity {
    /// A number that a source prints. `step` is the last printed place; an exact number with a step
    /// of zero stays as it is.
    pub fn printed(value: impl Into<Number>, step: Decimal, bound: Bound, unit: Unit) -> Self {
        let value = value.into();
        let interval = possible(value, step, bound, &unit);
        Self { unit, printed: Some(Printed { value, bound }), step, interval }
    }

    /// A number that only the story's relations know, to be spoken outward to multiples of `step`.
    pub fn calculated(step: Decimal, unit: Unit) -> Self {
        let high = if unit.is_percent() { End::Closed(Decimal::HUNDRED) } else { End::Unlimited };
        let interval = Interval { low: End::Closed(Decimal::ZERO), high };
        Self { unit, printed: None, step, interval }
    }

    /// Whether it is a part of a whole that has no unit: a third. Charts draw it as a share of a hundred.
    pub fn is_bare_fraction(&self) -> bool {
        self.unit.is_number() && matches!(self.printed, Some(Printed { value: Number::Fraction(..), .. }))
    }

    /// The unit of the axis on which it is drawn.
    pub fn drawn_unit(&self) -> Unit {
        if self.is_bare_fraction() { Unit::percent() } else { self.unit.clone() }
    }

    /// The interval in steps, as a calculation is worded. Ends that round to the same step are that number: [8.33, 8.34]
    /// in tenths is 8.3. Others go outward: [31.37, 31.9] in ones is [31, 32].
    pub fn spoken(&self) -> Interval {
        if self.step == Decimal::ZERO {
            return self.interval;
        }
        let nearest = |end: End| end.number().and_then(|number| number.nearest(self.step));
        if let (Some(low), Some(high)) = (nearest(self.interval.low), nearest(self.interval.high))
            && low == high
        {
            return Interval::exactly(low);
        }
        Interval {
            low: self.interval.low.map(|low| low.rounded_to(self.step, Towards::Floor)),
            high: self.interval.high.map(|high| high.rounded_to(self.step, Towards::Ceiling)),
        }
    }
}

/// The numbers that a printed figure leaves possible.
///
/// The upper end of *more-than* and the lower end of *nearly* are a convention of newspapers (a writer
/// who knew of 35,000 would not have said “more than 34,000”), not a certainty. Counts are whole
/// numbers, and no percentage of a whole passes 100 where the words alone would leave it open.
fn possible(value: Number, step: Decimal, bound: Bound, unit: &Unit) -> Interval {
    match value {
        Number::Single(number) => around(number, step, bound, unit),
        Number::Fraction(..) => {
            // A fraction is exact; “nearly a third” has no printed place, so its bound leaves that side open.
            let (low, high) = value.ends(unit.is_percent());
            let ends = |low, high| Interval { low, high };
            // More than half of a whole is at most the whole.
            let whole = if unit.is_percent() { Decimal::HUNDRED } else { Decimal::ONE };
            let is_of_whole = (unit.is_percent() || unit.is_number()) && low <= whole;
            let most = if is_of_whole { End::Closed(whole) } else { End::Unlimited };
            match bound {
                Bound::Exact | Bound::About => ends(End::Closed(low), End::Closed(high)),
                Bound::MoreThan | Bound::AtLeast => ends(End::Closed(low), most),
                Bound::Nearly | Bound::AtMost | Bound::LessThan => ends(from_zero(high), End::Closed(high)),
            }
        }
        Number::Range(low, high) => {
            let (below, above) = (around(low, step, bound, unit), around(high, step, bound, unit));
            Interval { low: below.low, high: above.high }
        }
    }
}

/// The numbers that one printed number leaves possible.
fn around(value: Decimal, step: Decimal, bound: Bound, unit: &Unit) -> Interval {
    let half = step.divided_by(Decimal::integer(2), 12, Towards::Ceiling).unwrap_or(Decimal::ZERO);
    let closed = |number: Option<Decimal>| number.map_or(End::Unlimited, End::Closed);
    let open = |number: Option<Decimal>| number.map_or(End::Unlimited, End::Open);
    let as_it_stands = step == Decimal::ZERO || (unit.countable && step <= Decimal::ONE);
    let (low, high) = match bound {
        Bound::Exact if as_it_stands => (End::Closed(value), End::Closed(value)),
        Bound::Exact => (closed(value.minus(half)), open(value.plus(half))),
        Bound::MoreThan => (End::Closed(value), open(value.plus(step))),
        Bound::AtLeast if unit.is_percent() => (End::Closed(value), End::Closed(Decimal::HUNDRED.max(value))),
        Bound::AtLeast => (End::Closed(value), End::Unlimited),
        Bound::Nearly => (open(value.minus(step)), End::Closed(value)),
        Bound::AtMost => (from_zero(value), End::Closed(value)),
        Bound::LessThan => (from_zero(value), End::Open(value)),
        Bound::About => (closed(value.minus(step)), closed(value.plus(step))),
    };
    let interval = Interval { low, high };
    if unit.countable { interval.in_whole_numbers() } else { interval }
}

/// The lower end below an upper bound: zero, as most things are counted from it; none where that is above.
fn from_zero(value: Decimal) -> End {
    if value.is_negative() { End::Unlimited } else { End::Closed(Decimal::ZERO) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_calculation_is_worded_in_its_step() {
        for (low, high, step, spoken) in [
            ("8.333333333", "8.333333334", "0.1", "[8.3, 8.3]"),
            ("31.37", "31.9", "1", "[31, 32]"),
            ("-4.26", "-4.24", "0.1", "[-4.3, -4.2]"),
            ("-4.251", "-4.25", "0.1", "[-4.3, -4.3]"),
        ] {
            let [low, high, step] = [low, high, step].map(|text| text.parse().expect("a decimal"));
            let mut quantity = Quantity::calculated(step, Unit::measuring("metre"));
            quantity.interval = Interval::closed(low, high);
            assert_eq!(quantity.spoken().to_string(), spoken);
        }
    }

    #[test]
    fn a_fraction_is_a_part_of_its_whole() {
        let half = Number::Fraction(Decimal::ONE, Decimal::integer(2));
        for (bound, unit, interval) in [
            (Bound::Exact, Unit::number(), "[0.5, 0.5]"),
            (Bound::MoreThan, Unit::number(), "[0.5, 1]"),
            (Bound::AtLeast, Unit::percent(), "[50, 100]"),
            (Bound::Nearly, Unit::percent(), "[0, 50]"),
            (Bound::AtLeast, Unit::measuring("hour"), "[0.5, ∞)"),
        ] {
            let quantity = Quantity::printed(half, Decimal::ZERO, bound, unit);
            assert_eq!(quantity.interval.to_string(), interval, "{bound:?}");
            assert_eq!(quantity.is_bare_fraction(), quantity.unit.is_number());
        }
        let third = Number::Fraction(Decimal::ONE, Decimal::integer(3));
        let third = Quantity::printed(third, Decimal::ZERO, Bound::Exact, Unit::number()).interval;
        assert!(third.is_one_number() && !third.is_exact(), "{third}");
    }

    #[test]
    fn intervals_are_those_of_the_design() {
        let (count, percent, measure) = (Unit::counting("case"), Unit::percent(), Unit::measuring("minute"));
        for (value, step, bound, unit, interval) in [
            ("165", "0", Bound::Exact, &count, "[165, 165]"),
            ("42.8", "0.1", Bound::Exact, &percent, "[42.75, 42.85)"),
            ("100", "0", Bound::Exact, &percent, "[100, 100]"),
            ("560300", "100", Bound::Exact, &count, "[560250, 560349]"),
            ("34000", "1000", Bound::MoreThan, &count, "[34000, 34999]"),
            ("1280000", "10000", Bound::Nearly, &count, "[1270001, 1280000]"),
            ("88", "1", Bound::AtLeast, &percent, "[88, 100]"),
            ("0.25", "0.01", Bound::AtLeast, &measure, "[0.25, ∞)"),
            ("151000000", "1000000", Bound::About, &measure, "[150000000, 152000000]"),
            ("1", "1", Bound::LessThan, &measure, "[0, 1)"),
            ("15", "1", Bound::AtMost, &measure, "[0, 15]"),
            ("-4", "1", Bound::AtMost, &measure, "(−∞, -4]"),
        ] {
            let [value, step] = [value, step].map(|text| text.parse().expect("a decimal"));
            let quantity = Quantity::printed(value, step, bound, unit.clone());
            assert_eq!(quantity.interval.to_string(), interval, "{bound:?} {value}");
        }
    }

    proptest! {
        #[test]
        fn no_figure_contradicts_itself(value in 1i64..10_000_000, bound in 0..Bound::ALL.len(), countable: bool) {
            let value = Decimal::integer(value);
            let unit = if countable { Unit::counting("case") } else { Unit::measuring("metre") };
            let quantity = Quantity::printed(value, value.last_place(), Bound::ALL[bound], unit);
            prop_assert!(!quantity.interval.is_empty());
        }

        #[test]
        fn what_is_spoken_is_rounded_or_leaves_out_nothing_that_is_possible(low in 0i128..10_000, width in 0i128..10_000, step in 1i128..500) {
            let mut quantity = Quantity::calculated(Decimal::new(step, 1), Unit::measuring("metre"));
            quantity.interval = Interval::closed(Decimal::new(low, 2), Decimal::new(low + width, 2));
            let spoken = quantity.spoken();
            let is_rounded = [quantity.interval.low, quantity.interval.high]
                .iter()
                .all(|end| end.number().and_then(|number| number.nearest(quantity.step)) == spoken.low.number());
            prop_assert!(spoken.is_exact() && is_rounded || spoken.and(&quantity.interval) == quantity.interval);
        }
    }
}
