//! Blocks: paragraphs, headings, lists, quotes and tables. Others are refused.

use super::captions;
use super::events::{Events, Markdown};
use super::inlines::is_inline;
use super::reader::{MAX_DEPTH, Reader, skip};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag};
use std::ops::Range;
use story::document::Block;

impl Reader<'_> {
    pub(super) fn document(&mut self, markdown: &str) -> Vec<Block> {
        let Markdown { mut events, unclosed_comment } = Markdown::new(markdown);
        if let Some(span) = unclosed_comment {
            let message = "This note of yours (`<!--`) does not end.";
            self.error(span, message, "Write `-->` where it ends, or `\\<!--` to print the signs.");
        }
        let mut blocks = Vec::new();
        while events.peek().is_some() {
            blocks.extend(self.blocks(&mut events));
        }
        blocks
    }

    pub(super) fn blocks(&mut self, events: &mut Events) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, span)) = events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) => {
                    blocks.extend(self.block(tag, span, events));
                    captions::attach(&mut blocks);
                }
                Event::Rule => blocks.push(Block::Break),
                Event::Html(html) => self.refuse_html(&html, span),
                other => blocks.push(self.bare_paragraph(other, span, events)),
            }
        }
        blocks
    }

    /// Text without a paragraph around it, as in a tight list.
    fn bare_paragraph(&mut self, first: Event<'_>, span: Range<usize>, events: &mut Events) -> Block {
        let mut inlines = Vec::new();
        self.inline(first, span, events, &mut inlines);
        while let Some((event, span)) = events.next_if(|(event, _)| is_inline(event)) {
            self.inline(event, span, events, &mut inlines);
        }
        self.check_passage();
        Block::Paragraph(inlines)
    }

    pub(super) fn block(&mut self, tag: Tag<'_>, span: Range<usize>, events: &mut Events) -> Option<Block> {
        self.depth += 1;
        let block = if self.depth > MAX_DEPTH {
            self.error(span, "This is nested too deeply.", "Use fewer levels of lists and quotes.");
            skip(events);
            None
        } else {
            self.known_block(tag, span, events)
        };
        self.depth -= 1;
        block
    }

    pub(super) fn known_block(
        &mut self,
        tag: Tag<'_>,
        span: Range<usize>,
        events: &mut Events,
    ) -> Option<Block> {
        match tag {
            Tag::Paragraph => {
                if let Some((Event::Start(Tag::Image { .. }), _)) = events.peek() {
                    return self.figure_paragraph(events);
                }
                Some(Block::Paragraph(self.run_of_text(events)))
            }
            Tag::Heading { level: HeadingLevel::H1, .. } => {
                self.error(
                    span,
                    "`#` is a second headline: the headline is in the front matter.",
                    "Use `##` for the sections of the article.",
                );
                skip(events);
                None
            }
            Tag::Heading { level, .. } => {
                let level = if level == HeadingLevel::H2 { 2 } else { 3 };
                self.spans.headings.push(self.in_file(span));
                Some(Block::Heading(level, self.run_of_text(events)))
            }
            Tag::BlockQuote(_) => Some(Block::Quote(self.blocks(events))),
            Tag::List(first) => {
                let mut items = Vec::new();
                while let Some((Event::Start(Tag::Item), _)) = events.next() {
                    items.push(self.blocks(events));
                }
                Some(Block::List { first, items })
            }
            Tag::Table(columns) => Some(Block::Table(self.table(&columns, events))),
            Tag::FootnoteDefinition(label) => {
                self.note_text(&label, span, events);
                None
            }
            // Inline tags at the start of a tight list item.
            tag @ (Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }) => Some(self.bare_paragraph(Event::Start(tag), span, events)),
            other => {
                self.refuse_block(&other, span, events);
                None
            }
        }
    }

    /// Reports a block that no article contains, and skips it.
    fn refuse_block(&mut self, tag: &Tag<'_>, span: Range<usize>, events: &mut Events) {
        match tag {
            Tag::HtmlBlock => {
                if let Some((Event::Html(html), _)) = events.peek() {
                    let html = html.to_string();
                    self.refuse_html(&html, span);
                }
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => self.refuse(
                span,
                "a block of code, which four spaces before a line make",
                "Remove the spaces before the line.",
            ),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                self.refuse(
                    span,
                    "a block of code",
                    "Remove the lines of ``` around it, or say it in words.",
                );
            }
            _ => {
                self.refuse(span, "this kind of block", "Use paragraphs, headings, lists, quotes and tables.")
            }
        }
        skip(events);
    }
}
