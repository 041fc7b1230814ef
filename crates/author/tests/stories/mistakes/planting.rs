//! Plants mistakes into the story that `data-story new` writes, and looks where they are reported.

use author::diagnostic::Diagnostic;
use author::{read, starter};
use std::fs;
use std::path::PathBuf;

pub(super) const HANT: &str = "zh-Hant.md";
pub(super) const EN: &str = "en.md";
pub(super) const LEDGER: &str = "ledger.toml";
pub(super) const CHARTS: &str = "charts.toml";
pub(super) const STORY: &str = "story.toml";
pub(super) const TABLE: &str = "alight.csv";

/// A mistake: the file, the text, its replacement, and what message and help must contain.
pub(super) struct Mistake(
    pub(super) &'static str,
    pub(super) &'static str,
    pub(super) &'static str,
    pub(super) &'static str,
    pub(super) &'static str,
);

/// A change of a file: its name, the text and its replacement.
type Change = (&'static str, &'static str, &'static str);

/// A mistake that takes several changes; then the file and the words on the line where it is reported, and what
/// message and help must contain.
pub(super) struct Planted(
    pub(super) &'static [Change],
    pub(super) (&'static str, &'static str),
    pub(super) &'static str,
    pub(super) &'static str,
);

/// Plants each mistake on its own; fails unless each is reported on the line that was changed.
pub(super) fn assert_reported(group: &str, mistakes: &[Mistake]) {
    let complaints = mistakes.iter().enumerate().map(|(index, Mistake(file, from, to, message, help))| {
        complaint(&format!("mistake-{group}-{index}"), &[(file, from, to)], (file, ""), message, help)
    });
    assert_none(complaints.collect());
}

/// Plants each mistake on its own; fails unless each is reported on the line that it names.
pub(super) fn assert_planted_reported(group: &str, mistakes: &[Planted]) {
    let complaints = mistakes.iter().enumerate().map(|(index, Planted(changes, place, message, help))| {
        complaint(&format!("planted-{group}-{index}"), changes, *place, message, help)
    });
    assert_none(complaints.collect());
}

fn assert_none(complaints: Vec<Option<String>>) {
    let all = complaints.len();
    let wrong: Vec<String> = complaints.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{} of {all}:\n{}", wrong.len(), wrong.join("\n\n"));
}

/// How the diagnostics of the starter's story with some changes differ from what is expected. Without words to
/// look for, the line is that of the last change.
fn complaint(
    name: &str,
    changes: &[Change],
    (file, words): (&str, &str),
    message: &str,
    help: &str,
) -> Option<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    let (mut line, mut before) = (0, 0);
    for (name, bytes) in starter::FILES {
        let mut bytes = bytes.to_vec();
        if name == file || changes.iter().any(|(changed, ..)| *changed == name) {
            let mut text = String::from_utf8(bytes).expect("UTF-8");
            for (_, from, to) in changes.iter().filter(|(changed, ..)| *changed == name) {
                before = line_of(&text, from, name);
                text = text.replacen(from, to, 1);
            }
            if name == file {
                line = if words.is_empty() { before } else { line_of(&text, words, name) };
            }
            bytes = text.into_bytes();
        }
        fs::write(folder.join(name), bytes).expect("written");
    }
    let reading = read(&folder);
    let found =
        |diagnostic: &&Diagnostic| diagnostic.message.contains(message) && diagnostic.help.contains(help);
    let listed = reading.diagnostics.iter().map(|diagnostic| {
        format!("    {}:{}: {} | {}", diagnostic.path, diagnostic.line, diagnostic.message, diagnostic.help)
    });
    let listed = listed.collect::<Vec<_>>().join("\n");
    let is_repeated =
        |diagnostic: &Diagnostic| reading.diagnostics.iter().filter(|other| *other == diagnostic).count() > 1;
    match reading.diagnostics.iter().find(found) {
        _ if reading.diagnostics.iter().any(is_repeated) => {
            Some(format!("a diagnostic is reported twice:\n{listed}"))
        }
        None => Some(format!("“{message}” is not found:\n{listed}")),
        Some(found) if found.line.abs_diff(line) > tolerance(message) || !found.path.ends_with(file) => {
            Some(format!("“{message}” belongs to {file}:{line}:\n{listed}"))
        }
        Some(_) if reading.diagnostics.len() > 4 => {
            Some(format!("“{message}”, and others are reported too:\n{listed}"))
        }
        Some(_) => None,
    }
}

/// The line that contains some words, from 1.
fn line_of(text: &str, words: &str, file: &str) -> usize {
    let at = text.find(words).unwrap_or_else(|| panic!("{file} has no “{words}”"));
    text[..at].matches('\n').count() + 1
}

/// How many lines away a mistake may be reported: a missing field is reported at the name of its table, and
/// a contradiction at the relation.
fn tolerance(message: &str) -> usize {
    match () {
        () if message.contains("contradict") => 200,
        () if message.contains("has no `")
            || message.contains("calculated by")
            || message.contains("has no words")
            || message.contains("has no text") =>
        {
            6
        }
        () => 0,
    }
}
