//! The gallery's entry page: how bounds are drawn, one specimen of every kind, and the example themes.

use super::Specimen;
use super::exhibit::{SCHEMES, figure, layout};
use super::heading::{anchor, heading_of};
use super::sheets::{THEMES, Theme};
use super::text::{kind_title, with_code};
use chart::SPECS;
use chart::spec::ChartSpec;
use quantity::Language;
use yew::prelude::*;

/// Explanations of how bounds are drawn, each with a specimen of bars.
const BOUNDS: [(&str, &str, &str); 3] = [
    (
        "Certain",
        "exact",
        "A solid bar ends where the number is. A solid bar is certain: the value can’t be lower.",
    ),
    (
        "Possible",
        "more-than",
        "Hatching covers values that are possible but not certain. “More than 900” is solid up to 900 and hatched up to 1,000: if it had reached 1,000, the source would have said so.",
    ),
    (
        "Open end",
        "at-least",
        "Where the source gives no upper limit, the hatching has no border and ends in an arrow.",
    ),
];

/// The specimen shown for each kind.
const SHOWN_SPECIMENS: [(&str, &str); 6] = [
    ("timeline", "run"),
    ("rings", "many"),
    ("rate", "nearly"),
    ("bars", "reference"),
    ("line", "series"),
    ("stats", "kinds of facts"),
];

/// The specimens shown in each theme.
const THEMED_SPECIMENS: [(&str, &str); 4] =
    [("bars", "nearly"), ("line", "series"), ("rings", "about"), ("stats", "kinds of facts")];

/// The page's body. Page and specimens are in English.
pub(super) fn body(specimens: &[Specimen]) -> Html {
    let find = |kind: &str, name: &str| {
        specimens.iter().find(|specimen| specimen.kind == kind && specimen.name == name)
    };
    let bound = |(title, name, about): (&str, &str, &str)| {
        html! {
            <div class="gallery-bound">
                <h3 class="data-story-heading data-story-subheading">{title}</h3>
                <p class="gallery-about">{about}</p>
                <div class="gallery-layout">{ for find("bars", name).and_then(|specimen| layout(specimen, 320, about)) }</div>
            </div>
        }
    };
    let kind = |spec: &ChartSpec| {
        let shown = SHOWN_SPECIMENS.iter().find(|(kind, _)| *kind == spec.kind);
        let shown = shown.and_then(|(kind, name)| find(kind, name));
        html! {
            <section class="gallery-specimen" aria-labelledby={spec.kind}>
                <h3 id={spec.kind} class="data-story-heading data-story-subheading">{kind_title(spec)}</h3>
                <p class="gallery-about">{with_code(spec.about)}</p>
                { for shown.map(|specimen| figure(specimen, "", "", None)) }
                {view_links(spec, specimens)}
            </section>
        }
    };
    let theme = |theme: &Theme| {
        let class = format!("theme-{}", theme.name);
        let under = |scheme: &'static str| {
            let place = format!("-{}-{scheme}", theme.name);
            let figures = THEMED_SPECIMENS.iter().filter_map(|(kind, name)| find(kind, name));
            let figures = figures.map(|specimen| figure(specimen, &place, &class, Some(scheme)));
            html! { <div class="gallery-column">{ for figures }</div> }
        };
        html! {
            <section>
                <h3 id={theme.name} class="data-story-heading data-story-subheading">{theme.name}</h3>
                <p class="gallery-about">{theme.about}</p>
                <div class="gallery-pair">{ for SCHEMES.into_iter().map(under) }</div>
            </section>
        }
    };
    html! {
        <main class="data-story gallery" lang="en">
            <h1 class="data-story-headline">{"Gallery"}</h1>
            <p class="data-story-lead">
                {"Every kind of chart with every bound, at every layout width, light and dark, in three languages: \
                  drawn by the same code as the stories. The harbour is fictional."}
            </p>
            <h2 id="bounds" class="data-story-heading">{"How bounds are drawn"}</h2>
            <div class="gallery-bounds">{ for BOUNDS.into_iter().map(bound) }</div>
            <h2 id="kinds" class="data-story-heading">{"Kinds"}</h2>
            { for SPECS.iter().map(kind) }
            <h2 id="themes" class="data-story-heading">{"Example themes"}</h2>
            <p class="gallery-about">
                {"The same figures with different custom properties: "}<code>{"www/themes/"}</code>{", explained in "}
                <code>{"docs/theming.md"}</code>{"."}
            </p>
            { for THEMES.iter().map(theme) }
        </main>
    }
}

/// Links to a kind's pages, and to every specimen in the English page.
fn view_links(spec: &ChartSpec, specimens: &[Specimen]) -> Html {
    let to_language = |language: Language| {
        let address = format!("{}/{}/", language.tag(), spec.kind);
        html! { <li><a href={address} hreflang={language.tag()} lang={language.tag()}>{language.name()}</a></li> }
    };
    let to_specimen = |specimen: &Specimen| {
        let address = format!("en/{}/#{}", spec.kind, anchor(specimen.name));
        html! { <li><a href={address}>{heading_of(specimen.name).title}</a></li> }
    };
    html! {
        <nav aria-label={kind_title(spec)}>
            <p class="gallery-about">{"Fields, an example and all specimens:"}</p>
            <ul class="gallery-contents">{ for Language::ALL.into_iter().map(to_language) }</ul>
            <ul class="gallery-contents">
                { for specimens.iter().filter(|specimen| specimen.kind == spec.kind).map(to_specimen) }
            </ul>
        </nav>
    }
}
