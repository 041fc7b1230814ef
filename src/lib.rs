//! The front end: makes the figures of finished pages live. Built for wasm32 by trunk.

mod animator;
mod canvas;
mod dom;
mod environment;
mod events;
mod figures;
mod live_figure;
mod mount_point;
mod names;
mod note;
mod reader;

use chart::Input;
use dom::{Element, Event};
use figures::LiveFigures;
use reader::Reader;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// The standard library's allocator would add 1.4 kB to the widget.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Makes the figures of one finished article live. `data` is the file that the page names.
///
/// Idempotent for identical data; new data animates the figures. With `follow_address`, opens the fact named by
/// `location.hash`, unless the article was live already.
///
/// # Errors
/// A sentence that gives the reason; the page stays as it is.
#[wasm_bindgen]
pub fn mount(article: &Element, data: &[u8], follow_address: bool) -> Result<(), JsError> {
    let is_same = |mount: &Mount| &mount.article == article && mount.data == data;
    if MOUNTS.with_borrow(|mounts| mounts.iter().any(is_same)) {
        return Ok(());
    }
    let input = Rc::new(Input::from_bytes(data).map_err(|error| JsError::new(&error.sentence()))?);
    // A script of the host may have removed an article together with an element around it.
    drop(take_mounts(|mount| !mount.article.is_connected()));
    let known = take_mounts(|mount| &mount.article == article).pop();
    let is_new = known.is_none();
    let mount = match known {
        Some(mount) => {
            mount.reader.iter().for_each(|reader| reader.clear());
            mount.figures.update(input);
            Mount { data: data.to_vec(), ..mount }
        }
        None => {
            let figures = Rc::new(LiveFigures::of(article, input));
            let reader = Reader::of(article.clone(), figures.clone()).map(Rc::new);
            Mount { article: article.clone(), data: data.to_vec(), figures, reader }
        }
    };
    let reader = mount.reader.clone();
    MOUNTS.with_borrow_mut(|mounts| mounts.push(mount));
    dom::toggle(article, names::MOUNTED, true);
    if let Some(reader) = reader.filter(|_| is_new && follow_address) {
        reader.follow_address();
    }
    Ok(())
}

/// Makes the figures of an article static again, and removes everything that was added to it.
#[wasm_bindgen]
pub fn unmount(article: &Element) {
    drop(take_mounts(|mount| &mount.article == article));
}

/// Forwards an event of the page to every live article. The loader listens once for all of them, before the host does:
/// to `click`, `keydown`, `focusin`, `scroll`, `resize` and `hashchange`.
#[wasm_bindgen(js_name = handleEvent)]
pub fn handle_event(event: &Event) {
    // A handler may move the focus, whose event calls this function again: nothing is borrowed meanwhile.
    let readers: Vec<Rc<Reader>> =
        MOUNTS.with_borrow(|mounts| mounts.iter().flat_map(|mount| mount.reader.clone()).collect());
    readers.iter().for_each(|reader| reader.handle(event));
}

/// Removes some mounts from the list. Dropping them changes the page, and that may call `handle_event`: nothing is
/// borrowed then.
fn take_mounts(is_taken: impl Fn(&Mount) -> bool) -> Vec<Mount> {
    MOUNTS.with_borrow_mut(|mounts| mounts.extract_if(.., |mount| is_taken(mount)).collect())
}

/// A live article and its data.
struct Mount {
    article: Element,
    data: Vec<u8>,
    figures: Rc<LiveFigures>,
    /// `None` in a page without a note.
    reader: Option<Rc<Reader>>,
}

thread_local! {
    static MOUNTS: RefCell<Vec<Mount>> = const { RefCell::new(Vec::new()) };
}

#[cfg(test)]
#[path = "../tests/canvas.rs"]
mod canvas_tests;
