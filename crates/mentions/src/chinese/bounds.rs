//! What the words around a number make of it: 至少, 超過, 不到, 左右, 以下.

use super::bound_words::{
    ACROSS_A_VERB, AFTER, AFTER_OTHER_ABOUT, AFTER_OTHER_ADVERB, AFTER_OTHER_MANY, BEFORE, MISSED, NEGATIONS,
    NOT_OTHER_WORDS, OTHER_AFTER, OTHER_WORDS, PROHIBITIONS, VERBS,
};
use super::words::{clause_before, ends, is_quotation, longest, longest_before, starts};
use quantity::{Bound, is_han};

/// The bound that the words before a number give it, and where they begin.
///
/// `floor` is the end of the figure before it, which no word of this one reaches across.
pub(super) fn before(chars: &[char], start: usize, floor: usize) -> Option<(Bound, usize)> {
    let mut end = start;
    while end > floor && is_quotation(chars[end - 1]) {
        end -= 1;
    }
    let near = adjacent(chars, end, floor)
        .or_else(|| adjacent(chars, before_rate(chars, end, floor)?, floor))
        // 超過攝氏 1.5 度
        .or_else(|| {
            let scale = longest_before(chars, end, &["摄氏", "华氏"]).filter(|scale| *scale >= floor)?;
            adjacent(chars, scale, floor)
        })
        .or_else(|| {
            let verb = longest_before(chars, end, VERBS).filter(|verb| *verb >= floor)?;
            // 不到有 is 不到 and 有, not 不 and 到有.
            adjacent(chars, verb, floor).or_else(|| {
                let other = longest_before(chars, verb, VERBS).filter(|other| *other >= floor)?;
                adjacent(chars, other, floor)
            })
        });
    let (bound, at) = match near {
        Some(near) => near,
        None => across(chars, end, floor).or_else(|| across_a_parenthesis(chars, end, floor))?,
    };
    // 至少約十人 is at least; 約超過 is more than.
    let outer =
        adjacent(chars, at, floor).or_else(|| across(chars, at, floor).filter(|_| bound != Bound::Exact));
    // 差點破百萬 is nearly so much.
    let is_missed =
        matches!(bound, Bound::MoreThan | Bound::AtLeast) && longest_before(chars, at, MISSED).is_some();
    let bound = if is_missed { Bound::Nearly } else { bound };
    Some(match outer {
        Some((Bound::About, outer)) => (bound, outer),
        Some((outer_bound, outer)) if bound == Bound::About => (outer_bound, outer),
        Some((outer_bound, outer)) if outer_bound == bound => (bound, outer),
        _ => (bound, at),
    })
}

/// Where the 每 of a time or share begins between a bound and its number: 低於每月3萬元.
fn before_rate(chars: &[char], end: usize, floor: usize) -> Option<usize> {
    (2..=4)
        .find_map(|length| end.checked_sub(length).filter(|start| *start >= floor && chars[*start] == '每'))
}

/// A bound word that ends right at `end`, turned around if it is negated.
fn adjacent(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let found = BEFORE.iter().filter_map(|(word, bound)| Some((ends(chars, end, word)?, *bound)));
    // 2019年過百人 has no 年過.
    let (at, bound) = found.filter(|(at, _)| *at >= floor).min_by_key(|(at, _)| *at)?;
    if is_other_word(chars, at, end) {
        return None;
    }
    // 過 and 上 alone bound only round numbers: 過半, 上百.
    let is_weak = end - at == 1 && matches!(chars[at], '过' | '上');
    let is_part = chars[end..].iter().take(6).collect::<String>().contains("分之");
    if is_weak && !is_part && !chars.get(end).is_some_and(|c| matches!(c, '百' | '千' | '万' | '亿' | '半'))
    {
        return None;
    }
    // 上下兩冊 are both of two.
    if starts(chars, at, "上下") && chars.get(end).is_some_and(|c| matches!(c, '两' | '二' | '2')) {
        return None;
    }
    // 小兩千 is nearly that much.
    let is_round = chars.get(end + 1).is_some_and(|c| matches!(c, '百' | '千' | '万'));
    if end - at == 1
        && chars[at] == '小'
        && !(is_round && chars.get(end).is_some_and(|c| "一两二三".contains(*c)))
    {
        return None;
    }
    let negated = match bound {
        Bound::MoreThan => Bound::AtMost,
        Bound::LessThan => Bound::AtLeast,
        other => other,
    };
    match longest_before(chars, at, NEGATIONS).filter(|before| *before >= floor) {
        Some(before) if negated != bound && !is_weak => Some((negated, before)),
        _ => match forbidden(chars, at, floor).filter(|_| bound == Bound::MoreThan && !is_weak) {
            Some(before) => Some((negated, before)),
            None => Some((bound, at)),
        },
    }
}

/// Where a prohibition begins that reaches across a verb: 不得讓員工連續工作超過12小時.
fn forbidden(chars: &[char], end: usize, floor: usize) -> Option<usize> {
    let clause = clause_before(chars, end, floor, 12, is_word).len();
    (end - clause..end).find(|at| longest(chars, *at, PROHIBITIONS).is_some())
}

