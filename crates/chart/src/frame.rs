//! A figure at one width, with methods to read its input.

use crate::input::{Datum, Figure, FixedWords, Input};
use crate::mark::{Mark, Shape};

/// The space left and right of a chart, in CSS px.
pub const MARGIN: f64 = 16.0;

/// A figure, and the width at which it is laid out.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'a> {
    pub(crate) input: &'a Input,
    pub(crate) figure: &'a Figure,
    /// In CSS px.
    pub(crate) width: f64,
}

impl<'a> Frame<'a> {
    /// The width between the margins, in CSS px.
    pub(crate) fn inner_width(self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// The right edge of what is drawn, in CSS px.
    pub(crate) fn right(self) -> f64 {
        self.width - MARGIN
    }

    /// All data in a field.
    pub(crate) fn data(self, field: &str) -> Vec<&'a Datum> {
        let indices = self.figure.fields.iter().find(|(name, _)| name == field);
        let indices = indices.map_or(&[][..], |(_, indices)| indices);
        indices.iter().filter_map(|index| self.input.data.get(*index)).collect()
    }

    /// The first datum in a field.
    pub(crate) fn datum(self, field: &str) -> Option<&'a Datum> {
        self.data(field).first().copied()
    }

    /// The words that every drawing may need.
    pub(crate) fn words(self) -> &'a FixedWords {
        &self.input.words
    }

    /// The mark of a datum.
    pub(crate) fn mark(self, datum: &Datum, shape: Shape) -> Mark {
        let words = [&datum.label, self.words().colon.as_str(), &datum.words].concat();
        Mark {
            fact: datum.id.clone(),
            shape,
            words_at: None,
            words: self.with_aside(words, datum, &self.words().our_calculation),
        }
    }

    /// Words about a datum. If it is calculated, an aside follows: 解決率（推算）.
    pub(crate) fn with_aside(self, mut words: String, datum: &Datum, aside: &str) -> String {
        if datum.is_calculated {
            for part in [&self.words().bracket_open, aside, &self.words().bracket_close] {
                words.push_str(part);
            }
        }
        words
    }
}
