//! Words for quantities and places in English.

use super::numerals::{grouped, in_english, is_short, ordinal, ordinal_word, ungrouped};
use quantity::{Bound, Decimal, End, Interval, Number, Quantity, Unit, is_sign_before};

/// The one table of words for bounds: before number and unit, the usual one first, and after them.
fn bound_words(bound: Bound, is_counted: bool) -> (&'static [&'static str], &'static [&'static str]) {
    match bound {
        Bound::Exact => (&[""], &[]),
        Bound::MoreThan => (
            &["more than ", "over ", "in excess of ", "upwards of ", "well over ", "just over ", "above "],
            &[],
        ),
        Bound::AtLeast => (
            &["at least ", "no fewer than ", "no less than ", "not less than ", "a minimum of "],
            &[" or more", " and above", " or above", " or higher", " and more"],
        ),
        Bound::Nearly => (&["nearly ", "almost ", "close to ", "approaching ", "just under "], &[]),
        Bound::AtMost => (
            &["at most ", "up to ", "within ", "no more than ", "not more than ", "a maximum of "],
            &[" or less", " or fewer"],
        ),
        Bound::LessThan if is_counted => (&["fewer than ", "less than ", "under ", "below "], &[]),
        Bound::LessThan => (&["less than ", "under ", "below ", "fewer than "], &[]),
        Bound::About => {
            (&["about ", "around ", "roughly ", "approximately ", "some ", "circa "], &[" or so"])
        }
    }
}

/// All wordings of a quantity, the usual one first.
pub(super) fn quantity(quantity: &Quantity) -> Vec<String> {
    let unit = &quantity.unit;
    let Some(printed) = quantity.printed else {
        return ranges(&quantity.spoken(), unit);
    };
    let value = match printed.value {
        Number::Single(value) => value,
        Number::Range(low, high) => {
            let ranges = ranges(&Interval::closed(low, high), unit);
            return ranges.iter().flat_map(|phrase| bounded(printed.bound, phrase, unit.countable)).collect();
        }
        Number::Fraction(part, whole) => {
            let fractions = fractions(part, whole);
            return fractions.iter().flat_map(|phrase| bounded(printed.bound, phrase, false)).collect();
        }
    };
    let mut wordings = Vec::new();
    let mut add = |phrase: String| wordings.extend(bounded(printed.bound, &phrase, unit.countable));
    if unit.ordinal {
        let word = unit.words.first().map_or("", String::as_str);
        for place in ordinal(value).into_iter().chain(ordinal_word(value).map(String::from)) {
            add(with_unit(&place, word));
            add(place);
        }
    }
    for numeral in numerals(value, quantity) {
        // Nobody prints “$twelve billion” or “twenty-five%”.
        let is_spelt = numeral.starts_with(|c: char| c.is_alphabetic());
        for word in unit_words(unit, value).into_iter().filter(|word| !(is_spelt && is_sign(word))) {
            add(with_unit(&numeral, word));
        }
    }
    set_phrases(unit, value, printed.bound).into_iter().for_each(&mut add);
    wordings
}

/// A part of a whole in words: a third, one third, 1/3, one in three; half.
fn fractions(part: Decimal, whole: Decimal) -> Vec<String> {
    let mut texts = Vec::new();
    let is_one = part == Decimal::ONE;
    let name = match whole.to_string().as_str() {
        "2" => Some("half".to_owned()),
        "4" => Some("quarter".to_owned()),
        _ => ordinal_word(whole).map(str::to_owned),
    };
    if let Some(name) = name {
        let count = in_english(part).unwrap_or_else(|| part.to_string());
        if is_one && name == "half" {
            texts.push("half".to_owned());
        } else if is_one {
            texts.extend([format!("a {name}"), format!("one {name}"), format!("one-{name}")]);
        } else {
            texts.extend([format!("{count} {name}s"), format!("{count}-{name}s")]);
        }
    }
    if let (Some(part), Some(whole)) = (in_english(part), in_english(whole)) {
        texts.extend([format!("{part} in {whole}"), format!("{part} out of {whole}")]);
    }
    texts.push(format!("{part}/{whole}"));
    texts
}

fn bounded(bound: Bound, phrase: &str, is_counted: bool) -> Vec<String> {
    let (before, after) = bound_words(bound, is_counted);
    let before = before.iter().map(|word| format!("{word}{phrase}"));
    before.chain(after.iter().map(|word| format!("{phrase}{word}"))).collect()
}

/// The words of a unit for this number, every second one for more than one.
fn unit_words(unit: &Unit, value: Decimal) -> Vec<&str> {
    if unit.is_percent() {
        return vec!["%", "percent", "per cent", "pc"];
    }
    let is_one = value == Decimal::ONE;
    let of_pair = |pair: &'_ [String]| if is_one { 0 } else { pair.len() - 1 };
    unit.words.chunks(2).map(|pair| pair[of_pair(pair)].as_str()).collect()
}

