//! What the words around digits show: a name's number, a value, one end of a range.

use super::head_words::{
    ADDRESSED_BEFORE, ARE, CLASSES, CLAUSE_ENDS, ESTIMATES, NAMED_AFTER, NAMED_BEFORE, NUMBERS_ARE, PLACES,
    TERM_OF_LOAN, TOWNS, VALUE_BEFORE, VISITED,
};
use super::numeral::Style;
use super::words::{clause_before, is_quotation, longest, longest_before};
use crate::mention::Kind;
use quantity::is_han;

/// Whether digits are the number of a thing, as the word before or after shows.
pub(super) fn is_named(chars: &[char], start: usize, end: usize) -> bool {
    is_named_before(chars, start) || longest(chars, end, NAMED_AFTER).is_some()
}

/// Whether the word before shows that digits without a unit are the number of a thing.
pub(super) fn is_named_before(chars: &[char], start: usize) -> bool {
    let are_numbers = longest_before(chars, start, ARE)
        .is_some_and(|are| longest_before(chars, are, NUMBERS_ARE).is_some());
    are_numbers
        || is_numbered_before(chars, start)
        || longest_before(chars, start, ADDRESSED_BEFORE).is_some()
}

/// Whether the clause before compares with the number: 比預算500萬元多.
pub(super) fn compares(chars: &[char], start: usize, floor: usize) -> bool {
    clause_before(chars, start, floor, 8, is_han).iter().any(|c| matches!(c, '比' | '较'))
}

/// Whether the word before gives digits to a thing as its number, also where a unit follows: 電話, 編號.
pub(super) fn is_numbered_before(chars: &[char], start: usize) -> bool {
    let mut end = start;
    while end > 0 && (is_quotation(chars[end - 1]) || matches!(chars[end - 1], ':' | ' ' | '：')) {
        end -= 1;
    }
    longest_before(chars, end, NAMED_BEFORE).is_some()
        || (start > 0 && chars[start - 1].is_ascii_alphabetic())
}

/// Whether digits without a unit state a value: a verb before, a clause's end after.
pub(super) fn states_a_value(chars: &[char], start: usize, end: usize) -> bool {
    let is_estimate = longest_before(chars, start, ESTIMATES).is_some();
    let is_over = chars.get(end).is_none_or(|c| CLAUSE_ENDS.contains(*c));
    !is_estimate
        && is_over
        && longest_before(chars, start, VALUE_BEFORE).is_some()
        && !is_named_before(chars, start)
}

/// Whether a word in the clause before makes a count of 一次: 只輸過一次, 僅一家.
pub(super) fn says_only(chars: &[char], start: usize) -> bool {
    let clause: String = clause_before(chars, start, 0, 5, is_han).iter().collect();
    let only = ["只有", "仅有", "唯有", "只剩", "仅剩"].iter().any(|word| clause.ends_with(word));
    let done = clause.ends_with(['过', '了']) && clause.contains(['只', '仅', '才']);
    only || done || clause.ends_with('仅')
}

/// Whether what the number says only nearly happened: 差點輸掉兩分.
pub(super) fn is_missed(chars: &[char], start: usize) -> bool {
    let clause: String = clause_before(chars, start, 0, 7, is_han).iter().collect();
    ["差点", "险些", "差一点"].iter().any(|word| clause.contains(word))
}

/// Whether the price of one follows its unit: 一斤能賣八塊.
pub(super) fn is_priced(chars: &[char], end: usize) -> bool {
    let adverb =
        longest(chars, end, &["能", "可", "可以", "要", "才", "只", "就", "也", "得"]).unwrap_or(end);
    longest(chars, adverb, &["卖", "售", "要价", "收购价", "涨到", "涨了", "跌到", "跌了", "才卖"]).is_some()
}

/// Whether a word before the number says that it changes from here: 從48%到38%.
pub(super) fn is_from(chars: &[char], start: usize) -> bool {
    let clause = clause_before(chars, start, 0, 6, |c| !"，。；、".contains(c));
    clause.iter().any(|c| matches!(c, '从' | '由' | '自'))
}

/// Whether a verb right before the number changes something by it: 減46家至1,207家.
pub(super) fn follows_a_change(chars: &[char], start: usize) -> bool {
    let before = clause_before(chars, start, 0, 2, |_| true);
    // 調升為20%至50% is where it ends.
    let is_end = before.last().is_some_and(|c| matches!(c, '为' | '至' | '到'));
    !is_end && before.iter().any(|c| "增减升降跌涨调加缩延".contains(*c))
}

/// Whether a word before the number says that it lies between two: 介於3和5.
pub(super) fn is_between(chars: &[char], start: usize) -> bool {
    longest_before(chars, start, &["介于", "在", "落在", "介乎", "处于"]).is_some()
}

/// Whether a time written with a colon is the score of a match: 以3:10, 比數21:15.
pub(super) fn is_score(chars: &[char], start: usize) -> bool {
    longest_before(chars, start, &["以", "比数", "比分", "比数为", "比分为", "大比分"]).is_some()
}

