//! The article: headline, lead, text with figures, and where its facts come from.

use super::facts::{FactTable, credit};
use super::figure::Figure;
use super::prose::inlines;
use crate::story::document::Block;
use crate::story::wording::{moment, phrases};
use crate::story::{Story, fact::FactId};
use std::rc::Rc;
use yew::prelude::*;

/// What an article is made from.
#[derive(Properties, PartialEq)]
pub struct ArticleProps {
    /// The story.
    pub story: Rc<Story>,
    /// Makes the picture of a figure by its name: SVG in a finished page, a canvas in the browser.
    pub picture: Callback<String, Html>,
    /// The address of the story's data, for the loader; none where nothing is to become live.
    #[prop_or_default]
    pub data: Option<String>,
    /// The digest of that data.
    #[prop_or_default]
    pub integrity: Option<String>,
}

/// A whole article as `<article class="data-story">`.
#[component]
pub fn Article(props: &ArticleProps) -> Html {
    let story = &props.story;
    let about = &story.about;
    let words = phrases(story.language);
    let published = moment(about.published, story.language);
    let updated = about.updated.map(|updated| (moment(updated, story.language), updated.machine_readable()));
    let others = facts_outside_figures(story);
    html! {
        <article class="data-story" lang={story.language.tag()} data-story={about.slug.clone()}
            data-story-source={props.data.clone()} data-story-integrity={props.integrity.clone()}>
            <header class="data-story-header">
                if let Some(section) = &about.section {
                    <p class="data-story-section">{section}</p>
                }
                <h1 class="data-story-headline">{&story.headline}</h1>
                <p class="data-story-lead">{inlines(story, &story.lead)}</p>
                <p class="data-story-byline">
                    if !about.authors.is_empty() {
                        {about.authors.join(words.comma)}{words.separator}
                    }
                    <time datetime={about.published.machine_readable()}>{published}</time>
                    if let Some((words_for_it, datetime)) = updated {
                        {words.separator}{words.updated}<time datetime={datetime}>{words_for_it}</time>
                    }
                </p>
            </header>
            <div class="data-story-text">
                { for story.blocks.iter().map(|block| view_block(props, block)) }
            </div>
            <footer class="data-story-footer">
                if !others.is_empty() {
                    <details class="data-story-data">
                        <summary>{words.other_facts}</summary>
                        <FactTable story={story.clone()} facts={others} />
                    </details>
                }
                <p class="data-story-source">
                    {words.sources}{words.colon}
                    { for story.sources.values().map(|source| credit(story, source)) }
                </p>
            </footer>
        </article>
    }
}

fn view_block(props: &ArticleProps, block: &Block) -> Html {
    let story = &props.story;
    let blocks = |blocks: &[Block]| blocks.iter().map(|block| view_block(props, block)).collect::<Html>();
    match block {
        Block::Heading(2, text) => html! { <h2 class="data-story-heading">{inlines(story, text)}</h2> },
        Block::Heading(_, text) => html! { <h3 class="data-story-heading">{inlines(story, text)}</h3> },
        Block::Paragraph(text) => html! { <p>{inlines(story, text)}</p> },
        Block::List { ordered: true, items } => {
            html! { <ol>{ for items.iter().map(|item| html! { <li>{blocks(item)}</li> }) }</ol> }
        }
        Block::List { ordered: false, items } => {
            html! { <ul>{ for items.iter().map(|item| html! { <li>{blocks(item)}</li> }) }</ul> }
        }
        Block::Quote(inner) => html! { <blockquote>{blocks(inner)}</blockquote> },
        Block::Break => html! { <hr class="data-story-break" /> },
        Block::Figure(id) => match story.figure(id) {
            Some(figure) => html! {
                <Figure story={story.clone()} figure={id.clone()}>{props.picture.emit(figure.id.clone())}</Figure>
            },
            None => Html::default(),
        },
    }
}

/// What the text states and no figure's table shows: it needs a row of its own to link to.
fn facts_outside_figures(story: &Story) -> Vec<FactId> {
    let in_figure = |id: &FactId| story.figures.iter().any(|figure| figure.drawn().any(|drawn| drawn == id));
    story.facts_in_text().into_iter().filter(|id| !in_figure(id)).cloned().collect()
}
