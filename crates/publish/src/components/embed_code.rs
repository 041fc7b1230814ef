//! What others paste into their pages to show a figure or the story.

use std::collections::BTreeMap;
use story::Story;
use story::wording::phrases;
use yew::prelude::*;

/// What others may paste.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// For the whole story.
    pub story: Option<String>,
    /// For its figures, by their names.
    pub figures: BTreeMap<String, String>,
}

/// `details.data-story-offer`: the code, and a button that copies it once scripts run.
pub(super) fn view_offer(story: &Story, code: &str) -> Html {
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
