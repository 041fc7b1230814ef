//! docs/writing.md is true: its examples form one faultless story, and its mistakes are reported as it says.

use author::{read, starter};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// The fenced blocks of the page: the text after the fence, and the content.
fn blocks() -> Vec<(String, String)> {
    let page = fs::read_to_string(test_support::root().join("docs/writing.md")).expect("the page");
    let mut blocks = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in page.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(info), None) => open = Some((info.to_owned(), String::new())),
            (None, Some((_, text))) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    blocks
}

/// The story of all examples together, with a text added to its article.
fn story(name: &str, added: &str) -> PathBuf {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (info, text) in blocks() {
        if let Some(file) = info.split(' ').nth(1).filter(|file| file.contains('.')) {
            let file = files.entry(file.to_owned()).or_default();
            file.push_str(&text);
            file.push('\n');
        }
    }
    files.entry("en.md".to_owned()).or_default().push_str(added);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (file, text) in files {
        fs::write(folder.join(file), text).expect("written");
    }
    let photo = starter::FILES.iter().find(|(name, _)| name.ends_with(".png")).expect("a photo").1;
    fs::write(folder.join("quay.png"), photo).expect("written");
    folder
}

#[test]
fn all_examples_together_are_a_faultless_story() {
    let reading = read(&story("writing", ""));
    let found: Vec<String> =
        reading.diagnostics.iter().map(author::diagnostic::Diagnostic::in_full).collect();
    assert_eq!(found.join("\n"), "");
    let [story] = reading.stories.as_slice() else { panic!("one language: {}", reading.stories.len()) };
    assert_eq!(story.figures.len(), 7);
    assert_eq!(story.about.corrections.len(), 1);
}

#[test]
fn its_mistakes_are_reported_as_it_says() {
    let blocks = blocks();
    let wrong: Vec<(&String, &String)> = blocks
        .windows(2)
        .filter(|pair| pair[0].0 == "markdown wrong" && pair[1].0 == "text")
        .map(|pair| (&pair[0].1, &pair[1].1))
        .collect();
    assert_eq!(wrong.len(), 4);
    for (index, (mistake, promised)) in wrong.into_iter().enumerate() {
        let reading = read(&story(&format!("writing-wrong-{index}"), mistake));
        let found: Vec<String> =
            reading.diagnostics.iter().map(author::diagnostic::Diagnostic::in_full).collect();
        let found = found.join("\n");
        for line in promised.lines() {
            // Lines are numbered from the example, not from the whole article.
            let line = line
                .split_once("| ")
                .filter(|(number, _)| number.trim().len() <= 1)
                .map_or(line, |(_, rest)| rest);
            assert!(found.contains(line.trim()), "“{line}” is not in\n{found}");
        }
    }
}
