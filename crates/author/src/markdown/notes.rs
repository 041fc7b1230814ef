//! The footnotes of an article while it is read: marks and texts come in any order.

use std::collections::BTreeSet;
use std::ops::Range;
use story::document::Block;

/// The footnotes of an article while it is read.
#[derive(Default)]
pub(super) struct Notes {
    /// The labels in the order of the numbers, each with the count of its marks.
    pub(super) marked: Vec<(String, usize)>,
    /// The texts as they come, each with its label and place.
    pub(super) texts: Vec<(String, Range<usize>, Vec<Block>)>,
    /// The labels with a second text, which is reported once.
    pub(super) doubled: BTreeSet<String>,
    /// Whether the text of a footnote is being read.
    pub(super) is_inside: bool,
}
