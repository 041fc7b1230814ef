//! The order of quantities, as far as their intervals decide it.

use quantity::{Decimal, End, Interval};
use story::fact::Fact;

/// Facts sorted by the low ends of their intervals.
pub(super) struct Order<'a>(Vec<&'a Fact>);

impl<'a> Order<'a> {
    /// Sorts facts. Facts without a low end come first and keep their order.
    pub(super) fn sorted_by_low(mut facts: Vec<&'a Fact>) -> Self {
        facts.sort_by_key(|fact| low(fact));
        Order(facts)
    }

    pub(super) fn ascending(self) -> Vec<&'a Fact> {
        self.0
    }

    /// All facts that have the greatest low end.
    pub(super) fn largest(&self) -> &[&'a Fact] {
        let start = self.0.partition_point(|fact| low(fact) < self.0.last().and_then(|last| low(last)));
        &self.0[start..]
    }

    /// All facts that have the smallest low end.
    pub(super) fn smallest(&self) -> &[&'a Fact] {
        let end = self.0.partition_point(|fact| low(fact) <= self.0.first().and_then(|first| low(first)));
        &self.0[..end]
    }

    /// Whether the largest and the smallest facts are certain, for all possible numbers.
    pub(super) fn is_certain(&self) -> bool {
        let interval = |fact: &&'a Fact| fact.quantity().map(|quantity| quantity.interval);
        let (Some(most), Some(least)) = (self.0.last().and_then(interval), self.0.first().and_then(interval))
        else {
            return false;
        };
        let others = |extremes: &[&'a Fact]| -> Vec<Interval> {
            self.0
                .iter()
                .filter(|fact| !extremes.iter().any(|one| std::ptr::eq(*one, **fact)))
                .filter_map(interval)
                .collect()
        };
        let is_one_number = |extremes: &[&'a Fact]| {
            extremes.len() == 1 || extremes.iter().filter_map(interval).all(|one| one.is_one_number())
        };
        is_one_number(self.largest())
            && is_one_number(self.smallest())
            && others(self.largest()).iter().all(|other| is_below(other, &most))
            && others(self.smallest()).iter().all(|other| is_below(&least, other))
    }
}

/// Whether every number of `lower` is less than every number of `upper`.
pub(super) fn is_below(lower: &Interval, upper: &Interval) -> bool {
    match (lower.high, upper.low) {
        (End::Closed(high), End::Closed(low)) => high < low,
        (End::Closed(high) | End::Open(high), End::Closed(low) | End::Open(low)) => high <= low,
        _ => false,
    }
}

fn low(fact: &Fact) -> Option<Decimal> {
    fact.quantity().and_then(|quantity| quantity.interval.low.number())
}
