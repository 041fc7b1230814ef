//! Reading stories: the shipped story is faultless, and each mistake is reported at its line with a fix.

use author::{Reading, read};
use std::fs;
use std::path::PathBuf;
use story::document::{Block, plain_text};

const FILES: [&str; 5] = ["story.toml", "ledger.toml", "charts.toml", "zh-Hant.md", "en.md"];

/// A copy of the shipped story in a folder of its own, with texts replaced in some of its files.
fn altered(name: &str, changes: &[(&str, &str, &str)]) -> Reading {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    for file in FILES {
        let mut text = fs::read_to_string(test_support::story_folder("zhuzhou").join(file)).expect(file);
        for (_, from, to) in changes.iter().filter(|(changed, ..)| *changed == file) {
            assert!(text.contains(from), "{file} has no “{from}”");
            text = text.replacen(from, to, 1);
        }
        fs::write(folder.join(file), text).expect(file);
    }
    read(&folder)
}

/// The messages of the diagnostics with file name, line and column, one a line.
fn messages(reading: &Reading) -> String {
    let line = |diagnostic: &author::diagnostic::Diagnostic| {
        let name = diagnostic.path.rsplit(['/', '\\']).next().unwrap_or_default();
        format!(
            "{name}:{}:{}: {} | {}\n",
            diagnostic.line, diagnostic.column, diagnostic.message, diagnostic.help
        )
    };
    reading.diagnostics.iter().map(line).collect()
}

#[test]
fn the_shipped_story_is_faultless() {
    let reading = read(&test_support::story_folder("zhuzhou"));
    assert_eq!(messages(&reading), "");
    assert_eq!(reading.stories.len(), 3);
}

#[test]
fn the_words_of_a_link_must_be_the_facts() {
    let reading = altered(
        "words",
        &[("zh-Hant.md", "[3.4萬餘件](fact:requests-collected)", "[近3.4萬件](fact:requests-collected)")],
    );
    insta::assert_snapshot!(
        reading.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect::<String>()
    );
    assert!(reading.diagnostics[0].help.contains("3.4萬餘件"));
    assert!(reading.stories.is_empty());
}

#[test]
fn a_figure_without_a_fact_is_a_warning_at_its_place() {
    let reading = altered("figure", &[("zh-Hant.md", "先看錢。", "先看錢。又新建了777個，約1,234.5元。")]);
    let found = messages(&reading);
    assert!(found.contains("The number “777個” is not linked to a fact."), "{found}");
    assert!(found.contains("The number “約1,234.5元” is not linked"), "{found}");
    assert_eq!(reading.diagnostics.len(), 2);
    let (line, column) = (reading.diagnostics[0].line, reading.diagnostics[0].column);
    let text = fs::read_to_string(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("figure/zh-Hant.md"))
        .expect("there");
    let there: String =
        text.lines().nth(line - 1).expect("the line").chars().skip(column - 1).take(3).collect();
    assert_eq!(there, "777");
    assert!(!reading.has_errors() && !reading.stories.is_empty());
}

#[test]
fn lists_hold_text_facts_and_emphasis_in_any_order() {
    let list = "- 先看[45人](fact:good-people)，再看\n- [19個](fact:markets-upgraded)市場\n- **重點**在後\n\n再看辦事。";
    let reading = altered("lists", &[("zh-Hant.md", "再看辦事。", list)]);
    assert_eq!(messages(&reading), "");
    let text = |item: &[Block]| match item {
        [Block::Paragraph(inlines)] => plain_text(inlines),
        other => panic!("one paragraph: {other:?}"),
    };
    let items = reading.stories[0].blocks.iter().find_map(|block| match block {
        Block::List { first: None, items } => Some(items.iter().map(|item| text(item)).collect::<Vec<_>>()),
        _ => None,
    });
    assert_eq!(items.expect("a list"), ["先看45人，再看", "19個市場", "重點在後"]);
}

#[test]
fn charts_that_cannot_be_drawn_are_refused() {
    for (name, from, to, message) in [
        ("swapped", "whole = \"requests-collected\"", "whole = \"good-people\"", "members of one share"),
        ("units", "\"first-answer\", ", "\"good-people\", ", "can't be drawn"),
        ("events", "[\"complaint-posted\"]", "[\"complaint-posted\", \"title-first\"]", "can't be drawn"),
    ] {
        let found = messages(&altered(name, &[("charts.toml", from, to)]));
        assert!(found.contains(message), "{name}: {found}");
    }
}

#[test]
fn an_empty_link_is_worded_by_the_program() {
    let reading = altered(
        "empty",
        &[("zh-Hant.md", "[3.3萬餘件](fact:requests-resolved)", "[](fact:requests-resolved)")],
    );
    assert_eq!(messages(&reading), "");
    let text = format!("{:?}", reading.stories[0].blocks);
    assert!(text.contains("3.3萬餘件"));
}

