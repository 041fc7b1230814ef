//! Random facts as authors may write them, and stories that draw them.

use proptest::prelude::*;
use quantity::{Bound, Date, Decimal, Language, Moment, Number, Quantity, Unit};
use story::Story;
use story::document::Figure;
use story::fact::{Fact, Origin, Statement};
use story::series::{Point, Series};
use story::wording::{put_into_words, quantity};

/// A random fact: a label, a number, a bound and a unit; with a width, a range or an extent.
#[derive(Clone, Debug)]
pub(crate) struct RandomFact {
    label: String,
    value: i64,
    width: Option<i64>,
    bound: usize,
    unit: usize,
}

/// Any such fact.
pub(crate) fn random_fact() -> impl Strategy<Value = RandomFact> {
    let label = prop_oneof![
        "[\u{4e00}-\u{4e40}]{1,14}",
        "[\u{4e00}-\u{4e40}，、（）]{12,40}",
        "[A-Z][a-z]{1,9}( [a-z]{1,9}){0,3}",
        "[A-Z][a-z]{1,9}( [a-z]{1,12}){4,9}",
        "[A-Za-z]{20,60}",
    ];
    let value = prop_oneof![
        Just(0),
        1i64..30,
        -500i64..500,
        1_000i64..100_000,
        1_000_000i64..9_000_000_000,
        Just(999_999_999_999_999_999i64),
        Just(-999_999_999_999_999_999i64)
    ];
    let width = prop::option::weighted(0.3, 1i64..100_000);
    (label, value, width, 0..Bound::ALL.len(), 0usize..3)
        .prop_map(|(label, value, width, bound, unit)| RandomFact { label, value, width, bound, unit })
}

fn unit(which: usize, language: Language) -> Unit {
    let words: &[&str] = match (which, language) {
        (0, Language::En) => &["request", "requests"],
        (0, _) => &["件"],
        (_, Language::En) => &["kilowatt hour", "kilowatt hours"],
        (_, _) => &["千瓦時"],
    };
    let words = words.iter().map(|word| (*word).to_owned()).collect();
    Unit { words, ..if which == 0 { Unit::counting("a") } else { Unit::measuring("b") } }
}

fn fact(random_fact: &RandomFact, statement: Statement, language: Language) -> Fact {
    let origin = Origin::calculated(if random_fact.bound.is_multiple_of(2) { "r" } else { "" });
    let mut fact = Fact {
        label: random_fact.label.clone(),
        words: String::new(),
        possible: None,
        statement,
        period: None,
        notes: vec!["n".into()],
        origin,
    };
    put_into_words(&mut fact, language);
    fact
}

fn amount(random_fact: &RandomFact, unit: Unit) -> Quantity {
    let (value, integer) = (random_fact.value, Decimal::integer);
    let range = |width| Number::Range(integer(value), integer(value + width));
    let number = random_fact.width.map_or(Number::Single(integer(value)), range);
    Quantity::printed(number, number.last_place(), Bound::ALL[random_fact.bound], unit)
}

/// A percentage, or a fraction without a unit.
fn percent(random_fact: &RandomFact) -> Quantity {
    if random_fact.width.is_some() {
        let part = Decimal::integer(random_fact.value.rem_euclid(13));
        let number = Number::Fraction(part, Decimal::integer(12));
        return Quantity::printed(number, Decimal::ZERO, Bound::ALL[random_fact.bound], Unit::number());
    }
    let value = Decimal::new(i128::from(random_fact.value.rem_euclid(1_001)), 1);
    Quantity::printed(value, value.last_place(), Bound::ALL[random_fact.bound], Unit::percent())
}

fn moment(random_fact: &RandomFact) -> Moment {
    let place = random_fact.value.unsigned_abs();
    let date = Date {
        year: 1900 + (place % 150) as i32,
        month: (place % 12) as u8 + 1,
        day: (place % 28) as u8 + 1,
    };
    if let Some(width) = random_fact.width {
        return Moment::Years(date.year, date.year + (width % 120) as i32 + 1);
    }
    match random_fact.unit {
        0 => Moment::Year(date.year),
        1 => Moment::Month(date.year, date.month),
        _ => Moment::Day(date),
    }
}

