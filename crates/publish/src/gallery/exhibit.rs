//! Shows a specimen: the figure as in a page, and each layout at its own size.

use super::Specimen;
use super::heading::anchor;
use crate::components::{Figure, StoryContext};
use crate::figure_drawing::FigureDrawing;
use chart::STATS;
use chart::WIDTHS;
use chart::scene::svg;
use std::rc::Rc;
use yew::prelude::*;

/// The schemes, by the value of `data-scheme`.
pub(super) const SCHEMES: [&str; 2] = ["light", "dark"];

/// A figure in its own box. `place` makes its ids different from those of the same figure elsewhere in the page. Without a
/// scheme it has the reader's.
pub(super) fn figure(specimen: &Specimen, place: &str, classes: &str, scheme: Option<&'static str>) -> Html {
    let Some(figure) = specimen.figure() else { return Html::default() };
    let mut story = specimen.story.clone();
    story.about.slug = format!("{}-{}{place}", specimen.kind, anchor(specimen.name));
    let picture = FigureDrawing::new(&story, figure).picture(&story, figure);
    let name = figure.id.clone();
    html! {
        <div class={format!("data-story gallery-figure {classes}")} lang={specimen.story.language.tag()} data-scheme={scheme}>
            <Figure story={Rc::new(StoryContext::new(story))} figure={name} {picture} />
        </div>
    }
}

/// One layout at its own size.
pub(super) fn layout(specimen: &Specimen, width: u32, label: &str) -> Option<Html> {
    let figure = specimen.figure()?;
    let drawing = figures::drawing(&specimen.story, figure, width.into())?;
    let svg = svg::write(&drawing.scene, &format!("data-story-svg gallery-{width}"), label, None);
    // The SVG writer escapes every text.
    Some(Html::from_html_unchecked(AttrValue::from(svg)))
}

/// All layouts at their own sizes, light and dark. They repeat the figure above, so they are hidden from screen readers.
pub(super) fn layouts(specimen: &Specimen) -> Html {
    if specimen.kind == STATS {
        // Its HTML has no layouts.
        let both = SCHEMES.map(|scheme| figure(specimen, &format!("-{scheme}"), "", Some(scheme)));
        return html! { <div class="gallery-pair">{ for both }</div> };
    }
    let box_of = |width: u32| {
        let svg = layout(specimen, width, "")?;
        Some(
            html! { <div class="gallery-layout"><p class="gallery-width">{format!("{width} px")}</p>{svg}</div> },
        )
    };
    let layouts: Vec<Html> = WIDTHS.into_iter().filter_map(box_of).collect();
    let strip = |scheme: &'static str| {
        html! {
            <div class="data-story gallery-strip" lang={specimen.story.language.tag()} data-scheme={scheme} aria-hidden="true">
                { for layouts.iter().cloned() }
            </div>
        }
    };
    SCHEMES.into_iter().map(strip).collect()
}
