//! The browser's side: finished pages become live, figure by figure. Only this room touches `window`.

pub mod canvas;
mod environment;
mod live;
mod note;
mod place;
mod reading;
mod size;
pub mod stage;

use crate::story::Story;
use live::{Live, LiveProps};
use place::places;
use reading::Reading;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, window};

/// Does nothing: naming it keeps this room in the program.
pub fn ready() {}

/// Makes the figures of one finished article live. `data` is the file that the page names. Twice is once;
/// other data than before moves the figures to the new numbers.
///
/// # Errors
/// A sentence that says why not; the page stays as it is.
#[wasm_bindgen]
pub fn mount(article: &Element, data: &[u8]) -> Result<(), JsError> {
    let is_same = |mount: &Mount| &mount.article == article && mount.data == data;
    if MOUNTS.with_borrow(|mounts| mounts.iter().any(is_same)) {
        return Ok(());
    }
    let story = Rc::new(Story::from_bytes(data).map_err(|error| JsError::new(&error.to_string()))?);
    let props = LiveProps { places: Rc::new(places(article, &story)), story, lit: None };
    MOUNTS.with_borrow_mut(|mounts| {
        // Articles that have left the page are let go.
        for gone in mounts.extract_if(.., |mount| !mount.article.is_connected()) {
            gone.root.destroy();
        }
        let known = mounts.iter_mut().find(|mount| &mount.article == article);
        if let Some(mount) = known {
            mount.data = data.to_vec();
            // The old one must have stopped listening before the new one begins.
            mount.reading = None;
            mount.reading = read(article, &props);
            mount.root.update(props);
            return Ok(());
        }
        let document = window().and_then(|window| window.document());
        let root = document.and_then(|document| document.create_element("div").ok());
        let root = root.ok_or_else(|| JsError::new("The page can't hold a widget."))?;
        let reading = read(article, &props);
        // The root holds nothing but portals and is never in the page.
        let root = yew::Renderer::<Live>::with_root_and_props(root, props).render();
        mounts.push(Mount { article: article.clone(), data: data.to_vec(), root, reading });
        let _ = article.set_attribute(MOUNTED, "");
        Ok(())
    })
}

/// A live article and what it is live from.
struct Mount {
    article: Element,
    data: Vec<u8>,
    root: yew::AppHandle<Live>,
    /// None in a page that brings no note along.
    reading: Option<Reading>,
}

thread_local! {
    static MOUNTS: RefCell<Vec<Mount>> = const { RefCell::new(Vec::new()) };
}

const MOUNTED: &str = "data-story-mounted";

/// Listens to the article's reader; what is lit is lit in every figure.
fn read(article: &Element, props: &LiveProps) -> Option<Reading> {
    let (known, dark) = (article.clone(), props.clone());
    let light = move |lit| {
        MOUNTS.with_borrow_mut(|mounts| {
            if let Some(mount) = mounts.iter_mut().find(|mount| mount.article == known) {
                mount.root.update(LiveProps { lit, ..dark.clone() });
            }
        });
    };
    Reading::new(article.clone(), props.story.clone(), props.places.clone(), light)
}
