//! The words of a figure's CSV file: its headings, and its cells without facts.

use super::simplified;
use quantity::{Bound, Language};

/// The columns of a table file in their order, each with its heading in Traditional Chinese and in English.
const COLUMNS: [(&str, &str); 22] = [
    ("項目", "Item"),
    ("表述", "As stated"),
    ("數值", "Value"),
    ("最低可能值", "Lowest possible"),
    ("含最低值", "Lowest included"),
    ("最高可能值", "Highest possible"),
    ("含最高值", "Highest included"),
    ("界限", "Bound"),
    ("單位", "Unit"),
    ("時間", "Time"),
    ("據誰所說", "According to"),
    ("來源標題", "Source title"),
    ("來源作者", "Source author"),
    ("來源發布者", "Source publisher"),
    ("來源日期", "Source date"),
    ("來源網址", "Source address"),
    ("原文位置", "Place in the source"),
    ("原文數字", "As printed there"),
    ("編者推算", "Our calculation"),
    ("註", "Notes"),
    ("更正", "Corrections"),
    ("帳目", "Name in the ledger"),
];

/// The columns' headings.
pub fn columns(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(chinese, english)| either(language, chinese, english)).collect()
}

/// A bound in the one or two words that name it.
pub fn bound(bound: Bound, language: Language) -> String {
    let (chinese, english) = match bound {
        Bound::Exact => ("確數", "exact"),
        Bound::MoreThan => ("超過", "more than"),
        Bound::AtLeast => ("至少", "at least"),
        Bound::Nearly => ("近", "nearly"),
        Bound::AtMost => ("不超過", "at most"),
        Bound::LessThan => ("不到", "less than"),
        Bound::About => ("約", "about"),
    };
    either(language, chinese, english)
}

/// The bound where only a range is known.
pub fn range_known(language: Language) -> String {
    either(language, "範圍", "range")
}

/// The bound where there is no data.
pub fn no_data(language: Language) -> String {
    either(language, "沒有數據", "no data")
}

/// Yes or no.
pub fn yes(is_so: bool, language: Language) -> String {
    if is_so { either(language, "是", "yes") } else { either(language, "否", "no") }
}

fn either(language: Language, chinese: &str, english: &str) -> String {
    match language {
        Language::ZhHant => chinese.to_owned(),
        Language::ZhHans => simplified(chinese),
        Language::En => english.to_owned(),
    }
}
