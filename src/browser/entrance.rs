//! A hook for the one short entrance of a figure: it marks the box when it first comes into view.

use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// The attribute that the style sheet animates.
const ENTERING: &str = "data-entering";

/// How much of a figure must be in view.
const SHARE: f64 = 0.25;

/// Marks `host` when it first comes into view, unless it is in view already: nobody's chart may vanish to return.
#[hook]
pub(super) fn use_entrance(host: Element) {
    use_effect_with(host, |host| {
        let target = host.clone();
        let mut is_first = true;
        let seen = Closure::<dyn FnMut(js_sys::Array, IntersectionObserver)>::new(
            move |entries: js_sys::Array, observer: IntersectionObserver| {
                let is_in_view = entries
                    .iter()
                    .any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting());
                if is_in_view {
                    observer.disconnect();
                    if !is_first {
                        let _ = target.set_attribute(ENTERING, "");
                    }
                }
                is_first = false;
            },
        );
        let options = IntersectionObserverInit::new();
        options.set_threshold(&SHARE.into());
        let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok();
        if let Some(observer) = &observer {
            observer.observe(host);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(seen);
        }
    });
}
