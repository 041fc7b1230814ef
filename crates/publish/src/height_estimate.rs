//! Estimates of the height that an embed takes up in a host's page.

use super::figure_drawing::FigureDrawing;
use super::typesetting::{Breaking, lines};
use crate::components::StoryContext;
use crate::figure_kind::{has_hatching, is_drawn, requested_note};
use story::Story;
use story::document::{Figure, plain_text};
use story::fact::{Fact, FactId};
use story::wording::attribution::credit;

/// The least height and the height of a story's frame, in CSS px. Without a listener, the reader scrolls inside the frame.
pub(super) const OF_STORIES: (u32, u32) = (480, 800);

/// A closed table with its margins, in CSS px.
const TABLE: f64 = 56.0;

/// Columns of phones and of wide screens, in CSS px.
const COLUMNS: [f64; 6] = [288.0, 320.0, 390.0, 480.0, 640.0, 800.0];

/// The least and the greatest height of a figure's excerpt in the columns of news pages, in CSS px, with its table closed.
pub(super) fn of_figure(excerpt: &StoryContext, figure: &Figure, drawing: &FigureDrawing) -> (u32, u32) {
    let heights = COLUMNS.map(|column| height(excerpt, figure, drawing, column));
    let least = heights.into_iter().fold(f64::INFINITY, f64::min);
    let most = heights.into_iter().fold(0.0, f64::max);
    // Fonts differ: a text can need a line more or less.
    ((least * 0.85).round() as u32, (most * 1.1).round() as u32)
}

/// The height in one column, with the sizes and leadings of `www/style/figure.css`.
fn height(story: &StoryContext, figure: &Figure, drawing: &FigureDrawing, column: f64) -> f64 {
    let max_width = column * 0.9;
    let set = |text: &str, size: f64, bold: bool, leading: f64| {
        lines(text, size, bold, max_width, Breaking::Filled).len() as f64 * size * leading
    };
    let title = set(&plain_text(&figure.title), 18.0, true, 1.5) + 6.0;
    let takeaway_leading = if story.language.is_chinese() { 1.7 } else { 1.55 };
    let takeaway = set(&plain_text(&figure.takeaway), 16.0, false, takeaway_leading) + 16.0;
    let picture =
        if is_drawn(figure) { chart(story, drawing, column, &set) } else { stats(story, figure, max_width) };
    let legend = if has_hatching(story, figure) { 31.0 } else { 0.0 };
    let sources = story.sources_of(figure).into_iter();
    let credits = sources.map(|source| set(&credit(source, story.language), 14.0, false, 1.6));
    let source = credits.sum::<f64>() + 8.0;
    let headline = set(&plain_text(&story.headline), 14.0, false, 1.6) + 23.0;
    let others = if story.listed_outside_figures().is_empty() { 0.0 } else { TABLE };
    let (edges, foot) = (42.0, 24.0);
    title + takeaway + picture + legend + TABLE + source + edges + others + headline + foot
}

/// The height of the chart in the layout for the column, with its footnotes.
fn chart(
    story: &Story,
    drawing: &FigureDrawing,
    column: f64,
    set: &impl Fn(&str, f64, bool, f64) -> f64,
) -> f64 {
    let Some((drawing, height)) = drawing.fit_to_column(column) else { return 0.0 };
    let notes = drawing.footnotes.iter().filter_map(|id| story.facts.get(id));
    // The numbers before the footnotes and the brackets after them need some of the width.
    let notes =
        notes.map(|fact| set(&format!("{}{}{}", fact.label, fact.words, ".".repeat(24)), 16.5, false, 1.46));
    height + 28.0 + notes.sum::<f64>()
}

/// The height of facts at a glance: the first is large, the others are in columns.
fn stats(story: &Story, figure: &Figure, max_width: f64) -> f64 {
    const GAPS: (f64, f64) = (32.0, 20.0);
    let columns = ((max_width + GAPS.0) / (144.0 + GAPS.0)).floor().max(1.0);
    let width = (max_width - (columns - 1.0) * GAPS.0) / columns;
    let tall = |(index, (id, fact)): (usize, (&FactId, &Fact))| {
        let (width, value) = if index == 0 { (max_width, 48.0) } else { (width, 31.0) };
        let label = lines(&fact.label, 15.0, false, width, Breaking::Filled).len() as f64 * 21.0;
        let note = requested_note(story, figure, id, fact).unwrap_or_default();
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
