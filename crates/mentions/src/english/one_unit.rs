//! One unit behind a bound: under an hour, more than a mile.

use super::bound_words::MEASURING;
use super::bounded::bounded;
use super::bounds;
use super::followed::Followed;
use super::nouns::is_plural;
use super::units;
use super::words::{Word, begins_sentence, first_phrase, previous, word};
use crate::found::{Found, Text};
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use quantity::{Bound, Decimal};

/// Units that an article counts. `a second` is a place in an order, too.
const COUNTED: &[&str] = &[
    "minute",
    "hour",
    "day",
    "night",
    "week",
    "fortnight",
    "month",
    "year",
    "decade",
    "century",
    "mile",
    "kilometre",
    "kilometer",
    "metre",
    "meter",
    "inch",
    "tonne",
    "ton",
    "hectare",
    "acre",
    "litre",
    "liter",
    "gallon",
    "kilogram",
];

/// Bounds behind one unit.
const OR_MORE: &[&str] = &["or more", "or less", "or longer", "or over", "or better"];

/// Words before `about` that say what something is about: a film about a year in Rome.
const TELLING: &[&str] = &[
    "film",
    "book",
    "novel",
    "story",
    "stories",
    "play",
    "song",
    "drama",
    "documentary",
    "comedy",
    "memoir",
    "poem",
    "tale",
    "talk",
    "talked",
    "talking",
    "essay",
    "series",
    "is",
    "all",
];

/// under an hour, nearly a year.
pub(super) fn one_unit(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let article = word(chars, start).filter(|word| word.is_one_of(&["a", "an"]))?;
    let unit = units::at(chars, article.end, text.vocabulary).filter(|unit| unit.is_certain)?;
    let is_counted =
        matches!(&unit.unit, Unit::Word(word) if COUNTED.contains(&word.to_lowercase().as_str()));
    let is_compound = chars.get(unit.end) == Some(&'-');
    (is_counted && !is_compound).then_some(())?;
    if let Some(found) = with_bound_behind(text, start, &article, &unit) {
        return Some(found);
    }
    let (bound, at) = bounds::before(chars, start, text.floor)?;
    let is_phrase = chars[at..start].iter().filter(|c| **c == ' ').count() > 1;
    let opens = word(chars, at)?;
    let before = previous(chars, at, text.floor);
    let is_after = |words: &[&str]| before.as_ref().is_some_and(|word| word.is_one_of(words));
    let fits = match opens.text.as_str() {
        // “Rose over a year” is a time in which something happens.
        "over" => is_after(MEASURING),
        "about" => !is_after(TELLING),
        // “£12 maximum a day” is a rate.
        "maximum" | "minimum" | "some" => is_phrase,
        _ => true,
    };
    (fits && bound != Bound::Exact).then_some(())?;
    let meaning = Meaning::Amount(Amount {
        value: Value::Number(Decimal::ONE),
        step: Decimal::ONE,
        bound,
        unit: unit.unit,
        is_vague: false,
    });
    let kind = if unit.kind == Kind::Duration { Kind::Duration } else { Kind::Quantity };
    Some(Found { span: at..unit.end, number: start..article.end, kind, meaning })
}

/// An hour or more. “Twice a week or more” and “$20 an hour or more” are rates.
fn with_bound_behind(text: Text<'_>, start: usize, article: &Word, unit: &Followed) -> Option<Found> {
    let chars = text.chars;
    first_phrase(chars, unit.end, OR_MORE)?;
    let is_rate = previous(chars, start, text.floor)
        .is_none_or(|word| word.is_one_of(&["once", "twice", "thrice", "times"]) || is_plural(&word));
    (!is_rate || begins_sentence(chars, start)).then(|| {
        let value = Value::Number(Decimal::ONE);
        bounded(text, start..article.end, unit.end, unit.kind, value, unit.unit.clone())
    })
}
