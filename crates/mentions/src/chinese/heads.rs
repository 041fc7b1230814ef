//! The words around digits that show what they are: a name's number, a value, one end of a range.

use super::numeral::Style;
use super::words::{is_quotation, longest, longest_before};
use crate::mention::Kind;

/// Words before the number of a thing: 電話, 編號, 國道.
const NAMED_BEFORE: &[&str] = &[
    "编号",
    "案号",
    "文号",
    "邮编",
    "邮递区号",
    "区号",
    "邮政编码",
    "电话",
    "热线",
    "专线",
    "传真",
    "车号",
    "车牌",
    "车牌号",
    "学号",
    "工号",
    "证号",
    "房号",
    "门牌",
    "航班",
    "车次",
    "频道",
    "QQ",
    "微信",
    "ISBN",
    "型号",
    "番号",
    "国道",
    "省道",
    "县道",
    "公路",
    "密码",
    "代码",
    "代号",
    "股票代号",
    "请拨",
    "拨打",
    "可拨",
    "播打",
    "拨",
    "致电",
    "号码",
    "账号",
    "帐号",
    "统编",
    "图表",
    "附件",
    "附表",
    "第",
    "No.",
    "No",
    "Vol.",
    "分机",
];

/// Words of addresses and types before a number without a unit: 路12, 型3.
const ADDRESSED_BEFORE: &[&str] = &["路", "街", "巷", "弄", "楼", "室", "栋", "座", "型", "台"];

/// Words after the number of a thing: 228公園, 101大樓, 921地震.
const NAMED_AFTER: &[&str] = &[
    "大楼",
    "公园",
    "事件",
    "学运",
    "运动",
    "高校",
    "热线",
    "专线",
    "专案",
    "电台",
    "频道",
    "世代",
    "系列",
    "型",
    "式",
    "版",
    "纪念",
    "地震",
    "大地震",
    "风灾",
    "水灾",
    "惨案",
    "法案",
    "号",
    "路",
    "线",
    "街",
    "巷",
    "弄",
    "室",
    "教室",
    "房",
    "国道",
    "省道",
    "公路",
    "高速",
    "航班",
    "次列车",
    "次",
    "航线",
    "公车",
    "公交",
    "路公交",
    "路公车",
    "晚会",
    "工程",
    "计划",
    "政策",
    "行动",
    "协议",
    "条款",
    "条",
    "栋",
    "后",
    "大限",
    "商圈",
    "艺术区",
    "市集",
];

/// Words before a value: 得分為95.
const VALUE_BEFORE: &[&str] = &[
    "加", "补", "为", "是", "达", "达到", "至", "到", "得", "共", "共计", "计", "有", "剩", "仅", "仅有",
    "只有", "增", "减", "升", "跌", "报", "收", "收报", "于", "在", "比", "各", "多达", "高达", "增加",
    "减少", "新增", "累计", "总计", "合计", "获", "拿下", "来到", "每", "占", "分别",
];

/// Whether digits are the number of a thing, as the word before or after shows.
pub(super) fn is_named(chars: &[char], start: usize, end: usize) -> bool {
    is_named_before(chars, start) || longest(chars, end, NAMED_AFTER).is_some()
}

/// Whether the word before shows that digits without a unit are the number of a thing.
pub(super) fn is_named_before(chars: &[char], start: usize) -> bool {
    is_numbered_before(chars, start) || longest_before(chars, start, ADDRESSED_BEFORE).is_some()
}

/// Whether the clause before compares with the number: 比預算500萬元多.
pub(super) fn compares(chars: &[char], start: usize, floor: usize) -> bool {
    let clause = chars[floor.min(start)..start].iter().rev().take(8).take_while(|c| quantity::is_han(**c));
    clause.into_iter().any(|c| matches!(c, '比' | '较'))
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
    let is_estimate = longest_before(chars, start, &["预计", "统计", "估计", "设计"]).is_some();
    let is_over = !is_estimate
        && chars.get(end).is_none_or(|c| {
            matches!(
                c,
                '，' | '。'
                    | '；'
                    | '！'
                    | '？'
                    | '）'
                    | '」'
                    | '』'
                    | '”'
                    | ')'
                    | ','
                    | '.'
                    | '\n'
                    | ':'
                    | '('
                    | '（'
            )
        });
    is_over && longest_before(chars, start, VALUE_BEFORE).is_some() && !is_named_before(chars, start)
}

