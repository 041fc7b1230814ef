//! Numbers in English words: twenty-seven, two hundred thousand, a dozen, half a million.

use super::number_words::{below_hundred, magnitude};
use super::numeral::{Numeral, Style, with_half, with_magnitude};
use super::words::{Word, next, phrase};
use crate::number::power_of_ten;
use quantity::Decimal;
use quantity::english::ONES;

/// Words that an article before them counts: a hundred, a dozen.
const AFTER_AN_ARTICLE: &[&str] = &["hundred", "thousand", "million", "billion", "trillion", "dozen"];

/// The number in words whose first word is `first`.
pub(super) fn in_words(chars: &[char], first: Word) -> Option<Numeral> {
    if let Some(half) = half_a_magnitude(chars, &first) {
        return Some(half);
    }
    let mut partial = Partial::new(first.start);
    let mut current = Some(first);
    if let Some(article) = current.as_ref().filter(|word| word.is_one_of(&["a", "an"])) {
        current = Some(next(chars, article.end).filter(|next| next.is_one_of(AFTER_AN_ARTICLE))?);
        partial.section = Some(1);
    }
    while let Some(word) = current {
        let dozens = partial.count().filter(|_| word.text == "dozen" && partial.total == 0);
        if let Some(count) = dozens {
            let dozens = Numeral::of_words(Decimal::integer(count * 12), Decimal::ONE, word.end, 0);
            return Some(Numeral { is_in_dozens: true, ..dozens });
        }
        if !partial.read(&word) {
            break;
        }
        current = following(chars, partial.end, partial.has_number());
    }
    let read = partial.numeral()?;
    let read = point(chars, read).or_else(|| with_half(chars, read)).unwrap_or(read);
    if read.low.is_whole() { Some(read) } else { with_magnitude(chars, read) }
}

/// What is read so far of a number in words.
struct Partial {
    start: usize,
    end: usize,
    /// What the magnitudes so far add up to.
    total: i64,
    /// The number below its magnitude, which comes next.
    section: Option<i64>,
    step: i64,
    /// The last magnitude; the next one must be less.
    least: i64,
    /// The power of ten of the greatest magnitude.
    greatest: u32,
}

impl Partial {
    fn new(start: usize) -> Self {
        Self { start, end: start, total: 0, section: None, step: 1, least: i64::MAX, greatest: 0 }
    }

    /// The number before `hundred` or `dozen`.
    fn count(&self) -> Option<i64> {
        self.section.filter(|section| (1..100).contains(section))
    }

    /// Adds a word. Returns whether it is part of the number.
    fn read(&mut self, word: &Word) -> bool {
        if let Some(value) = below_hundred(&word.text) {
            if !self.takes(value) {
                return false;
            }
            self.section = Some(self.section.unwrap_or(0) + value);
            self.step = if value % 10 == 0 && value > 0 { 10 } else { 1 };
        } else if word.text == "hundred" {
            let Some(count) = self.count() else { return false };
            (self.section, self.step) = (Some(count * 100), 100);
        } else if let Some(power) = magnitude(&word.text) {
            let factor = 10i64.pow(power);
            let Some(count) = self.section.filter(|_| factor < self.least) else { return false };
            self.section = None;
            self.total += count * factor;
            (self.least, self.step) = (factor, factor * step_of(count));
            self.greatest = self.greatest.max(power);
        } else {
            return false;
        }
        self.end = word.end;
        true
    }

    /// Whether a number below a hundred can follow: five after twenty and after two hundred.
    fn takes(&self, value: i64) -> bool {
        let Some(section) = self.section else { return true };
        let is_after_hundred = section > 0 && section % 100 == 0;
        let is_after_tens = section % 10 == 0 && (20..100).contains(&(section % 100));
        is_after_hundred || is_after_tens && (1..10).contains(&value)
    }

    fn has_number(&self) -> bool {
        self.total > 0 || self.section.is_some()
    }

    fn numeral(&self) -> Option<Numeral> {
        (self.end > self.start && self.has_number()).then_some(())?;
        let value = self.total + self.section.unwrap_or(0);
        let step = if self.total > 0 && self.section.is_some() { 1 } else { self.step };
        let read =
            Numeral::of_words(Decimal::integer(value), Decimal::integer(step), self.end, self.greatest);
        Some(Numeral { style: if value == 1 { Style::One } else { Style::Words }, ..read })
    }
}

fn step_of(number: i64) -> i64 {
    match number {
        _ if number % 100 == 0 => 100,
        _ if number % 10 == 0 => 10,
        _ => 1,
    }
}

/// two point five.
fn point(chars: &[char], read: Numeral) -> Option<Numeral> {
    let after = phrase(chars, read.end, "point")?;
    let digit = next(chars, after)?;
    let value = ONES.iter().take(10).position(|word| *word == digit.text)?;
    let low = read.low.plus(Decimal::new(value as i128, 1))?;
    Some(Numeral { low, high: low, step: Decimal::new(1, 1), end: digit.end, ..read })
}

/// The next word of a number: after a hyphen, a space, or `and` within a number.
fn following(chars: &[char], end: usize, is_within: bool) -> Option<Word> {
    let word = next(chars, end)?;
    if word.text != "and" || !is_within {
        return Some(word);
    }
    // two hundred and five; but not “twelve and five”.
    let last: String = chars[end.saturating_sub(8)..end].iter().collect::<String>().to_lowercase();
    let is_large = ["hundred", "thousand", "million"].iter().any(|word| last.ends_with(word));
    next(chars, word.end).filter(|next| is_large && below_hundred(&next.text).is_some())
}

/// half a million, half a dozen, a quarter of a million.
fn half_a_magnitude(chars: &[char], first: &Word) -> Option<Numeral> {
    let (half, quarter) = (Decimal::new(5, 1), Decimal::new(25, 2));
    let (share, from) = match first.text.as_str() {
        "half" => (half, first.end),
        "quarter" => (quarter, phrase(chars, first.end, "of")?),
        "a" => match phrase(chars, first.end, "quarter of") {
            Some(of) => (quarter, of),
            None => (half, phrase(chars, first.end, "half")?),
        },
        _ => return None,
    };
    let word = next(chars, phrase(chars, from, "a").unwrap_or(from))?;
    if word.text == "dozen" && share == half {
        return Some(Numeral::of_words(Decimal::integer(6), Decimal::ONE, word.end, 0));
    }
    let power = magnitude(&word.text)?;
    let value = share.times(power_of_ten(power))?;
    Some(Numeral::of_words(value, value.last_place(), word.end, power))
}
