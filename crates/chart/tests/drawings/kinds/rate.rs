//! Drawings of rate.

use crate::support::{drawing, drawn, edges, finite_bounds, painted_range, shape, snapshot, specimen, story};
use chart::mark::Shape;
use chart::role::Role;
use chart::{MARGIN, WIDTHS, round_factor};
use quantity::Bound;

#[test]
fn whole_and_part_are_on_one_scale_and_the_rest_is_enlarged_by_a_round_number() {
    for name in Bound::ALL.map(Bound::name).into_iter().chain(["small rest"]) {
        let story = specimen("rate", name);
        let [whole, part, rest] =
            ["ships", "served", "rest"].map(|id| finite_bounds(&story.facts[id]).expect(id));
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let (left, inner_width) = (MARGIN, f64::from(width) - 2.0 * MARGIN);
            let factor = f64::from(round_factor(whole.1 / rest.1));
            for (fact, (low, high), times) in
                [("ships", whole, 1.0), ("served", part, 1.0), ("rest", rest, factor)]
            {
                let [from, top, to, bottom] = edges(&drawing, fact);
                let at = |amount: f64| left + inner_width * amount * times / whole.1;
                assert!(
                    (from - left).abs() < 0.1 && (to - at(high)).abs() < 0.2,
                    "{name}: {fact} ends at {to} at {width}"
                );
                let solid = painted_range(&drawing, Role::Certain, (top, bottom)).map_or(left, |(_, to)| to);
                // The enlargement also enlarges the rounding to a sixty-fourth.
                assert!(
                    (solid - at(low.max(0.0))).abs() < 0.2,
                    "{name}: {fact} is certain to {solid} at {width}"
                );
            }
        }
    }
}

#[test]
fn bars_are_as_long_as_their_facts() {
    let story = story();
    for width in [280.0, 320.0, 400.0, 640.0, 1200.0] {
        let drawing = drawing(&story, "requests", width);
        let inner_width = width - 2.0 * MARGIN;
        let length = |fact| {
            let Shape::Rectangle { width, .. } = shape(&drawing, fact) else { panic!("a bar") };
            width
        };
        assert!((length("requests-collected") - inner_width).abs() < 0.05);
        assert!((length("requests-resolved") - inner_width * 33_999.0 / 34_290.0).abs() < 0.05);
        assert!((length("requests-open") - inner_width * 291.0 * 100.0 / 34_290.0).abs() < 0.05);
    }
}

#[test]
fn the_words_of_marks_include_bound_and_origin() {
    let story = story();
    let drawing = drawing(&story, "requests", 320.0);
    let words: Vec<&str> = drawing.marks.iter().map(|mark| mark.words.as_str()).collect();
    assert_eq!(
        words,
        ["解決率：99.2%", "收集訴求：3.4萬餘件", "已解決：3.3萬餘件", "仍未解決：256至291件（編者推算）"]
    );
}

#[test]
fn snapshots() {
    snapshot("rate", "requests");
}
