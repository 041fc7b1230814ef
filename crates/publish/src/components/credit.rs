//! The credit of a source.

use super::lang_spans::mark_languages;
use super::story_context::StoryContext;
use story::fact::Source;
use story::wording::{date, phrases};
use yew::prelude::*;

/// A source with author, title, publisher and date.
pub(super) fn credit(story: &StoryContext, source: &Source) -> Html {
    let words = phrases(story.language);
    let title = mark_languages(story, &format!("{}{}{}", words.title_open, source.title, words.title_close));
    html! {
        <cite class="data-story-credit">
            { for source.author.iter().map(|author| html! { <>{author}{words.after_author}</> }) }
            if let Some(url) = &source.url {
                <a href={url.as_str().to_owned()} data-story-link={story.link_number(url)}>{title}</a>
            } else {
                {title}
            }
            {words.clause}{&source.publisher}{words.clause}{date(source.published, story.language)}
        </cite>
    }
}
