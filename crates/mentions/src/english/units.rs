//! English units: measures, lengths of time, and the nouns that are counted.

use super::words::{Word, next, phrase, skip, word};
use crate::Vocabulary;
use crate::currency::{self, Currency};
use crate::mention::{Kind, Unit};

/// What follows a number and belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Followed {
    pub(super) unit: Unit,
    pub(super) kind: Kind,
    pub(super) end: usize,
    /// Whether the word is certainly a unit, not only a noun.
    pub(super) is_certain: bool,
}

/// Units of measure, for one and for more, and their signs.
const MEASURES: &[&str] = &[
    "square kilometres",
    "square kilometers",
    "square kilometre",
    "square kilometer",
    "square metres",
    "square meters",
    "square metre",
    "square meter",
    "square feet",
    "square foot",
    "square miles",
    "square mile",
    "square yards",
    "square inches",
    "cubic metres",
    "cubic meters",
    "cubic feet",
    "kilometres per hour",
    "kilometers per hour",
    "kilometers an hour",
    "kilometres an hour",
    "miles per hour",
    "miles an hour",
    "miles per gallon",
    "metric tons",
    "metric tonnes",
    "nautical miles",
    "kilowatt hours",
    "kilowatt-hours",
    "megawatt hours",
    "megawatt-hours",
    "gigawatt hours",
    "terawatt hours",
    "degrees celsius",
    "degrees fahrenheit",
    "degrees centigrade",
    "kilometres",
    "kilometers",
    "kilometre",
    "kilometer",
    "metres",
    "meters",
    "metre",
    "meter",
    "centimetres",
    "centimeters",
    "centimetre",
    "centimeter",
    "millimetres",
    "millimeters",
    "millimetre",
    "millimeter",
    "miles",
    "mile",
    "yards",
    "yard",
    "feet",
    "foot",
    "inches",
    "inch",
    "acres",
    "acre",
    "hectares",
    "hectare",
    "kilograms",
    "kilogrammes",
    "kilogram",
    "kilos",
    "kilo",
    "grams",
    "grammes",
    "gram",
    "milligrams",
    "tonnes",
    "tonne",
    "tons",
    "ton",
    "ounces",
    "ounce",
    "stone",
    "litres",
    "liters",
    "litre",
    "liter",
    "millilitres",
    "gallons",
    "gallon",
    "pints",
    "pint",
    "barrels",
    "barrel",
    "bushels",
    "carats",
    "watts",
    "kilowatts",
    "megawatts",
    "gigawatts",
    "terawatts",
    "volts",
    "amps",
    "hertz",
    "decibels",
    "horsepower",
    "calories",
    "joules",
    "knots",
    "degrees",
    "degree",
    "bytes",
    "kilobytes",
    "megabytes",
    "gigabytes",
    "terabytes",
    "megapixels",
    "pixels",
    "light years",
    "sq ft",
    "sq km",
    "sq m",
    "sq mi",
    "sq miles",
    "km/h",
    "kmh",
    "kph",
    "mph",
    "mpg",
    "km",
    "kg",
    "cm",
    "mm",
    "ft",
    "in",
    "lb",
    "lbs",
    "oz",
    "ha",
    "kw",
    "mw",
    "gw",
    "tw",
    "kwh",
    "mwh",
    "gwh",
    "twh",
    "gb",
    "mb",
    "tb",
    "mbps",
    "gbps",
    "ml",
    "mg",
    "ug",
    "ppm",
    "hp",
    "psi",
    "kcal",
    "db",
    "hz",
    "khz",
    "mhz",
    "ghz",
    "bpm",
    "rpm",
    "cc",
    "km2",
    "m2",
    "m3",
    "sqm",
    "sqft",
    "°c",
    "°f",
    "°",
    "kilobits",
    "megabits",
    "hectopascals",
    "millibars",
];

