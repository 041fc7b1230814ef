//! Operations: the calculations that a newsroom makes. Each gives one result from other facts.

use super::fact::FactId;
use quantity::arithmetic::{difference, divided, product, quotient, sum};
use quantity::{Decimal, End, Interval};

/// How a result follows from other facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// `to − from`, with its sign; as a percentage of `from` where the result is in percent.
    Change {
        /// The earlier fact.
        from: FactId,
        /// The later fact.
        to: FactId,
    },
    /// The distance between two facts, never below zero.
    Difference {
        /// The one fact.
        from: FactId,
        /// The other fact.
        to: FactId,
    },
    /// `to ÷ from`: how many times as much.
    Multiple {
        /// The divisor.
        from: FactId,
        /// The dividend.
        to: FactId,
    },
    /// `of ÷ to × each`: cases per 100,000 people.
    Per {
        /// The dividend.
        of: FactId,
        /// The divisor.
        to: FactId,
        /// How many of the divisor the result is for.
        each: Decimal,
    },
    /// The average of all facts.
    Average(Vec<FactId>),
    /// The place of one fact among all, from 1. Equal facts share a place.
    Rank {
        /// The fact whose place it is.
        of: FactId,
        /// All facts, with that one.
        among: Vec<FactId>,
        /// Whether the first place is the lowest fact.
        from_lowest: bool,
        /// Whether the facts are all that was ever measured.
        is_of_all_times: bool,
    },
    /// How many facts meet a condition.
    Count {
        /// All facts.
        of: Vec<FactId>,
        /// The condition.
        condition: Condition,
    },
    /// A part as a percentage of a sum.
    ShareOfSum {
        /// The part.
        part: FactId,
        /// The facts whose sum is the whole.
        whole: Vec<FactId>,
    },
}

/// A comparison with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// More than the number.
    MoreThan(Decimal),
    /// The number or more.
    AtLeast(Decimal),
    /// Less than the number.
    LessThan(Decimal),
    /// The number or less.
    AtMost(Decimal),
}

impl Operation {
    /// The facts that it needs.
    pub fn operands(&self) -> Vec<&FactId> {
        match self {
            Self::Change { from, to } | Self::Difference { from, to } | Self::Multiple { from, to } => {
                vec![from, to]
            }
            Self::Per { of, to, .. } => vec![of, to],
            Self::Average(of) | Self::Count { of, .. } => of.iter().collect(),
            Self::Rank { of, among, .. } => {
                [of].into_iter().chain(among.iter().filter(|id| *id != of)).collect()
            }
            Self::ShareOfSum { part, whole } => {
                [part].into_iter().chain(whole.iter().filter(|id| *id != part)).collect()
            }
        }
    }

    /// The operands that must have one unit.
    pub fn of_one_unit(&self) -> Vec<&FactId> {
        match self {
            Self::Per { .. } => Vec::new(),
            _ => self.operands(),
        }
    }

    /// The operand that divides, which must not be zero.
    pub fn divisor(&self, is_percent: bool) -> Option<&FactId> {
        match self {
            Self::Change { from, .. } if is_percent => Some(from),
            Self::Multiple { from, .. } => Some(from),
            Self::Per { to, .. } => Some(to),
            _ => None,
        }
    }

    /// Whether the result can be below zero.
    pub fn is_signed(&self) -> bool {
        matches!(self, Self::Change { .. } | Self::Average(_))
    }

    /// Whether the result of counts is a count. An average of whole numbers need not be whole.
    pub fn keeps_whole_numbers(&self) -> bool {
        !matches!(self, Self::Average(_) | Self::Per { .. } | Self::Multiple { .. } | Self::ShareOfSum { .. })
    }

    /// Whether it multiplies or divides its operands, which then must not be below zero.
    pub fn multiplies(&self, is_percent: bool) -> bool {
        match self {
            Self::Change { .. } => is_percent,
            Self::Multiple { .. } | Self::Per { .. } | Self::ShareOfSum { .. } => true,
            Self::Difference { .. } | Self::Average(_) | Self::Rank { .. } | Self::Count { .. } => false,
        }
    }

    /// Every result that the intervals of the operands leave possible; `None` if one of them has no interval.
    pub fn result(
        &self,
        interval: impl Fn(&FactId) -> Option<Interval>,
        is_percent: bool,
    ) -> Option<Interval> {
        let all = |ids: &[FactId]| ids.iter().map(&interval).collect::<Option<Vec<Interval>>>();
        Some(match self {
            Self::Change { from, to } => change(&interval(from)?, &interval(to)?, is_percent),
            Self::Difference { from, to } => distance(&difference(&interval(to)?, &interval(from)?)),
            Self::Multiple { from, to } => quotient(&interval(to)?, &interval(from)?),
            Self::Per { of, to, each } => {
                quotient(&product(&interval(of)?, &Interval::exactly(*each)), &interval(to)?)
            }
            Self::Average(of) => {
                let count = i64::try_from(of.len()).ok()?;
                divided(&total(&all(of)?), Decimal::integer(count))
            }
            Self::Rank { of, among, from_lowest, .. } => {
                let others = among.iter().filter(|id| *id != of).cloned().collect::<Vec<_>>();
                rank(&interval(of)?, &all(&others)?, *from_lowest)
            }
            Self::Count { of, condition } => count(&all(of)?, *condition),
            Self::ShareOfSum { part, whole } => {
                let others: Vec<FactId> = whole.iter().filter(|id| *id != part).cloned().collect();
                share(&interval(part)?, &total(&all(&others)?))
            }
        })
    }
}

