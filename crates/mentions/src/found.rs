//! What the grammars share: a figure in characters, the place that is read, and the walk through a text.

use crate::Vocabulary;
use crate::letters::Letters;
use crate::mention::{Amount, Kind, Meaning, Mention};
use std::ops::Range;

/// A figure in characters of the folded text.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) span: Range<usize>,
    pub(crate) number: Range<usize>,
    pub(crate) kind: Kind,
    pub(crate) meaning: Meaning,
}

impl Found {
    /// Characters that claim nothing.
    pub(crate) fn nothing(kind: Kind, span: Range<usize>) -> Self {
        Self { number: span.clone(), span, kind, meaning: Meaning::Nothing }
    }

    /// Its amount, if it is one.
    pub(crate) fn amount(&self) -> Option<&Amount> {
        match &self.meaning {
            Meaning::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    /// The same figure in bytes of the text.
    pub(crate) fn into_mention(self, letters: &Letters) -> Mention {
        Mention {
            span: letters.byte_range(self.span),
            number: letters.byte_range(self.number),
            kind: self.kind,
            meaning: self.meaning,
        }
    }
}

/// A place in a folded text.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub(crate) chars: &'a [char],
    pub(crate) vocabulary: &'a Vocabulary,
    /// The end of the figure before, which no word of the next reaches across.
    pub(crate) floor: usize,
    /// Whether a catty has sixteen taels, as where traditional characters are written, and not ten.
    pub(crate) has_sixteen_taels: bool,
}

/// All figures of a text, from left to right. `figure` reads one at a character; where there is none,
/// `next` says where the next could begin.
pub(crate) fn walk(
    chars: &[char],
    vocabulary: &Vocabulary,
    figure: impl Fn(Text<'_>, usize) -> Option<Found>,
    next: impl Fn(&[char], usize) -> usize,
) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let floor = found.last().map_or(0, |last| last.span.end);
        match figure(Text { chars, vocabulary, floor, has_sixteen_taels: false }, at) {
            Some(figure) => {
                at = figure.span.end.max(at + 1);
                found.push(figure);
            }
            None => at = next(chars, at),
        }
    }
    found
}
