//! Figures that are words of their own: a third, one in five, doubled, half an hour, 3rd, 3-1.

use super::followed::Followed;
use super::numbers::numeral;
use super::numeral::{Numeral, Style};
use super::words::{Word, begins_sentence, next, phrase, previous, skip, word};
use super::{bounded, units};
use crate::found::{Found, Text};
use crate::mention::{Kind, Meaning, Unit, Value};
use crate::number::{digits, vulgar};
use quantity::Decimal;

/// The special figure that begins at `start`.
pub(super) fn special(text: Text<'_>, start: usize) -> Option<Found> {
    one_in(text, start)
        .or_else(|| slashed(text, start))
        .or_else(|| fraction(text, start))
        .or_else(|| half(text, start))
        .or_else(|| multiplied(text, start))
        .or_else(|| ordinal(text, start))
        .or_else(|| age(text, start))
}

fn of(text: Text<'_>, start: usize, end: usize, part: i64, whole: i64) -> Option<Found> {
    let value = Value::Fraction(Decimal::integer(part), Decimal::integer(whole));
    Some(bounded(text, start..end, end, Kind::Fraction, value, Unit::None))
}

/// one in five, three out of four, 7 in 10.
fn one_in(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let part = small(chars, start)?;
    let noun = next(chars, part.end)
        .filter(|word| !matches!(word.text.as_str(), "in" | "out" | "of") && !word.is_capital)
        .map_or(part.end, |word| word.end);
    let of = phrase(chars, part.end, "of").and_then(|of| whole_after(chars, of));
    if let Some(whole) = of.filter(|whole| whole.low > part.low && !is_year_like(chars, whole)) {
        // seven of ten districts: the part of a whole that is counted too.
        let end = units::at(chars, whole.end, text.vocabulary)
            .or_else(|| noun_behind(chars, whole.end, text))
            .filter(|unit| matches!(unit.unit, Unit::Word(_)));
        return end.map(|unit| {
            bounded(
                text,
                start..whole.end,
                unit.end,
                Kind::Fraction,
                Value::Fraction(part.low, whole.low),
                Unit::None,
            )
        });
    }
    let from = phrase(chars, part.end, "in every")
        .or_else(|| phrase(chars, noun, "in every"))
        .or_else(|| {
            phrase(chars, noun, "in").filter(|_| {
                noun != part.end
                    && part.style == Style::One
                    && !matches!(
                        next(chars, part.end).map(|word| word.text).as_deref(),
                        Some("set" | "goal" | "win" | "game" | "point" | "run")
                    )
            })
        })
        .or_else(|| phrase(chars, part.end, "times out of"))
        .or_else(|| phrase(chars, part.end, "out of every"))
        .or_else(|| phrase(chars, part.end, "out of"))
        .or_else(|| phrase(chars, part.end, "in"))?;
    let whole = small(chars, skip(chars, from)).filter(|whole| whole.low > part.low)?;
    let is_length = units::at(chars, whole.end, text.vocabulary)
        .is_some_and(|unit| unit.kind == Kind::Duration || !matches!(unit.unit, Unit::Word(_)));
    let is_round = whole.low <= Decimal::integer(20) || whole.low.last_place() >= Decimal::integer(10);
    (!is_length && is_round && whole.low <= Decimal::integer(1_000_000)).then_some(())?;
    let value = Value::Fraction(part.low, whole.low);
    Some(bounded(text, start..whole.end, whole.end, Kind::Fraction, value, Unit::None))
}

/// The number that a part is of: of the ten, of his last five, of the world's 10, of every 100.
fn whole_after(chars: &[char], of: usize) -> Option<Numeral> {
    let mut at = skip(chars, of);
    for _ in 0..3 {
        if let Some(whole) = small(chars, at).filter(|whole| whole.style != Style::One) {
            return Some(whole);
        }
        let word = word(chars, at)?;
        let opens = matches!(
            word.text.as_str(),
            "the"
                | "its"
                | "his"
                | "her"
                | "their"
                | "our"
                | "my"
                | "past"
                | "last"
                | "every"
                | "those"
                | "these"
                | "first"
                | "top"
        );
        // The possessive of the Pilots' six runs, the world's 10 biggest insurers.
        let is_owner = matches!(chars.get(word.end), Some('\''));
        if !opens && !is_owner {
            return None;
        }
        let behind = if is_owner {
            word.end + 1 + usize::from(chars.get(word.end + 1) == Some(&'s'))
        } else {
            word.end
        };
        at = skip(chars, behind);
    }
    small(chars, at)
}

