//! What the words around a number make of it: 至少, 超過, 不到, 左右, 以下.

use super::words::{ends, is_quotation, longest, longest_before, starts};
use quantity::{Bound, is_han};

/// Words right before a number, the longest that fits.
const BEFORE: &[(&str, Bound)] = &[
    ("超过", Bound::MoreThan),
    ("超出", Bound::MoreThan),
    ("超逾", Bound::MoreThan),
    ("多于", Bound::MoreThan),
    ("多过", Bound::MoreThan),
    ("高于", Bound::MoreThan),
    ("高过", Bound::MoreThan),
    ("大于", Bound::MoreThan),
    ("长于", Bound::MoreThan),
    ("早已过", Bound::MoreThan),
    ("突破", Bound::MoreThan),
    ("冲破", Bound::MoreThan),
    ("逾", Bound::MoreThan),
    ("超", Bound::MoreThan),
    ("破", Bound::MoreThan),
    ("过", Bound::MoreThan),
    ("上", Bound::MoreThan),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("最低", Bound::AtLeast),
    ("不下", Bound::AtLeast),
    ("不下于", Bound::AtLeast),
    ("不亚于", Bound::AtLeast),
    ("年满", Bound::AtLeast),
    ("满", Bound::AtLeast),
    ("足足", Bound::Exact),
    ("近", Bound::Nearly),
    ("将近", Bound::Nearly),
    ("接近", Bound::Nearly),
    ("逼近", Bound::Nearly),
    ("直逼", Bound::Nearly),
    ("趋近", Bound::Nearly),
    ("几近", Bound::Nearly),
    ("濒近", Bound::Nearly),
    ("快到", Bound::Nearly),
    ("几乎", Bound::Nearly),
    ("几达", Bound::Nearly),
    ("最多", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("顶多", Bound::AtMost),
    ("最高", Bound::AtMost),
    ("最长", Bound::AtMost),
    ("上限", Bound::AtMost),
    ("上看", Bound::AtMost),
    ("上限为", Bound::AtMost),
    ("约合", Bound::About),
    ("低于", Bound::LessThan),
    ("少于", Bound::LessThan),
    ("小于", Bound::LessThan),
    ("短于", Bound::LessThan),
    ("不足", Bound::LessThan),
    ("不及", Bound::LessThan),
    ("未及", Bound::LessThan),
    ("不到", Bound::LessThan),
    ("未到", Bound::LessThan),
    ("没到", Bound::LessThan),
    ("不满", Bound::LessThan),
    ("未满", Bound::LessThan),
    ("未达", Bound::LessThan),
    ("未足", Bound::LessThan),
    ("不达", Bound::LessThan),
    ("跌破", Bound::LessThan),
    ("跌穿", Bound::LessThan),
    ("起跳", Bound::AtLeast),
    ("最快", Bound::AtLeast),
    ("最慢", Bound::AtMost),
    ("最久", Bound::AtMost),
    ("少说", Bound::AtLeast),
    ("少说也有", Bound::AtLeast),
    ("少说也", Bound::AtLeast),
    ("少则", Bound::AtLeast),
    ("短则", Bound::AtLeast),
    ("多则", Bound::AtMost),
    ("长则", Bound::AtMost),
    ("顶破天", Bound::AtMost),
    ("不出", Bound::AtMost),
    ("不止", Bound::MoreThan),
    ("刚过", Bound::MoreThan),
    ("失守", Bound::LessThan),
    ("撑不过", Bound::LessThan),
    ("初估", Bound::About),
    ("约", Bound::About),
    ("大约", Bound::About),
    ("约莫", Bound::About),
    ("大概", Bound::About),
    ("大致", Bound::About),
    ("约略", Bound::About),
    ("差不多", Bound::About),
    ("估计", Bound::About),
    ("大抵", Bound::About),
    ("粗估", Bound::About),
    ("上下", Bound::About),
];

/// Adverbs that bound a number across a verb: 至少造成十人死亡.
const ACROSS_A_VERB: &[(&str, Bound)] = &[
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("最多", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("顶多", Bound::AtMost),
    ("最高", Bound::AtMost),
    ("大约", Bound::About),
    ("大概", Bound::About),
    ("约莫", Bound::About),
    ("差不多", Bound::About),
    ("大致", Bound::About),
    ("将近", Bound::Nearly),
    ("几乎", Bound::Nearly),
    ("未必", Bound::Exact),
    ("约", Bound::About),
    ("近", Bound::Nearly),
];

/// Words that turn the bound after them around: 不得超過 is at most.
const NEGATIONS: &[&str] = &[
    "不", "未", "没", "没有", "不得", "不能", "不可", "不应", "不会", "不宜", "不须", "并未", "并不", "从未",
    "不曾", "未曾", "无法", "尚未", "还没", "不再", "不该", "不需",
];

/// Verbs that may stand between any bound word and its number.
const VERBS: &[&str] = &[
    "有", "为", "是", "达", "在", "到", "了", "需", "要", "需要", "达到", "仅", "只", "才", "就", "占",
    "占了", "花", "共", "每", "已", "能", "可", "得", "为期", "就是",
];

/// Words of time and share between a bound and its number: 低於每月3萬元.
fn before_rate(chars: &[char], end: usize, floor: usize) -> Option<usize> {
    (2..=4)
        .find_map(|length| end.checked_sub(length).filter(|start| *start >= floor && chars[*start] == '每'))
}

/// Words that end with a bound word and are none: 附近, 合約, 打破.
const OTHER_WORDS: &[&str] = &[
    "加满", "装满", "坐满", "挤满", "布满", "爬满", "堆满", "住满", "塞满", "附近", "最近", "邻近", "靠近",
    "亲近", "远近", "新近", "就近", "走近", "临近", "晚近", "迫近", "相近", "贴近", "合约", "条约", "签约",
    "节约", "纽约", "预约", "契约", "公约", "制约", "违约", "履约", "婚约", "解约", "毁约", "应约", "续约",
    "相约", "赴约", "失约", "特约", "隐约", "邀约", "打破", "攻破", "识破", "告破", "侦破", "看破", "通过",
    "经过", "不过", "路过", "度过", "渡过", "来过", "去过", "有过", "做过", "得过", "拿过", "见过", "错过",
    "圆满", "充满", "美满", "晚上", "早上", "网上", "以上", "地上", "桌上", "山上", "线上",
];

/// Words after a number, with or without its unit between.
const AFTER: &[(&str, Bound)] = &[
    ("以上", Bound::AtLeast),
    ("及以上", Bound::AtLeast),
    ("或以上", Bound::AtLeast),
    ("(含)以上", Bound::AtLeast),
    ("或更多", Bound::AtLeast),
    ("或更高", Bound::AtLeast),
    ("起跳", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("及以下", Bound::AtMost),
    ("或以下", Bound::AtMost),
    ("(含)以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("为限", Bound::AtMost),
    ("为上限", Bound::AtMost),
    ("封顶", Bound::AtMost),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("前后", Bound::About),
    ("光景", Bound::About),
    ("出头", Bound::MoreThan),
    ("有余", Bound::MoreThan),
    ("开外", Bound::MoreThan),
    ("有多", Bound::MoreThan),
    ("挂零", Bound::MoreThan),
    ("冒头", Bound::MoreThan),
    ("往上", Bound::MoreThan),
    ("有奇", Bound::MoreThan),
    ("之谱", Bound::About),
    ("起步", Bound::AtLeast),
    ("之多", Bound::Exact),
    ("不到", Bound::LessThan),
    ("未满", Bound::LessThan),
    ("不足", Bound::LessThan),
    ("多", Bound::MoreThan),
    ("余", Bound::MoreThan),
    ("许", Bound::About),
];

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
    Some(match outer {
        Some((Bound::About, outer)) => (bound, outer),
        Some((outer_bound, outer)) if bound == Bound::About => (outer_bound, outer),
        Some((outer_bound, outer)) if outer_bound == bound => (bound, outer),
        _ => (bound, at),
    })
}

/// A bound word that ends right at `end`, turned around where it is negated.
fn adjacent(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let found = BEFORE.iter().filter_map(|(word, bound)| Some((ends(chars, end, word)?, *bound)));
    let (at, bound) = found.min_by_key(|(at, _)| *at).filter(|(at, _)| *at >= floor)?;
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
    let clause =
        chars[floor..end].iter().rev().take(12).take_while(|c| is_han(**c) && !is_numeral(**c)).count();
    (end - clause..end).find(|at| {
        ["不得", "不可", "不能", "不应", "不准", "禁止", "不许"].iter().any(|word| starts(chars, *at, word))
    })
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

/// An adverb before a verb before the number: at most eight characters of one clause.
fn across(chars: &[char], end: usize, floor: usize) -> Option<(Bound, usize)> {
    let clause =
        chars[floor..end].iter().rev().take(10).take_while(|c| is_han(**c) && !is_numeral(**c)).count();
    (end - clause + 1..end).rev().find_map(|at| {
        let found = ACROSS_A_VERB.iter().filter_map(|(word, bound)| Some((ends(chars, at, word)?, *bound)));
        let (from, bound) = found.min_by_key(|(from, _)| *from).filter(|(from, _)| *from >= end - clause)?;
        // 約 and 近 alone are parts of too many words: only some verbs may follow them.
        let follows = chars.get(at).copied().unwrap_or(' ');
        let other_words = matches!(
            follows,
            '定' | '会' | '束' | '谈' | '见' | '请' | '访' | '战' | '稿' | '旦' | '翰' | '瑟' | '架' | '法'
        );
        let reaches = at - from > 1 || chars[from] == '约' && !other_words;
        let is_time = matches!(
            follows,
            '时' | '的' | '一' | '者' | '温' | '气' | '峰' | '纪' | '分' | '法' | '楼' | '级' | '检' | '学'
        );
        (reaches && !is_time && !is_other_word(chars, from, at)).then_some((bound, from))
    })
}

/// Whether the characters from `at` to `end` are the end of a longer word, or the start of one, which bounds nothing.
fn is_other_word(chars: &[char], at: usize, end: usize) -> bool {
    let longer = OTHER_WORDS.iter().any(|word| ends(chars, end, word).is_some_and(|start| start < at));
    longer || (end - at == 1 && chars[at] == '约' && starts(chars, end, "定"))
}

fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万' | '亿'
    )
}

/// Characters that make another word of a bound: 以上海為總部, 左右張望, 多為學生.
const OTHER_AFTER: &[(&str, &str)] = &[
    ("以上", "海述文级班交市诉"),
    ("以下", "列简称"),
    ("左右", "张手为两开摇逢"),
    ("上下", "班车学楼其一"),
    ("多", "为是半在属由来"),
    ("余", "人的者"),
    ("许", "多久可"),
];

/// The bound that the words after a number give it, and the character after them.
pub(super) fn after(chars: &[char], start: usize) -> Option<(Bound, usize)> {
    let mut from = start;
    while chars.get(from).is_some_and(|c| is_quotation(*c)) {
        from += 1;
    }
    let fitting = AFTER.iter().filter(|(word, _)| starts(chars, from, word));
    let (word, bound) = fitting.max_by_key(|(word, _)| word.len())?;
    let end = from + word.chars().count();
    let is_other =
        |(other, next): &&(&str, &str)| other == word && chars.get(end).is_some_and(|c| next.contains(*c));
    if from == start && matches!(*word, "余") && chars.get(end) == Some(&'人') {
        return Some((*bound, end));
    }
    if OTHER_AFTER.iter().any(|other| is_other(&other)) {
        return None;
    }
    let more = longest(chars, end, &["以上", "以下"]);
    // 多 and 餘 belong to another word in 多數, 多次, 餘下.
    let begins_word = matches!(*word, "多" | "余" | "许")
        && (from > start
            || chars.get(end).is_some_and(|c| {
                c.is_ascii_digit()
                    || is_numeral(*c)
                    || matches!(c, '数' | '次' | '种' | '下' | '少' | '可' | '多' | '久' | '出' | '付' | '处')
            }));
    (!begins_word && more.is_none()).then_some((*bound, end))
}