/// 至少——官員說——四十人: an aside between two dashes or commas.
fn across_a_parenthesis(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let end = longest_before(chars, end, VERBS).filter(|verb| *verb >= floor).unwrap_or(end);
    let mark = *end.checked_sub(1).and_then(|at| chars.get(at)).filter(|c| matches!(c, '—' | '，' | '）'))?;
    let opening = if mark == '）' { '（' } else { mark };
    let from = end.saturating_sub(1 + usize::from(mark == '—'));
    let inside = chars[floor.min(from)..from].iter().rev().take(16).position(|c| *c == opening)?;
    let start = from - 1 - inside;
    let start = start - usize::from(mark == '—' && start > floor && chars[start - 1] == '—');
    adjacent(chars, start, floor).filter(|(bound, at)| *bound != Bound::Exact && start - at > 1)
}

/// 不到同類產品的十分之一: a bound before what the share is of.
pub(super) fn across_a_base(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let of = longest_before(chars, end, &["的"]).filter(|of| *of >= floor)?;
    let start = of - clause_before(chars, of, floor, 12, |c| is_han(c) || c.is_ascii_alphanumeric()).len();
    let words =
        ["不到", "不足", "不及", "未达", "接近", "将近", "几近", "超过", "约占", "约为", "占约", "逾"];
    (start + 1..of).rev().find_map(|at| {
        let before = longest_before(chars, at, &words).filter(|before| *before >= start)?;
        adjacent(chars, at, before.max(floor)).filter(|(_, from)| *from == before)
    })
}

/// An adverb before a verb before the number: at most ten characters of one clause.
fn across(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let clause = end - clause_before(chars, end, floor, 10, is_word).len();
    (clause + 1..end).rev().find_map(|at| {
        let found = ACROSS_A_VERB.iter().filter_map(|(word, bound)| Some((ends(chars, at, word)?, *bound)));
        let (from, bound) = found.min_by_key(|(from, _)| *from).filter(|(from, _)| *from >= clause)?;
        // 約 and 近 alone are parts of too many words: only some verbs may follow them.
        let reaches = at - from > 1 || chars[from] == '约' && !AFTER_OTHER_ABOUT.contains(chars[at]);
        let is_other = AFTER_OTHER_ADVERB.contains(chars[at]) || is_other_word(chars, from, at);
        (reaches && !is_other).then_some((bound, from))
    })
}

/// Whether a character is part of a word and not of a number.
fn is_word(c: char) -> bool {
    is_han(c) && !is_numeral(c)
}

/// Whether the characters from `at` to `end` are the end of a longer word, or the start of one, which bounds nothing.
fn is_other_word(chars: &[char], at: usize, end: usize) -> bool {
    let longer = OTHER_WORDS.iter().any(|word| ends(chars, end, word).is_some_and(|start| start < at));
    longer && longest_before(chars, end, NOT_OTHER_WORDS).is_none()
        || (end - at == 1 && chars[at] == '约' && starts(chars, end, "定"))
}

fn is_numeral(c: char) -> bool {
    "一二三四五六七八九十百千万亿".contains(c)
}

/// 連百分之五都沒加, 連三成都不到: not even so much. The character after 沒 or 不到.
pub(super) fn not_even(chars: &[char], start: usize, end: usize) -> Option<usize> {
    let clause = clause_before(chars, start, 0, 4, is_word);
    clause
        .contains(&'连')
        .then(|| longest(chars, end, &["都没", "都没有", "都不到", "也没", "也没有", "也不到"]))?
}

/// The bound that the words after a number give it, and the character after them.
pub(super) fn after(chars: &[char], start: usize) -> Option<(Bound, usize)> {
    let mut from = start;
    while chars.get(from).is_some_and(|c| is_quotation(*c)) {
        from += 1;
    }
    let fitting = AFTER.iter().filter(|(word, _)| starts(chars, from, word));
    let (word, bound) = fitting.max_by_key(|(word, _)| word.len())?;
    let end = from + word.chars().count();
    let next = chars.get(end).copied();
    if from == start && *word == "余" && next == Some('人') {
        return Some((*bound, end));
    }
    let begins_word = matches!(*word, "多" | "余" | "许")
        && (from > start
            || next.is_some_and(|c| c.is_ascii_digit() || is_numeral(c) || AFTER_OTHER_MANY.contains(c)));
    let is_other = OTHER_AFTER
        .iter()
        .any(|(other, after)| other == word && next.is_some_and(|next| after.contains(next)));
    // 一度不足500米: the word bounds the number after it.
    let is_of_next = next.is_some_and(|c| c.is_ascii_digit() || is_numeral(c))
        && BEFORE.iter().any(|(other, _)| other == word);
    let has_more = longest(chars, end, &["以上", "以下"]).is_some();
    (!is_of_next && !is_other && !begins_word && !has_more).then_some((*bound, end))
}