/// The plural noun behind one adjective: the 10 biggest insurers.
fn noun_behind(chars: &[char], end: usize, text: Text<'_>) -> Option<Followed> {
    let adjective = word(chars, skip(chars, end)).filter(|word| !word.is_capital)?;
    units::at(chars, adjective.end, text.vocabulary)
        .filter(|unit| matches!(unit.unit, Unit::Word(_)) && !unit.is_certain)
}

fn is_year_like(chars: &[char], number: &Numeral) -> bool {
    number.low >= Decimal::integer(1900)
        && number.low <= Decimal::integer(2100)
        && !chars[..number.end].ends_with(&['0', '0', '0'])
}

fn small(chars: &[char], start: usize) -> Option<Numeral> {
    numeral(chars, start).filter(|number| {
        number.low.is_whole()
            && !number.is_vague
            && number.style != Style::Abbreviated
            && number.low > Decimal::ZERO
    })
}

/// 2/3 and ½.
fn slashed(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let value = |part: Decimal, whole: Decimal, end: usize| {
        Some(bounded(text, start..end, end, Kind::Fraction, Value::Fraction(part, whole), Unit::None))
    };
    if let Some((part, whole)) = chars.get(start).copied().and_then(vulgar) {
        return value(Decimal::integer(part), Decimal::integer(whole), start + 1);
    }
    let part = digits(chars, start).filter(|part| !part.has_fraction && !part.is_grouped)?;
    (chars.get(part.end) == Some(&'/')).then_some(())?;
    let whole = digits(chars, part.end + 1).filter(|whole| !whole.has_fraction && !whole.is_grouped)?;
    let goes_on = chars.get(whole.end).is_some_and(|c| matches!(c, '/' | '-') || c.is_alphanumeric());
    let is_fraction =
        part.value < whole.value && part.value > Decimal::ZERO && whole.value <= Decimal::integer(100);
    if part.value >= whole.value && whole.value > Decimal::integer(12) && !goes_on {
        // A blood pressure of 130/80.
        return Some(Found::nothing(Kind::Name, start..whole.end));
    }
    (is_fraction && !goes_on).then_some(())?;
    value(part.value, whole.value, whole.end)
}

const PARTS: &[(&str, i64)] = &[
    ("half", 2),
    ("halves", 2),
    ("third", 3),
    ("thirds", 3),
    ("quarter", 4),
    ("quarters", 4),
    ("fourth", 4),
    ("fourths", 4),
    ("fifth", 5),
    ("fifths", 5),
    ("sixth", 6),
    ("sixths", 6),
    ("seventh", 7),
    ("sevenths", 7),
    ("eighth", 8),
    ("eighths", 8),
    ("ninth", 9),
    ("ninths", 9),
    ("tenth", 10),
    ("tenths", 10),
    ("twentieth", 20),
    ("hundredth", 100),
];

/// a third of, two-thirds, three quarters, nine-tenths.
fn fraction(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let first = word(chars, start)?;
    let (count, end) = if matches!(first.text.as_str(), "a" | "an") {
        (1, first.end)
    } else {
        let number = small(chars, start).filter(|number| number.low < Decimal::integer(100))?;
        (number.low.to_string().parse().ok()?, number.end)
    };
    let part = next(chars, end)?;
    let whole = PARTS.iter().find(|(name, _)| *name == part.text)?.1;
    let is_plural = part.text.ends_with('s');
    // two quarters of a year, and three halves of a match, are no parts of one.
    ((count > 1) == is_plural && count < whole).then_some(())?;
    (is_plural || ends_as_part(chars, &part) || (count == 1 && first.text == "one")).then_some(())?;
    let is_time = part.text.starts_with("quarter")
        && next(chars, part.end).is_some_and(|word| {
            matches!(word.text.as_str(), "past" | "to" | "century" | "hour" | "final" | "finals")
        });
    (!is_time && !is_half_of_match(chars, &part)).then_some(())?;
    of(text, start, part.end, count, whole)
}

