//! Inlines: text, emphasis and links.

use super::events::Events;
use super::reader::{MAX_DEPTH, Reader, skip};
use crate::suggestion::did_you_mean;
use pulldown_cmark::{Event, LinkType, Tag};
use std::ops::Range;
use story::Url;
use story::document::{Inline, plain_text};

/// What an address of an article can begin with.
const SCHEMES: [&str; 8] = ["fact", "no-claim", "chart", "photo", "https", "http", "mailto", "tel"];

impl Reader<'_> {
    pub(super) fn inlines(&mut self, events: &mut Events) -> Vec<Inline> {
        self.depth += 1;
        let mut inlines = Vec::new();
        while let Some((event, span)) = events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            if self.depth > 2 * MAX_DEPTH && matches!(event, Event::Start(_)) {
                self.error(span, "This is nested too deeply.", "Use fewer levels of emphasis and links.");
                skip(events);
                continue;
            }
            self.inline(event, span, events, &mut inlines);
        }
        self.depth -= 1;
        inlines
    }

    /// A run of text that is a passage of its own.
    pub(super) fn run_of_text(&mut self, events: &mut Events) -> Vec<Inline> {
        let inlines = self.inlines(events);
        self.check_passage();
        inlines
    }

    /// Adds words to the passage.
    fn pass(&mut self, words: &str, span: Range<usize>) {
        let place = self.in_file(span);
        // If an escape makes text and file differ, the whole text is underlined.
        let is_verbatim = self.context.file.text.get(place.clone()) == Some(words);
        self.passage.push(words, place, is_verbatim);
    }

    pub(super) fn inline(
        &mut self,
        event: Event<'_>,
        span: Range<usize>,
        events: &mut Events,
        into: &mut Vec<Inline>,
    ) {
        match event {
            Event::Text(text) => {
                self.pass(&text, span);
                push_text(into, &text);
            }
            Event::SoftBreak => {
                // Chinese is written without spaces, so a line break in the file adds none to the text.
                if plain_text(into).chars().last().is_some_and(|c| c.is_ascii()) {
                    push_text(into, " ");
                    self.pass(" ", span);
                }
            }
            Event::HardBreak => {
                self.pass("\n", span);
                into.push(Inline::LineBreak);
            }
            Event::Start(Tag::Emphasis) => into.push(Inline::Emphasis(self.inlines(events))),
            Event::Start(Tag::Strong) => into.push(Inline::Strong(self.inlines(events))),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                // The numbers in an address that is written out are part of a name.
                let is_written_out = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                for inline in self.link(&format!("{scheme}{dest_url}"), is_written_out, span, events) {
                    match inline {
                        Inline::Text(text) => push_text(into, &text),
                        other => into.push(other),
                    }
                }
            }
            Event::Start(Tag::Image { .. }) => {
                self.error(
                    span,
                    "A chart or a photograph is in the middle of a sentence.",
                    "Put it on a line of its own, with an empty line before and after.",
                );
                skip(events);
            }
            Event::InlineHtml(tag) if self.closes_refused(&tag) => {}
            Event::Html(html) | Event::InlineHtml(html) => self.refuse_html(&html, span),
            Event::FootnoteReference(label) => into.extend(self.note_mark(&label, span)),
            other => self.refuse_inline(&other, span, events),
        }
    }

    /// Reports a mark that no article contains, and skips what it marks.
    fn refuse_inline(&self, event: &Event<'_>, span: Range<usize>, events: &mut Events) {
        match event {
            Event::Start(Tag::Strikethrough) => self.refuse(
                span,
                "words that are struck out (`~~…~~`)",
                "Remove them. A mistake after publication belongs into `[[corrections]]` of story.toml.",
            ),
            Event::Code(_) => {
                self.refuse(span, "code (`` `…` ``)", "Remove the backquotes around the words.")
            }
            Event::TaskListMarker(_) => {
                self.refuse(span, "a box to tick (`[ ]`)", "Write the point of the list without the box.");
            }
            _ => self.refuse(span, "this kind of mark", "Use emphasis, links and facts."),
        }
        if matches!(event, Event::Start(_)) {
            skip(events);
        }
    }

    /// Whether a tag is the end of one that was refused. Remembers those that begin.
    fn closes_refused(&mut self, tag: &str) -> bool {
        let is_end = tag.starts_with("</");
        let closes = is_end && self.open_tags > 0;
        match (is_end, closes) {
            (true, true) => self.open_tags -= 1,
            (true, false) => {}
            (false, _) => self.open_tags += usize::from(!tag.ends_with("/>")),
        }
        closes
    }

    fn link(
        &mut self,
        address: &str,
        is_written_out: bool,
        span: Range<usize>,
        events: &mut Events,
    ) -> Vec<Inline> {
        // A misspelt `fact:` is reported, and read as it is meant.
        let fact =
            address.split_once(':').filter(|(scheme, _)| did_you_mean(scheme, SCHEMES) == Some("fact"));
        let is_no_claim = matches!(address, "no-claim:" | "no-claim");
        let start = self.passage.text.len();
        let inner = self.inlines(events);
        let place = self.in_file(span.clone());
        if let Some((scheme, id)) = fact {
            if scheme != "fact" {
                let message = format!("A link may not use the scheme “{scheme}:”.");
                self.error(span.clone(), &message, "Did you mean `fact:`?");
            }
            let stated = self.fact(id, &inner, span.clone());
            if let (Some(Inline::Fact(_, words)), true) = (&stated, inner.is_empty()) {
                self.passage.push(words, place.clone(), false);
            }
            self.passage.mark(start, stated.is_some().then(|| id.to_owned()), place);
            return stated.into_iter().collect();
        }
        if is_no_claim || is_written_out {
            self.passage.mark(start, None, place);
        }
        if is_no_claim {
            if plain_text(&inner).trim().is_empty() {
                self.error(
                    span,
                    "This `no-claim` link is empty.",
                    "Write the words between the square brackets, or remove it.",
                );
            }
            return inner;
        }
        match Url::new(address) {
            Ok(url) => {
                self.context.record_link(&url, self.in_file(span.clone()));
                if url.is_relative() {
                    self.spans.links.push((url.as_str().to_owned(), self.in_file(span)));
                }
                vec![Inline::Link(url, inner)]
            }
            Err(error) => {
                self.error(span, &error.to_string(), &help_for_scheme(address));
                inner
            }
        }
    }
}

/// What to do about an address with a scheme that is not allowed.
fn help_for_scheme(address: &str) -> String {
    let scheme = address.split(':').next().unwrap_or_default();
    match did_you_mean(scheme, SCHEMES) {
        Some(near) => format!("Did you mean `{near}:`?"),
        None => {
            "Use https, http, mailto, tel or a relative address, and `fact:NAME` for a number.".to_owned()
        }
    }
}

/// Whether an event is part of a run of text.
pub(super) fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(
                tag,
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
            )
        }
        Event::End(_) | Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}

/// Appends a text. Adjacent texts become one.
fn push_text(into: &mut Vec<Inline>, text: &str) {
    if let Some(Inline::Text(last)) = into.last_mut() {
        last.push_str(text);
    } else {
        into.push(Inline::Text(text.to_owned()));
    }
}
