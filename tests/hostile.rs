//! Hostile files: large and strange ones are read in time and memory that grow with their size, without a panic.
#![cfg(not(target_arch = "wasm32"))]

use data_story::author::{draft, read, starter};
use std::fs;
use std::path::PathBuf;

/// What repeated many times has broken readers of Markdown and of figures.
const REPEATED: [&str; 18] = [
    "[",
    "> ",
    "![",
    "*a ",
    "[a](fact:",
    "- ",
    "1. ",
    "`",
    "<a ",
    "9",
    "一",
    "百分之",
    "1,234",
    "近",
    "between 1 ",
    "2 ",
    "a1-",
    "\u{202e}\u{0}",
];

/// The starter's story with something added to both of its articles.
fn read_with(name: &str, added: &str) -> data_story::author::Reading {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in starter::FILES {
        let bytes = if name.ends_with(".md") { [bytes, added.as_bytes()].concat() } else { bytes.to_vec() };
        fs::write(folder.join(name), bytes).expect("written");
    }
    read(&folder)
}

#[test]
fn what_is_repeated_ten_thousand_times_is_read() {
    for piece in REPEATED {
        let added = format!("\n\n{}\n", piece.repeat(10_000));
        let reading = read_with("repeated", &added);
        assert!(reading.has_errors() || !reading.stories.is_empty(), "{piece:?}: neither story nor reason");
        // However much is wrong, what is said of it stays small enough to read.
        assert!(reading.diagnostics.len() < 800, "{piece:?}: {} diagnostics", reading.diagnostics.len());
        let said: usize = reading.diagnostics.iter().map(|diagnostic| diagnostic.in_full().len()).sum();
        assert!(said < 2_000_000, "{piece:?}: {said} bytes of complaints");
    }
}

#[test]
fn articles_of_repeated_signs_are_drafted() {
    for piece in REPEATED {
        let draft = draft(&format!("標題\n\n{}。\n", piece.repeat(3_000)), "story");
        assert_eq!(draft.files.len(), 4, "{piece:?}");
    }
}
