//! Figures: charts and photographs, each in a paragraph of its own.

use super::{Events, Reader, skip};
use crate::diagnostic::did_you_mean;
use pulldown_cmark::{CowStr, Event, Tag};
use std::ops::Range;
use story::document::{Block, Figure, Inline, Photo, plain_text};

impl Reader<'_> {
    pub(super) fn figure_paragraph(&mut self, events: &mut Events<'_>) -> Option<Block> {
        let (Event::Start(Tag::Image { dest_url, title, .. }), span) = events.next()? else { return None };
        let words = self.inlines(events);
        let block = match dest_url.strip_prefix("photo:") {
            Some(name) => self.photo(name, &title, &words, span.clone()),
            None => self.figure(&dest_url, &title, words, span.clone()).map(Block::Figure),
        };
        if !matches!(events.peek(), Some((Event::End(_), _))) {
            self.say(
                span,
                "A chart stands in a paragraph with other text.",
                "Put an empty line before and after it.",
            );
        }
        skip(events);
        block
    }

    fn photo(&mut self, name: &str, caption: &str, alt: &[Inline], span: Range<usize>) -> Option<Block> {
        let Some(photo) = self.album.get(name) else {
            let help = match did_you_mean(name, self.album.names()) {
                Some(near) => format!("Did you mean `photo:{near}`?"),
                None => {
                    "Write it into story.toml first, as `[photo.NAME]` with `files` and `credit`.".to_owned()
                }
            };
            self.say(span, &format!("There is no photo “{name}”."), &help);
            return None;
        };
        let alt = plain_text(alt);
        if alt.trim().is_empty() {
            self.say(
                span.clone(),
                &format!("The photo “{name}” has no alt text."),
                "Write between the square brackets what is seen on it.",
            );
        }
        let photo = photo?.clone();
        let caption = self.title(caption, span);
        Some(Block::Photo(Photo { alt, caption, ..photo }))
    }

    fn figure(
        &mut self,
        address: &CowStr<'_>,
        title: &str,
        takeaway: Vec<Inline>,
        span: Range<usize>,
    ) -> Option<String> {
        let Some(id) = address.strip_prefix("chart:") else {
            self.say(
                span,
                &format!("“{address}” is not a chart."),
                "Write `chart:` and the name of a chart in charts.toml.",
            );
            return None;
        };
        if title.trim().is_empty() {
            self.say(
                span.clone(),
                &format!("The chart “{id}” has no title."),
                &format!("Write it after the name: `(chart:{id} \"What it shows\")`."),
            );
        }
        if plain_text(&takeaway).trim().is_empty() {
            self.say(
                span.clone(),
                &format!("The chart “{id}” has no takeaway."),
                "Write what it says between the square brackets.",
            );
        }
        let title = self.title(title, span.clone());
        self.places.figures.push((id.to_owned(), self.in_file(span.clone())));
        let Some(chart) = self.charts.remove(id) else {
            if self.figures.iter().any(|figure| figure.id == id) {
                self.say(
                    span,
                    &format!("The chart “{id}” stands in the article twice."),
                    "Take one out, or give charts.toml a second chart.",
                );
                return None;
            }
            let near = did_you_mean(id, self.charts.keys().map(String::as_str)).map(str::to_owned);
            let help = match &near {
                Some(near) => format!("Did you mean `chart:{near}`?"),
                None => "Write it into charts.toml first.".to_owned(),
            };
            // The one that was meant is not missed as well.
            let place = self.places.figures.pop().map(|(_, place)| place);
            if let (Some(near), Some(place)) = (near, place) {
                self.charts.remove(&near);
                self.places.figures.push((near, place));
            }
            self.say(span, &format!("There is no chart “{id}”."), &help);
            return None;
        };
        let chart = chart?;
        self.figures.push(Figure {
            id: id.to_owned(),
            kind: chart.kind,
            facts: chart.facts,
            title,
            takeaway,
        });
        Some(id.to_owned())
    }

    /// The words between the quotation marks, which may hold facts as the text does.
    fn title(&mut self, title: &str, span: Range<usize>) -> Vec<Inline> {
        let image = self.in_file(span);
        let text = self.desk.file.text.get(image.clone()).unwrap_or_default();
        match text.rfind(title).filter(|_| !title.is_empty()) {
            Some(at) => self.run((image.start + at)..(image.start + at + title.len()), "title"),
            // An escape makes title and file differ: it is text, and its figures can't be placed.
            None if title.is_empty() => Vec::new(),
            None => {
                let title_only = vec![Inline::Text(title.to_owned())];
                self.warn_of_figures(title, &((image.start - self.base)..(image.end - self.base)));
                title_only
            }
        }
    }
}
