//! The addresses of a story's links in print: each link has a number, and a list at the end has the addresses.

use super::story_context::StoryContext;
use story::wording::phrases;
use yew::prelude::*;

/// The list, which is shown only in print.
pub(super) fn view_links(story: &StoryContext) -> Html {
    let addresses = story.links();
    let words = phrases(story.language);
    html! {
        <div class="data-story-print">
            <p>{words.sources_of_numbers}</p>
            if !addresses.is_empty() {
                <p class="data-story-links-title">{words.addresses}</p>
                <ol class="data-story-links">{ for addresses.iter().map(|address| html! { <li>{address}</li> }) }</ol>
            }
        </div>
    }
}
