//! Drawings of bars.

use crate::support::{bounds, drawn, edges, painted_range, quantity, specimen, story_of, texts};
use chart::WIDTHS;
use chart::role::Role;
use proptest::prelude::*;
use quantity::{Bound, Decimal, Quantity, Unit};
use story::fact::{Origin, Statement};

/// The tolerance: half of the line around hatching, and rounding.
const NEAR: f64 = 0.7;

fn bars(quantities: Vec<Quantity>) -> story::Story {
    story_of("bars", "bars", quantities.into_iter().map(Statement::Quantity).collect())
}

fn whole(value: i64, bound: Bound, unit: &Unit) -> Quantity {
    quantity(Decimal::integer(value), bound, unit)
}

#[test]
fn every_bound_is_solid_to_its_certain_end_and_hatched_to_its_possible_end() {
    for bound in Bound::ALL {
        let name = bound.name();
        let story = specimen("bars", name);
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let [zero, _, end, _] = edges(&drawing, "sail");
            let at = |amount: f64| zero + (end - zero) * amount / 640.0;
            let [_, _, barges, _] = edges(&drawing, "barges");
            assert!((barges - at(310.0)).abs() < 0.1, "{name} at {width}: {barges}");

            let [left, top, right, bottom] = edges(&drawing, "steam");
            let (low, high) = bounds(&story.facts["steam"]).expect("a quantity");
            assert_eq!(left, zero, "{name} at {width}");
            match painted_range(&drawing, Role::Certain, (top, bottom)) {
                Some((from, to)) => {
                    assert!(
                        low > 0.0 && (from - zero).abs() < 0.1 && (to - at(low)).abs() < 0.1,
                        "{name} at {width}: {to}"
                    );
                }
                None => assert_eq!(low, 0.0, "{name} at {width} has nothing certain"),
            }
            let hatched = painted_range(&drawing, Role::Possible, (top, bottom));
            match (hatched, high) {
                (None, high) => assert_eq!(Some(low), high, "{name} at {width} is not hatched"),
                (Some((from, to)), Some(high)) => {
                    assert!(
                        (from - at(low)).abs() < NEAR && (to - at(high)).abs() < NEAR,
                        "{name} at {width}: {from} to {to}"
                    );
                    assert!(
                        (right - at(high)).abs() < 0.1,
                        "{name} at {width} has a mark that ends at {right}"
                    );
                }
                (Some((from, to)), None) => {
                    // Without a limit, the bar reaches the end of the axis.
                    assert_eq!(bound, Bound::AtLeast);
                    assert!(
                        (from - at(low)).abs() < NEAR && (to - right).abs() < 0.1,
                        "{name} at {width}: {from} to {to}"
                    );
                    assert!((right - at(low * 1.2)).abs() < 0.1, "{name} at {width} ends at {right}");
                }
            }
        }
    }
}

#[test]
fn negative_numbers_are_left_of_the_baseline() {
    let story = specimen("bars", "negative");
    for width in WIDTHS {
        let drawing = drawn(&story, width);
        let [zero, _, end, _] = edges(&drawing, "a");
        let at = |amount: f64| zero + (end - zero) * amount / 12.4;
        let [left, top, right, bottom] = edges(&drawing, "b");
        assert!((left - at(-8.3)).abs() < 0.1 && (right - zero).abs() < 0.1, "{left} to {right} at {width}");
        assert!(
            painted_range(&drawing, Role::Certain, (top, bottom))
                .is_some_and(|(from, _)| (from - at(-8.3)).abs() < 0.1)
        );
        // About −4 is −5 to −3: solid from zero to −3, hatched from there to −5.
        let [left, top, right, bottom] = edges(&drawing, "c");
        assert!((left - at(-5.0)).abs() < 0.1 && (right - zero).abs() < 0.1, "{left} to {right} at {width}");
        let solid = painted_range(&drawing, Role::Certain, (top, bottom)).expect("a solid part");
        assert!((solid.0 - at(-3.0)).abs() < 0.1 && (solid.1 - zero).abs() < 0.1, "{solid:?} at {width}");
        let hatched = painted_range(&drawing, Role::Possible, (top, bottom)).expect("a hatched part");
        assert!(
            (hatched.0 - at(-5.0)).abs() < NEAR && (hatched.1 - at(-3.0)).abs() < NEAR,
            "{hatched:?} at {width}"
        );
    }
}

