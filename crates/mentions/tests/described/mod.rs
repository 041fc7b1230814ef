//! How the tests print a figure.

use mentions::{Kind, Meaning, Mention, Unit, Value};
use quantity::Bound;

/// A figure as the document prints it: `at least 17 人`, `1/3`, `2021-07-12`, `name`.
pub(crate) fn described(mention: &Mention) -> String {
    match &mention.meaning {
        Meaning::Nothing => match mention.kind {
            Kind::Score => "score".to_owned(),
            Kind::Unclear => "unclear".to_owned(),
            Kind::Record => "a superlative, which needs a source".to_owned(),
            _ => "name".to_owned(),
        },
        Meaning::Extent(None) => "a time without its year".to_owned(),
        Meaning::Extent(Some(extent)) => {
            format!("{} to {}", extent.first.machine_readable(), extent.last.machine_readable())
        }
        Meaning::Moment(moment) => match moment.whole() {
            Some(whole) => whole.machine_readable(),
            None if mention.kind == Kind::TimeOfDay => "time of day".to_owned(),
            None => "a date without its year".to_owned(),
        },
        Meaning::Amount(amount) => {
            let bound = match amount.bound {
                Bound::Exact => String::new(),
                bound => format!("{} ", bound.name().replace('-', " ")),
            };
            let value = match amount.value {
                Value::Number(number) => number.to_string(),
                Value::Range(low, high) => format!("{low} to {high}"),
                Value::Fraction(part, whole) => format!("{part}/{whole}"),
            };
            let unit = match &amount.unit {
                Unit::None => String::new(),
                Unit::Percent => " percent".to_owned(),
                Unit::PercentagePoint => " percentage points".to_owned(),
                Unit::BasisPoint => " basis points".to_owned(),
                Unit::Times => " times".to_owned(),
                Unit::Currency(currency) => format!(" {}", currency.code),
                Unit::Word(word) => format!(" {word}"),
            };
            let open = if amount.is_vague { ", width left open" } else { "" };
            let place = if mention.kind == Kind::Ordinal { ", a place in an order" } else { "" };
            format!("{bound}{value}{unit}{open}{place}")
        }
    }
}
