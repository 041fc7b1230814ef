//! A figure: title, takeaway, picture, key, table and source line.

use super::anchor;
use super::embed_code::view_offer;
use super::facts::{FactTable, credit};
use super::files::{File, view_files};
use super::picture::{Numbered, Picture};
use super::prose::inlines;
use super::stats::stats;
use chart::STATS;
use quantity::Moment;
use std::rc::Rc;
use story::fact::{Fact, FactId, Origin, Statement};
use story::wording::phrases;
use story::{Story, document};
use yew::prelude::*;

/// What a figure is made from.
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// The story.
    pub story: Rc<Story>,
    /// The figure's name in the story.
    pub figure: String,
    /// The picture.
    pub picture: Picture,
    /// The files in which it can be taken along.
    #[prop_or_default]
    pub files: Vec<File>,
    /// What leads from the page's folder to the site's, `../../`.
    #[prop_or_default]
    pub root: String,
    /// What others paste to show it; none where they may not.
    #[prop_or_default]
    pub offer: Option<String>,
}

/// A chart with all its words as `<figure data-figure=ID data-kind=KIND>`.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let story = &props.story;
    let Some(figure) = story.figure(&props.figure) else { return Html::default() };
    let words = phrases(story.language);
    let title_id = anchor(story, "title", &figure.id);
    let summary = &props.picture.summary;
    let summary_id = (!summary.is_empty()).then(|| anchor(story, "summary", &figure.id));
    // Where there is a picture, that is what the summary describes; the figure then only leads to it.
    let is_drawn = figure.kind != STATS;
    let describes = summary_id.clone().filter(|_| !is_drawn);
    let leads = summary_id.clone().filter(|_| is_drawn);
    html! {
        <figure id={anchor(story, "figure", &figure.id)} class="data-story-figure" aria-labelledby={title_id.clone()} aria-describedby={describes} aria-details={leads}
            data-figure={figure.id.clone()} data-kind={figure.kind.clone()}>
            <figcaption class="data-story-caption">
                <p id={title_id} class="data-story-title">{inlines(story, &figure.title)}</p>
                <p class="data-story-takeaway">{inlines(story, &figure.takeaway)}</p>
            </figcaption>
            if figure.kind == STATS {
                {stats(story, figure)}
            } else {
                <div class="data-story-picture">
                    {props.picture.html.clone()}
                    <div class="data-story-live"></div>
                </div>
                { for props.picture.notes.iter().map(|notes| view_notes(story, figure, notes)) }
            }
            if explains_bounds(story, figure) {
                <ul class="data-story-key">
                    <li><span class="data-story-swatch data-story-swatch-certain"></span>{words.key_certain}</li>
                    <li><span class="data-story-swatch data-story-swatch-possible"></span>{words.key_possible}</li>
                </ul>
            }
            <details class="data-story-data">
                <summary>{words.data_and_sources}</summary>
                <FactTable story={story.clone()} facts={facts_once(figure)} figure={Some(figure.id.clone())} root={props.root.clone()} />
                {view_files(story, figure, &props.files, &props.root)}
                { for props.offer.iter().map(|code| view_offer(story, code)) }
            </details>
            // What lies in a closed table describes nothing.
            if summary_id.is_some() {
                <p id={summary_id} class="data-story-summary">{summary}</p>
            }
            <p class="data-story-source">
                {words.sources}{words.colon}
                { for sources(story, figure).map(|source| credit(story, source)) }
            </p>
        </figure>
    }
}

/// What the numbers in the picture stand for: label and value, and the note where it was asked for.
fn view_notes(story: &Story, figure: &document::Figure, notes: &Numbered) -> Html {
    let words = phrases(story.language);
    let facts = notes.facts.iter().filter_map(|id| Some((id, story.facts.get(id)?)));
    let entry = |(id, fact): (&FactId, &Fact)| {
        html! {
            <li>
                {&fact.label}{words.colon}<b>{&fact.words}</b>
                if fact.is_calculation() {
                    {words.bracket_open}{words.our_calculation}{words.bracket_close}
                }
                if let Some(note) = asked_note(story, figure, id, fact) {
                    {words.stop}{note}
                }
            </li>
        }
    };
    html! {
        <ol class={format!("data-story-notes{}", notes.classes())} aria-label={words.notes}>{ for facts.map(entry) }</ol>
    }
}

/// The note of a numbered fact, where the author asked for it and not only its label had no room.
pub fn asked_note(story: &Story, figure: &document::Figure, id: &FactId, fact: &Fact) -> Option<String> {
    let between = if story.language.is_chinese() { "" } else { " " };
    figure.field(chart::spec::NOTES_FIELD).contains(id).then(|| fact.notes.join(between))
}

/// Every fact that a figure draws, each once.
pub fn facts_once(figure: &document::Figure) -> Vec<FactId> {
    let mut facts: Vec<FactId> = Vec::new();
    for id in figure.drawn() {
        if !facts.contains(id) {
            facts.push(id.clone());
        }
    }
    facts
}

/// Whether this is the first figure in which something is possible rather than certain.
fn explains_bounds(story: &Story, figure: &document::Figure) -> bool {
    story.figures.iter().find(|figure| has_bounds(story, figure)).is_some_and(|first| first.id == figure.id)
}

/// Whether something in a figure is possible rather than certain.
pub fn has_bounds(story: &Story, figure: &document::Figure) -> bool {
    if figure.kind == STATS {
        // Words alone: nothing is hatched.
        return false;
    }
    figure.drawn().filter_map(|id| story.facts.get(id)).any(|fact| match &fact.statement {
        Statement::Quantity(quantity) => !quantity.interval.is_exact(),
        // Some time in that year.
        Statement::Event(moment) => matches!(moment, Moment::Year(_)),
        Statement::Series(series) => {
            series.points.iter().filter_map(|point| point.interval).any(|interval| !interval.is_exact())
        }
    })
}

/// The sources of a figure's facts, each once.
pub fn sources<'a>(
    story: &'a Story,
    figure: &document::Figure,
) -> impl Iterator<Item = &'a story::fact::Source> {
    let mut names: Vec<&str> = Vec::new();
    for fact in figure.drawn().filter_map(|id| story.facts.get(id)) {
        match &fact.origin {
            Origin::Source(citation) if !names.contains(&citation.source.as_str()) => {
                names.push(&citation.source)
            }
            _ => {}
        }
    }
    names.into_iter().filter_map(|name| story.sources.get(name))
}
