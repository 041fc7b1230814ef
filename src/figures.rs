//! The live figures of one article: a Yew root in each box, told together what the story says and which fact is lit.

use crate::live::{LiveFigure, LiveProps};
use crate::mount_point::{Place, places};
use std::cell::RefCell;
use std::rc::Rc;
use story::Story;
use web_sys::Element;
use yew::{AppHandle, Renderer};

/// All live figures of an article; they end with it.
pub(super) struct Figures {
    story: RefCell<Rc<Story>>,
    lit: RefCell<Option<String>>,
    roots: RefCell<Vec<(Place, AppHandle<LiveFigure>)>>,
}

impl Figures {
    /// Makes the figures of an article live.
    pub(super) fn of(article: &Element, story: Rc<Story>) -> Self {
        let root = |place: Place| {
            let props = LiveProps { story: story.clone(), place: place.clone(), lit: None };
            (place.clone(), Renderer::<LiveFigure>::with_root_and_props(place.host, props).render())
        };
        let roots = places(article, &story).into_iter().map(root).collect();
        Self { story: RefCell::new(story), lit: RefCell::default(), roots: RefCell::new(roots) }
    }

    /// Moves the figures to a newer story.
    pub(super) fn tell(&self, story: Rc<Story>) {
        self.story.replace(story);
        self.lit.replace(None);
        self.draw();
    }

    /// Lights a fact in every figure that shows it, or none.
    pub(super) fn light(&self, fact: Option<String>) {
        self.lit.replace(fact);
        self.draw();
    }

    /// The fact that is lit.
    pub(super) fn lit(&self) -> Option<String> {
        self.lit.borrow().clone()
    }

    /// The story and the place of the figure in a box.
    pub(super) fn at(&self, host: &Element) -> Option<(Rc<Story>, Place)> {
        let roots = self.roots.borrow();
        let (place, _) = roots.iter().find(|(place, _)| place.host == *host)?;
        Some((self.story.borrow().clone(), place.clone()))
    }

    fn draw(&self) {
        let (story, lit) = (self.story.borrow().clone(), self.lit());
        // Drawing reaches into the page, which may call back: nothing is borrowed meanwhile.
        let mut roots = self.roots.take();
        for (place, root) in &mut roots {
            let lit = lit.clone().filter(|fact| story.shows(&place.id, fact));
            root.update(LiveProps { story: story.clone(), place: place.clone(), lit });
        }
        self.roots.replace(roots);
    }
}

impl Drop for Figures {
    fn drop(&mut self) {
        self.roots.take().into_iter().for_each(|(_, root)| root.destroy());
    }
}
