//! Whether a figure in running text states a fact.

use mentions::{
    Amount, Direction, Kind, Meaning, Mention, PartialMoment, Superlative, Unit as MentionedUnit, Value,
};
use quantity::{Bound, Decimal, Interval, Moment, Number, Quantity, Unit};
use story::fact::{Comparison, Fact, Origin, Statement};

/// How a figure differs from a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Difference {
    /// It is another number, date or kind of figure.
    Value,
    /// Its bound is another one.
    Bound,
    /// Its unit is another one.
    Unit,
}

/// How a figure differs from the fact; `None` if it states the fact.
///
/// A unit that the figure leaves out is no difference: a sentence may have named it before.
pub(crate) fn difference(mention: &Mention, fact: &Fact, falls: bool) -> Option<Difference> {
    match (&mention.meaning, &fact.statement) {
        (Meaning::Amount(amount), Statement::Quantity(_)) if is_count_of(amount, fact) => None,
        // The 412th lamp is not 412 lamps; but the third time counts times.
        (Meaning::Amount(amount), Statement::Quantity(quantity))
            if mention.kind == Kind::Ordinal && !is_place(quantity) && !counts_times(amount) =>
        {
            Some(Difference::Value)
        }
        (Meaning::Amount(amount), Statement::Quantity(quantity)) => {
            amount_difference(amount, quantity, falls)
        }
        (Meaning::Moment(partial), Statement::Event(moment)) => {
            (!states(*partial, *moment)).then_some(Difference::Value)
        }
        (Meaning::Extent(Some(extent)), Statement::Event(moment)) => {
            let same = Moment::extent(extent.first, extent.last) == Some(*moment);
            (!same).then_some(Difference::Value)
        }
        _ => Some(Difference::Value),
    }
}

/// Which way a calculated change goes; `None` for other facts and for a change that can be both.
pub(crate) fn direction_of(fact: &Fact) -> Option<Direction> {
    let Some(Comparison::Change) = comparison(fact) else { return None };
    let interval = fact.quantity()?.interval;
    let (low, high) = (interval.low.number(), interval.high.number());
    if high.is_some_and(Decimal::is_negative) {
        return Some(Direction::Falls);
    }
    low.is_some_and(|low| low > Decimal::ZERO).then_some(Direction::Rises)
}

/// For how many a calculated rate is: 100,000 of “per 100,000”.
pub(crate) fn base_of(fact: &Fact) -> Option<Decimal> {
    match comparison(fact) {
        Some(Comparison::Per { each }) if each > Decimal::ONE => Some(each),
        _ => None,
    }
}

/// Whether superlative words state that the fact is the first place among others: “the highest since 1998”.
pub(crate) fn is_first_place(words: &str, mentions: &[Mention], fact: &Fact) -> bool {
    let Some(Comparison::Rank { from_lowest, since, at, is_of_all_times }) = comparison(fact) else {
        return false;
    };
    let is_first =
        fact.quantity().is_some_and(|quantity| quantity.interval == Interval::exactly(Decimal::ONE));
    let side = if from_lowest { Superlative::Lowest } else { Superlative::Highest };
    // It is the first since a moment if it is among all that are not earlier.
    let is_since =
        |year: i32| since.is_some_and(|since| since.year() <= year) && at.is_some_and(|at| year < at.year());
    let is_covered = |mention: &Mention| match mention.meaning {
        // “The highest ever” says more than the highest of these.
        Meaning::Nothing => mention.kind != Kind::Record || is_of_all_times,
        Meaning::Moment(partial) => partial.year.is_some_and(is_since),
        Meaning::Amount(_) | Meaning::Extent(_) => false,
    };
    let words_of_time =
        ["since", "以來", "以来", "ever", "record", "history", "歷來", "历来", "史上", "新高", "新低"];
    let has_moment = mentions.iter().any(|mention| matches!(mention.meaning, Meaning::Moment(_)));
    let lower = words.to_lowercase();
    if !is_of_all_times && !has_moment && words_of_time.iter().any(|word| lower.contains(word)) {
        return false;
    }
    is_first && mentions::superlative(words) == Some(side) && mentions.iter().all(is_covered)
}

