//! Facts as a table, one row each.

use super::anchor::anchor;
use super::credit::credit;
use super::prose::fact_link;
use super::story_context::StoryContext;
use quantity::Decimal;
use std::rc::Rc;
use story::fact::{Fact, FactId, Origin};
use story::wording::attribution::{calculation_part, origin, series_values};
use story::wording::{date, grouped, phrases};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct FactTableProps {
    pub(super) story: Rc<StoryContext>,
    pub(super) facts: Vec<FactId>,
    /// The figure of the table. Only one row of a fact in the page has the anchor.
    #[prop_or_default]
    pub(super) figure: Option<String>,
    /// The path from the page's folder to the site's root.
    #[prop_or_default]
    pub(super) root: String,
}

/// A table with a row per fact: item, value and possible range, source.
#[component]
pub(super) fn FactTable(props: &FactTableProps) -> Html {
    let story = &props.story;
    let words = phrases(story.language);
    let rows = props.facts.iter().filter_map(|id| Some((id, story.facts.get(id)?)));
    html! {
        <table class="data-story-table" aria-labelledby={props.figure.as_ref().map(|id| anchor(story, "title", id))}>
            <thead>
                <tr>
                    <th scope="col">{words.item}</th>
                    <th scope="col">{words.value}</th>
                    <th scope="col">{words.origin}</th>
                </tr>
            </thead>
            <tbody>
                { for rows.map(|(id, fact)| html! { <>{view_row(props, id, fact)}{view_points(story, fact)}</> }) }
            </tbody>
        </table>
    }
}

fn view_row(props: &FactTableProps, id: &FactId, fact: &Fact) -> Html {
    let story = &props.story;
    let is_home = story.figure_of(id).map(|figure| &figure.id) == props.figure.as_ref();
    let words = phrases(story.language);
    html! {
        <tr id={is_home.then(|| anchor(story, "fact", id))}>
            <th scope="row">{&fact.label}</th>
            <td data-fact={id.clone()}>
                {&fact.words}
                if let Some(possible) = &fact.possible {
                    <small class="data-story-possible-range">{words.possible}{words.colon}{possible}</small>
                }
                if let Some(period) = &fact.period {
                    <small class="data-story-period">{words.period}{words.colon}{period}</small>
                }
            </td>
            <td>
                {origin(fact, story.language)}
                {view_source(story, fact)}
                {view_parts(story, fact)}
                {view_table(props, fact)}
                { for fact.notes.iter().map(|note| html! { <small class="data-story-fact-note">{note}</small> }) }
                { for story.corrections_of(id).map(|correction| html! {
                    <small class="data-story-correction">
                        {words.corrected}{words.separator}{date(correction.date, story.language)}{words.colon}{&correction.text}
                    </small>
                }) }
            </td>
        </tr>
    }
}

/// The source's title and date, which only the note shows: below a table, each source is listed once.
fn view_source(story: &StoryContext, fact: &Fact) -> Html {
    let Origin::Source(citation) = &fact.origin else { return Html::default() };
    let Some(source) = story.sources.get(&citation.source) else { return Html::default() };
    html! { <small class="data-story-fact-source">{credit(story, source)}</small> }
}

/// How a fact is calculated, and the parts, each a link to its own row.
fn view_parts(story: &StoryContext, fact: &Fact) -> Html {
    let words = phrases(story.language);
    let parts = story.calculation_parts(fact);
    let part = |(index, (id, part)): (usize, (&FactId, &Fact))| {
        html! { <>
            {if index > 0 { words.comma } else { words.calculated_from }}
            {fact_link(story, id, &calculation_part(part, story.language))}
        </> }
    };
    let parts: Vec<Html> = parts.enumerate().map(part).collect();
    let formula = match &fact.origin {
        Origin::Calculation(calculation) => calculation.formula.as_str(),
        Origin::Source(_) => "",
    };
    html! { <>
        if !formula.is_empty() {
            <small class="data-story-fact-note">{formula}</small>
        }
        if !parts.is_empty() {
            <small class="data-story-fact-note">{ for parts }</small>
        }
    </> }
}

fn view_points(story: &StoryContext, fact: &Fact) -> Html {
    let row = |(moment, value)| html! { <tr><th scope="row">{moment}</th><td>{value}</td><td></td></tr> };
    series_values(fact, story.language).into_iter().map(row).collect()
}

/// The link to the whole table that a series comes from.
fn view_table(props: &FactTableProps, fact: &Fact) -> Html {
    let Some((series, table)) = fact.series().and_then(|series| Some((series, series.table.as_ref()?)))
    else {
        return Html::default();
    };
    let count = grouped(Decimal::integer(series.points.len() as i64));
    let words = phrases(props.story.language).whole_table.replace("{}", &count);
    html! { <small class="data-story-fact-note"><a href={format!("{}{table}", props.root)} download="download">{words}</a></small> }
}