/// Lengths of time, for one and for more.
const DURATIONS: &[&str] = &[
    "seconds",
    "second",
    "secs",
    "sec",
    "minutes",
    "minute",
    "mins",
    "min",
    "hours",
    "hour",
    "hrs",
    "hr",
    "days",
    "day",
    "nights",
    "night",
    "weeks",
    "week",
    "fortnights",
    "fortnight",
    "months",
    "month",
    "quarters",
    "years",
    "year",
    "yrs",
    "decades",
    "decade",
    "centuries",
    "century",
    "semesters",
    "weekends",
    "milliseconds",
    "working days",
    "business days",
    "calendar days",
    "consecutive days",
    "straight days",
    "trading days",
    "school days",
    "consecutive years",
    "straight years",
    "consecutive quarters",
    "consecutive months",
    "full years",
    "full days",
    "more years",
    "more days",
    "more months",
    "more weeks",
];

/// Plural nouns without an s.
const PLURALS: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "sheep",
    "fish",
    "deer",
    "police",
    "staff",
    "cattle",
    "geese",
    "mice",
    "teeth",
    "aircraft",
    "spacecraft",
    "personnel",
    "crew",
    "troops",
    "pupils",
    "policemen",
    "firefighters",
    "salmon",
    "trout",
    "species",
    "series",
    "media",
    "data",
    "phenomena",
    "criteria",
    "alumni",
    "fungi",
    "lives",
    "loaves",
    "wolves",
    "oxen",
    "passersby",
    "runners-up",
    "lawmakers",
    "countrymen",
    "fishermen",
    "businessmen",
    "businesswomen",
    "councilmen",
    "policewomen",
    "sportsmen",
    "households",
    "seats",
    "countries",
    "youth",
    "youths",
    "cod",
];

/// Words that end in s and are no plural nouns.
const NO_PLURALS: &[&str] = &[
    "is",
    "was",
    "has",
    "this",
    "his",
    "its",
    "as",
    "us",
    "yes",
    "less",
    "across",
    "plus",
    "minus",
    "versus",
    "perhaps",
    "always",
    "afterwards",
    "towards",
    "besides",
    "thus",
    "does",
    "says",
    "goes",
    "makes",
    "takes",
    "gives",
    "shows",
    "needs",
    "wants",
    "means",
    "comes",
    "gets",
    "keeps",
    "begins",
    "lets",
    "hers",
    "ours",
    "theirs",
    "sometimes",
    "nowadays",
    "overseas",
    "downstairs",
    "upstairs",
    "indoors",
    "outdoors",
    "business",
    "press",
    "class",
    "process",
    "success",
    "access",
    "congress",
    "progress",
    "address",
    "bus",
    "gas",
    "plus",
    "pass",
    "cross",
    "boss",
    "loss",
    "mass",
    "grass",
    "glass",
    "dress",
    "stress",
    "express",
    "previous",
    "various",
    "serious",
    "famous",
    "religious",
    "dangerous",
    "tremendous",
    "consecutive",
    "unless",
    "nevertheless",
    "nonetheless",
    "whereas",
    "its",
    "it's",
    "that's",
    "there's",
    "he's",
    "she's",
    "who's",
    "let's",
    "remains",
    "includes",
    "others",
];

/// The unit or noun behind a number that ends at `end`, with or without a space or hyphen between.
pub(super) fn at(chars: &[char], end: usize, vocabulary: &Vocabulary) -> Option<Followed> {
    let found = share(chars, end)
        .or_else(|| money(chars, end))
        .or_else(|| of_story(chars, end, vocabulary))
        .or_else(|| measure(chars, end))
        .or_else(|| noun(chars, end))
        .or_else(|| compound(chars, end))?;
    Some(with_rate(chars, found))
}

fn certain(unit: Unit, kind: Kind, end: usize) -> Option<Followed> {
    Some(Followed { unit, kind, end, is_certain: true })
}

/// Percent, points, basis points, times.
fn share(chars: &[char], end: usize) -> Option<Followed> {
    let from = skip(chars, end);
    if chars.get(from) == Some(&'%') {
        let after = from + 1;
        for words in ["points", "point", "pts"] {
            if let Some(end) = phrase(chars, after, words) {
                return certain(Unit::PercentagePoint, Kind::Share, end);
            }
        }
        return certain(Unit::Percent, Kind::Share, after);
    }
    for words in
        ["percentage points", "percentage point", "per cent points", "percent points", "pp", "ppt", "ppts"]
    {
        if let Some(end) = phrase(chars, end, words) {
            return certain(Unit::PercentagePoint, Kind::Share, end);
        }
    }
    for words in ["basis points", "basis point", "bps", "bp"] {
        if let Some(end) = phrase(chars, end, words) {
            return certain(Unit::BasisPoint, Kind::Quantity, end);
        }
    }
    for words in ["per cent", "percent", "pct", "pc"] {
        if let Some(end) = phrase(chars, end, words) {
            return certain(Unit::Percent, Kind::Share, end);
        }
    }
    times(chars, end)
}