fn is_half_of_match(chars: &[char], part: &Word) -> bool {
    part.text.starts_with("hal")
        && next(chars, part.end)
            .is_some_and(|word| matches!(word.text.as_str(), "time" | "an" | "hour" | "a"))
}

/// Whether a singular part is no ordinal: `a third of`, `by a third.`, not `a third man`.
fn ends_as_part(chars: &[char], part: &Word) -> bool {
    if chars.get(part.end) == Some(&'-') {
        return false;
    }
    if part.text == "quarter" {
        let is_other = |word: Word| {
            matches!(
                word.text.as_str(),
                "mile"
                    | "pounder"
                    | "turn"
                    | "back"
                    | "to"
                    | "past"
                    | "century"
                    | "final"
                    | "finals"
                    | "hour"
                    | "horse"
                    | "panel"
                    | "note"
                    | "earlier"
                    | "ago"
            )
        };
        return !word(chars, skip(chars, part.end)).is_some_and(is_other);
    }
    match word(chars, skip(chars, part.end)) {
        None => true,
        Some(word) => matches!(
            word.text.as_str(),
            "of" | "more"
                | "less"
                | "fewer"
                | "higher"
                | "lower"
                | "as"
                | "or"
                | "and"
                | "to"
                | "in"
                | "from"
                | "since"
                | "this"
                | "on"
                | "at"
                | "over"
                | "compared"
                | "by"
                | "the"
                | "were"
                | "are"
                | "have"
                | "had"
                | "said"
                | "was"
                | "is"
                | "has"
                | "will"
                | "after"
                | "during"
                | "between"
                | "for"
                | "who"
                | "that"
                | "did"
                | "do"
                | "would"
                | "could"
                | "came"
                | "went"
                | "its"
                | "their"
                | "because"
                | "when"
                | "while"
                | "but"
                | "off"
                | "again"
                | "last"
        ),
    }
}

/// half of, more than half, half an hour, an hour and a half, halved.
fn half(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let first = word(chars, start)?;
    match first.text.as_str() {
        "halved" | "halving" | "halve" | "halves" => return of(text, start, first.end, 1, 2),
        "an" | "a" | "one" => return unit_and_a_half(text, start, &first),
        "half" => {}
        _ => return None,
    }
    if numeral(chars, start).is_some() {
        return None;
    }
    if let Some(found) = half_of_a_unit(text, start, &first) {
        return Some(found);
    }
    let before = previous(chars, start, text.floor).map(|word| word.text);
    let is_part_of_game = matches!(
        before.as_deref(),
        Some(
            "first"
                | "second"
                | "other"
                | "better"
                | "opening"
                | "latter"
                | "top"
                | "bottom"
                | "each"
                | "which"
                | "this"
                | "last"
                | "final"
                | "northern"
                | "southern"
                | "eastern"
                | "western"
        )
    );
    let is_glued = chars.get(first.end) == Some(&'-');
    let follows = word(chars, skip(chars, first.end)).map(|word| word.text);
    let of_whole = matches!(
        follows.as_deref(),
        Some(
            "of" | "the"
                | "its"
                | "their"
                | "his"
                | "her"
                | "our"
                | "my"
                | "all"
                | "that"
                | "as"
                | "those"
                | "these"
                | "what"
                | "were"
                | "are"
                | "have"
                | "had"
                | "said"
                | "in"
                | "to"
                | "by"
                | "since"
                | "from"
                | "on"
                | "at"
                | "did"
                | "or"
                | "and"
                | "off"
                | "again"
                | "over"
                | "will"
                | "would"
                | "want"
                | "say"
                | "believe"
                | "think"
        )
    );
    let at_end = follows.is_none()
        || before.as_deref().is_some_and(|word| {
            matches!(
                word,
                "by" | "in"
                    | "than"
                    | "nearly"
                    | "about"
                    | "almost"
                    | "over"
                    | "under"
                    | "to"
                    | "least"
                    | "roughly"
                    | "around"
                    | "only"
                    | "just"
                    | "below"
                    | "above"
            )
        });
    (!is_part_of_game && !is_glued && (of_whole || at_end)).then_some(())?;
    of(text, start, first.end, 1, 2)
}

