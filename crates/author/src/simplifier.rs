//! Converting texts from traditional to simplified characters, whole paragraphs at once: a word's conversion depends on its neighbours.

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use std::sync::LazyLock;
use story::document::{Inline, plain_text};
use story::fact::FactId;

/// Converts texts with OpenCC's tables and the exceptions of one story.
#[derive(Clone, Debug, Default)]
pub(crate) struct Simplifier {
    /// Traditional words and what they become, the longest first.
    words: Vec<(String, String)>,
}

/// OpenCC's tables for Taiwan, characters only. They convert 看著 to 看着 and leave 著名 as it is. The tables with
/// phrases would also replace an author's words: 軟體 would become 软件.
static TABLES: LazyLock<Option<OpenCC>> = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::Tw2s).ok());

/// Words that the tables convert wrongly.
const EXCEPTIONS: [(&str, &str); 2] = [("土著", "土著"), ("原著", "原著")];

impl Simplifier {
    /// A converter with the story's own words, which take precedence over the tables.
    pub(crate) fn new(words: impl IntoIterator<Item = (String, String)>) -> Self {
        let exceptions = EXCEPTIONS.map(|(from, to)| (from.to_owned(), to.to_owned()));
        let mut words: Vec<(String, String)> = words.into_iter().chain(exceptions).collect();
        words.retain(|(from, _)| !from.is_empty());
        words.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        Self { words }
    }

    /// The text in simplified characters.
    pub(crate) fn convert(&self, text: &str) -> String {
        let mut converted = String::new();
        let (mut rest, mut pending) = (text, 0);
        while pending < rest.len() {
            let here = &rest[pending..];
            match self.words.iter().find(|(from, _)| here.starts_with(from.as_str())) {
                Some((from, to)) => {
                    converted.push_str(&by_tables(&rest[..pending]));
                    converted.push_str(to);
                    rest = &here[from.len()..];
                    pending = 0;
                }
                None => pending += here.chars().next().map_or(1, char::len_utf8),
            }
        }
        converted.push_str(&by_tables(rest));
        converted
    }

    /// Converts a run of text. `reword` gives the words of facts.
    pub(crate) fn inlines(
        &self,
        inlines: &[Inline],
        reword: &dyn Fn(&FactId, &str) -> String,
    ) -> Vec<Inline> {
        let whole = plain_text(inlines);
        let converted = self.convert(&whole);
        let mut characters = converted.chars();
        // One character becomes one character, except in the story's own words.
        let is_one_for_one = whole.chars().count() == converted.chars().count();
        let mut take = |text: &str| {
            let taken: String = characters.by_ref().take(text.chars().count()).collect();
            if is_one_for_one { taken } else { self.convert(text) }
        };
        fn walk(
            inlines: &[Inline],
            take: &mut dyn FnMut(&str) -> String,
            reword: &dyn Fn(&FactId, &str) -> String,
        ) -> Vec<Inline> {
            let one = |inline: &Inline| match inline {
                Inline::Text(text) => Inline::Text(take(text)),
                Inline::Fact(id, words) => {
                    take(words);
                    Inline::Fact(id.clone(), reword(id, words))
                }
                Inline::Emphasis(inner) => Inline::Emphasis(walk(inner, take, reword)),
                Inline::Strong(inner) => Inline::Strong(walk(inner, take, reword)),
                Inline::Link(url, inner) => Inline::Link(url.clone(), walk(inner, take, reword)),
                Inline::LineBreak => {
                    take("\n");
                    Inline::LineBreak
                }
                Inline::NoteMark(mark) => Inline::NoteMark(*mark),
            };
            inlines.iter().map(one).collect()
        }
        walk(inlines, &mut take, reword)
    }
}

fn by_tables(text: &str) -> String {
    TABLES.as_ref().map_or_else(|| text.to_owned(), |tables| tables.convert(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_conversion_depends_on_the_neighbours() {
        let simplifier = Simplifier::new([]);
        for (traditional, simplified) in [
            ("看著", "看着"),
            ("跟著唱", "跟着唱"),
            ("睡不著", "睡不着"),
            ("著名", "著名"),
            ("著作", "著作"),
            ("顯著", "显著"),
            ("土著", "土著"),
            ("原著", "原著"),
            ("這裡", "这里"),
            ("公里", "公里"),
            ("頭髮", "头发"),
            ("發展", "发展"),
            ("理髮店", "理发店"),
            ("乾淨", "干净"),
            ("乾隆", "乾隆"),
            ("幹部", "干部"),
            ("干預", "干预"),
            ("皇后", "皇后"),
            ("後來", "后来"),
            ("平臺", "平台"),
            ("臺灣", "台湾"),
            ("日曆", "日历"),
            ("歷史", "历史"),
            ("複查", "复查"),
            ("簽約", "签约"),
            ("餘下", "余下"),
            ("象徵", "象征"),
            ("瞭解", "了解"),
            ("鐘鼓嶺", "钟鼓岭"),
            ("軟體", "软体"),
        ] {
            assert_eq!(simplifier.convert(traditional), simplified);
        }
    }

    #[test]
    fn words_of_the_story_take_precedence() {
        let simplifier =
            Simplifier::new([("軟體".to_owned(), "软件".to_owned()), ("乾".to_owned(), "乾".to_owned())]);
        assert_eq!(simplifier.convert("新的軟體，乾的"), "新的软件，乾的");
    }

    #[test]
    fn a_whole_paragraph_is_converted_and_its_facts_get_simplified_words() {
        let simplifier = Simplifier::new([]);
        let text = |words: &str| Inline::Text(words.into());
        let paragraph = [
            text("頭"),
            Inline::Emphasis(vec![text("髮")]),
            Inline::Fact("a".into(), "三萬".into()),
            text("看"),
            Inline::Strong(vec![text("著")]),
        ];
        let converted = simplifier.inlines(&paragraph, &|_, _| "3万".into());
        assert_eq!(plain_text(&converted), "头发3万看着");
        assert!(matches!(&converted[1], Inline::Emphasis(inner) if *inner == [text("发")]));
    }

    proptest! {
        #[test]
        fn any_text_is_converted_and_latin_letters_remain(text in "(?s).{0,80}", latin in "[ -~]{0,40}") {
            let simplifier = Simplifier::new([("裡面".to_owned(), "里".to_owned())]);
            simplifier.convert(&text);
            prop_assert_eq!(simplifier.convert(&latin), latin);
        }
    }
}
