//! Blocks: paragraphs, headings, lists, quotes, and what an article can't hold.

use super::inlines::is_inline;
use super::{DEEPEST, Events, Reader, skip};
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

    /// Text without a paragraph around it, as a tight list holds it.
    fn bare_paragraph(&mut self, first: Event<'_>, span: Range<usize>, events: &mut Events<'_>) -> Block {
        let mut inlines = Vec::new();
        self.inline(first, span, events, &mut inlines);
        while let Some((event, span)) = events.next_if(|(event, _)| is_inline(event)) {
            self.inline(event, span, events, &mut inlines);
        }
        Block::Paragraph(inlines)
    }

    pub(super) fn block(
        &mut self,
        tag: Tag<'_>,
        span: Range<usize>,
        events: &mut Events<'_>,
    ) -> Option<Block> {
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
                self.places.headings.push(self.in_file(span));
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
