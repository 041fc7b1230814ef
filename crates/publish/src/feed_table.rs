//! Facts as a plain table that needs no style sheet.

use story::Story;
use story::fact::{Fact, FactId};
use story::wording::attribution::{origin, series_values};
use story::wording::{date, phrases};
use yew::prelude::*;

/// A table with a row per fact: item, value and possible range, source.
pub(super) fn view(story: &Story, facts: &[FactId]) -> Html {
    let words = phrases(story.language);
    let rows = facts.iter().filter_map(|id| Some((id, story.facts.get(id)?)));
    html! {
        <table>
            <thead><tr>
                { for [words.item, words.value, words.origin].map(|column| html! { <th scope="col" align="left">{column}</th> }) }
            </tr></thead>
            <tbody>{ for rows.map(|(id, fact)| view_row(story, id, fact)) }</tbody>
        </table>
    }
}

fn view_row(story: &Story, id: &FactId, fact: &Fact) -> Html {
    let words = phrases(story.language);
    let corrections = story.corrections_of(id).map(|correction| {
        let day = date(correction.date, story.language);
        format!("{}{}{day}{}{}", words.corrected, words.separator, words.colon, correction.text)
    });
    let below = |line: String| html! { <><br /><small>{line}</small></> };
    html! {
        <>
        <tr>
            <th scope="row" align="left" valign="top">{&fact.label}</th>
            <td valign="top">
                {&fact.words}
                { for fact.possible.iter().map(|possible| below(format!("{}{}{possible}", words.possible, words.colon))) }
            </td>
            <td valign="top">
                {origin(fact, story.language)}
                { for fact.notes.iter().cloned().chain(corrections).map(below) }
            </td>
        </tr>
        { for series_values(fact, story.language).into_iter().map(|(moment, value)| html! {
            <tr>
                <th scope="row" align="left" valign="top">{moment}</th>
                <td valign="top">{value}</td>
                <td></td>
            </tr>
        }) }
        </>
    }
}
