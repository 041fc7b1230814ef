//! Properties of a figure that depend on its kind.

use chart::STATS;
use chart::spec::NOTES_FIELD;
use story::Story;
use story::document::Figure;
use story::fact::{Fact, FactId};

/// Whether the figure is a chart. The kind `stats` is HTML only: nothing is drawn.
pub(crate) fn is_drawn(figure: &Figure) -> bool {
    figure.kind != STATS
}

/// Whether the figure's chart has a hatched part, which needs a legend.
pub(crate) fn has_hatching(story: &Story, figure: &Figure) -> bool {
    is_drawn(figure) && story.has_possible_values(figure)
}

/// The fact's note, if the author lists the fact in the figure's `notes` field.
pub(crate) fn requested_note(story: &Story, figure: &Figure, id: &FactId, fact: &Fact) -> Option<String> {
    let between = if story.language.is_chinese() { "" } else { " " };
    figure.field(NOTES_FIELD).contains(id).then(|| fact.notes.join(between))
}
