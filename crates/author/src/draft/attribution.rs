//! The context of a number: who claims it, and in which sentence.

use regex::Regex;
use std::sync::LazyLock;

/// Who makes the claims of a paragraph, if it says so.
pub(super) fn claimant(text: &str) -> Option<String> {
    static CHINESE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("(?:來自|来自|據|据)([^，,。、]{2,12}?)(?:的數據|的数据|介紹|介绍|統計|统计|透露|公布|公佈|發布|发布|表示)").expect("right")
    });
    static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[Aa]ccording to (?:the |data from the |figures from the )?([A-Z][^,.;:]{2,})")
            .expect("right")
    });
    let found = CHINESE.captures(text).or_else(|| ENGLISH.captures(text))?;
    let name = found.get(1)?.as_str();
    let name = name.split(" that ").next().unwrap_or(name).trim();
    // A clause that runs on is no name.
    (name.chars().count() <= 60).then(|| name.to_owned())
}

/// The sentence that contains a byte of a paragraph.
pub(super) fn sentence_around(text: &str, at: usize) -> String {
    let ends = ['。', '！', '？', '；'];
    let start = text[..at].rfind(ends).map_or(0, |end| end + '。'.len_utf8());
    let start = start.max(text[..at].rfind(". ").map_or(0, |end| end + 2));
    let end = [
        text[at..].find(ends).map(|end| at + end + '。'.len_utf8()),
        text[at..].find(". ").map(|end| at + end + 1),
    ];
    text[start..end.into_iter().flatten().min().unwrap_or(text.len())].trim().to_owned()
}
