//! Converting a whole story to simplified characters.

use crate::ledger::LocalLedger;
use crate::simplifier::Simplifier;
use quantity::Language;
use std::collections::BTreeMap;
use story::Story;
use story::document::{Block, Figure, Footnote, Inline, Photo, Table};
use story::fact::{Fact, FactId};
use story::wording::counterpart;

/// Converts a story in traditional characters. `ledger` has the same facts in simplified words.
pub(crate) fn to_simplified(
    story: &Story,
    simplifier: &Simplifier,
    ledger: &LocalLedger,
    about: story::About,
) -> Story {
    let reword = |id: &FactId, words: &str| {
        reworded(&story.facts, &ledger.facts, id, words).unwrap_or_else(|| simplifier.convert(words))
    };
    let run = |inlines: &[Inline]| simplifier.inlines(inlines, &reword);
    Story {
        language: Language::ZhHans,
        about,
        headline: run(&story.headline),
        lead: run(&story.lead),
        blocks: blocks(&story.blocks, simplifier, &run),
        figures: story
            .figures
            .iter()
            .map(|figure| Figure {
                title: run(&figure.title),
                takeaway: run(&figure.takeaway),
                ..figure.clone()
            })
            .collect(),
        facts: ledger.facts.clone(),
        sources: ledger.sources.clone(),
    }
}

fn reworded(
    from: &BTreeMap<FactId, Fact>,
    to: &BTreeMap<FactId, Fact>,
    id: &FactId,
    words: &str,
) -> Option<String> {
    counterpart(from.get(id)?, words, to.get(id)?)
}

fn blocks(from: &[Block], simplifier: &Simplifier, run: &dyn Fn(&[Inline]) -> Vec<Inline>) -> Vec<Block> {
    let one = |block: &Block| match block {
        Block::Heading(level, text) => Block::Heading(*level, run(text)),
        Block::Paragraph(text) => Block::Paragraph(run(text)),
        Block::List { first, items } => Block::List {
            first: *first,
            items: items.iter().map(|item| blocks(item, simplifier, run)).collect(),
        },
        Block::Quote(inner) => Block::Quote(blocks(inner, simplifier, run)),
        Block::Photo(photo) => Block::Photo(Photo {
            files: photo.files.clone(),
            alt: simplifier.convert(&photo.alt),
            caption: run(&photo.caption),
            credit: simplifier.convert(&photo.credit),
        }),
        Block::Table(table) => Block::Table(Table {
            caption: run(&table.caption),
            columns: table.columns.clone(),
            head: table.head.iter().map(|cell| run(cell)).collect(),
            rows: table.rows.iter().map(|row| row.iter().map(|cell| run(cell)).collect()).collect(),
        }),
        Block::Footnotes(notes) => {
            let note =
                |note: &Footnote| Footnote { marks: note.marks, text: blocks(&note.text, simplifier, run) };
            Block::Footnotes(notes.iter().map(note).collect())
        }
        Block::Figure(_) | Block::Break => block.clone(),
    };
    from.iter().map(one).collect()
}
