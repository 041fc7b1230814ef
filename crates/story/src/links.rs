//! The links of a story to other sites.

use super::document::{Block, Inline};
use super::story::Story;
use super::url::Url;

impl Story {
    /// Every address on another site, once, in the order in which the article first links to it.
    ///
    /// Links between facts and their rows are not among them.
    pub fn external_links(&self) -> Vec<&str> {
        let mut found = Vec::new();
        links_in_text(&self.headline, &mut found);
        links_in_text(&self.lead, &mut found);
        self.links_in_blocks(&self.blocks, &mut found);
        for related in &self.about.related {
            found.extend(&related.url);
        }
        found.extend(self.sources.values().filter_map(|source| source.url.as_ref()));
        let mut addresses: Vec<&str> = Vec::new();
        for address in found.into_iter().filter(|url| url.is_absolute()).map(Url::as_str) {
            if !addresses.contains(&address) {
                addresses.push(address);
            }
        }
        addresses
    }

    fn links_in_blocks<'a>(&'a self, blocks: &'a [Block], found: &mut Vec<&'a Url>) {
        for block in blocks {
            match block {
                Block::Heading(_, text) | Block::Paragraph(text) => links_in_text(text, found),
                Block::List { items, .. } => items.iter().for_each(|item| self.links_in_blocks(item, found)),
                Block::Quote(inner) => self.links_in_blocks(inner, found),
                Block::Photo(photo) => links_in_text(&photo.caption, found),
                Block::Figure(id) => {
                    if let Some(figure) = self.figure(id) {
                        links_in_text(&figure.title, found);
                        links_in_text(&figure.takeaway, found);
                        found.extend(
                            self.sources_of(figure).into_iter().filter_map(|source| source.url.as_ref()),
                        );
                    }
                }
                Block::Table(table) => table.runs().for_each(|run| links_in_text(run, found)),
                Block::Footnotes(notes) => {
                    notes.iter().for_each(|note| self.links_in_blocks(&note.text, found));
                }
                Block::Break => {}
            }
        }
    }
}

fn links_in_text<'a>(text: &'a [Inline], found: &mut Vec<&'a Url>) {
    for inline in text {
        match inline {
            Inline::Link(url, inner) => {
                found.push(url);
                links_in_text(inner, found);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => links_in_text(inner, found),
            Inline::Text(_) | Inline::Fact(..) | Inline::LineBreak | Inline::NoteMark(_) => {}
        }
    }
}
