//! docs/writing.md is true: its examples together are one faultless story, and its mistakes are found as it says.
#![cfg(not(target_arch = "wasm32"))]

use data_story::author::{read, starter};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The fenced blocks of the page: what stands behind the fence, and the text.
fn blocks() -> Vec<(String, String)> {
    let page = fs::read_to_string("docs/writing.md").expect("the page");
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

/// The story that all examples together are, with something added to its article.
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
        reading.diagnostics.iter().map(data_story::author::diagnostic::Diagnostic::in_full).collect();
    assert_eq!(found.join("\n"), "");
    let [story] = reading.stories.as_slice() else { panic!("one language: {}", reading.stories.len()) };
    assert_eq!(story.figures.len(), 7);
    assert_eq!(story.about.corrections.len(), 1);
}

#[test]
fn its_mistakes_are_found_as_it_says() {
    let blocks = blocks();
    let wrong: Vec<(&String, &String)> = blocks
        .windows(2)
        .filter(|pair| pair[0].0 == "markdown wrong" && pair[1].0 == "text")
        .map(|pair| (&pair[0].1, &pair[1].1))
        .collect();
    assert_eq!(wrong.len(), 3);
    for (index, (mistake, promised)) in wrong.into_iter().enumerate() {
        let reading = read(&story(&format!("writing-wrong-{index}"), mistake));
        let found: Vec<String> =
            reading.diagnostics.iter().map(data_story::author::diagnostic::Diagnostic::in_full).collect();
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

#[test]
fn every_link_of_the_documents_leads_to_a_file() {
    for page in [
        "README.md",
        "ARCHITECTURE.md",
        "docs/writing.md",
        "docs/html.md",
        "docs/theming.md",
        "docs/accessibility.md",
    ] {
        let text = fs::read_to_string(page).expect(page);
        let folder = Path::new(page).parent().expect("a folder");
        for link in text.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next()) {
            let is_file =
                !link.contains(':') && !link.starts_with('#') && !link.contains('…') && link.contains('.');
            let is_example = link.starts_with("../../") || link.contains("SLUG");
            if is_file && !is_example {
                assert!(
                    folder.join(link.split('#').next().expect("a path")).exists(),
                    "{page} links to {link}"
                );
            }
        }
    }
}

#[test]
fn every_test_that_the_accessibility_document_names_is_there() {
    let text = fs::read_to_string("docs/accessibility.md").expect("the document");
    let mut sources = String::new();
    let mut folders = vec![PathBuf::from("tests"), PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push_str(&fs::read_to_string(&path).expect("a source"));
            }
        }
    }
    let named = text.split('`').filter(|code| code.contains("::") && !code.contains([' ', '…', '/']));
    let tests: Vec<&str> = named.filter_map(|code| code.rsplit("::").next()).collect();
    assert!(tests.len() > 60, "{} tests are named", tests.len());
    for test in tests {
        let is_there = sources.contains(&format!("fn {test}(")) || sources.contains(&format!("mod {test};"));
        assert!(is_there, "no test is called {test}");
    }
}
