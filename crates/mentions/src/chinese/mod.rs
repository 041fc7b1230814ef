//! The grammar of figures in Chinese.

mod amount;
mod bound_words;
mod bounded;
mod bounds;
mod characters;
mod claims;
mod clock;
mod compound;
mod dated;
mod dates;
mod fractions;
mod halves;
mod head_words;
mod heads;
mod lead;
mod lists;
mod measured;
mod measures;
mod money;
mod month_and_day;
mod multiples;
mod neighbours;
mod numbers;
mod numeral;
mod ordinals;
mod pairs;
mod periods;
mod prices;
mod range;
mod scores;
mod section;
mod section_value;
mod shares;
mod short_years;
mod slashed;
mod special;
mod units;
mod vague;
mod with_unit;
mod words;

use crate::found::{Found, Text, walk};
use crate::letters::Letters;
use crate::mention::{Amount, Kind, Meaning, Mention, Unit};
use crate::{Vocabulary, names, records};
use lists::{counted_lists, share_over_lists, short_years};
use neighbours::{borrow_units, bound_over_times, differences, dollars_of_hong_kong, join_bounds};
use quantity::{Bound, Language};

/// All figures of a Chinese text.
pub(crate) fn read(letters: &Letters, vocabulary: &Vocabulary, language: Language) -> Vec<Mention> {
    let chars = &letters.chars;
    let has_sixteen_taels = language == Language::ZhHant;
    let in_language = |text: Text<'_>, start: usize| figure(Text { has_sixteen_taels, ..text }, start);
    let mut found = walk(chars, vocabulary, in_language, next);
    share_over_lists(chars, &mut found);
    counted_lists(chars, &mut found);
    borrow_units(chars, &mut found);
    differences(chars, &mut found);
    bound_over_times(chars, &mut found);
    short_years(chars, &mut found);
    join_bounds(chars, &mut found);
    dollars_of_hong_kong(chars, &mut found);
    for figure in &mut found {
        if let Meaning::Amount(Amount { unit: Unit::Word(word), .. }) = &mut figure.meaning {
            *word = letters.as_printed(word, figure.span.clone());
        }
    }
    found.into_iter().map(|found| found.into_mention(letters)).collect()
}

/// The figure or name that begins at `start`.
fn figure(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    if let Some(end) = title_end(chars, start) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    let name = text.vocabulary.names.at(chars, start);
    if let Some(end) = name.filter(|end| {
        let counts = are_weeks(text, start) || are_countries(chars, start);
        begins_names(text, *end) || !is_figure_inside(text, start, *end) && !counts
    }) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    if let Some(record) = records::chinese(chars, start) {
        return Some(record);
    }
    if !begins_figure(chars[start]) {
        return None;
    }
    if let Some(date) = date(text, start) {
        return Some(date);
    }
    let code = names::code(chars, start, |word| is_number_with_unit(word, text.vocabulary));
    if let Some(end) = code.filter(|end| !is_word_with_figure(chars, start, *end)) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    if let Some(end) = names::serial(chars, start) {
        return Some(Found::nothing(Kind::Name, start..end));
    }
    special::special(text, start).or_else(|| amount::amount(text, start))
}

/// The date, period or time of day that begins at `start`, or the score of a match that looks like one.
fn date(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let dated = dates::dated(chars, start)?;
    let is_score = dated.kind == Kind::TimeOfDay && heads::is_score(chars, start);
    // 超過2019年同期 compares with that time and leaves it exact.
    let has_bound = matches!(dated.kind, Kind::Event | Kind::Period)
        && bounds::before(chars, start, text.floor).is_some_and(|(bound, at)| {
            chars[at] != '限' && matches!(bound, Bound::About | Bound::AtLeast | Bound::AtMost)
        });
    Some(Found {
        span: start..dated.end,
        number: start..dated.end,
        kind: if is_score { Kind::Score } else { dated.kind },
        // 約2019年 is a date that nobody can prove to the year.
        meaning: if has_bound { Meaning::Extent(None) } else { dated.meaning },
    })
}

/// The next character at which a figure could begin, which is not within a Latin word or a run of digits.
fn next(chars: &[char], at: usize) -> usize {
    let same = |c: &char| match chars[at] {
        first if first.is_ascii_alphabetic() => c.is_ascii_alphabetic(),
        first if first.is_ascii_digit() => c.is_ascii_digit(),
        _ => false,
    };
    at + 1 + chars[at + 1..].iter().take_while(|c| same(c)).count()
}

/// Whether 四周 is four weeks and not all around: 連跌四周, 近四周.
fn are_weeks(text: Text<'_>, start: usize) -> bool {
    let lasts =
        ["连跌", "连涨", "连升", "连降", "连续", "为期", "历时", "长达", "过去", "最近", "休养", "停赛"];
    words::starts(text.chars, start, "四周")
        && (words::longest_before(text.chars, start, &lasts).is_some()
            || bounds::before(text.chars, start, text.floor).is_some())
}

