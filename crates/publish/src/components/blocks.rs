//! The blocks of an article's text, its figures and its other facts.

use super::anchor::anchor;
use super::article_props::ArticleProps;
use super::fact_table::FactTable;
use super::figure::Figure;
use super::footnotes::view_footnotes;
use super::prose::inlines;
use super::text_table::view_text_table;
use story::document::{Block, Photo, PhotoFile};
use story::wording::phrases;
use yew::prelude::*;

/// The facts without a row in a figure, in a table that readers can open.
pub(super) fn view_other_facts(props: &ArticleProps) -> Html {
    let others = props.story.listed_outside_figures();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <details class="data-story-data">
            <summary>{phrases(props.story.language).other_facts}</summary>
            <FactTable story={props.story.clone()} facts={others.to_vec()} root={props.root.clone()} />
        </details>
    }
}

/// A block; blocks at the top level have an id, the same in every language.
pub(super) fn view_block(props: &ArticleProps, block: &Block, index: Option<usize>) -> Html {
    let story = &props.story;
    let blocks =
        |blocks: &[Block]| blocks.iter().map(|block| view_block(props, block, None)).collect::<Html>();
    let id = index.map(|index| anchor(story, "block", &index.to_string()));
    match block {
        Block::Heading(level, text) => {
            let class = classes!("data-story-heading", (*level > 2).then_some("data-story-subheading"));
            html! { <@{props.target.heading(*level)} {id} {class}>{inlines(story, text)}</@> }
        }
        Block::Paragraph(text) => html! { <p {id}>{inlines(story, text)}</p> },
        Block::List { first: Some(first), items } => {
            let start = (*first != 1).then(|| first.to_string());
            html! { <ol {id} {start}>{ for items.iter().map(|item| html! { <li>{blocks(item)}</li> }) }</ol> }
        }
        Block::List { first: None, items } => {
            html! { <ul {id}>{ for items.iter().map(|item| html! { <li>{blocks(item)}</li> }) }</ul> }
        }
        Block::Quote(inner) => html! { <blockquote {id}>{blocks(inner)}</blockquote> },
        Block::Photo(photo) => view_photo(props, photo),
        Block::Table(table) => view_text_table(story, table, id),
        Block::Footnotes(notes) => {
            let texts = notes.iter().map(|note| blocks(&note.text)).collect();
            view_footnotes(story, notes, texts, props.target.heading(2), id)
        }
        Block::Break => html! { <hr class="data-story-break" /> },
        Block::Figure(id) => view_figure(props, id),
    }
}

pub(super) fn view_figure(props: &ArticleProps, id: &str) -> Html {
    let Some(figure) = props.story.figure(id) else { return Html::default() };
    html! {
        <Figure story={props.story.clone()} figure={figure.id.clone()} picture={props.pictures.get(id).cloned().unwrap_or_default()}
            files={props.files.get(id).cloned().unwrap_or_default()} root={props.root.clone()}
            embed_code={props.snippets.figures.get(id).cloned()} />
    }
}

/// A photograph with its size, so that the text does not move when it loads. The first photo of a story loads at once.
fn view_photo(props: &ArticleProps, photo: &Photo) -> Html {
    let address = |file: &PhotoFile| format!("{}{}", props.root, file.name);
    let candidates = photo.files.iter().map(|file| format!("{} {}w", address(file), file.width));
    let Some(largest) = photo.files.last() else { return Html::default() };
    let is_first = props.story.blocks.first() == Some(&Block::Photo(photo.clone()));
    html! {
        <figure class="data-story-photo">
            <img src={address(largest)} srcset={candidates.collect::<Vec<_>>().join(", ")}
                sizes="(min-width: 640px) 40rem, 100vw" width={largest.width.to_string()}
                height={largest.height.to_string()} alt={photo.alt.clone()}
                loading={if is_first { "eager" } else { "lazy" }} decoding="async" />
            <figcaption class="data-story-photo-caption">
                {inlines(&props.story, &photo.caption)}
                <small class="data-story-publisher">{&photo.credit}</small>
            </figcaption>
        </figure>
    }
}
