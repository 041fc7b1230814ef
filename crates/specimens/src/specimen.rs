//! A specimen: one figure of the gallery in one language.

use story::Story;
use story::document::Figure;

/// One figure in one language.
#[derive(Clone, Debug)]
pub struct Specimen {
    /// The chart's kind.
    pub kind: &'static str,
    /// The name of its bound or feature.
    pub name: &'static str,
    /// A story with this figure only; its id is `specimen`.
    pub story: Story,
}

impl Specimen {
    /// The figure.
    pub fn figure(&self) -> Option<&Figure> {
        self.story.figure(FIGURE)
    }
}

/// The id of every specimen's figure.
pub(super) const FIGURE: &str = "specimen";