#[test]
fn a_percentage_is_drawn_against_its_whole() {
    let percent = Unit::percent();
    let story = bars(vec![whole(25, Bound::Exact, &percent), whole(10, Bound::AtLeast, &percent)]);
    for width in WIDTHS {
        let drawing = drawn(&story, width);
        let [[left, _, quarter, _], [_, _, all, _]] = ["0", "1"].map(|fact| edges(&drawing, fact));
        assert!((quarter - left - (all - left) / 4.0).abs() < 0.1, "{quarter} of {all} at {width}");
    }
}

#[test]
fn units_have_axes_of_their_own_unless_they_share_a_scale() {
    let unit =
        |name: &str, scale: Option<&str>| Unit { scale: scale.map(str::to_owned), ..Unit::counting(name) };
    for (scale, share) in [(None, 1.0), (Some("vessel"), 0.25)] {
        let (ship, barge) = (unit("ship", scale), unit("barge", scale));
        let story = bars(vec![whole(400, Bound::Exact, &ship), whole(100, Bound::Exact, &barge)]);
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let [ships, barges] =
                ["0", "1"].map(|fact| edges(&drawing, fact)).map(|[left, _, right, _]| right - left);
            assert!((barges - ships * share).abs() < 0.1, "{scale:?} at {width}: {barges} beside {ships}");
        }
    }
}

#[test]
fn a_reference_crosses_every_bar_at_its_number() {
    let story = specimen("bars", "reference");
    for width in WIDTHS {
        let drawing = drawn(&story, width);
        let [zero, _, end, _] = edges(&drawing, "a");
        let at = |amount: f64| zero + (end - zero) * amount / 640.0;
        // About 800 is 700 to 900: a bracket.
        let [left, ..] = edges(&drawing, "goal");
        assert!((left + 1.0 - at(700.0)).abs() < 0.1, "{left} at {width}");
        for bar in ["a", "b"] {
            let [_, top, _, bottom] = edges(&drawing, bar);
            let (from, to) =
                painted_range(&drawing, Role::Ink, (top - 5.0, bottom + 5.0)).expect("a bracket");
            assert!(
                (from - at(700.0)).abs() < 0.1 && (to - at(900.0)).abs() < 0.1,
                "{from} to {to} at {width}"
            );
        }
    }
}

#[test]
fn a_note_has_one_number() {
    let drawing = drawn(&specimen("bars", "notes"), WIDTHS[1]);
    assert_eq!(drawing.footnotes, ["b"]);
    let circles = drawing.scene.items.iter().filter(|item| matches!(item, chart::scene::Item::Circle { .. }));
    assert_eq!(circles.count(), 1);
}

#[test]
fn a_calculation_is_marked_in_every_layout() {
    let mut story = specimen("bars", "exact");
    story.facts.get_mut("steam").expect("a bar").origin = Origin::calculated("share");
    for width in WIDTHS {
        let drawing = drawn(&story, width);
        let asides = texts(&drawing).into_iter().filter(|(words, _)| *words == "calculated").count();
        assert_eq!(asides, 1, "at {width}: {:?}", texts(&drawing));
    }
}

fn bound() -> impl Strategy<Value = Bound> {
    (0..Bound::ALL.len()).prop_map(|index| Bound::ALL[index])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn lengths_are_proportional_to_their_numbers(
        numbers in prop::collection::vec((-90_000i64..90_000, 0u32..3, bound()), 2..7),
    ) {
        let unit = Unit::measuring("tonne");
        // A negative upper bound has no lower limit, and no bar.
        let has_limit = |(value, _, bound): &(i64, u32, Bound)| {
            *value >= 0 || !matches!(bound, Bound::AtMost | Bound::LessThan)
        };
        prop_assume!(numbers.iter().all(has_limit));
        let of = |(value, places, bound): &(i64, u32, Bound)| quantity(Decimal::new((*value).into(), *places), *bound, &unit);
        let story = bars(numbers.iter().map(of).collect());
        for width in WIDTHS {
            let drawing = drawn(&story, width);
            let length = |index: usize| {
                let [left, _, right, _] = edges(&drawing, &index.to_string());
                right - left
            };
            let exact = |index: &usize| numbers[*index].2 == Bound::Exact;
            let value = |index: usize| (numbers[index].0 as f64 / 10f64.powi(numbers[index].1 as i32)).abs();
            for a in (0..numbers.len()).filter(exact) {
                for b in (0..a).filter(exact) {
                    // Each end is exact to a sixty-fourth.
                    let off = (length(a) * value(b) - length(b) * value(a)).abs();
                    prop_assert!(off <= (value(a) + value(b)) * 3.0 / 64.0, "{} and {} at {}", length(a), length(b), width);
                }
            }
        }
    }
}
