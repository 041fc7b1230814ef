//! What the tests of the kinds share: the shipped story and its drawings.

use super::mark::Shape;
use super::scene::svg;
use super::{Drawing, Frame, WIDTHS, draw};
use crate::story::Story;
use std::path::Path;

/// The shipped story in its default language.
pub(super) fn story() -> Story {
    let reading = crate::author::read(Path::new("assets/stories/zhuzhou"));
    reading.stories.into_iter().next().expect("the shipped story is faultless")
}

/// A figure's drawing at a width in CSS px.
pub(super) fn drawing(story: &Story, figure: &str, width: f64) -> Drawing {
    let figure = story.figure(figure).expect("the figure");
    draw(Frame { story, figure, width, highlight: None }).expect("a drawing")
}

/// Compares a figure's SVGs at all layout widths with those that were looked at.
pub(super) fn snapshot(name: &str, figure: &str) {
    let story = story();
    for width in WIDTHS {
        let svg = svg::write(&drawing(&story, figure, width.into()).scene, "", "");
        insta::assert_snapshot!(format!("{name}-{width}"), svg.replace("><", ">\n<"));
    }
}

/// The shape of the first mark of a fact.
pub(super) fn shape(drawing: &Drawing, fact: &str) -> Shape {
    drawing.marks.iter().find(|mark| mark.fact == fact).expect(fact).shape.clone()
}
