//! What neighbouring English figures take from each other: a unit, or what points are.

use crate::found::Found;
use crate::mention::{Kind, Meaning, Unit, Value};
use quantity::Decimal;

/// Makes percentage points of points that follow a share in its sentence: 38.2 percent, down 11 points.
pub(super) fn points_after_a_share(chars: &[char], found: &mut [Found]) {
    for index in 1..found.len() {
        let (before, after) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last(), after.first_mut()) else { continue };
        let gap: String = chars[first.span.end..second.span.start].iter().collect();
        let is_same = gap.chars().count() <= 40 && !gap.contains(['.', ';']) && !gap.contains(" or ");
        let is_change = ["up", "down", "rose", "fell", "rise", "fall"].iter().any(|word| gap.contains(word));
        let Meaning::Amount(amount) = &mut second.meaning else { continue };
        let is_small = matches!(amount.value, Value::Number(number) if number < Decimal::HUNDRED);
        if first.kind == Kind::Share
            && is_same
            && is_change
            && is_small
            && matches!(&amount.unit, Unit::Word(word) if word == "points" || word == "point")
        {
            (amount.unit, second.kind) = (Unit::PercentagePoint, Kind::Share);
        }
    }
}

/// Gives a number without a unit that of the number after it: from 5 to 8 million, 12, 15 and 18 people.
pub(super) fn borrow_units(chars: &[char], found: &mut [Found]) {
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let gap: String = chars[first.span.end..second.span.start].iter().collect();
        let joins = matches!(
            gap.trim(),
            "to" | "and" | "or" | "," | ", and" | "against" | "versus" | "compared with"
        );
        let (Meaning::Amount(from), Meaning::Amount(to)) = (&mut first.meaning, &second.meaning) else {
            continue;
        };
        let takes =
            from.unit == Unit::None && to.unit != Unit::None && !matches!(from.value, Value::Fraction(..));
        if joins && takes {
            from.unit = to.unit.clone();
            first.kind = second.kind;
        }
    }
}
