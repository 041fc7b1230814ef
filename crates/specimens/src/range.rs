//! A range as a source prints it.

use quantity::{Decimal, Number};

pub(super) fn range(low: i64, high: i64) -> Number {
    Number::Range(Decimal::integer(low), Decimal::integer(high))
}
