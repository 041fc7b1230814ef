//! The grammar of figures in English.

mod ages;
mod amount;
mod bound_words;
mod bounded;
mod bounds;
mod claims;
mod clock;
mod codes;
mod dated;
mod dates;
mod days;
mod followed;
mod fractions;
mod halves;
mod head_words;
mod heads;
mod in_words;
mod lead;
mod measured;
mod multiples;
mod nouns;
mod number_words;
mod numbers;
mod numeral;
mod ordinals;
mod periods;
mod range;
mod ratios;
mod scores;
mod shares;
mod special;
mod unit_words;
mod units;
mod vague;
mod words;
mod years;

use crate::found::{Found, Text, walk};
use crate::letters::Letters;
use crate::mention::{Kind, Meaning, Mention, Unit, Value};
use crate::{Vocabulary, names, records};
use quantity::Decimal;
use std::collections::HashSet;
use std::sync::LazyLock;

/// All figures of an English text.
pub(crate) fn read(letters: &Letters, vocabulary: &Vocabulary) -> Vec<Mention> {
    let chars = &letters.chars;
    let at_word = |text: Text<'_>, at: usize| words::is_start(chars, at).then(|| figure(text, at)).flatten();
    let mut found = walk(chars, vocabulary, at_word, |_, at| at + 1);
    borrow_units(chars, &mut found);
    points_after_a_share(chars, &mut found);
    found.into_iter().map(|found| found.into_mention(letters)).collect()
}

/// The figure or name that begins at `start`.
fn figure(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some(end) = text.vocabulary.names.at(chars, start) {
        let longer = amount::amount(text, start)
            .is_some_and(|figure| figure.number.start == start && figure.number.end > end);
        if !longer {
            return Some(Found::nothing(Kind::Name, start..end));
        }
    }
    if !begins_figure(chars, start) {
        return None;
    }
    if let Some(record) = records::english(chars, start) {
        return Some(record);
    }
    if let Some(dated) = dates::dated(text, start) {
        return Some(dated);
    }
    if let Some(end) = names::code(chars, start, codes::is_number_with_unit) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    if let Some(end) = names::serial(chars, start) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    special::special(text, start).or_else(|| amount::amount(text, start))
}

/// Whether a figure can begin at `start`. Most words can't begin one, and are passed over at once.
fn begins_figure(chars: &[char], start: usize) -> bool {
    let Some(word) = words::word(chars, start) else { return true };
    let after = chars.get(word.end).copied().unwrap_or(' ');
    let behind = chars.get(word.end + 1).copied().unwrap_or(' ');
    // A320-200, US$5, EUR 5m
    let is_code = after.is_alphanumeric()
        || matches!(after, '$' | '¥')
        || matches!(after, '-' | ' ' | '.') && behind.is_ascii_digit();
    is_code || word.text.ends_with("fold") || KNOWN_BEGINNINGS.contains(word.text.as_str())
}

static KNOWN_BEGINNINGS: LazyLock<HashSet<&str>> = LazyLock::new(|| BEGINNINGS.iter().copied().collect());

/// The words with which a figure can begin.
const BEGINNINGS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "a",
    "an",
    "half",
    "halved",
    "halving",
    "halve",
    "halves",
    "tens",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "billions",
    "trillions",
    "several",
    "few",
    "couple",
    "minus",
    "negative",
    "january",
    "jan",
    "february",
    "feb",
    "march",
    "mar",
    "april",
    "apr",
    "may",
    "june",
    "jun",
    "july",
    "jul",
    "august",
    "aug",
    "september",
    "sep",
    "sept",
    "october",
    "oct",
    "november",
    "nov",
    "december",
    "dec",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
    "ninetieth",
    "hundredth",
    "thousandth",
    "millionth",
    "doubled",
    "doubling",
    "double",
    "twice",
    "tripled",
    "tripling",
    "triple",
    "trebled",
    "trebling",
    "treble",
    "thrice",
    "quadrupled",
    "quadrupling",
    "quadruple",
    "quintupled",
    "quintupling",
    "aged",
    "age",
    "fiscal",
    "financial",
    "fy",
    "highest",
    "lowest",
    "largest",
    "biggest",
    "smallest",
    "most",
    "fewest",
    "longest",
    "shortest",
    "fastest",
    "slowest",
    "hottest",
    "coldest",
    "worst",
    "best",
    "deadliest",
    "busiest",
    "costliest",
    "record",
    "all",
];

/// Makes percentage points of points that follow a share in its sentence: 38.2 percent, down 11 points.
fn points_after_a_share(chars: &[char], found: &mut [Found]) {
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
fn borrow_units(chars: &[char], found: &mut [Found]) {
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
