//! The events of a Markdown text, with the spans of the file: comments left out, emphasis beside Chinese understood.

use super::comments::Uncommented;
use super::stars::StandIns;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Events with their places in the Markdown.
pub(crate) type Events = std::iter::Peekable<std::vec::IntoIter<(Event<'static>, Range<usize>)>>;

/// A Markdown text that is read.
pub(crate) struct Markdown {
    pub(crate) events: Events,
    /// Where a comment begins that does not end.
    pub(crate) unclosed_comment: Option<Range<usize>>,
}

impl Markdown {
    /// Reads a text. What articles can't contain is read too, so that it can be named.
    pub(crate) fn new(text: &str) -> Self {
        let uncommented = Uncommented::new(text);
        let stand_ins = StandIns::new(&uncommented.text);
        let mut events = Vec::new();
        for (event, span) in Parser::new_ext(&stand_ins.text, options()).into_offset_iter() {
            let is_verbatim =
                matches!(&event, Event::Text(words) if stand_ins.text.get(span.clone()) == Some(words));
            let pieces = uncommented.pieces(span.clone());
            if is_verbatim && pieces.len() > 1 {
                for piece in pieces {
                    let words = uncommented.text[piece.clone()].to_owned();
                    events.push((Event::Text(words.into()), uncommented.original(piece)));
                }
                continue;
            }
            let event = single_tilde(restored(event, &stand_ins), &uncommented.text, &span);
            events.push((event, uncommented.original(span)));
        }
        Self { events: events.into_iter().peekable(), unclosed_comment: uncommented.unclosed }
    }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

/// One `~` on each side strikes nothing out: it means “about” and “to”.
fn single_tilde(event: Event<'static>, text: &str, span: &Range<usize>) -> Event<'static> {
    let is_strikethrough =
        matches!(event, Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough));
    let is_double = text.get(span.clone()).is_some_and(|struck| struck.starts_with("~~"));
    if is_strikethrough && !is_double { Event::Text("~".into()) } else { event }
}

/// The event in the author's characters.
fn restored(event: Event<'_>, stand_ins: &StandIns) -> Event<'static> {
    let words = |text: CowStr<'_>| CowStr::from(stand_ins.original(&text));
    match event.into_static() {
        Event::Text(text) => Event::Text(words(text)),
        Event::Code(text) => Event::Code(words(text)),
        Event::Html(text) => Event::Html(words(text)),
        Event::InlineHtml(text) => Event::InlineHtml(words(text)),
        Event::FootnoteReference(label) => Event::FootnoteReference(words(label)),
        Event::Start(tag) => Event::Start(match tag {
            Tag::Link { link_type, dest_url, title, id } => {
                Tag::Link { link_type, dest_url: words(dest_url), title: words(title), id: words(id) }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                Tag::Image { link_type, dest_url: words(dest_url), title: words(title), id: words(id) }
            }
            Tag::FootnoteDefinition(label) => Tag::FootnoteDefinition(words(label)),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => Tag::CodeBlock(CodeBlockKind::Fenced(words(info))),
            other => other,
        }),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_the_authors_and_at_their_places() {
        let text = "他說<!-- 誰？ -->**「重點」**後文[a](https://example.org/*「x」)，約3~5成、~6成。";
        let markdown = Markdown::new(text);
        for (event, span) in markdown.events {
            match event {
                Event::Text(words) if &*words != "~" => assert_eq!(&text[span], &*words),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    assert_eq!(&*dest_url, "https://example.org/*「x」");
                }
                _ => {}
            }
        }
    }
}
