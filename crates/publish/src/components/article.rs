//! The article: header, text with figures, related stories, other facts and sources.

use super::article_header::{view_header, view_languages};
use super::article_props::ArticleProps;
use super::blocks::{view_block, view_other_facts};
use super::credit::credit;
use super::embed_code::view_embed_code;
use super::lang_spans::mark_languages;
use super::links::view_links;
use super::note::Note;
use super::render_target::RenderTarget;
use super::story_context::StoryContext;
use story::Related;
use story::wording::phrases;
use yew::prelude::*;

/// The whole article as `<article class="data-story">`.
#[component]
pub(crate) fn Article(props: &ArticleProps) -> Html {
    let story = &props.story;
    let about = &story.about;
    let words = phrases(story.language);
    let is_page = props.target == RenderTarget::Page;
    html! {
        <article class={props.target.classes()} data-scheme={props.target.scheme()} dir="ltr" lang={story.language.tag()} data-story={about.slug.clone()}
            data-story-site={props.site.clone()} data-story-source={props.data_address()} data-story-integrity={props.integrity.clone()}>
            if is_page {
                {view_languages(props)}
            }
            {view_header(props)}
            <div class="data-story-text">
                { for story.blocks.iter().enumerate().map(|(index, block)| view_block(props, block, Some(index))) }
            </div>
            <footer class="data-story-footer">
                if is_page && !about.related.is_empty() {
                    <h2 class="data-story-heading">{words.related}</h2>
                    <ul class="data-story-related">
                        { for about.related.iter().map(|related| view_related(story, related)) }
                    </ul>
                }
                {view_other_facts(props)}
                <p class="data-story-source">
                    {words.sources}{words.colon}
                    { for story.sources.values().map(|source| credit(story, source)) }
                </p>
                { for props.snippets.story.iter().map(|code| view_embed_code(story, code)) }
                {view_links(story)}
            </footer>
            <Note story={story.clone()} />
        </article>
    }
}

fn view_related(story: &StoryContext, related: &Related) -> Html {
    html! {
        <li>
            if let Some(url) = &related.url {
                <a href={url.as_str().to_owned()} data-story-link={story.link_number(url)}>{mark_languages(story, &related.title)}</a>
            } else {
                {mark_languages(story, &related.title)}
            }
            if let Some(publisher) = &related.publisher {
                <small class="data-story-publisher">{publisher}</small>
            }
        </li>
    }
}
