//! A table in the text, in a box of its own: where it is too wide, it scrolls there.

use super::prose::inlines;
use super::story_context::StoryContext;
use story::document::{Alignment, Inline, Table, plain_text};
use story::wording::phrases;
use yew::prelude::*;

/// The table; the first cell of a row is its heading.
pub(super) fn view_text_table(story: &StoryContext, table: &Table, id: Option<String>) -> Html {
    let alignments = || table.columns.iter().copied().chain(std::iter::repeat(Alignment::Start));
    let cells = |cells: &[Vec<Inline>], scope: &dyn Fn(usize) -> Option<&'static str>| -> Html {
        let each = cells.iter().zip(alignments()).enumerate();
        each.map(|(index, (cell, alignment))| view_cell(story, cell, alignment, scope(index))).collect()
    };
    let name = match plain_text(&table.caption) {
        caption if caption.is_empty() => phrases(story.language).table.to_owned(),
        caption => caption,
    };
    // Keyboards can scroll only what they can reach.
    html! {
        <div {id} class="data-story-text-table" role="group" tabindex="0" aria-label={name}>
            <table>
                if !table.caption.is_empty() {
                    <caption>{inlines(story, &table.caption)}</caption>
                }
                <thead><tr>{cells(&table.head, &|_| Some("col"))}</tr></thead>
                <tbody>
                    { for table.rows.iter().map(|row| html! {
                        <tr>{cells(row, &|index| (index == 0).then_some("row"))}</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A cell; with a scope it is a heading, unless it is empty.
fn view_cell(
    story: &StoryContext,
    cell: &[Inline],
    alignment: Alignment,
    scope: Option<&'static str>,
) -> Html {
    let class = match alignment {
        Alignment::Start => None,
        Alignment::Center => Some("data-story-center"),
        Alignment::End => Some("data-story-end"),
    };
    match scope.filter(|_| !cell.is_empty()) {
        Some(scope) => html! { <th {scope} {class}>{inlines(story, cell)}</th> },
        None => html! { <td {class}>{inlines(story, cell)}</td> },
    }
}