/// Whether 百, 千 or 萬 alone counts: before people, households and money, and after 每.
pub(super) fn is_counted_bare(chars: &[char], start: usize, end: usize, kind: Kind) -> bool {
    let counts = longest(
        chars,
        end,
        &["人", "名", "户", "目标", "大关", "门槛", "关卡", "粉丝", "观众", "年历史", "年的历史"],
    )
    .is_some()
        && longest(chars, end, &["人空", "人大", "人迷", "人斩"]).is_none();
    kind == Kind::Money || counts || start > 0 && chars[start - 1] == '每'
}

/// Whether a unit after a number makes a place or a grade of it: 二樓, 三級火, 218公里處.
pub(super) fn is_place_or_grade(chars: &[char], start: usize, end: usize, style: Style) -> bool {
    let unit = &chars[start..end];
    let word: String = unit.iter().collect();
    let is_class = |(units, words): &(&[&str], &[&str])| {
        // 110米欄 is a race, 10米欄杆 a length.
        units.contains(&word.as_str())
            && longest(chars, end, words).is_some()
            && longest(chars, end, &["栏杆", "栏板"]).is_none()
    };
    if CLASSES.iter().any(is_class) {
        return true;
    }
    match unit {
        ['楼' | '街'] => true,
        // 9局下: the second half of an inning.
        ['局'] => is_half_inning(chars, end),
        // 台9甲線
        ['甲'] if longest_before(chars, number_start(chars, start), &["台", "县", "市"]).is_some() => {
            true
        }
        // 大士南22道: a street of Singapore.
        ['道'] => chars[start - 1].is_ascii_digit() && follows_a_town(chars, number_start(chars, start)),
        // 262旅524團 after 第88師, 2單元501室 and 六年丙班.
        ['旅' | '团' | '营' | '连'] => {
            longest_before(chars, number_start(chars, start), &["师", "旅", "团", "营", "连", "军"]).is_some()
        }
        // 兩岸三地 is a name, 連轉三地 counts.
        ['地'] => longest_before(chars, number_start(chars, start), VISITED).is_none(),
        ['单', '元'] => {
            let is_address =
                longest_before(chars, number_start(chars, start), &["楼", "栋", "幢", "座"]).is_some();
            is_address || chars.get(end).is_some_and(char::is_ascii_digit)
        }
        // 301醫院
        ['医', '院'] | ['公', '司'] | ['学', '校'] => {
            start >= 3 && chars[start - 3..start].iter().all(char::is_ascii_digit)
        }
        // 六里橋, 五分埔, 六張犁
        ['元' | '里' | '分' | '脚' | '张' | '甲' | '台' | '门' | '平' | '盘' | '棵']
            if style == Style::Han && chars.get(end).is_some_and(|c| PLACES.contains(*c)) =>
        {
            true
        }
        ['年'] if chars.get(end + 1) == Some(&'班') => true,
        ['级' | '期'] => {
            style == Style::Han
                || end - start == 1 && start >= 4 && chars[start - 4..start].iter().all(char::is_ascii_digit)
        }
        ['款'] => start >= 4 && chars[start - 4..start].iter().all(char::is_ascii_digit),
        // 10年期公債 is a kind, 以30年期計算 a length of time.
        ['年'] if chars.get(end) == Some(&'期') => longest(chars, end + 1, TERM_OF_LOAN).is_none(),
        ['季', '度'] => true,
        ['公', '里'] => chars.get(end) == Some(&'处'),
        _ => false,
    }
}

/// Whether a half of an inning follows its number: 9局下, 七局上半.
fn is_half_inning(chars: &[char], end: usize) -> bool {
    let next = chars.get(end + 1).copied().unwrap_or(' ');
    matches!(chars.get(end), Some('上' | '下')) && !"来去场了课演映".contains(next)
}

/// Whether the name of a town of Singapore stands before a number: 淡濱尼22街.
fn follows_a_town(chars: &[char], start: usize) -> bool {
    let end = longest_before(chars, start, &["东", "西", "南", "北", "中"]).unwrap_or(start);
    [start, end].into_iter().any(|end| longest_before(chars, end, TOWNS).is_some())
}

/// Whether 前 makes a place in an order or a part of a year of the number: 前三名, 今年前10個月.
pub(super) fn is_first_of(chars: &[char], start: usize, end: usize) -> bool {
    if start == 0 || chars[start - 1] != '前' {
        return false;
    }
    let before = start.checked_sub(2).map_or(' ', |at| chars[at]);
    let is_month = longest(chars, end, &["个月", "季度"]).is_some() && (!is_han(before) || before == '年');
    is_month || longest(chars, end, &["名", "位", "大", "强"]).is_some() && !"以之目从先空提".contains(before)
}

/// Where the number that ends at `end` begins.
fn number_start(chars: &[char], end: usize) -> usize {
    let is_numeral = |c: &char| c.is_ascii_digit() || "一二两三四五六七八九十百".contains(*c);
    end - chars[..end].iter().rev().take(8).take_while(|c| is_numeral(c)).count()
}

/// Whether a numeral and the word after it are part of a name: 南路四段, 三年級.
pub(super) fn is_word_with_numeral(chars: &[char], start: usize, end: usize) -> bool {
    // 路二段, 南路四段: sections of streets.
    let is_section = matches!(chars.get(end), Some('段' | '巷' | '弄' | '号'))
        && start > 0
        && matches!(chars[start - 1], '路' | '街' | '道');
    let is_grade = matches!(chars.get(end), Some('年')) && chars.get(end + 1) == Some(&'级');
    is_section || is_grade
}
