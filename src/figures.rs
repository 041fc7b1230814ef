//! The live figures of one article, each a Yew root in its container. All have the same input and the same highlight.

use crate::dom::Element;
use crate::live_figure::{LiveFigure, LiveProps};
use crate::mount_point::MountPoint;
use chart::Input;
use std::cell::RefCell;
use std::rc::Rc;
use yew::{AppHandle, Renderer};

/// All live figures of an article. Dropping it makes them static again.
pub(crate) struct LiveFigures {
    input: RefCell<Rc<Input>>,
    highlight: RefCell<Option<String>>,
    roots: RefCell<Vec<(Rc<MountPoint>, AppHandle<LiveFigure>)>>,
}

impl LiveFigures {
    /// Makes the figures of an article live.
    pub(crate) fn of(article: &Element, input: Rc<Input>) -> Self {
        let root = |point: MountPoint| {
            let point = Rc::new(point);
            let props = LiveProps { input: input.clone(), point: point.clone(), highlight: None };
            let container = point.container.clone();
            (point, Renderer::<LiveFigure>::with_root_and_props(container, props).render())
        };
        let roots = MountPoint::all(article, &input).into_iter().map(root).collect();
        Self { input: RefCell::new(input), highlight: RefCell::default(), roots: RefCell::new(roots) }
    }

    /// Animates the figures to newer data.
    pub(crate) fn update(&self, input: Rc<Input>) {
        self.input.replace(input);
        self.highlight.replace(None);
        self.render();
    }

    /// Highlights a fact in every figure that shows it, or nothing.
    pub(crate) fn highlight(&self, fact: Option<String>) {
        self.highlight.replace(fact);
        self.render();
    }

    /// The figure in a container.
    pub(crate) fn at(&self, container: &Element) -> Option<Rc<MountPoint>> {
        let roots = self.roots.borrow();
        roots.iter().map(|(point, _)| point).find(|point| point.container == *container).cloned()
    }

    fn render(&self) {
        let (input, highlight) = (self.input.borrow().clone(), self.highlight.borrow().clone());
        // Rendering changes the page, and its events may call this method again: nothing is borrowed meanwhile.
        let mut roots = self.roots.take();
        for (point, root) in &mut roots {
            let highlight = highlight.clone().filter(|fact| input.shows(&point.id, fact));
            root.update(LiveProps { input: input.clone(), point: point.clone(), highlight });
        }
        self.roots.replace(roots);
    }
}

impl Drop for LiveFigures {
    fn drop(&mut self) {
        self.roots.take().into_iter().for_each(|(_, root)| root.destroy());
    }
}
