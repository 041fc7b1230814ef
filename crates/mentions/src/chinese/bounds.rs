//! Chinese bound words, and the longer words of which they may be parts.

use quantity::Bound;

/// The bound word with which a text ends.
pub(crate) fn bound_word_before(text: &str) -> Option<&'static str> {
    let words = BEFORE.iter().map(|(word, _)| *word).chain([NEARLY]);
    words
        .filter(|word| text.ends_with(word) && is_bound_before(text, text.len() - word.len()..text.len()))
        .max_by_key(|word| word.len())
}

/// The bound word with which a text begins.
pub(crate) fn bound_word_after(text: &str) -> Option<&'static str> {
    const ALONE: [&str; 13] =
        ["以上", "以內", "以内", "左右", "餘", "余", "或以上", "不到", "萬", "万", "億", "亿", "倍"];
    let word = ALONE.into_iter().find(|word| text.starts_with(word))?;
    is_bound_after(word, &text[word.len()..]).then_some(word)
}

pub(super) const BEFORE: [(&str, Bound); 43] = [
    ("不只", Bound::MoreThan),
    ("突破", Bound::MoreThan),
    ("超過", Bound::MoreThan),
    ("超过", Bound::MoreThan),
    ("多於", Bound::MoreThan),
    ("多于", Bound::MoreThan),
    ("高於", Bound::MoreThan),
    ("高于", Bound::MoreThan),
    ("不止", Bound::MoreThan),
    ("逾", Bound::MoreThan),
    ("不少於", Bound::AtLeast),
    ("不少于", Bound::AtLeast),
    ("不低於", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("起碼", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("將近", Bound::Nearly),
    ("将近", Bound::Nearly),
    ("接近", Bound::Nearly),
    ("幾近", Bound::Nearly),
    ("不超過", Bound::AtMost),
    ("不超过", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("不多於", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不高於", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不到", Bound::LessThan),
    ("不足", Bound::LessThan),
    ("少於", Bound::LessThan),
    ("少于", Bound::LessThan),
    ("低於", Bound::LessThan),
    ("低于", Bound::LessThan),
    ("未滿", Bound::LessThan),
    ("未满", Bound::LessThan),
    ("大約", Bound::About),
    ("大约", Bound::About),
    ("大概", Bound::About),
    ("約", Bound::About),
    ("约", Bound::About),
];

pub(super) const NEARLY: &str = "近";

pub(super) const AFTER: [(&str, Bound); 19] = [
    ("或以上", Bound::AtLeast),
    ("及以上", Bound::AtLeast),
    ("以上", Bound::AtLeast),
    ("或以下", Bound::AtMost),
    ("及以下", Bound::AtMost),
    ("以內", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之內", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("內", Bound::AtMost),
    ("内", Bound::AtMost),
    ("不到", Bound::LessThan),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("有餘", Bound::MoreThan),
    ("有余", Bound::MoreThan),
    ("多", Bound::MoreThan),
    ("餘", Bound::MoreThan),
    ("余", Bound::MoreThan),
];

/// 近 and 約 are parts of other words, as in 附近 and 簽約.
pub(super) fn is_bound_before(text: &str, span: std::ops::Range<usize>) -> bool {
    let preceding = text[..span.start].chars().next_back();
    match &text[span] {
        "近" => !preceding.is_some_and(|c| "附最靠鄰邻臨临遠远新親亲".contains(c)),
        "約" | "约" => !preceding.is_some_and(|c| "簽籤签公合條条預预契節节制違违特相爽履".contains(c)),
        "超" => false,
        _ => true,
    }
}

/// 內 and 多 are parts of other words.
pub(super) fn is_bound_after(word: &str, rest: &str) -> bool {
    match word {
        "內" | "内" => !rest.starts_with(['容', '部', '外', '地', '陸', '陆', '心', '涵']),
        "多" | "餘" | "余" => {
            !rest.starts_with(['方', '種', '种', '元', '次', '年', '樣', '样', '數', '数'])
        }
        "不到" => !rest.starts_with(['位']),
        _ => true,
    }
}