/// 3x, 10 times as many, fivefold: multiples. `three times` alone counts.
fn times(chars: &[char], end: usize) -> Option<Followed> {
    if matches!(chars.get(end), Some('x' | '×')) && !chars.get(end + 1).is_some_and(|c| c.is_alphanumeric())
    {
        return certain(Unit::Times, Kind::Multiple, end + 1);
    }
    for words in ["fold", "-fold"] {
        if let Some(end) = phrase(chars, end, words) {
            return certain(Unit::Times, Kind::Multiple, end);
        }
    }
    let after = phrase(chars, end, "times")?;
    let compares = next(chars, after).is_some_and(|word| {
        matches!(
            word.text.as_str(),
            "as" | "the"
                | "more"
                | "higher"
                | "larger"
                | "bigger"
                | "greater"
                | "its"
                | "their"
                | "his"
                | "her"
                | "what"
                | "that"
                | "faster"
                | "longer"
                | "likelier"
                | "less"
                | "lower"
                | "smaller"
                | "over"
                | "earnings"
                | "last"
        )
    });
    if compares {
        return certain(Unit::Times, Kind::Multiple, after);
    }
    certain(Unit::Word("times".into()), Kind::Quantity, after)
}

/// A currency in words: 12 trillion yen, 300 US dollars, 50 cents.
fn money(chars: &[char], end: usize) -> Option<Followed> {
    let from = if chars.get(end) == Some(&'-') { end + 1 } else { skip(chars, end) };
    let lower: Vec<char> =
        chars[from.min(chars.len())..].iter().take(24).map(char::to_ascii_lowercase).collect();
    let (currency, length) = currency::at(&lower, 0, |currency| currency.english)?;
    let ends = !lower.get(length).is_some_and(|c| c.is_alphanumeric());
    // “pounds” of weight and “real” houses are words of their own.
    let is_real = lower.starts_with(&['r', 'e', 'a', 'l']) && length == 4;
    let is_verb = lower.starts_with(&['w', 'o', 'n']) && length == 3 && !is_amount_before(chars, end);
    (ends && !is_real && !is_verb).then_some(())?;
    certain(Unit::Currency(currency), Kind::Money, from + length)
}

/// Whether a magnitude ends at `end`: 300 million won, but not “the 12 won”.
fn is_amount_before(chars: &[char], end: usize) -> bool {
    let before: String = chars[end.saturating_sub(9)..end].iter().collect::<String>().to_lowercase();
    ["million", "billion", "trillion", "bn", "trn", "tn"].iter().any(|word| before.ends_with(word))
        || before.contains(',')
}

fn of_story(chars: &[char], end: usize, vocabulary: &Vocabulary) -> Option<Followed> {
    let from = if chars.get(end) == Some(&'-') { end + 1 } else { skip(chars, end) };
    let fits = vocabulary.units.iter().find_map(|unit| {
        let length = unit.chars().count();
        let same = unit.chars().zip(chars.get(from..)?).filter(|(a, b)| *a == b.to_ascii_lowercase()).count()
            == length;
        let ends = !chars.get(from + length).is_some_and(|c| c.is_alphanumeric());
        (same && ends).then_some(from + length)
    })?;
    let text: String = chars[from..fits].iter().collect();
    if DURATIONS.contains(&text.to_lowercase().as_str()) {
        return None;
    }
    certain(Unit::Word(text), Kind::Quantity, fits)
}

