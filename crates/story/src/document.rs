//! The document: the article's text as blocks and inlines, with its facts and figures in place.

use super::fact::FactId;
use super::url::Url;

/// A block of the article's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading below the headline; level 2 or 3.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list, ordered or not; each item is a run of blocks.
    List {
        /// The number of the first item; `None` if the items have no numbers.
        first: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// The place of a figure, by its name in the story's figures.
    Figure(String),
    /// A photograph.
    Photo(Photo),
    /// A table in the text.
    Table(Table),
    /// A break between two parts.
    Break,
    /// The footnotes, in the order of their numbers: the last block of an article that has some.
    Footnotes(Vec<Footnote>),
}

/// A run of text within a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Stressed text.
    Emphasis(Vec<Inline>),
    /// Strongly stressed text.
    Strong(Vec<Inline>),
    /// A phrase that states a fact, with bound word and unit: 3.4萬餘件.
    Fact(FactId, String),
    /// A link to another place or page.
    Link(Url, Vec<Inline>),
    /// A line break inside a paragraph.
    LineBreak,
    /// The number of a footnote, which leads to it.
    NoteMark(NoteMark),
}

/// A table in the text, as wide as its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The caption; empty if the author gives none.
    pub caption: Vec<Inline>,
    /// How each column is aligned.
    pub columns: Vec<Alignment>,
    /// The cells of the head.
    pub head: Vec<Vec<Inline>>,
    /// The cells of each row.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How the cells of a column are aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// At the start of a line.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the end of a line.
    End,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// How many marks in the text lead to it; at least one.
    pub marks: usize,
    /// Its text.
    pub text: Vec<Block>,
}

/// A mark in the text that leads to a footnote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteMark {
    /// The number of the footnote, from 1.
    pub note: usize,
    /// Which of the marks of this footnote it is, from 1.
    pub mark: usize,
}

/// A photograph in several sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The same picture, narrowest first; never empty.
    pub files: Vec<PhotoFile>,
    /// The text alternative.
    pub alt: String,
    /// The caption below it.
    pub caption: Vec<Inline>,
    /// The credit: its photographer or owner.
    pub credit: String,
}

/// One size of a photograph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoFile {
    /// Its name in the site.
    pub name: String,
    /// Its width in its own pixels.
    pub width: u32,
    /// Its height in its own pixels.
    pub height: u32,
}

/// A chart with title and takeaway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its name in the story, `requests`.
    pub id: String,
    /// The chart's kind, `rate`.
    pub kind: String,
    /// The facts that it draws, each with the field of the chart kind.
    pub facts: Vec<(String, Vec<FactId>)>,
    /// The figure's title.
    pub title: Vec<Inline>,
    /// The figure's message, in a sentence; also its alt text.
    pub takeaway: Vec<Inline>,
}

impl Table {
    /// Every run of text: the caption, then cell by cell.
    pub fn runs(&self) -> impl Iterator<Item = &[Inline]> {
        let cells = self.head.iter().chain(self.rows.iter().flatten());
        std::iter::once(&self.caption).chain(cells).map(Vec::as_slice)
    }
}

impl Figure {
    /// The facts in a field of the chart kind. Empty if the author left out the field.
    pub fn field(&self, name: &str) -> &[FactId] {
        self.facts.iter().find(|(field, _)| field == name).map_or(&[], |(_, ids)| ids)
    }

    /// Every fact that the figure draws, in the order of its fields.
    pub fn drawn(&self) -> impl Iterator<Item = &FactId> {
        self.facts.iter().flat_map(|(_, ids)| ids)
    }

    /// Every fact that the figure draws, each once.
    pub fn unique_facts(&self) -> Vec<FactId> {
        let mut facts: Vec<FactId> = Vec::new();
        for id in self.drawn() {
            if !facts.contains(id) {
                facts.push(id.clone());
            }
        }
        facts
    }
}

/// The plain text.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Fact(_, words) => text.push_str(words),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                text.push_str(&plain_text(inner));
            }
            Inline::LineBreak => text.push('\n'),
            Inline::NoteMark(_) => {}
        }
    }
    text
}

/// Every fact that the text states, in reading order.
pub fn facts_in_blocks(blocks: &[Block]) -> Vec<&FactId> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Heading(_, inlines) | Block::Paragraph(inlines) => facts_in(inlines),
            Block::List { items, .. } => items.iter().flat_map(|item| facts_in_blocks(item)).collect(),
            Block::Quote(blocks) => facts_in_blocks(blocks),
            Block::Photo(photo) => facts_in(&photo.caption),
            Block::Table(table) => table.runs().flat_map(facts_in).collect(),
            Block::Footnotes(notes) => notes.iter().flat_map(|note| facts_in_blocks(&note.text)).collect(),
            Block::Figure(_) | Block::Break => Vec::new(),
        })
        .collect()
}

/// Every fact that a run of text states, in reading order.
pub fn facts_in(inlines: &[Inline]) -> Vec<&FactId> {
    inlines
        .iter()
        .flat_map(|inline| match inline {
            Inline::Fact(id, _) => vec![id],
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => facts_in(inner),
            Inline::Text(_) | Inline::LineBreak | Inline::NoteMark(_) => Vec::new(),
        })
        .collect()
}
