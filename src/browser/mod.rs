//! The browser's side: finished pages become live, figure by figure. Only this room touches `window`.

pub mod canvas;
mod environment;
mod live;
mod size;
pub mod stage;

use crate::story::Story;
use live::{Live, LiveProps, Place};
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
    let places = places(article, &story)?;
    let props = LiveProps { story, places };
    let is_known =
        MOUNTS.with_borrow_mut(|mounts| match mounts.iter_mut().find(|mount| &mount.article == article) {
            Some(mount) => {
                mount.data = data.to_vec();
                mount.root.update(props.clone());
                true
            }
            None => false,
        });
    if is_known {
        return Ok(());
    }
    let root = window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("div").ok());
    let root = root.ok_or_else(|| JsError::new("The page can't hold a widget."))?;
    // The root holds nothing but portals and is never in the page.
    let root = yew::Renderer::<Live>::with_root_and_props(root, props).render();
    let mount = Mount { article: article.clone(), data: data.to_vec(), root };
    MOUNTS.with_borrow_mut(|mounts| {
        // Articles that have left the page are let go.
        for gone in mounts.extract_if(.., |mount| !mount.article.is_connected()) {
            gone.root.destroy();
        }
        mounts.push(mount);
    });
    let _ = article.set_attribute(MOUNTED, "");
    Ok(())
}

/// A live article and what it is live from.
struct Mount {
    article: Element,
    data: Vec<u8>,
    root: yew::AppHandle<Live>,
}

thread_local! {
    static MOUNTS: RefCell<Vec<Mount>> = const { RefCell::new(Vec::new()) };
}

const MOUNTED: &str = "data-story-mounted";

/// The figures of the article that the story knows, each with the box kept free for its canvas.
fn places(article: &Element, story: &Story) -> Result<Vec<Place>, JsError> {
    let figures = article
        .query_selector_all("[data-figure]")
        .map_err(|_| JsError::new("The article can't be searched."))?;
    let mut places = Vec::new();
    for index in 0..figures.length() {
        let figure: Option<Element> = figures.get(index).and_then(|node| node.dyn_into().ok());
        let Some(figure) = figure else { continue };
        let id = figure.get_attribute("data-figure").unwrap_or_default();
        let host = figure.query_selector(".data-story-live").ok().flatten();
        if let (Some(host), true) = (host, story.figure(&id).is_some()) {
            places.push(Place { figure, host, id });
        }
    }
    Ok(places)
}
