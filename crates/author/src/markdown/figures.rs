//! Figures: charts and photographs, each in a paragraph of its own.

use super::captions;
use super::events::Events;
use super::reader::{Reader, skip};
use crate::charts::Chart;
use crate::suggestion::did_you_mean;
use pulldown_cmark::{CowStr, Event, Tag};
use std::ops::Range;
use story::document::{Block, Figure, Inline, Photo, plain_text};

impl Reader<'_> {
    pub(super) fn figure_paragraph(&mut self, events: &mut Events) -> Option<Block> {
        let (Event::Start(Tag::Image { dest_url, title, .. }), span) = events.next()? else { return None };
        if self.notes.is_inside {
            self.refuse(span, "a picture in a footnote", "Put it into the text, on a line of its own.");
            skip(events);
            skip(events);
            return None;
        }
        let words = self.run_of_text(events);
        let mut block = match dest_url.strip_prefix("photo:") {
            Some(name) => self.photo(name, &title, &words, span.clone()),
            None => self.figure(&dest_url, &title, words, span.clone()).map(Block::Figure),
        };
        if let Some(Block::Photo(photo)) = &mut block
            && photo.caption.is_empty()
            && events.next_if(|(event, _)| matches!(event, Event::SoftBreak | Event::HardBreak)).is_some()
        {
            // Many write the caption on the line below the photograph.
            photo.caption = captions::plain(self.run_of_text(events));
            return block;
        }
        if !matches!(events.peek(), Some((Event::End(_), _))) {
            self.error(
                span,
                "A chart or a photograph is in a paragraph with other text.",
                "Put an empty line before and after it. Its title or caption is in quotes after its name: `(photo:NAME \"its caption\")`.",
            );
        }
        skip(events);
        block
    }

    fn photo(&mut self, name: &str, caption: &str, alt: &[Inline], span: Range<usize>) -> Option<Block> {
        let Some(photo) = self.album.get(name, self.language) else {
            let help = match did_you_mean(name, self.album.names()) {
                Some(near) => format!("Did you mean `photo:{near}`?"),
                None => "Add it to story.toml first, as `[photo.NAME]` with `files` and `credit`.".to_owned(),
            };
            self.error(span, &format!("There is no photo “{name}”."), &help);
            return None;
        };
        let alt = plain_text(alt);
        if alt.trim().is_empty() {
            self.error(
                span.clone(),
                &format!("The photo “{name}” has no alt text."),
                "Write between the square brackets what it shows.",
            );
        }
        let photo = photo?;
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
            self.error(
                span,
                &format!("“{address}” is not a chart."),
                "Write `chart:` and the name of a chart in charts.toml.",
            );
            return None;
        };
        if title.trim().is_empty() {
            self.error(
                span.clone(),
                &format!("The chart “{id}” has no title."),
                &format!("Write it after the name: `(chart:{id} \"What it shows\")`."),
            );
        }
        if plain_text(&takeaway).trim().is_empty() {
            self.error(
                span.clone(),
                &format!("The chart “{id}” has no takeaway."),
                "Write what it says between the square brackets.",
            );
        }
        let title = self.title(title, span.clone());
        self.spans.figures.push((id.to_owned(), self.in_file(span.clone())));
        let Some(chart) = self.charts.remove(id) else {
            self.missing_chart(id, span);
            return None;
        };
        let Chart { kind, facts } = chart?;
        self.figures.push(Figure { id: id.to_owned(), kind, facts, title, takeaway });
        Some(id.to_owned())
    }

    /// Reports a chart that is not in `charts.toml`, or that the article shows already.
    fn missing_chart(&mut self, id: &str, span: Range<usize>) {
        if self.figures.iter().any(|figure| figure.id == id) {
            self.error(
                span,
                &format!("The article shows the chart “{id}” twice."),
                "Remove one, or add a second chart to charts.toml.",
            );
            return;
        }
        let near = did_you_mean(id, self.charts.keys().map(String::as_str)).map(str::to_owned);
        let help = match &near {
            Some(near) => format!("Did you mean `chart:{near}`?"),
            None => "Add it to charts.toml first.".to_owned(),
        };
        // The chart that was probably meant is not reported as missing.
        let place = self.spans.figures.pop().map(|(_, place)| place);
        if let (Some(near), Some(place)) = (near, place) {
            self.charts.remove(&near);
            self.spans.figures.push((near, place));
        }
        self.error(span, &format!("There is no chart “{id}”."), &help);
    }

    /// The words in the quotation marks, which may contain facts as the text does.
    fn title(&mut self, title: &str, span: Range<usize>) -> Vec<Inline> {
        let image = self.in_file(span);
        let text = self.context.file.text.get(image.clone()).unwrap_or_default();
        match text.rfind(title).filter(|_| !title.is_empty()) {
            Some(at) => self.run((image.start + at)..(image.start + at + title.len()), "title"),
            None if title.is_empty() => Vec::new(),
            // An escape makes title and file differ, so the spans of its facts and numbers are unknown.
            None => {
                let title_only = vec![Inline::Text(title.to_owned())];
                self.passage.push(title, image, false);
                self.check_passage();
                title_only
            }
        }
    }
}
