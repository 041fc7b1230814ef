//! The article's Markdown: text, fact links and charts.

use super::charts::Chart;
use super::diagnostic::{Diagnostic, File, did_you_mean};
use super::ledger::Ledger;
use super::photos::Album;
use crate::story::document::{Block, Figure, Inline, Photo, plain_text};
use crate::story::language::Language;
use crate::story::url::Url;
use crate::story::wording;
use pulldown_cmark::{CowStr, Event, HeadingLevel, OffsetIter, Parser, Tag};
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
    let Some(front) = front_matter(&file.text) else {
        report(0..0, "The article has no front matter with headline and lead.".into(), FORMAT_HELP.into());
        return None;
    };
    let mut reader =
        Reader { language, ledger, charts, album, figures: Vec::new(), report: &report, base: 0, depth: 0 };
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

struct FrontMatter<'a> {
    entries: Vec<(&'a str, Range<usize>)>,
    end: usize,
}

/// Lines `key: value` between two lines of three hyphens.
fn front_matter(text: &str) -> Option<FrontMatter<'_>> {
    let mut entries = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let start = at;
        at += line.len();
        let is_fence = line.trim_end() == "---";
        match (number, is_fence) {
            (0, true) => {}
            (0, false) => return None,
            (_, true) => return Some(FrontMatter { entries, end: at }),
            (_, false) => {
                let Some((key, value)) = line.split_once(':') else { continue };
                let value_start = start + key.len() + 1 + (value.len() - value.trim_start().len());
                entries.push((key.trim(), value_start..(value_start + value.trim().len())));
            }
        }
    }
    None
}

struct Reader<'a> {
    language: Language,
    ledger: &'a Ledger,
    /// The charts that no figure shows yet; nothing for those that could not be read.
    charts: BTreeMap<String, Option<Chart>>,
    album: &'a Album,
    figures: Vec<Figure>,
    report: &'a dyn Fn(Range<usize>, String, String),
    /// Where the Markdown that is read begins in the file.
    base: usize,
    depth: usize,
}

type Events<'e> = std::iter::Peekable<OffsetIter<'e>>;

