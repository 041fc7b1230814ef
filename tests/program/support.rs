//! Helpers that the tests of the command share.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs the command in the repository's root.
pub(crate) fn data_story(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_data-story"))
        .args(arguments)
        .current_dir(test_support::root())
        .output()
        .expect("the command runs")
}

/// An empty folder for a test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// A folder with the story that `new` writes, under the slug `river-lamps`.
pub(crate) fn starter(name: &str) -> PathBuf {
    let folder = folder(name);
    let output = data_story(&["new", &folder.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let slug = name.to_lowercase();
    replace(&folder, "story.toml", &format!("slug = \"{slug}\""), "slug = \"river-lamps\"");
    folder
}

/// A folder with a stand-in for the widget.
pub(crate) fn widget(name: &str) -> PathBuf {
    let folder = folder(name);
    test_support::write_widget(&folder, "widget-0_bg.wasm");
    folder
}

/// Replaces a text in a file of a story.
pub(crate) fn replace(story: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(story.join(file)).expect(file);
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(story.join(file), text.replacen(from, to, 1)).expect("written");
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