/// Whether an ordinal number counts how often something happened: the third time, 第三次, 第三屆.
fn counts_times(amount: &Amount) -> bool {
    let MentionedUnit::Word(word) = &amount.unit else { return false };
    matches!(mentions::folded(word).as_str(), "次" | "届" | "度" | "回" | "遍" | "趟" | "time" | "times")
}

/// Whether a quantity can be said with an ordinal number.
fn is_place(quantity: &Quantity) -> bool {
    quantity.unit.ordinal || quantity.unit.is_number()
}

fn comparison(fact: &Fact) -> Option<Comparison> {
    match &fact.origin {
        Origin::Calculation(calculation) => calculation.comparison,
        Origin::Source(_) => None,
    }
}

/// Whether a fraction states a count of several: five of ten.
fn is_count_of(amount: &Amount, fact: &Fact) -> bool {
    let Some(Comparison::Count { among }) = comparison(fact) else { return false };
    let Value::Fraction(part, whole) = amount.value else { return false };
    let is_count = fact.quantity().is_some_and(|quantity| quantity.interval == Interval::exactly(part));
    is_count && amount.bound == Bound::Exact && i64::try_from(among).map(Decimal::integer) == Ok(whole)
}

fn amount_difference(amount: &Amount, quantity: &Quantity, falls: bool) -> Option<Difference> {
    let Some(printed) = quantity.printed else { return calculation_difference(amount, quantity, falls) };
    let negated = Amount { value: negated(amount.value), ..amount.clone() };
    // “Fell 4.2%” states a change of −4.2%.
    let is_change = printed.value.single().is_some_and(Decimal::is_negative);
    let same = is_same_number(amount, quantity) || falls && is_change && is_same_number(&negated, quantity);
    if !same || amount.is_vague {
        return Some(Difference::Value);
    }
    if amount.bound != printed.bound {
        return Some(Difference::Bound);
    }
    (!is_same_unit(amount, &quantity.unit)).then_some(Difference::Unit)
}

/// A calculation states its possible numbers, spoken in its step.
fn calculation_difference(amount: &Amount, quantity: &Quantity, falls: bool) -> Option<Difference> {
    let spoken = quantity.spoken();
    let mut ends = (spoken.low.number(), spoken.high.number());
    let is_below = spoken.high.number().is_some_and(Decimal::is_negative);
    let is_said_below =
        matches!(amount.value, Value::Number(number) | Value::Range(number, _) if number.is_negative());
    if falls && is_below && !is_said_below {
        ends = (ends.1.map(Decimal::negated), ends.0.map(Decimal::negated));
    }
    let same = match (amount.value, amount.bound) {
        (Value::Range(low, high), Bound::Exact) => ends == (Some(low), Some(high)),
        (Value::Number(number), Bound::Exact) => ends == (Some(number), Some(number)),
        (Value::Number(number), Bound::AtLeast) => ends == (Some(number), None),
        (Value::Number(number), Bound::AtMost) => ends == (None, Some(number)),
        _ => false,
    };
    if !same {
        return Some(Difference::Value);
    }
    (!is_same_unit(amount, &quantity.unit)).then_some(Difference::Unit)
}

/// Whether both are the same number: also a half and 50 percent, 0.25 percentage points and 25 basis points.
pub(crate) fn is_same_number(amount: &Amount, quantity: &Quantity) -> bool {
    let Some(printed) = quantity.printed else { return false };
    let times = |a: Decimal, b: Decimal| a.times(b);
    let is_percent = quantity.unit.is_percent();
    match (amount.value, printed.value) {
        (Value::Number(a), Number::Single(b)) => a == b,
        (Value::Range(a, b), Number::Range(c, d)) => (a, b) == (c, d),
        (Value::Fraction(a, b), Number::Fraction(c, d)) => times(a, d) == times(b, c),
        // A half is 50 percent.
        (Value::Fraction(part, whole), Number::Single(percent)) if is_percent => {
            times(part, Decimal::HUNDRED) == times(whole, percent)
        }
        (Value::Fraction(part, whole), Number::Single(number)) => Some(part) == times(whole, number),
        (Value::Number(percent), Number::Fraction(part, whole)) if amount.unit == MentionedUnit::Percent => {
            times(part, Decimal::HUNDRED) == times(whole, percent)
        }
        _ => false,
    }
}