/// A unit of measure or time.
fn measure(chars: &[char], end: usize) -> Option<Followed> {
    let from = if chars.get(end) == Some(&'-') { end + 1 } else { skip(chars, end) };
    let is_glued = from == end;
    let sign = chars.get(from).filter(|c| is_glued && matches!(c, 'g' | 'l' | 'C' | 'F' | 'V' | 'W'));
    if let Some(sign) = sign.filter(|_| !chars.get(from + 1).is_some_and(|c| c.is_alphanumeric())) {
        return certain(Unit::Word(sign.to_string()), Kind::Quantity, from + 1);
    }
    if chars.get(from) == Some(&'m') && is_glued && !chars.get(from + 1).is_some_and(|c| c.is_alphanumeric())
    {
        return certain(Unit::Word("m".into()), Kind::Quantity, from + 1);
    }
    let lower: String =
        chars[from.min(chars.len())..].iter().take(24).flat_map(|c| c.to_lowercase()).collect();
    let fits = |words: &&&str| {
        lower.starts_with(**words) && !lower[words.len()..].starts_with(|c: char| c.is_alphanumeric())
    };
    let longest = |list: &'static [&'static str]| list.iter().filter(fits).max_by_key(|words| words.len());
    if let Some(words) = longest(DURATIONS) {
        let after = from + words.chars().count();
        // 34-year-old and 34 years old are ages.
        let old = phrase(chars, after, "old").or_else(|| phrase(chars, after, "of age"));
        let kind = if old.is_some() { Kind::Quantity } else { Kind::Duration };
        let after = old.map_or(after, |old| old + usize::from(chars.get(old) == Some(&'s')));
        return certain(Unit::Word((*words).to_owned()), kind, after);
    }
    let words = longest(MEASURES)?;
    // `in` is inches only right behind digits; so are the single letters.
    let is_word = words.len() > 2 || !matches!(*words, "in" | "ha" | "hp");
    (is_word || is_glued).then_some(())?;
    let mut after = from + words.chars().count();
    if matches!(*words, "degrees" | "degree") {
        after = ["c", "f", "celsius", "fahrenheit"]
            .iter()
            .find_map(|scale| phrase(chars, after, scale))
            .unwrap_or(after);
    }
    certain(Unit::Word(chars[from..after].iter().collect()), Kind::Quantity, after)
}

/// What a number is a rate of belongs to it: 3.9 per 1,000 births.
fn with_rate(chars: &[char], found: Followed) -> Followed {
    let base = phrase(chars, found.end, "per").map(|per| skip(chars, per));
    let number = base.and_then(|base| crate::number::digits(chars, base));
    match number {
        Some(number) => {
            Followed { end: noun(chars, number.end).map_or(number.end, |noun| noun.end), ..found }
        }
        None => found,
    }
}

/// The end of `per 1,000 births` behind a bare number.
pub(super) fn rate_end(chars: &[char], end: usize) -> Option<usize> {
    let base = skip(chars, phrase(chars, end, "per")?);
    let number = crate::number::digits(chars, base)?;
    Some(noun(chars, number.end).map_or(number.end, |noun| noun.end))
}

/// The noun of a compound: three-bedroom, 27-nation.
fn compound(chars: &[char], end: usize) -> Option<Followed> {
    (chars.get(end) == Some(&'-')).then_some(())?;
    let word = word(chars, end + 1).filter(|word| !word.is_capital && word.text.len() >= 3)?;
    const OTHER: &[&str] = &[
        "way",
        "off",
        "sided",
        "star",
        "tier",
        "dimensional",
        "digit",
        "figure",
        "time",
        "timer",
        "timers",
        "hand",
        "handed",
        "faced",
        "piece",
        "fold",
        "plus",
        "odd",
        "something",
        "strong",
        "and",
        "one",
        "two",
        "three",
        "wheel",
        "wheeled",
        "ply",
        "step",
        "stop",
        "pack",
        "ish",
        "pronged",
        "pointer",
        "thirds",
        "fifths",
        "quarters",
        "and",
        "love",
        "all",
        "nil",
        "for",
        "out",
        "in",
        "of",
    ];
    let is_other = OTHER.contains(&word.text.as_str()) || chars.get(word.end) == Some(&'-');
    (!is_other).then(|| Followed {
        unit: Unit::Word(word.text.clone()),
        kind: Kind::Quantity,
        end: word.end,
        is_certain: false,
    })
}

/// Two units of which the first is so many of the second: 6ft 2in, 5lb 3oz, 1 hour 20 minutes.
const PARTS: &[(&[&str], &[&str], i64)] = &[
    (&["ft", "foot", "feet"], &["in", "inch", "inches"], 12),
    (&["lb", "lbs", "pounds", "pound"], &["oz", "ounces", "ounce"], 16),
    (&["stone"], &["lb", "lbs", "pounds", "pound"], 14),
    (&["hours", "hour", "hrs", "hr"], &["minutes", "minute", "mins", "min"], 60),
    (&["minutes", "minute", "mins", "min"], &["seconds", "second", "secs", "sec"], 60),
    (&["weeks", "week"], &["days", "day"], 7),
];

