//! What neighbouring Chinese figures take from each other: a unit, or the other end of a range.

use crate::found::Found;
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use crate::number::digits;
use quantity::Bound;
use std::ops::Range;

/// Makes one range of 三年以上十年以下.
pub(super) fn join_bounds(found: &mut Vec<Found>) {
    for index in (1..found.len()).rev() {
        if found[index - 1].span.end != found[index].span.start {
            continue;
        }
        let (Meaning::Amount(low), Meaning::Amount(high)) =
            (&found[index - 1].meaning, &found[index].meaning)
        else {
            continue;
        };
        let (Value::Number(from), Value::Number(to)) = (low.value, high.value) else { continue };
        let opens = low.bound == Bound::AtLeast && matches!(high.bound, Bound::AtMost | Bound::LessThan);
        if opens && low.unit == high.unit && from < to {
            let amount = Amount { value: Value::Range(from, to), bound: Bound::Exact, ..low.clone() };
            let upper = found.remove(index);
            let whole = &mut found[index - 1];
            (whole.span.end, whole.number.end) = (upper.span.end, upper.number.end);
            (whole.kind, whole.meaning) = (Kind::Range, Meaning::Amount(amount));
        }
    }
}

/// Gives a number without a unit that of the number it changes to: 從5億增至8億元.
pub(super) fn borrow_units(chars: &[char], found: &mut [Found]) {
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let gap = &chars[first.span.end..second.span.start];
        let is_change = gap.len() <= 6 && gap.last().is_some_and(|c| matches!(c, '至' | '到' | '为' | '成'));
        let is_list = matches!(gap, ['、' | '和' | '及' | '与']);
        let listed = first.kind == Kind::Unclear && is_list;
        if let Some(amount) = listed.then(|| plain_amount(chars, &first.span)).flatten() {
            first.meaning = amount;
        }
        let (Meaning::Amount(from), Meaning::Amount(to)) = (&mut first.meaning, &second.meaning) else {
            continue;
        };
        let takes =
            from.unit == Unit::None && to.unit != Unit::None && matches!(from.value, Value::Number(_));
        if takes && (is_change || is_list) {
            from.unit = to.unit.clone();
            first.kind = second.kind;
        }
    }
}

/// The amount of digits that the sentence alone leaves unclear.
fn plain_amount(chars: &[char], span: &Range<usize>) -> Option<Meaning> {
    let number = digits(chars, span.start).filter(|number| number.end == span.end)?;
    Some(Meaning::Amount(Amount {
        value: Value::Number(number.value),
        step: number.step,
        bound: Bound::Exact,
        unit: Unit::None,
        is_vague: false,
    }))
}
