//! The results of operations, compared with exact fractions.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use proptest::prelude::*;
use quantity::{Decimal, End, Interval};
use std::collections::BTreeMap;
use story::fact::FactId;
use story::operation::{Condition, Operation};

fn fraction(number: Decimal) -> BigRational {
    let text = number.to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits: BigInt = format!("{whole}{part}").parse().expect("digits");
    BigRational::new(digits, BigInt::from(10).pow(part.len() as u32))
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

/// Whether the interval has the number, and is no wider than nine places leave it.
fn holds(interval: Interval, number: &BigRational) -> bool {
    let (End::Closed(low), End::Closed(high)) = (interval.low, interval.high) else { return false };
    let (low, high) = (fraction(low), fraction(high));
    low <= *number && *number <= high && high - low <= fraction(Decimal::new(2, 7))
}

fn name(index: usize) -> FactId {
    format!("f{index}")
}

fn index(id: &FactId) -> Option<usize> {
    id[1..].parse().ok()
}

proptest! {
    #[test]
    fn results_are_those_of_fractions(numbers in prop::collection::vec((1i128..10_000_000_000, 0u32..6), 2..8), each in 1i64..100_000) {
        let values: Vec<Decimal> = numbers.iter().map(|(digits, places)| Decimal::new(*digits, *places)).collect();
        let fractions: Vec<BigRational> = values.iter().map(|value| fraction(*value)).collect();
        let all: Vec<FactId> = (0..values.len()).map(name).collect();
        let (a, b) = (&fractions[0], &fractions[1]);
        let (from, to) = (name(0), name(1));
        let total: BigRational = fractions.iter().fold(BigRational::zero(), |sum, next| sum + next);
        let cases = [
            (Operation::Change { from: from.clone(), to: to.clone() }, false, b - a),
            (Operation::Change { from: from.clone(), to: to.clone() }, true, (b - a) / a * whole(100)),
            (Operation::Difference { from: from.clone(), to: to.clone() }, false, (b - a).abs()),
            (Operation::Multiple { from: from.clone(), to: to.clone() }, false, b / a),
            (Operation::Per { of: from.clone(), to, each: Decimal::integer(each) }, false, a / b * whole(each)),
            (Operation::Average(all.clone()), false, &total / whole(all.len() as i64)),
            (Operation::ShareOfSum { part: from, whole: all }, true, a / &total * whole(100)),
        ];
        for (operation, is_percent, expected) in cases {
            let result = operation.result(|id| values.get(index(id)?).map(|number| Interval::exactly(*number)), is_percent);
            let result = result.expect("all operands are known");
            prop_assert!(holds(result, &expected), "{operation:?} gives {result}, not {expected}");
        }
    }

    /// Whatever the true numbers are, the result of the intervals around them holds the result of the numbers.
    #[test]
    fn no_possible_result_is_lost(numbers in prop::collection::vec((0i128..2_000, 0i128..300, 0i128..300), 2..8), limit in 0i128..2_000, kind in 0usize..10) {
        let truth: Vec<Decimal> = numbers.iter().map(|(number, _, _)| Decimal::new(*number + 301, 1)).collect();
        let around: Vec<Interval> = numbers.iter().map(|(number, below, above)| {
            Interval::closed(Decimal::new(number + 301 - below, 1), Decimal::new(number + 301 + above, 1))
        }).collect();
        let all: Vec<FactId> = (0..truth.len()).map(name).collect();
        let limit = Decimal::new(limit, 1);
        let operation = match kind {
            0 | 1 => Operation::Change { from: name(0), to: name(1) },
            2 => Operation::Difference { from: name(0), to: name(1) },
            3 => Operation::Multiple { from: name(0), to: name(1) },
            4 => Operation::Average(all),
            5 | 6 => Operation::Rank { of: name(0), among: all, from_lowest: kind == 5, is_of_all_times: false },
            7 => Operation::Count { of: all, condition: Condition::MoreThan(limit) },
            8 => Operation::Count { of: all, condition: Condition::AtMost(limit) },
            _ => Operation::ShareOfSum { part: name(0), whole: all },
        };
        let is_percent = kind == 0 || kind == 9;
        let wide = operation.result(|id| around.get(index(id)?).copied(), is_percent).expect("known");
        let exact = operation.result(|id| truth.get(index(id)?).map(|number| Interval::exactly(*number)), is_percent);
        let exact = exact.expect("known");
        let (Some(low), Some(high)) = (exact.low.number(), exact.high.number()) else { panic!("no limits: {exact}") };
        prop_assert!(wide.contains(low) || wide.contains(high), "{operation:?}: {wide} has not {exact}");
    }
}

#[test]
fn places_and_counts_say_what_bounds_leave_open() {
    let interval = |low: i64, high: i64| Interval::closed(Decimal::integer(low), Decimal::integer(high));
    let values: BTreeMap<FactId, Interval> =
        [interval(10, 10), interval(8, 12), interval(10, 10), interval(3, 4)]
            .into_iter()
            .enumerate()
            .map(|(index, interval)| (name(index), interval))
            .collect();
    let ids: Vec<FactId> = values.keys().cloned().collect();
    let result = |operation: Operation| {
        operation.result(|id| values.get(id).copied(), false).expect("known").to_string()
    };
    let rank = |of, from_lowest| {
        result(Operation::Rank { of: name(of), among: ids.clone(), from_lowest, is_of_all_times: false })
    };
    assert_eq!([rank(0, false), rank(1, false), rank(3, false)], ["[1, 2]", "[1, 3]", "[4, 4]"]);
    assert_eq!([rank(0, true), rank(3, true)], ["[2, 3]", "[1, 1]"]);
    let count = |condition| result(Operation::Count { of: ids.clone(), condition });
    assert_eq!(count(Condition::AtLeast(Decimal::integer(10))), "[2, 3]");
    assert_eq!(count(Condition::LessThan(Decimal::integer(10))), "[1, 2]");
}
