//! Reading a whole article: front matter, text, and the charts that it must show.

use super::front_matter::{FrontMatter, front_matter};
use super::reader::{ArticleSpans, Reader};
use super::sentence_check::MOST_UNLINKED;
use crate::charts::Chart;
use crate::context::ParseContext;
use crate::ledger::LocalLedger;
use crate::photos::Album;
use crate::placeholder;
use crate::suggestion::did_you_mean;
use quantity::Language;
use std::collections::BTreeMap;
use story::document::{Block, Figure, Inline, plain_text};

/// An article in one language.
#[derive(Debug)]
pub(crate) struct Article {
    pub(crate) headline: Vec<Inline>,
    pub(crate) lead: Vec<Inline>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) spans: ArticleSpans,
}

const FORMAT_HELP: &str = "Begin the file with\n---\nheadline: …\nlead: …\n---";

/// Reads an article; `None` if it has no headline or no lead, which is reported.
pub(crate) fn read(
    context: ParseContext<'_>,
    language: Language,
    ledger: &LocalLedger,
    charts: BTreeMap<String, Option<Chart>>,
    album: &Album,
) -> Option<Article> {
    let text = &context.file.text;
    let Some(front) = front_matter(text) else {
        context.error(0..0, "The article has no front matter with headline and lead.", FORMAT_HELP);
        return None;
    };
    let end = front.end;
    let mut reader = Reader::new(context, language, ledger, charts, album);
    let (headline, lead) = head(&mut reader, front);
    reader.base = end;
    let mut blocks = reader.document(&text[end..]);
    blocks.extend(reader.footnotes());
    for (name, words) in [("headline", &headline), ("lead", &lead)] {
        if words.as_ref().is_none_or(|words| plain_text(words).trim().is_empty()) {
            context.error(0..3, format!("The article has no {name}."), FORMAT_HELP);
        }
    }
    // A chart that could not be read is reported already.
    for (name, _) in reader.charts.iter().filter(|(_, chart)| chart.is_some()) {
        let message = format!("The article does not show the chart “{name}”.");
        let help = format!("Write `![what it says](chart:{name} \"its title\")` on a line of its own.");
        context.error(text.len()..text.len(), message, help);
    }
    let Reader { figures, spans, unlinked, .. } = reader;
    if unlinked > MOST_UNLINKED {
        let message = format!("{} more numbers are not linked to a fact.", unlinked - MOST_UNLINKED);
        let help = "Link the first ones, or use `data-story draft`, which links all numbers of an article.";
        context.warn(0..0, message, help);
    }
    Some(Article { headline: headline?, lead: lead?, blocks, figures, spans })
}

/// The headline and the lead; reports other fields of the front matter.
fn head(reader: &mut Reader<'_>, front: FrontMatter<'_>) -> (Option<Vec<Inline>>, Option<Vec<Inline>>) {
    let context = reader.context;
    let (mut headline, mut lead) = (None, None);
    for (key, span) in front.entries {
        let near = did_you_mean(key, ["headline", "lead"]);
        if near != Some(key) {
            let help = match near {
                Some(name) => format!("Did you mean `{name}`?"),
                None => "It can have: headline, lead.".to_owned(),
            };
            context.error(span.clone(), format!("The front matter has no field `{key}`."), help);
        }
        // A misspelt one is read as the one that is meant.
        let slot = match near {
            Some("headline") => &mut headline,
            Some("lead") => &mut lead,
            _ => continue,
        };
        if slot.is_some() {
            context.error(span, format!("The front matter has `{key}` twice."), "Remove one.");
            continue;
        }
        let words = reader.run(span.clone(), key);
        if near == Some("lead") && plain_text(&words).trim() == placeholder::lead(reader.language) {
            context.error(
                span,
                "The lead is still the placeholder of the draft.",
                "Write what the article says, in one or two sentences.",
            );
        }
        *slot = Some(words);
    }
    for span in front.others {
        context.error(span, "This line of the front matter is not `key: value`.", FORMAT_HELP);
    }
    (headline, lead)
}
