//! Facts at a glance: the kind of figure that is HTML and has no chart.

use super::prose::fact_link;
use super::story_context::StoryContext;
use crate::figure_kind::requested_note;
use story::document;
use story::wording::phrases;
use yew::prelude::*;

/// The facts as labels and values. Each value is a link to the table row with its source.
pub(super) fn stats(story: &StoryContext, figure: &document::Figure) -> Html {
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
                    if let Some(note) = requested_note(story, figure, id, fact) {
                        <small class="data-story-stat-aside">{note}</small>
                    }
                </dd>
            </div>
        }
    };
    html! { <dl class="data-story-stats">{ for facts.map(entry) }</dl> }
}
