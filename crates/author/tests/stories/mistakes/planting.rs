//! Plants mistakes into the story that `data-story new` writes, and looks where they are reported.

use author::diagnostic::{Diagnostic, Severity};
use author::{read, starter};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) const HANT: &str = "zh-Hant.md";
pub(super) const EN: &str = "en.md";
pub(super) const LEDGER: &str = "ledger.toml";
pub(super) const CHARTS: &str = "charts.toml";
pub(super) const STORY: &str = "story.toml";
pub(super) const TABLE: &str = "alight.csv";

/// A test of its own for a mistake: what is changed in the story, and what is reported of it.
macro_rules! planted {
    ($name:ident, $planted:expr $(,)?) => {
        #[test]
        fn $name() {
            $planted.check(module_path!(), stringify!($name));
        }
    };
}
pub(super) use planted;

/// Texts of the story that are replaced: file, text and replacement.
pub(super) struct Changes(Vec<(&'static str, &'static str, &'static str)>);

/// A changed story, and everything that must be reported of it.
pub(super) struct Planted {
    changes: Changes,
    expected: Vec<Expected>,
}

/// A diagnostic that must be reported.
struct Expected {
    severity: Severity,
    file: &'static str,
    /// Words on its line; without them it is the line of the last change.
    words: Option<&'static str>,
    message: &'static str,
    help: &'static str,
}

/// Replaces a text in a file of the story.
pub(super) fn change(file: &'static str, from: &'static str, to: &'static str) -> Changes {
    Changes(Vec::new()).and(file, from, to)
}

impl Changes {
    /// Replaces another text.
    pub(super) fn and(mut self, file: &'static str, from: &'static str, to: &'static str) -> Self {
        self.0.push((file, from, to));
        self
    }

    /// Nothing is reported.
    pub(super) fn accepted(self) -> Planted {
        Planted { changes: self, expected: Vec::new() }
    }

    /// One error is reported on the changed line, and nothing else.
    pub(super) fn reports(self, message: &'static str, help: &'static str) -> Planted {
        self.accepted().expect(Severity::Error, message, help)
    }

    /// One warning is reported on the changed line, and nothing else.
    pub(super) fn warns(self, message: &'static str, help: &'static str) -> Planted {
        self.accepted().expect(Severity::Warning, message, help)
    }

    /// Writes the changed story into a folder.
    pub(super) fn write(&self, folder: &Path) {
        fs::create_dir_all(folder).expect("a folder");
        for (file, bytes) in starter::FILES {
            let changed = self.0.iter().any(|(changed, ..)| *changed == file);
            let bytes = if changed { self.apply(file, text(bytes)).0.into() } else { bytes.to_vec() };
            fs::write(folder.join(file), bytes).expect("written");
        }
    }

    /// The text of a file with the changes, and the line of the last one.
    fn apply(&self, name: &str, mut text: String) -> (String, usize) {
        let mut line = 0;
        for (_, from, to) in self.0.iter().filter(|(changed, ..)| *changed == name) {
            line = line_of(&text, from, name);
            text = text.replacen(from, to, 1);
        }
        (text, line)
    }
}

impl Planted {
    /// What was named last is reported on the line with these words.
    pub(super) fn at(mut self, file: &'static str, words: &'static str) -> Self {
        if let Some(last) = self.expected.last_mut() {
            (last.file, last.words) = (file, Some(words));
        }
        self
    }

    /// Another error is reported too. `why` says why it is not a mere consequence.
    pub(super) fn also_reports(self, why: &str, message: &'static str, help: &'static str) -> Self {
        assert!(!why.is_empty(), "one mistake is reported once");
        self.expect(Severity::Error, message, help)
    }

    fn expect(mut self, severity: Severity, message: &'static str, help: &'static str) -> Self {
        let file = self.changes.0.last().expect("a change").0;
        self.expected.push(Expected { severity, file, words: None, message, help });
        self
    }

    /// Writes the changed story and reads it; fails unless exactly what is expected is reported.
    pub(super) fn check(&self, module: &str, name: &str) {
        let folder = folder(module, name);
        self.changes.write(&folder);
        let found = read(&folder).diagnostics;
        let listed: Vec<String> = found.iter().map(Diagnostic::in_full).collect();
        let listed = listed.join("\n");
        for expected in &self.expected {
            let line = expected.line(&self.changes);
            let count = found.iter().filter(|diagnostic| expected.is_met(diagnostic, line)).count();
            let Expected { severity, file, message, help, .. } = expected;
            assert_eq!(
                count, 1,
                "{severity:?} “{message}” with “{help}” belongs to {file}:{line}, once:\n{listed}"
            );
        }
        assert_eq!(found.len(), self.expected.len(), "other things are reported:\n{listed}");
    }
}

impl Expected {
    fn line(&self, changes: &Changes) -> usize {
        let (_, bytes) = starter::FILES.into_iter().find(|(name, _)| *name == self.file).expect("a file");
        let (text, line) = changes.apply(self.file, text(bytes));
        self.words.map_or(line, |words| line_of(&text, words, self.file))
    }

    fn is_met(&self, found: &Diagnostic, line: usize) -> bool {
        found.severity == self.severity
            && found.line == line
            && Path::new(&found.path).file_name().is_some_and(|name| name == self.file)
            && found.message.contains(self.message)
            && found.help.contains(self.help)
    }
}

/// The folder of a test. No other story is beside it.
pub(super) fn folder(module: &str, name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(module.replace("::", "-")).join(name).join("story")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// The line that contains some words, from 1.
fn line_of(text: &str, words: &str, file: &str) -> usize {
    let at = text.find(words).unwrap_or_else(|| panic!("{file} has no “{words}”"));
    text[..at].matches('\n').count() + 1
}
