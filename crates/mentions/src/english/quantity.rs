//! Numbers with their bounds and units in English text.

use super::super::numbers::{Number, in_digits, in_english};
use super::super::units::of_english;
use super::super::{Meaning, Mention, Units};
use super::bounds::{AFTER, BEFORE};
use quantity::{Bound, Decimal};
use regex::Captures;

/// What a number with the words around it says; nothing where it neither counts nor measures.
pub(super) fn quantity(text: &str, found: &Captures<'_>, units: &Units) -> Option<Mention> {
    let numeral = found.name("number")?;
    let is_digits = numeral.as_str().starts_with(|c: char| c.is_ascii_digit());
    let mut end = found.get(0)?.end();
    let mut number = if is_digits { in_digits(numeral.as_str()) } else { in_english(numeral.as_str()) };
    let scale = found.name("scale").map(|scale| scale.as_str().trim());
    if let Some(power) = scale.and_then(power) {
        number = number.and_then(|number| number.scaled(power));
    }
    let minus = found.name("minus").map(|minus| minus.start());
    let is_negative = minus.is_some_and(|at| !text[..at].ends_with(|c: char| c.is_alphanumeric()));
    if is_negative {
        number = number.map(Number::negated);
    }
    let percent = found.name("percent").map(|percent| percent.as_str().trim());
    let is_tenths = percent.is_some_and(|percent| percent.ends_with("ten") || percent.ends_with("10"));
    let ordinal = found.name("ordinal").is_some();
    let before = found.name("before");
    let currency = found.name("currency").map(|currency| currency.as_str().to_owned());
    let mut unit = match (percent, currency) {
        (Some(_), _) => "%".to_owned(),
        (None, Some(currency)) => currency,
        (None, None) => String::new(),
    };
    // A percent sign or a currency is the unit already.
    if unit.is_empty() {
        let rest = &text[end..];
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        if let Some(word) = unit_at(&rest[gap..], units, is_digits || scale.is_some()) {
            unit = word.to_owned();
            end += gap + word.len();
        }
    }
    // Digits are always figures; number words only where they count or measure.
    if !is_digits
        && (numeral.as_str().eq_ignore_ascii_case("one") || unit.is_empty())
        && percent.is_none()
        && scale.is_none()
    {
        return None;
    }
    let after_minus =
        minus.filter(|_| !is_negative).map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let begin = before.map_or(after_minus.unwrap_or(found.get(0)?.start()), |before| before.start());
    // A year: four digits with nothing around them.
    let is_year = is_digits
        && before.is_none()
        && scale.is_none()
        && percent.is_none()
        && !ordinal
        && found.name("currency").is_none();
    if let Some(year) = numeral.as_str().parse::<i32>().ok().filter(|year| {
        is_year
            && (1_500..2_100).contains(year)
            && numeral.as_str().len() == 4
            && units.at_start(&unit).is_none_or(|own| own != unit)
    }) {
        return Some(Mention {
            span: numeral.range(),
            says: Meaning::Moment { year: Some(year), month: None, day: None, clock: None },
        });
    }
    let after = AFTER.iter().find(|(word, _)| text[end..].starts_with(word));
    let mut bound = before.and_then(|before| {
        let lower = before.as_str().to_ascii_lowercase();
        BEFORE.iter().find(|(word, _)| *word == lower).map(|(_, bound)| *bound)
    });
    if let Some((word, after)) = after {
        bound = bound.or(Some(*after));
        end += word.len();
    }
    let Some(mut number) = number else {
        return Some(Mention { span: begin..end, says: Meaning::Name });
    };
    if is_tenths {
        number = number.scaled(1)?;
    }
    let bound = bound.unwrap_or(Bound::Exact);
    // A whole percentage speaks in ones: 90% is not rounded to tens.
    if unit == "%" && is_digits && !is_tenths && number.value.is_whole() {
        number.step = Decimal::ONE;
    }
    let is_whole = number.value.is_whole() && (number.step <= Decimal::ONE || scale.is_none());
    let step = if bound == Bound::Exact
        && is_whole
        && (unit != "%" || is_tenths || number.value == Decimal::HUNDRED)
    {
        Decimal::ZERO
    } else {
        number.step
    };
    Some(Mention {
        span: begin..end,
        says: Meaning::Quantity { value: number.value, step, bound, unit, ordinal },
    })
}

/// The unit with which a text begins: one of the ledger's, or, after digits, a plural noun and the words before it.
fn unit_at<'t>(text: &'t str, units: &Units, may_guess: bool) -> Option<&'t str> {
    const SIGNS: [&str; 6] = ["°C", "°F", "℃", "km/h", "°", "mph"];
    if let Some(sign) = SIGNS.into_iter().find(|sign| text.starts_with(sign)) {
        return text.get(..sign.len());
    }
    if let Some(own) =
        units.at_start(text).filter(|own| !text[own.len()..].starts_with(|c: char| c.is_ascii_alphabetic()))
    {
        return Some(own);
    }
    if !may_guess {
        return None;
    }
    const STOPS: [&str; 30] = [
        "of", "in", "and", "or", "to", "the", "a", "on", "at", "is", "was", "were", "are", "as", "by", "for",
        "from", "with", "this", "has", "its", "his", "us", "yes", "but", "that", "times", "since", "last",
        "less",
    ];
    let mut end = 0;
    for word in text.split(' ').take(4) {
        let plain = word.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == '”' || c == '’');
        let is_word =
            !plain.is_empty() && plain.chars().all(|c| c.is_alphabetic() || c == '-' || c == '²' || c == '/');
        if !is_word || STOPS.contains(&plain.to_ascii_lowercase().as_str()) {
            return None;
        }
        let is_plural = plain.ends_with('s') && !plain.ends_with("ss");
        if is_plural
            || of_english(plain).is_some()
            || matches!(plain, "people" | "yuan" | "km" | "m²" | "km/h" | "kg" | "mu")
        {
            return Some(&text[..end + plain.len()]);
        }
        if plain.len() < word.len() {
            return None;
        }
        end += word.len() + 1;
    }
    None
}

fn power(scale: &str) -> Option<u32> {
    Some(match scale {
        "trillion" | "tn" => 12,
        "billion" | "bn" => 9,
        "million" | "m" => 6,
        "thousand" | "k" => 3,
        "hundred" => 2,
        _ => return None,
    })
}