/// Whether a word before the number says that it changes from here: 從48%到38%.
pub(super) fn is_from(chars: &[char], start: usize) -> bool {
    let clause = chars[..start].iter().rev().take(6).take_while(|c| !matches!(c, '，' | '。' | '；' | '、'));
    clause.into_iter().any(|c| matches!(c, '从' | '由' | '自'))
}

/// Whether a verb right before the number changes something by it: 減46家至1,207家.
pub(super) fn follows_a_change(chars: &[char], start: usize) -> bool {
    chars[..start]
        .iter()
        .rev()
        .take(2)
        .any(|c| matches!(c, '增' | '减' | '升' | '降' | '跌' | '涨' | '调' | '加' | '缩' | '延'))
}

/// Whether a word in the clause before speaks of a price or a payment: 售價三萬二, 罰款五千.
pub(super) fn is_price(chars: &[char], start: usize, floor: usize) -> bool {
    const WORDS: &[&str] = &[
        "价",
        "租",
        "薪",
        "卖",
        "赚",
        "花",
        "值",
        "付",
        "赔",
        "罚",
        "费",
        "欠",
        "得手",
        "金额",
        "补助",
        "补贴",
        "款",
        "实发",
        "收入",
        "日入",
        "投入",
        "存款",
        "损失",
        "成交",
        "流入",
        "身家",
        "营收",
        "票房",
        "奖金",
        "二等奖",
        "一等奖",
        "头奖",
        "退休金",
        "赌债",
        "债",
        "预算",
        "人均",
        "工资",
        "押金",
        "再折",
        "涉案",
        "跌了",
        "涨了",
        "省",
        "一天",
        "每堂",
        "标",
        "起薪",
        "身价",
        "市值",
        "亏",
        "盈余",
        "红包",
        "礼金",
    ];
    let clause: Vec<char> = chars[floor.min(start)..start]
        .iter()
        .rev()
        .take(9)
        .take_while(|c| quantity::is_han(**c) || matches!(c, ' '))
        .copied()
        .collect();
    let clause: String = clause.into_iter().rev().collect();
    WORDS.iter().any(|word| clause.contains(word))
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
    let counts = longest(chars, end, &["人", "名", "户"]).is_some()
        && longest(chars, end, &["人空", "人大", "人迷", "人斩"]).is_none();
    kind == Kind::Money || counts || start > 0 && chars[start - 1] == '每'
}

/// Whether a unit after a number makes a place or a grade of it: 二樓, 三級火, 218公里處.
pub(super) fn is_place_or_grade(chars: &[char], start: usize, end: usize, style: Style) -> bool {
    let unit = &chars[start..end];
    match unit {
        ['楼'] => true,
        ['级' | '期'] => {
            style == Style::Han
                || end - start == 1 && start >= 4 && chars[start - 4..start].iter().all(char::is_ascii_digit)
        }
        ['款'] => start >= 4 && chars[start - 4..start].iter().all(char::is_ascii_digit),
        ['年'] => chars.get(end) == Some(&'期'),
        ['季', '度'] => true,
        ['公', '里'] => chars.get(end) == Some(&'处'),
        _ => false,
    }
}

/// Whether a numeral and the word after it make a word of their own: 四川, 三峡, 五官.
pub(super) fn is_word_with_numeral(chars: &[char], start: usize, end: usize) -> bool {
    // 路二段, 南路四段: sections of streets.
    let is_section = matches!(chars.get(end), Some('段' | '巷' | '弄' | '号'))
        && start > 0
        && matches!(chars[start - 1], '路' | '街' | '道');
    let is_grade = matches!(chars.get(end), Some('年')) && chars.get(end + 1) == Some(&'级');
    is_section || is_grade
}
