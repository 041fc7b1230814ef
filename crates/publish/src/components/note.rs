//! The note that opens at a number or a mark. Its fields are empty; the widget fills them from the fact's row.

use super::anchor::anchor;
use super::story_context::StoryContext;
use std::rc::Rc;
use story::wording::phrases;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct NoteProps {
    pub(super) story: Rc<StoryContext>,
}

/// The one note of an article, hidden until a fact is selected, and the status line that announces it.
#[component]
pub(super) fn Note(props: &NoteProps) -> Html {
    let words = phrases(props.story.language);
    let id = |part: &str| anchor(&props.story, "note", part);
    let name = format!("{} {}", id("label"), id("value"));
    html! { <>
        <div class="data-story-note" role="group" aria-labelledby={name} aria-describedby={id("origin")}
            tabindex="-1" hidden={true}>
            <p id={id("label")} class="data-story-note-label">{words.note}</p>
            <p id={id("value")} class="data-story-note-value"></p>
            <p id={id("origin")} class="data-story-note-origin"></p>
            <p class="data-story-note-actions">
                <button type="button" data-way="chart">{words.show_in_chart}</button>
                <button type="button" data-way="text">{words.show_in_text}</button>
                <a class="data-story-permalink" href="#" data-done={words.link_copied}>{words.copy_link}</a>
                <button type="button" data-way="close">{words.close}</button>
            </p>
        </div>
        <p class="data-story-status" role="status"></p>
    </> }
}
