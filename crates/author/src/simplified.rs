//! From traditional to simplified characters: a whole paragraph at once, so that words are seen with what stands beside them.

use super::ledger::Ledger;
use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use quantity::Language;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use story::Story;
use story::document::{Block, Figure, Inline, Photo, plain_text};
use story::fact::{Fact, FactId};
use story::wording::counterpart;

/// Converts texts, with the words of one story that the tables get wrong.
#[derive(Clone, Debug, Default)]
pub(super) struct Simplifier {
    /// Traditional words and what they become, the longest first.
    words: Vec<(String, String)>,
}

/// OpenCC's tables from Taiwan's usage, characters only: they alone make 看著 into 看着 and leave 著名;
/// with phrases they would put other words (軟體, 软件) into an author's mouth.
static TABLES: LazyLock<Option<OpenCC>> = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::Tw2s).ok());

/// What the tables get wrong.
const EXCEPTIONS: [(&str, &str); 2] = [("土著", "土著"), ("原著", "原著")];

impl Simplifier {
    /// A converter with words of the story's own, which come before all tables.
    pub(super) fn new(words: impl IntoIterator<Item = (String, String)>) -> Self {
        let exceptions = EXCEPTIONS.map(|(from, to)| (from.to_owned(), to.to_owned()));
        let mut words: Vec<(String, String)> = words.into_iter().chain(exceptions).collect();
        words.retain(|(from, _)| !from.is_empty());
        words.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        Self { words }
    }

    /// The text in simplified characters.
    pub(super) fn convert(&self, text: &str) -> String {
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

    /// A run of text; facts are worded anew by `reword`.
    fn inlines(&self, inlines: &[Inline], reword: &dyn Fn(&FactId, &str) -> String) -> Vec<Inline> {
        let whole = plain_text(inlines);
        let converted = self.convert(&whole);
        let mut characters = converted.chars();
        // Characters become characters, one for one, unless a word of the story's own is longer or shorter.
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
            };
            inlines.iter().map(one).collect()
        }
        walk(inlines, &mut take, reword)
    }
}

fn by_tables(text: &str) -> String {
    TABLES.as_ref().map_or_else(|| text.to_owned(), |tables| tables.convert(text))
}

/// A story in simplified characters, made from the one in traditional characters; `ledger` holds the
/// same facts in simplified words.
pub(super) fn simplified(
    story: &Story,
    simplifier: &Simplifier,
    ledger: &Ledger,
    about: story::About,
) -> Story {
    let reword = |id: &FactId, words: &str| {
        reworded(&story.facts, &ledger.facts, id, words).unwrap_or_else(|| simplifier.convert(words))
    };
    let run = |inlines: &[Inline]| simplifier.inlines(inlines, &reword);
    Story {
        language: Language::ZhHans,
        about,
        headline: run(&story.headline),
        lead: run(&story.lead),
        blocks: blocks(&story.blocks, simplifier, &run),
        figures: story
            .figures
            .iter()
            .map(|figure| Figure {
                title: run(&figure.title),
                takeaway: run(&figure.takeaway),
                ..figure.clone()
            })
            .collect(),
        facts: ledger.facts.clone(),
        sources: ledger.sources.clone(),
    }
}

fn reworded(
    from: &BTreeMap<FactId, Fact>,
    to: &BTreeMap<FactId, Fact>,
    id: &FactId,
    words: &str,
) -> Option<String> {
    counterpart(from.get(id)?, words, to.get(id)?)
}

fn blocks(from: &[Block], simplifier: &Simplifier, run: &dyn Fn(&[Inline]) -> Vec<Inline>) -> Vec<Block> {
    let one = |block: &Block| match block {
        Block::Heading(level, text) => Block::Heading(*level, run(text)),
        Block::Paragraph(text) => Block::Paragraph(run(text)),
        Block::List { ordered, items } => Block::List {
            ordered: *ordered,
            items: items.iter().map(|item| blocks(item, simplifier, run)).collect(),
        },
        Block::Quote(inner) => Block::Quote(blocks(inner, simplifier, run)),
        Block::Photo(photo) => Block::Photo(Photo {
            files: photo.files.clone(),
            alt: simplifier.convert(&photo.alt),
            caption: run(&photo.caption),
            credit: simplifier.convert(&photo.credit),
        }),
        Block::Figure(_) | Block::Break => block.clone(),
    };
    from.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_tables_choose_by_what_stands_beside() {
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
    fn words_of_the_story_come_before_all_tables() {
        let simplifier =
            Simplifier::new([("軟體".to_owned(), "软件".to_owned()), ("乾".to_owned(), "乾".to_owned())]);
        assert_eq!(simplifier.convert("新的軟體，乾的"), "新的软件，乾的");
    }

    #[test]
    fn a_paragraph_is_converted_whole_and_its_facts_anew() {
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
        fn any_text_is_converted_and_plain_latin_stays(text in "(?s).{0,80}", latin in "[ -~]{0,40}") {
            let simplifier = Simplifier::new([("裡面".to_owned(), "里".to_owned())]);
            simplifier.convert(&text);
            prop_assert_eq!(simplifier.convert(&latin), latin);
        }
    }
}
