//! Helpers that the tests share: stories, their drawings, and measurements of drawings.

use chart::mark::Shape;
use chart::role::Role;
use chart::scene::{Item, css_px, svg};
use chart::{Drawing, WIDTHS};
use quantity::{Bound, Decimal, Language, Quantity, Unit};
use specimens::specimens;
use story::Story;
use story::fact::{Fact, Statement};
use story::wording::put_into_words;

/// The shipped story in its default language.
pub(crate) fn story() -> Story {
    let reading = author::read(&test_support::story_folder("zhuzhou"));
    reading.stories.into_iter().next().expect("the shipped story has no errors")
}

/// A figure's drawing at a width in CSS px.
pub(crate) fn drawing(story: &Story, figure: &str, width: f64) -> Drawing {
    let figure = story.figure(figure).expect("the figure");
    figures::drawing(story, figure, width).expect("a drawing")
}

/// Compares a figure's SVGs at all layout widths with the snapshots.
pub(crate) fn snapshot(name: &str, figure: &str) {
    let story = story();
    for width in WIDTHS {
        let svg = svg::write(&drawing(&story, figure, width.into()).scene, "", "", None);
        insta::assert_snapshot!(format!("{name}-{width}"), svg.replace("><", ">\n<"));
    }
}

/// The shape of the first mark of a fact.
pub(crate) fn shape(drawing: &Drawing, fact: &str) -> Shape {
    drawing.marks.iter().find(|mark| mark.fact == fact).expect(fact).shape.clone()
}

/// A story of the gallery in English. The id of its figure is `specimen`.
pub(crate) fn specimen(kind: &str, name: &str) -> Story {
    let all = specimens(Language::En);
    let found = all.into_iter().find(|specimen| specimen.kind == kind && specimen.name == name);
    found.unwrap_or_else(|| panic!("no {kind} called {name}")).story
}

/// The drawing of a specimen at a width in CSS px.
pub(crate) fn drawn(story: &Story, width: u32) -> Drawing {
    drawing(story, "specimen", width.into())
}

/// A figure of a kind with some statements in one field. The ids of the facts are `0`, `1`, `2`.
pub(crate) fn story_of(kind: &str, field: &str, statements: Vec<Statement>) -> Story {
    let mut story = specimen(kind, "exact");
    let template = story.facts.values().next().expect("a fact").clone();
    let facts = statements.into_iter().enumerate().map(|(index, statement)| {
        let mut fact = Fact { statement, label: format!("Fact {index}"), ..template.clone() };
        put_into_words(&mut fact, Language::En);
        (index.to_string(), fact)
    });
    story.facts = facts.collect();
    story.figures[0].facts =
        vec![(field.to_owned(), (0..story.facts.len()).map(|index| index.to_string()).collect())];
    story
}

/// A quantity as a source prints it.
pub(crate) fn quantity(value: Decimal, bound: Bound, unit: &Unit) -> Quantity {
    let step = if bound == Bound::Exact { Decimal::ZERO } else { value.last_place() };
    Quantity::printed(value, step, bound, unit.clone())
}

/// The edges of a fact's rectangle: left, top, right, bottom in CSS px.
pub(crate) fn edges(drawing: &Drawing, fact: &str) -> [f64; 4] {
    match shape(drawing, fact) {
        Shape::Rectangle { x, y, width, height } => [x, y, x + width, y + height],
        other => panic!("{fact} is not a rectangle: {other:?}"),
    }
}

/// The left and right edge of all surfaces and lines with a role between two heights; `None` if there are none.
pub(crate) fn painted_range(drawing: &Drawing, role: Role, (top, bottom): (f64, f64)) -> Option<(f64, f64)> {
    let points = drawing.scene.items.iter().filter_map(|item| match item {
        Item::Surface { points, role: of } | Item::Line { points, role: of, .. } if *of == role => {
            Some(points)
        }
        _ => None,
    });
    let is_between = |points: &&Vec<(i32, i32)>| {
        points.iter().all(|(_, y)| (top - 0.1..=bottom + 0.1).contains(&css_px(*y)))
    };
    let places: Vec<f64> = points.filter(is_between).flatten().map(|(x, _)| css_px(*x)).collect();
    let least = places.iter().copied().reduce(f64::min)?;
    Some((least, places.iter().copied().reduce(f64::max)?))
}

/// All texts with the positions of their anchors on the baseline, in CSS px.
pub(crate) fn texts(drawing: &Drawing) -> Vec<(&str, (f64, f64))> {
    let place = |item| match item {
        &Item::Text { ref words, at: (x, y), .. } => Some((words.as_str(), (css_px(x), css_px(y)))),
        _ => None,
    };
    drawing.scene.items.iter().filter_map(place).collect()
}

/// Both ends of the possible range of an amount; the upper end is `None` if there is no limit.
pub(crate) fn bounds(fact: &Fact) -> Option<(f64, Option<f64>)> {
    let interval = fact.quantity()?.interval;
    Some((interval.low.number()?.to_f64(), interval.high.number().map(|high| high.to_f64())))
}

/// Both ends of an amount that has both.
pub(crate) fn finite_bounds(fact: &Fact) -> Option<(f64, f64)> {
    let (low, high) = bounds(fact)?;
    Some((low, high?))
}
