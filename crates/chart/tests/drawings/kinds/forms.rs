//! Drawings of the forms of facts: ranges, fractions, changes, and events with an extent.

use crate::support::{drawn, edges, painted_range, shape, specimen, story_of, texts};
use chart::mark::Shape;
use chart::role::Role;
use chart::{MARGIN, WIDTHS};
use quantity::{Bound, Date, Decimal, MINUTES_A_DAY, Moment, Number, Quantity, Unit};
use story::fact::Statement;

/// The tolerance: half of the line around hatching, and rounding.
const NEAR: f64 = 0.7;

#[test]
fn a_bar_of_a_range_is_solid_to_its_low_end_and_hatched_to_its_high_end() {
    let story = specimen("bars", "range");
    for width in WIDTHS {
        let drawing = drawn(&story, width);
        // The barges are 310; the steamers about 600 to 800, which is 500 to 900.
        let [zero, _, end, _] = edges(&drawing, "c");
        let at = |amount: f64| zero + (end - zero) * amount / 310.0;
        for (fact, low, high) in [("a", 300.0, 400.0), ("b", 500.0, 900.0)] {
            let [left, top, right, bottom] = edges(&drawing, fact);
            assert!((left - zero).abs() < 0.1 && (right - at(high)).abs() < 0.2, "{fact} at {width}");
            let (_, solid) = painted_range(&drawing, Role::Certain, (top, bottom)).expect("a solid part");
            let hatched = painted_range(&drawing, Role::Possible, (top, bottom)).expect("a hatched part");
            assert!((solid - at(low)).abs() < 0.2, "{fact} is solid to {solid} at {width}");
            assert!((hatched.0 - at(low)).abs() < NEAR && (hatched.1 - at(high)).abs() < NEAR, "{hatched:?}");
        }
    }
}

#[test]
fn percentages_of_change_have_no_whole_and_fall_to_the_left() {
    let story = specimen("bars", "changes");
    for width in WIDTHS {
        let drawing = drawn(&story, width);
        let [_, top, zero, bottom] = edges(&drawing, "a");
        let whole = painted_range(&drawing, Role::Quiet, (top, bottom));
        assert_eq!(whole, None, "a fall has no whole at {width}");
        let [rise, ..] = edges(&drawing, "b");
        assert!((rise - zero).abs() < 0.1, "a rise begins where a fall ends: {rise} and {zero} at {width}");
        // From −3% to −2%: solid from zero to −2, hatched from there to −3.
        let [fall, ..] = edges(&drawing, "a");
        let at = |percent: f64| zero + (zero - fall) * percent / 4.2;
        let [left, top, right, bottom] = edges(&drawing, "c");
        assert!((left - at(-3.0)).abs() < 0.1 && (right - zero).abs() < 0.1, "{left} to {right} at {width}");
        let solid = painted_range(&drawing, Role::Certain, (top, bottom)).expect("a solid part");
        assert!((solid.0 - at(-2.0)).abs() < 0.1 && (solid.1 - zero).abs() < 0.1, "{solid:?} at {width}");
        // From −1 to 2 percentage points nothing is certain.
        let [_, top, _, bottom] = edges(&drawing, "e");
        assert_eq!(painted_range(&drawing, Role::Certain, (top, bottom)), None);
    }
}

