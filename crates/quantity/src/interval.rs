//! An interval: every number that a printed figure leaves possible, from a low end to a high end.

use super::decimal::{Decimal, Towards};
use super::number::PLACES;
use std::cmp::Ordering;
use std::fmt;

/// All numbers between two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The end below.
    pub low: End,
    /// The end above.
    pub high: End,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The number itself is possible.
    Closed(Decimal),
    /// Everything up to the number is possible, the number is not.
    Open(Decimal),
    /// There is no limit on this side.
    Unlimited,
}

impl End {
    /// The number at this end, where there is one.
    pub fn number(self) -> Option<Decimal> {
        match self {
            End::Closed(number) | End::Open(number) => Some(number),
            End::Unlimited => None,
        }
    }

    /// The same end around another number, still open where this one is.
    pub fn map(self, change: impl FnOnce(Decimal) -> Option<Decimal>) -> End {
        match self {
            End::Closed(number) => change(number).map_or(End::Unlimited, End::Closed),
            End::Open(number) => change(number).map_or(End::Unlimited, End::Open),
            End::Unlimited => End::Unlimited,
        }
    }

    fn is_open(self) -> bool {
        matches!(self, End::Open(_))
    }
}

impl Interval {
    /// One number and nothing else.
    pub const fn exactly(number: Decimal) -> Self {
        Self { low: End::Closed(number), high: End::Closed(number) }
    }

    /// From `low` to `high`, both possible.
    pub const fn closed(low: Decimal, high: Decimal) -> Self {
        Self { low: End::Closed(low), high: End::Closed(high) }
    }

    /// Whether `number` is possible.
    pub fn contains(&self, number: Decimal) -> bool {
        let above = match self.low {
            End::Closed(low) => low <= number,
            End::Open(low) => low < number,
            End::Unlimited => true,
        };
        let below = match self.high {
            End::Closed(high) => number <= high,
            End::Open(high) => number < high,
            End::Unlimited => true,
        };
        above && below
    }

    /// Whether nothing is possible: a contradiction.
    pub fn is_empty(&self) -> bool {
        match (self.low.number(), self.high.number()) {
            (Some(low), Some(high)) => match low.cmp(&high) {
                Ordering::Less => false,
                Ordering::Equal => self.low.is_open() || self.high.is_open(),
                Ordering::Greater => true,
            },
            _ => false,
        }
    }

    /// Whether exactly one number is possible.
    pub fn is_exact(&self) -> bool {
        self.low == self.high && matches!(self.low, End::Closed(_))
    }

    /// Whether words and drawings show one number: a fraction is cut outward to nine places, so its ends differ there.
    pub fn is_one_number(&self) -> bool {
        let cut = Decimal::new(1, PLACES);
        match (self.low, self.high) {
            (End::Closed(low), End::Closed(high)) => high.minus(low).is_some_and(|width| width <= cut),
            _ => false,
        }
    }

    /// What both intervals leave possible.
    pub fn and(&self, other: &Interval) -> Interval {
        Interval {
            low: tighter(self.low, other.low, Ordering::Greater),
            high: tighter(self.high, other.high, Ordering::Less),
        }
    }

    /// The whole numbers inside, with both ends closed: (255, 291.5] → [256, 291].
    pub fn in_whole_numbers(&self) -> Interval {
        let low = match self.low {
            End::Open(number) if number.is_whole() => number.plus(Decimal::ONE).map_or(self.low, End::Closed),
            End::Open(number) | End::Closed(number) => End::Closed(number.whole(Towards::Ceiling)),
            End::Unlimited => End::Unlimited,
        };
        let high = match self.high {
            End::Open(number) if number.is_whole() => {
                number.minus(Decimal::ONE).map_or(self.high, End::Closed)
            }
            End::Open(number) | End::Closed(number) => End::Closed(number.whole(Towards::Floor)),
            End::Unlimited => End::Unlimited,
        };
        Interval { low, high }
    }
}

/// The end that leaves less possible: the greater of two low ends, the lesser of two high ones.
fn tighter(a: End, b: End, side: Ordering) -> End {
    match (a.number(), b.number()) {
        (None, _) => b,
        (_, None) => a,
        (Some(x), Some(y)) => match x.cmp(&y) {
            Ordering::Equal if b.is_open() => b,
            Ordering::Equal => a,
            order if order == side => a,
            _ => b,
        },
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.low {
            End::Closed(number) => write!(formatter, "[{number}, ")?,
            End::Open(number) => write!(formatter, "({number}, ")?,
            End::Unlimited => write!(formatter, "(−∞, ")?,
        }
        match self.high {
            End::Closed(number) => write!(formatter, "{number}]"),
            End::Open(number) => write!(formatter, "{number})"),
            End::Unlimited => write!(formatter, "∞)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn end(number: i64, kind: u8) -> End {
        match kind {
            0 => End::Closed(Decimal::new(number.into(), 1)),
            1 => End::Open(Decimal::new(number.into(), 1)),
            _ => End::Unlimited,
        }
    }

    fn interval() -> impl Strategy<Value = Interval> {
        (-50i64..50, 0u8..3, -50i64..50, 0u8..3)
            .prop_map(|(a, low, b, high)| Interval { low: end(a, low), high: end(b, high) })
    }

    proptest! {
        #[test]
        fn a_number_is_in_both_exactly_when_it_is_in_what_both_leave(a in interval(), b in interval(), n in -60i64..60) {
            let number = Decimal::new(n.into(), 1);
            prop_assert_eq!(a.and(&b).contains(number), a.contains(number) && b.contains(number));
        }

        #[test]
        fn nothing_is_in_an_empty_interval(a in interval(), n in -60i64..60) {
            prop_assert!(!a.is_empty() || !a.contains(Decimal::new(n.into(), 1)));
        }

        #[test]
        fn whole_numbers_lose_only_what_is_not_whole(a in interval(), n in -6i64..6) {
            let number = Decimal::integer(n);
            prop_assert_eq!(a.in_whole_numbers().contains(number), a.contains(number));
        }
    }
}
