//! What the words around a number make of it: at least, nearly, or so.

use super::words::{is_quotation, next, phrase, previous};
use quantity::Bound;

/// Phrases before a number.
const BEFORE: &[(&str, Bound)] = &[
    ("more than", Bound::MoreThan),
    ("over", Bound::MoreThan),
    ("above", Bound::MoreThan),
    ("exceeding", Bound::MoreThan),
    ("exceeds", Bound::MoreThan),
    ("exceeded", Bound::MoreThan),
    ("exceed", Bound::MoreThan),
    ("upwards of", Bound::MoreThan),
    ("upward of", Bound::MoreThan),
    ("in excess of", Bound::MoreThan),
    ("greater than", Bound::MoreThan),
    ("larger than", Bound::MoreThan),
    ("higher than", Bound::MoreThan),
    ("longer than", Bound::MoreThan),
    ("bigger than", Bound::MoreThan),
    ("better than", Bound::MoreThan),
    ("older than", Bound::MoreThan),
    ("north of", Bound::MoreThan),
    ("topped", Bound::MoreThan),
    ("topping", Bound::MoreThan),
    ("surpassed", Bound::MoreThan),
    ("surpassing", Bound::MoreThan),
    ("beyond", Bound::MoreThan),
    ("at least", Bound::AtLeast),
    ("at a minimum", Bound::AtLeast),
    ("minimum of", Bound::AtLeast),
    ("minimum", Bound::AtLeast),
    ("nearly", Bound::Nearly),
    ("almost", Bound::Nearly),
    ("close to", Bound::Nearly),
    ("close on", Bound::Nearly),
    ("approaching", Bound::Nearly),
    ("nearing", Bound::Nearly),
    ("shy of", Bound::Nearly),
    ("far off", Bound::Nearly),
    ("far from", Bound::Nearly),
    ("not far off", Bound::Nearly),
    ("just about", Bound::Nearly),
    ("nearer", Bound::Nearly),
    ("the best part of", Bound::Nearly),
    ("as little as", Bound::AtLeast),
    ("at the very least", Bound::AtLeast),
    ("a good", Bound::AtLeast),
    ("past", Bound::MoreThan),
    ("not even", Bound::LessThan),
    ("not quite", Bound::LessThan),
    ("inside", Bound::LessThan),
    ("thick end of", Bound::Nearly),
    ("nigh on", Bound::Nearly),
    ("getting on for", Bound::Nearly),
    ("verging on", Bound::Nearly),
    ("practically", Bound::Nearly),
    ("virtually", Bound::Nearly),
    ("up to", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("at the most", Bound::AtMost),
    ("as many as", Bound::AtMost),
    ("as much as", Bound::AtMost),
    ("as high as", Bound::AtMost),
    ("as long as", Bound::AtMost),
    ("maximum of", Bound::AtMost),
    ("maximum", Bound::AtMost),
    ("capped at", Bound::AtMost),
    ("limited to", Bound::AtMost),
    ("limit of", Bound::AtMost),
    ("cap of", Bound::AtMost),
    ("ceiling of", Bound::AtMost),
    ("within", Bound::AtMost),
    ("less than", Bound::LessThan),
    ("fewer than", Bound::LessThan),
    ("under", Bound::LessThan),
    ("below", Bound::LessThan),
    ("beneath", Bound::LessThan),
    ("lower than", Bound::LessThan),
    ("smaller than", Bound::LessThan),
    ("shorter than", Bound::LessThan),
    ("younger than", Bound::LessThan),
    ("short of", Bound::LessThan),
    ("south of", Bound::LessThan),
    ("sub", Bound::LessThan),
    ("about", Bound::About),
    ("around", Bound::About),
    ("roughly", Bound::About),
    ("approximately", Bound::About),
    ("approx", Bound::About),
    ("some", Bound::About),
    ("circa", Bound::About),
    ("ca", Bound::About),
    ("estimated", Bound::About),
    ("in the region of", Bound::About),
    ("in the order of", Bound::About),
    ("of the order of", Bound::About),
    ("on the order of", Bound::About),
    ("something like", Bound::About),
    ("somewhere around", Bound::About),
    ("in the neighborhood of", Bound::About),
    ("in the neighbourhood of", Bound::About),
    ("as few as", Bound::AtLeast),
];

/// Phrases after a number, or after the noun behind it.
const AFTER: &[(&str, Bound)] = &[
    ("or more", Bound::AtLeast),
    ("or over", Bound::AtLeast),
    ("or above", Bound::AtLeast),
    ("or older", Bound::AtLeast),
    ("or higher", Bound::AtLeast),
    ("or better", Bound::AtLeast),
    ("or longer", Bound::AtLeast),
    ("or greater", Bound::AtLeast),
    ("and above", Bound::AtLeast),
    ("and over", Bound::AtLeast),
    ("and older", Bound::AtLeast),
    ("and up", Bound::AtLeast),
    ("and counting", Bound::AtLeast),
    ("at least", Bound::AtLeast),
    ("at a minimum", Bound::AtLeast),
    ("minimum", Bound::AtLeast),
    ("upwards", Bound::AtLeast),
    ("plus", Bound::AtLeast),
    ("or less", Bound::AtMost),
    ("or fewer", Bound::AtMost),
    ("or under", Bound::AtMost),
    ("or below", Bound::AtMost),
    ("or lower", Bound::AtMost),
    ("or younger", Bound::AtMost),
    ("or shorter", Bound::AtMost),
    ("and under", Bound::AtMost),
    ("and younger", Bound::AtMost),
    ("and below", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("at the most", Bound::AtMost),
    ("maximum", Bound::AtMost),
    ("max", Bound::AtMost),
    ("tops", Bound::AtMost),
    ("at the outside", Bound::AtMost),
    ("or a bit less", Bound::AtMost),
    ("or a little less", Bound::AtMost),
    ("or a bit more", Bound::AtLeast),
    ("or a little more", Bound::AtLeast),
    ("or so", Bound::About),
    ("or thereabouts", Bound::About),
    ("give or take", Bound::About),
    ("odd", Bound::About),
];

/// Words between a bound and its number that change nothing.
const FILLERS: &[&str] = &[
    "next",
    "last",
    "first",
    "a",
    "an",
    "another",
    "additional",
    "further",
    "extra",
    "other",
    "just",
    "only",
    "combined",
    "total",
    "the",
];

/// Words before a bound that only make it stronger or weaker: just under, well over.
const DEGREES: &[&str] =
    &["just", "well", "slightly", "far", "only", "a", "little", "marginally", "comfortably", "significantly"];

/// Words that turn the bound after them around: no more than, not less than.
const NEGATIONS: &[&str] = &["no", "not", "never", "cannot", "can't", "don't", "doesn't", "mustn't"];

/// The bound that the words before a number give it, and where they begin.
pub(super) fn before(chars: &[char], start: usize, floor: usize) -> Option<(Bound, usize)> {
    if let Some(sign) = sign_before(chars, start, floor) {
        return Some(sign);
    }
    let (bound, at) = near(chars, start, floor)?;
    // up to around 300 is at most; at least some 20 is at least.
    Some(match near(chars, at, floor) {
        Some((outer, outer_at)) if bound == Bound::About => (outer, outer_at),
        Some((Bound::About, outer_at)) => (bound, outer_at),
        _ => (bound, at),
    })
}

/// ~300, >300, <5%, ≥ and ≤.
fn sign_before(chars: &[char], start: usize, floor: usize) -> Option<(Bound, usize)> {
    let at = start.checked_sub(1).filter(|at| *at >= floor)?;
    let at = if chars[at] == ' ' { at.checked_sub(1)? } else { at };
    let bound = match chars[at] {
        '~' | '≈' => Bound::About,
        '>' => Bound::MoreThan,
        '<' => Bound::LessThan,
        '≥' => Bound::AtLeast,
        '≤' => Bound::AtMost,
        _ => return None,
    };
    Some((bound, at))
}

fn near(chars: &[char], start: usize, floor: usize) -> Option<(Bound, usize)> {
    if let Some(found) = adjacent(chars, start, floor) {
        return Some(found);
    }
    let filler = previous(chars, start, floor).filter(|word| FILLERS.contains(&word.text.as_str()));
    if let Some(filler) = filler.filter(|word| word.text != "the" || is_mark_or_level(chars, start)) {
        let is_next = matches!(filler.text.as_str(), "next" | "last" | "first");
        let the = previous(chars, filler.start, floor).filter(|word| is_next && word.text == "the");
        let end = the.map_or(filler.start, |the| the.start);
        // “Over the next two years” is a time in which something happens.
        let is_during = is_next && previous(chars, end, floor).is_some_and(|word| word.text == "over");
        return if is_during { None } else { adjacent(chars, end, floor) };
    }
    if let Some(found) = before_a_comma(chars, start, floor) {
        return Some(found);
    }
    across_a_parenthesis(chars, start, floor)
}

/// at a minimum, four points: the phrase is set off by a comma.
fn before_a_comma(chars: &[char], start: usize, floor: usize) -> Option<(Bound, usize)> {
    let space = start.checked_sub(1).filter(|at| chars[*at] == ' ')?;
    let comma = space.checked_sub(1).filter(|at| *at >= floor && chars[*at] == ',')?;
    adjacent(chars, comma, floor).filter(|(bound, at)| {
        matches!(bound, Bound::AtLeast | Bound::AtMost) && chars[*at..comma].contains(&' ')
    })
}

/// Whether the number is a line to cross: over the 300 mark.
fn is_mark_or_level(chars: &[char], start: usize) -> bool {
    let rest: String = chars[start..].iter().take(24).collect();
    rest.contains("mark") || rest.contains("threshold") || rest.contains("level")
}

/// A phrase that ends right before `end`, turned around where it is negated.
fn adjacent(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let (bound, mut at) = phrase_before(chars, end, floor)?;
    if is_during(chars, end, at, floor) {
        return None;
    }
    let before = |at: usize| previous(chars, at, floor);
    let turned = match bound {
        Bound::MoreThan => Bound::AtMost,
        Bound::LessThan => Bound::AtLeast,
        other => other,
    };
    if let Some(not) = before(at).filter(|word| NEGATIONS.contains(&word.text.as_str()) && turned != bound) {
        return Some((turned, not.start));
    }
    while let Some(word) = before(at).filter(|word| DEGREES.contains(&word.text.as_str())) {
        if word.text == "a"
            && !chars[word.end..].iter().take(8).collect::<String>().trim_start().starts_with("little")
        {
            break;
        }
        at = word.start;
    }
    let at = before(at)
        .filter(|word| {
            bound == Bound::About && matches!(word.text.as_str(), "an" | "a")
                || bound_takes_article(bound) && word.text == "a"
        })
        .map_or(at, |word| word.start);
    Some((bound, at))
}

fn bound_takes_article(bound: Bound) -> bool {
    matches!(bound, Bound::AtMost | Bound::AtLeast)
}

/// Whether “over” is no bound: across a number of things, or during a length of time: over five years, but lasted over five years.
fn is_during(chars: &[char], end: usize, at: usize, floor: usize) -> bool {
    // “The past four years” are no more than four.
    let is_past = chars[at..end].iter().collect::<String>().trim().eq_ignore_ascii_case("past");
    if is_past && previous(chars, at, floor).is_some_and(|word| word.text == "the") {
        return true;
    }
    let is_over = chars[at..end].iter().collect::<String>().trim().eq_ignore_ascii_case("over");
    let number =
        super::numbers::numeral(chars, super::words::skip(chars, end)).map_or(end, |number| number.end);
    let is_length = super::units::at(chars, number, &crate::Vocabulary::default())
        .is_some_and(|unit| unit.kind == crate::mention::Kind::Duration);
    let measured = previous(chars, at, floor).is_some_and(|word| {
        matches!(
            word.text.as_str(),
            "for"
                | "took"
                | "takes"
                | "take"
                | "taken"
                | "lasted"
                | "lasts"
                | "last"
                | "spent"
                | "is"
                | "was"
                | "of"
                | "just"
                | "well"
                | "after"
                | "waited"
                | "lived"
                | "with"
                | "at"
                | "been"
                | "be"
                | "served"
                | "in"
                | "by"
                | "little"
                | "wait"
                | "waits"
                | "waiting"
                | "now"
                | "averaging"
                | "aged"
                | "needs"
                | "need"
                | "requires"
                | "runs"
                | "running"
        )
    });
    let spreads = previous(chars, at, floor).is_some_and(|word| {
        matches!(
            word.text.as_str(),
            "spread"
                | "shared"
                | "divided"
                | "split"
                | "distributed"
                | "scattered"
                | "presided"
                | "ruled"
                | "handed"
                | "argued"
                | "fought"
                | "dispute"
                | "row"
                | "fight"
                | "protest"
                | "concern"
                | "concerns"
                | "control"
                | "lead"
                | "advantage"
                | "run"
                | "all"
        )
    });
    is_over && (spreads || is_length && !measured)
}

/// The longest phrase of bounds whose last word is the one before `end`.
fn phrase_before(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let (mut words, mut starts, mut at) = (Vec::new(), Vec::new(), end);
    while let Some(word) = previous(chars, at, floor).filter(|_| words.len() < 5) {
        at = word.start;
        starts.push(word.start);
        words.push(word.text);
    }
    let fits = |phrase: &str| {
        let length = phrase.split(' ').count();
        length <= words.len() && phrase.rsplit(' ').zip(&words).all(|(a, b)| a == b)
    };
    let (phrase, bound) =
        BEFORE.iter().filter(|(phrase, _)| fits(phrase)).max_by_key(|(phrase, _)| phrase.len())?;
    Some((*bound, starts[phrase.split(' ').count() - 1]))
}

/// at least, officials said, 40: a phrase in commas between.
fn across_a_parenthesis(chars: &[char], start: usize, floor: usize) -> Option<(Bound, usize)> {
    let mut end = start;
    while end > floor && (chars[end - 1] == ' ' || is_quotation(chars[end - 1])) {
        end -= 1;
    }
    (end > floor && chars[end - 1] == ',').then_some(())?;
    let inside =
        chars[floor..end - 1].iter().rev().take(48).position(|c| matches!(c, ',' | '.' | ';' | ':'))?;
    let comma = end - 2 - inside;
    (chars[comma] == ',').then_some(())?;
    let is_words =
        chars[comma + 1..end - 1].iter().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '-'));
    let found = is_words.then(|| adjacent(chars, comma, floor)).flatten()?;
    matches!(found.0, Bound::AtLeast | Bound::AtMost | Bound::Nearly | Bound::About | Bound::MoreThan)
        .then_some(found)
}

