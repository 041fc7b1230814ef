//! The article: headline, lead, text with figures, and where its facts come from.

use super::anchor;
use super::embed_code::{Offers, view_offer};
use super::facts::{FactTable, credit, parts_of};
use super::figure::Figure;
use super::files::File;
use super::lang_spans::in_tongues;
use super::links::{number, view_links};
use super::note::Note;
use super::picture::Picture;
use super::prose::{fact_link, inlines};
use super::render_target::Presence;
use quantity::Language;
use std::collections::BTreeMap;
use std::rc::Rc;
use story::document::{Block, Inline, Photo, PhotoFile};
use story::fact::FactId;
use story::wording::{date, moment, phrases};
use story::{Correction, Related, Story};
use yew::prelude::*;

/// What an article is made from.
#[derive(Properties, PartialEq)]
pub struct ArticleProps {
    /// The story.
    pub story: Rc<Story>,
    /// Makes the picture of a figure by its name: SVG in a finished page, a canvas in the browser.
    pub picture: Callback<String, Picture>,
    /// The languages in which the same story stands beside it in the site.
    #[prop_or_default]
    pub languages: Vec<Language>,
    /// What leads from the page's folder to the site's, `../../`.
    #[prop_or_default]
    pub root: String,
    /// The name of the story's data in the site; none where nothing is to become live.
    #[prop_or_default]
    pub data: Option<String>,
    /// The digest of that data.
    #[prop_or_default]
    pub integrity: Option<String>,
    /// The files of figures, by their names in the story.
    #[prop_or_default]
    pub files: Rc<BTreeMap<String, Vec<File>>>,
    /// Where the article stands.
    #[prop_or_default]
    pub presence: Presence,
    /// What others paste to show the story or one of its figures; empty where they may not.
    #[prop_or_default]
    pub offers: Rc<Offers>,
}

/// A whole article as `<article class="data-story">`.
#[component]
pub fn Article(props: &ArticleProps) -> Html {
    let story = &props.story;
    let about = &story.about;
    let words = phrases(story.language);
    let published = moment(about.published, story.language);
    let updated = about.updated.map(|updated| (moment(updated, story.language), updated.machine_readable()));
    let is_page = props.presence == Presence::Page;
    let headline_level = props.presence.heading(1);
    html! {
        <article class={props.presence.classes()} data-scheme={props.presence.scheme()} dir="ltr" lang={story.language.tag()} data-story={about.slug.clone()}
            data-story-source={source(props)} data-story-integrity={props.integrity.clone()}>
            if is_page {
                {view_languages(props)}
            }
            <header class="data-story-header">
                if let Some(section) = &about.section {
                    <p class="data-story-section">{section}</p>
                }
                <@{headline_level} class="data-story-headline">{headline(story)}</@>
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
                <p id={anchor(story, "hint", "reading")} class="data-story-hint">
                    {words.hint}<span class="data-story-hint-live">{words.hint_live}</span>
                </p>
                {view_corrections(story)}
            </header>
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
                { for props.offers.story.iter().map(|code| view_offer(story, code)) }
                {view_links(story)}
            </footer>
            <Note story={story.clone()} />
        </article>
    }
}

/// The address of the story's data.
pub(super) fn source(props: &ArticleProps) -> Option<String> {
    props.data.as_ref().map(|name| format!("{}{name}", props.root))
}

/// The facts that stand in no figure, in a table that can be opened.
pub(super) fn view_other_facts(props: &ArticleProps) -> Html {
    let others = facts_outside_figures(&props.story);
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <details class="data-story-data">
            <summary>{phrases(props.story.language).other_facts}</summary>
            <FactTable story={props.story.clone()} facts={others} root={props.root.clone()} />
        </details>
    }
}

fn view_related(story: &Story, related: &Related) -> Html {
    html! {
        <li>
            if let Some(url) = &related.url {
                <a href={url.as_str().to_owned()} data-story-link={number(story, url)}>{in_tongues(story, &related.title)}</a>
            } else {
                {in_tongues(story, &related.title)}
            }
            if let Some(publisher) = &related.publisher {
                <small class="data-story-publisher">{publisher}</small>
            }
        </li>
    }
}

