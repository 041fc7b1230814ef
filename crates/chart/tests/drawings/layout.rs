//! Layouts of random facts in each kind, at each layout width, in each language.

use crate::labels::misplaced;
use crate::random_facts::{random_fact, story};
use chart::mark::Shape;
use chart::scene::Item;
use chart::{Drawing, SPECS, WIDTHS};
use proptest::prelude::*;
use quantity::Language;
use specimens::specimens;

/// The numbers in circles, in drawing order.
fn numbers_in_circles(drawing: &Drawing) -> Vec<usize> {
    let pairs = drawing.scene.items.windows(2);
    let numbers = pairs.filter_map(|pair| match pair {
        [Item::Circle { line: Some(_), .. }, Item::Text { words, .. }] => words.parse().ok(),
        _ => None,
    });
    numbers.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn random_facts_are_drawn_inside_the_frame_without_overlaps(
        numbers in prop::collection::vec(random_fact(), 1..20), language in 0usize..3, kind in 0usize..6,
    ) {
        let language = Language::ALL[language];
        let story = story(SPECS[kind].kind, &numbers, language);
        for width in WIDTHS {
            // A line without values, or a rate whose part is larger than its whole, is not drawn.
            let Some(drawing) = figures::drawing(&story, &story.figures[0], width.into()) else { continue };
            prop_assert_eq!(misplaced(&drawing.scene), Vec::<String>::new(), "{} at {}", SPECS[kind].kind, width);
            let right = f64::from(width) + 1.0;
            for mark in &drawing.marks {
                if let Shape::Rectangle { x, width, .. } = mark.shape {
                    prop_assert!(x >= -1.0 && width >= -0.01 && x + width <= right, "{}: {:?}", mark.fact, mark.shape);
                }
            }
            // A highlighted mark has a line around it that stays inside the frame and moves nothing.
            if let Some(mark) = drawing.marks.first() {
                let highlighted = drawing.highlighted(&mark.fact);
                prop_assert_eq!(misplaced(&highlighted), Vec::<String>::new());
                let (_, around) = highlighted.items.split_at(drawing.scene.items.len());
                prop_assert!(!around.is_empty(), "{} is not highlighted", mark.fact);
                for item in around {
                    let Item::Line { points, .. } = item else { panic!("{item:?} is not a line") };
                    let inside = |(x, y): &(i32, i32)| {
                        (0..=highlighted.width).contains(x) && (-128..=highlighted.height + 128).contains(y)
                    };
                    prop_assert!(points.iter().all(inside), "{} at {}: {:?}", SPECS[kind].kind, width, points);
                }
            }
            // Every number in the picture has one footnote, in order.
            let numbers = drawing.footnotes.len();
            let shown = drawing.scene.items.iter().filter(|item| matches!(item, Item::Circle { line: Some(_), .. })).count();
            prop_assert!(shown >= numbers, "only {} of {} numbers are shown", shown, numbers);
            let distinct: std::collections::BTreeSet<usize> = numbers_in_circles(&drawing).into_iter().collect();
            prop_assert!(distinct.into_iter().eq(1..=numbers), "{:?} in circles", numbers_in_circles(&drawing));
            let footnotes: std::collections::BTreeSet<&String> = drawing.footnotes.iter().collect();
            prop_assert_eq!(footnotes.len(), numbers, "a footnote occurs twice: {:?}", &drawing.footnotes);
            let requested = story.figures[0].field("notes");
            prop_assert!(requested.iter().all(|id| drawing.footnotes.contains(id)), "{:?} of {:?}", requested, &drawing.footnotes);
        }
    }
}

#[test]
fn every_specimen_is_drawn_at_every_width_with_nothing_cut_off() {
    for language in Language::ALL {
        for specimen in specimens(language) {
            let figure = specimen.figure().expect("a figure");
            for width in WIDTHS {
                let name = format!("{} {} in {} at {width}", specimen.kind, specimen.name, language.tag());
                let drawing = figures::drawing(&specimen.story, figure, width.into())
                    .unwrap_or_else(|| panic!("{name} is not drawn"));
                assert_eq!(misplaced(&drawing.scene), Vec::<String>::new(), "{name}");
            }
        }
    }
}
