//! Blocks: paragraphs, headings, lists and quotes. Others are refused.

use super::inlines::is_inline;
use super::reader::{Events, MAX_DEPTH, Reader, skip};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag};
use std::ops::Range;
use story::document::Block;

impl Reader<'_> {
    pub(super) fn document(&mut self, markdown: &str) -> Vec<Block> {
        let mut events = Parser::new(markdown).into_offset_iter().peekable();
        let mut blocks = Vec::new();
        while events.peek().is_some() {
            blocks.extend(self.blocks(&mut events));
        }
        blocks
    }

    pub(super) fn blocks(&mut self, events: &mut Events<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, span)) = events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) => blocks.extend(self.block(tag, span, events)),
                Event::Rule => blocks.push(Block::Break),
                Event::Html(_) => self.refuse(span, "raw HTML"),
                other => blocks.push(self.bare_paragraph(other, span, events)),
            }
        }
        blocks
    }

    /// Text without a paragraph around it, as in a tight list.
    fn bare_paragraph(&mut self, first: Event<'_>, span: Range<usize>, events: &mut Events<'_>) -> Block {
        let mut inlines = Vec::new();
        self.inline(first, span, events, &mut inlines);
        while let Some((event, span)) = events.next_if(|(event, _)| is_inline(event)) {
            self.inline(event, span, events, &mut inlines);
        }
        self.check_passage();
        Block::Paragraph(inlines)
    }

    pub(super) fn block(
        &mut self,
        tag: Tag<'_>,
        span: Range<usize>,
        events: &mut Events<'_>,
    ) -> Option<Block> {
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
        events: &mut Events<'_>,
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
                Some(Block::List { ordered: first.is_some(), items })
            }
            // Inline tags at the start of a tight list item.
            tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }) => {
                Some(self.bare_paragraph(Event::Start(tag), span, events))
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
}
