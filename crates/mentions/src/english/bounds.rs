//! What the words around a number make of it: at least, nearly, or so.

use super::bound_words::{AFTER, BEFORE, CLAIMANTS, DEGREES, FILLERS, LINKS, SET_OFF};
use super::during::is_during;
use super::negated::negation;
use super::parenthesis::before_parenthesis;
use super::words::{first_phrase, next, phrase, previous, word_after};
use quantity::Bound;

/// Words behind a length of time that is said to be short: not two hours into the flight.
const AFTER_TOO_SHORT: &[&str] = &["into", "after", "before", "later", "from", "ago", "earlier", "since"];

/// Words of degree that have an article.
const AFTER_AN_ARTICLE: &[&str] = &["little", "shade", "fraction", "touch", "bit", "tad", "whisker", "hair"];

/// Words between a unit and a bound behind it: 50 megabits per second or better.
const RATES: &[&str] = &[
    "per second",
    "per minute",
    "per hour",
    "per day",
    "per week",
    "per month",
    "per year",
    "per person",
    "a minute",
    "an hour",
    "a day",
    "a night",
    "a week",
    "a month",
    "a year",
    "a head",
];

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

/// A phrase before the number, with no more than a filler or an aside between.
fn near(chars: &[char], start: usize, floor: usize) -> Option<(Bound, usize)> {
    if let Some(found) = adjacent(chars, start, floor) {
        return Some(found);
    }
    let filler = previous(chars, start, floor).filter(|word| word.is_one_of(FILLERS));
    if let Some(filler) = filler.filter(|word| word.text != "the" || is_mark_or_level(chars, start)) {
        let is_next = filler.is_one_of(&["next", "last", "first"]);
        let is_added = filler.is_one_of(&["further", "additional", "extra", "combined", "total"]);
        // at least a further 40, the next two
        let article = previous(chars, filler.start, floor)
            .filter(|word| is_next && word.text == "the" || is_added && word.is_one_of(&["a", "an"]));
        let end = article.map_or(filler.start, |article| article.start);
        // “Over the next two years” is a time in which something happens.
        let is_during = is_next && previous(chars, end, floor).is_some_and(|word| word.text == "over");
        // “Near a two-year high” is no length of time.
        let is_place = previous(chars, end, floor).is_some_and(|word| word.text == "near");
        return if is_during || is_place { None } else { adjacent(chars, end, floor) };
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

/// A phrase that ends right before `end`, turned around if it is negated.
fn adjacent(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let (bound, at) = phrase_before(chars, end, floor)?;
    // A four-under 68 is 68.
    let is_joined = at >= 2 && chars[at - 1] == '-' && chars[at - 2].is_alphanumeric();
    if is_joined || is_during(chars, end, at, floor) {
        return None;
    }
    let turned = match bound {
        Bound::MoreThan => Bound::AtMost,
        Bound::LessThan => Bound::AtLeast,
        other => other,
    };
    if let Some(not) = Some(turned).filter(|turned| *turned != bound).and(negation(chars, at, floor)) {
        return Some((turned, not));
    }
    let at = before_degrees(chars, at, floor);
    let article = previous(chars, at, floor).filter(|word| match bound {
        Bound::About => word.is_one_of(&["an", "a"]),
        Bound::AtMost | Bound::AtLeast => word.text == "a",
        _ => false,
    });
    Some((bound, article.map_or(at, |article| article.start)))
}

/// Where the words of degree before a bound begin: just under, a little over, a shade below.
fn before_degrees(chars: &[char], mut at: usize, floor: usize) -> usize {
    let is_of_degree =
        |end: usize| word_after(chars, end).is_some_and(|word| word.is_one_of(AFTER_AN_ARTICLE));
    while let Some(word) = previous(chars, at, floor).filter(|word| word.is_one_of(DEGREES)) {
        if word.text == "a" && !is_of_degree(word.end) {
            break;
        }
        at = word.start;
    }
    at
}

/// The longest phrase of bounds whose last word is the one before `end`.
fn phrase_before(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let (mut words, mut starts, mut at) = (Vec::new(), Vec::new(), end);
    while let Some(word) = previous(chars, at, floor).filter(|_| words.len() < 5) {
        at = word.start;
        // more, its owner said, than $30,000
        if words.is_empty() && word.is_one_of(&["than", "as"]) {
            at = before_parenthesis(chars, at, floor).unwrap_or(at);
        }
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
    let found = adjacent(chars, before_parenthesis(chars, start, floor)?, floor)?;
    matches!(found.0, Bound::AtLeast | Bound::AtMost | Bound::Nearly | Bound::About | Bound::MoreThan)
        .then_some(found)
}

/// Not two hours into the flight: less than two hours.
pub(super) fn not_yet(chars: &[char], start: usize, end: usize, floor: usize) -> Option<(Bound, usize)> {
    let not = previous(chars, start, floor).filter(|word| word.text == "not")?;
    first_phrase(chars, end, AFTER_TOO_SHORT)?;
    Some((Bound::LessThan, not.start))
}

/// The bound that the words after a number and after its unit give it, and the character after them.
pub(super) fn after(chars: &[char], number_end: usize, end: usize) -> Option<(Bound, usize)> {
    if chars.get(end) == Some(&'+') {
        return Some((Bound::AtLeast, end + 1));
    }
    // 40-some evacuees
    if chars.get(number_end) == Some(&'-')
        && let Some(some) = phrase(chars, number_end, "some")
    {
        return Some((Bound::About, some));
    }
    let at = |from: usize| first_of(AFTER, chars, from).filter(|(_, end)| !begins_next_bound(chars, *end));
    // Behind a noun that is not the unit: 400 standing guests at most.
    let behind_noun = || {
        let noun = next(chars, end).filter(|noun| chars.get(end) == Some(&' ') && !noun.is_one_of(LINKS))?;
        at(noun.end).filter(|(bound, _)| *bound != Bound::Exact)
    };
    let behind_rate = || at(first_phrase(chars, end, RATES)?);
    at(number_end)
        .or_else(|| at(end))
        .or_else(behind_rate)
        .or_else(|| after_a_comma(chars, end))
        .or_else(behind_noun)
}

/// The bound of the first phrase of a table that follows, and the character after it.
fn first_of(phrases: &[(&str, Bound)], chars: &[char], from: usize) -> Option<(Bound, usize)> {
    // The 6.7-inch Pro Max is no bound.
    if next(chars, from).is_some_and(|word| word.is_capital) {
        return None;
    }
    let found = phrases.iter().find_map(|(words, bound)| Some((*bound, phrase(chars, from, words)?)))?;
    // “Or so the hackers claimed” is no bound.
    let claims = || next(chars, found.1).is_some_and(|word| word.is_one_of(CLAIMANTS));
    (found.0 != Bound::About || !claims()).then_some(found)
}

/// 20 minutes, tops: words that only a comma divides from the number.
fn after_a_comma(chars: &[char], end: usize) -> Option<(Bound, usize)> {
    (chars.get(end) == Some(&',')).then_some(())?;
    let found = first_of(SET_OFF, chars, end + 1)?;
    let is_over = chars.get(found.1).is_none_or(|c| ".,;!?”\")".contains(*c));
    (is_over || found.0 == Bound::About).then_some(found)
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
