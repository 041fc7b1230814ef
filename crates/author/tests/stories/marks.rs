//! What people have in their Markdown: it works, or it is refused once, at its line, by its name and with a remedy.

use author::diagnostic::Severity;
use author::{Reading, read, starter};
use std::fs;
use std::path::PathBuf;
use story::document::{Alignment, Block, Footnote, Inline, NoteMark, plain_text};

/// The starter with a text at the end of its Chinese article, and the line on which the text begins.
fn with(name: &str, added: &str) -> (Reading, usize) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("marks-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let mut line = 0;
    for (file, content) in starter::FILES {
        let mut content = content.to_vec();
        if file == "zh-Hant.md" {
            line = content.iter().filter(|byte| **byte == b'\n').count() + 2;
            content.extend(format!("\n{added}\n").bytes());
        }
        fs::write(folder.join(file), content).expect("written");
    }
    (read(&folder), line)
}

/// The blocks that a text adds to the article, which is faultless with it.
fn blocks(name: &str, added: &str) -> Vec<Block> {
    let (reading, _) = with(name, added);
    let found: Vec<String> = reading.diagnostics.iter().map(|found| found.in_full()).collect();
    assert_eq!(found, Vec::<String>::new(), "{name}");
    let before = with("nothing", "").0.stories[0].blocks.len();
    reading.stories[0].blocks[before..].to_vec()
}

fn paragraph(block: &Block) -> String {
    let Block::Paragraph(inlines) = block else { panic!("no paragraph: {block:?}") };
    plain_text(inlines)
}

const REFUSED: &[(&str, &str, &str)] = &[
    ("文<b>字</b>裡", "An article can't contain HTML (`<b>`).", "`**…**`"),
    ("一行<br>又一行", "An article can't contain HTML (`<br>`).", "backslash"),
    (
        "<figure>\n<figcaption>字</figcaption>\n</figure>",
        "An article can't contain HTML (`<figure>`).",
        "\"its caption\"",
    ),
    ("<aside>話</aside>", "An article can't contain HTML (`<aside>`).", "`> …`"),
    ("<div>\n\n文字\n\n</div>", "An article can't contain HTML (`<div>`).", "keep the words"),
    ("<table><tr><td>字</td></tr></table>", "An article can't contain HTML (`<table>`).", "`|---|---|`"),
    ("文字</i>裡", "An article can't contain HTML (`</i>`).", "`*…*`"),
    ("文字<!-- 沒完", "This note of yours (`<!--`) does not end.", "`-->`"),
    ("又~~刪了~~字", "An article can't contain words that are struck out (`~~…~~`).", "[[corrections]]"),
    ("- ~~刪了~~字", "An article can't contain words that are struck out (`~~…~~`).", "[[corrections]]"),
    ("- [ ] 做完", "An article can't contain a box to tick (`[ ]`).", "without the box"),
    ("詞\n: 意思", "An article can't contain a list of definitions (`: …`).", "`- **word**: what it means`"),
    ("用`字`寫", "An article can't contain code (`` `…` ``).", "backquotes"),
    ("```\n字\n```", "An article can't contain a block of code.", "Remove the lines"),
    (
        "    字",
        "An article can't contain a block of code, which four spaces before a line make.",
        "the spaces",
    ),
    ("寫成$$x$$的", "An article can't contain a formula (`$$…$$`).", "in words"),
    ("寫成$\\frac{a}{b}$的", "An article can't contain a formula (`$…$`).", "in words"),
    ("> [!NOTE]\n> 字", "An article can't contain a box (`[!NOTE]`) or a pull quote (`[!QUOTE]`).", "`> …`"),
    (
        "::: pullquote\n字\n:::",
        "An article can't contain a box or a pull quote between lines of `:::`.",
        "`> …`",
    ),
    ("{{< pullquote >}}字", "An article can't contain a command of another program (`{{…}}`).", "`> …`"),
    ("[pullquote]字[/pullquote]", "An article can't contain a pull quote (`[pullquote]`).", "`> …`"),
    (
        "[caption id=\"a\"]字[/caption]",
        "An article can't contain a caption of another program",
        "\"its caption\"",
    ),
    ("見[[別頁]]。", "An article can't contain a link of a wiki (`[[…]]`).", "[words](address)"),
    ("==重點==在此", "An article can't contain words with a background (`==…==`).", "`**…**`"),
    ("見[報告](https://example.org/a b)。", "This link is not complete.", "without spaces"),
    ("見[報告] (https://example.org/)。", "A space cuts this link in two.", "Remove the space"),
    ("見[報告][年報]。", "This link has no address.", "[words](address)"),
    ("![字](photo:river 圖)", "This picture is not complete.", "\"its caption\""),
    ("有** 重點 **的", "The stars `**` are printed as they are", "without spaces inside"),
    ("字[^無]。", "This footnote has no text here.", "`[^1]: …`"),
    ("字^[註]。", "An article can't contain a footnote inside a sentence (`^[…]`).", "`[^1]: …`"),
    ("字。\n\n[^閒]: 註。", "No sentence has the footnote “閒”.", "`[^閒]`"),
    ("字[^甲]。\n\n[^甲]: 註。\n\n[^甲]: 又註。", "The footnote “甲” has two texts.", "another name"),
    (
        "字[^甲][^乙]。\n\n[^甲]: 註[^乙]。\n\n[^乙]: 又註。",
        "An article can't contain a footnote in a footnote.",
        "in brackets",
    ),
    ("| 項目 | 說明 |\n| 甲 | 乙 |", "This table is not complete.", "`|---|---|`"),
    (
        "| 項目 | 說明 |\n|---|---|\n| 甲 | 乙 | 丙 |",
        "This row has 3 cells, but the table has 2 columns.",
        "as many cells",
    ),
    (
        "| 項目 | 說明 |\n|---|---|\n| 甲 | 乙 |\n後文。",
        "This line has become a row of the table above it.",
        "empty line",
    ),
    (
        "字![燈](photo:river \"燈\")字",
        "A chart or a photograph is in the middle of a sentence.",
        "on a line of its own",
    ),
    (
        "![燈](photo:river \"燈\")字",
        "A chart or a photograph is in a paragraph with other text.",
        "an empty line",
    ),
    ("[字](data:text/html,字)", "A link may not use the scheme “data:”.", "mailto"),
];

