//! Diagnostics: what is wrong with a story, where, and how to fix it, in full sentences.

use serde::Serialize;
use std::fmt::Write;
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// A file of a story.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, as it is printed: `assets/stories/zhuzhou/ledger.toml`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// How serious a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The story can be built, but an editor should check it.
    Warning,
    /// The story can't be built.
    Error,
}

/// One problem in a story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How serious it is.
    pub severity: Severity,
    /// The file's path.
    pub path: String,
    /// Line, from 1. Zero for the file as a whole.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The line, or the part of it around the problem.
    pub excerpt: Option<Excerpt>,
    /// What is wrong.
    pub message: String,
    /// How to fix it.
    pub help: String,
}

/// A line of a file, or the part of a long line around a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The text, with an ellipsis for each part that is left out.
    pub text: String,
    /// Where the underlined part begins, in characters from 0.
    pub at: usize,
    /// How many characters are underlined.
    pub length: usize,
}

impl Diagnostic {
    /// An error at a span of bytes of a file.
    pub fn error(
        file: &File,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let start = file.text.floor_char_boundary(span.start);
        let end = file.text.floor_char_boundary(span.end).max(start);
        let before = &file.text[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line_end = file.text[start..].find('\n').map_or(file.text.len(), |at| start + at);
        let column = file.text[line_start..start].chars().count();
        let meant = file.text[start..end.min(line_end)].chars().count().max(1);
        Self {
            severity: Severity::Error,
            path: file.path.clone(),
            line: before.matches('\n').count() + 1,
            column: column + 1,
            excerpt: Some(clipped(file.text[line_start..line_end].trim_end_matches('\r'), column, meant)),
            message: message.into(),
            help: help.into(),
        }
    }

    /// An error about a file as a whole.
    pub fn of_file(path: impl Into<String>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            path: path.into(),
            line: 0,
            column: 0,
            excerpt: None,
            message: message.into(),
            help: help.into(),
        }
    }

    /// This diagnostic as a warning.
    pub fn as_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// The text for a terminal: problem, place, the line with the place underlined, and the fix.
    pub fn in_full(&self) -> String {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let mut text = format!("{severity}: {}\n", self.message);
        // Writing into a string can't fail.
        let _ = match &self.excerpt {
            None => writeln!(text, "  --> {}", self.path),
            Some(Excerpt { text: line, at, length }) => {
                let number = self.line.to_string();
                let gutter = " ".repeat(number.len());
                let lead = under(line.chars().take(*at), ' ');
                let mark = under(line.chars().skip(*at).take(*length), '^');
                let mark = if mark.is_empty() { "^".to_owned() } else { mark };
                writeln!(text, "{gutter} --> {}:{}:{}", self.path, self.line, self.column)
                    .and_then(|()| writeln!(text, "{gutter} |\n{number} | {line}\n{gutter} | {lead}{mark}"))
            }
        };
        let _ = writeln!(text, "  = help: {}", self.help);
        text
    }
}

/// The part of a long line around a problem: a paragraph is often one line.
fn clipped(line: &str, column: usize, meant: usize) -> Excerpt {
    const BEFORE: usize = 30;
    const WIDEST: usize = 90;
    let is_short = line.chars().nth(WIDEST).is_none();
    let from = if is_short { 0 } else { column.saturating_sub(BEFORE) };
    // Control characters would move the cursor of a terminal.
    let printable = |c: char| if c.is_control() && c != '\t' { '\u{fffd}' } else { c };
    let mut rest = line.chars().skip(from).map(printable);
    let part: String = rest.by_ref().take(WIDEST).collect();
    let (before, after) = (if from > 0 { "…" } else { "" }, if rest.next().is_some() { "…" } else { "" });
    Excerpt {
        text: format!("{before}{part}{after}"),
        at: column - from + before.chars().count(),
        length: meant.min(WIDEST),
    }
}

/// A sign for each column that the characters take in a terminal.
fn under(characters: impl Iterator<Item = char>, sign: char) -> String {
    let mut line = String::new();
    for c in characters {
        match c {
            '\t' if sign == ' ' => line.push('\t'),
            _ => line.extend(std::iter::repeat_n(sign, c.width().unwrap_or(1))),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn file(text: &str) -> File {
        File { path: "story/zh-Hant.md".into(), text: text.into() }
    }

    #[test]
    fn wide_characters_are_underlined() {
        let text = "第一行\n收到[3萬件](fact:requets)的訴求\n";
        let start = text.find("fact:").expect("there");
        let error = Diagnostic::error(&file(text), start..start + 12, "No such fact.", "Name another.");
        insta::assert_snapshot!(error.in_full());
    }

    #[test]
    fn the_caret_is_below_its_word_after_narrow_and_wide_quotation_marks() {
        // Curly quotation marks are one column wide, corner brackets two.
        for (text, column) in [("“甲” x", 5), ("「甲」 x", 7), ("‘a’ — x", 6), ("e\u{301} x", 2)]
        {
            let start = text.find('x').expect("there");
            let full = Diagnostic::error(&file(text), start..start + 1, "Wrong.", "Fix it.").in_full();
            let carets = full.lines().find(|line| line.ends_with('^')).expect("a caret");
            assert_eq!(carets, format!("  | {}^", " ".repeat(column)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_span_of_any_text_has_a_line_and_a_column(text in "(?s).{0,60}", start in 0usize..80, length in 0usize..20) {
            let error = Diagnostic::error(&file(&text), start..start + length, "Wrong.", "Fix it.");
            prop_assert!(error.line >= 1 && error.column >= 1);
            prop_assert!(error.in_full().contains("story/zh-Hant.md"));
        }
    }
}
