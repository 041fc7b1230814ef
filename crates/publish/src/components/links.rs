//! The addresses of a story's links, for paper: each has a number, and a list at the end says them.

use super::figure::sources;
use story::document::{Block, Inline};
use story::wording::phrases;
use story::{Story, Url};
use yew::prelude::*;

/// Every address on another site, once, in the order in which the article first links to it.
///
/// Numbers link to rows of tables, which are printed, and are not among them.
pub fn link_addresses(story: &Story) -> Vec<&str> {
    let mut found = Vec::new();
    in_text(&story.headline, &mut found);
    in_text(&story.lead, &mut found);
    in_blocks(story, &story.blocks, &mut found);
    for related in &story.about.related {
        found.extend(&related.url);
    }
    found.extend(story.sources.values().filter_map(|source| source.url.as_ref()));
    let mut addresses: Vec<&str> = Vec::new();
    for address in found.into_iter().filter(|url| url.is_absolute()).map(Url::as_str) {
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    addresses
}

/// The number of an address on paper, as an attribute of its links; none for places of the same site.
pub(super) fn number(story: &Story, url: &Url) -> Option<String> {
    let place = link_addresses(story).iter().position(|address| *address == url.as_str())?;
    Some((place + 1).to_string())
}

/// The list that only paper shows.
pub(super) fn view_links(story: &Story) -> Html {
    let addresses = link_addresses(story);
    let words = phrases(story.language);
    html! {
        <div class="data-story-print">
            <p>{words.where_numbers_are_from}</p>
            if !addresses.is_empty() {
                <p class="data-story-links-title">{words.addresses}</p>
                <ol class="data-story-links">{ for addresses.iter().map(|address| html! { <li>{address}</li> }) }</ol>
            }
        </div>
    }
}

fn in_blocks<'a>(story: &'a Story, blocks: &'a [Block], found: &mut Vec<&'a Url>) {
    for block in blocks {
        match block {
            Block::Heading(_, text) | Block::Paragraph(text) => in_text(text, found),
            Block::List { items, .. } => items.iter().for_each(|item| in_blocks(story, item, found)),
            Block::Quote(inner) => in_blocks(story, inner, found),
            Block::Photo(photo) => in_text(&photo.caption, found),
            Block::Figure(id) => {
                if let Some(figure) = story.figure(id) {
                    in_text(&figure.title, found);
                    in_text(&figure.takeaway, found);
                    found.extend(sources(story, figure).filter_map(|source| source.url.as_ref()));
                }
            }
            Block::Break => {}
        }
    }
}

fn in_text<'a>(text: &'a [Inline], found: &mut Vec<&'a Url>) {
    for inline in text {
        match inline {
            Inline::Link(url, inner) => {
                found.push(url);
                in_text(inner, found);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => in_text(inner, found),
            Inline::Text(_) | Inline::Fact(..) | Inline::LineBreak => {}
        }
    }
}