/// Whether a unit is written right beside digits: $, %, °C.
fn is_sign(unit: &str) -> bool {
    is_sign_before(unit) || unit.ends_with(['%', '°']) || matches!(unit, "pc" | "°C" | "°F")
}

/// Number and unit; currency signs come between minus and number, percent signs after it.
fn with_unit(numeral: &str, unit: &str) -> String {
    let is_currency = is_sign_before(unit);
    let below_zero = numeral.strip_prefix('−');
    match unit {
        "" => numeral.to_owned(),
        "%" | "pc" | "°C" | "°F" => format!("{numeral}{unit}"),
        _ if is_currency => {
            below_zero.map_or_else(|| format!("{unit}{numeral}"), |digits| format!("−{unit}{digits}"))
        }
        _ => format!("{numeral} {unit}"),
    }
}

/// Wordings of percentages that are more than number and sign.
fn set_phrases(unit: &Unit, value: Decimal, bound: Bound) -> Vec<String> {
    if !unit.is_percent() {
        return Vec::new();
    }
    let mut phrases = Vec::new();
    if value == Decimal::HUNDRED && bound == Bound::Exact {
        phrases.extend(["all", "full coverage", "every one", "the whole"].map(String::from));
    }
    for (percent, word) in [(50, "half"), (25, "a quarter"), (75, "three quarters"), (75, "three-quarters")] {
        if value == Decimal::integer(percent) {
            phrases.push(word.into());
        }
    }
    if let Some(word) = in_english(value) {
        phrases.extend([format!("{word} percent"), format!("{word} per cent")]);
    }
    let tenths = value.shifted(1);
    if let Some(word) = in_english(tenths).filter(|_| Decimal::ZERO < tenths && tenths < Decimal::integer(10))
    {
        phrases.extend([format!("{word} in ten"), format!("{word} out of ten"), format!("{tenths} in 10")]);
    }
    phrases
}

/// The ways to print a number, the usual one first.
fn numerals(value: Decimal, quantity: &Quantity) -> Vec<String> {
    const SCALES: [(u32, &str, &str); 4] =
        [(12, "trillion", "tn"), (9, "billion", "bn"), (6, "million", "m"), (3, "thousand", "k")];
    let mut numerals = Vec::new();
    for (power, word, _) in SCALES.iter().take(3) {
        if is_short(value.shifted(*power), 2) {
            numerals.push(format!("{} {word}", ungrouped(value.shifted(*power))));
        }
    }
    let digits = grouped(value);
    if quantity.unit.countable && quantity.step <= Decimal::ONE {
        numerals.insert(0, digits);
    } else {
        numerals.push(digits);
    }
    for (power, word, short) in SCALES {
        let scaled = value.shifted(power);
        if is_short(scaled, 4) && scaled < Decimal::integer(1_000) {
            let digits = ungrouped(scaled);
            numerals.extend([format!("{digits} {word}"), format!("{digits}{short}")]);
            numerals.extend(in_english(scaled).map(|number| format!("{number} {word}")));
        }
    }
    if let Some(word) = in_english(value) {
        numerals.extend(word.strip_prefix("one ").map(|rest| format!("a {rest}")));
        numerals.push(word);
    }
    numerals
}

/// An interval with its unit, and other ways to join its ends.
fn ranges(interval: &Interval, unit: &Unit) -> Vec<String> {
    let usual = range(interval, unit);
    let Some((low, high)) = usual.split_once(" to ") else { return vec![usual] };
    let bare = high.replacen(unit.sign_before().unwrap_or_default(), "", 1);
    let others = [
        format!("between {low} and {high}"),
        format!("from {low} to {high}"),
        format!("{low}-{high}"),
        format!("{}-{high}", low.trim_end_matches('%')),
        format!("{} to {high}", low.trim_end_matches('%')),
        format!("{low} to {bare}"),
        format!("{low}-{bare}"),
    ];
    [vec![usual.clone()], others.into()].concat()
}

/// An interval with its unit, both ends named.
pub(super) fn range(interval: &Interval, unit: &Unit) -> String {
    let ends = [interval.low.number(), interval.high.number()];
    let fits = |power: u32| {
        ends.iter().flatten().all(|end| *end == Decimal::ZERO || is_short(end.shifted(power), 2))
    };
    let scale = [(9, " billion"), (6, " million")].into_iter().find(|(power, _)| fits(*power));
    let number = |number: Decimal| match scale {
        Some((power, word)) if number != Decimal::ZERO => {
            format!("{}{word}", ungrouped(number.shifted(power)))
        }
        _ => grouped(number),
    };
    let said = |end: Decimal| with_unit(&number(end), unit_words(unit, end).first().unwrap_or(&""));
    let has_sign = unit.is_percent() || unit.sign_before().is_some();
    let first = |end: Decimal| if has_sign { said(end) } else { number(end) };
    match (interval.low, interval.high) {
        (End::Closed(low), End::Closed(high)) if low == high => said(low),
        (End::Closed(low) | End::Open(low), End::Closed(high) | End::Open(high)) => {
            let above = if matches!(interval.low, End::Open(_)) { "above " } else { "" };
            let below = if matches!(interval.high, End::Open(_)) { "below " } else { "" };
            format!("{above}{} to {below}{}", first(low), said(high))
        }
        (End::Closed(low), End::Unlimited) => format!("{} or more", said(low)),
        (End::Open(low), End::Unlimited) => format!("above {}", said(low)),
        (End::Unlimited, End::Closed(high)) => format!("{} or less", said(high)),
        (End::Unlimited, End::Open(high)) => format!("below {}", said(high)),
        (End::Unlimited, End::Unlimited) => "unknown".into(),
    }
}

