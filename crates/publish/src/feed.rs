//! The plain version of a story for newsletters and feed readers: HTML without scripts, styles and classes.

use super::address::{canonical, file, outside};
use super::feed_table as table;
use super::figure_poster::source_line;
use super::image_writer::{Image, StoryImages};
use crate::components::StoryContext;
use crate::markup::render;
use std::rc::Rc;
use story::document::{Alignment, Block, Figure, Inline, Photo, Table, plain_text};
use story::fact::Fact;
use story::wording::attribution::credit;
use story::wording::{date, moment, phrases};
use story::{Correction, Related, Story};
use yew::prelude::*;

/// The path from the story's folder to the site's root.
const ROOT: &str = "../../";

#[derive(Clone, Properties, PartialEq)]
struct FeedProps {
    story: Rc<StoryContext>,
    images: Rc<StoryImages>,
    /// Whether the headline is included. A feed reader shows the title of the entry instead.
    has_headline: bool,
}

/// The story as a small, complete HTML document.
pub(super) fn document(story: &Rc<StoryContext>, images: &StoryImages) -> String {
    format!("<!DOCTYPE html>\n{}\n", render::<Document>(props(story, images, true)))
}

/// The story without its headline, for a feed.
pub(super) fn body(story: &Rc<StoryContext>, images: &StoryImages) -> String {
    render::<Feed>(props(story, images, false))
}

fn props(story: &Rc<StoryContext>, images: &StoryImages, has_headline: bool) -> FeedProps {
    FeedProps { story: story.clone(), images: Rc::new(images.clone()), has_headline }
}

#[component]
fn Document(props: &FeedProps) -> Html {
    html! {
        <html lang={props.story.language.tag()}>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{plain_text(&props.story.headline)}</title>
            </head>
            <body><main><Feed ..props.clone() /></main></body>
        </html>
    }
}

#[component]
fn Feed(props: &FeedProps) -> Html {
    let story = &props.story;
    let about = &story.about;
    let words = phrases(story.language);
    let published = moment(about.published, story.language);
    let updated =
        about.updated.map(|updated| format!("{}{}", words.updated, moment(updated, story.language)));
    let authors = (!about.authors.is_empty()).then(|| about.authors.join(words.comma));
    let byline: Vec<String> = authors.into_iter().chain([published]).chain(updated).collect();
    let others = story.listed_outside_figures();
    html! {
        <>
            if props.has_headline {
                { for about.section.iter().map(|section| html! { <p>{section}</p> }) }
                <h1>{view_headline(story)}</h1>
            }
            <p><strong>{inlines(story, &story.lead)}</strong></p>
            <p>{byline.join(words.separator)}</p>
            {view_corrections(story)}
            { for story.blocks.iter().map(|block| view_block(props, block)) }
            if !about.related.is_empty() {
                <h2>{words.related}</h2>
                <ul>{ for about.related.iter().map(|related| view_related(story, related)) }</ul>
            }
            if !others.is_empty() {
                <h2>{words.other_facts}</h2>
                {table::view(story, others)}
            }
            <p>{words.sources}{words.colon}</p>
            <ul>{ for story.sources.values().map(|source| {
                let credit = credit(source, story.language);
                match source.url.as_ref().and_then(|url| outside(story, url)) {
                    Some(href) => html! { <li><a {href}>{credit}</a></li> },
                    None => html! { <li>{credit}</li> },
                }
            }) }</ul>
        </>
    }
}

/// The headline, as a link to the page if the page has a canonical address.
fn view_headline(story: &Story) -> Html {
    match canonical(story, story.language) {
        Some(href) => html! { <a {href}>{inlines_without_links(story, &story.headline)}</a> },
        None => inlines(story, &story.headline),
    }
}

fn view_corrections(story: &Story) -> Html {
    if story.about.corrections.is_empty() {
        return Html::default();
    }
    let words = phrases(story.language);
    let entry = |correction: &Correction| {
        let day = date(correction.date, story.language);
        let facts = correction.facts.iter().filter_map(|id| story.facts.get(id));
        let facts = facts.map(|fact| format!("{}{}{}", words.bracket_open, fact.label, words.bracket_close));
        html! { <li>{day}{words.colon}{&correction.text}{facts.collect::<String>()}</li> }
    };
    html! {
        <>
            <p><strong>{words.corrections}</strong></p>
            <ul>{ for story.about.corrections.iter().map(entry) }</ul>
        </>
    }
}

fn view_block(props: &FeedProps, block: &Block) -> Html {
    let story = &props.story;
    let blocks = |blocks: &[Block]| blocks.iter().map(|block| view_block(props, block)).collect::<Html>();
    match block {
        Block::Heading(2, text) => html! { <h2>{inlines(story, text)}</h2> },
        Block::Heading(_, text) => html! { <h3>{inlines(story, text)}</h3> },
        Block::Paragraph(text) => html! { <p>{inlines(story, text)}</p> },
        Block::List { first: Some(first), items } => {
            let start = (*first != 1).then(|| first.to_string());
            html! { <ol {start}>{ for items.iter().map(|item| html! { <li>{blocks(item)}</li> }) }</ol> }
        }
        Block::List { first: None, items } => {
            html! { <ul>{ for items.iter().map(|item| html! { <li>{blocks(item)}</li> }) }</ul> }
        }
        Block::Quote(inner) => html! { <blockquote>{blocks(inner)}</blockquote> },
        Block::Break => html! { <hr /> },
        Block::Table(text_table) => view_text_table(story, text_table),
        Block::Footnotes(notes) => html! {
            <>
                <h2>{phrases(story.language).footnotes}</h2>
                <ol>{ for notes.iter().map(|note| html! { <li>{blocks(&note.text)}</li> }) }</ol>
            </>
        },
        Block::Photo(photo) => view_photo(story, photo),
        Block::Figure(id) => story.figure(id).map(|figure| view_figure(props, figure)).unwrap_or_default(),
    }
}

