//! The fact-checker's sheet: each number, the sentences that state it, its source, and a box for initials.

use super::spreadsheet::guard;
use crate::markup::{escape, render};
use std::collections::BTreeMap;
use story::document::plain_text;
use story::fact::{Fact, FactId, Origin, Statement};
use story::occurrence::{Occurrence, Place};
use story::series::Point;
use story::wording::attribution::place_in_source;
use story::{Story, wording};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct SheetProps {
    stories: Vec<Story>,
}

/// The sheet as a page to print. `stories` is one story in all its languages, the default first.
pub fn html(stories: &[Story]) -> String {
    let body = render::<Sheet>(SheetProps { stories: stories.to_vec() });
    let (tag, title) = stories
        .first()
        .map_or(("en", String::new()), |story| (story.language.tag(), plain_text(&story.headline)));
    let title = escape(&title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title><style>{}</style></head><body>{body}</body></html>\n",
        include_str!("../../../www/proof.css")
    )
}

/// The sheet as CSV (UTF-8 with a byte-order mark), one row for each sentence and each chart.
///
/// # Errors
/// If the CSV writer fails; no known story causes that.
pub fn csv(stories: &[Story]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record([
        "fact",
        "label",
        "says",
        "bound",
        "possible",
        "language",
        "stands in",
        "words",
        "sentence",
        "source",
        "at",
        "printed",
        "claimed by",
        "initials",
    ])?;
    for (id, fact) in stories.first().iter().flat_map(|story| &story.facts) {
        let bound = bound(fact);
        for story in stories {
            let Some(fact) = story.facts.get(id) else { continue };
            let (source, at, printed, says) = origin(story, fact);
            let mut row = |place: &str, words: &str, sentence: &str| {
                let possible = fact.possible.as_deref().unwrap_or_default();
                let cells = [
                    id.as_str(),
                    &fact.label,
                    &fact.words,
                    bound,
                    possible,
                    story.language.tag(),
                    place,
                    words,
                    sentence,
                    &source,
                    &at,
                    &printed,
                    &says,
                    "",
                ];
                writer.write_record(cells.map(|cell| guard(cell).into_owned()))
            };
            for occurrence in story.fact_occurrences().iter().filter(|occurrence| occurrence.fact == id) {
                row(&place_name(occurrence.place), occurrence.words, &occurrence.sentence)?;
            }
            for figure in story.figures.iter().filter(|figure| figure.drawn().any(|drawn| drawn == id)) {
                row(&format!("chart {}", figure.id), &fact.words, &plain_text(&figure.title))?;
            }
            for point in worded_points(fact) {
                let words = point.words.as_deref().unwrap_or_default();
                row(&format!("moment {}", point.at.machine_readable()), words, "")?;
            }
        }
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

#[component]
fn Sheet(props: &SheetProps) -> Html {
    let Some(first) = props.stories.first() else { return Html::default() };
    let mut occurrences: BTreeMap<&FactId, Vec<(&Story, Occurrence<'_>)>> = BTreeMap::new();
    for story in &props.stories {
        for occurrence in story.fact_occurrences() {
            occurrences.entry(occurrence.fact).or_default().push((story, occurrence));
        }
    }
    // In reading order; facts that are only in charts come last.
    let mut order: Vec<&FactId> = first.facts_in_text();
    order.extend(first.facts.keys().filter(|id| !order.contains(id)).collect::<Vec<_>>());
    html! {
        <main>
            <h1>{plain_text(&first.headline)}</h1>
            <p class="about">
                {format!("Fact sheet · {} facts · {}", first.facts.len(), props.stories.iter().map(|story| story.language.tag()).collect::<Vec<_>>().join(", "))}
            </p>
            <table>
                <thead><tr><th>{"Number"}</th><th>{"Stated in"}</th><th>{"Source"}</th><th>{"Initials"}</th></tr></thead>
                <tbody>
                    { for order.into_iter().filter_map(|id| Some(row(props, id, first.facts.get(id)?, occurrences.get(id).map_or(&[], Vec::as_slice)))) }
                </tbody>
            </table>
        </main>
    }
}

fn row(props: &SheetProps, id: &FactId, fact: &Fact, occurrences: &[(&Story, Occurrence<'_>)]) -> Html {
    let Some(first) = props.stories.first() else { return Html::default() };
    let (source, at, printed, says) = origin(first, fact);
    let charts = first.figures.iter().filter(|figure| figure.drawn().any(|drawn| drawn == id));
    html! {
        <tr id={id.clone()}>
            <th scope="row">
                <b>{&fact.words}</b>
                <span>{&fact.label}</span>
                <code>{id}</code>
                <small>{bound(fact)}{series_from(fact)}{ for fact.possible.iter().map(|possible| html! { <>{" · "}{possible}</> }) }</small>
                { points(first, fact) }
            </th>
            <td>
                { for occurrences.iter().map(|(story, occurrence)| sentence(story, occurrence)) }
                { for charts.map(|figure| html! { <p><i>{format!("chart {}", figure.id)}</i>{" "}{plain_text(&figure.title)}</p> }) }
            </td>
            <td>
                if !printed.is_empty() {
                    <p lang="und">{"“"}{printed}{"”"}</p>
                }
                <p>{at}</p>
                <p>{source}</p>
                <p><b>{says}</b></p>
                { for fact.notes.iter().map(|note| html! { <p class="note">{note}</p> }) }
            </td>
            <td class="box"></td>
        </tr>
    }
}

fn sentence(story: &Story, occurrence: &Occurrence<'_>) -> Html {
    let (before, rest) = occurrence.sentence.split_at(occurrence.at);
    let (words, after) = rest.split_at(occurrence.words.len());
    html! {
        <p lang={story.language.tag()}>
            <i>{format!("{} {}", story.language.tag(), place_name(occurrence.place))}</i>{" "}
            {before.to_owned()}<mark>{words.to_owned()}</mark>{after.to_owned()}
        </p>
    }
}

fn place_name(place: Place<'_>) -> String {
    match place {
        Place::Headline => "headline".into(),
        Place::Lead => "lead".into(),
        Place::Text => "text".into(),
        Place::Title(figure) => format!("title of {figure}"),
        Place::Takeaway(figure) => format!("takeaway of {figure}"),
        Place::Caption => "caption".into(),
    }
}

/// The bound by its name in the ledger.
fn bound(fact: &Fact) -> &'static str {
    match &fact.statement {
        Statement::Event(_) => "event",
        Statement::Series(_) => "series",
        Statement::Quantity(quantity) => match quantity.printed {
            None => "our calculation",
            Some(printed) => printed.bound.name(),
        },
    }
}

/// The moments of a series that have words. The facts of a series have their own rows.
fn worded_points(fact: &Fact) -> impl Iterator<Item = &Point> {
    let series = fact.series().filter(|series| series.members.is_empty());
    series
        .into_iter()
        .flat_map(|series| series.worded_points().into_iter().filter_map(|index| series.points.get(index)))
}

/// The number of moments of a series, and its origin: the name of its table in the site, or its facts.
fn series_from(fact: &Fact) -> String {
    let Some(series) = fact.series() else { return String::new() };
    let from = series.table.clone().unwrap_or_else(|| series.members.join(", "));
    format!(" · {} moments · {from}", series.points.len())
}

fn points(story: &Story, fact: &Fact) -> Html {
    let points = worded_points(fact).filter_map(|point| {
        let words = point.words.as_deref()?;
        Some(html! { <li>{wording::moment(point.at, story.language)}{" "}{words}</li> })
    });
    let points: Vec<Html> = points.collect();
    if points.is_empty() {
        Html::default()
    } else {
        html! { <ol class="points">{ for points }</ol> }
    }
}

/// Source, place, printed words and claimant; for a calculation, its relation and formula.
fn origin(story: &Story, fact: &Fact) -> (String, String, String, String) {
    match &fact.origin {
        Origin::Calculation(calculation) => (
            "our calculation".into(),
            format!("relation {}", calculation.relation),
            calculation.formula.clone(),
            String::new(),
        ),
        Origin::Source(citation) => {
            let source = story.sources.get(&citation.source);
            let title = source.map(|source| {
                format!("{}, {}, {}", source.title, source.publisher, source.published.machine_readable())
            });
            let at = match citation.place {
                Some(_) => place_in_source(citation, story.language),
                None => citation.at.clone(),
            };
            (title.unwrap_or_default(), at, citation.printed.clone(), citation.says.clone())
        }
    }
}
