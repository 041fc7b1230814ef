//! Puts facts into words: one table of words per language, the same words for page, canvas, table and alt text.

pub mod attribution;
mod chinese;
pub mod columns;
mod english;
mod formula;
mod moments;
mod numerals;
mod phrases;
mod possible;
mod simplified;

pub use formula::formula;
pub use numerals::{grouped, in_english as number_word};
pub use phrases::{Phrases, Signs, phrases, signs};

use super::fact::{Fact, Statement};
use super::series::{Point, Series};
use quantity::{Date, Interval, Language, Moment, Quantity, Unit};
pub use simplified::simplified;

/// Puts the fact into words, the same for page, canvas, table and alt text: its value and its possible range.
pub fn put_into_words(fact: &mut Fact, language: Language) {
    fact.words = accepted(fact, language).into_iter().next().unwrap_or_default();
    fact.possible = fact.quantity().and_then(|quantity| {
        let open = possible::unsaid(quantity)?;
        Some(range(&open, &quantity.unit, language))
    });
}

/// Every wording of the fact that an author may write, the program's own first.
///
/// The two ways of writing Chinese have the same wordings in the same order.
pub fn accepted(fact: &Fact, language: Language) -> Vec<String> {
    let mut wordings = match &fact.statement {
        Statement::Quantity(quantity) => quantities(quantity, language),
        Statement::Event(moment) => moments(*moment, language),
        Statement::Series(series) => vec![from_first_to_last(series, language)],
    };
    let mut known = std::collections::BTreeSet::new();
    wordings.retain(|wording| known.insert(wording.clone()));
    wordings
}

/// Whether an author's words state the fact. Spaces, commas within numbers, full-width signs and, in
/// English, capital letters don't count.
pub fn accepts(fact: &Fact, language: Language, words: &str) -> bool {
    let words = normalised(words, language);
    accepted(fact, language).iter().any(|wording| normalised(wording, language) == words)
}

/// The wording of the fact in simplified characters that belongs to one in traditional ones, if it is one.
pub fn counterpart(traditional: &Fact, words: &str, simplified: &Fact) -> Option<String> {
    let words = normalised(words, Language::ZhHant);
    let wordings = accepted(traditional, Language::ZhHant);
    let place = wordings.iter().position(|wording| normalised(wording, Language::ZhHant) == words)?;
    accepted(simplified, Language::ZhHans).into_iter().nth(place)
}

/// A moment in words: 2020年12月12日, 12 December 2020.
pub fn moment(moment: Moment, language: Language) -> String {
    moments(moment, language).swap_remove(0)
}

/// A day in words.
pub fn date(date: Date, language: Language) -> String {
    moment(Moment::Day(date), language)
}

/// A place in a source, from section and paragraph: `2.7`.
pub fn place(at: &str, language: Language) -> String {
    match language {
        Language::ZhHant => chinese::place(at),
        Language::ZhHans => simplified(&chinese::place(at)),
        Language::En => english::place(at),
    }
}

/// A quantity as this program words it.
pub fn quantity(quantity: &Quantity, language: Language) -> String {
    quantities(quantity, language).into_iter().next().unwrap_or_default()
}

/// A series in words: 第97位（2014年）→第80位（2018年）.
fn from_first_to_last(series: &Series, language: Language) -> String {
    let words = phrases(language);
    let worded = |point: &Point| {
        let when = moment(point.at, language);
        Some(format!("{}{}{when}{}", point.words.as_ref()?, words.bracket_open, words.bracket_close))
    };
    let mut known = series.points.iter().filter_map(worded);
    let first = known.next().unwrap_or_default();
    known.next_back().map_or(first.clone(), |last| format!("{first}{}{last}", words.arrow))
}

fn quantities(quantity: &Quantity, language: Language) -> Vec<String> {
    // A calculation with one possible number is said as that number: 3rd place, three districts.
    let spoken = quantity.spoken();
    if let (None, true, Some(value)) = (quantity.printed, spoken.is_exact(), spoken.low.number()) {
        let printed =
            quantity::Printed { value: quantity::Number::Single(value), bound: quantity::Bound::Exact };
        return quantities(&Quantity { printed: Some(printed), ..quantity.clone() }, language);
    }
    match language {
        Language::ZhHant => chinese::quantity(quantity),
        Language::ZhHans => chinese::quantity(quantity).iter().map(|words| simplified(words)).collect(),
        Language::En => english::quantity(quantity),
    }
}

