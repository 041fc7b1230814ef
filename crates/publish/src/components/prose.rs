//! Runs of text, in which facts are links to the table row with their source.

use super::anchor::anchor;
use super::footnotes::view_mark;
use super::lang_spans::mark_languages;
use super::story_context::StoryContext;
use story::document::Inline;
use story::fact::FactId;
use story::wording::phrases;
use yew::prelude::*;

/// A run of text.
pub(super) fn inlines(story: &StoryContext, text: &[Inline]) -> Html {
    text.iter().map(|inline| view_inline(story, inline)).collect()
}

/// Words that state a fact, as a link to its row.
pub(super) fn fact_link(story: &StoryContext, id: &FactId, words: &str) -> Html {
    let href = format!("#{}", anchor(story, "fact", id));
    html! { <a class="data-story-fact" {href} data-fact={id.clone()}>{words}</a> }
}

fn view_inline(story: &StoryContext, inline: &Inline) -> Html {
    match inline {
        Inline::Text(words) => mark_languages(story, words),
        Inline::Emphasis(inner) => html! { <em>{inlines(story, inner)}</em> },
        Inline::Strong(inner) => html! { <strong>{inlines(story, inner)}</strong> },
        Inline::Link(url, inner) => {
            html! { <a href={url.as_str().to_owned()} data-story-link={story.link_number(url)}>{inlines(story, inner)}</a> }
        }
        Inline::LineBreak => html! { <br /> },
        Inline::NoteMark(mark) => view_mark(story, *mark),
        Inline::Fact(id, words) => {
            let href = format!("#{}", anchor(story, "fact", id));
            let words_for = phrases(story.language);
            let is_corrected = story.corrections_of(id).next().is_some();
            let is_calculation = story.facts.get(id).is_some_and(|fact| fact.is_calculation());
            html! {
                <a class="data-story-fact" href={href} data-fact={id.clone()}>
                    {words}
                    if is_calculation {
                        <small class="data-story-calculation">{" "}{words_for.calculated}</small>
                    }
                    if is_corrected {
                        <small class="data-story-corrected">{" "}{words_for.corrected}</small>
                    }
                </a>
            }
        }
    }
}
