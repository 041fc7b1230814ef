//! Hit targets: in every drawing of every shipped story, readers can tap each mark, and a tap on its words selects it.

use author::read;
use chart::mark::{Mark, Shape, hit};
use chart::scene::css_px;
use chart::{Drawing, WIDTHS};
use std::path::Path;

/// Every drawing of the shipped stories, with its name.
fn drawings() -> Vec<(String, Drawing)> {
    let folders = test_support::shipped_folders();
    let mut drawings = Vec::new();
    for story in folders.iter().flat_map(|folder| read(Path::new(folder)).stories) {
        for (figure, width) in story.figures.iter().flat_map(|figure| WIDTHS.map(|width| (figure, width))) {
            let name = format!("{} at {width} in {}", figure.id, story.language.tag());
            drawings.push((
                name,
                figures::drawing(&story, figure, width.into()).expect("a shipped figure is drawn"),
            ));
        }
    }
    assert!(drawings.len() > 100);
    drawings
}

/// The points of a grid of `step` CSS px over a drawing.
fn points(drawing: &Drawing, step: u32) -> impl Iterator<Item = (f64, f64)> {
    let (width, height) = (css_px(drawing.scene.width), css_px(drawing.scene.height));
    let middles =
        move |length: f64| (0..(length as u32) / step).map(move |at| f64::from(at * step + step / 2));
    middles(height).flat_map(move |y| middles(width).map(move |x| (x, y)))
}

#[test]
fn every_mark_is_large_enough_for_a_finger() {
    for (name, drawing) in drawings() {
        let mut touched = vec![0; drawing.marks.len()];
        for (x, y) in points(&drawing, 4) {
            if let Some(mark) = hit(&drawing.marks, x, y) {
                let index = drawing.marks.iter().position(|other| std::ptr::eq(other, mark));
                touched[index.expect("one of the marks")] += 1;
            }
        }
        for (mark, points) in drawing.marks.iter().zip(touched) {
            // Thirty-six such points are 24 by 24 CSS px.
            assert!(points >= 36, "{} in {name} is hit at only {points} points", mark.fact);
        }
    }
}

#[test]
fn a_tap_on_the_words_of_a_mark_selects_it() {
    let mut checked = 0;
    for (name, drawing) in drawings() {
        for mark in &drawing.marks {
            let Mark { words_at: Some(Shape::Rectangle { x, y, height, .. }), .. } = mark else { continue };
            let (x, y) = (x + 2.0, y + height.min(20.0) / 2.0);
            let selected = hit(&drawing.marks, x, y).map(|mark| mark.fact.as_str());
            assert_eq!(selected, Some(mark.fact.as_str()), "{name}: the words at {x}, {y}");
            checked += 1;
        }
    }
    assert!(checked > 100);
}
