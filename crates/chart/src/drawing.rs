//! A drawn chart, and the trait of the layouts that are drawn.

use crate::footnotes::Footnotes;
use crate::frame::Frame;
use crate::mark::Mark;
use crate::painter::Painter;
use crate::role::Role;
use crate::scene::Scene;

/// A drawn chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The picture.
    pub scene: Scene,
    /// The marks, which readers can select, in reading order.
    pub marks: Vec<Mark>,
    /// The facts that have a number in the picture, the first with number 1: the page explains them below it.
    pub footnotes: Vec<String>,
}

/// The distance of the highlight from its mark, and its width, in CSS px.
const HIGHLIGHT: (f64, f64) = (3.0, 2.0);

impl Drawing {
    /// The picture with a line around each mark of a fact.
    pub fn highlighted(&self, fact: &str) -> Scene {
        let mut scene = self.scene.clone();
        Painter::paint_onto(&mut scene, |painter| {
            for mark in self.marks.iter().filter(|mark| mark.fact == fact) {
                for outline in mark.shape.outlines(HIGHLIGHT.0) {
                    painter.line(&outline, HIGHLIGHT.1, Role::Highlight);
                }
            }
        });
        scene
    }
}

/// A laid out chart: the layout is computed first; marks and painting use it.
pub(crate) trait Layout<'a>: Sized {
    /// Computes the layout; `None` if the data can't be drawn.
    fn new(frame: Frame<'a>, footnotes: &mut Footnotes<'a>) -> Option<Self>;

    /// The height of the picture in CSS px.
    fn height(&self) -> f64;

    /// The marks in reading order.
    fn marks(&self, frame: Frame<'a>) -> Vec<Mark>;

    /// Paints the chart, from back to front.
    fn paint(&self, frame: Frame<'a>, painter: &Painter<'_>);
}

/// Draws a figure by the layout of its kind.
pub(crate) fn draw<'a, L: Layout<'a>>(frame: Frame<'a>) -> Option<Drawing> {
    let mut footnotes = Footnotes::new(frame);
    let layout = L::new(frame, &mut footnotes)?;
    let mut scene = Scene::empty(frame.width, layout.height());
    Painter::paint_onto(&mut scene, |painter| layout.paint(frame, painter));
    Some(Drawing { scene, marks: layout.marks(frame), footnotes: footnotes.finish() })
}