fn negated(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(number.negated()),
        Value::Range(low, high) => Value::Range(high.negated(), low.negated()),
        Value::Fraction(part, whole) => Value::Fraction(part.negated(), whole),
    }
}

/// Whether the figure's unit can be the fact's. A word that the ledger does not know is another unit.
fn is_same_unit(amount: &Amount, unit: &Unit) -> bool {
    let has_word =
        |words: &[&str]| unit.words.iter().any(|word| words.iter().any(|known| same_word(known, word)));
    match &amount.unit {
        MentionedUnit::None => true,
        MentionedUnit::Percent => unit.is_percent() || matches!(amount.value, Value::Fraction(..)),
        MentionedUnit::PercentagePoint => {
            unit.is_percentage_point() || has_word(&["percentage points", "個百分點"])
        }
        MentionedUnit::BasisPoint => unit.is_basis_point() || has_word(&["basis points", "個基點"]),
        MentionedUnit::Times => unit.is_times() || has_word(&["倍", "times"]),
        MentionedUnit::Currency(currency) => {
            unit.id.eq_ignore_ascii_case(currency.code)
                || has_word(currency.before)
                || has_word(currency.chinese)
                || has_word(currency.english)
        }
        MentionedUnit::Word(word) if unit.is_percentage_point() => {
            matches!(mentions::folded(word).as_str(), "point" | "points" | "点" | "个点")
                || has_word(&[word.as_str()])
        }
        // A place has many nouns: second, second-largest, 第二名.
        MentionedUnit::Word(_) if unit.ordinal => true,
        MentionedUnit::Word(word) => {
            has_word(&[word.as_str()]) || unit.words.iter().any(|known| is_part_of(word, known))
        }
    }
}

/// Whether two words are the same in one script and case.
fn same_word(a: &str, b: &str) -> bool {
    mentions::folded(a) == mentions::folded(b)
}

/// Whether a unit of several words begins with the word that was read: 個 of 個單元, square of square metres.
fn is_part_of(word: &str, known: &str) -> bool {
    let (word, known) = (mentions::folded(word), mentions::folded(known));
    !word.is_empty() && (known.starts_with(&word) || word.starts_with(&known) && !known.is_empty())
}

/// Whether everything that a moment in the text states agrees with a fact's moment.
pub(crate) fn agrees(partial: PartialMoment, moment: Moment) -> bool {
    fn agree<T: PartialEq>(stated: Option<T>, fact: Option<T>) -> bool {
        stated.is_none() || fact.is_none() || stated == fact
    }
    let fact = parts(moment);
    agree(partial.year, fact.year)
        && agree(partial.month, fact.month)
        && agree(partial.day, fact.day)
        && agree(partial.clock, fact.clock)
}

/// Whether a moment in the text states a fact's moment: no part is another one, and its finest part is said.
fn states(partial: PartialMoment, moment: Moment) -> bool {
    let fact = parts(moment);
    let is_finer = |stated: bool, known: bool| stated && !known;
    let too_fine = is_finer(partial.clock.is_some(), fact.clock.is_some())
        || is_finer(partial.day.is_some(), fact.day.is_some())
        || is_finer(partial.month.is_some(), fact.month.is_some());
    let says_finest = match moment {
        Moment::Year(_) => partial.year.is_some(),
        Moment::Month(..) => partial.month.is_some(),
        Moment::Day(_) => partial.day.is_some(),
        Moment::Minute(..) => partial.clock.is_some(),
        Moment::Years(..) | Moment::Months(..) | Moment::Days(..) => false,
    };
    agrees(partial, moment) && !too_fine && says_finest
}

