//! Drafting from Markdown: links are put into the author's own text, and everything else stays as it is.

use super::drafter::Drafter;
use crate::markdown::Markdown;
use crate::plain_article::PlainArticle;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use quantity::Language;
use std::ops::Range;

/// An article in Markdown: its head, and its text.
pub(super) struct MarkdownArticle<'a> {
    /// The fields of the front matter.
    head: Vec<(String, &'a str)>,
    body: &'a str,
}

/// A drafted text.
pub(super) struct Drafted {
    pub(super) headline: String,
    /// Empty where the article has neither a lead nor a first paragraph.
    pub(super) lead: String,
    pub(super) body: String,
}

impl<'a> MarkdownArticle<'a> {
    /// Divides Markdown into head and body.
    pub(super) fn new(text: &'a str) -> Self {
        let (head, body) = front_matter(text).unwrap_or((Vec::new(), text));
        Self { head, body }
    }

    /// The same for a text that may be plain; `None` where it has no front matter and none of the marks of Markdown.
    pub(super) fn recognised(text: &'a str) -> Option<Self> {
        let article = Self::new(text);
        const MARKS: [&str; 4] = ["](", "**", "|--", "[^"];
        let is_markdown = !article.head.is_empty() || MARKS.iter().any(|mark| article.body.contains(mark));
        is_markdown.then_some(article)
    }

    /// The first field that has one of these names.
    fn field(&self, names: &[&str]) -> Option<&'a str> {
        let found = names.iter().find_map(|name| self.head.iter().find(|(key, _)| key == name));
        found.map(|(_, value)| *value).filter(|value| !value.is_empty())
    }

    /// What a ledger says of the article as a source.
    pub(super) fn source(&self, language: Language) -> PlainArticle {
        let text = |names: &[&str]| self.field(names).map(str::to_owned);
        let day = self.field(&["date", "published", "publishdate"]).unwrap_or_default();
        let published = crate::plain_article::day_of(day, language);
        let title = self.title().unwrap_or_default();
        PlainArticle {
            title,
            author: text(&["author", "byline"]),
            publisher: text(&["publisher", "site"]),
            published,
            parts: Vec::new(),
        }
    }

    /// The title of the front matter, or the first heading.
    fn title(&self) -> Option<String> {
        let of_head = self.field(&["headline", "title"]).map(str::to_owned);
        of_head
            .or_else(|| passages(self.body).into_iter().find(Passage::is_title).map(|passage| passage.text))
    }

    /// Links the numbers of the article, and takes headline and lead out of its text.
    pub(super) fn draft(&self, drafter: &mut Drafter<'_>) -> Drafted {
        let passages = passages(self.body);
        let (mut section, mut number) = (0, 0);
        let (mut edits, mut lead_range): (Vec<Edit>, Option<Range<usize>>) = (Vec::new(), None);
        for passage in passages.iter().filter(|passage| !passage.is_title()) {
            if passage.level.is_some() {
                (section, number) = (section + 1, 0);
                continue;
            }
            number += usize::from(!passage.is_cell);
            if section == 0 && number == 1 && lead_range.is_none() && !passage.is_cell {
                lead_range = Some(passage.range.clone());
            }
            edits.extend(passage.edits(drafter.links(&passage.text, &format!("{section}.{number}"))));
        }
        // Headings are no sources: they link to what the text states.
        for passage in passages.iter().filter(|passage| passage.level.is_some() && !passage.is_title()) {
            edits.extend(passage.edits(drafter.known_links(&passage.text)));
        }
        edits.sort_by_key(|edit| edit.at.start);
        let own_lead = self.field(&["lead", "description", "summary", "dek", "excerpt", "subtitle"]);
        let title_range =
            passages.iter().find(|passage| passage.is_title()).map(|passage| passage.range.clone());
        let lead_range = lead_range.filter(|_| own_lead.is_none());
        let lead = match (&lead_range, own_lead) {
            (Some(range), _) => {
                edited(self.body, &edits, range.clone()).split_whitespace().collect::<Vec<_>>().join(" ")
            }
            (None, own) => own.map(|own| drafter.unsourced(own)).unwrap_or_default(),
        };
        let headline = self.title().map(|title| drafter.unsourced(&title)).unwrap_or_default();
        let mut body = String::new();
        let mut at = 0;
        let mut left_out: Vec<Range<usize>> = title_range.into_iter().chain(lead_range).collect();
        left_out.sort_by_key(|range| range.start);
        for range in left_out {
            body.push_str(&edited(self.body, &edits, at..range.start));
            at = range.end;
        }
        body.push_str(&edited(self.body, &edits, at..self.body.len()));
        Drafted { headline, lead, body: format!("\n{}\n", body.trim()) }
    }
}