/// half an hour, half a day, half-hour.
fn half_of_a_unit(text: Text<'_>, start: usize, half: &Word) -> Option<Found> {
    let chars = text.chars;
    let from = phrase(chars, half.end, "an")
        .or_else(|| phrase(chars, half.end, "a"))
        .or_else(|| (chars.get(half.end) == Some(&'-')).then_some(half.end))?;
    let unit = units::at(chars, from, text.vocabulary)
        .filter(|unit| unit.is_certain && matches!(unit.unit, Unit::Word(_)))?;
    let value = Value::Number(Decimal::new(5, 1));
    Some(bounded(text, start..unit.end, unit.end, unit.kind, value, unit.unit))
}

/// an hour and a half, a year and a half.
fn unit_and_a_half(text: Text<'_>, start: usize, article: &Word) -> Option<Found> {
    let chars = text.chars;
    let unit = units::at(chars, article.end, text.vocabulary).filter(|unit| unit.is_certain)?;
    let end = phrase(chars, unit.end, "and a half")?;
    Some(bounded(text, start..end, end, unit.kind, Value::Number(Decimal::new(15, 1)), unit.unit))
}

/// doubled, tripled, tenfold, twice as many.
fn multiplied(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let first = word(chars, start)?;
    let times = |times: i64, end: usize| {
        Some(bounded(
            text,
            start..end,
            end,
            Kind::Multiple,
            Value::Number(Decimal::integer(times)),
            Unit::Times,
        ))
    };
    let follows = word(chars, skip(chars, first.end)).map(|word| word.text);
    let compares = matches!(
        follows.as_deref(),
        Some(
            "the"
                | "its"
                | "their"
                | "his"
                | "her"
                | "that"
                | "what"
                | "as"
                | "last"
                | "this"
                | "those"
                | "in"
        )
    );
    let is_glued = chars.get(first.end) == Some(&'-');
    match first.text.as_str() {
        "doubled" | "doubling" => times(2, first.end),
        "tripled" | "tripling" | "trebled" | "trebling" => times(3, first.end),
        "quadrupled" | "quadrupling" => times(4, first.end),
        "quintupled" | "quintupling" => times(5, first.end),
        "twofold" => times(2, first.end),
        // A room may double as a study.
        "double" if follows.as_deref() == Some("as") => (phrase(chars, first.end, "as many").is_some()
            || phrase(chars, first.end, "as much").is_some())
        .then(|| times(2, first.end))
        .flatten(),
        "double" | "twice" if compares && !is_glued => times(2, first.end),
        "double"
            if !is_glued
                && follows.is_none()
                && previous(chars, start, text.floor).is_some_and(|word| {
                    matches!(
                        word.text.as_str(),
                        "to" | "than" | "nearly" | "almost" | "about" | "will" | "would" | "could" | "may"
                    )
                }) =>
        {
            times(2, first.end)
        }
        "double" if !is_glued && follows.as_deref() == Some("by") => times(2, first.end),
        "triple" | "treble" | "thrice" if compares && !is_glued => times(3, first.end),
        "quadruple" if compares => times(4, first.end),
        other => {
            let stem = other.strip_suffix("fold").filter(|stem| stem.len() > 2)?;
            let stem: Vec<char> = stem.chars().collect();
            let number = numeral(&stem, 0).filter(|number| number.end == stem.len())?;
            let value: i64 = number.low.to_string().parse().ok()?;
            times(value, first.end)
        }
    }
}

const ORDINALS: &[(&str, i64)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
    ("thousandth", 1000),
    ("millionth", 1_000_000),
    ("twenty-first", 21),
    ("twenty-fifth", 25),
];

