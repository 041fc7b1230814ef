//! A figure: title, takeaway, picture, legend, table and source line.

use super::anchor::anchor;
use super::credit::credit;
use super::downloads::{FigureFile, view_downloads};
use super::embed_code::view_embed_code;
use super::fact_table::FactTable;
use super::figure_picture::{FigurePicture, NoteList};
use super::prose::inlines;
use super::stats::stats;
use super::story_context::StoryContext;
use crate::figure_kind::{is_drawn, requested_note};
use std::rc::Rc;
use story::document;
use story::fact::{Fact, FactId};
use story::wording::phrases;
use yew::prelude::*;

/// The properties of a figure.
#[derive(Properties, PartialEq)]
pub(crate) struct FigureProps {
    /// The story.
    pub story: Rc<StoryContext>,
    /// The figure's id in the story.
    pub figure: String,
    /// The picture.
    pub picture: FigurePicture,
    /// The files to download.
    #[prop_or_default]
    pub files: Vec<FigureFile>,
    /// The path from the page's folder to the site's root, `../../`.
    #[prop_or_default]
    pub root: String,
    /// The embed code; `None` if embedding is not allowed.
    #[prop_or_default]
    pub embed_code: Option<String>,
}

/// A chart with all its words as `<figure data-figure=ID data-kind=KIND>`.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let story = &props.story;
    let Some(figure) = story.figure(&props.figure) else { return Html::default() };
    let words = phrases(story.language);
    let title_id = anchor(story, "title", &figure.id);
    let summary = &props.picture.summary;
    let summary_id = (!summary.is_empty()).then(|| anchor(story, "summary", &figure.id));
    // The summary describes the picture. Without a picture, it describes the figure.
    let is_drawn = is_drawn(figure);
    let describes = summary_id.clone().filter(|_| !is_drawn);
    let details = summary_id.clone().filter(|_| is_drawn);
    html! {
        <figure id={anchor(story, "figure", &figure.id)} class="data-story-figure" aria-labelledby={title_id.clone()} aria-describedby={describes} aria-details={details}
            data-figure={figure.id.clone()} data-kind={figure.kind.clone()}>
            <figcaption class="data-story-caption">
                <p id={title_id} class="data-story-title">{inlines(story, &figure.title)}</p>
                <p class="data-story-takeaway">{inlines(story, &figure.takeaway)}</p>
            </figcaption>
            if !is_drawn {
                {stats(story, figure)}
            } else {
                <div class="data-story-picture">
                    {props.picture.html.clone()}
                    <div class="data-story-live"></div>
                </div>
                { for props.picture.notes.iter().map(|notes| view_notes(story, figure, notes)) }
            }
            if story.explains_hatching(figure) {
                <ul class="data-story-key">
                    <li><span class="data-story-swatch data-story-swatch-certain"></span>{words.key_certain}</li>
                    <li><span class="data-story-swatch data-story-swatch-possible"></span>{words.key_possible}</li>
                </ul>
            }
            <details class="data-story-data">
                <summary>{words.data_and_sources}</summary>
                <FactTable story={story.clone()} facts={figure.unique_facts()} figure={Some(figure.id.clone())} root={props.root.clone()} />
                {view_downloads(story, figure, &props.files, &props.root)}
                { for props.embed_code.iter().map(|code| view_embed_code(story, code)) }
            </details>
            // It is outside of `details`, because a hidden element can't describe another.
            if summary_id.is_some() {
                <p id={summary_id} class="data-story-summary">{summary}</p>
            }
            <p class="data-story-source">
                {words.sources}{words.colon}
                { for story.sources_of(figure).into_iter().map(|source| credit(story, source)) }
            </p>
        </figure>
    }
}

/// The footnotes of the picture: label and value, and the note if it is requested.
fn view_notes(story: &StoryContext, figure: &document::Figure, notes: &NoteList) -> Html {
    let words = phrases(story.language);
    let facts = notes.facts.iter().filter_map(|id| Some((id, story.facts.get(id)?)));
    let entry = |(id, fact): (&FactId, &Fact)| {
        html! {
            <li>
                {&fact.label}{words.colon}<b>{&fact.words}</b>
                if fact.is_calculation() {
                    {words.bracket_open}{words.our_calculation}{words.bracket_close}
                }
                if let Some(note) = requested_note(story, figure, id, fact) {
                    {words.stop}{note}
                }
            </li>
        }
    };
    html! {
        <ol class={format!("data-story-notes{}", notes.classes())} aria-label={words.notes}>{ for facts.map(entry) }</ol>
    }
}
