//! A stage: one canvas on which a figure's scene is shown, and on which one scene moves into the next.

use crate::canvas::{self, Paint};
use chart::motion::Motion;
use chart::scene::Scene;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, window};

/// Tells the time and asks for the next frame; tests bring one that they step by hand.
pub trait Clock {
    /// Milliseconds since any fixed moment.
    fn now(&self) -> f64;
    /// Has a function called once before the next frame, and gives the number of that wish.
    fn ask(&self, step: &js_sys::Function) -> i32;
    /// Takes a wish back.
    fn cancel(&self, wish: i32);
}

/// The browser's own clock.
#[derive(Debug)]
pub struct Screen;

impl Clock for Screen {
    fn now(&self) -> f64 {
        window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
    }

    fn ask(&self, step: &js_sys::Function) -> i32 {
        window().and_then(|window| window.request_animation_frame(step).ok()).unwrap_or_default()
    }

    fn cancel(&self, wish: i32) {
        if let Some(window) = window() {
            let _ = window.cancel_animation_frame(wish);
        }
    }
}

/// How a scene is to be painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The width of the canvas in CSS px.
    pub width: f64,
    /// Device pixels a CSS px.
    pub ratio: f64,
    /// Colours and fonts.
    pub paint: Paint,
}

/// One canvas and what moves on it. While nothing changes, no frame is asked for.
pub struct Stage {
    inner: Rc<RefCell<Inner>>,
    /// What a frame calls.
    step: Closure<dyn FnMut()>,
}

struct Inner {
    canvas: HtmlCanvasElement,
    clock: Rc<dyn Clock>,
    shown: Option<(Scene, Setting)>,
    motion: Option<Motion>,
    /// The frame that was asked for last.
    wish: i32,
}

impl Stage {
    /// A stage on a canvas, by a clock.
    pub fn new(canvas: HtmlCanvasElement, clock: Rc<dyn Clock>) -> Self {
        let inner = Rc::new(RefCell::new(Inner { canvas, clock, shown: None, motion: None, wish: 0 }));
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

    /// Shows a scene: at once where it is the first, another size or `moves` is false, else by moving there.
    ///
    /// # Errors
    /// What the browser says where it has no canvas to give.
    pub fn show(&self, scene: Scene, setting: Setting, moves: bool) -> Result<(), JsValue> {
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
            Some(before) if moves && is_same_size(&before) && before != scene => {
                Some(Motion::new(before, scene.clone(), now))
            }
            _ => None,
        };
        let first = inner.motion.as_ref().map_or_else(|| scene.clone(), |motion| motion.at(now));
        inner.shown = Some((scene, setting));
        inner.paint(&first)?;
        if inner.motion.is_some() && !is_running {
            inner.wish = inner.clock.ask(self.step.as_ref().unchecked_ref());
        }
        Ok(())
    }
}

/// A figure may leave in the middle of a motion.
impl Drop for Stage {
    fn drop(&mut self) {
        let inner = self.inner.borrow();
        inner.clock.cancel(inner.wish);
    }
}

impl Inner {
    fn paint(&self, scene: &Scene) -> Result<(), JsValue> {
        let Some((_, setting)) = &self.shown else { return Ok(()) };
        canvas::paint(&self.canvas, scene, setting.width, setting.ratio, &setting.paint)
    }

    /// Paints the next frame, and asks for another where the motion goes on.
    fn advance(&mut self, step: &js_sys::Function) {
        let Some(motion) = &self.motion else { return };
        let now = self.clock.now();
        let is_over = motion.is_over(now);
        // A canvas that can't be painted any more is found out by the next `show`.
        let _ = self.paint(&motion.at(now));
        if is_over {
            self.motion = None;
        } else {
            self.wish = self.clock.ask(step);
        }
    }
}
