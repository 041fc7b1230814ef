//! Series with more points than a plot can show.

use super::{level, levels, path};
use crate::support::{drawn, specimen};
use chart::WIDTHS;
use quantity::Decimal;
use story::fact::Statement;
use story::series::Point;

#[test]
fn ten_thousand_points_are_few_items_and_extremes_are_kept() {
    let story = specimen("line", "dense");
    let points = &story.facts["freight"].series().expect("a series").points;
    let value =
        |point: &Point| point.interval.and_then(|interval| interval.low.number()).expect("a value").to_f64();
    let (least, most) = points
        .iter()
        .map(value)
        .fold((f64::MAX, 0.0f64), |(low, high), value| (low.min(value), high.max(value)));
    for width in WIDTHS {
        let drawing = drawn(&story, width);
        let run = path(&drawing, "freight").concat();
        assert!(run.len() <= 4 * width as usize, "{} points at {width}", run.len());
        assert!(drawing.scene.items.len() < 60, "{} items at {width}", drawing.scene.items.len());
        let levels = levels(&drawing);
        let (top, bottom) =
            run.iter().fold((f64::MAX, 0.0f64), |(top, bottom), (_, y)| (top.min(*y), bottom.max(*y)));
        assert!(
            (top - level(&levels, most)).abs() < 0.1 && (bottom - level(&levels, least)).abs() < 0.1,
            "{top} to {bottom} at {width}"
        );
    }
}

#[test]
fn ten_thousand_ranges_are_few_items_too() {
    let mut story = specimen("line", "dense");
    let fact = story.facts.get_mut("freight").expect("a series");
    let Statement::Series(series) = &mut fact.statement else { panic!("a series") };
    for interval in series.points.iter_mut().filter_map(|point| point.interval.as_mut()) {
        interval.high = interval.high.map(|high| high.plus(Decimal::integer(60)));
    }
    for width in WIDTHS {
        let items = drawn(&story, width).scene.items.len();
        assert!(items < 60 + width as usize / 4, "{items} items at {width}");
    }
}
