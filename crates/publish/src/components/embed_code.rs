//! The embed code in a page, for other sites.

use std::collections::BTreeMap;
use story::Story;
use story::wording::phrases;
use yew::prelude::*;

/// The embed codes of a story and of its figures; empty if embedding is not allowed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EmbedSnippets {
    /// The whole story.
    pub story: Option<String>,
    /// The figures, by their ids.
    pub figures: BTreeMap<String, String>,
}

/// `details.data-story-offer`: the code, and a button that copies it. A script shows the button.
pub(super) fn view_embed_code(story: &Story, code: &str) -> Html {
    let words = phrases(story.language);
    html! {
        <details class="data-story-offer">
            <summary>{words.embed}</summary>
            <p>{words.embed_hint}</p>
            <pre><code translate="no">{code}</code></pre>
            <button type="button" class="data-story-copy" data-done={words.copied} hidden={true}>{words.copy}</button>
        </details>
    }
}
