//! Charts: facts in, a scene and its marks out. Knows neither files nor browsers.

mod caption;
pub mod circle;
pub mod kind;
mod kinds;
pub mod mark;
pub mod motion;
mod notes;
mod plot;
pub mod role;
pub mod scale;
pub mod scene;
mod sketch;
pub mod summary;
#[cfg(test)]
mod testing;
mod ticks;
mod time_axis;
mod track;

pub use kinds::line::MOST_SERIES;
use mark::{Mark, Shape};
use scene::Scene;
use story::Story;
use story::document::{Figure, plain_text};
use story::fact::{Fact, FactId};
use story::wording::signs;

/// The widths at which charts are laid out, in CSS px at the usual text size. A page shows the widest that
/// fits, scaled up. With text at 200% a phone has room for the narrowest, shown at twice its size.
pub const WIDTHS: [u32; 4] = [160, 320, 400, 640];

/// The space left and right of a chart, in CSS px.
const MARGIN: f64 = 16.0;

/// What a chart is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The story, for its facts and its language.
    pub story: &'a Story,
    /// The figure.
    pub figure: &'a Figure,
    /// The width to lay out for, in CSS px.
    pub width: f64,
    /// The fact whose marks are lit.
    pub highlight: Option<&'a str>,
}

/// A drawn chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What is seen.
    pub scene: Scene,
    /// What can be touched, walked and read, in reading order.
    pub marks: Vec<Mark>,
    /// The facts that have a number in the picture, the first with number 1: they are told below it.
    pub notes: Vec<FactId>,
}

/// Draws a figure, or nothing where its kind is unknown or a fact it needs is not there.
pub fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let kind = kind::of(&frame.figure.kind)?;
    (kind.draw)(frame)
}

/// A figure's name for those who hear it: title and takeaway. How to read it says its summary, all else its table.
pub fn label(story: &Story, figure: &Figure) -> String {
    let parts = [plain_text(&figure.title), plain_text(&figure.takeaway)];
    joined(parts.iter().map(String::as_str), signs(story.language).stop)
}

/// Parts with words between them.
fn joined<'a>(parts: impl Iterator<Item = &'a str>, between: &str) -> String {
    let mut all = String::new();
    for part in parts {
        if !all.is_empty() {
            all.push_str(between);
        }
        all.push_str(part);
    }
    all
}

/// The widest layout width that fits into `available` CSS px; the narrowest where none does.
pub fn layout_width(available: f64) -> u32 {
    WIDTHS.into_iter().rev().find(|width| f64::from(*width) <= available).unwrap_or(WIDTHS[0])
}

impl<'a> Frame<'a> {
    /// The one fact in a field.
    fn fact(&self, field: &str) -> Option<(&'a str, &'a Fact)> {
        let id = self.figure.field(field).first()?;
        Some((id, self.story.facts.get(id)?))
    }

    /// All facts in a field.
    fn facts(&self, field: &str) -> Vec<(&'a str, &'a Fact)> {
        let ids = self.figure.field(field).iter();
        ids.filter_map(|id| Some((id.as_str(), self.story.facts.get(id)?))).collect()
    }

    /// The mark of a fact.
    fn mark(&self, (id, fact): (&str, &Fact), shape: Shape) -> Mark {
        Mark { fact: id.to_owned(), shape, words_at: None, words: self.spoken(fact) }
    }

    fn is_lit(&self, fact: &str) -> bool {
        self.highlight == Some(fact)
    }

    /// The fact in full words, for ears and notes: 仍未解決:256至291件(編者推算).
    fn spoken(&self, fact: &Fact) -> String {
        let words = signs(self.story.language);
        self.marked([&fact.label, words.colon, &fact.words].concat(), fact, words.our_calculation)
    }

    /// Words about a fact, with the mark of a calculation behind them where it is one: 解決率（推算）.
    fn marked(&self, mut about: String, fact: &Fact, mark: &str) -> String {
        if fact.is_calculation() {
            let words = signs(self.story.language);
            for part in [words.bracket_open, mark, words.bracket_close] {
                about.push_str(part);
            }
        }
        about
    }
}

/// The least and the most that a fact leaves possible; the most is nothing where there is no limit.
fn ends(fact: &Fact) -> Option<(f64, Option<f64>)> {
    let interval = fact.quantity()?.interval;
    Some((interval.low.number()?.to_f64(), interval.high.number().map(|high| high.to_f64())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_layout_that_fits_is_taken() {
        for (available, width) in
            [(250.0, 160), (320.0, 320), (390.0, 320), (400.0, 400), (639.9, 400), (1200.0, 640)]
        {
            assert_eq!(layout_width(available), width);
        }
    }
}