fn range(interval: &Interval, unit: &Unit, language: Language) -> String {
    match language {
        Language::ZhHant => chinese::range(interval, unit),
        Language::ZhHans => simplified(&chinese::range(interval, unit)),
        Language::En => english::range(interval, unit),
    }
}

fn moments(moment: Moment, language: Language) -> Vec<String> {
    match language {
        Language::ZhHant => moments::in_chinese(moment),
        Language::ZhHans => moments::in_chinese(moment).iter().map(|words| simplified(words)).collect(),
        Language::En => moments::in_english(moment),
    }
}

fn normalised(words: &str, language: Language) -> String {
    let half_width = words.chars().filter(|c| !c.is_whitespace()).map(|c| match c {
        '％' => '%',
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        '．' => '.',
        '～' | '—' | '–' | '－' | '~' | '−' => '-',
        '’' => '\'',
        _ if language == Language::En => c.to_ascii_lowercase(),
        _ => c,
    });
    let characters: Vec<char> = half_width.collect();
    let is_digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    // Only a comma that groups three digits is left out: 27,115, but not 1,5.
    let groups = |at: usize| {
        at > 0 && is_digit(at - 1) && (1..=3).all(|next| is_digit(at + next)) && !is_digit(at + 4)
    };
    let kept = characters.iter().enumerate().filter(|(at, c)| !matches!(**c, ',' | '，') || !groups(*at));
    kept.map(|(_, c)| *c).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fact::Origin;
    use super::*;
    use proptest::prelude::*;
    use quantity::{Bound, Decimal, Number};

    #[test]
    fn only_spaces_widths_and_grouping_commas_do_not_count() {
        let normalised = |words| super::normalised(words, Language::ZhHant);
        assert_eq!(normalised("２７,115 個"), "27115個");
        assert_eq!(normalised("1,234,567％"), "1234567%");
        assert_eq!(normalised("1,5分鐘"), "1,5分鐘");
        assert_eq!(normalised("99.2%，"), "99.2%，");
    }

    fn fact(value: i64, places: u32, bound: usize, unit: usize, language: Language) -> Fact {
        let words: [&str; 2] = match language {
            Language::ZhHant => ["個", "萬元"],
            Language::ZhHans => ["个", "万元"],
            Language::En => ["lift", "lifts"],
        };
        let unit = match unit {
            0 => Unit::percent(),
            1 => Unit { words: words.map(String::from).into(), ..Unit::counting("lift") },
            _ => Unit { words: vec![words[0].into()], ..Unit::measuring("lift") },
        };
        let value = Decimal::new(value.into(), if unit.countable { 0 } else { places });
        let quantity = Quantity::printed(value, value.last_place(), Bound::ALL[bound], unit);
        Fact {
            label: String::new(),
            words: String::new(),
            possible: None,
            statement: Statement::Quantity(quantity),
            period: None,
            notes: Vec::new(),
            origin: Origin::calculated(""),
        }
    }

    #[test]
    fn ranges_and_fractions_are_worded_with_their_bounds() {
        let integer = Decimal::integer;
        let person = |language| match language {
            Language::En => {
                Unit { words: vec!["person".into(), "people".into()], ..Unit::counting("person") }
            }
            _ => Unit { words: vec!["人".into()], ..Unit::counting("person") },
        };
        for (number, bound, expected) in [
            (
                Number::Range(integer(300), integer(400)),
                Bound::Exact,
                ["300至400人", "300至400人", "300 to 400 people"],
            ),
            (
                Number::Range(integer(300), integer(400)),
                Bound::About,
                ["約300至400人", "约300至400人", "about 300 to 400 people"],
            ),
            (Number::Fraction(integer(1), integer(3)), Bound::Exact, ["三分之一", "三分之一", "a third"]),
            (
                Number::Fraction(integer(3), integer(4)),
                Bound::AtLeast,
                ["至少四分之三", "至少四分之三", "at least three quarters"],
            ),
            (Number::Fraction(integer(1), integer(2)), Bound::Nearly, ["近一半", "近一半", "nearly half"]),
        ] {
            for (language, expected) in Language::ALL.into_iter().zip(expected) {
                let unit =
                    if matches!(number, Number::Fraction(..)) { Unit::number() } else { person(language) };
                let printed = Quantity::printed(number, Decimal::ONE, bound, unit);
                assert_eq!(quantity(&printed, language), expected);
            }
        }
    }

    #[test]
    fn extents_are_worded_as_decades_centuries_quarters_or_spans() {
        for (extent, expected) in [
            (Moment::Years(1990, 1999), ["1990年代", "1990年代", "the 1990s"]),
            (Moment::Years(1901, 2000), ["20世紀", "20世纪", "the 20th century"]),
            (Moment::Years(2018, 2020), ["2018至2020年", "2018至2020年", "2018 to 2020"]),
            (
                Moment::Months((2019, 1), (2019, 3)),
                ["2019年第1季", "2019年第1季", "the first quarter of 2019"],
            ),
        ] {
            for (language, expected) in Language::ALL.into_iter().zip(expected) {
                assert_eq!(moment(extent, language), expected);
            }
        }
    }

    #[test]
    fn signs_of_changes_and_currencies_are_at_their_place() {
        let dollar = |language| match language {
            Language::En => Unit { words: vec!["US$".into(), "US$".into()], ..Unit::measuring("USD") },
            _ => Unit { words: vec!["美元".into()], ..Unit::measuring("USD") },
        };
        let integer = Decimal::integer;
        let million = |number: i64| integer(number * 1_000_000);
        for (number, is_percent, expected) in [
            (Number::Single(Decimal::new(-42, 1)), true, ["−4.2%", "−4.2%", "−4.2%"]),
            (Number::Range(integer(-3), integer(-2)), true, ["−3%至−2%", "−3%至−2%", "−3% to −2%"]),
            (Number::Single(million(-2)), false, ["−200萬美元", "−200万美元", "−US$2 million"]),
            (
                Number::Range(million(10), million(15)),
                false,
                ["1000萬至1500萬美元", "1000万至1500万美元", "US$10 million to US$15 million"],
            ),
        ] {
            for (language, expected) in Language::ALL.into_iter().zip(expected) {
                let unit = if is_percent { Unit::percent() } else { dollar(language) };
                let printed = Quantity::printed(number, Decimal::ZERO, Bound::Exact, unit);
                assert_eq!(quantity(&printed, language), expected);
            }
        }
    }

    fn number() -> impl Strategy<Value = i64> {
        prop_oneof![
            0i64..130,
            (1i64..300).prop_map(|n| n * 10),
            (1i64..2_000).prop_map(|n| n * 1_000),
            1i64..100_000_000
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn every_wording_the_program_gives_is_accepted(value in number(), places in 0u32..3, bound in 0usize..7, unit in 0usize..3, language in 0usize..3) {
            let language = Language::ALL[language];
            let fact = fact(value, places, bound, unit, language);
            let wordings = accepted(&fact, language);
            prop_assert!(!wordings.is_empty());
            for wording in wordings {
                prop_assert!(accepts(&fact, language, &wording), "{}", wording);
                prop_assert!(accepts(&fact, language, &wording.replace(',', "")), "{}", wording);
            }
        }

        #[test]
        fn no_wording_of_another_bound_or_value_is_accepted(
            value in number(), other in number(), places in 0u32..3, bounds in (0usize..7, 0usize..7), unit in 0usize..3, language in 0usize..3,
        ) {
            let language = Language::ALL[language];
            let right = fact(value, places, bounds.0, unit, language);
            for wrong in [fact(value, places, bounds.1, unit, language), fact(other, places, bounds.0, unit, language)] {
                let differ = match (&right.statement, &wrong.statement) {
                    (Statement::Quantity(a), Statement::Quantity(b)) => a.printed != b.printed,
                    _ => true,
                };
                for wording in accepted(&wrong, language) {
                    prop_assert_eq!(accepts(&right, language, &wording), !differ, "{} for {:?}", wording, accepted(&right, language).first());
                }
            }
        }

        #[test]
        fn both_ways_of_writing_chinese_say_the_same(value in number(), places in 0u32..3, bound in 0usize..7, unit in 0usize..3) {
            let facts = [Language::ZhHant, Language::ZhHans].map(|language| fact(value, places, bound, unit, language));
            let wordings = accepted(&facts[0], Language::ZhHant);
            prop_assert_eq!(wordings.len(), accepted(&facts[1], Language::ZhHans).len());
            for wording in wordings {
                let words = counterpart(&facts[0], &wording, &facts[1]).expect("a counterpart");
                prop_assert!(accepts(&facts[1], Language::ZhHans, &words));
            }
        }
    }
}