/// A place in a source: section 2, paragraph 7 of the original.
pub(super) fn place(at: &str) -> String {
    match at.split_once('.') {
        Some(("0", paragraph)) => format!("opening, paragraph {paragraph} of the original"),
        Some((section, paragraph)) => format!("section {section}, paragraph {paragraph} of the original"),
        None => format!("{at} in the original"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn pair(one: &str, many: &str) -> Vec<String> {
        vec![one.into(), many.into()]
    }

    fn printed(value: &str, step: &str, bound: Bound, unit: &Unit) -> Vec<String> {
        quantity(&Quantity::printed(number(value), number(step), bound, unit.clone()))
    }

    #[test]
    fn signs_are_never_beside_numbers_in_words() {
        let dollars = Unit { words: vec!["$".into(), "$".into()], ..Unit::measuring("USD") };
        for unit in [dollars, Unit::percent()] {
            let wordings = printed("25", "0", Bound::Exact, &unit);
            let spelt = |wording: &&String| wording.contains("five") && wording.contains(['$', '%']);
            assert_eq!(wordings.iter().find(spelt), None);
        }
    }

    #[test]
    fn the_usual_wording_comes_first() {
        let request = Unit { words: pair("request", "requests"), ..Unit::counting("case") };
        let person = Unit { words: pair("person", "people"), ..Unit::counting("person") };
        let minute = Unit { words: pair("minute", "minutes"), ..Unit::measuring("minute") };
        let yuan = Unit { words: vec!["yuan".into()], ..Unit::measuring("yuan") };
        let place = Unit { words: pair("place", "places"), ordinal: true, ..Unit::counting("rank") };
        for (value, step, bound, unit, wording) in [
            ("34000", "1000", Bound::MoreThan, &request, "more than 34,000 requests"),
            ("1280000", "10000", Bound::Nearly, &person, "nearly 1.28 million people"),
            ("1", "0", Bound::Exact, &request, "1 request"),
            ("99.2", "0.1", Bound::Exact, &Unit::percent(), "99.2%"),
            ("88", "1", Bound::AtLeast, &Unit::percent(), "at least 88%"),
            ("151000000", "1000000", Bound::About, &yuan, "about 151 million yuan"),
            ("1", "1", Bound::LessThan, &minute, "less than 1 minute"),
            ("80", "0", Bound::Exact, &place, "80th place"),
        ] {
            assert_eq!(printed(value, step, bound, unit)[0], wording);
        }
    }

    #[test]
    fn other_good_wordings_are_accepted() {
        let title = Unit { words: pair("title", "titles"), ..Unit::counting("title") };
        let dollar = Unit { words: vec!["$".into()], ..Unit::measuring("dollar") };
        for (value, step, bound, unit, wording) in [
            ("3", "0", Bound::Exact, &title, "three titles"),
            ("90", "10", Bound::AtLeast, &Unit::percent(), "at least nine in ten"),
            ("100", "0", Bound::Exact, &Unit::percent(), "full coverage"),
            ("50", "1", Bound::MoreThan, &Unit::percent(), "more than half"),
            ("2500000", "100000", Bound::Exact, &dollar, "$2.5 million"),
            ("2500000", "100000", Bound::Exact, &dollar, "$2.5m"),
        ] {
            let wordings = printed(value, step, bound, unit);
            assert!(wordings.iter().any(|found| found == wording), "{wording} is not one of {wordings:?}");
        }
    }

    #[test]
    fn both_ends_of_a_range_have_one_scale() {
        let person = Unit { words: pair("person", "people"), ..Unit::counting("person") };
        for (low, high, words) in [
            ("34000", "34290", "34,000 to 34,290 people"),
            ("4010000", "4050000", "4.01 million to 4.05 million people"),
            ("1270001", "1280000", "1,270,001 to 1,280,000 people"),
        ] {
            assert_eq!(range(&Interval::closed(number(low), number(high)), &person), words);
        }
        assert_eq!(range(&Interval::closed(number("31"), number("32")), &Unit::percent()), "31% to 32%");
    }
}
