//! The article's Markdown: text, fact links and charts.

mod blocks;
mod figures;
mod front_matter;
mod inlines;

use super::charts::Chart;
use super::context::Desk;
use super::diagnostic::{Diagnostic, did_you_mean};
use super::ledger::Ledger;
use super::photos::Album;
use front_matter::front_matter;
use mentions::Units;
use pulldown_cmark::{Event, OffsetIter};
use quantity::Language;
use std::collections::BTreeMap;
use std::ops::Range;
use story::document::{Block, Figure, Inline, plain_text};
use story::fact::{Fact, FactId};

/// An article in one language.
#[derive(Debug)]
pub(super) struct Article {
    pub(super) headline: Vec<Inline>,
    pub(super) lead: Vec<Inline>,
    pub(super) blocks: Vec<Block>,
    pub(super) figures: Vec<Figure>,
    pub(super) places: Places,
}

/// Where in the file the article says what, for those who compare articles.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Each statement of a fact.
    pub(super) facts: Vec<(FactId, Range<usize>)>,
    /// Each figure.
    pub(super) figures: Vec<(String, Range<usize>)>,
    /// Each heading.
    pub(super) headings: Vec<Range<usize>>,
    /// Each link to a place in the page or in another page of the site.
    pub(super) links: Vec<(String, Range<usize>)>,
}

/// Deeper than any article needs, shallow enough for every stack.
const DEEPEST: usize = 12;

/// So many figures without a fact are named one by one.
const MOST_FIGURES: usize = 300;

const FORMAT_HELP: &str = "Begin the file with\n---\nheadline: …\nlead: …\n---";

/// Reads the article, or reports that it has no headline.
pub(super) fn read(
    desk: Desk<'_>,
    language: Language,
    ledger: &Ledger,
    charts: BTreeMap<String, Option<Chart>>,
    album: &Album,
) -> Option<Article> {
    let text = &desk.file.text;
    let report = |span: Range<usize>, message: &str, help: &str| {
        desk.report(Diagnostic::error(desk.file, span, message, help));
    };
    let Some(front) = front_matter(text) else {
        report(0..0, "The article has no front matter with headline and lead.", FORMAT_HELP);
        return None;
    };
    let units = ledger.facts.values().filter_map(Fact::quantity).flat_map(|quantity| &quantity.unit.words);
    let mut reader = Reader {
        desk,
        language,
        ledger,
        charts,
        album,
        units: Units::new(units.map(String::as_str)),
        figures: Vec::new(),
        places: Places::default(),
        base: 0,
        depth: 0,
        unvouched: 0,
        in_phrase: false,
    };
    let (mut headline, mut lead) = (None, None);
    for (key, span) in front.entries {
        let slot = match key {
            "headline" => &mut headline,
            "lead" => &mut lead,
            _ => {
                let help = match did_you_mean(key, ["headline", "lead"]) {
                    Some(name) => format!("Did you mean `{name}`?"),
                    None => "It can have: headline, lead.".to_owned(),
                };
                report(span, &format!("The front matter has no field `{key}`."), &help);
                continue;
            }
        };
        if slot.is_some() {
            report(span, &format!("The front matter has `{key}` twice."), "Take one out.");
            continue;
        }
        *slot = Some(reader.run(span, key));
    }
    for span in front.others {
        report(span, "This line of the front matter is no `key: value`.", FORMAT_HELP);
    }
    reader.base = front.end;
    let blocks = reader.document(&text[front.end..]);
    for (name, words) in [("headline", &headline), ("lead", &lead)] {
        if words.as_ref().is_none_or(|words| plain_text(words).trim().is_empty()) {
            report(0..3, &format!("The article has no {name}."), FORMAT_HELP);
        }
    }
    for name in reader.charts.keys() {
        let message = format!("The chart “{name}” stands nowhere in the article.");
        let help = format!("Put `![what it says](chart:{name} \"its title\")` on a line of its own.");
        report(text.len()..text.len(), &message, &help);
    }
    let Reader { figures, places, unvouched, .. } = reader;
    if unvouched > MOST_FIGURES {
        let message = format!("There are {} more figures without a fact.", unvouched - MOST_FIGURES);
        let help = "Link the first ones; `data-story draft` links those of a whole article.";
        desk.report(Diagnostic::error(desk.file, 0..0, message, help).as_warning());
    }
    Some(Article { headline: headline?, lead: lead?, blocks, figures, places })
}

