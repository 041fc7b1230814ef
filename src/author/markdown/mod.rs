//! The article's Markdown: text, fact links and charts.

mod blocks;
mod figures;
mod front_matter;
mod inlines;

use super::charts::Chart;
use super::diagnostic::{Diagnostic, File};
use super::ledger::Ledger;
use super::photos::Album;
use crate::story::document::{Block, Figure, Inline};
use crate::story::language::Language;
use front_matter::front_matter;
use pulldown_cmark::{Event, OffsetIter};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

/// An article in one language.
#[derive(Debug)]
pub(super) struct Article {
    pub(super) headline: String,
    pub(super) lead: Vec<Inline>,
    pub(super) blocks: Vec<Block>,
    pub(super) figures: Vec<Figure>,
}

/// Deeper than any article needs, shallow enough for every stack.
const DEEPEST: usize = 12;

const FORMAT_HELP: &str = "Begin the file with\n---\nheadline: …\nlead: …\n---";

/// Reads the article, or reports that it has no headline.
pub(super) fn read(
    file: &File,
    language: Language,
    ledger: &Ledger,
    charts: BTreeMap<String, Option<Chart>>,
    album: &Album,
    diagnostics: &RefCell<Vec<Diagnostic>>,
) -> Option<Article> {
    let report = |span: Range<usize>, message: String, help: String| {
        diagnostics.borrow_mut().push(Diagnostic::error(file, span, message, help));
    };
    let warn = |span: Range<usize>, figure: &str| {
        let message = format!("The figure “{figure}” stands in the text without a fact.");
        let help = format!(
            "Link it: `[{figure}…](fact:NAME)`, bound word and unit inside; NAME stands in ledger.toml."
        );
        diagnostics.borrow_mut().push(Diagnostic::error(file, span, message, help).as_warning());
    };
    let Some(front) = front_matter(&file.text) else {
        report(0..0, "The article has no front matter with headline and lead.".into(), FORMAT_HELP.into());
        return None;
    };
    let mut reader = Reader {
        language,
        ledger,
        charts,
        album,
        figures: Vec::new(),
        report: &report,
        warn: &warn,
        base: 0,
        depth: 0,
        in_link: false,
    };
    let (mut headline, mut lead) = (None, None);
    for (key, span) in front.entries {
        let value = &file.text[span.clone()];
        match key {
            "headline" => headline = Some(value.to_owned()),
            "lead" => {
                reader.base = span.start;
                let blocks = reader.document(value);
                lead = match blocks.into_iter().next() {
                    Some(Block::Paragraph(inlines)) => Some(inlines),
                    _ => None,
                };
            }
            _ => report(
                span,
                format!("The front matter has no field `{key}`."),
                "It can have: headline, lead.".into(),
            ),
        }
    }
    for span in front.others {
        report(span, "This line of the front matter is no `key: value`.".into(), FORMAT_HELP.into());
    }
    reader.base = front.end;
    let blocks = reader.document(&file.text[front.end..]);
    if headline.as_ref().is_none_or(|headline| headline.is_empty()) {
        report(0..0, "The article has no headline.".into(), FORMAT_HELP.into());
    }
    if lead.is_none() {
        report(0..0, "The article has no lead.".into(), FORMAT_HELP.into());
    }
    for name in reader.charts.keys() {
        let message = format!("The chart “{name}” stands nowhere in the article.");
        let help = format!("Put `![what it says](chart:{name} \"its title\")` on a line of its own.");
        report(file.text.len()..file.text.len(), message, help);
    }
    let figures = reader.figures;
    Some(Article { headline: headline?, lead: lead?, blocks, figures })
}

/// Reads one article; its ways with blocks, inlines and figures stand in files of their own.
struct Reader<'a> {
    language: Language,
    ledger: &'a Ledger,
    /// The charts that no figure shows yet; nothing for those that could not be read.
    charts: BTreeMap<String, Option<Chart>>,
    album: &'a Album,
    figures: Vec<Figure>,
    report: &'a dyn Fn(Range<usize>, String, String),
    warn: &'a dyn Fn(Range<usize>, &str),
    /// Where the Markdown that is read begins in the file.
    base: usize,
    depth: usize,
    /// Whether the text that is read belongs to a link: a fact's words, or another page's title.
    in_link: bool,
}

type Events<'e> = std::iter::Peekable<OffsetIter<'e>>;

impl Reader<'_> {
    fn refuse(&self, span: Range<usize>, what: &str) {
        let message = format!("An article can't hold {what}.");
        self.say(
            span,
            &message,
            "It has paragraphs, headings, lists, quotes, emphasis, links, facts and charts.",
        );
    }

    fn say(&self, span: Range<usize>, message: &str, help: &str) {
        let in_file = (self.base + span.start)..(self.base + span.end);
        (self.report)(in_file, message.to_owned(), help.to_owned());
    }

    /// Warns of every figure in digits that stands in plain text: nobody vouches for it.
    fn warn_of_figures(&self, text: &str, span: &Range<usize>) {
        // Where an escape makes text and file differ, the whole of it is meant.
        let is_verbatim = span.len() == text.len();
        let mut at = 0;
        for run in text.split_inclusive(|c: char| !c.is_ascii_digit() && c != '.' && c != ',') {
            let figure = run.trim_matches(|c: char| !c.is_ascii_digit());
            if let Some(offset) = run.find(figure).filter(|_| !figure.is_empty()) {
                let start = self.base + span.start + if is_verbatim { at + offset } else { 0 };
                let end = if is_verbatim { start + figure.len() } else { self.base + span.end };
                (self.warn)(start..end, figure);
            }
            at += run.len();
        }
    }
}

/// Passes over everything up to the end of what has begun.
fn skip(events: &mut Events<'_>) {
    let mut open = 1usize;
    for (event, _) in events {
        match event {
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            _ => {}
        }
        if open == 0 {
            return;
        }
    }
}