fn parts(moment: Moment) -> PartialMoment {
    let year = Some(moment.year());
    match moment {
        Moment::Year(_) | Moment::Years(..) | Moment::Months(..) | Moment::Days(..) => {
            PartialMoment { year, ..PartialMoment::default() }
        }
        Moment::Month(_, month) => PartialMoment { year, month: Some(month), ..PartialMoment::default() },
        Moment::Day(date) => {
            PartialMoment { year, month: Some(date.month), day: Some(date.day), clock: None }
        }
        Moment::Minute(date, clock) => {
            PartialMoment { year, month: Some(date.month), day: Some(date.day), clock: Some(clock) }
        }
    }
}

/// An amount for a message: `at-least 40`, `300 to 400`.
pub(crate) fn amount_in_words(amount: &Amount) -> String {
    let number = match amount.value {
        Value::Number(number) => Number::Single(number),
        Value::Range(low, high) => Number::Range(low, high),
        Value::Fraction(part, whole) => Number::Fraction(part, whole),
    };
    format!("{} {number}", amount.bound.name())
}

/// What a source prints of a quantity, for a message.
pub(crate) fn printed_in_words(quantity: &Quantity) -> String {
    match quantity.printed {
        Some(printed) => format!("{} {}", printed.bound.name(), printed.value),
        None => format!("our calculation {}", quantity.spoken()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mentions::{Vocabulary, read};
    use proptest::prelude::*;
    use quantity::Language;
    use story::wording;

    fn fact(value: Number, bound: Bound, unit: Unit) -> Fact {
        Fact {
            label: String::new(),
            words: String::new(),
            possible: None,
            statement: Statement::Quantity(Quantity::printed(value, value.last_place(), bound, unit)),
            period: None,
            notes: Vec::new(),
            origin: Origin::calculated(""),
        }
    }

    fn unit(index: usize, language: Language) -> Unit {
        let words = |hant: &str, hans: &str, one: &str, many: &str| match language {
            Language::ZhHant => vec![hant.to_owned()],
            Language::ZhHans => vec![hans.to_owned()],
            Language::En => vec![one.to_owned(), many.to_owned()],
        };
        match index {
            0 => Unit::percent(),
            1 => Unit { words: words("人", "人", "person", "people"), ..Unit::counting("person") },
            2 => Unit { words: words("公里", "公里", "km", "km"), ..Unit::measuring("km") },
            3 => Unit { words: words("倍", "倍", "time", "times"), ..Unit::times() },
            4 => Unit {
                words: words("個百分點", "个百分点", "percentage point", "percentage points"),
                ..Unit::percentage_point()
            },
            _ => Unit { words: words("美元", "美元", "US$", "US$"), ..Unit::measuring("USD") },
        }
    }

    fn number() -> impl Strategy<Value = Number> {
        let single = prop_oneof![
            (2i128..130, Just(0u32)),
            (2i128..1_000, Just(1u32)),
            (1i128..300).prop_map(|number| (number * 1_000, 0)),
            (2i128..20_000_000, Just(0u32)),
        ];
        prop_oneof![
            8 => single.prop_map(|(digits, places)| Number::Single(Decimal::new(digits, places))),
            1 => (2i64..4_000, 1i64..900).prop_map(|(low, width)| Number::Range(Decimal::integer(low), Decimal::integer(low + width))),
            1 => (1i64..6, 1i64..5).prop_map(|(part, more)| Number::Fraction(Decimal::integer(part), Decimal::integer(part + more))),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]

        /// What the program words, the reader of figures reads as the same.
        #[test]
        fn the_programs_own_wording_is_read_back(value in number(), bound in 0usize..7, index in 0usize..6, language in 0usize..3) {
            let language = Language::ALL[language];
            let unit = unit(index, language);
            prop_assume!(!unit.countable || value.is_whole());
            let fact = fact(value, Bound::ALL[bound], unit.clone());
            let words = wording::accepted(&fact, language).into_iter().next().unwrap_or_default();
            let vocabulary = Vocabulary::new(unit.words.iter().map(String::as_str), std::iter::empty());
            let mentions = read(&words, language, &vocabulary);
            let claims: Vec<&Mention> = mentions.iter().filter(|mention| mention.is_claim()).collect();
            prop_assert_eq!(claims.len(), 1, "{} has {:?}", words, mentions);
            prop_assert_eq!(difference(claims[0], &fact, false), None, "{} is read as {:?}", words, claims[0]);
        }
    }
}