/// The bound that the words after a number and after its unit give it, and the character after them.
pub(super) fn after(chars: &[char], number_end: usize, end: usize) -> Option<(Bound, usize)> {
    if chars.get(end) == Some(&'+') {
        return Some((Bound::AtLeast, end + 1));
    }
    let at = |from: usize| {
        let found = AFTER.iter().find_map(|(words, bound)| Some((*bound, phrase(chars, from, words)?)));
        found.filter(|(_, end)| !begins_next_bound(chars, *end))
    };
    let one = at(number_end).or_else(|| at(end)).or_else(|| after_a_comma(chars, end));
    // Behind a noun that is not the unit: 400 standing guests at most.
    one.or_else(|| {
        let noun = next(chars, end).filter(|_| chars.get(end) == Some(&' '))?;
        let is_link =
            matches!(noun.text.as_str(), "and" | "or" | "at" | "to" | "in" | "of" | "for" | "on" | "with");
        (!is_link).then(|| at(noun.end)).flatten().filter(|(bound, _)| *bound != Bound::Exact)
    })
}

/// 20 minutes, tops: words that only a comma divides from the number.
fn after_a_comma(chars: &[char], end: usize) -> Option<(Bound, usize)> {
    (chars.get(end) == Some(&',')).then_some(())?;
    const SET_OFF: &[(&str, Bound)] = &[
        ("tops", Bound::AtMost),
        ("max", Bound::AtMost),
        ("maximum", Bound::AtMost),
        ("at most", Bound::AtMost),
        ("minimum", Bound::AtLeast),
        ("at least", Bound::AtLeast),
        ("give or take", Bound::About),
        ("or so", Bound::About),
        ("or a bit less", Bound::AtMost),
        ("or less", Bound::AtMost),
        ("or more", Bound::AtLeast),
    ];
    let found = SET_OFF.iter().find_map(|(words, bound)| Some((*bound, phrase(chars, end + 1, words)?)))?;
    let is_over =
        chars.get(found.1).is_none_or(|c| matches!(c, '.' | ',' | ';' | '!' | '?' | '”' | '"' | ')'))
            || matches!(found.0, Bound::About);
    is_over.then_some(found)
}

/// `14.3km long and up to 180m`: the words begin the next bound.
fn begins_next_bound(chars: &[char], end: usize) -> bool {
    next(chars, end).is_some_and(|word| word.text == "to" || word.text == "than")
}

/// A bound before and one after: the words that say more than “about” win.
pub(super) fn combined(before: Option<Bound>, after: Option<Bound>) -> Bound {
    match (before, after) {
        (Some(Bound::About), Some(after)) => after,
        (Some(before), _) => before,
        (None, Some(after)) => after,
        (None, None) => Bound::Exact,
    }
}
