//! Relations: what facts say about each other, and how they narrow each other together.

use super::arithmetic::{difference, product, quotient, sum};
use super::decimal::Decimal;
use super::fact::{Fact, FactId, Statement};
use super::interval::{End, Interval};
use std::collections::BTreeMap;
use std::fmt;

/// A statement about several facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// A part of a whole.
    Share(Share),
}

/// `part = whole × rate`, and with a rest `part + rest = whole`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: FactId,
    /// The whole.
    pub whole: FactId,
    /// The part as a percentage of the whole.
    pub rate: FactId,
    /// What the part leaves of the whole.
    pub rest: Option<FactId>,
}

impl Relation {
    /// The facts it speaks of.
    pub fn members(&self) -> Vec<&FactId> {
        match self {
            Relation::Share(share) => {
                [&share.part, &share.whole, &share.rate].into_iter().chain(&share.rest).collect()
            }
        }
    }
}

/// Facts that can't all be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The relation's name in the ledger.
    pub relation: String,
    /// Its members, each with its interval before they were put together.
    pub members: Vec<(FactId, Interval)>,
}

impl fmt::Display for Contradiction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "The facts of relation “{}” contradict each other:", self.relation)?;
        for (index, (id, interval)) in self.members.iter().enumerate() {
            write!(formatter, "{} {id} is in {interval}", if index == 0 { "" } else { "," })?;
        }
        write!(formatter, ".")
    }
}

impl std::error::Error for Contradiction {}

/// More rounds than any chain of relations of a story needs; each only narrows, so stopping early is safe.
const MOST_ROUNDS: usize = 64;

/// Narrows the intervals of all facts by all relations together, until nothing changes.
///
/// # Errors
/// The first relation that leaves one of its members nothing. The facts are then as they were.
pub fn narrow(
    relations: &[(String, Relation)],
    facts: &mut BTreeMap<FactId, Fact>,
) -> Result<(), Contradiction> {
    let mut intervals: BTreeMap<FactId, Interval> = BTreeMap::new();
    for (id, fact) in facts.iter() {
        if let Statement::Quantity(quantity) = &fact.statement {
            intervals.insert(id.clone(), quantity.interval);
        }
    }
    let before = intervals.clone();
    for _ in 0..MOST_ROUNDS {
        let at_start = intervals.clone();
        for (name, relation) in relations {
            let Relation::Share(share) = relation;
            narrow_share(share, &mut intervals);
            for id in relation.members() {
                let (Some(interval), Some(fact)) = (intervals.get_mut(id), facts.get(id)) else { continue };
                if fact.quantity().is_some_and(|quantity| quantity.unit.countable) {
                    *interval = interval.in_whole_numbers();
                }
                if interval.is_empty() {
                    let members = relation.members().into_iter();
                    return Err(Contradiction {
                        relation: name.clone(),
                        members: members.filter_map(|id| Some((id.clone(), *before.get(id)?))).collect(),
                    });
                }
            }
        }
        if intervals == at_start {
            break;
        }
    }
    for (id, fact) in facts.iter_mut() {
        if let (Statement::Quantity(quantity), Some(interval)) = (&mut fact.statement, intervals.get(id)) {
            quantity.interval = *interval;
        }
    }
    Ok(())
}

fn narrow_share(share: &Share, intervals: &mut BTreeMap<FactId, Interval>) {
    let read = |intervals: &BTreeMap<FactId, Interval>, id: &FactId| intervals.get(id).copied();
    let (Some(mut part), Some(mut whole), Some(percent)) =
        (read(intervals, &share.part), read(intervals, &share.whole), read(intervals, &share.rate))
    else {
        return;
    };
    // A part is at most the whole, though a rate rounded to 100% leaves more possible by itself.
    let of_one = Interval::closed(Decimal::ZERO, Decimal::ONE);
    let mut rate = shifted(&percent, |number| Some(number.shifted(2))).and(&of_one);
    part = part.and(&product(&whole, &rate));
    whole = whole.and(&quotient(&part, &rate));
    rate = rate.and(&quotient(&part, &whole));
    if let Some((id, mut rest)) = share.rest.as_ref().and_then(|id| Some((id, read(intervals, id)?))) {
        let other_rate = difference(&Interval::exactly(Decimal::ONE), &rate).and(&of_one);
        rest = rest.and(&difference(&whole, &part)).and(&product(&whole, &other_rate));
        whole = whole.and(&sum(&part, &rest)).and(&quotient(&rest, &other_rate));
        part = part.and(&difference(&whole, &rest));
        intervals.insert(id.clone(), rest);
    }
    let percent = percent.and(&shifted(&rate, |number| number.times(Decimal::HUNDRED)));
    intervals.insert(share.part.clone(), part);
    intervals.insert(share.whole.clone(), whole);
    intervals.insert(share.rate.clone(), percent);
}

