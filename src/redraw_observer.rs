//! A watch over what makes a drawing stale: another size, ratio, scheme, or a return to the page.

use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget, ResizeObserver, window};

/// Calls back whenever an element must be drawn anew for a reason outside the story, until it is dropped.
pub(super) struct Watch {
    stale: Closure<dyn Fn()>,
    observer: Option<ResizeObserver>,
    targets: Vec<(EventTarget, &'static str)>,
}

impl Watch {
    pub(super) fn new(element: &Element, call: impl Fn() + 'static) -> Self {
        let stale = Closure::<dyn Fn()>::new(call);
        let listener: &js_sys::Function = stale.as_ref().unchecked_ref();
        let observer = ResizeObserver::new(listener).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        // Zoom and another monitor come as `resize`, the way back through the history as `pageshow`, colours set
        // by whoever embeds the story as `data-story-restyle`, which the loader sends.
        let mut targets: Vec<(EventTarget, &'static str)> = Vec::new();
        if let Some(window) = window() {
            for query in
                ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"]
            {
                targets.extend(window.match_media(query).ok().flatten().map(|list| (list.into(), "change")));
            }
            for event in ["resize", "pageshow", "data-story-restyle"] {
                targets.push((window.clone().into(), event));
            }
        }
        for (target, event) in &targets {
            let _ = target.add_event_listener_with_callback(event, listener);
        }
        Self { stale, observer, targets }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        let listener: &js_sys::Function = self.stale.as_ref().unchecked_ref();
        for (target, event) in &self.targets {
            let _ = target.remove_event_listener_with_callback(event, listener);
        }
    }
}