/// A table of the text, as plain as the others.
fn view_text_table(story: &Story, table: &Table) -> Html {
    let align = |column: usize| match table.columns.get(column) {
        Some(Alignment::Center) => "center",
        Some(Alignment::End) => "right",
        Some(Alignment::Start) | None => "left",
    };
    let head = |(column, cell): (usize, &Vec<Inline>)| {
        html! { <th scope="col" align={align(column)}>{inlines(story, cell)}</th> }
    };
    let cell = |(column, cell): (usize, &Vec<Inline>)| match column {
        0 => html! { <th scope="row" align={align(0)} valign="top">{inlines(story, cell)}</th> },
        _ => html! { <td align={align(column)} valign="top">{inlines(story, cell)}</td> },
    };
    html! {
        <table>
            if !table.caption.is_empty() {
                <caption>{inlines(story, &table.caption)}</caption>
            }
            <thead><tr>{ for table.head.iter().enumerate().map(head) }</tr></thead>
            <tbody>{ for table.rows.iter().map(|row| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> }) }</tbody>
        </table>
    }
}

/// The photograph in its largest size: newsletters do not support `srcset`.
fn view_photo(story: &Story, photo: &Photo) -> Html {
    let Some(largest) = photo.files.last() else { return Html::default() };
    html! {
        <figure>
            <img src={file(story, &largest.name, ROOT)} width={largest.width.to_string()}
                height={largest.height.to_string()} alt={photo.alt.clone()} />
            <figcaption>{inlines(story, &photo.caption)}{" "}<small>{&photo.credit}</small></figcaption>
        </figure>
    }
}

fn view_figure(props: &FeedProps, figure: &Figure) -> Html {
    let story = &props.story;
    let view_image = |image: &Image| {
        html! {
            <p><img src={file(story, &image.name, ROOT)} width={image.width.to_string()}
                height={image.height.to_string()} alt={image.alt.clone()} /></p>
        }
    };
    html! {
        <>
            <p><strong>{inlines(story, &figure.title)}</strong></p>
            <p>{inlines(story, &figure.takeaway)}</p>
            { for props.images.figures.get(&figure.id).map(view_image) }
            {table::view(story, &figure.unique_facts())}
            { for source_line(story, figure).map(|line| html! { <p><small>{line}</small></p> }) }
        </>
    }
}

fn view_related(story: &Story, related: &Related) -> Html {
    let words = phrases(story.language);
    let publisher = related.publisher.as_ref().map(|publisher| format!("{}{publisher}", words.separator));
    let title = match related.url.as_ref().and_then(|url| outside(story, url)) {
        Some(href) => html! { <a {href}>{&related.title}</a> },
        None => html! { {&related.title} },
    };
    html! { <li>{title}{publisher}</li> }
}

fn inlines(story: &Story, text: &[Inline]) -> Html {
    text.iter().map(|inline| view_inline(story, inline, true)).collect()
}

fn inlines_without_links(story: &Story, text: &[Inline]) -> Html {
    text.iter().map(|inline| view_inline(story, inline, false)).collect()
}

/// A run of text. A fact is plain text here, marked as calculated or corrected as in the page.
fn view_inline(story: &Story, inline: &Inline, with_links: bool) -> Html {
    let inner =
        |text: &[Inline]| text.iter().map(|inline| view_inline(story, inline, with_links)).collect::<Html>();
    match inline {
        Inline::Text(words) => html! { {words} },
        Inline::Emphasis(text) => html! { <em>{inner(text)}</em> },
        Inline::Strong(text) => html! { <strong>{inner(text)}</strong> },
        Inline::Link(url, text) => match outside(story, url).filter(|_| with_links) {
            Some(href) => html! { <a {href}>{inner(text)}</a> },
            None => inner(text),
        },
        Inline::LineBreak => html! { <br /> },
        // Links within the page do not work in newsletters.
        Inline::NoteMark(mark) => html! { <sup>{mark.note}</sup> },
        Inline::Fact(id, words) => {
            let fixed = phrases(story.language);
            let is_calculation = story.facts.get(id).is_some_and(Fact::is_calculation);
            let is_corrected = story.corrections_of(id).next().is_some();
            let marks = [(is_calculation, fixed.calculated), (is_corrected, fixed.corrected)];
            let marks = marks.into_iter().filter(|(applies, _)| *applies);
            let marks = marks.map(|(_, mark)| format!("{}{mark}{}", fixed.bracket_open, fixed.bracket_close));
            html! { <>{words}{marks.collect::<String>()}</> }
        }
    }
}
