//! Facts as a table, one row each, and the credit of a source.

use super::anchor;
use super::lang_spans::in_tongues;
use super::links::number;
use super::prose::fact_link;
use quantity::Decimal;
use std::rc::Rc;
use story::Story;
use story::fact::{Fact, FactId, Origin, Source};
use story::wording::{date, grouped, moment, phrases, place};
use yew::prelude::*;

/// What a table of facts is made from.
#[derive(Properties, PartialEq)]
pub(super) struct FactTableProps {
    pub(super) story: Rc<Story>,
    pub(super) facts: Vec<FactId>,
    /// The figure the table belongs to; a fact's row has its anchor only in one.
    #[prop_or_default]
    pub(super) figure: Option<String>,
    /// What leads from the page's folder to the site's.
    #[prop_or_default]
    pub(super) root: String,
}

/// A row a fact: what it is about, what is said and possible, and where it comes from.
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
                {origin(story, fact)}
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

/// The source's title and day, for the note: below a table they stand once for all rows.
fn view_source(story: &Story, fact: &Fact) -> Html {
    let Origin::Source(citation) = &fact.origin else { return Html::default() };
    let Some(source) = story.sources.get(&citation.source) else { return Html::default() };
    html! { <small class="data-story-fact-source">{credit(story, source)}</small> }
}

/// The facts that a calculation of ours is made from; none where the fact is no such.
pub fn parts_of<'a>(story: &'a Story, fact: &'a Fact) -> impl Iterator<Item = (&'a FactId, &'a Fact)> {
    let parts = match &fact.origin {
        Origin::Calculation(calculation) => calculation.parts.as_slice(),
        Origin::Source(_) => &[],
    };
    parts.iter().filter_map(|id| Some((id, story.facts.get(id)?)))
}

/// A part of a calculation with its value: 收集訴求（3.4萬餘件）.
pub fn part_in_words(story: &Story, part: &Fact) -> String {
    let words = phrases(story.language);
    format!("{}{}{}{}", part.label, words.bracket_open, part.words, words.bracket_close)
}

/// What a calculation of ours is made from, each part a link to its own row.
fn view_parts(story: &Story, fact: &Fact) -> Html {
    let words = phrases(story.language);
    let parts = parts_of(story, fact);
    let part = |(index, (id, part)): (usize, (&FactId, &Fact))| {
        html! { <>
            {if index > 0 { words.comma } else { words.calculated_from }}
            {fact_link(story, id, &part_in_words(story, part))}
        </> }
    };
    let parts: Vec<Html> = parts.enumerate().map(part).collect();
    if parts.is_empty() {
        return Html::default();
    }
    html! { <small class="data-story-fact-note">{ for parts }</small> }
}

/// The values of a series that comes from a table, each with its moment: all of a short one, ends and extremes
/// of a long one. Those of a series of facts have rows of their own.
pub fn told_points(story: &Story, fact: &Fact) -> Vec<(String, String)> {
    let Some(series) = fact.series().filter(|series| series.members.is_empty()) else { return Vec::new() };
    let words = phrases(story.language);
    let (lowest, highest) = series.extremes();
    let is_long = series.told().len() < series.points.len();
    let told = series.told().into_iter().map(|index| {
        let point = &series.points[index];
        let name = match Some(index) {
            place if is_long && place == lowest => format!("{}{}", words.separator, words.lowest),
            place if is_long && place == highest => format!("{}{}", words.separator, words.highest),
            _ => String::new(),
        };
        (moment(point.at, story.language) + &name, point.words.clone().unwrap_or_default())
    });
    told.collect()
}

fn view_points(story: &Story, fact: &Fact) -> Html {
    let row = |(moment, value)| html! { <tr><th scope="row">{moment}</th><td>{value}</td><td></td></tr> };
    told_points(story, fact).into_iter().map(row).collect()
}

/// The way to the whole table that a series comes from.
fn view_table(props: &FactTableProps, fact: &Fact) -> Html {
    let Some((series, table)) = fact.series().and_then(|series| Some((series, series.table.as_ref()?)))
    else {
        return Html::default();
    };
    let count = grouped(Decimal::integer(series.points.len() as i64));
    let words = phrases(props.story.language).whole_table.replace("{}", &count);
    html! { <small class="data-story-fact-note"><a href={format!("{}{table}", props.root)} download="download">{words}</a></small> }
}

/// Who vouches for a fact, and where: 據株洲市，原文第2節第7段.
pub fn origin(story: &Story, fact: &Fact) -> String {
    let words = phrases(story.language);
    match &fact.origin {
        Origin::Calculation(_) => words.our_calculation.to_owned(),
        Origin::Source(citation) => {
            let says = words.says.replace("{}", &citation.says);
            format!("{says}{}{}", words.clause, place(&citation.at, story.language))
        }
    }
}

/// A source by author, title, publisher and day.
pub(super) fn credit(story: &Story, source: &Source) -> Html {
    let words = phrases(story.language);
    let title = in_tongues(story, &format!("{}{}{}", words.title_open, source.title, words.title_close));
    html! {
        <cite class="data-story-credit">
            { for source.author.iter().map(|author| html! { <>{author}{words.after_author}</> }) }
            if let Some(url) = &source.url {
                <a href={url.as_str().to_owned()} data-story-link={number(story, url)}>{title}</a>
            } else {
                {title}
            }
            {words.clause}{&source.publisher}{words.clause}{date(source.published, story.language)}
        </cite>
    }
}

/// The same as plain text.
pub fn credit_line(story: &Story, source: &Source) -> String {
    let words = phrases(story.language);
    let author = source.author.iter().map(|author| format!("{author}{}", words.after_author));
    let day = date(source.published, story.language);
    let (open, title, close, clause) = (words.title_open, &source.title, words.title_close, words.clause);
    format!("{}{open}{title}{close}{clause}{}{clause}{day}", author.collect::<String>(), source.publisher)
}
