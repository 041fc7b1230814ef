//! The grammar of figures in English.

mod addresses;
mod ages;
mod alone;
mod alone_words;
mod amount;
mod before_nouns;
mod beginnings;
mod behind_units;
mod bound_words;
mod bounded;
mod bounds;
mod claim;
mod claims;
mod clock;
mod codes;
mod currencies;
mod dated;
mod dates;
mod days;
mod during;
mod followed;
mod fraction_ranges;
mod fractions;
mod halves;
mod head_words;
mod heads;
mod in_words;
mod lead;
mod lists;
mod measured;
mod millions;
mod minutes;
mod multiples;
mod negated;
mod neighbours;
mod nouns;
mod number_words;
mod numbers;
mod numeral;
mod odds;
mod one_and_more;
mod one_unit;
mod ordinal_words;
mod ordinals;
mod parenthesis;
mod periods;
mod plain;
mod races;
mod range;
mod ranks;
mod ratios;
mod scores;
mod shares;
mod special;
mod timed;
mod titles;
mod unit_words;
mod units;
mod vague;
mod words;
mod years;

use crate::found::{Found, Text, walk};
use crate::letters::Letters;
use crate::mention::{Kind, Mention};
use crate::{Vocabulary, names, records};
use beginnings::begins_figure;
use codes::is_number_with_unit;

/// All figures of an English text.
pub(crate) fn read(letters: &Letters, vocabulary: &Vocabulary) -> Vec<Mention> {
    let chars = &letters.chars;
    let at_word = |text: Text<'_>, at: usize| words::is_start(chars, at).then(|| figure(text, at)).flatten();
    let mut found = walk(chars, vocabulary, at_word, |_, at| at + 1);
    neighbours::complete(chars, &mut found);
    currencies::complete(chars, &mut found);
    found.into_iter().map(|found| found.into_mention(letters)).collect()
}

/// The figure or name that begins at `start`.
fn figure(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some(end) = known_name(text, start) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    if !begins_figure(chars, start) {
        return None;
    }
    if let Some(record) = records::english(chars, start) {
        return Some(record);
    }
    if let Some(address) = addresses::address(text, start) {
        return Some(address);
    }
    if let Some(minute) = minutes::minute_of_match(chars, start) {
        return Some(minute);
    }
    if let Some(named) = races::race(text, start) {
        return Some(named);
    }
    if let Some(ages) = ages::age_group(text, start) {
        return Some(ages);
    }
    if let Some(dated) = dates::dated(text, start) {
        return Some(dated);
    }
    if let Some(end) = names::code(chars, start, is_number_with_unit) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    if let Some(end) = names::serial(chars, start) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    special::special(text, start).or_else(|| amount::amount(text, start))
}

/// The end of the known name that begins at `start`, unless it begins a figure that is longer.
fn known_name(text: Text<'_>, start: usize) -> Option<usize> {
    let chars = text.chars;
    let end = text.vocabulary.names.at(chars, start)?;
    // “One of those” is a name, “only one of the 16 plaintiffs” a part. “She is one of the five women” counts them.
    let is_part = words::previous(chars, start, text.floor)
        .is_some_and(|word| word.is_one_of(&["only", "just", "least", "but", "barely"]));
    let part = is_part.then(|| ratios::one_in(text, start)).flatten();
    let is_longer = [amount::amount(text, start), part]
        .into_iter()
        .flatten()
        .any(|figure| figure.number.start == start && figure.number.end > end);
    (!is_longer).then_some(end)
}
