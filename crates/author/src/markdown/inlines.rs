//! Inlines: text, emphasis, links and the phrases that state facts.

use super::{DEEPEST, Events, Reader, skip};
use crate::diagnostic::{did_you_mean, distance};
use mentions;
use pulldown_cmark::{Event, LinkType, Tag};
use std::ops::Range;
use story::document::{Inline, plain_text};
use story::{Url, wording};

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
                if !self.in_phrase {
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
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                // An address that is written out is a name.
                let is_written_out = matches!(link_type, LinkType::Autolink | LinkType::Email);
                for inline in self.link(&dest_url, is_written_out, span, events) {
                    match inline {
                        Inline::Text(text) => push_text(into, &text),
                        other => into.push(other),
                    }
                }
            }
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

    fn link(
        &mut self,
        address: &str,
        is_written_out: bool,
        span: Range<usize>,
        events: &mut Events<'_>,
    ) -> Vec<Inline> {
        let fact = address.strip_prefix("fact:");
        let claims_nothing = matches!(address, "no-claim:" | "no-claim");
        let is_phrase = fact.is_some() || claims_nothing || is_written_out;
        let outer = self.in_phrase;
        self.in_phrase |= is_phrase;
        let inner = self.inlines(events);
        self.in_phrase = outer;
        if let Some(id) = fact {
            return self.fact(id, &inner, span).into_iter().collect();
        }
        if claims_nothing {
            if plain_text(&inner).trim().is_empty() {
                self.say(
                    span,
                    "This claims nothing and says nothing.",
                    "Write the words between the square brackets, or take it out.",
                );
            }
            return inner;
        }
        match Url::new(address) {
            Ok(url) => {
                self.desk.leads_to(&url, self.in_file(span.clone()));
                if !url.is_absolute() {
                    self.places.links.push((url.as_str().to_owned(), self.in_file(span)));
                }
                vec![Inline::Link(url, inner)]
            }
            Err(error) => {
                let known = ["fact", "no-claim", "chart", "photo", "https", "http", "mailto", "tel"];
                let scheme = address.split(':').next().unwrap_or_default();
                let help = match did_you_mean(scheme, known) {
                    Some(near) => format!("Did you mean `{near}:`?"),
                    None => {
                        "Link to https, http, mailto, tel or a relative address; a number to `fact:NAME`."
                            .to_owned()
                    }
                };
                self.say(span, &error.to_string(), &help);
                inner
            }
        }
    }

    fn fact(&mut self, id: &str, inner: &[Inline], span: Range<usize>) -> Option<Inline> {
        self.places.facts.push((id.to_owned(), self.in_file(span.clone())));
        let Some(fact) = self.ledger.facts.get(id) else {
            if self.ledger.broken.contains(id) {
                return None;
            }
            let near = did_you_mean(id, self.ledger.facts.keys().map(String::as_str));
            // The one that was meant is not missed as well.
            let place = self.places.facts.pop().map(|(_, place)| place);
            self.places.facts.extend(near.map(str::to_owned).zip(place));
            let help = match near {
                Some(near) => format!("Did you mean `fact:{near}`?"),
                None => "Write it into ledger.toml first.".to_owned(),
            };
            self.say(span, &format!("There is no fact “{id}” in the ledger."), &help);
            return None;
        };
        if let Some(series) = fact.series() {
            // Its words, first and last, are for tables; a sentence speaks of one number.
            let help = match series.members.as_slice() {
                [] => "Write a fact of its own for the number that is meant and link to that; a chart of the kind `line` draws the series.".to_owned(),
                members => format!("Link to the fact that is meant: {}.", members.iter().map(|id| format!("`fact:{id}`")).collect::<Vec<_>>().join(", ")),
            };
            self.say(span, &format!("“{id}” is a series, and no sentence can state one."), &help);
            return None;
        }
        let words = match inner {
            [] => fact.words.clone(),
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
            let some = likely(&accepted, &words);
            self.say(
                span,
                &format!("“{words}” is not what the ledger says of “{id}”."),
                &format!(
                    "Write one of: {}; or correct value and bound in the ledger.",
                    some.join(self.separator())
                ),
            );
        } else if let Some(word) = self.bound_word_outside(&span) {
            self.say(
                span,
                &format!("“{word}” stands outside the link and says more than “{id}” does."),
                "Put bound words inside the square brackets, and let the ledger have the bound.",
            );
        }
        Some(Inline::Fact(id.to_owned(), words))
    }
}

impl Reader<'_> {
    /// A bound word that stands right before or after a link in the file.
    fn bound_word_outside(&self, span: &Range<usize>) -> Option<&'static str> {
        let place = self.in_file(span.clone());
        let text = &self.desk.file.text;
        let (before, after) = (text.get(..place.start)?, text.get(place.end..)?);
        // Marks of emphasis stand between words without parting them.
        let is_mark = |c: &char| matches!(c, '*' | '_');
        let before: String = before.chars().rev().take(40).filter(|c| !is_mark(c)).collect();
        let before: String = before.chars().rev().collect();
        let after: String = after.chars().take(40).filter(|c| !is_mark(c)).collect();
        mentions::bound_word_beside(&before, &after, self.language)
    }

    fn separator(&self) -> &'static str {
        if self.language.is_chinese() { "、" } else { ", " }
    }
}

/// The usual wording and those nearest to what was written.
fn likely<'a>(accepted: &'a [String], written: &str) -> Vec<&'a str> {
    let mut others: Vec<&String> = accepted.iter().skip(1).collect();
    others.sort_by_key(|wording| distance(written, wording));
    accepted.iter().take(1).chain(others).take(6).map(String::as_str).collect()
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