/// Whether 三國 is three countries of a region, and not that time of war: 東南亞三國, 中日韓三國.
fn are_countries(chars: &[char], start: usize) -> bool {
    let region = ["亚", "欧", "洲", "韩", "美", "俄", "海", "湾", "非", "国等", "等", "访", "的海"];
    words::starts(chars, start, "三国") && words::longest_before(chars, start, &region).is_some()
}

/// Whether a name follows that is the other end of a stretch: 二環至三環.
fn begins_names(text: Text<'_>, end: usize) -> bool {
    words::longest(text.chars, end, &["至", "到", "-", "、"])
        .is_some_and(|from| text.vocabulary.names.at(text.chars, from).is_some())
}

/// Whether a figure that is longer than a name begins there: 十分鐘, though 十分 is a name.
fn is_figure_inside(text: Text<'_>, start: usize, end: usize) -> bool {
    amount::amount(text, start).is_some_and(|figure| figure.number.start == start && figure.span.end > end)
}

/// Whether letters are a word and the digits after them the beginning of a figure: GDP19萬元, CPI3.2%.
fn is_word_with_figure(chars: &[char], start: usize, end: usize) -> bool {
    let letters = chars[start..end].iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let digits = &chars[start + letters..end];
    let is_number = digits.iter().all(|c| c.is_ascii_digit() || *c == '.');
    let goes_on = chars.get(end).is_some_and(|c| matches!(c, '万' | '亿' | '元' | '%'));
    letters >= 2 && is_number && goes_on
}

/// Whether letters and digits are a number with its unit or currency, not a code.
fn is_number_with_unit(word: &[char], vocabulary: &Vocabulary) -> bool {
    let digits = word.iter().position(char::is_ascii_digit).unwrap_or(0);
    let number = crate::number::digits(word, digits);
    let end = number.map_or(word.len(), |number| number.end);
    let is_whole =
        |unit: units::UnitWord| unit.end == word.len() || word[unit.end] == '/' || word[unit.end] == '.';
    let is_unit = end == word.len()
        || units::at(word, end, vocabulary).is_some_and(is_whole)
        || word[end..] == ['c', '.', 'c'];
    let is_currency = digits == 0
        || crate::currency::at(word, 0, |currency| currency.before).is_some_and(|(_, end)| end == digits);
    is_unit && is_currency && number.is_some()
}

/// Whether a date, an amount or a code can begin with a character. Most can't, and are passed over at once.
fn begins_figure(c: char) -> bool {
    const BEGINNINGS: &str = "俩仨〇一二三四五六七八九十百千万亿兆两几数半腰第每翻倍加减折全负正零廿卅壹贰叁参肆伍陆柒捌玖拾佰仟民昭平令大明公西上本元凌清早中下午傍晚深夜当新台人港美欧日英韩澳瑞泰马坡";
    c.is_ascii_alphanumeric()
        || !quantity::is_han(c) && !c.is_whitespace() && !matches!(c, '，' | '。' | '、')
        || BEGINNINGS.contains(c)
}

/// The character after the title of a work that begins at `start`: 《一千零一夜》.
fn title_end(chars: &[char], start: usize) -> Option<usize> {
    (chars.get(start) == Some(&'《')).then_some(())?;
    let length = chars[start..].iter().take(60).position(|c| *c == '》')?;
    Some(start + length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::folded;

    #[test]
    fn every_word_of_the_tables_is_folded() {
        let bounds = [bound_words::BEFORE, bound_words::AFTER, bound_words::ACROSS_A_VERB];
        let bounds = bounds.into_iter().flatten().map(|(word, _)| *word);
        let lists = [
            bound_words::NEGATIONS,
            bound_words::PROHIBITIONS,
            bound_words::VERBS,
            bound_words::OTHER_WORDS,
            bound_words::SOFT,
            bound_words::PASSING,
            head_words::NAMED_BEFORE,
            head_words::NAMED_AFTER,
            head_words::VALUE_BEFORE,
            head_words::PRICES,
            head_words::PRICE_VERBS,
            head_words::NUMBERS_ARE,
            head_words::ARE,
            head_words::VISITED,
        ];
        let classes = head_words::CLASSES.iter().flat_map(|(units, words)| [*units, *words]);
        let words = lists.into_iter().chain(classes).flatten().copied().chain(bounds);
        let unfolded: Vec<&str> = words.filter(|word| folded(word) != **word).collect();
        assert_eq!(unfolded, Vec::<&str>::new(), "a folded text has no such words");
    }
}
