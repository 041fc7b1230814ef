//! Narrowing: related facts together leave fewer values possible than each fact alone.

use super::fact::{Fact, FactId, Statement};
use super::operation::Operation;
use super::relation::{Contradiction, Relation, Share};
use quantity::arithmetic::{difference, product, quotient, sum};
use quantity::{Decimal, End, Interval};
use std::collections::BTreeMap;

type Intervals = BTreeMap<FactId, Interval>;

/// The most rounds. No story needs more; each round only narrows, so stopping early is safe.
const MOST_ROUNDS: usize = 64;

/// Narrows the intervals of all facts by all relations, until no interval changes.
///
/// # Errors
/// The first relation that leaves no value possible for a member. The facts are then unchanged.
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
            narrow_one(relation, &mut intervals, facts);
            for id in relation.members() {
                let (Some(interval), Some(fact)) = (intervals.get_mut(id), facts.get(id)) else { continue };
                let is_counted = fact.quantity().is_some_and(|quantity| quantity.unit.countable);
                if is_counted && relation.keeps_whole_numbers(id) {
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

fn narrow_one(relation: &Relation, intervals: &mut Intervals, facts: &BTreeMap<FactId, Fact>) {
    // Products and quotients are those of numbers from zero up; others stay as wide as they are.
    let is_below_zero = |id: &FactId| {
        intervals.get(id).is_some_and(|interval| interval.low.number().is_none_or(Decimal::is_negative))
    };
    let multiplied = match relation {
        Relation::Share(_) | Relation::Ratio { .. } => relation.members(),
        Relation::Result { operation, is } if operation.multiplies(is_percent(is, facts)) => {
            operation.operands()
        }
        _ => Vec::new(),
    };
    if multiplied.into_iter().any(is_below_zero) {
        return;
    }
    match relation {
        Relation::Share(share) => drop(narrow_share(share, intervals)),
        Relation::Ratio { of, to, is } => {
            let _ = narrow_ratio([of, to, is], is_percent(is, facts), intervals);
        }
        Relation::Result { operation, is } => {
            let _ = narrow_result(operation, is, is_percent(is, facts), intervals);
        }
        Relation::Sum { parts, whole } => drop(narrow_sum(parts, whole, intervals)),
        Relation::AtMost { less, more } => drop(narrow_order(less, more, intervals)),
        Relation::Same(ids) => narrow_same(ids, intervals),
        // Series are not narrowed.
        Relation::MovingAverage { .. } => {}
    }
}

fn is_percent(id: &FactId, facts: &BTreeMap<FactId, Fact>) -> bool {
    facts.get(id).and_then(Fact::quantity).is_some_and(|quantity| quantity.unit.is_percent())
}

/// The result of an operation; the operands stay as they are, because a result seldom says more of them than their source.
fn narrow_result(
    operation: &Operation,
    is: &FactId,
    is_percent: bool,
    intervals: &mut Intervals,
) -> Option<()> {
    let result = operation.result(|id| intervals.get(id).copied(), is_percent)?;
    let narrowed = intervals.get(is)?.and(&result);
    intervals.insert(is.clone(), narrowed);
    Some(())
}

/// `of ÷ to = is`; a result in percent is a hundred times the quotient.
fn narrow_ratio([of, to, is]: [&FactId; 3], is_percent: bool, intervals: &mut Intervals) -> Option<()> {
    let scale = if is_percent { Decimal::HUNDRED } else { Decimal::ONE };
    let scale = Interval::exactly(scale);
    let (mut dividend, mut divisor, mut result) =
        (*intervals.get(of)?, *intervals.get(to)?, *intervals.get(is)?);
    result = result.and(&quotient(&product(&dividend, &scale), &divisor));
    dividend = dividend.and(&quotient(&product(&divisor, &result), &scale));
    divisor = divisor.and(&quotient(&product(&dividend, &scale), &result));
    intervals.extend([(of.clone(), dividend), (to.clone(), divisor), (is.clone(), result)]);
    Some(())
}

fn narrow_sum(parts: &[FactId], whole: &FactId, intervals: &mut Intervals) -> Option<()> {
    let members = parts.iter().map(|part| intervals.get(part).copied()).collect::<Option<Vec<Interval>>>()?;
    let zero = Interval::exactly(Decimal::ZERO);
    // The totals of all parts before each part, and of all parts after it: one pass, however many parts there are.
    let mut after = vec![zero; members.len() + 1];
    for (index, part) in members.iter().enumerate().rev() {
        after[index] = sum(&after[index + 1], part);
    }
    let all = intervals.get(whole)?.and(&after[0]);
    intervals.insert(whole.clone(), all);
    let mut before = zero;
    for (index, (id, part)) in parts.iter().zip(&members).enumerate() {
        let rest = difference(&all, &sum(&before, &after[index + 1]));
        let narrowed = part.and(&rest);
        intervals.insert(id.clone(), narrowed);
        before = sum(&before, &narrowed);
    }
    Some(())
}

fn narrow_order(less: &FactId, more: &FactId, intervals: &mut Intervals) -> Option<()> {
    let (below, above) = (*intervals.get(less)?, *intervals.get(more)?);
    let up_to = Interval { low: End::Unlimited, high: above.high };
    let from = Interval { low: below.low, high: End::Unlimited };
    intervals.extend([(less.clone(), below.and(&up_to)), (more.clone(), above.and(&from))]);
    Some(())
}

fn narrow_same(ids: &[FactId], intervals: &mut Intervals) {
    let all = ids.iter().filter_map(|id| intervals.get(id).copied()).reduce(|a, b| a.and(&b));
    for id in ids {
        if let (Some(all), true) = (all, intervals.contains_key(id)) {
            intervals.insert(id.clone(), all);
        }
    }
}

fn narrow_share(share: &Share, intervals: &mut Intervals) -> Option<()> {
    let (mut part, mut whole) = (*intervals.get(&share.part)?, *intervals.get(&share.whole)?);
    let percent = *intervals.get(&share.rate)?;
    // A part is at most the whole, although a rate rounded to 100% alone also allows larger parts.
    let of_one = Interval::closed(Decimal::ZERO, Decimal::ONE);
    let mut rate = shifted(&percent, |number| Some(number.shifted(2))).and(&of_one);
    part = part.and(&product(&whole, &rate));
    whole = whole.and(&quotient(&part, &rate));
    rate = rate.and(&quotient(&part, &whole));
    if let Some((id, mut rest)) = share.rest.as_ref().and_then(|id| Some((id, *intervals.get(id)?))) {
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
    Some(())
}

fn shifted(interval: &Interval, change: impl Fn(Decimal) -> Option<Decimal>) -> Interval {
    let end = |end: End| end.map(&change);
    Interval { low: end(interval.low), high: end(interval.high) }
}

#[cfg(test)]
mod tests {
    use super::super::fact::Origin;
    use super::*;
    use proptest::prelude::*;
    use quantity::{Bound, Quantity, Unit};

    fn fact(quantity: Quantity) -> Fact {
        Fact {
            label: String::new(),
            words: String::new(),
            possible: None,
            statement: Statement::Quantity(quantity),
            period: None,
            notes: Vec::new(),
            origin: Origin::calculated("share"),
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
    fn a_contradiction_names_the_intervals_before_narrowing() {
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

    fn counts(values: &[(&str, i64, Bound)]) -> BTreeMap<FactId, Fact> {
        let step = |value: i64, bound| if bound == Bound::Exact { 0 } else { value / 10 };
        values
            .iter()
            .map(|(id, value, bound)| ((*id).to_owned(), count(*value, step(*value, *bound), *bound)))
            .collect()
    }

    fn ids(names: &[&str]) -> Vec<FactId> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn parts_and_whole_of_a_sum_narrow_each_other() {
        let mut facts =
            counts(&[("a", 30, Bound::Exact), ("b", 60, Bound::About), ("all", 100, Bound::Nearly)]);
        let relation = Relation::Sum { parts: ids(&["a", "b"]), whole: "all".into() };
        narrow(&[("sum".into(), relation)], &mut facts).expect("no contradiction");
        assert_eq!(interval(&facts, "b").to_string(), "[61, 66]");
        assert_eq!(interval(&facts, "all").to_string(), "[91, 96]");
    }

    #[test]
    fn a_ratio_narrows_its_quotient() {
        let mut facts = counts(&[("beds", 28_000, Bound::Exact), ("homes", 160, Bound::Exact)]);
        facts.insert("each".into(), fact(Quantity::calculated(Decimal::ONE, Unit::measuring("bed"))));
        let relation = Relation::Ratio { of: "beds".into(), to: "homes".into(), is: "each".into() };
        narrow(&[("ratio".into(), relation)], &mut facts).expect("no contradiction");
        assert_eq!(interval(&facts, "each").to_string(), "[175, 175]");
    }

    #[test]
    fn a_ratio_in_percent_is_a_hundred_times_the_quotient() {
        let mut facts = counts(&[("part", 30, Bound::Exact), ("whole", 120, Bound::Exact)]);
        facts.insert("rate".into(), fact(Quantity::calculated(Decimal::ONE, Unit::percent())));
        let relation = Relation::Ratio { of: "part".into(), to: "whole".into(), is: "rate".into() };
        narrow(&[("ratio".into(), relation)], &mut facts).expect("no contradiction");
        assert_eq!(interval(&facts, "rate").to_string(), "[25, 25]");
    }

    #[test]
    fn at_most_and_same_find_contradictions() {
        let mut facts = counts(&[("lifts", 120, Bound::Exact), ("stairwells", 107, Bound::Exact)]);
        let order = Relation::AtMost { less: "lifts".into(), more: "stairwells".into() };
        let error = narrow(&[("order".into(), order)], &mut facts).expect_err("120 is more than 107");
        assert_eq!(error.members.len(), 2);
        let same = Relation::Same(ids(&["lifts", "stairwells"]));
        narrow(&[("same".into(), same)], &mut facts).expect_err("120 is not 107");
        let order = Relation::AtMost { less: "stairwells".into(), more: "lifts".into() };
        narrow(&[("order".into(), order)], &mut facts).expect("107 is less than 120");
    }

    proptest! {
        /// Each calculation gives what floating-point numbers give, whichever member is the unknown one.
        #[test]
        fn calculations_agree_with_floating_point_numbers(a in 1i64..1_000_000, b in 1i64..1_000_000, form in 0usize..4) {
            let mut facts = counts(&[("a", a, Bound::Exact), ("b", b, Bound::Exact)]);
            let unit = if form == 1 { Unit::percent() } else { Unit::measuring("case") };
            let wide = Quantity { interval: Interval { low: End::Closed(Decimal::ZERO), high: End::Unlimited }, ..Quantity::calculated(Decimal::ONE, unit) };
            facts.insert("is".into(), fact(wide));
            let [a_id, b_id, is] = ["a", "b", "is"].map(FactId::from);
            let (x, y) = (a as f64, b as f64);
            let (relation, expected) = match form {
                0 => (Relation::Ratio { of: a_id, to: b_id, is }, x / y),
                1 => (Relation::Ratio { of: a_id, to: b_id, is }, 100.0 * x / y),
                2 => (Relation::Sum { parts: vec![a_id, b_id], whole: is }, x + y),
                // The missing part of a whole that is known.
                _ => (Relation::Sum { parts: vec![is, a_id], whole: b_id }, y - x),
            };
            let result = narrow(&[("calculation".into(), relation)], &mut facts);
            if expected < 0.0 {
                prop_assert!(result.is_err());
            } else {
                prop_assert!(result.is_ok());
                let found = interval(&facts, "is");
                let (low, high) = (found.low.number().map(Decimal::to_f64), found.high.number().map(Decimal::to_f64));
                let near = |end: Option<f64>| end.is_some_and(|end| (end - expected).abs() <= 1e-6 * expected.max(1.0));
                prop_assert!(near(low) && near(high), "{} for {}", found, expected);
            }
        }

        /// Numbers rounded from any true counts are consistent, and the true counts remain possible.
        #[test]
        fn narrowing_keeps_the_true_counts(whole in 1i64..5_000_000, thousandths in 0i64..=1_000, places in 0u32..3) {
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
