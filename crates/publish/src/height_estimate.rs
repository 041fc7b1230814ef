//! How much of a host's page a figure will take up, before any browser has laid it out.

use super::typesetting::{Breaking, lines};
use crate::components::{asked_note, credit_line, facts_outside_figures, has_bounds, sources};
use chart::scene::css_px;
use chart::{STATS, WIDTHS, layout_width};
use story::Story;
use story::document::{Figure, plain_text};
use story::fact::{Fact, FactId};

/// A story is scrolled within its frame where the host's page has no listener; least and height in CSS px.
pub(super) const OF_STORIES: (u32, u32) = (480, 800);

/// A closed table with the air around it, in CSS px.
const TABLE: f64 = 56.0;

/// Columns of phones and of wide screens, in CSS px.
const COLUMNS: [f64; 6] = [288.0, 320.0, 390.0, 480.0, 640.0, 800.0];

/// The least and the most that a figure takes up in the columns of news pages, in CSS px, its table closed.
pub(super) fn of_figure(story: &Story, figure: &Figure) -> (u32, u32) {
    let heights = COLUMNS.map(|column| height(story, figure, column));
    let least = heights.into_iter().fold(f64::INFINITY, f64::min);
    let most = heights.into_iter().fold(0.0, f64::max);
    // Fonts differ: a line more or less.
    ((least * 0.85).round() as u32, (most * 1.1).round() as u32)
}

/// The sizes and leadings are those of `www/style/figure.css`.
fn height(story: &Story, figure: &Figure, column: f64) -> f64 {
    let room = column * 0.9;
    let set = |text: &str, size: f64, bold: bool, leading: f64| {
        lines(text, size, bold, room, Breaking::Filled).len() as f64 * size * leading
    };
    let title = set(&plain_text(&figure.title), 18.0, true, 1.5) + 6.0;
    let takeaway_leading = if story.language.is_chinese() { 1.7 } else { 1.55 };
    let takeaway = set(&plain_text(&figure.takeaway), 16.0, false, takeaway_leading) + 16.0;
    let picture =
        if figure.kind == STATS { stats(story, figure, room) } else { drawing(story, figure, column, &set) };
    let key = if has_bounds(story, figure) { 31.0 } else { 0.0 };
    let credits = sources(story, figure).map(|source| set(&credit_line(story, source), 14.0, false, 1.6));
    let source = credits.sum::<f64>() + 8.0;
    let headline = set(&plain_text(&story.headline), 14.0, false, 1.6) + 23.0;
    let excerpt = story.excerpt(&figure.id);
    let has_others = excerpt.is_some_and(|excerpt| !facts_outside_figures(&excerpt).is_empty());
    let others = if has_others { TABLE } else { 0.0 };
    let (edges, foot) = (42.0, 24.0);
    title + takeaway + picture + key + TABLE + source + edges + others + headline + foot
}

/// The chart in the layout that is shown, scaled to the column, and what its numbers stand for.
fn drawing(story: &Story, figure: &Figure, column: f64, set: &impl Fn(&str, f64, bool, f64) -> f64) -> f64 {
    // The style sheet keeps the layout of phones down to 288 px.
    let layout = f64::from(layout_width(column.max(320.0)).min(WIDTHS[3]));
    let Some(drawing) = figures::drawing(story, figure, layout) else { return 0.0 };
    let notes = drawing.footnotes.iter().filter_map(|id| story.facts.get(id));
    // Beside its circle a note has less room; marks stand in brackets behind it.
    let notes =
        notes.map(|fact| set(&format!("{}{}{}", fact.label, fact.words, ".".repeat(24)), 16.5, false, 1.46));
    css_px(drawing.scene.height) * column / layout + 28.0 + notes.sum::<f64>()
}

/// Facts at a glance: the first large, the others side by side where they fit.
fn stats(story: &Story, figure: &Figure, room: f64) -> f64 {
    const GAPS: (f64, f64) = (32.0, 20.0);
    let columns = ((room + GAPS.0) / (144.0 + GAPS.0)).floor().max(1.0);
    let width = (room - (columns - 1.0) * GAPS.0) / columns;
    let tall = |(index, (id, fact)): (usize, (&FactId, &Fact))| {
        let (width, value) = if index == 0 { (room, 48.0) } else { (width, 31.0) };
        let label = lines(&fact.label, 15.0, false, width, Breaking::Filled).len() as f64 * 21.0;
        let note = asked_note(story, figure, id, fact).unwrap_or_default();
        let asides = lines(&note, 13.0, false, width, Breaking::Filled).len()
            + usize::from(fact.possible.is_some())
            + usize::from(fact.is_calculation());
        value + label + asides as f64 * 19.5
    };
    let facts = figure.field("facts").iter().filter_map(|id| Some((id, story.facts.get(id)?)));
    let heights: Vec<f64> = facts.enumerate().map(tall).collect();
    let Some((first, others)) = heights.split_first() else { return 0.0 };
    let rows =
        others.chunks(columns as usize).map(|row| row.iter().fold(0.0, |most: f64, one| most.max(*one)));
    first + rows.map(|row| row + GAPS.1).sum::<f64>() + 16.0
}