/// 3rd flood, the third time, ranked fourth.
fn ordinal(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let (value, end) = ordinal_number(chars, start)?;
    let follows = word(chars, skip(chars, end));
    let is_digits = chars[start].is_ascii_digit();
    let is_name = follows.as_ref().is_some_and(|word| word.is_capital && word.start == end + 1)
        || word(chars, start).is_some_and(|word| word.is_capital && !begins_sentence(chars, start));
    if is_name {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    let before = previous(chars, start, text.floor).map(|word| word.text);
    // before the 14th: a day whose month is not said.
    if is_digits && follows.is_none() && value <= 31 && before.as_deref() == Some("the") {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    let ranked = matches!(
        before.as_deref(),
        Some("ranked" | "placed" | "came" | "finished" | "ranks" | "rank" | "finishing" | "coming")
    );
    let is_owned = chars[..start].iter().rev().skip_while(|c| **c == ' ').take(2).eq(['s', '\''].iter());
    let counted = follows.as_ref().is_some_and(|word| {
        matches!(
            word.text.as_str(),
            "time"
                | "consecutive"
                | "straight"
                | "successive"
                | "year"
                | "day"
                | "month"
                | "week"
                | "place"
                | "largest"
                | "biggest"
                | "highest"
                | "smallest"
                | "lowest"
                | "most"
                | "oldest"
                | "longest"
                | "busiest"
                | "annual"
                | "title"
                | "anniversary"
                | "edition"
                | "attempt"
                | "death"
                | "victim"
                | "round"
                | "term"
                | "season"
                | "floor"
                | "win"
                | "birthday"
                | "reading"
                | "fastest"
                | "in"
                | "night"
                | "session"
                | "visit"
                | "child"
                | "strike"
                | "goal"
                | "season's"
                | "weekend"
                | "game"
                | "race"
                | "worst"
                | "best"
        )
    });
    let is_word_counted = value >= 3
        && before
            .as_deref()
            .is_some_and(|word| matches!(word, "the" | "a" | "its" | "his" | "her" | "their" | "our" | "my"))
        && follows.is_some()
        || counted && value >= 2
        || is_owned && value >= 2 && follows.is_some();
    (is_digits || ranked || is_word_counted).then_some(())?;
    (!follows.is_some_and(|word| matches!(word.text.as_str(), "century" | "centuries"))).then_some(())?;
    let mut found =
        bounded(text, start..end, end, Kind::Ordinal, Value::Number(Decimal::integer(value)), Unit::None);
    if let Meaning::Amount(amount) = &mut found.meaning {
        amount.bound = quantity::Bound::Exact;
    }
    found.span = start..end;
    Some(found)
}

/// The number of 3rd or third, and the character after it.
pub(super) fn ordinal_number(chars: &[char], start: usize) -> Option<(i64, usize)> {
    if let Some(number) = digits(chars, start).filter(|number| !number.has_fraction) {
        let suffix =
            word(chars, number.end).filter(|word| matches!(word.text.as_str(), "st" | "nd" | "rd" | "th"))?;
        return Some((number.value.to_string().parse().ok()?, suffix.end));
    }
    let first = word(chars, start)?;
    if let Some((_, value)) = ORDINALS.iter().find(|(name, _)| *name == first.text) {
        return Some((*value, first.end));
    }
    // twenty-third
    let tens = numeral(chars, start)
        .filter(|number| number.end == first.end && number.low.last_place() == Decimal::integer(10))?;
    let second = word(chars, first.end + 1).filter(|_| chars.get(first.end) == Some(&'-'))?;
    let (_, value) = ORDINALS.iter().take(9).find(|(name, _)| *name == second.text)?;
    Some((tens.low.to_string().parse::<i64>().ok()? + value, second.end))
}

/// aged 34, age 34, in her 30s.
fn age(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let first = word(chars, start).filter(|word| matches!(word.text.as_str(), "aged" | "age"))?;
    let from = skip(chars, first.end);
    let number = numeral(chars, from)
        .filter(|number| number.low < Decimal::integer(130) && !number.is_vague && number.magnitude == 0)?;
    let mut found = bounded(
        text,
        from..number.end,
        number.end,
        Kind::Quantity,
        Value::Number(number.low),
        Unit::Word("years".into()),
    );
    let second = phrase(chars, number.end, "to")
        .map(|to| skip(chars, to))
        .or_else(|| matches!(chars.get(number.end), Some('-' | '–')).then_some(number.end + 1));
    if let Some(second) =
        second.and_then(|from| numeral(chars, from)).filter(|second| second.low > number.low)
    {
        found = bounded(
            text,
            from..second.end,
            second.end,
            Kind::Range,
            Value::Range(number.low, second.low),
            Unit::Word("years".into()),
        );
    }
    found.span.start = start.min(found.span.start);
    Some(found)
}