/// How many of the smaller unit make one of `unit`, and the words of the smaller.
pub(super) fn smaller(unit: &str) -> Option<(i64, &'static [&'static str])> {
    let lower = unit.to_lowercase();
    PARTS
        .iter()
        .find(|(larger, ..)| larger.contains(&lower.as_str()))
        .map(|(_, words, parts)| (*parts, *words))
}

/// The plural noun right behind a number.
fn noun(chars: &[char], end: usize) -> Option<Followed> {
    let word = word(chars, skip(chars, end)).filter(|word| word.start > end)?;
    is_plural(&word).then(|| Followed {
        unit: Unit::Word(chars[word.start..word.end].iter().collect()),
        kind: Kind::Quantity,
        end: word.end,
        is_certain: false,
    })
}

/// Whether a word looks like the plural of a noun.
pub(super) fn is_plural(word: &Word) -> bool {
    let text = word.text.as_str();
    let by_form = text.len() > 3
        && text.ends_with('s')
        && !text.ends_with("ss")
        && !text.ends_with("us")
        && !text.ends_with("'s")
        && !NO_PLURALS.contains(&text);
    PLURALS.contains(&text) || by_form
}

/// Whether letters right behind digits are a number with a magnitude or unit: 10km, 450K, 30mph.
pub(super) fn is_number_with_unit(word: &[char]) -> bool {
    let at = word.iter().position(char::is_ascii_digit).unwrap_or(0);
    let Some(number) = crate::number::digits(word, at) else { return false };
    let before: String = word[..at].iter().collect();
    let is_currency = at == 0
        || crate::currency::CURRENCIES
            .iter()
            .any(|currency: &Currency| currency.before.contains(&before.as_str()));
    let after: String = word[number.end..].iter().collect::<String>().to_lowercase();
    let is_sign = matches!(&word[number.end..], ['g' | 'l' | 'C' | 'F' | 'V' | 'W']);
    let known = after.is_empty()
        || is_sign
        || matches!(
            after.as_str(),
            "c" | "k"
                | "m"
                | "mn"
                | "bn"
                | "b"
                | "tn"
                | "trn"
                | "t"
                | "x"
                | "pc"
                | "pct"
                | "p"
                | "st"
                | "nd"
                | "rd"
                | "th"
                | "am"
                | "pm"
                | "s"
                | "bp"
                | "bps"
                | "pp"
        )
        || MEASURES.contains(&after.as_str())
        || DURATIONS.contains(&after.as_str())
        || matches!(after.as_str(), "sec" | "secs" | "min" | "mins");
    let hyphenated = word.get(number.end) == Some(&'-') || word.get(number.end) == Some(&'/');
    is_currency
        && (known
            || hyphenated
                && after[1..].chars().all(|c| c.is_alphabetic() || c == '-' || c.is_ascii_digit())
                && is_unit_compound(&after[1..]))
}

/// year-old, minute, fold, plus: what may follow a number and a hyphen.
fn is_unit_compound(text: &str) -> bool {
    let first = text.split('-').next().unwrap_or(text);
    let is_number = first.starts_with(|c: char| c.is_ascii_digit());
    let is_compound = !text.contains('-') && text.len() >= 3 && text.chars().all(|c| c.is_ascii_lowercase());
    is_compound
        || matches!(text, "foot" | "to")
        || is_number && is_number_with_unit(&first.chars().collect::<Vec<char>>())
        || DURATIONS.contains(&first)
        || MEASURES.contains(&first)
        || matches!(
            first,
            "fold"
                | "plus"
                | "odd"
                | "percent"
                | "strong"
                | "point"
                | "page"
                | "member"
                | "seat"
                | "bed"
                | "storey"
                | "story"
                | "person"
                | "man"
                | "woman"
                | "room"
                | "bedroom"
                | "dollar"
                | "pound"
                | "euro"
                | "yen"
                | "yuan"
                | "million"
                | "billion"
                | "trillion"
                | "hour"
                | "and"
        )
}
