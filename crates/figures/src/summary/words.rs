//! The fixed words of summaries; `{}` is where a fact, a name or a number goes.

use quantity::Language;
use story::wording::simplified;

/// Sentences and clauses in one language; pairs are for one and for more.
pub(super) struct Words {
    pub(super) timeline: &'static str,
    pub(super) timeline_after: &'static str,
    pub(super) rings: &'static str,
    pub(super) rate: &'static str,
    pub(super) bars: &'static str,
    pub(super) line: &'static str,
    pub(super) line_of_places: &'static str,
    pub(super) stats: &'static str,
    /// How what is certain and what is possible are drawn.
    pub(super) bounds: &'static str,
    pub(super) bounds_without_limit: &'static str,
    /// Appended to a first sentence: negative numbers, gaps.
    pub(super) negative: &'static str,
    pub(super) gaps: &'static str,
    pub(super) groups: &'static str,
    /// How many and which.
    pub(super) events: [&'static str; 2],
    pub(super) shares: [&'static str; 2],
    pub(super) quantities: [&'static str; 2],
    pub(super) facts: [&'static str; 2],
    pub(super) then: &'static str,
    /// How many, the first and the last in the picture's order.
    pub(super) from_to: &'static str,
    /// How many, the greatest and the least.
    pub(super) extremes: &'static str,
    /// The same where ranges overlap: only what is solid can be compared.
    pub(super) solid_extremes: &'static str,
    pub(super) by_group: &'static str,
    pub(super) run: &'static str,
    pub(super) whole_and_part: &'static str,
    pub(super) rest: &'static str,
    pub(super) rest_enlarged: &'static str,
    /// A series: its name, how many values, the first and the last.
    pub(super) rises: &'static str,
    pub(super) falls: &'static str,
    pub(super) goes: &'static str,
    pub(super) one_value: &'static str,
    pub(super) highest: &'static str,
    pub(super) lowest: &'static str,
    pub(super) best_place: &'static str,
    pub(super) last_place: &'static str,
    pub(super) reference: &'static str,
    /// Between facts in a list, between clauses, between sentences, and at the end of one.
    pub(super) and: &'static str,
    pub(super) clause: &'static str,
    pub(super) between: &'static str,
    pub(super) stop: &'static str,
}

/// The words in which a language's summaries are written; simplified Chinese is converted from traditional.
pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::ZhHant | Language::ZhHans => &CHINESE,
        Language::En => &ENGLISH,
    }
}

/// A template in the language, its places filled in their order. What fills a place is never searched for places.
pub(super) fn filled(template: &str, language: Language, fillings: &[&str]) -> String {
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

static CHINESE: Words = Words {
    timeline: "時間軸，由左至右，從早到晚",
    timeline_after: "時間軸，由左至右，起點是{}",
    rings: "環圖，滿一圈是100%；各環的整體不同，不能相加",
    rate: "一個整體和它的一部分，大字是{}",
    bars: "橫條圖，長度從零算起",
    line: "折線圖，由左至右是時間，越高數值越大",
    line_of_places: "折線圖，由左至右是時間，越高名次越前",
    stats: "數字並列，不畫圖，不比長短",
    bounds: "實心是確定的，斜線是可能的",
    bounds_without_limit: "實心是確定的，斜線是可能的，箭頭表示沒有上限",
    negative: "，負數往左",
    gaps: "，斷開處沒有數據",
    groups: "分成{}組，各組的尺不同，只能在組內比長短",
    events: ["一件事：{}", "共{}件事：{}"],
    shares: ["一項：{}", "共{}項：{}"],
    quantities: ["一項：{}", "共{}項：{}"],
    facts: ["一項：{}", "共{}項：{}"],
    then: "之後依次是{}",
    from_to: "共{}項，從{}到{}",
    extremes: "共{}項，最大的是{}，最小的是{}",
    solid_extremes: "共{}項，實心部分最長的是{}，最短的是{}",
    by_group: "各組依次為：{}",
    run: "連成一段：{}",
    whole_and_part: "上面一條是全部：{}；中間一條是其中達到的：{}",
    rest: "最下面一條是剩下的：{}",
    rest_enlarged: "最下面一條是剩下的，放大{}倍：{}",
    rises: "{}共{}筆，從{}升至{}",
    falls: "{}共{}筆，從{}降至{}",
    goes: "{}共{}筆，從{}到{}",
    one_value: "{}只有一筆：{}",
    highest: "，其間最高是{}",
    lowest: "，其間最低是{}",
    best_place: "，其間最前是{}",
    last_place: "，其間最後是{}",
    reference: "；對照的線是{}",
    and: "、",
    clause: "；",
    between: "",
    stop: "。",
};

static ENGLISH: Words = Words {
    timeline: "A timeline, read from left to right, from earlier to later",
    timeline_after: "A timeline, read from left to right; it begins with {}",
    rings: "Rings, in which a full circle is 100%; each has its own whole, so they don’t add up",
    rate: "A whole and a part of it; the large number is {}",
    bars: "Bars, whose length is measured from zero",
    line: "A line over time, read from left to right; higher means more",
    line_of_places: "A line over time, read from left to right; higher means a better place",
    stats: "Figures side by side, without a drawing; their sizes are not to be compared",
    bounds: "Solid is certain, hatched is possible",
    bounds_without_limit: "Solid is certain, hatched is possible, and an arrow means no upper limit",
    negative: "; negative numbers go left",
    gaps: ", and a break means no data",
    groups: "There are {} groups with scales of their own: compare lengths only within a group",
    events: ["It shows one event: {}", "It shows {} events: {}"],
    shares: ["It shows one share: {}", "It shows {} shares: {}"],
    quantities: ["It shows one quantity: {}", "It shows {} quantities: {}"],
    facts: ["It tells one fact: {}", "It tells {} facts: {}"],
    then: "Then follow: {}",
    from_to: "There are {}, from {} to {}",
    extremes: "There are {}; the largest is {}, the smallest {}",
    solid_extremes: "There are {}; the longest solid part is that of {}, the shortest that of {}",
    by_group: "Group by group: {}",
    run: "Joined as one run: {}",
    whole_and_part: "The bar at the top is all of it: {}; the one below is the part that was reached: {}",
    rest: "The bar at the bottom is what is left: {}",
    rest_enlarged: "The bar at the bottom is what is left, enlarged {} times: {}",
    rises: "{}, {} values: up from {} to {}",
    falls: "{}, {} values: down from {} to {}",
    goes: "{}, {} values: from {} to {}",
    one_value: "{} has one value: {}",
    highest: ", with its highest at {}",
    lowest: ", with its lowest at {}",
    best_place: ", with its best at {}",
    last_place: ", with its worst at {}",
    reference: "; the line to hold it against is {}",
    and: "; ",
    clause: "; ",
    between: " ",
    stop: ".",
};