/// The fields of front matter between two lines of hyphens, and the text below.
fn front_matter(text: &str) -> Option<(Vec<(String, &str)>, &str)> {
    let rest = text.trim_start().strip_prefix("---")?.trim_start_matches([' ', '\r']).strip_prefix('\n')?;
    let end = rest.find("\n---")?;
    let body = rest[end + 4..].split_once('\n').map_or("", |(_, body)| body);
    let field = |line: &'_ str| -> Option<(String, Range<usize>)> {
        let (key, value) = line.split_once(':')?;
        let value = value.trim().trim_matches(['"', '\'']);
        let start = value.as_ptr() as usize - rest.as_ptr() as usize;
        Some((key.trim().to_lowercase(), start..start + value.len()))
    };
    let fields = rest[..end].lines().filter_map(field).map(|(key, range)| (key, &rest[range])).collect();
    Some((fields, body))
}

/// A heading, a paragraph or an item, as a reader sees it.
struct Passage {
    text: String,
    /// Its bytes in the Markdown.
    range: Range<usize>,
    /// The level of a heading.
    level: Option<HeadingLevel>,
    /// Whether it is a cell of a table, which is counted as no paragraph.
    is_cell: bool,
    pieces: Vec<Piece>,
}

/// A part of a passage that is the same in text and Markdown, and no part of a link.
struct Piece {
    at: Range<usize>,
    source: usize,
}

/// A fact link to put around some bytes of the Markdown.
struct Edit {
    at: Range<usize>,
    id: String,
}

impl Passage {
    fn is_title(&self) -> bool {
        self.level == Some(HeadingLevel::H1)
    }

    /// The links as edits of the Markdown. A phrase that emphasis or a link cuts in two stays as it is.
    fn edits(&self, links: Vec<(Range<usize>, String)>) -> Vec<Edit> {
        let edit = |(at, id): (Range<usize>, String)| {
            let piece =
                self.pieces.iter().find(|piece| piece.at.start <= at.start && at.end <= piece.at.end)?;
            let start = piece.source + at.start - piece.at.start;
            (!self.text[at.clone()].contains(['[', ']'])).then(|| Edit { at: start..start + at.len(), id })
        };
        links.into_iter().filter_map(edit).collect()
    }
}

/// The passages of a Markdown text, in reading order.
fn passages(markdown: &str) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut current: Option<Passage> = None;
    let (mut protected, mut level, mut is_cell, mut block) = (0usize, None, false, 0..0);
    for (event, range) in Markdown::new(markdown).events {
        match event {
            Event::Start(Tag::Heading { level: of, .. }) => {
                (level, is_cell, block) = (Some(of), false, range);
            }
            Event::Start(Tag::Paragraph | Tag::Item) => (level, is_cell, block) = (None, false, range),
            Event::Start(Tag::TableCell) => (level, is_cell, block) = (None, true, range),
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => protected += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => protected -= 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) => {
                passages.extend(current.take())
            }
            Event::Text(text) => {
                let passage = current.get_or_insert_with(|| Passage {
                    text: String::new(),
                    range: block.clone(),
                    level,
                    is_cell,
                    pieces: Vec::new(),
                });
                let start = passage.text.len();
                passage.text.push_str(&text);
                if protected == 0 && markdown.get(range.clone()) == Some(&text) {
                    passage.pieces.push(Piece { at: start..passage.text.len(), source: range.start });
                }
            }
            Event::Code(text) => {
                if let Some(passage) = &mut current {
                    passage.text.push_str(&text);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(passage) = &mut current {
                    passage.text.push(' ');
                }
            }
            _ => {}
        }
    }
    passages.extend(current);
    passages
}

/// A part of the Markdown with its fact links.
fn edited(markdown: &str, edits: &[Edit], range: Range<usize>) -> String {
    let mut text = String::new();
    let mut at = range.start;
    for edit in edits.iter().filter(|edit| range.start <= edit.at.start && edit.at.end <= range.end) {
        text.push_str(&markdown[at..edit.at.start]);
        text.push_str(&format!("[{}](fact:{})", &markdown[edit.at.clone()], edit.id));
        at = edit.at.end;
    }
    text.push_str(&markdown[at..range.end]);
    text
}
