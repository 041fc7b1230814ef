//! Inlines: text, emphasis, links and the phrases that state facts.

use super::{DEEPEST, Events, Reader, skip};
use crate::author::diagnostic::did_you_mean;
use crate::story::document::{Inline, plain_text};
use crate::story::url::Url;
use crate::story::wording;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

impl Reader<'_> {
    pub(super) fn inlines(&mut self, events: &mut Events<'_>) -> Vec<Inline> {
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

    pub(super) fn inline(
        &mut self,
        event: Event<'_>,
        span: Range<usize>,
        events: &mut Events<'_>,
        into: &mut Vec<Inline>,
    ) {
        match event {
            Event::Text(text) => {
                if !self.in_link {
                    self.warn_of_figures(&text, &span);
                }
                push_text(into, &text);
            }
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

    pub(super) fn link(
        &mut self,
        address: &str,
        span: Range<usize>,
        events: &mut Events<'_>,
    ) -> Option<Inline> {
        let outer = std::mem::replace(&mut self.in_link, true);
        let inner = self.inlines(events);
        self.in_link = outer;
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

    pub(super) fn fact(&mut self, id: &str, inner: &[Inline], span: Range<usize>) -> Option<Inline> {
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
}

/// Whether an event belongs into a run of text.
pub(super) fn is_inline(event: &Event<'_>) -> bool {
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
