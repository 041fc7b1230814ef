//! A datum that is a series.

use crate::input::{Datum, Series};

#[derive(Clone, Copy)]
pub(super) struct SeriesDatum<'a> {
    pub(super) datum: &'a Datum,
    pub(super) series: &'a Series,
}

impl<'a> SeriesDatum<'a> {
    /// The last value in words.
    pub(super) fn last_words(self) -> &'a str {
        self.series.points.iter().rev().find_map(|point| point.words.as_deref()).unwrap_or_default()
    }
}
