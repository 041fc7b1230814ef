//! Any text is read in time, without a panic, and its figures lie in order within it.

use mentions::{Vocabulary, read};
use proptest::prelude::*;
use quantity::Language;

/// Pieces that figures are made of, and what may come between them.
const PIECES: [&str; 64] = [
    "3",
    "42",
    "1,200",
    "3.5",
    "½",
    "〇",
    "一",
    "兩",
    "十",
    "百",
    "千",
    "萬",
    "億",
    "兆",
    "半",
    "多",
    "餘",
    "幾",
    "數",
    "第",
    "年",
    "月",
    "日",
    "%",
    "成",
    "倍",
    "人",
    "個",
    "公里",
    "兆瓦",
    "元",
    "至少",
    "超過",
    "不到",
    "約",
    "近",
    "以上",
    "左右",
    "至",
    "-",
    "–",
    "/",
    ":",
    ",",
    "。",
    " ",
    "\u{a0}",
    "「",
    "」",
    "《",
    "two",
    "thousand",
    "million",
    "half",
    "a",
    "third",
    "more than",
    "Just under",
    "or so",
    "to",
    "$",
    "US$",
    "May",
    "'",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn figures_lie_in_order_within_any_text(pieces in prop::collection::vec((0usize..64, any::<bool>()), 0..14), language in 0usize..3) {
        let text: String = pieces.iter().map(|(piece, spaced)| format!("{}{}", PIECES[*piece], if *spaced { " " } else { "" })).collect();
        let mut end = 0;
        for mention in read(&text, Language::ALL[language], &Vocabulary::default()) {
            prop_assert!(mention.span.start >= end, "{:?} overlaps the figure before it in {}", mention, text);
            prop_assert!(text.get(mention.span.clone()).is_some_and(|phrase| !phrase.is_empty()), "{:?} in {}", mention, text);
            prop_assert!(mention.span.start <= mention.number.start && mention.number.end <= mention.span.end, "{:?} in {}", mention, text);
            end = mention.span.end;
        }
    }
}