impl Reader<'_> {
    fn document(&mut self, markdown: &str) -> Vec<Block> {
        let mut events = Parser::new(markdown).into_offset_iter().peekable();
        let mut blocks = Vec::new();
        while events.peek().is_some() {
            blocks.extend(self.blocks(&mut events));
        }
        blocks
    }

    /// Reads blocks until an end that belongs to whoever called.
    fn blocks(&mut self, events: &mut Events<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, span)) = events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) => blocks.extend(self.block(tag, span, events)),
                Event::Rule => blocks.push(Block::Break),
                Event::Html(_) => self.refuse(span, "raw HTML"),
                other => {
                    // A tight list holds its text without a paragraph.
                    let mut inlines = Vec::new();
                    self.inline(other, span, events, &mut inlines);
                    while let Some((event, span)) = events.next_if(|(event, _)| is_inline(event)) {
                        self.inline(event, span, events, &mut inlines);
                    }
                    blocks.push(Block::Paragraph(inlines));
                }
            }
        }
        blocks
    }

    fn block(&mut self, tag: Tag<'_>, span: Range<usize>, events: &mut Events<'_>) -> Option<Block> {
        self.depth += 1;
        let block = if self.depth > DEEPEST {
            self.say(
                span,
                "This is nested too deeply.",
                "Write it with fewer lists and quotes inside each other.",
            );
            skip(events);
            None
        } else {
            self.known_block(tag, span, events)
        };
        self.depth -= 1;
        block
    }

    fn known_block(&mut self, tag: Tag<'_>, span: Range<usize>, events: &mut Events<'_>) -> Option<Block> {
        match tag {
            Tag::Paragraph => {
                if let Some((Event::Start(Tag::Image { .. }), _)) = events.peek() {
                    return self.figure_paragraph(events);
                }
                Some(Block::Paragraph(self.inlines(events)))
            }
            Tag::Heading { level: HeadingLevel::H1, .. } => {
                self.say(
                    span,
                    "The article's only first heading is its headline.",
                    "Use `##` for the parts of the article.",
                );
                skip(events);
                None
            }
            Tag::Heading { level, .. } => {
                let level = if level == HeadingLevel::H2 { 2 } else { 3 };
                Some(Block::Heading(level, self.inlines(events)))
            }
            Tag::BlockQuote(_) => Some(Block::Quote(self.blocks(events))),
            Tag::List(first) => {
                let mut items = Vec::new();
                while let Some((Event::Start(Tag::Item), _)) = events.next() {
                    items.push(self.blocks(events));
                }
                Some(Block::List { ordered: first.is_some(), items })
            }
            // Inline tags at the head of a tight list item.
            tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }) => {
                let mut inlines = Vec::new();
                self.inline(Event::Start(tag), span, events, &mut inlines);
                while let Some((event, span)) = events.next_if(|(event, _)| is_inline(event)) {
                    self.inline(event, span, events, &mut inlines);
                }
                Some(Block::Paragraph(inlines))
            }
            Tag::HtmlBlock => {
                self.refuse(span, "raw HTML");
                skip(events);
                None
            }
            _ => {
                self.refuse(span, "this kind of block (code, tables and the like)");
                skip(events);
                None
            }
        }
    }

    /// Reads inlines up to the end of what holds them.
    fn inlines(&mut self, events: &mut Events<'_>) -> Vec<Inline> {
        self.depth += 1;
        let mut inlines = Vec::new();
        while let Some((event, span)) = events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            if self.depth > 2 * DEEPEST && matches!(event, Event::Start(_)) {
                self.say(span, "This is nested too deeply.", "Write it with fewer marks inside each other.");
                skip(events);
                continue;
            }
            self.inline(event, span, events, &mut inlines);
        }
        self.depth -= 1;
        inlines
    }

    fn inline(
        &mut self,
        event: Event<'_>,
        span: Range<usize>,
        events: &mut Events<'_>,
        into: &mut Vec<Inline>,
    ) {
        match event {
            Event::Text(text) => push_text(into, &text),
            Event::SoftBreak => {
                // Chinese is written without spaces, so a line break in the file is none in the text.
                if plain_text(into).chars().last().is_some_and(|c| c.is_ascii()) {
                    push_text(into, " ");
                }
            }
            Event::HardBreak => into.push(Inline::LineBreak),
            Event::Start(Tag::Emphasis) => into.push(Inline::Emphasis(self.inlines(events))),
            Event::Start(Tag::Strong) => into.push(Inline::Strong(self.inlines(events))),
            Event::Start(Tag::Link { dest_url, .. }) => into.extend(self.link(&dest_url, span, events)),
            Event::Start(Tag::Image { .. }) => {
                self.say(
                    span,
                    "A chart stands in the middle of a sentence.",
                    "Put it on a line of its own, with an empty line before and after.",
                );
                skip(events);
            }
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(span, "raw HTML"),
            Event::Start(_) => {
                self.refuse(span, "this mark");
                skip(events);
            }
            _ => self.refuse(span, "code, formulas and footnotes"),
        }
    }

    fn link(&mut self, address: &str, span: Range<usize>, events: &mut Events<'_>) -> Option<Inline> {
        let inner = self.inlines(events);
        if let Some(id) = address.strip_prefix("fact:") {
            return self.fact(id, &inner, span);
        }
        match Url::new(address) {
            Ok(url) => Some(Inline::Link(url, inner)),
            Err(error) => {
                self.say(span, &error.to_string(), "Link to https, http, mailto, tel or a relative address.");
                None
            }
        }
    }

    fn fact(&mut self, id: &str, inner: &[Inline], span: Range<usize>) -> Option<Inline> {
        let Some(fact) = self.ledger.facts.get(id) else {
            if self.ledger.broken.contains(id) {
                return None;
            }
            let help = match did_you_mean(id, self.ledger.facts.keys().map(String::as_str)) {
                Some(near) => format!("Did you mean `fact:{near}`?"),
                None => "Write it into ledger.toml first.".to_owned(),
            };
            self.say(span, &format!("There is no fact “{id}” in the ledger."), &help);
            return None;
        };
        let words = match inner {
            [] => wording::word(fact, self.language),
            [Inline::Text(words)] => words.clone(),
            _ => {
                self.say(
                    span,
                    "A fact's words can't be styled inside the link.",
                    "Put the stars outside: `**[3.4萬餘件](fact:…)**`.",
                );
                return None;
            }
        };
        if !wording::accepts(fact, self.language, &words) {
            let accepted = wording::accepted(fact, self.language);
            let some: Vec<&str> = accepted.iter().take(6).map(String::as_str).collect();
            self.say(
                span,
                &format!("“{words}” is not what the ledger says of “{id}”."),
                &format!("Write one of: {}; or correct value and bound in the ledger.", some.join(", ")),
            );
        }
        Some(Inline::Fact(id.to_owned(), words))
    }

    /// A paragraph that holds one chart or photo and nothing else.
    fn figure_paragraph(&mut self, events: &mut Events<'_>) -> Option<Block> {
        let (Event::Start(Tag::Image { dest_url, title, .. }), span) = events.next()? else { return None };
        let words = self.inlines(events);
        let block = match dest_url.strip_prefix("photo:") {
            Some(name) => self.photo(name, &title, &words, span.clone()),
            None => self.figure(&dest_url, &title, words, span.clone()).map(Block::Figure),
        };
        if !matches!(events.peek(), Some((Event::End(_), _))) {
            self.say(
                span,
                "A chart stands in a paragraph with other text.",
                "Put an empty line before and after it.",
            );
        }
        skip(events);
        block
    }

    fn photo(&self, name: &str, caption: &str, alt: &[Inline], span: Range<usize>) -> Option<Block> {
        let Some(photo) = self.album.get(name) else {
            let help = match did_you_mean(name, self.album.names()) {
                Some(near) => format!("Did you mean `photo:{near}`?"),
                None => {
                    "Write it into story.toml first, as `[photo.NAME]` with `files` and `credit`.".to_owned()
                }
            };
            self.say(span, &format!("There is no photo “{name}”."), &help);
            return None;
        };
        let alt = plain_text(alt);
        if alt.trim().is_empty() {
            self.say(
                span,
                &format!("The photo “{name}” has no alt text."),
                "Write between the square brackets what is seen on it.",
            );
        }
        Some(Block::Photo(Photo { alt, caption: caption.to_owned(), ..photo?.clone() }))
    }

    fn figure(
        &mut self,
        address: &CowStr<'_>,
        title: &str,
        takeaway: Vec<Inline>,
        span: Range<usize>,
    ) -> Option<String> {
        let Some(id) = address.strip_prefix("chart:") else {
            self.say(
                span,
                &format!("“{address}” is not a chart."),
                "Write `chart:` and the name of a chart in charts.toml.",
            );
            return None;
        };
        if title.trim().is_empty() {
            self.say(
                span.clone(),
                &format!("The chart “{id}” has no title."),
                &format!("Write it after the name: `(chart:{id} \"What it shows\")`."),
            );
        }
        if plain_text(&takeaway).trim().is_empty() {
            self.say(
                span.clone(),
                &format!("The chart “{id}” has no takeaway."),
                "Write what it says between the square brackets.",
            );
        }
        let Some(chart) = self.charts.remove(id) else {
            if self.figures.iter().any(|figure| figure.id == id) {
                self.say(
                    span,
                    &format!("The chart “{id}” stands in the article twice."),
                    "Take one out, or give charts.toml a second chart.",
                );
                return None;
            }
            let help = match did_you_mean(id, self.charts.keys().map(String::as_str)) {
                Some(near) => format!("Did you mean `chart:{near}`?"),
                None => "Write it into charts.toml first.".to_owned(),
            };
            self.say(span, &format!("There is no chart “{id}”."), &help);
            return None;
        };
        let chart = chart?;
        self.figures.push(Figure {
            id: id.to_owned(),
            kind: chart.kind,
            facts: chart.facts,
            title: title.to_owned(),
            takeaway,
        });
        Some(id.to_owned())
    }

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
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
        }
        Event::End(_) | Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}

/// Adjacent texts are one text.
fn push_text(into: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text(last)) = into.last_mut() {
        last.push_str(text);
    } else {
        into.push(Inline::Text(text.to_owned()));
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
