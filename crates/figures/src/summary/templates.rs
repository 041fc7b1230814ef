//! The sentences of summaries as templates. Each `{}` is filled with a fact, a name or a number.

use quantity::Language;
use story::wording::simplified;

/// The templates of one language. Pairs are singular and plural.
pub(super) struct SummaryTemplates {
    pub(super) timeline: &'static str,
    pub(super) timeline_after: &'static str,
    pub(super) rings: &'static str,
    pub(super) rate: &'static str,
    pub(super) bars: &'static str,
    pub(super) line: &'static str,
    pub(super) line_of_ranks: &'static str,
    pub(super) stats: &'static str,
    /// How certain and possible parts are drawn.
    pub(super) bounds: &'static str,
    pub(super) bounds_without_limit: &'static str,
    /// Appended to the first sentence: negative numbers, gaps.
    pub(super) negative: &'static str,
    pub(super) gaps: &'static str,
    pub(super) groups: &'static str,
    /// The number of facts, and the facts.
    pub(super) events: [&'static str; 2],
    pub(super) shares: [&'static str; 2],
    pub(super) quantities: [&'static str; 2],
    pub(super) facts: [&'static str; 2],
    pub(super) then: &'static str,
    /// The number of facts, then the first and the last fact in drawing order.
    pub(super) from_to: &'static str,
    /// The number of facts, then the largest and the smallest fact.
    pub(super) extremes: &'static str,
    /// The same for overlapping ranges, of which only the solid parts can be compared.
    pub(super) solid_extremes: &'static str,
    pub(super) by_group: &'static str,
    pub(super) run: &'static str,
    pub(super) whole_and_part: &'static str,
    pub(super) rest: &'static str,
    pub(super) rest_enlarged: &'static str,
    /// A series: its name, the number of values, the first and the last value.
    pub(super) rises: &'static str,
    pub(super) falls: &'static str,
    pub(super) changes: &'static str,
    pub(super) one_value: &'static str,
    pub(super) highest: &'static str,
    pub(super) lowest: &'static str,
    pub(super) best_rank: &'static str,
    pub(super) worst_rank: &'static str,
    pub(super) reference: &'static str,
    /// Between facts in a list, between clauses, between sentences, and at the end of a sentence.
    pub(super) and: &'static str,
    pub(super) clause: &'static str,
    pub(super) between: &'static str,
    pub(super) stop: &'static str,
}

/// The templates of a language. Simplified Chinese is converted from traditional Chinese.
pub(super) fn templates_of(language: Language) -> &'static SummaryTemplates {
    match language {
        Language::ZhHant | Language::ZhHans => &CHINESE,
        Language::En => &ENGLISH,
    }
}

/// Fills each `{}` of a template, in the language. A `{}` inside a filling is not filled.
pub(super) fn fill_template(template: &str, language: Language, fillings: &[&str]) -> String {
    let template = if language == Language::ZhHans { simplified(template) } else { template.to_owned() };
    let mut fillings = fillings.iter();
    let mut text = String::new();
    for (index, part) in template.split("{}").enumerate() {
        if index > 0 {
            text.push_str(fillings.next().copied().unwrap_or_default());
        }
        text.push_str(part);
    }
    text
}

static CHINESE: SummaryTemplates = SummaryTemplates {
    timeline: "時間軸，由左至右，從早到晚",
    timeline_after: "時間軸，由左至右，起點是{}",
    rings: "環圖，滿圈為100%；各環的整體不同，不能相加",
    rate: "整體與其中一部分，大字是{}",
    bars: "橫條圖，長度從零算起",
    line: "折線圖，橫軸是時間，越高數值越大",
    line_of_ranks: "折線圖，橫軸是時間，越高名次越前",
    stats: "數字並列，不按比例作圖",
    bounds: "實心表示確定，斜線表示可能",
    bounds_without_limit: "實心表示確定，斜線表示可能，箭頭表示沒有上限",
    negative: "，負數向左",
    gaps: "，線條中斷處沒有數據",
    groups: "分成{}組，各組尺度不同，長短只能在組內比較",
    events: ["一件事：{}", "共{}件事：{}"],
    shares: ["一項：{}", "共{}項：{}"],
    quantities: ["一項：{}", "共{}項：{}"],
    facts: ["一項：{}", "共{}項：{}"],
    then: "之後依次是{}",
    from_to: "共{}項，從{}到{}",
    extremes: "共{}項，最大的是{}，最小的是{}",
    solid_extremes: "共{}項，實心部分最長的是{}，最短的是{}",
    by_group: "各組依次為：{}",
    run: "連續的一段：{}",
    whole_and_part: "最上一條是整體：{}；中間一條是其中一部分：{}",
    rest: "最下一條是其餘部分：{}",
    rest_enlarged: "最下一條是其餘部分，放大{}倍：{}",
    rises: "{}共{}個數值，從{}升至{}",
    falls: "{}共{}個數值，從{}降至{}",
    changes: "{}共{}個數值，從{}到{}",
    one_value: "{}只有一個數值：{}",
    highest: "，其間最高為{}",
    lowest: "，其間最低為{}",
    best_rank: "，其間名次最前為{}",
    worst_rank: "，其間名次最後為{}",
    reference: "；參考線是{}",
    and: "、",
    clause: "；",
    between: "",
    stop: "。",
};

static ENGLISH: SummaryTemplates = SummaryTemplates {
    timeline: "A timeline from left to right, the earliest first",
    timeline_after: "A timeline from left to right that begins with {}",
    rings: "A ring chart; a full circle is 100%, and each ring has its own whole, so the rings don’t add up",
    rate: "A whole and a part of it; the large number is {}",
    bars: "A bar chart; lengths start at zero",
    line: "A line chart over time; higher means more",
    line_of_ranks: "A line chart of ranks over time; higher means a better rank",
    stats: "Numbers side by side, not drawn to scale",
    bounds: "Solid parts are certain, hatched parts are possible",
    bounds_without_limit: "Solid parts are certain, hatched parts are possible, and an arrow means no upper limit",
    negative: ", and negative numbers extend to the left",
    gaps: ", and a gap means no data",
    groups: "There are {} groups, each with its own scale: compare lengths only within a group",
    events: ["It shows one event: {}", "It shows {} events: {}"],
    shares: ["It shows one share: {}", "It shows {} shares: {}"],
    quantities: ["It shows one quantity: {}", "It shows {} quantities: {}"],
    facts: ["It lists one fact: {}", "It lists {} facts: {}"],
    then: "Then, in order: {}",
    from_to: "There are {}, from {} to {}",
    extremes: "There are {}; the largest is {}, the smallest is {}",
    solid_extremes: "There are {}; {} has the longest solid part, {} the shortest",
    by_group: "By group: {}",
    run: "Joined in one run: {}",
    whole_and_part: "The top bar is the whole: {}; the bar below it is the part: {}",
    rest: "The bottom bar is the rest: {}",
    rest_enlarged: "The bottom bar is the rest, enlarged {} times: {}",
    rises: "{}, {} values: up from {} to {}",
    falls: "{}, {} values: down from {} to {}",
    changes: "{}, {} values: from {} to {}",
    one_value: "{} has one value: {}",
    highest: "; the highest is {}",
    lowest: "; the lowest is {}",
    best_rank: "; the best is {}",
    worst_rank: "; the worst is {}",
    reference: "; the reference line shows {}",
    and: "; ",
    clause: "; ",
    between: " ",
    stop: ".",
};