fn series(random_fact: &[RandomFact], language: Language) -> Series {
    let unit = unit(0, language);
    let point = |(index, one): (usize, &RandomFact)| {
        let found = (one.value % 7 != 0).then(|| amount(one, unit.clone()));
        let at = Moment::Year(2_000 + index as i32 * (1 + random_fact[0].unit as i32 * 4));
        Point {
            at,
            interval: found.as_ref().map(|found| found.interval),
            words: found.as_ref().map(|found| quantity(found, language)),
        }
    };
    Series {
        points: random_fact.iter().enumerate().map(point).collect(),
        unit,
        members: Vec::new(),
        table: None,
    }
}

/// A story with one figure of a kind, drawn from random numbers.
pub(crate) fn story(kind: &str, numbers: &[RandomFact], language: Language) -> Story {
    let mut facts = Vec::new();
    let mut fields: Vec<(String, Vec<String>)> = Vec::new();
    let mut field = |name: &str, found: Vec<Fact>| {
        let ids: Vec<String> = (0..found.len()).map(|index| format!("{name}-{index}")).collect();
        facts.extend(ids.iter().cloned().zip(found));
        fields.push((name.to_owned(), ids));
    };
    let quantity = |one: &RandomFact, quantity: Quantity| fact(one, Statement::Quantity(quantity), language);
    match kind {
        "timeline" if numbers[0].unit == 0 => {
            field("events", vec![fact(&numbers[0], Statement::Event(moment(&numbers[0])), language)]);
            let after = numbers[1..].iter().map(|one| {
                let one = RandomFact { value: one.value.rem_euclid(2_000), ..one.clone() };
                quantity(&one, amount(&one, unit(1, language)))
            });
            field("after", after.collect());
        }
        "timeline" => {
            field(
                "events",
                numbers.iter().map(|one| fact(one, Statement::Event(moment(one)), language)).collect(),
            );
            if numbers[0].unit == 1 {
                field("run", vec![quantity(&numbers[0], amount(&numbers[0], unit(0, language)))]);
            }
        }
        "rings" => field("rings", numbers.iter().map(|one| quantity(one, percent(one))).collect()),
        "rate" => {
            let one = |index: usize| &numbers[index % numbers.len()];
            let within = |index: usize, most: i64| RandomFact {
                value: one(index).value.rem_euclid(most + 1),
                width: None,
                bound: 0,
                ..one(index).clone()
            };
            let whole = RandomFact { value: one(0).value.abs() + 1, width: None, bound: 0, ..one(0).clone() };
            let (part, rest) = (within(1, whole.value), within(2, whole.value));
            field("rate", vec![quantity(one(3), percent(one(3)))]);
            for (name, one) in [("whole", &whole), ("part", &part), ("rest", &rest)] {
                field(name, vec![quantity(one, amount(one, unit(0, language)))]);
            }
        }
        "bars" => {
            let bar = |one: &RandomFact| match one.unit {
                2 => quantity(one, percent(one)),
                which => quantity(one, amount(one, unit(which, language))),
            };
            field("bars", numbers.iter().map(bar).collect());
            field("reference", vec![bar(&numbers[0])]);
        }
        "line" => {
            let of = numbers.chunks(numbers.len().div_ceil(1 + numbers[0].unit));
            field(
                "series",
                of.map(|some| fact(&some[0], Statement::Series(series(some, language)), language)).collect(),
            );
            if numbers[0].bound > 3 {
                field("reference", vec![quantity(&numbers[0], amount(&numbers[0], unit(0, language)))]);
            }
        }
        _ => {
            field("facts", numbers.iter().map(|one| quantity(one, amount(one, unit(0, language)))).collect())
        }
    }
    let noted = fields.first().and_then(|(_, ids)| ids.last()).cloned().filter(|_| numbers[0].value % 3 == 0);
    fields.push(("notes".to_owned(), noted.into_iter().collect()));
    let figure = Figure {
        id: "figure".into(),
        kind: kind.into(),
        facts: fields,
        title: Vec::new(),
        takeaway: Vec::new(),
    };
    Story {
        language,
        about: specimens::about(language),
        headline: Vec::new(),
        lead: Vec::new(),
        blocks: Vec::new(),
        figures: vec![figure],
        facts: facts.into_iter().collect(),
        sources: Default::default(),
    }
}