/// A block; those that stand in the article itself have an id, the same in every language.
fn view_block(props: &ArticleProps, block: &Block, index: Option<usize>) -> Html {
    let story = &props.story;
    let blocks =
        |blocks: &[Block]| blocks.iter().map(|block| view_block(props, block, None)).collect::<Html>();
    let id = index.map(|index| anchor(story, "block", &index.to_string()));
    match block {
        Block::Heading(level, text) => {
            let class = classes!("data-story-heading", (*level > 2).then_some("data-story-subheading"));
            html! { <@{props.presence.heading(*level)} {id} {class}>{inlines(story, text)}</@> }
        }
        Block::Paragraph(text) => html! { <p {id}>{inlines(story, text)}</p> },
        Block::List { ordered: true, items } => {
            html! { <ol {id}>{ for items.iter().map(|item| html! { <li>{blocks(item)}</li> }) }</ol> }
        }
        Block::List { ordered: false, items } => {
            html! { <ul {id}>{ for items.iter().map(|item| html! { <li>{blocks(item)}</li> }) }</ul> }
        }
        Block::Quote(inner) => html! { <blockquote {id}>{blocks(inner)}</blockquote> },
        Block::Photo(photo) => view_photo(props, photo),
        Block::Break => html! { <hr class="data-story-break" /> },
        Block::Figure(id) => view_figure(props, id),
    }
}

pub(super) fn view_figure(props: &ArticleProps, id: &str) -> Html {
    let Some(figure) = props.story.figure(id) else { return Html::default() };
    html! {
        <Figure story={props.story.clone()} figure={figure.id.clone()} picture={props.picture.emit(figure.id.clone())}
            files={props.files.get(id).cloned().unwrap_or_default()} root={props.root.clone()}
            offer={props.offers.figures.get(id).cloned()} />
    }
}

/// A photograph that keeps its place before it arrives; the first of the story is fetched at once.
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

/// The choice of languages; the loader adds the place that is read.
fn view_languages(props: &ArticleProps) -> Html {
    let story = &props.story;
    if props.languages.len() < 2 {
        return Html::default();
    }
    let entry = |language: &Language| {
        let (tag, name) = (language.tag(), language.name());
        if *language == story.language {
            return html! { <li><span lang={tag} aria-current="true">{name}</span></li> };
        }
        let href = format!("{}{}/{tag}/", props.root, story.about.slug);
        html! { <li><a href={href} hreflang={tag} lang={tag}>{name}</a></li> }
    };
    html! {
        <nav class="data-story-languages" aria-label={phrases(story.language).languages}>
            <ul>{ for props.languages.iter().map(entry) }</ul>
        </nav>
    }
}

/// What was corrected, with the day and the way to the number.
fn view_corrections(story: &Story) -> Html {
    if story.about.corrections.is_empty() {
        return Html::default();
    }
    let words = phrases(story.language);
    let entry = |correction: &Correction| {
        let facts = correction.facts.iter().filter_map(|id| Some((id, story.facts.get(id)?)));
        html! {
            <li>
                <time datetime={correction.date.machine_readable()}>{date(correction.date, story.language)}</time>
                {words.colon}{&correction.text}
                { for facts.map(|(id, fact)| html! {
                    {fact_link(story, id, &format!("{}{}{}", words.bracket_open, fact.label, words.bracket_close))}
                }) }
            </li>
        }
    };
    html! {
        <section class="data-story-corrections" aria-label={words.corrections}>
            <p class="data-story-corrections-title">{words.corrections}</p>
            <ul>{ for story.about.corrections.iter().map(entry) }</ul>
        </section>
    }
}

/// The headline, its text in clauses.
fn headline(story: &Story) -> Html {
    let part = |inline: &Inline| match inline {
        Inline::Text(text) => clauses(text).collect::<Html>(),
        other => inlines(story, std::slice::from_ref(other)),
    };
    story.headline.iter().map(part).collect()
}

/// The headline's clauses, so that lines break between them where they can.
fn clauses(headline: &str) -> impl Iterator<Item = Html> + '_ {
    let ends = ['，', '：', '；', '？', '！', ':', ';'];
    headline.split_inclusive(ends).map(|clause| {
        // A space at the edge of a clause would be lost inside its box.
        let words = clause.trim_start();
        let space = (words.len() < clause.len()).then_some(" ");
        html! { <>{space}<span>{words}</span></> }
    })
}

/// What is stated and no figure's table shows, with the parts of what is calculated: each needs a row to link to.
pub fn facts_outside_figures(story: &Story) -> Vec<FactId> {
    let drawn = story.figures.iter().flat_map(|figure| figure.drawn());
    let mut told: Vec<&FactId> = story.facts_in_text();
    told.extend(drawn);
    let mut next = 0;
    while let Some(id) = told.get(next) {
        let parts = story.facts.get(*id).into_iter().flat_map(|fact| parts_of(story, fact));
        let parts: Vec<&FactId> = parts.map(|(id, _)| id).filter(|id| !told.contains(id)).collect();
        told.extend(parts);
        next += 1;
    }
    let mut others: Vec<FactId> = Vec::new();
    for id in told {
        if story.figure_of(id).is_none() && !others.contains(id) {
            others.push(id.clone());
        }
    }
    others
}
