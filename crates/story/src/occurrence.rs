//! Occurrences: every place where a story states a fact, with the sentence around it.

use super::document::{Block, Inline, plain_text};
use super::fact::FactId;
use crate::story::Story;

/// A fact in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence<'a> {
    /// The fact.
    pub fact: &'a FactId,
    /// Its words there.
    pub words: &'a str,
    /// The sentence that contains them.
    pub sentence: String,
    /// Where the words begin in the sentence, in bytes.
    pub at: usize,
    /// The part of the story that contains the sentence.
    pub place: Place<'a>,
}

/// A part of a story that states facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The headline.
    Headline,
    /// The lead.
    Lead,
    /// The article's text.
    Text,
    /// The title of a figure.
    Title(&'a str),
    /// The takeaway of a figure.
    Takeaway(&'a str),
    /// The caption of a photograph.
    Caption,
}

impl Story {
    /// Every statement of a fact, in reading order.
    pub fn fact_occurrences(&self) -> Vec<Occurrence<'_>> {
        let mut found = Vec::new();
        in_run(&self.headline, Place::Headline, &mut found);
        in_run(&self.lead, Place::Lead, &mut found);
        self.in_blocks(&self.blocks, &mut found);
        found
    }

    fn in_blocks<'a>(&'a self, blocks: &'a [Block], found: &mut Vec<Occurrence<'a>>) {
        for block in blocks {
            match block {
                Block::Heading(_, text) | Block::Paragraph(text) => in_run(text, Place::Text, found),
                Block::List { items, .. } => items.iter().for_each(|item| self.in_blocks(item, found)),
                Block::Quote(inner) => self.in_blocks(inner, found),
                Block::Photo(photo) => in_run(&photo.caption, Place::Caption, found),
                Block::Figure(id) => {
                    if let Some(figure) = self.figure(id) {
                        in_run(&figure.title, Place::Title(id), found);
                        in_run(&figure.takeaway, Place::Takeaway(id), found);
                    }
                }
                Block::Table(table) => table.runs().for_each(|run| in_run(run, Place::Text, found)),
                Block::Footnotes(notes) => notes.iter().for_each(|note| self.in_blocks(&note.text, found)),
                Block::Break => {}
            }
        }
    }
}

fn in_run<'a>(run: &'a [Inline], place: Place<'a>, found: &mut Vec<Occurrence<'a>>) {
    let text = plain_text(run);
    let mut facts = Vec::new();
    collect(run, &mut 0, &mut facts);
    for (fact, words, at) in facts {
        let (start, end) = sentence(&text, at, at + words.len());
        found.push(Occurrence { fact, words, sentence: text[start..end].to_owned(), at: at - start, place });
    }
}

/// The facts of a run, each with its position in the plain text.
fn collect<'a>(run: &'a [Inline], at: &mut usize, facts: &mut Vec<(&'a FactId, &'a str, usize)>) {
    for inline in run {
        match inline {
            Inline::Text(text) => *at += text.len(),
            Inline::Fact(id, words) => {
                facts.push((id, words, *at));
                *at += words.len();
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                collect(inner, at, facts)
            }
            Inline::LineBreak => *at += '\n'.len_utf8(),
            Inline::NoteMark(_) => {}
        }
    }
}

/// The sentence around a span of bytes.
fn sentence(text: &str, from: usize, to: usize) -> (usize, usize) {
    let is_end = |at: usize, c: char| match c {
        '。' | '！' | '？' | '!' | '?' | '\n' => true,
        // A full stop ends a sentence only before a space or at the end of the text.
        '.' => text[at + 1..].chars().next().is_none_or(char::is_whitespace),
        _ => false,
    };
    let closing = |at: usize| {
        let rest = &text[at..];
        at + rest.len() - rest.trim_start_matches(['」', '』', '”', '’', '）', ')']).len()
    };
    let mut start = 0;
    for (at, c) in text[..from].char_indices().filter(|(at, c)| is_end(*at, *c)) {
        start = closing(at + c.len_utf8()).min(from);
    }
    let end = text[to..].char_indices().find(|(at, c)| is_end(to + at, *c));
    let end = end.map_or(text.len(), |(at, c)| closing(to + at + c.len_utf8()));
    let start = start + text[start..from].len() - text[start..from].trim_start().len();
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_is_found_in_its_sentence() {
        let fact = |id: &str, words: &str| Inline::Fact(id.into(), words.into());
        let run = [
            Inline::Text("他說：「好。」去年收到".into()),
            Inline::Strong(vec![fact("a", "3.4萬餘件")]),
            Inline::Text("。其中".into()),
            fact("b", "99.2%"),
            Inline::Text("有了結果！".into()),
        ];
        let mut found = Vec::new();
        in_run(&run, Place::Text, &mut found);
        let sentences: Vec<(&str, &str)> = found
            .iter()
            .map(|found| (&found.sentence[found.at..found.at + found.words.len()], found.sentence.as_str()))
            .collect();
        assert_eq!(sentences, [("3.4萬餘件", "去年收到3.4萬餘件。"), ("99.2%", "其中99.2%有了結果！")]);
    }

    #[test]
    fn decimal_points_do_not_end_a_sentence() {
        assert_eq!(sentence("It was 99.2% then. It rose by 0.5 points.", 30, 33), (19, 41));
    }
}
