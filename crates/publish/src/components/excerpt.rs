//! An excerpt: one figure of a story as an article, with a link to the whole story.

use super::anchor::anchor;
use super::article_props::ArticleProps;
use super::blocks::{view_figure, view_other_facts};
use super::lang_spans::mark_languages;
use super::note::Note;
use story::document::plain_text;
use story::wording::{moment, phrases};
use yew::prelude::*;

/// One figure of a story as `<article class="data-story data-story-excerpt">`; the story is an excerpt.
#[component]
pub(crate) fn FigureExcerpt(props: &ArticleProps) -> Html {
    let story = &props.story;
    let about = &story.about;
    let words = phrases(story.language);
    let Some(figure) = story.figures.first() else { return Html::default() };
    let href = format!(
        "{}{}/{}/#{}",
        props.root,
        about.slug,
        story.language.tag(),
        anchor(story, "figure", &figure.id)
    );
    html! {
        <article class={classes!(props.target.classes(), "data-story-excerpt")} data-scheme={props.target.scheme()} dir="ltr"
            aria-labelledby={anchor(story, "title", &figure.id)} lang={story.language.tag()} data-story={about.slug.clone()}
            data-story-site={props.site.clone()} data-story-source={props.data_address()} data-story-integrity={props.integrity.clone()}>
            {view_figure(props, &figure.id)}
            <footer class="data-story-footer">
                {view_other_facts(props)}
                <p class="data-story-source">
                    {words.whole_story}{words.colon}<a {href} target="_blank">{mark_languages(story, &plain_text(&story.headline))}</a>
                    {words.separator}{&about.publisher}{words.separator}{moment(about.published, story.language)}
                </p>
            </footer>
            <Note story={story.clone()} />
        </article>
    }
}
