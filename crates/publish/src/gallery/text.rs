//! Texts of the gallery: names of kinds, and sentences with code.

use chart::spec::ChartSpec;
use yew::prelude::*;

/// The kind's name as a heading.
pub(super) fn kind_title(spec: &ChartSpec) -> String {
    let mut letters = spec.kind.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A sentence whose words between backticks are code.
pub(super) fn with_code(sentence: &'static str) -> Html {
    let parts = sentence.split('`').enumerate();
    parts
        .map(|(index, part)| {
            if index % 2 == 1 {
                html! { <code>{part}</code> }
            } else {
                html! { {part} }
            }
        })
        .collect()
}