/// Reads one article; its ways with blocks, inlines and figures stand in files of their own.
struct Reader<'a> {
    desk: Desk<'a>,
    language: Language,
    ledger: &'a Ledger,
    /// The charts that no figure shows yet; nothing for those that could not be read.
    charts: BTreeMap<String, Option<Chart>>,
    album: &'a Album,
    units: Units,
    figures: Vec<Figure>,
    places: Places,
    /// Where the Markdown that is read begins in the file.
    base: usize,
    depth: usize,
    /// How many figures stand in plain text.
    unvouched: usize,
    /// Whether the text that is read is a phrase whose figures are vouched for, or that claims none.
    in_phrase: bool,
}

type Events<'e> = std::iter::Peekable<OffsetIter<'e>>;

impl Reader<'_> {
    fn refuse(&self, span: Range<usize>, what: &str) {
        let message = format!("An article can't hold {what}.");
        self.say(
            span,
            &message,
            "It has paragraphs, headings, lists, quotes, emphasis, links, facts and charts.",
        );
    }

    fn say(&self, span: Range<usize>, message: &str, help: &str) {
        self.desk.report(Diagnostic::error(self.desk.file, self.in_file(span), message, help));
    }

    fn in_file(&self, span: Range<usize>) -> Range<usize> {
        (self.base + span.start)..(self.base + span.end)
    }

    /// One run of text that stands in the file by itself, as the headline does.
    fn run(&mut self, place: Range<usize>, what: &str) -> Vec<Inline> {
        let outer = std::mem::replace(&mut self.base, place.start);
        let blocks = self.document(&self.desk.file.text[place.clone()]);
        self.base = outer;
        let mut blocks = blocks.into_iter();
        match (blocks.next(), blocks.next()) {
            (None, _) => Vec::new(),
            (Some(Block::Paragraph(inlines)), None) => inlines,
            _ => {
                let message = format!("The {what} is more than one line of plain text.");
                let help = "It may have emphasis, links and facts, but no headings, lists or charts.";
                self.desk.report(Diagnostic::error(self.desk.file, place, message, help));
                Vec::new()
            }
        }
    }

    /// Warns of every figure that stands in plain text: nobody vouches for it.
    fn warn_of_figures(&mut self, text: &str, span: &Range<usize>) {
        // Where an escape makes text and file differ, the whole of it is meant.
        let is_verbatim = self.desk.file.text.get(self.in_file(span.clone())) == Some(text);
        for claim in mentions::find(text, self.language, &self.units) {
            self.unvouched += 1;
            if self.unvouched > MOST_FIGURES {
                continue;
            }
            let phrase = &text[claim.span.clone()];
            let place = if is_verbatim {
                (span.start + claim.span.start)..(span.start + claim.span.end)
            } else {
                span.clone()
            };
            let message = format!("The figure “{phrase}” stands in the text without a fact.");
            let help = format!(
                "Link it: `[{phrase}](fact:NAME)`, bound word and unit inside; NAME stands in ledger.toml. If it claims nothing, as in a name: `[{phrase}](no-claim:)`."
            );
            self.desk
                .report(Diagnostic::error(self.desk.file, self.in_file(place), message, help).as_warning());
        }
    }
}

/// Passes over everything up to the end of what has begun.
fn skip(events: &mut Events<'_>) {
    let mut open = 1usize;
    for (event, _) in events {
        match event {
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            _ => {}
        }
        if open == 0 {
            return;
        }
    }
}
