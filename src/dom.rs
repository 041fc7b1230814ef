//! The DOM: the only file that uses `window`, and that changes elements, attributes and events of the page.

use crate::names;
use selection::placement::{Placement, Surroundings};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, EventTarget, HtmlElement, NodeList, ResizeObserver, window};

pub(crate) use web_sys::{Element, Event, HtmlCanvasElement, KeyboardEvent, MouseEvent};

/// The first element below another that a selector matches.
pub(crate) fn query(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}

/// All elements below another that a selector matches.
pub(crate) fn query_all(element: &Element, selector: &str) -> Vec<Element> {
    let found: Option<NodeList> = element.query_selector_all(selector).ok();
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The nearest element around another, itself included, that a selector matches.
pub(crate) fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// Dispatches an event that bubbles and can't be cancelled.
pub(crate) fn dispatch(element: &Element, name: &str) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let event: &Event = event.as_ref();
        let _ = element.dispatch_event(event);
    }
}

/// The element at which an event was dispatched.
pub(crate) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Prevents the default of an event, and stops its propagation to other listeners of the page.
pub(crate) fn consume(event: &Event) {
    event.prevent_default();
    event.stop_propagation();
}

/// Sets an attribute.
pub(crate) fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Sets an attribute without a value, or removes it.
pub(crate) fn toggle(element: &Element, name: &str, is_set: bool) {
    let _ = element.toggle_attribute_with_force(name, is_set);
}

/// Moves the focus to an element of HTML or SVG.
pub(crate) fn focus(element: &Element) {
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// Replaces the content of one element by a copy of the content of another.
pub(crate) fn fill_with_copy(slot: &Element, source: &Element) {
    slot.set_text_content(None);
    let Ok(copy) = source.clone_node_with_deep(true) else { return };
    while let Some(child) = copy.first_child() {
        let _ = slot.append_child(&child);
    }
}

/// The width of an element in CSS px.
pub(crate) fn width(element: &Element) -> f64 {
    element.get_bounding_client_rect().width()
}

/// A point of the window, in CSS px from the upper left corner of an element.
pub(crate) fn relative_to(element: &Element, x: i32, y: i32) -> (f64, f64) {
    let corner = element.get_bounding_client_rect();
    (f64::from(x) - corner.left(), f64::from(y) - corner.top())
}

/// Whether an element is outside the window, above or below.
pub(crate) fn is_out_of_view(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    place.bottom() < 0.0 || place.top() > window_height()
}

/// Scrolls by as little as possible until all of an element is in view, if it fits into the window.
pub(crate) fn scroll_into_view(element: &Element) {
    let place = element.get_bounding_client_rect();
    if place.bottom() > window_height() {
        element.scroll_into_view_with_bool(false);
    } else if place.top() < selection::placement::HOST_BAR {
        element.scroll_into_view();
    }
}

/// Inserts a note after a block, and moves it so that it covers neither the touched element nor a bar. The text does not
/// move.
pub(crate) fn place_note(note: &Element, block: &Element, touched: &Element, bar: Option<&Element>) {
    let _ = block.insert_adjacent_element("afterend", note);
    toggle(note, "hidden", false);
    let style = note.unchecked_ref::<HtmlElement>().style();
    for property in ["transform", "max-height"] {
        let _ = style.remove_property(property);
    }
    // In a host's page the declarations for figures are `!important`.
    let set = |property: &str, value: &str| {
        let _ = style.set_property_with_priority(property, value, "important");
    };
    let [note_box, block_box, touched_box] =
        [note, block, touched].map(|element| element.get_bounding_client_rect());
    let surroundings = Surroundings {
        note_top: note_box.top(),
        note_height: note_box.height(),
        block_top: block_box.top(),
        touched_top: touched_box.top(),
        touched_bottom: touched_box.bottom(),
        bar_bottom: bar.map_or(0.0, |bar| bar.get_bounding_client_rect().bottom()),
        window_height: window_height(),
    };
    let by = match surroundings.place() {
        Placement::Below => return,
        Placement::Moved(by) => by,
        Placement::Squeezed { by, max_height } => {
            set("max-height", &px(max_height));
            by
        }
    };
    set("transform", &["translateY(", &px(by), ")"].concat());
}

/// A length in CSS px, rounded, as a CSS value.
fn px(length: f64) -> String {
    [&chart::digits(length.round() as i64), "px"].concat()
}

fn window_height() -> f64 {
    window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default()
}

/// Device pixels per CSS px, zoom included.
pub(crate) fn device_pixel_ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// Whether the reader prefers reduced motion.
pub(crate) fn prefers_reduced_motion() -> bool {
    let query =
        window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// The computed value of a CSS property; `None` if it is empty.
pub(crate) fn computed(element: &Element, property: &str) -> Option<String> {
    let style = window()?.get_computed_style(element).ok().flatten()?;
    let value = style.get_property_value(property).ok()?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// Milliseconds since any fixed moment.
pub(crate) fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Requests an animation frame; returns its id.
pub(crate) fn request_frame(step: &js_sys::Function) -> i32 {
    window().and_then(|window| window.request_animation_frame(step).ok()).unwrap_or_default()
}

/// Cancels an animation frame.
pub(crate) fn cancel_frame(id: i32) {
    if let Some(window) = window() {
        let _ = window.cancel_animation_frame(id);
    }
}

/// Calls a function on some events, until it is dropped.
pub(crate) struct Listeners {
    callback: Closure<dyn Fn()>,
    observer: Option<ResizeObserver>,
    targets: Vec<(EventTarget, &'static str)>,
}

impl Listeners {
    /// Calls back when the drawing in `container` is out of date although its data has not changed: its size, the zoom,
    /// the monitor or the colours are different, or the reader returns to the page through the history.
    pub(crate) fn of_redraws(container: &Element, callback: impl Fn() + 'static) -> Self {
        let mut listeners = Self::new(callback);
        listeners.observer = ResizeObserver::new(listeners.function()).ok();
        if let Some(observer) = &listeners.observer {
            observer.observe(container);
        }
        let Some(window) = window() else { return listeners };
        for query in ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"] {
            if let Some(list) = window.match_media(query).ok().flatten() {
                listeners.add(list.into(), "change");
            }
        }
        // A change of zoom or monitor is a `resize` event.
        for event in ["resize", "pageshow", names::RESTYLE] {
            listeners.add(window.clone().into(), event);
        }
        listeners
    }

    /// Calls back on an event of a canvas.
    pub(crate) fn of_canvas(
        canvas: &HtmlCanvasElement,
        event: &'static str,
        callback: impl Fn() + 'static,
    ) -> Self {
        let mut listeners = Self::new(callback);
        listeners.add(canvas.clone().into(), event);
        listeners
    }

    fn new(callback: impl Fn() + 'static) -> Self {
        Self { callback: Closure::new(callback), observer: None, targets: Vec::new() }
    }

    fn function(&self) -> &js_sys::Function {
        self.callback.as_ref().unchecked_ref()
    }

    fn add(&mut self, target: EventTarget, event: &'static str) {
        let _ = target.add_event_listener_with_callback(event, self.function());
        self.targets.push((target, event));
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        for (target, event) in &self.targets {
            let _ = target.remove_event_listener_with_callback(event, self.function());
        }
    }
}
