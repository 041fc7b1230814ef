//! What a quantity leaves possible beyond its words.

use quantity::{Bound, Decimal, Interval, Number, Quantity};

/// The interval of a quantity as it can be written; nothing if the words of the quantity say it already.
pub(super) fn unsaid(quantity: &Quantity) -> Option<Interval> {
    let printed = quantity.printed?;
    let is_said = match printed.value {
        Number::Range(low, high) => quantity.interval == Interval::closed(low, high),
        // A cell or a calculation that is said rounder than it is: what it is exactly is worth a place of its own.
        Number::Single(_) if quantity.interval.is_exact() => printed.bound == Bound::Exact,
        Number::Single(_) | Number::Fraction(..) => quantity.interval.is_one_number(),
    };
    (!is_said).then(|| match printed.value {
        Number::Fraction(..) => outward_to_a_thousandth(quantity),
        Number::Single(_) | Number::Range(..) => quantity.interval,
    })
}

/// The digits of a third have no end.
fn outward_to_a_thousandth(quantity: &Quantity) -> Interval {
    let places = if quantity.unit.is_percent() { 1 } else { 3 };
    Quantity { step: Decimal::new(1, places), ..quantity.clone() }.spoken()
}

#[cfg(test)]
mod tests {
    use super::*;
    use quantity::Unit;

    #[test]
    fn only_what_the_words_leave_open_is_named() {
        let third = Number::Fraction(Decimal::ONE, Decimal::integer(3));
        let range = Number::Range(Decimal::integer(300), Decimal::integer(400));
        for (number, bound, expected) in [
            (third, Bound::Exact, None),
            (third, Bound::MoreThan, Some("[0.333, 1]")),
            (range, Bound::Exact, None),
            (range, Bound::About, Some("[200, 500]")),
        ] {
            let step = if bound == Bound::Exact { Decimal::ZERO } else { number.last_place() };
            let quantity = Quantity::printed(number, step, bound, Unit::number());
            let unsaid = unsaid(&quantity).map(|interval| interval.to_string());
            assert_eq!(unsaid.as_deref(), expected, "{bound:?} {number}");
        }
    }
}
