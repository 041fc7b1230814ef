//! Diagnostics: what is wrong with a story, where, and what to do, one full sentence each.

use serde::Serialize;
use std::fmt::Write;
use std::ops::Range;

/// A file as its author wrote it.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path as the author would name it, `assets/stories/zhuzhou/ledger.toml`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The story can be built, but an editor should look.
    Warning,
    /// The story can't be built.
    Error,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The file's path.
    pub path: String,
    /// Line, from 1; nought where the file as a whole is meant.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What stands there.
    pub excerpt: Option<Excerpt>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// A line as it stands, or the part of a long one around the place that is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The text; what is left out shows as an ellipsis.
    pub text: String,
    /// Where the place begins, in characters from 0.
    pub at: usize,
    /// How many characters of it are meant.
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
        let start = floor_boundary(&file.text, span.start);
        let end = floor_boundary(&file.text, span.end).max(start);
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

    /// The same as a warning.
    pub fn as_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// As a terminal shows it: what, where, the line with the place underlined, what to do.
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

/// The part of a long line around the place that is meant; paragraphs are often one line.
fn clipped(line: &str, column: usize, meant: usize) -> Excerpt {
    const BEFORE: usize = 30;
    const WIDEST: usize = 90;
    let is_short = line.chars().nth(WIDEST).is_none();
    let from = if is_short { 0 } else { column.saturating_sub(BEFORE) };
    // What moves a terminal's cursor or ends a text shows as a sign.
    let seen = |c: char| if c.is_control() && c != '\t' { '\u{fffd}' } else { c };
    let mut rest = line.chars().skip(from).map(seen);
    let part: String = rest.by_ref().take(WIDEST).collect();
    let (before, after) = (if from > 0 { "…" } else { "" }, if rest.next().is_some() { "…" } else { "" });
    Excerpt {
        text: format!("{before}{part}{after}"),
        at: column - from + before.chars().count(),
        length: meant.min(WIDEST),
    }
}

/// A sign under each character, two under those that a terminal sets wide.
fn under(characters: impl Iterator<Item = char>, sign: char) -> String {
    let mut line = String::new();
    for c in characters {
        match c {
            '\t' if sign == ' ' => line.push('\t'),
            '\u{1100}'..='\u{ffdc}' => line.extend([sign, sign]),
            _ => line.push(sign),
        }
    }
    line
}

fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// “Did you mean …?”, where one of the names that exist is near to the one that was written.
pub fn did_you_mean<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    names
        .into_iter()
        .map(|name| (distance(written, name), name))
        .filter(|(distance, name)| {
            *distance <= name.chars().count().max(5) / 3 + usize::from(has_same_letters(written, name))
        })
        .min()
        .map(|(_, name)| name)
}

/// Whether letters only changed places, as in “lable”.
fn has_same_letters(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}

/// How many letters must be changed, added or taken away to make one word of the other.
pub(super) fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn file(text: &str) -> File {
        File { path: "story/zh-Hant.md".into(), text: text.into() }
    }

    #[test]
    fn the_place_is_underlined_below_wide_characters_too() {
        let text = "第一行\n收到[3萬件](fact:requets)的訴求\n";
        let start = text.find("fact:").expect("there");
        let error = Diagnostic::error(&file(text), start..start + 12, "No such fact.", "Name another.");
        insta::assert_snapshot!(error.in_full());
    }

    #[test]
    fn near_names_are_offered_and_far_ones_are_not() {
        let names = ["requests-collected", "requests-open", "members"];
        assert_eq!(did_you_mean("requets-collected", names), Some("requests-collected"));
        assert_eq!(did_you_mean("member", names), Some("members"));
        assert_eq!(did_you_mean("bananas", names), None);
    }

    proptest! {
        #[test]
        fn any_span_in_any_text_gives_a_place(text in "(?s).{0,60}", start in 0usize..80, length in 0usize..20) {
            let error = Diagnostic::error(&file(&text), start..start + length, "Wrong.", "Mend it.");
            prop_assert!(error.line >= 1 && error.column >= 1);
            prop_assert!(error.in_full().contains("story/zh-Hant.md"));
        }
    }
}