#[test]
fn fractions_are_shares_of_their_whole_beside_percentages() {
    let (bars, rings) = (specimen("bars", "fraction"), specimen("rings", "fraction"));
    for width in WIDTHS {
        let drawing = drawn(&bars, width);
        let [zero, top, third, bottom] = edges(&drawing, "a");
        let (_, whole) = painted_range(&drawing, Role::Quiet, (top, bottom)).expect("a whole");
        assert!((third - zero - (whole - zero) / 3.0).abs() < 0.1, "{third} of {whole} at {width}");
        assert_eq!(painted_range(&drawing, Role::Possible, (top, bottom)), None, "a third is exact");
        // More than half is possible up to the whole.
        let [_, top, right, bottom] = edges(&drawing, "b");
        let (_, half) = painted_range(&drawing, Role::Certain, (top, bottom)).expect("a solid part");
        assert!((half - zero - (whole - zero) / 2.0).abs() < 0.1 && (right - whole).abs() < 0.1);
        let [_, _, percent, _] = edges(&drawing, "d");
        assert!((percent - zero - (whole - zero) * 0.4).abs() < 0.1, "40% at {width}");
        let drawing = drawn(&rings, width);
        for (fact, low, high) in [("a", 0.75, 0.75), ("b", 1.0 / 3.0, 1.0 / 3.0), ("c", 0.5, 1.0)] {
            let Shape::Ring { certain, possible, .. } = shape(&drawing, fact) else { panic!("a ring") };
            assert!((certain - low).abs() < 1e-6 && (possible - high).abs() < 1e-6, "{fact} at {width}");
        }
    }
}

#[test]
fn a_ring_shows_no_change_and_no_multiple_as_a_share() {
    for tenths in [-42, 1_500] {
        let value = Number::Single(Decimal::new(tenths, 1));
        let quantity = Quantity::printed(value, Decimal::ZERO, Bound::Exact, Unit::percent());
        let story = story_of("rings", "rings", vec![Statement::Quantity(quantity)]);
        assert!(figures::drawing(&story, &story.figures[0], 320.0).is_none(), "{tenths} tenths of a percent");
    }
}

#[test]
fn events_with_an_extent_are_spans_from_their_first_to_their_last_day() {
    let day = |year, month, day| Date { year, month, day }.days() * MINUTES_A_DAY;
    for (name, extents) in [
        (
            "centuries",
            [
                ("a", day(1801, 1, 1), day(1901, 1, 1)),
                ("b", day(1950, 1, 1), day(1960, 1, 1)),
                ("c", day(1990, 1, 1), day(2000, 1, 1)),
            ],
        ),
        (
            "quarters",
            [
                ("a", day(2019, 1, 1), day(2019, 4, 1)),
                ("b", day(2019, 7, 1), day(2020, 1, 1)),
                ("c", day(2020, 3, 4), day(2020, 4, 21)),
            ],
        ),
    ] {
        let story = specimen("timeline", name);
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            // The first and the second span give the scale.
            let [first, _, _, _] = edges(&drawing, "a");
            let [second, _, _, _] = edges(&drawing, "b");
            let pace = (second - first) / (extents[1].1 - extents[0].1) as f64;
            let at = |minute: i64| first + (minute - extents[0].1) as f64 * pace;
            for (fact, from, to) in extents {
                let [left, top, right, bottom] = edges(&drawing, fact);
                assert!((left - at(from)).abs() < 0.2 && (right - at(to)).abs() < 0.2, "{fact} at {width}");
                let (low, high) = (left - NEAR, right + NEAR);
                let painted = drawing.scene.items.iter().filter_map(|item| match item {
                    chart::scene::Item::Line { points, role: Role::Possible, .. } => Some(points),
                    _ => None,
                });
                let is_inside = |points: &&Vec<(i32, i32)>| {
                    let place = |(x, y): &(i32, i32)| (chart::scene::css_px(*x), chart::scene::css_px(*y));
                    let inside = |(x, y)| (low..=high).contains(&x) && (top..=bottom).contains(&y);
                    points.iter().map(place).all(inside)
                };
                assert!(painted.filter(is_inside).count() > 0, "{fact} of {name} is not hatched at {width}");
                assert!(left >= MARGIN - 0.1 && right > left + 2.0, "{fact} of {name} at {width}");
            }
        }
    }
    assert_eq!(Moment::Years(1990, 1999).minutes(), (day(1990, 1, 1), day(2000, 1, 1)));
}

#[test]
fn an_axis_of_a_currency_has_its_sign_before_the_number() {
    let drawing = drawn(&specimen("line", "currencies"), 320);
    assert!(texts(&drawing).iter().any(|(words, _)| *words == "US$10 million"), "{:?}", texts(&drawing));
}