#[test]
fn misspelt_names_are_found_in_every_file() {
    let reading = altered(
        "names",
        &[
            ("zh-Hant.md", "(fact:resolution-rate)", "(fact:resolution-rat)"),
            ("zh-Hant.md", "(chart:requests ", "(chart:request "),
            ("charts.toml", "\"requests-collected\"", "\"requests-colected\""),
            ("ledger.toml", "bound = \"exact\"", "bound = \"exakt\""),
            ("ledger.toml", "from = \"huasheng\"", "from = \"huashen\""),
            ("story.toml", "slug", "slugg"),
        ],
    );
    assert!(reading.stories.is_empty());
    let found = messages(&reading);
    for hint in [
        "Did you mean `slug`?",
        "Did you mean `huasheng`?",
        "Did you mean `exact`?",
        "Did you mean `requests-collected`?",
        "Did you mean `fact:resolution-rate`?",
        "Did you mean `chart:requests`?",
    ] {
        assert!(found.contains(hint), "{hint} is missing in\n{found}");
    }
}

#[test]
fn contradictions_show_the_intervals() {
    let reading = altered("contradiction", &[("ledger.toml", "value = 99.2", "value = 89.2")]);
    let found = messages(&reading);
    assert!(found.contains("The facts of relation “resolution” contradict each other"), "{found}");
    assert!(found.contains("requests-collected is in [34000, 34999]"), "{found}");
}

#[test]
fn what_an_article_cannot_hold_is_refused() {
    for (name, added, message) in [
        ("html", "<script>alert(1)</script>", "HTML (`<script>`)"),
        ("inline-html", "text <b>bold</b> text", "HTML (`<b>`)"),
        ("code", "```\ncode\n```", "a block of code"),
        ("scheme", "[x](javascript:alert(1))", "scheme “javascript:”"),
        ("picture", "text ![x](chart:requests \"y\")", "in the middle of a sentence"),
        ("heading", "# Again", "headline"),
        ("nested", &"> ".repeat(40), "nested too deeply"),
        ("unknown-chart", "![x](chart:unknown \"y\")", "no chart “unknown”"),
    ] {
        let reading = altered(
            name,
            &[("zh-Hant.md", "## 指尖：深夜的微信群", &format!("{added} x\n\n## 指尖：深夜的微信群"))],
        );
        let found = messages(&reading);
        assert!(found.contains(message), "{name}: “{message}” is not in\n{found}");
    }
}

#[test]
fn a_photograph_is_measured_and_named_by_its_content() {
    // The smallest PNG: one pixel.
    const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    let photo = "[photo.night]\nfiles = [\"night.png\"]\ncredit = \"某人 攝\"\n\n[[related]]";
    let changes = [
        ("story.toml", "[[related]]", photo),
        (
            "zh-Hant.md",
            "## 指尖：深夜的微信群",
            "![江邊的燈](photo:night \"株洲夜景\")\n\n## 指尖：深夜的微信群",
        ),
    ];
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("photo/night.png");
    let _ = fs::remove_file(&file);
    let missing = altered("photo", &changes);
    assert!(messages(&missing).contains("The photo “night.png” can't be read"), "{}", messages(&missing));
    fs::write(&file, PIXEL).expect("a photo");
    let reading = altered("photo", &changes);
    assert_eq!(messages(&reading), "");
    let [source] = reading.photos.as_slice() else { panic!("one photo: {:?}", reading.photos) };
    assert!(source.name.starts_with("night-") && source.name.ends_with(".png"));
    let outside =
        altered("outside", &[("story.toml", "[[related]]", &photo.replace("night.png", "../night.png"))]);
    assert!(messages(&outside).contains("is not in the story's folder"), "{}", messages(&outside));
}

#[test]
fn missing_and_broken_files_are_named() {
    let nothing = read(&test_support::story_folder("nowhere"));
    assert_eq!(nothing.diagnostics.len(), 3);
    assert!(messages(&nothing).contains("“ledger.toml” can't be read"));
    let broken = altered("broken", &[("ledger.toml", "[source.huasheng]", "[source.huasheng")]);
    assert!(messages(&broken).contains("ledger.toml:3:"), "{}", messages(&broken));
}

#[test]
fn cut_off_files_are_never_a_panic() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cut");
    fs::create_dir_all(&folder).expect("a folder");
    let files = FILES;
    let whole = files.map(|file| fs::read(test_support::story_folder("zhuzhou").join(file)).expect(file));
    for (cut, bytes) in whole.iter().enumerate() {
        for (file, bytes) in files.iter().zip(&whole) {
            fs::write(folder.join(file), bytes).expect(file);
        }
        for part in 0..40 {
            fs::write(folder.join(files[cut]), &bytes[..bytes.len() * part / 40]).expect("written");
            let reading = read(&folder);
            assert!(
                reading.has_errors() || !reading.stories.is_empty(),
                "neither story nor reason at {part}/40 of {}",
                files[cut]
            );
        }
    }
}
