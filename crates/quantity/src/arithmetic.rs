//! Calculating with intervals: every result holds all numbers that the operands leave possible.
//!
//! Products and quotients are for amounts from zero up, which shares and counts are. Ends with
//! more than nine places are cut outward, so that nothing possible is lost.

use super::decimal::{Decimal, Towards};
use super::interval::{End, Interval};

/// The places kept after the point.
const PLACES: u32 = 9;

/// Every sum of a number in `a` and one in `b`.
pub fn sum(a: &Interval, b: &Interval) -> Interval {
    Interval { low: combine(a.low, b.low, Decimal::plus), high: combine(a.high, b.high, Decimal::plus) }
}

/// Every difference between a number in `a` and one in `b`.
pub fn difference(a: &Interval, b: &Interval) -> Interval {
    Interval { low: combine(a.low, b.high, Decimal::minus), high: combine(a.high, b.low, Decimal::minus) }
}

/// Every product of a number in `a` and one in `b`, both from zero up.
pub fn product(a: &Interval, b: &Interval) -> Interval {
    outward(Interval {
        low: combine(a.low, b.low, Decimal::times),
        high: combine(a.high, b.high, Decimal::times),
    })
}

/// Every quotient of a number in `a` and one in `b`, both from zero up; unlimited where `b` comes down to zero.
pub fn quotient(a: &Interval, b: &Interval) -> Interval {
    let divide = |towards| move |x: Decimal, y: Decimal| x.divided_by(y, PLACES, towards);
    Interval {
        low: match b.high {
            End::Unlimited => End::Closed(Decimal::ZERO),
            high => combine(a.low, high, divide(Towards::Floor)),
        },
        high: combine(a.high, b.low, divide(Towards::Ceiling)),
    }
}

/// Every number in `a`, divided by a number above zero.
pub fn divided(a: &Interval, by: Decimal) -> Interval {
    let cut = |towards| move |number: Decimal| number.divided_by(by, PLACES, towards);
    Interval { low: a.low.map(cut(Towards::Floor)), high: a.high.map(cut(Towards::Ceiling)) }
}

/// An end from two: closed only where both are, without limit where one is or the number would not fit.
fn combine(a: End, b: End, operation: impl FnOnce(Decimal, Decimal) -> Option<Decimal>) -> End {
    match (a, b) {
        (End::Closed(x), End::Closed(y)) => operation(x, y).map_or(End::Unlimited, End::Closed),
        // Zero times anything is zero, also when the other end is only approached.
        (End::Closed(Decimal::ZERO), End::Open(y)) => {
            operation(Decimal::ZERO, y).map_or(End::Unlimited, End::Closed)
        }
        (End::Open(x), End::Closed(y)) if y == Decimal::ZERO => {
            operation(x, y).map_or(End::Unlimited, End::Closed)
        }
        (End::Closed(x) | End::Open(x), End::Closed(y) | End::Open(y)) => {
            operation(x, y).map_or(End::Unlimited, End::Open)
        }
        _ => End::Unlimited,
    }
}

fn outward(interval: Interval) -> Interval {
    let cut = |towards| move |number: Decimal| number.divided_by(Decimal::ONE, PLACES, towards);
    Interval { low: interval.low.map(cut(Towards::Floor)), high: interval.high.map(cut(Towards::Ceiling)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// An interval around `n / 10`, and that number.
    fn around() -> impl Strategy<Value = (Interval, Decimal)> {
        (0i128..100_000, 0i128..500, 0i128..500, 0u8..4).prop_map(|(n, below, above, open)| {
            let number = Decimal::new(n, 1);
            let low = Decimal::new((n - below).max(0), 1);
            let high = Decimal::new(n + above, 1);
            let end = |number_at_end, is_open: bool| {
                if is_open && number_at_end != number {
                    End::Open(number_at_end)
                } else {
                    End::Closed(number_at_end)
                }
            };
            (Interval { low: end(low, open & 1 == 1), high: end(high, open & 2 == 2) }, number)
        })
    }

    proptest! {
        #[test]
        fn no_possible_result_is_lost((a, x) in around(), (b, y) in around()) {
            prop_assert!(sum(&a, &b).contains(x.plus(y).expect("fits")));
            prop_assert!(difference(&a, &b).contains(x.minus(y).expect("fits")));
            prop_assert!(product(&a, &b).contains(x.times(y).expect("fits")));
            if let (Some(low), Some(high)) = (x.divided_by(y, 20, Towards::Floor), x.divided_by(y, 20, Towards::Ceiling)) {
                let result = quotient(&a, &b);
                prop_assert!(result.contains(low) || result.contains(high), "{x}/{y} is not in {result}");
            }
        }
    }
}
