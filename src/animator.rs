//! The animator: shows scenes on one canvas, and animates the change from one scene to the next.

use crate::canvas::{self, Paint};
use crate::dom::{self, HtmlCanvasElement};
use chart::motion::Motion;
use chart::scene::Scene;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// The time, and animation frames. Tests use a clock that they step by hand.
pub(crate) trait Clock {
    /// Milliseconds since any fixed moment.
    fn now(&self) -> f64;
    /// Requests an animation frame; returns its id.
    fn request_frame(&self, step: &js_sys::Function) -> i32;
    /// Cancels an animation frame.
    fn cancel_frame(&self, frame_id: i32);
}

/// The browser's own clock.
#[derive(Debug)]
pub(crate) struct BrowserClock;

impl Clock for BrowserClock {
    fn now(&self) -> f64 {
        dom::now()
    }

    fn request_frame(&self, step: &js_sys::Function) -> i32 {
        dom::request_frame(step)
    }

    fn cancel_frame(&self, frame_id: i32) {
        dom::cancel_frame(frame_id);
    }
}

/// The size and the paint of a scene.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Setting {
    /// The width of the canvas in CSS px.
    pub(crate) width: f64,
    /// Device pixels per CSS px.
    pub(crate) ratio: f64,
    /// Colours and fonts.
    pub(crate) paint: Paint,
}

/// One canvas and the motion on it. While nothing moves, it requests no frames.
pub(crate) struct Animator {
    inner: Rc<RefCell<Inner>>,
    /// The function that each animation frame calls.
    step: Closure<dyn FnMut()>,
}

struct Inner {
    canvas: HtmlCanvasElement,
    clock: Rc<dyn Clock>,
    shown: Option<(Scene, Setting)>,
    motion: Option<Motion>,
    /// The frame that was requested last.
    frame_id: i32,
}

impl Animator {
    /// An animator of a canvas that takes its time from a clock.
    pub(crate) fn new(canvas: HtmlCanvasElement, clock: Rc<dyn Clock>) -> Self {
        let inner = Rc::new(RefCell::new(Inner { canvas, clock, shown: None, motion: None, frame_id: 0 }));
        let step = Rc::new(RefCell::new(None::<js_sys::Function>));
        let (weak, again) = (Rc::downgrade(&inner), step.clone());
        let closure = Closure::<dyn FnMut()>::new(move || {
            if let (Some(inner), Some(function)) = (weak.upgrade(), again.borrow().as_ref()) {
                inner.borrow_mut().advance(function);
            }
        });
        *step.borrow_mut() = Some(closure.as_ref().unchecked_ref::<js_sys::Function>().clone());
        Self { inner, step: closure }
    }

    /// Shows a scene. With `animates`, a scene of the same size moves from the one before; any other shows at once.
    ///
    /// # Errors
    /// The browser's error if the canvas has no 2D context.
    pub(crate) fn show(&self, scene: Scene, setting: Setting, animates: bool) -> Result<(), JsValue> {
        let mut inner = self.inner.borrow_mut();
        let now = inner.clock.now();
        let before = match (&inner.motion, &inner.shown) {
            (Some(motion), _) => Some(motion.at(now)),
            (None, Some((scene, _))) => Some(scene.clone()),
            _ => None,
        };
        let is_same_size = |before: &Scene| before.width == scene.width && before.height == scene.height;
        let is_running = inner.motion.is_some();
        inner.motion = match before {
            Some(before) if animates && is_same_size(&before) && before != scene => {
                Some(Motion::new(before, scene.clone(), now))
            }
            _ => None,
        };
        let first = inner.motion.as_ref().map_or_else(|| scene.clone(), |motion| motion.at(now));
        inner.shown = Some((scene, setting));
        inner.paint(&first)?;
        if inner.motion.is_some() && !is_running {
            inner.frame_id = inner.clock.request_frame(self.step.as_ref().unchecked_ref());
        }
        Ok(())
    }
}

/// A figure may be removed during a motion.
impl Drop for Animator {
    fn drop(&mut self) {
        let inner = self.inner.borrow();
        inner.clock.cancel_frame(inner.frame_id);
    }
}

impl Inner {
    fn paint(&self, scene: &Scene) -> Result<(), JsValue> {
        let Some((_, setting)) = &self.shown else { return Ok(()) };
        canvas::paint(&self.canvas, scene, setting.width, setting.ratio, &setting.paint)
    }

    /// Paints the next frame, and requests another until the motion is over.
    fn advance(&mut self, step: &js_sys::Function) {
        let Some(motion) = &self.motion else { return };
        let now = self.clock.now();
        let has_ended = motion.has_ended(now);
        // The next `show` reports a canvas that can no longer be painted.
        let _ = self.paint(&motion.at(now));
        if has_ended {
            self.motion = None;
        } else {
            self.frame_id = self.clock.request_frame(step);
        }
    }
}
