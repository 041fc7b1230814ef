//! A mount point: the element of a figure, and the container in it for the canvas.

use crate::dom::{self, Element};
use crate::environment;
use crate::names;
use chart::mark::hit;
use chart::scene::css_px;
use chart::{Drawing, Input, layout_width};
use std::cell::RefCell;

/// A figure of the page, with the drawing that is shown.
pub(crate) struct MountPoint {
    pub(crate) figure: Element,
    pub(crate) container: Element,
    pub(crate) id: String,
    shown: RefCell<Option<Shown>>,
}

/// A drawing, with the layout and the width that it was drawn for.
struct Shown {
    drawing: Drawing,
    layout: u32,
    /// The width of the container in CSS px.
    width: f64,
}

impl MountPoint {
    /// The figures of an article that have a picture and are in the input. Each container is as large as the picture.
    pub(crate) fn all(article: &Element, input: &Input) -> Vec<Self> {
        let point = |figure: Element| {
            let id = figure.get_attribute(names::FIGURE)?;
            let container = dom::query(&figure, names::CONTAINER)?;
            dom::query(&figure, &["svg", names::SVG].concat())?;
            input.figure(&id)?;
            Some(MountPoint { figure, container, id, shown: RefCell::default() })
        };
        let figures = dom::query_all(article, &["[", names::FIGURE, "]"].concat());
        figures.into_iter().filter_map(point).collect()
    }

    /// Draws the figure in the layout that the page shows, unless that drawing exists. A hidden figure has no drawing.
    /// `is_new` means that the input has changed.
    pub(crate) fn draw(&self, input: &Input, is_new: bool) {
        let width = dom::width(&self.container);
        let layout = environment::shown_layout(&self.figure).unwrap_or_else(|| layout_width(width));
        let mut shown = self.shown.borrow_mut();
        if width <= 0.0 {
            *shown = None;
            return;
        }
        match shown.as_mut() {
            Some(shown) if shown.layout == layout && !is_new => shown.width = width,
            _ => {
                let drawing = chart::draw(input, &self.id, layout.into());
                *shown = drawing.map(|drawing| Shown { drawing, layout, width });
            }
        }
    }

    /// Reads the drawing and the width of its container in CSS px; `None` if there is no drawing.
    pub(crate) fn with_drawing<T>(&self, read: impl FnOnce(&Drawing, f64) -> T) -> Option<T> {
        self.shown.borrow().as_ref().map(|shown| read(&shown.drawing, shown.width))
    }

    /// The fact of the mark that a tap selects, at a point of the window in CSS px.
    pub(crate) fn hit(&self, x: i32, y: i32) -> Option<String> {
        let (x, y) = dom::relative_to(&self.container, x, y);
        let fact = self.with_drawing(|drawing, width| {
            let scale = width / css_px(drawing.scene.width);
            hit(&drawing.marks, x / scale, y / scale).map(|mark| mark.fact.clone())
        });
        fact.flatten()
    }
}