fn shifted(interval: &Interval, change: impl Fn(Decimal) -> Option<Decimal>) -> Interval {
    let end = |end: End| end.map(&change);
    Interval { low: end(interval.low), high: end(interval.high) }
}

#[cfg(test)]
mod tests {
    use super::super::fact::Origin;
    use super::super::quantity::{Bound, Quantity};
    use super::super::unit::Unit;
    use super::*;
    use proptest::prelude::*;

    fn fact(quantity: Quantity) -> Fact {
        Fact {
            label: String::new(),
            statement: Statement::Quantity(quantity),
            period: None,
            note: None,
            origin: Origin::Calculation("share".into()),
        }
    }

    fn count(value: i64, step: i64, bound: Bound) -> Fact {
        fact(Quantity::printed(
            Decimal::integer(value),
            Decimal::integer(step),
            bound,
            Unit::counting("case"),
        ))
    }

    fn rate(digits: i128, places: u32) -> Fact {
        fact(Quantity::printed(
            Decimal::new(digits, places),
            Decimal::new(1, places),
            Bound::Exact,
            Unit::percent(),
        ))
    }

    fn share() -> Vec<(String, Relation)> {
        let [part, whole, rate] = ["part", "whole", "rate"].map(String::from);
        vec![("share".into(), Relation::Share(Share { part, whole, rate, rest: Some("rest".into()) }))]
    }

    fn ledger(part: Fact, whole: Fact, rate: Fact) -> BTreeMap<FactId, Fact> {
        let rest = fact(Quantity::calculated(Decimal::ONE, Unit::counting("case")));
        [("part", part), ("whole", whole), ("rate", rate), ("rest", rest)]
            .map(|(id, fact)| (id.to_owned(), fact))
            .into()
    }

    fn interval(facts: &BTreeMap<FactId, Fact>, id: &str) -> Interval {
        facts[id].quantity().expect("a quantity").interval
    }

    #[test]
    fn the_requests_of_zhuzhou_narrow_each_other() {
        let mut facts = ledger(
            count(33_000, 1_000, Bound::MoreThan),
            count(34_000, 1_000, Bound::MoreThan),
            rate(992, 1),
        );
        narrow(&share(), &mut facts).expect("no contradiction");
        assert_eq!(interval(&facts, "part").to_string(), "[33711, 33999]");
        assert_eq!(interval(&facts, "whole").to_string(), "[34000, 34290]");
        assert_eq!(interval(&facts, "rest").to_string(), "[256, 291]");
        assert_eq!(interval(&facts, "rate").to_string(), "[99.15, 99.25)");
    }

    #[test]
    fn a_contradiction_names_the_intervals_as_they_were_printed() {
        let mut facts =
            ledger(count(33_000, 1_000, Bound::MoreThan), count(34_000, 1_000, Bound::MoreThan), rate(50, 0));
        let before = facts.clone();
        let error = narrow(&share(), &mut facts).expect_err("a contradiction");
        assert_eq!(
            error.to_string(),
            "The facts of relation “share” contradict each other: part is in [33000, 33999], \
             whole is in [34000, 34999], rate is in [49.5, 50.5), rest is in [0, ∞)."
        );
        assert_eq!(facts, before);
    }

    proptest! {
        /// Whatever the true counts, figures rounded from them are consistent, and the truth stays possible.
        #[test]
        fn the_truth_is_never_narrowed_away(whole in 1i64..5_000_000, thousandths in 0i64..=1_000, places in 0u32..3) {
            let part = whole * thousandths / 1_000;
            let printed = |value: i64| {
                let step = 10i64.pow((value.max(1).ilog10()).saturating_sub(1));
                count(value / step * step, step, Bound::MoreThan)
            };
            let exact = i128::from(part) * 100 * 10i128.pow(places) * 2 + i128::from(whole);
            let rounded = exact.div_euclid(2 * i128::from(whole));
            let mut facts = ledger(printed(part), printed(whole), rate(rounded, places));
            narrow(&share(), &mut facts).expect("rounded figures of the same counts agree");
            for (id, truth) in [("part", part), ("whole", whole), ("rest", whole - part)] {
                prop_assert!(interval(&facts, id).contains(Decimal::integer(truth)), "{id}: {truth} not in {}", interval(&facts, id));
            }
        }
    }
}
