//! What the page sets for a figure: colours, fonts and layout.

use crate::canvas::Paint;
use crate::dom::{self, Element, computed};
use crate::names;
use chart::role::Role;
use chart::{WIDTHS, digits};

/// The current colours, from the custom properties of the style sheet, and the current fonts of the element.
pub(crate) fn paint(element: &Element) -> Paint {
    let colour = |role: Role| {
        let set = computed(element, &["--data-story-", role.name()].concat());
        set.unwrap_or_else(|| role.default_colour().to_owned())
    };
    Paint {
        colours: Role::ALL.into_iter().map(colour).collect(),
        fonts: computed(element, "font-family").unwrap_or_else(|| "sans-serif".to_owned()),
    }
}

/// The layout that the style sheet shows: the only SVG that takes up space.
pub(crate) fn shown_layout(figure: &Element) -> Option<u32> {
    WIDTHS.into_iter().find(|width| {
        let svg = dom::query(figure, &[names::SVG, "-", &digits((*width).into())].concat());
        svg.is_some_and(|svg| dom::width(&svg) > 0.0)
    })
}
