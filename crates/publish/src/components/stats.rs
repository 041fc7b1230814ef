//! Facts at a glance: the figure that is HTML and has no canvas.

use super::figure::asked_note;
use super::prose::fact_link;
use story::wording::phrases;
use story::{Story, document};
use yew::prelude::*;

/// The facts as terms and values, each value a link to the row where its source stands.
pub(super) fn stats(story: &Story, figure: &document::Figure) -> Html {
    let words = phrases(story.language);
    let facts = figure.field("facts").iter().filter_map(|id| Some((id, story.facts.get(id)?)));
    let entry = |(id, fact): (&String, &story::fact::Fact)| {
        html! {
            <div class="data-story-stat">
                <dt class="data-story-stat-label">{&fact.label}</dt>
                <dd class="data-story-stat-value">
                    {fact_link(story, id, &fact.words)}
                    if fact.is_calculation() {
                        <small class="data-story-stat-aside">{words.our_calculation}</small>
                    }
                    if let Some(possible) = &fact.possible {
                        <small class="data-story-stat-aside">{words.possible}{words.colon}{possible}</small>
                    }
                    if let Some(note) = asked_note(story, figure, id, fact) {
                        <small class="data-story-stat-aside">{note}</small>
                    }
                </dd>
            </div>
        }
    };
    html! { <dl class="data-story-stats">{ for facts.map(entry) }</dl> }
}