#[test]
fn what_does_not_work_is_refused_once_by_name_and_with_a_remedy() {
    let mut wrong = Vec::new();
    for (index, (added, message, help)) in REFUSED.iter().enumerate() {
        let (reading, line) = with(&format!("refused-{index}"), added);
        let is_right = |found: &author::diagnostic::Diagnostic| {
            let lines = line..line + added.matches('\n').count() + 1;
            found.message.starts_with(message)
                && found.help.contains(help)
                && found.path.ends_with("zh-Hant.md")
                && lines.contains(&found.line)
                && found.severity == Severity::Error
        };
        match reading.diagnostics.as_slice() {
            [found] if is_right(found) => {}
            found => {
                let found: Vec<String> = found.iter().map(|found| found.in_full()).collect();
                wrong.push(format!("{added:?}, line {line}:\n{}", found.join("\n")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), REFUSED.len(), wrong.join("\n\n"));
}

#[test]
fn what_is_escaped_is_printed() {
    let added = "\\*\\*字\\*\\*、\\=\\=、\\[\\[字\\]\\]、\\<b\\>、\\<!-- 字 -->、\\| 字 \\|，約~半，~半。";
    let blocks = blocks("escaped", added);
    assert_eq!(paragraph(&blocks[0]), "**字**、==、[[字]]、<b>、<!-- 字 -->、| 字 |，約~半，~半。");
}

#[test]
fn notes_of_the_author_are_left_out() {
    let added = "<!-- 待查 -->\n\n前文<!-- 誰說的？\n問小河 -->後文。\n<!-- 補一句 -->\n<!-- 又 -->同段。";
    let [Block::Paragraph(text)] = &blocks("comments", added)[..] else { panic!("one paragraph") };
    assert_eq!(plain_text(text), "前文後文。同段。");
    // A number after a note is reported at its place.
    let (reading, line) = with("comment-number", "前<!-- 文 -->文有777個。");
    let [found] = reading.diagnostics.as_slice() else { panic!("{:?}", reading.diagnostics) };
    assert_eq!((found.line, found.column), (line, "前<!-- 文 -->文有".chars().count() + 1));
}

#[test]
fn stars_beside_chinese_punctuation_are_bold() {
    let added = "**「重點」**後文，共**[412盞](fact:lamps)**燈，*（注）*在此。";
    let [Block::Paragraph(text)] = &blocks("bold", added)[..] else { panic!("one paragraph") };
    let words = |words: &str| Inline::Text(words.into());
    assert_eq!(
        text[..],
        [
            Inline::Strong(vec![words("「重點」")]),
            words("後文，共"),
            Inline::Strong(vec![Inline::Fact("lamps".into(), "412盞".into())]),
            words("燈，"),
            Inline::Emphasis(vec![words("（注）")]),
            words("在此。"),
        ]
    );
}

#[test]
fn lists_keep_their_first_number() {
    let lists = blocks("lists", "4. 丁\n5. 戊\n\n文\n\n1. 甲\n\n文\n\n- 子");
    let firsts: Vec<Option<u64>> = lists
        .iter()
        .filter_map(|block| match block {
            Block::List { first, .. } => Some(*first),
            _ => None,
        })
        .collect();
    assert_eq!(firsts, [Some(4), Some(1), None]);
}

#[test]
fn addresses_of_people_are_links() {
    let added = "寫信到[編輯部](mailto:desk@example.org)或<desk@example.org>，打[電話](tel:+85212345678)。";
    let [Block::Paragraph(text)] = &blocks("people", added)[..] else { panic!("one paragraph") };
    let links: Vec<&str> = text
        .iter()
        .filter_map(|inline| match inline {
            Inline::Link(url, _) => Some(url.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(links, ["mailto:desk@example.org", "mailto:desk@example.org", "tel:+85212345678"]);
}

#[test]
fn tables_have_a_caption_and_their_cells_are_checked() {
    let table = "| 項目 | 數量 | 註 |\n|:--|--:|:-:|\n| 燈 | [412盞](fact:lamps) | **全線** |\n| 新裝 | [244盞](fact:lamps-new) | |";
    for caption in ["\n\n表：燈的數量", "\n表：燈的數量"] {
        let [Block::Table(table)] = &blocks("table", &format!("{table}{caption}"))[..] else {
            panic!("one table")
        };
        assert_eq!(plain_text(&table.caption), "燈的數量");
        assert_eq!(table.columns, [Alignment::Start, Alignment::End, Alignment::Center]);
        let row = |cells: &[Vec<Inline>]| cells.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>();
        assert_eq!(row(&table.head), ["項目", "數量", "註"]);
        assert_eq!(
            table.rows.iter().map(|cells| row(cells)).collect::<Vec<_>>(),
            [["燈", "412盞", "全線"], ["新裝", "244盞", ""]]
        );
    }
    let (reading, line) = with("table-words", &table.replace("[412盞]", "[413盞]"));
    let [found] = reading.diagnostics.as_slice() else { panic!("{:?}", reading.diagnostics) };
    assert!(found.message.contains("“413盞” does not match") && found.line == line + 2, "{found:?}");
    let (reading, _) = with("table-unlinked", &table.replace("**全線**", "花了777萬元"));
    let [found] = reading.diagnostics.as_slice() else { panic!("{:?}", reading.diagnostics) };
    assert!(found.message.contains("777萬元") && found.severity == Severity::Warning, "{found:?}");
}

#[test]
fn footnotes_are_numbered_as_they_are_marked_and_checked() {
    let added = "前[^乙]後[^甲]，又[^乙]。\n\n[^甲]: 一共[412盞](fact:lamps)。\n\n[^乙]: 見年報。";
    let found = blocks("footnotes", added);
    let [Block::Paragraph(text), Block::Footnotes(notes)] = &found[..] else { panic!("{found:?}") };
    let marks: Vec<NoteMark> = text
        .iter()
        .filter_map(|inline| match inline {
            Inline::NoteMark(mark) => Some(*mark),
            _ => None,
        })
        .collect();
    let mark = |note, mark| NoteMark { note, mark };
    assert_eq!(marks, [mark(1, 1), mark(2, 1), mark(1, 2)]);
    assert_eq!(plain_text(text), "前後，又。");
    let texts: Vec<(usize, String)> =
        notes.iter().map(|Footnote { marks, text }| (*marks, paragraph(&text[0]))).collect();
    assert_eq!(texts, [(2, "見年報。".to_owned()), (1, "一共412盞。".to_owned())]);

    let (reading, _) = with("footnote-words", &added.replace("[412盞]", "[413盞]"));
    assert!(reading.diagnostics[0].message.contains("“413盞” does not match"));
    // The converted language has them too.
    let simplified = &with("footnotes", added).0.stories[1];
    let Some(Block::Footnotes(notes)) = simplified.blocks.last() else { panic!("footnotes") };
    assert_eq!(paragraph(&notes[0].text[0]), "见年报。");
}

#[test]
fn a_photograph_may_have_its_caption_on_the_line_below() {
    let found = blocks("caption", "![燈](photo:river)\n*河邊的**燈***");
    let [Block::Photo(photo)] = &found[..] else { panic!("{found:?}") };
    assert_eq!((photo.alt.as_str(), plain_text(&photo.caption).as_str()), ("燈", "河邊的燈"));
}
