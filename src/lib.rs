//! The browser's side: finished pages become live, figure by figure. Only this room touches `window`.

pub mod animator;
pub mod canvas;
mod environment;
mod figures;
mod live;
mod mount_point;
mod note;
mod reading;
mod redraw_observer;

use figures::Figures;
use reading::Reading;
use std::cell::RefCell;
use std::rc::Rc;
use story::Story;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

/// Makes the figures of one finished article live. `data` is the file that the page names. Twice is once;
/// other data than before moves the figures to the new numbers. Where it `follows`, the fact that the page was opened
/// at is shown; not where the reader has gone elsewhere meanwhile.
///
/// # Errors
/// A sentence that says why not; the page stays as it is.
#[wasm_bindgen]
pub fn mount(article: &Element, data: &[u8], follows: bool) -> Result<(), JsError> {
    let is_same = |mount: &Mount| &mount.article == article && mount.data == data;
    if MOUNTS.with_borrow(|mounts| mounts.iter().any(is_same)) {
        return Ok(());
    }
    let story = Rc::new(Story::from_bytes(data).map_err(|error| JsError::new(&error.sentence()))?);
    // Articles that have left the page unseen, with something around them, are let go.
    drop(taken(|mount| !mount.article.is_connected()));
    let known = taken(|mount| &mount.article == article).pop();
    let is_new = known.is_none();
    let mount = match known {
        Some(mount) => {
            mount.reading.iter().for_each(|reading| reading.let_go());
            mount.figures.tell(story);
            Mount { data: data.to_vec(), ..mount }
        }
        None => {
            let figures = Rc::new(Figures::of(article, story));
            let reading = Reading::of(article.clone(), figures.clone()).map(Rc::new);
            Mount { article: article.clone(), data: data.to_vec(), figures, reading }
        }
    };
    let reading = mount.reading.clone();
    MOUNTS.with_borrow_mut(|mounts| mounts.push(mount));
    let _ = article.set_attribute(MOUNTED, "");
    if let Some(reading) = reading.filter(|_| is_new && follows) {
        reading.follow_address();
    }
    Ok(())
}

/// Lets go of an article: its figures are pictures again, and nothing of ours is left in it.
#[wasm_bindgen]
pub fn unmount(article: &Element) {
    drop(taken(|mount| &mount.article == article));
}

/// The mounts of a kind, taken out. Dropping them reaches into the page, which may call back: nothing is borrowed then.
fn taken(is_of_kind: impl Fn(&Mount) -> bool) -> Vec<Mount> {
    MOUNTS.with_borrow_mut(|mounts| mounts.extract_if(.., |mount| is_of_kind(mount)).collect())
}

/// Tells every live article what happens in the page. The loader listens, once for all of them, before anybody
/// else does: to `click`, `keydown`, `focusin`, `scroll`, `resize` and `hashchange`.
#[wasm_bindgen]
pub fn hear(event: &Event) {
    // Answering moves the focus, which is heard in turn: nothing is borrowed meanwhile.
    let readings =
        MOUNTS.with_borrow(|mounts| mounts.iter().flat_map(|mount| mount.reading.clone()).collect());
    let readings: Vec<Rc<Reading>> = readings;
    readings.iter().for_each(|reading| reading.hear(event));
}

/// A live article and what it is live from.
struct Mount {
    article: Element,
    data: Vec<u8>,
    figures: Rc<Figures>,
    /// None in a page that brings no note along.
    reading: Option<Rc<Reading>>,
}

thread_local! {
    static MOUNTS: RefCell<Vec<Mount>> = const { RefCell::new(Vec::new()) };
}

const MOUNTED: &str = "data-story-mounted";

/// Memory: the standard library's allocator weighs 1.4 kB more.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(test)]
#[path = "../tests/canvas.rs"]
mod canvas_tests;