fn total(intervals: &[Interval]) -> Interval {
    intervals.iter().fold(Interval::exactly(Decimal::ZERO), |total, interval| sum(&total, interval))
}

fn change(from: &Interval, to: &Interval, is_percent: bool) -> Interval {
    if !is_percent {
        return difference(to, from);
    }
    let hundred = Interval::exactly(Decimal::HUNDRED);
    difference(&quotient(&product(to, &hundred), from), &hundred)
}

/// The part as a percentage of itself and the rest. It grows with the part and falls with the rest.
fn share(part: &Interval, rest: &Interval) -> Interval {
    let percent = |part: End, rest: End| {
        let exactly = |end: End| Interval { low: end, high: end };
        quotient(
            &product(&exactly(part), &Interval::exactly(Decimal::HUNDRED)),
            &sum(&exactly(part), &exactly(rest)),
        )
    };
    let low = if rest.high == End::Unlimited {
        End::Closed(Decimal::ZERO)
    } else {
        percent(part.low, rest.high).low
    };
    let high = if part.high == End::Unlimited {
        End::Closed(Decimal::HUNDRED)
    } else {
        percent(part.high, rest.low).high
    };
    Interval { low, high }.and(&Interval::closed(Decimal::ZERO, Decimal::HUNDRED))
}

/// The numbers without their signs.
fn distance(interval: &Interval) -> Interval {
    let zero = Decimal::ZERO;
    let is_above = interval.low.number().is_some_and(|low| low >= zero);
    if is_above {
        return *interval;
    }
    let turned = |end: End| end.map(|number| Some(number.negated()));
    let below = Interval { low: turned(interval.high), high: turned(interval.low) };
    if below.low.number().is_some_and(|low| low >= zero) {
        return below;
    }
    let high = match (interval.high.number(), below.high.number()) {
        (Some(a), Some(b)) if a >= b => interval.high,
        (Some(_), Some(_)) => below.high,
        _ => End::Unlimited,
    };
    Interval { low: End::Closed(zero), high }
}

/// From one more than those that are certainly before it, to one more than those that can be.
fn rank(own: &Interval, others: &[Interval], from_lowest: bool) -> Interval {
    let is_more = |a: &Interval, b: &Interval| is_certainly_more(a, b);
    let can_be_more = |a: &Interval, b: &Interval| !is_certainly_at_most(a, b);
    let count = |is_before: &dyn Fn(&Interval) -> bool| {
        Decimal::integer(1 + others.iter().filter(|other| is_before(other)).count() as i64)
    };
    if from_lowest {
        Interval::closed(count(&|other| is_more(own, other)), count(&|other| can_be_more(own, other)))
    } else {
        Interval::closed(count(&|other| is_more(other, own)), count(&|other| can_be_more(other, own)))
    }
}

/// Whether every number of `a` is more than every number of `b`.
fn is_certainly_more(a: &Interval, b: &Interval) -> bool {
    match (a.low, b.high) {
        (End::Closed(low), End::Closed(high)) => low > high,
        (End::Closed(low) | End::Open(low), End::Closed(high) | End::Open(high)) => low >= high,
        _ => false,
    }
}

/// Whether no number of `a` is more than any number of `b`.
fn is_certainly_at_most(a: &Interval, b: &Interval) -> bool {
    match (a.high.number(), b.low.number()) {
        (Some(high), Some(low)) => high <= low,
        _ => false,
    }
}

/// From those that certainly meet the condition to those that can.
fn count(intervals: &[Interval], condition: Condition) -> Interval {
    let number = |count: usize| Decimal::integer(count as i64);
    let certain = intervals.iter().filter(|interval| condition.holds_for_all(interval)).count();
    let possible = intervals.iter().filter(|interval| !condition.fails_for_all(interval)).count();
    Interval::closed(number(certain), number(possible))
}

impl Condition {
    /// The number that is compared with.
    pub fn number(self) -> Decimal {
        let (Self::MoreThan(number) | Self::AtLeast(number) | Self::LessThan(number) | Self::AtMost(number)) =
            self;
        number
    }

    /// The condition that holds exactly where this one does not.
    fn opposite(self) -> Self {
        match self {
            Self::MoreThan(number) => Self::AtMost(number),
            Self::AtLeast(number) => Self::LessThan(number),
            Self::LessThan(number) => Self::AtLeast(number),
            Self::AtMost(number) => Self::MoreThan(number),
        }
    }

    fn holds_for_all(self, interval: &Interval) -> bool {
        match (self, interval.low, interval.high) {
            (Self::MoreThan(number), End::Closed(low), _) => low > number,
            (Self::MoreThan(number), End::Open(low), _) => low >= number,
            (Self::AtLeast(number), End::Closed(low) | End::Open(low), _) => low >= number,
            (Self::LessThan(number), _, End::Closed(high)) => high < number,
            (Self::LessThan(number), _, End::Open(high)) => high <= number,
            (Self::AtMost(number), _, End::Closed(high) | End::Open(high)) => high <= number,
            _ => false,
        }
    }

    fn fails_for_all(self, interval: &Interval) -> bool {
        self.opposite().holds_for_all(interval)
    }
}
