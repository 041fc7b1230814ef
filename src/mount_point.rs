//! The place of a figure in a finished page, and its drawing there.

use crate::environment;
use chart::{Drawing, Frame, draw, layout_width};
use story::Story;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, NodeList};

/// A figure of the page and the box in it that is kept free.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) figure: Element,
    pub(super) host: Element,
    pub(super) id: String,
}

/// The figures of the article that the story knows and that have their pictures, each with the box kept free for its
/// canvas: it is as large as the picture.
pub(super) fn places(article: &Element, story: &Story) -> Vec<Place> {
    let place = |figure: Element| {
        let id = figure.get_attribute("data-figure")?;
        let host = first(&figure, ".data-story-live")?;
        first(&figure, "svg.data-story-svg")?;
        story.figure(&id).is_some().then_some(Place { figure, host, id })
    };
    all(article, "[data-figure]").into_iter().filter_map(place).collect()
}

impl Place {
    /// The figure's drawing in the layout that is shown, and the width of its box in CSS px.
    pub(super) fn drawing(&self, story: &Story, highlight: Option<&str>) -> Option<(Drawing, f64)> {
        let width = self.host.get_bounding_client_rect().width();
        let layout = environment::shown_layout(&self.figure).unwrap_or_else(|| layout_width(width));
        let figure = story.figure(&self.id)?;
        if width <= 0.0 {
            return None;
        }
        Some((draw(Frame { story, figure, width: layout.into(), highlight })?, width))
    }
}

/// The first element below another that a selector names.
pub(super) fn first(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}

/// All of them.
pub(super) fn all(element: &Element, selector: &str) -> Vec<Element> {
    let found: Option<NodeList> = element.query_selector_all(selector).ok();
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The nearest element around another, itself included, that a selector names.
pub(super) fn around(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// Tells the page something about an element: a bubbling event without cancel.
pub(super) fn announce(element: &Element, name: &str) {
    let init = web_sys::CustomEventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict(name, &init) {
        let event: &Event = event.as_ref();
        let _ = element.dispatch_event(event);
    }
}
