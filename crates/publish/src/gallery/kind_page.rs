//! The page of a kind: its documentation, then every specimen in one language.

use super::Specimen;
use super::exhibit::{figure, layouts};
use super::heading::{anchor, heading_of};
use super::text::{kind_title, with_code};
use chart::SPECS;
use chart::spec::{Accepts, ChartSpec, Field};
use quantity::Language;
use yew::prelude::*;

/// The page's body.
pub(super) fn body(spec: &ChartSpec, language: Language, specimens: &[&Specimen]) -> Html {
    html! {
        <main class="data-story gallery" lang="en">
            {view_links(spec, language)}
            <h1 class="data-story-headline">{kind_title(spec)}</h1>
            <p class="data-story-lead">{with_code(spec.about)}</p>
            <h2 class="data-story-heading">{"In charts.toml"}</h2>
            <p>{with_code(spec.requirements)}</p>
            <pre class="gallery-code"><code>{format!("[my-chart]\n{}", spec.example)}</code></pre>
            {view_fields(spec)}
            <h2 class="data-story-heading">{"Specimens"}</h2>
            <ul class="gallery-contents">
                { for specimens.iter().map(|specimen| html! {
                    <li><a href={format!("#{}", anchor(specimen.name))}>{heading_of(specimen.name).title}</a></li>
                }) }
            </ul>
            { for specimens.iter().map(|specimen| view_specimen(specimen)) }
        </main>
    }
}

/// Links to the other kinds in this language, and to this kind in the other languages.
fn view_links(spec: &ChartSpec, language: Language) -> Html {
    let to_kind = |other: &ChartSpec| {
        let current = (other.kind == spec.kind).then_some("page");
        html! { <li><a href={format!("../{}/", other.kind)} aria-current={current}>{kind_title(other)}</a></li> }
    };
    let to_language = |other: Language| {
        let current = (other == language).then_some("true");
        let address = format!("../../{}/{}/", other.tag(), spec.kind);
        html! { <li><a href={address} hreflang={other.tag()} lang={other.tag()} aria-current={current}>{other.name()}</a></li> }
    };
    html! {
        <nav class="gallery-links" aria-label="Gallery">
            <ul>
                <li><a href="../../">{"Gallery"}</a></li>
                { for SPECS.iter().map(to_kind) }
            </ul>
            <ul>{ for Language::ALL.into_iter().map(to_language) }</ul>
        </nav>
    }
}

fn view_fields(spec: &ChartSpec) -> Html {
    let row = |field: &Field| {
        html! {
            <tr>
                <th scope="row"><code>{field.name}</code></th>
                <td>{if field.required { "yes" } else { "no" }}</td>
                <td>{accepted(field)}</td>
                <td>{with_code(field.about)}</td>
            </tr>
        }
    };
    html! {
        <div class="gallery-scroll">
            <table class="gallery-fields">
                <thead>
                    <tr><th scope="col">{"Field"}</th><th scope="col">{"Required"}</th><th scope="col">{"Accepts"}</th><th scope="col">{"Description"}</th></tr>
                </thead>
                <tbody>{ for spec.fields.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The statements that a field's facts must have, in words.
fn accepted(field: &Field) -> &'static str {
    match (field.accepts, field.many) {
        (Accepts::Amount, false) => "a quantity, counted or measured",
        (Accepts::Amount, true) => "quantities, counted or measured",
        (Accepts::Percent, false) => "a percentage",
        (Accepts::Percent, true) => "percentages",
        (Accepts::Quantity, false) => "a quantity or a percentage",
        (Accepts::Quantity, true) => "quantities or percentages",
        (Accepts::Event, false) => "an event",
        (Accepts::Event, true) => "events",
        (Accepts::Single, false) => "a quantity or an event",
        (Accepts::Single, true) => "quantities and events",
        (Accepts::Series, false) => "a series",
        (Accepts::Series, true) => "series",
        (Accepts::Noted, _) => "facts of the chart that have a note",
    }
}

fn view_specimen(specimen: &Specimen) -> Html {
    let heading = heading_of(specimen.name);
    let id = anchor(specimen.name);
    html! {
        <section class="gallery-specimen" aria-labelledby={id.clone()}>
            <h3 {id} class="data-story-heading data-story-subheading">{heading.title}</h3>
            <p class="gallery-about">{heading.about}</p>
            {figure(specimen, "", "", None)}
            {layouts(specimen)}
        </section>
    }
}
