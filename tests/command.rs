//! The command `data-story` as an author's shell runs it.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn data_story(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_data-story")).args(arguments).output().expect("the command runs")
}

/// A copy of the shipped story with a sentence added.
fn story_with(name: &str, sentence: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    for file in ["story.toml", "ledger.toml", "charts.toml", "zh-Hant.md", "en.md"] {
        let mut text = fs::read_to_string(Path::new("assets/stories/zhuzhou").join(file)).expect(file);
        if file == "zh-Hant.md" {
            text.push_str(&format!("\n{sentence}\n"));
        }
        fs::write(folder.join(file), text).expect(file);
    }
    folder.display().to_string()
}

#[test]
fn a_faultless_story_ends_with_nought_and_silence() {
    let output = data_story(&["check", "assets/stories/zhuzhou", "--deny-warnings"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
}

#[test]
fn a_warning_is_an_error_only_where_none_are_allowed() {
    let story = story_with("warned", "又新建了777個。");
    assert_eq!(data_story(&["check", &story]).status.code(), Some(0));
    let denied = data_story(&["check", &story, "--deny-warnings"]);
    assert_eq!(denied.status.code(), Some(1));
    let text = String::from_utf8(denied.stderr).expect("UTF-8");
    assert!(text.contains("warning: The figure “777個” stands in the text without a fact."), "{text}");
    assert!(text.contains("^^^"), "{text}");
}

#[test]
fn programs_get_a_list() {
    let story = story_with("listed", "見[甲](fact:nothing)。");
    let output = data_story(&["check", &story, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let list: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let error = list.as_array().and_then(|list| list.iter().find(|entry| entry["severity"] == "error"));
    let error = error.expect("an error");
    assert_eq!(error["message"], "There is no fact “nothing” in the ledger.");
    assert!(error["line"].as_u64() > Some(50) && error["column"] == 2);
}

#[test]
fn a_wrong_command_line_ends_with_two() {
    assert_eq!(data_story(&["chekc"]).status.code(), Some(2));
}
